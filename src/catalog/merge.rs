//! A row that several documents share, put together.
//!
//! The build writes the shipped catalog as two documents: what the first page needs, and the details.
//! Each holds a part of a row, with its id.

use super::json::Json;

/// Adds what an object lacks. What both have stays as the first one says it, and objects are merged.
pub fn merge<'t>(first: &mut Json<'t>, later: Json<'t>) {
    let (Json::Object(rows), Json::Object(more)) = (first, later) else { return };
    for (key, value) in more {
        match rows.iter_mut().find(|row| row.0 == key) {
            Some(row) => merge(&mut row.1, value),
            None => rows.push((key, value)),
        }
    }
}
