//! A learner file is held against the catalog: what is wrong is told, what is sound is kept.

use credential_pathway::catalog::{Catalog, Fault};
use credential_pathway::model::Learner;
use credential_pathway::session::learner_file;
use credential_pathway::text::{Language, problem};
use serde_json::{Value, json};

use crate::told::learner;
use crate::world::{id, open_world};

/// A world with a row of each vocabulary that a learner can tell of.
fn world() -> Catalog {
    open_world(
        "kind work-id\nfield field-id\ntraining training-id\n\
         credential-id 1@lane-id by=org-id: degree(master field-id by stage-id)",
    )
}

const TOLD: &str = "has credential-id, trained training-id, member org-id 12, stands 2@lane-id, \
    degree master field-id stage-id, work 24 work-id from 2024-01 at 50, all work, one-after-another";

fn told() -> Value {
    serde_json::from_str(&learner_file::write(&learner(TOLD))).expect("JSON")
}

/// What is kept of a file, and what is wrong with it: where, and what.
fn read(file: &Value) -> (Option<Learner>, Vec<(String, Fault)>) {
    let (learner, problems) = learner_file::read(&world(), "mine.json", &file.to_string());
    assert!(problems.iter().all(|row| row.file == "mine.json"), "{problems:?}");
    (learner, problems.into_iter().map(|row| (row.path, row.fault)).collect())
}

/// Holds that a file with another value under a key has one fault, and where.
fn refuses(pointer: &str, value: Value, path: &str, fault: Fault) {
    let mut file = told();
    let (parent, key) = pointer.rsplit_once('/').expect("a place");
    file.pointer_mut(parent).expect("a place")[key] = value;
    assert_eq!(read(&file).1, [(path.to_owned(), fault)], "{pointer}");
}

fn expected(expected: &'static str, found: &str) -> Fault {
    Fault::Expected { expected, found: found.to_owned() }
}

#[test]
fn a_file_that_was_written_is_read_again_as_it_was() {
    assert_eq!(read(&told()), (Some(learner(TOLD)), Vec::new()));
}

#[test]
fn what_the_catalog_does_not_know_is_told_once_whatever_is_said_of_it() {
    let unknown = |kind| Fault::UnknownId { kind, id: id("nowhere"), owner: "the learner".to_owned() };
    for value in [json!("has"), json!("perhaps"), json!(1)] {
        refuses("/credentials/nowhere", value.clone(), "credentials.nowhere", unknown("credential"));
        refuses("/attainments/nowhere", value.clone(), "attainments.nowhere", unknown("attainment"));
        refuses("/memberships/nowhere", value.clone(), "memberships.nowhere", unknown("organisation"));
        refuses("/levels/nowhere", value, "levels.nowhere", unknown("sub-domain"));
    }
    let mut file = told();
    file["work"][0]["kind"] = json!("nowhere");
    file["education"][0]["field"] = json!("nowhere");
    let found = [("education[0].field", unknown("field")), ("work[0].kind", unknown("kind of work"))];
    assert_eq!(read(&file).1, found.map(|row| (row.0.to_owned(), row.1)));
}

#[test]
fn a_key_that_is_no_id_is_told_once_whatever_is_said_of_it() {
    for (value, found) in [(json!("has"), "\"has\""), (json!(1), "1")] {
        refuses("/credentials/A B", value, "credentials.A B", expected("an id of a-z, 0-9 and -", found));
    }
}

#[test]
fn an_answer_that_means_nothing_is_told_at_its_place() {
    let held = "has, expired, candidate, no or not-sure";
    refuses(
        "/credentials/credential-id",
        json!("yes"),
        "credentials.credential-id",
        expected(held, "\"yes\""),
    );
    let answer = expected("has, no or not-sure", "\"expired\"");
    refuses("/attainments/training-id", json!("expired"), "attainments.training-id", answer);
    let level = expected("a level from 1 to 5", "6");
    refuses("/levels/lane-id", json!(6), "levels.lane-id", level);
    refuses("/memberships/org-id", json!({"months": 1}), "memberships.org-id", Fault::MissingKey("answer"));
}

#[test]
fn what_is_said_by_id_is_an_object_with_each_id_once() {
    for key in ["credentials", "attainments", "memberships", "levels"] {
        refuses(&format!("/{key}"), json!(["a"]), key, expected("an object", "a list"));
    }
    let twice = r#"{"version": 1, "credentials": {"credential-id": "has", "credential-id": "no"}}"#;
    let (_, problems) = learner_file::read(&world(), "mine.json", twice);
    let [row] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!(
        (row.path.as_str(), &row.fault),
        ("credentials", &Fault::DuplicateKey("credential-id".to_owned()))
    );
}

#[test]
fn a_month_is_one_of_the_calendar_written_in_digits() {
    for month in [
        "2024-13",
        "2024-00",
        "1899-12",
        "2200-01",
        "24-05",
        "2024-5",
        "2024-+5",
        "2024-05x",
        "2024-05-",
        "2024-05-1",
        "2024-05-xx",
    ] {
        let fault = expected("a month such as 2024-05", &format!("\"{month}\""));
        refuses("/work/0/from", json!(month), "work[0].from", fault);
    }
    for month in ["1900-01", "2024-05", "2024-05-31", "2199-12"] {
        let mut file = told();
        file["work"][0]["from"] = json!(month);
        assert_eq!(read(&file).1, [], "{month}");
    }
}

#[test]
fn numbers_are_within_their_bounds_and_may_be_either() {
    for (pointer, path, least, most) in [
        ("/work/0/months", "work[0].months", 1, 720),
        ("/work/0/share_percent", "work[0].share_percent", 1, 100),
        ("/memberships/org-id/months", "memberships.org-id.months", 0, 720),
    ] {
        for sound in [least, most] {
            let mut file = told();
            *file.pointer_mut(pointer).expect("a number") = json!(sound);
            assert_eq!(read(&file).1, [], "{pointer}: {sound}");
        }
        for beyond in [least - 1, most + 1] {
            refuses(pointer, json!(beyond), path, expected("a whole number in range", &beyond.to_string()));
        }
    }
}

#[test]
fn a_problem_is_told_with_its_place() {
    let (_, problems) =
        learner_file::read(&world(), "mine.json", r#"{"version": 1, "levels": {"lane-id": 6}}"#);
    let lines: Vec<String> = problems.iter().map(|row| problem(Language::English, row)).collect();
    assert_eq!(lines, ["expected a level from 1 to 5, found 6 (mine.json: levels.lane-id)"]);
}
