//! The rows that several documents share, put together.
//!
//! The build writes the shipped catalog as two documents: what the first page needs, and the details.
//! Each holds a part of a row, with its id.

use super::json::Json;

/// Moves what the later documents say of a row of the first one into that row. The rows that two
/// documents share have the same order in both, so that a list is walked once.
pub fn merge_rows(documents: &mut [Json<'_>]) {
    let Some((Json::Object(first), later)) = documents.split_first_mut() else { return };
    for document in later {
        let Json::Object(lists) = document else { continue };
        for (key, list) in lists {
            let own = first.iter_mut().find(|row| row.0 == *key);
            if let (Some((_, Json::List(own))), Json::List(list)) = (own, list) {
                move_rows(own, list, id_key(key));
            }
        }
    }
}

/// The key that tells a row from the others of its list.
fn id_key(list: &str) -> &'static str {
    match list {
        "education" => "level",
        "stand_ins" => "title",
        _ => "id",
    }
}

fn move_rows<'t>(own: &mut [Json<'t>], list: &mut Vec<Json<'t>>, id: &str) {
    let mut own = own.iter_mut();
    list.retain_mut(|row| match own.find(|other| other.str(id) == row.str(id)) {
        Some(other) => {
            merge(other, std::mem::replace(row, Json::Null));
            false
        }
        None => true,
    });
}

/// Adds what an object lacks. What both have stays as the first one says it, and objects are merged.
fn merge<'t>(first: &mut Json<'t>, later: Json<'t>) {
    let (Json::Object(rows), Json::Object(more)) = (first, later) else { return };
    for (key, value) in more {
        match rows.iter_mut().find(|row| row.0 == key) {
            Some(row) => merge(&mut row.1, value),
            None => rows.push((key, value)),
        }
    }
}
