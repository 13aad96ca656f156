//! Documents made to be a burden: they are refused in a short time and a short list.

use credential_pathway::catalog::{Catalog, PROBLEMS_MAX};
use credential_pathway::model::Learner;
use credential_pathway::session::learner_file;

use crate::world::open_world;

/// So many things of one kind, with commas between them.
fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(",")
}

fn problems(document: &str) -> usize {
    Catalog::from_documents(&[("c.json", document)]).expect_err("a refusal").len()
}

#[test]
fn of_very_many_faults_the_first_are_told() {
    let sources = many(20_000, |place| format!(r#"{{"id":"s{place}"}}"#));
    assert_eq!(problems(&format!(r#"{{"edition":"1","sources":[{sources}]}}"#)), PROBLEMS_MAX);
    let keys = many(50_000, |place| format!(r#""k{place}":1"#));
    assert_eq!(problems(&format!("{{{keys}}}")), PROBLEMS_MAX);
}

#[test]
fn of_very_many_references_to_nothing_the_first_are_told() {
    let nowhere = many(50_000, |place| format!(r#""s{place}""#));
    let field = format!(r#"{{"id":"f","name":{{"en":"F"}},"counts_as":[{nowhere}]}}"#);
    assert_eq!(problems(&format!(r#"{{"edition":"1","fields":[{field}]}}"#)), PROBLEMS_MAX);
}

#[test]
fn a_learner_file_full_of_what_is_not_listed_gives_a_short_list_and_an_empty_learner() {
    let catalog = open_world("a");
    let credentials = many(50_000, |place| format!(r#""c{place}":"has""#));
    let file = format!(r#"{{"version":1,"credentials":{{{credentials}}}}}"#);
    let (learner, problems) = learner_file::read(&catalog, "me.json", &file);
    assert_eq!((learner, problems.len()), (Some(Learner::default()), PROBLEMS_MAX));
}
