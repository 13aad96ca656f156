//! Documents made to be a burden: they are refused in a short time and a short list.

use credential_pathway::catalog::{Catalog, Fault, PROBLEMS_MAX, Problem};
use credential_pathway::model::{Learner, interned_count};
use credential_pathway::session::learner_file;

use crate::world::open_world;

/// So many things of one kind, with commas between them.
fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(",")
}

/// Holds that so many problems are found: the first are listed, and how many more there are.
fn finds(count: usize, problems: &[Problem]) {
    assert_eq!(problems.len(), PROBLEMS_MAX + 1);
    assert_eq!(problems[PROBLEMS_MAX].fault, Fault::More(count - PROBLEMS_MAX));
    assert!(problems[..PROBLEMS_MAX].iter().all(|row| !matches!(row.fault, Fault::More(_))));
}

fn problems(document: &str) -> Vec<Problem> {
    Catalog::from_documents(&[("c.json", document)]).expect_err("a refusal")
}

#[test]
fn of_very_many_faults_the_first_are_listed_and_the_others_are_counted() {
    // Each source lacks an address.
    let sources = many(2_000, |row| format!(r#"{{"id":"s{row}"}}"#));
    finds(2_000, &problems(&format!(r#"{{"edition":"1","sources":[{sources}]}}"#)));
    let keys = many(50_000, |row| format!(r#""k{row}":1"#));
    finds(50_000, &problems(&format!("{{{keys}}}")));
}

#[test]
fn of_very_many_references_to_nothing_the_first_are_listed() {
    let nowhere = many(2_000, |row| format!(r#""s{row}""#));
    let field = format!(r#"{{"id":"f","name":{{"en":"F"}},"counts_as":[{nowhere}]}}"#);
    finds(2_000, &problems(&format!(r#"{{"edition":"1","fields":[{field}]}}"#)));
}

#[test]
fn a_list_of_a_catalog_has_up_to_2_000_items() {
    let document = |count: usize| {
        let rows = many(count, |row| format!(r#"{{"id":"f{row}","name":{{"en":"F"}}}}"#));
        format!(r#"{{"edition":"1","fields":[{rows}]}}"#)
    };
    assert!(Catalog::from_documents(&[("c.json", &document(2_000))]).is_ok());
    let problems = problems(&document(2_001));
    let [Problem { path, fault, .. }] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!((path.as_str(), fault), ("fields", &Fault::LongList { items: 2_001, max: 2_000 }));
    let line = "the list has 2001 items, and at most 2000 are read (c.json: fields)";
    assert_eq!(problems[0].to_string(), line);
}

#[test]
fn a_text_has_up_to_64_languages() {
    let document = |count: usize| {
        let tags = many(count, |row| format!(r#""x-{row}":"F""#));
        format!(r#"{{"edition":"1","fields":[{{"id":"f","name":{{{tags}}}}}]}}"#)
    };
    assert!(Catalog::from_documents(&[("c.json", &document(64))]).is_ok());
    let problems = problems(&document(65));
    let [Problem { path, fault, .. }] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!((path.as_str(), fault), ("fields[0].name", &Fault::LongList { items: 65, max: 64 }));
}

#[test]
fn a_learner_file_full_of_what_is_not_listed_gives_a_short_list_and_an_empty_learner() {
    let catalog = open_world("a");
    let credentials = many(50_000, |place| format!(r#""c{place}":"has""#));
    let file = format!(r#"{{"version":1,"credentials":{{{credentials}}}}}"#);
    let (learner, problems) = learner_file::read(&catalog, "me.json", &file);
    assert_eq!(learner, Some(Learner::default()));
    finds(50_000, &problems);
}

#[test]
fn ids_of_a_file_that_is_not_trusted_are_looked_up_and_never_interned() {
    let catalog = open_world("kind k\na");
    let unknown = many(10_000, |row| format!(r#""unknown-{row}":"has""#));
    let work = many(40, |row| format!(r#"{{"kind":"unknown-kind-{row}","months":1}}"#));
    let file = format!(r#"{{"version":1,"credentials":{{"a":"has",{unknown}}},"work":[{work}]}}"#);
    let rows = many(2_000, |row| format!(r#"{{"id":"unknown-field-{row}","name":1}}"#));
    let document = format!(r#"{{"edition":"1","fields":[{rows}]}}"#);
    let before = interned_count();
    let (learner, _) = learner_file::read(&catalog, "me.json", &file);
    assert!(learner.is_some_and(|learner| learner.credentials.len() == 1));
    assert!(Catalog::from_documents(&[("c.json", &document)]).is_err());
    assert!(catalog.credentials.find("unknown-1").is_none());
    assert_eq!(interned_count(), before);
}
