//! The shipped catalog in two documents, its core and its details, and how they become one.

use credential_pathway::catalog::{Catalog, Reading, bundled};
use credential_pathway::model::Named;
use serde_json::{Map, Value, json};

use crate::planted::whole;

/// What a detail is, as the build has it.
const TABLE: &str = include_str!("../../scripts/catalog-details.json");

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// Takes the value at a path out of an object.
fn take(from: &mut Map<String, Value>, path: &str) -> Option<Value> {
    match path.split_once('.') {
        None => from.remove(path),
        Some((key, rest)) => take(from.get_mut(key)?.as_object_mut()?, rest),
    }
}

/// Puts a value at a path of an object.
fn put(to: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(to.insert(path.to_owned(), value)),
        Some((key, rest)) => {
            let inside = to.entry(key).or_insert_with(|| json!({}));
            put(inside.as_object_mut().expect("an object"), rest, value);
        }
    }
}

/// The core and the details of a document, by the table of the build.
pub fn split(whole: &Value) -> [String; 2] {
    let table: Value = serde_json::from_str(TABLE).expect("a table");
    let mut core = whole.as_object().expect("a document").clone();
    let mut details = Map::new();
    for key in texts(&table["document"]) {
        details.extend(core.remove(key).map(|value| (key.to_owned(), value)));
    }
    for (list, paths) in table["rows"].as_object().expect("lists") {
        let id = if list == "education" { "level" } else { "id" };
        let mut found = Vec::new();
        for row in core.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let row = row.as_object_mut().expect("a row");
            let mut detail = Map::from_iter([(id.to_owned(), row[id].clone())]);
            for path in texts(paths) {
                take(row, path).into_iter().for_each(|value| put(&mut detail, path, value));
            }
            found.extend(
                Some(Value::Object(detail)).filter(|row| row.as_object().is_some_and(|row| row.len() > 1)),
            );
        }
        details.insert(list.clone(), Value::Array(found));
    }
    if details.contains_key("glossary") || details.contains_key("questions") {
        core.insert("glossary_follows".to_owned(), Value::Bool(true));
    }
    [Value::Object(core).to_string(), Value::Object(details).to_string()]
}

/// The shipped catalog as one document.
pub fn shipped() -> Value {
    let mut whole = Map::new();
    for (_, text) in bundled::DOCUMENTS {
        let document: Value = serde_json::from_str(text).expect("JSON");
        for (key, value) in document.as_object().expect("a document") {
            match (whole.get_mut(key).and_then(Value::as_array_mut), value) {
                (Some(rows), Value::Array(more)) => rows.extend(more.clone()),
                _ => drop(whole.insert(key.clone(), value.clone())),
            }
        }
    }
    Value::Object(whole)
}

/// A document with a term and a question beside every other key.
fn planted() -> Value {
    let mut document = whole();
    document["glossary"] =
        json!([{"id": "ehr", "term": "EHR", "name": {"en": "Record"}, "text": {"en": "A record."}}]);
    document["questions"] = json!([{"id": "why", "question": {"en": "Why?"}, "answer": {"en": "Because."}}]);
    document
}

fn said(catalog: &Catalog) -> String {
    let mut catalog = catalog.clone();
    catalog.glossary_follows = false;
    format!("{catalog:#?}")
}

#[test]
fn the_core_and_the_details_are_the_whole_catalog() {
    for document in [shipped(), planted()] {
        let whole = said(&Catalog::from_trusted(&[("", &document.to_string())]));
        let [core, details] = split(&document);
        let both = said(&Catalog::from_trusted(&[("", &core), ("", &details)]));
        assert!(both == whole, "{:?}", both.lines().zip(whole.lines()).find(|row| row.0 != row.1));
        assert_ne!(said(&Catalog::from_trusted(&[("", &core)])), whole);
    }
}

#[test]
fn a_catalog_that_is_read_in_parts_is_the_one_read_at_once() {
    let [core, details] = split(&shipped());
    let documents: [(&str, &str); 2] = [("", &core), ("", &details)];
    let (mut reading, mut parts) = (Reading::default(), 1);
    let catalog = loop {
        match reading.next_part(&documents) {
            Some(catalog) => break catalog,
            None => parts += 1,
        }
    };
    // The small tables, three long ones, and the credentials by 32.
    assert_eq!(parts, 2 + catalog.credentials.len().div_ceil(32));
    assert!(said(&catalog) == said(&Catalog::from_trusted(&documents)));
}

#[test]
fn the_first_document_counts_where_two_say_the_same_of_a_row() {
    let one = r#"{"organizations": [{"id": "a", "name": {"en": "One"}}, {"id": "b", "name": {"en": "B"}}]}"#;
    let other = r#"{"organizations": [
        {"id": "b", "note": {"en": "Note"}, "name": {"en": "Other", "de": "Andere"}},
        {"id": "c", "name": {"en": "C"}}
    ]}"#;
    let catalog = Catalog::from_trusted(&[("", one), ("", other)]);
    let ids: Vec<&str> = catalog.organizations.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c"]);
    let row = catalog.organizations.find("b").expect("the row");
    assert_eq!((row.name.get("en"), row.name.get("de")), ("B", "Andere"));
    assert_eq!(row.note.as_ref().map(|note| note.get("en")), Some("Note"));
}

#[test]
fn a_row_that_two_files_have_is_refused() {
    let row = r#"{"edition": "2026-11", "fields": [{"id": "a", "name": {"en": "A"}}]}"#;
    assert!(Catalog::from_documents(&[("one.json", row)]).is_ok());
    let problems = Catalog::from_documents(&[("one.json", row), ("two.json", row)]).expect_err("twice");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!((problems[0].file.as_str(), problems[0].path.as_str()), ("two.json", "fields[0]"));
}

#[test]
fn the_tab_of_the_glossary_is_there_before_the_glossary_is() {
    let [core, details] = split(&planted());
    let core_only = Catalog::from_trusted(&[("", &core)]);
    assert!(core_only.has_glossary() && core_only.glossary.is_empty() && core_only.questions.is_empty());
    let both = Catalog::from_trusted(&[("", &core), ("", &details)]);
    assert_eq!(both.glossary.iter().map(|row| row.id().as_str()).collect::<Vec<_>>(), ["ehr"]);
    assert!(!Catalog::from_trusted(&[("", &split(&whole())[0])]).has_glossary());
}
