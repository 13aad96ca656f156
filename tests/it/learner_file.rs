//! A learner file is held against the catalog: what is wrong is told, what is sound is kept.

use credential_pathway::catalog::{Catalog, Expected, Fault, Owner, Vocabulary};
use credential_pathway::model::Learner;
use credential_pathway::session::learner_file;
use credential_pathway::text::{Language, problem};
use serde_json::{Value, json};

use crate::planted::expected;
use crate::told::learner;
use crate::world::open_world;

/// A world with a row of each vocabulary that a learner can tell of.
fn world() -> Catalog {
    open_world(
        "kind work-id\nfield field-id\ntraining training-id\n\
         credential-id 1@lane-id by=org-id: degree(master field-id by stage-id)",
    )
}

const TOLD: &str = "has credential-id, trained training-id, member org-id 12, stands 2@lane-id, \
    degree master field-id stage-id, work 24 work-id from 2024-01 at 50, all work, denied associate, denied work work-id, \
    one-after-another";

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
    let mut found = read(&file).1;
    // What is said of a whole list has a test of its own.
    found.retain(|row| !matches!(row.1, Fault::LeftOut { .. }));
    assert_eq!(found, [(path.to_owned(), fault)], "{pointer}");
}

#[test]
fn a_file_that_was_written_is_read_again_as_it_was() {
    assert_eq!(read(&told()), (Some(learner(TOLD)), Vec::new()));
}

#[test]
fn what_the_catalog_does_not_know_is_told_once_whatever_is_said_of_it() {
    let unknown = |vocabulary| {
        let owner = Owner { vocabulary: Vocabulary::Learner, id: String::new() };
        Fault::UnknownId { vocabulary, id: "nowhere".to_owned(), owner }
    };
    for value in [json!("has"), json!("perhaps"), json!(1)] {
        refuses(
            "/credentials/nowhere",
            value.clone(),
            "credentials.nowhere",
            unknown(Vocabulary::Credential),
        );
        refuses(
            "/attainments/nowhere",
            value.clone(),
            "attainments.nowhere",
            unknown(Vocabulary::Attainment),
        );
        refuses(
            "/memberships/nowhere",
            value.clone(),
            "memberships.nowhere",
            unknown(Vocabulary::Organization),
        );
        refuses("/levels/nowhere", value, "levels.nowhere", unknown(Vocabulary::SubDomain));
    }
    let mut file = told();
    file["work"][0]["kind"] = json!("nowhere");
    file["education"][0]["field"] = json!("nowhere");
    let found = [
        ("education[0].field", unknown(Vocabulary::Field)),
        ("work", Fault::LeftOut { count: 1, items: 1 }),
        ("work[0].kind", unknown(Vocabulary::KindOfWork)),
    ];
    assert_eq!(read(&file).1, found.map(|row| (row.0.to_owned(), row.1)));
}

#[test]
fn a_key_that_is_no_id_is_told_once_whatever_is_said_of_it() {
    for (value, found) in [(json!("has"), "\"has\""), (json!(1), "1")] {
        refuses("/credentials/A B", value, "credentials.A B", expected(Expected::Id, found));
    }
}

#[test]
fn an_answer_that_means_nothing_is_told_at_its_place() {
    refuses(
        "/credentials/credential-id",
        json!("yes"),
        "credentials.credential-id",
        expected(Expected::Held, "\"yes\""),
    );
    let answer = expected(Expected::Answer, "\"expired\"");
    refuses("/attainments/training-id", json!("expired"), "attainments.training-id", answer);
    let level = expected(Expected::Level, "6");
    refuses("/levels/lane-id", json!(6), "levels.lane-id", level);
    refuses("/memberships/org-id", json!({"months": 1}), "memberships.org-id", Fault::MissingKey("answer"));
}

#[test]
fn what_is_said_by_id_is_an_object_with_each_id_once() {
    for key in ["credentials", "attainments", "memberships", "levels"] {
        refuses(&format!("/{key}"), json!(["a"]), key, expected(Expected::Object, "a list"));
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
        "2024-05-99",
        "2023-02-29",
    ] {
        let fault = expected(Expected::Month, &format!("\"{month}\""));
        refuses("/work/0/from", json!(month), "work[0].from", fault);
    }
    for month in ["1900-01", "2024-05", "2024-05-31", "2024-02-29", "2199-12"] {
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
            refuses(
                pointer,
                json!(beyond),
                path,
                expected(Expected::IntegerIn(least, most), &beyond.to_string()),
            );
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

/// A file with one value of its stretch of work that cannot be read: nothing of the stretch counts.
#[test]
fn a_stretch_of_work_with_a_value_that_cannot_be_read_is_left_out_and_said() {
    for (key, value, expected) in [
        ("share_percent", json!(0), Expected::IntegerIn(1, 100)),
        ("share_percent", json!(101), Expected::IntegerIn(1, 100)),
        ("share_percent", json!("half"), Expected::IntegerIn(1, 100)),
        ("months", json!(721), Expected::IntegerIn(1, 720)),
        ("from", json!("2024-05-99"), Expected::Month),
    ] {
        let mut file = told();
        let other = json!({"kind": "work-id", "months": 6});
        file["work"] = json!([file["work"][0], other]);
        file["work"][0][key] = value.clone();
        let (learner, problems) = read(&file);
        let months: Vec<u32> = learner.expect("a learner").work.iter().map(|row| row.months).collect();
        assert_eq!(months, [6], "{key}: {value}");
        let [(list, left_out), (path, Fault::Expected { expected: said, .. })] = &problems[..] else {
            panic!("{problems:?}")
        };
        assert_eq!((list.as_str(), left_out), ("work", &Fault::LeftOut { count: 1, items: 2 }));
        assert_eq!((path.as_str(), *said), (format!("work[0].{key}").as_str(), expected));
    }
    // What is not told is full time.
    let mut file = told();
    file["work"][0].as_object_mut().expect("a stretch").remove("share_percent");
    assert_eq!(read(&file).0.expect("a learner").work[0].share(), 100);
}

#[test]
fn of_long_lists_the_first_40_are_read_and_one_line_says_how_many_there_are() {
    let stretch = |months: usize| json!({"kind": "work-id", "months": months});
    let award = json!({"level": "master"});
    for count in [39, 40, 41, 5_000] {
        let mut file = told();
        file["work"] = (0..count).map(|row| stretch(row % 720 + 1)).collect();
        file["education"] = vec![award.clone(); count].into();
        let (learner, problems) = read(&file);
        let learner = learner.expect("a learner");
        assert_eq!((learner.work.len(), learner.education.len()), (count.min(40), count.min(40)));
        assert!(learner.work.iter().map(|row| row.months).eq(1..=u32::try_from(count.min(40)).expect("few")));
        let long =
            ["education", "work"].map(|path| (path.to_owned(), Fault::LongList { items: count, max: 40 }));
        assert_eq!(problems, if count > 40 { long.to_vec() } else { Vec::new() });
    }
}
