//! Where a value stands in a document.

use crate::catalog::json::Json;

/// One step down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value under a key.
    Key(String),
    /// To an item of a list.
    Index(usize),
}

/// The steps from the document to a value.
pub type Path = Vec<Step>;

/// A path as the checker writes it, such as `credentials[41].fee.public_usd`.
pub fn path_text(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                text.push_str(if text.is_empty() { "" } else { "." });
                text.push_str(key);
            }
        }
    }
    text
}

/// The path with one more step.
pub fn below(path: &[Step], step: Step) -> Path {
    let mut path = path.to_vec();
    path.push(step);
    path
}

/// The value at a path.
pub fn value_at<'j>(json: &'j Json<'static>, path: &[Step]) -> Option<&'j Json<'static>> {
    path.iter().try_fold(json, |json, step| match (json, step) {
        (Json::Object(rows), Step::Key(key)) => rows.iter().find(|row| row.0 == *key).map(|row| &row.1),
        (Json::List(items), Step::Index(index)) => items.get(*index),
        _ => None,
    })
}

/// The value at a path, to be changed.
pub(super) fn value_at_mut<'j>(json: &'j mut Json<'static>, path: &[Step]) -> Option<&'j mut Json<'static>> {
    path.iter().try_fold(json, |json, step| match (json, step) {
        (Json::Object(rows), Step::Key(key)) => {
            rows.iter_mut().find(|row| row.0 == *key).map(|row| &mut row.1)
        }
        (Json::List(items), Step::Index(index)) => items.get_mut(*index),
        _ => None,
    })
}
