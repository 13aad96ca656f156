//! One row of the rows that share an id.
//!
//! The build writes the shipped catalog as two documents: what the first page needs, and the details.
//! Each holds a part of a row.

use std::borrow::Cow;

use super::json::Json;

/// A row with the first document that has it.
pub type Row<'a, 't> = (Cow<'a, Json<'t>>, &'a Json<'t>);

/// One row for each id of rows that are sorted by the text under `id`. A row that stands alone is not
/// copied.
pub fn one_for_each<'a, 't>(rows: Vec<(&'a Json<'t>, &'a Json<'t>)>, id: &str) -> Vec<Row<'a, 't>> {
    let mut merged: Vec<Row<'a, 't>> = Vec::new();
    for (row, document) in rows {
        match merged.last_mut().filter(|last| last.0.str(id) == row.str(id)) {
            Some(last) => merge(last.0.to_mut(), row),
            None => merged.push((Cow::Borrowed(row), document)),
        }
    }
    merged
}

/// Adds what an object lacks. What both have stays as the first one says it, and objects are merged.
fn merge<'t>(first: &mut Json<'t>, later: &Json<'t>) {
    let Json::Object(rows) = first else { return };
    for (key, value) in later.rows() {
        match rows.iter_mut().find(|row| row.0 == *key) {
            Some(row) => merge(&mut row.1, value),
            None => rows.push((key.clone(), value.clone())),
        }
    }
}
