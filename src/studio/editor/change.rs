//! A change of a document, and the one that takes it back.

use super::path::{Step, value_at_mut};
use crate::catalog::json::Json;

/// What becomes of the place at a path.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another value stands there.
    Replace(Json<'static>),
    /// A value is put there, before what stands at this position; behind all others where there are fewer.
    Insert(usize, Json<'static>),
    /// Nothing stands there.
    Remove,
}

/// Changes what stands at a path, and gives the change that takes it back. `None` where there is no such place: then
/// nothing has changed.
pub fn apply(document: &mut Json<'static>, path: &[Step], change: Change) -> Option<Change> {
    let (last, parent) = path.split_last()?;
    match (value_at_mut(document, parent)?, last) {
        (Json::Object(rows), Step::Key(key)) => {
            let there = rows.iter().position(|row| row.0 == *key);
            match (change, there) {
                (Change::Replace(value), Some(at)) => {
                    Some(Change::Replace(std::mem::replace(&mut rows.get_mut(at)?.1, value)))
                }
                (Change::Remove, Some(at)) => Some(Change::Insert(at, rows.remove(at).1)),
                (Change::Insert(at, value), None) => {
                    rows.insert(at.min(rows.len()), (key.clone().into(), value));
                    Some(Change::Remove)
                }
                _ => None,
            }
        }
        (Json::List(items), Step::Index(index)) => match change {
            Change::Replace(value) => Some(Change::Replace(std::mem::replace(items.get_mut(*index)?, value))),
            Change::Remove if *index < items.len() => Some(Change::Insert(*index, items.remove(*index))),
            Change::Insert(_, value) if *index <= items.len() => {
                items.insert(*index, value);
                Some(Change::Remove)
            }
            _ => None,
        },
        _ => None,
    }
}
