//! Several documents are one catalog, and a fault is told with its own document.

use credential_pathway::catalog::json::JsonError;
use credential_pathway::catalog::{Catalog, Expected, Fault, Problem};
use credential_pathway::model::{Answer, AttainmentKind};
use serde_json::{Value, json};

use crate::planted::{expected, whole};
use crate::world::{document, id};

fn read(documents: &[(&str, &Value)]) -> (Catalog, Vec<Problem>) {
    let texts: Vec<(&str, String)> = documents.iter().map(|row| (row.0, row.1.to_string())).collect();
    Catalog::read(&texts.iter().map(|row| (row.0, row.1.as_str())).collect::<Vec<_>>())
}

fn problem(file: &str, path: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), path: path.to_owned(), severity: fault.severity(), fault }
}

fn source(id: &str) -> Value {
    json!({"id": id, "name": {"en": "A page"}})
}

fn credential(id: &str, asks: Value) -> Value {
    json!({
        "id": id, "name": {"en": id}, "kind": "stage", "status": {"is": "active"}, "note": {"en": "A stage."},
        "sources": ["page"], "confidence": "low", "requires": {"sources": ["page"], "all": asks},
    })
}

#[test]
fn the_rows_of_all_documents_are_one_catalog_by_id() {
    let one = json!({"edition": "1", "sources": [source("page"), source("b")], "credentials": [credential("d", json!([]))]});
    let other =
        json!({"sources": [source("a")], "credentials": [credential("c", json!([{"credential": "d"}]))]});
    for documents in [[("one", &one), ("other", &other)], [("other", &other), ("one", &one)]] {
        let (catalog, problems) = read(&documents);
        assert_eq!(problems, []);
        let sources: Vec<&str> = catalog.sources.iter().map(|row| row.id.as_str()).collect();
        let credentials: Vec<&str> = catalog.credentials.iter().map(|row| row.id.as_str()).collect();
        assert_eq!((&sources[..], &credentials[..]), (&["a", "b", "page"][..], &["c", "d"][..]));
    }
}

#[test]
fn of_what_is_said_about_the_catalog_the_last_document_that_says_it_counts() {
    let one = json!({"edition": "1", "date": "2025-01-01", "license": {"en": "old"}, "trademarks": {"en": "theirs"}});
    let other = json!({"edition": "2", "license": {"en": "new"}, "date": null});
    let (catalog, problems) = read(&[("one", &one), ("other", &other), ("more", &json!({}))]);
    assert_eq!(problems, []);
    assert_eq!((catalog.edition.as_str(), catalog.date.as_str()), ("2", "2025-01-01"));
    assert_eq!((catalog.license.get("en"), catalog.trademarks.get("en")), ("new", "theirs"));
}

#[test]
fn a_source_was_read_on_the_day_that_it_says_else_on_the_day_of_its_own_document() {
    let one = json!({"edition": "1", "read": "2026-01-01", "sources": [source("page")]});
    let mut dated = source("dated");
    dated["read"] = json!("2026-03-03");
    let other = json!({"read": "2026-02-02", "sources": [source("b"), dated]});
    let (catalog, problems) =
        read(&[("one", &one), ("other", &other), ("none", &json!({"sources": [source("z")]}))]);
    assert_eq!(problems, []);
    let read: Vec<(&str, &str)> =
        catalog.sources.iter().map(|row| (row.id.as_str(), row.read.as_str())).collect();
    assert_eq!(read, [("b", "2026-02-02"), ("dated", "2026-03-03"), ("page", "2026-01-01"), ("z", "")]);
}

#[test]
fn one_of_the_documents_names_the_edition() {
    let (none, edition) = (json!({"sources": [source("page")]}), json!({"edition": "1"}));
    assert_eq!(read(&[("none", &none), ("edition", &edition)]).1, []);
    let missing = problem("none", "", Fault::MissingKey("edition"));
    let without = [("none", &none), ("more", &json!({}))];
    let with_null = [("none", &json!({"edition": null}))];
    assert_eq!([read(&without).1, read(&with_null).1], [vec![missing.clone()], vec![missing]]);
    assert_eq!(read(&[]).1, [problem("catalog", "", Fault::MissingKey("edition"))]);
    // Whoever has another fault to mend is not asked for it yet.
    let unknown = problem("none", "", Fault::UnknownKey("x".to_owned()));
    assert_eq!(read(&[("none", &json!({"x": 1}))]).1, [unknown]);
}

#[test]
fn a_fault_is_told_with_its_document_and_its_path_there() {
    let one = whole();
    for place in 0..3 {
        let mut others = [json!({}), json!({}), json!({})];
        others[place] = json!({"sources": [source("x"), {"id": "y", "name": {"en": 1}}]});
        let [first, second, third] = &others;
        let found = read(&[("whole", &one), ("first", first), ("second", second), ("third", third)]).1;
        let fault = expected(Expected::Text, "1");
        assert_eq!(found, [problem(["first", "second", "third"][place], "sources[1].name.en", fault)]);
    }
}

#[test]
fn a_document_that_is_no_object_is_told_without_a_path() {
    for (text, found) in
        [("[]", "a list"), ("null", "null"), ("\"a\"", "\"a\""), ("1.5", "a number with a fraction")]
    {
        let problems = Catalog::read(&[("whole", &whole().to_string()), ("other", text)]).1;
        let fault = expected(Expected::Object, found);
        assert_eq!(problems, [problem("other", "", fault)]);
    }
}

#[test]
fn a_document_that_cannot_be_read_refuses_all_and_the_others_are_read_nevertheless() {
    let texts = [("a", "{"), ("b", "{\"x\": 1}"), ("c", "{\"edition\": \"1\"}")];
    let Err(problems) = Catalog::from_documents(&texts) else { panic!("two faults") };
    let [Problem { file, path, fault: Fault::Unreadable(why), .. }, second] = &problems[..] else {
        panic!("{problems:#?}")
    };
    assert_eq!((file.as_str(), path.as_str()), ("a", ""));
    assert_eq!(*why, JsonError::Syntax { line: 1, column: 1 });
    assert_eq!(*second, problem("b", "", Fault::UnknownKey("x".to_owned())));
}

#[test]
fn a_row_of_another_document_is_the_same_row_twice() {
    let one = json!({"edition": "1", "sources": [source("page")]});
    let found = read(&[("one", &one), ("other", &json!({"sources": [source("a"), source("page")]}))]).1;
    assert_eq!(found, [problem("other", "sources[1]", Fault::DuplicateId("page".to_owned()))]);
}

#[test]
fn what_is_wrong_between_rows_is_told_at_the_credential_in_its_document() {
    let one =
        json!({"edition": "1", "sources": [source("page")], "credentials": [credential("a", json!([]))]});
    let asks = json!([{"credential": "c"}]);
    let other = json!({"credentials": [credential("b", json!([])), credential("c", asks)]});
    let found = read(&[("one", &one), ("other", &other)]).1;
    let no_way_in = |basis| Fault::CannotStart { credential: id("c"), basis, waits_for: vec![id("c")] };
    let expected = ["issuer", "ladder"].map(|basis| problem("other", "credentials[1]", no_way_in(basis)));
    assert_eq!(found, expected);
}

#[test]
fn a_catalog_is_given_only_without_an_error() {
    let catalog = Catalog::from_documents(&[("c", &document("a\nb: a"))]).expect("a sound catalog");
    assert_eq!((catalog.edition.as_str(), catalog.credentials.len()), ("2026-11", 2));
    assert!(Catalog::from_documents(&[("c", &document("a counts=a"))]).is_err());
}

#[test]
fn the_british_names_of_the_edition_before_are_still_read() {
    let mut old = whole();
    let rows = old.as_object_mut().expect("an object");
    for (former, name) in [("organisations", "organizations"), ("licence", "license")] {
        let value = rows.remove(name).expect(name);
        rows.insert(former.to_owned(), value);
    }
    old["attainments"][0]["kind"] = json!("licence");
    let (catalog, problems) = read(&[("old", &old)]);
    assert_eq!(problems, []);
    assert_eq!(catalog.license.get("en"), "free");
    assert!(catalog.organizations.find("guild").is_some());
    let course = catalog.attainments.find("course").expect("the course");
    assert_eq!(course.kind, AttainmentKind::License);
}

#[test]
fn beside_its_new_name_a_british_name_means_nothing() {
    let both = json!({"edition": "1", "license": {"en": "free"}, "licence": {"en": "old"}});
    let unknown = problem("both", "", Fault::UnknownKey("licence".to_owned()));
    assert_eq!(read(&[("both", &both)]).1, [unknown]);
}

#[test]
fn a_british_name_is_an_id_like_any_other_where_ids_are_keys() {
    let mut catalog = whole();
    catalog["attainments"][0]["id"] = json!("licence");
    let learner = json!({"attainments": {"licence": "has"}});
    catalog["ways_in"] =
        json!([{"id": "here", "name": {"en": "Here"}, "learner": learner, "want": "technician"}]);
    let text = catalog.to_string().replace(r#""course""#, r#""licence""#);
    let (catalog, problems) = Catalog::read(&[("ids", &text)]);
    assert_eq!(problems, []);
    let way = catalog.starting_points.iter().next().expect("a starting point");
    assert_eq!(way.learner.attainments.get(&id("licence")), Some(&Answer::Has));
}
