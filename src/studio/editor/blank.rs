//! What a new row or field begins with: blanks, of which the checker says what is missing.

use super::kind::Kind;
use super::reference::key_of;
use crate::catalog::CONDITIONS;
use crate::catalog::json::Json;
use crate::catalog::schema::{Custom, ObjectSchema, SourceRule, Type};
use crate::model::ToList;

/// A new row.
pub fn blank_row(kind: &Kind, id: &str) -> Json<'static> {
    let Json::Object(mut rows) = blank_object(kind.schema) else { return Json::Null };
    for (key, value) in &mut rows {
        if key == kind.id {
            *value = Json::text(id.to_owned());
        }
    }
    Json::Object(rows)
}

/// A value that is not filled in.
pub fn blank(of: &'static Type) -> Json<'static> {
    match of {
        Type::LangMap => Json::object(vec![("en", Json::text(""))]),
        Type::List(..) | Type::Exactly(..) | Type::Names => Json::List(Vec::new()),
        Type::MapById(..) => Json::Object(Vec::new()),
        Type::Object(schema) => blank_object(schema),
        Type::Custom(Custom::Condition) => blank_condition("credential"),
        Type::Custom(Custom::Rule) => {
            Json::object(vec![("all", Json::List(Vec::new())), ("sources", Json::List(Vec::new()))])
        }
        // No number, date, word or id: the checker says so until it is filled in.
        _ => Json::text(""),
    }
}

/// The keys that must be there, and the sources where there is something to say them of.
fn blank_object(schema: &'static ObjectSchema) -> Json<'static> {
    let keys = schema.keys.iter().copied().flatten();
    let needs = |name: &str| name == "sources" && matches!(schema.source_rule, SourceRule::Always(_));
    let wanted = keys.filter(|key| key.required || needs(key.name));
    Json::Object(wanted.map(|key| (key.name.into(), blank(&key.value))).list())
}

/// A condition of a kind that is not filled in.
pub fn blank_condition(kind: &str) -> Json<'static> {
    let Some((kind, schema)) = CONDITIONS.iter().map(|row| (row.0, &row.1)).find(|row| row.0 == kind) else {
        return Json::Object(Vec::new());
    };
    let is_wanted = |name: &&&str| {
        **name == kind || kind == "at_least" && **name == "of" || kind == "work" && **name == "months"
    };
    let field = |name: &&'static str| match *name {
        "unpublished" => Some(("unpublished", Json::Bool(true))),
        "at_least" => Some(("at_least", Json::Number(1))),
        name => key_of(schema, name).map(|key| (name, blank(&key.value))),
    };
    Json::object(TELLING.iter().filter(is_wanted).filter_map(field).list())
}

/// What the conditions are told apart by, and what belongs to it.
const TELLING: [&str; 11] = [
    "all",
    "any",
    "at_least",
    "of",
    "credential",
    "attainment",
    "membership",
    "education",
    "work",
    "months",
    "unpublished",
];
