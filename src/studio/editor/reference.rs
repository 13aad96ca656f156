//! Which rows of a document name which others.

use super::kind::Kind;
use super::path::{Path, Step};
use crate::catalog::json::Json;
use crate::catalog::schema::{Key, ObjectSchema, Type};
use crate::catalog::{CONDITIONS, DOCUMENT, Vocabulary, former_name};

/// The places of a document that name a row.
pub fn named_at(document: &Json<'static>, kind: &Kind, id: &str) -> Vec<Path> {
    let mut found = Vec::new();
    let mut visit = |path: &[Step], vocabulary, named: &str| {
        // What stands in for a title has that title as its id.
        if vocabulary == kind.vocabulary && named == id {
            found.push(path.to_vec());
        }
    };
    object(document, &DOCUMENT, &mut Path::new(), &mut visit);
    found
}

type Visit<'v> = dyn FnMut(&[Step], Vocabulary, &str) + 'v;

/// The key of a schema that an object has under a name, or under the one that it had in the edition before.
pub fn key_of(schema: &'static ObjectSchema, name: &str) -> Option<&'static Key> {
    let keys = || schema.keys.iter().copied().flatten();
    keys().find(|key| key.name == name).or_else(|| keys().find(|key| former_name(key.name) == Some(name)))
}

/// The schema of a condition: that of the first kind whose key it has.
pub fn condition_schema(json: &Json<'_>) -> Option<(&'static str, &'static ObjectSchema)> {
    CONDITIONS.iter().find(|row| json.get(row.0).is_some()).map(|row| (row.0, &row.1))
}

fn object(json: &Json<'static>, schema: &'static ObjectSchema, path: &mut Path, visit: &mut Visit<'_>) {
    for (name, row) in json.rows() {
        let Some(key) = key_of(schema, name) else { continue };
        step(row, &key.value, Step::Key(name.to_string()), path, visit);
    }
}

fn step(json: &Json<'static>, of: &'static Type, to: Step, path: &mut Path, visit: &mut Visit<'_>) {
    path.push(to);
    value(json, of, path, visit);
    path.pop();
}

fn value(json: &Json<'static>, of: &'static Type, path: &mut Path, visit: &mut Visit<'_>) {
    match (of, json) {
        (Type::Ref(vocabulary), Json::Text(id)) => visit(path, *vocabulary, id),
        (Type::MapById(vocabulary, each), _) => {
            for (id, row) in json.rows() {
                let to = Step::Key(id.to_string());
                path.push(to.clone());
                visit(path, *vocabulary, id);
                path.pop();
                step(row, each, to, path, visit);
            }
        }
        (Type::List(_, each) | Type::Exactly(_, each), Json::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                step(item, each, Step::Index(index), path, visit);
            }
        }
        (Type::Object(schema), _) => object(json, schema, path, visit),
        (Type::Custom(_), _) => {
            if let Some((_, schema)) = condition_schema(json) {
                object(json, schema, path, visit);
            }
        }
        _ => {}
    }
}
