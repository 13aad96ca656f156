//! The kinds of rows that a catalog has, as its schema lists them.

use crate::catalog::json::Json;
use crate::catalog::schema::{Key, ObjectSchema, Type};
use crate::catalog::{DOCUMENT, Vocabulary, former_name};
use crate::model::{Joined, ToList};

/// A kind of rows.
#[derive(Clone, Copy)]
pub struct Kind {
    /// The key of its list.
    pub key: &'static str,
    /// What a row holds.
    pub schema: &'static ObjectSchema,
    /// What the ids of its rows are looked up in.
    pub vocabulary: Vocabulary,
    /// The key that holds the id of a row.
    pub id: &'static str,
}

/// All kinds, in the order of the schema.
pub fn kinds() -> Vec<Kind> {
    keys().filter_map(kind).list()
}

/// The kind with a key.
pub fn kind_of(key: &str) -> Option<Kind> {
    keys().find(|row| row.name == key).and_then(kind)
}

/// The keys of a catalog that are no list of rows.
pub fn facts() -> Vec<&'static Key> {
    keys().filter(|key| kind(key).is_none()).list()
}

fn keys() -> impl Iterator<Item = &'static Key> {
    DOCUMENT.keys.iter().copied().flatten()
}

fn kind(key: &'static Key) -> Option<Kind> {
    let Type::List(_, Type::Object(schema)) = &key.value else { return None };
    let (vocabulary, id) = schema.row?;
    Some(Kind { key: key.name, schema, vocabulary, id })
}

impl Kind {
    /// The key under which a document has the list: its own, or the one of the edition before.
    pub fn key_in(&self, document: &Json<'static>) -> &'static str {
        let has = |key: &str| document.rows().iter().any(|row| row.0 == key);
        let former = former_name(self.key).filter(|former| !has(self.key) && has(former));
        former.unwrap_or(self.key)
    }

    /// The rows that a document has.
    pub fn rows<'d>(&self, document: &'d Json<'static>) -> &'d [Json<'static>] {
        document.items(self.key)
    }

    /// The id of a row; empty where it has none.
    pub fn id_of<'d>(&self, row: &'d Json<'static>) -> &'d str {
        row.str(self.id).unwrap_or_default()
    }

    /// What a row is called; its id where it has no name.
    pub fn title_of(&self, row: &Json<'static>) -> String {
        let names = ["abbreviation", "term", "short_name", "name", "question", "text"];
        let mut found: Vec<&str> = Vec::new();
        for name in names.iter().filter_map(|key| text_of(row.get(key)?)) {
            if found.len() < 2 && !name.is_empty() && !found.contains(&name) {
                found.push(name);
            }
        }
        if found.is_empty() { self.id_of(row).to_owned() } else { found.joined(", ") }
    }
}

/// A text, or the first one of several languages, the English one where there is one.
fn text_of<'d>(value: &'d Json<'static>) -> Option<&'d str> {
    let english = value.get("en").and_then(Json::as_text);
    value.as_text().or(english).or_else(|| value.rows().first()?.1.as_text())
}
