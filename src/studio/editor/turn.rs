//! A condition that becomes one of another kind.

use super::blank::blank_condition;
use super::reference::condition_schema;
use crate::catalog::CONDITIONS;
use crate::catalog::json::Json;
use crate::model::ToList;

/// The kinds that have parts, each with the key of those.
const GROUPS: [(&str, &str); 3] = [("all", "all"), ("any", "any"), ("at_least", "of")];

/// What stays as the kind of a condition changes.
const KEPT: [&str; 4] = ["label", "note", "basis", "sources"];

fn parts_key(kind: &str) -> Option<&'static str> {
    GROUPS.iter().find(|row| row.0 == kind).map(|row| row.1)
}

/// The condition as one of another kind. The parts of a group stay where the new kind is a group too; what is no
/// group becomes the first part of one. Its name, note, basis and sources stay.
pub fn turned(condition: &Json<'static>, kind: &str) -> Json<'static> {
    let Json::Object(rows) = condition else { return blank_condition(kind) };
    let mut new = match blank_condition(kind) {
        Json::Object(rows) => rows,
        _ => Vec::new(),
    };
    let before = condition_schema(condition).map(|row| row.0);
    if let (Some(key), Some(before)) = (parts_key(kind), before) {
        let parts = match parts_key(before) {
            Some(key) => condition.items(key).to_vec(),
            None => vec![Json::Object(rows.iter().filter(|row| !is_kept(&row.0)).cloned().list())],
        };
        for row in &mut new {
            if row.0 == key {
                row.1 = Json::List(parts.clone());
            }
        }
    }
    new.extend(rows.iter().filter(|row| is_kept(&row.0)).cloned());
    Json::Object(new)
}

fn is_kept(key: &str) -> bool {
    KEPT.contains(&key)
}

/// The kinds of conditions.
pub fn condition_kinds() -> Vec<&'static str> {
    CONDITIONS.iter().map(|row| row.0).list()
}
