//! A fault planted in a document is found once and in its place.

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, Expected, Fault, Problem, Vocabulary};

use crate::world::document;

const SOUND: &str = "goal 2@x: any(a, work(12 k))\na 1@x: nothing\nb: 2of(a, goal, degree(associate f))";

/// The problems after `from` is replaced by `to` in a sound document.
/// The problems of a document, warnings among them.
fn read(text: &str) -> Vec<Problem> {
    Catalog::read(&[("c.json", text)]).1
}

fn planted(from: &str, to: &str) -> Vec<Problem> {
    let sound = document(SOUND);
    assert_eq!(read(&sound), []);
    assert!(sound.contains(from), "{from} in {sound}");
    read(&sound.replacen(from, to, 1))
}

/// Plants a fault and holds that it is the only problem, and where.
fn finds(from: &str, to: &str, path: &str, fits: impl Fn(&Fault) -> bool) {
    let problems = planted(from, to);
    let [Problem { file, path: found, fault, .. }] = &problems[..] else { panic!("{to}: {problems:#?}") };
    assert_eq!((file.as_str(), found.as_str()), ("c.json", path), "{fault:?}");
    assert!(fits(fault), "{fault:?}");
}

#[test]
fn an_id_that_is_not_there_is_found() {
    finds(
        r#"{"credential":"a"}"#,
        r#"{"credential":"z"}"#,
        "credentials[0].requires.any[0].credential",
        |fault| matches!(fault, Fault::UnknownId { vocabulary: Vocabulary::Credential, id, owner } if id == "z" && owner.id == "goal"),
    );
    finds(r#""work":["k"]"#, r#""work":["z"]"#, "credentials[0].requires.any[1].work[0]", |fault| {
        matches!(fault, Fault::UnknownId { vocabulary: Vocabulary::KindOfWork, .. })
    });
    finds(
        r#"{"id":"a","sources":["s"]"#,
        r#"{"id":"a","sources":["z"]"#,
        "credentials[1].sources[0]",
        |fault| matches!(fault, Fault::UnknownId { vocabulary: Vocabulary::Source, .. }),
    );
}

#[test]
fn an_id_that_stands_twice_is_found() {
    let twice = |fault: &Fault| matches!(fault, Fault::DuplicateId(_));
    let row = r#"{"id":"s","name":{"en":"a page"}}"#;
    finds(row, &format!("{row},{row}"), "sources[1]", twice);
    finds(r#"{"id":"b","#, r#"{"id":"a","#, "credentials[2]", twice);
}

#[test]
fn a_key_that_stands_twice_or_means_nothing_is_found() {
    finds(
        r#""level":2"#,
        r#""level":2,"level":2"#,
        "credentials[0]",
        |fault| matches!(fault, Fault::DuplicateKey(key) if key == "level"),
    );
    finds(
        r#""level":2"#,
        r#""level":2,"levle":2"#,
        "credentials[0]",
        |fault| matches!(fault, Fault::UnknownKey(key) if key == "levle"),
    );
    finds(r#""months":12,"work""#, r#""work""#, "credentials[0].requires.any[1]", |fault| {
        matches!(fault, Fault::MissingKey("months"))
    });
}

#[test]
fn credentials_that_wait_for_each_other_are_found() {
    let text = document("a: b\nb: a\nc: any(a, work(1 k))");
    let problems = read(&text);
    let found: Vec<_> = problems.iter().map(|row| (row.path.as_str(), &row.fault)).collect();
    assert!(found.iter().all(|row| matches!(row.1, Fault::CannotStart { .. })), "{found:?}");
    let paths: BTreeSet<&str> = found.iter().map(|row| row.0).collect();
    assert_eq!(paths, BTreeSet::from(["credentials[0]", "credentials[1]"]));
}

#[test]
fn waiting_for_any_or_for_two_is_waiting_too() {
    for text in ["a: any(b, c)\nb: a\nc: b", "a: 2of(b, c, d)\nb: a\nc: a\nd"] {
        let problems = read(&document(text));
        assert!(problems.iter().any(|row| row.path == "credentials[0]"), "{text}: {problems:?}");
    }
}

#[test]
fn a_cycle_with_a_way_in_is_no_fault() {
    assert_eq!(read(&document("a: any(b, work(1 k))\nb: a")), []);
}

#[test]
fn what_cannot_be_climbed_to_is_found_on_the_ladder_alone() {
    let problems = read(&document("a 2@x"));
    let [Problem { fault: Fault::CannotStart { basis, .. }, path, .. }] = &problems[..] else {
        panic!("{problems:?}")
    };
    assert_eq!((*basis, path.as_str()), ("ladder", "credentials[0]"));
}

#[test]
fn a_count_that_cannot_be_is_found() {
    for number in ["4", "0", "-1"] {
        finds(r#""at_least":2"#, &format!(r#""at_least":{number}"#), "credentials[2].requires", |fault| {
            matches!(fault, Fault::ImpossibleCount { parts: 3, .. })
        });
    }
    let empty = document("a").replace(r#""all":[]"#, r#""any":[]"#);
    let problems = read(&empty);
    assert!(
        matches!(problems[..], [Problem { fault: Fault::ImpossibleCount { parts: 0, .. }, .. }]),
        "{problems:?}"
    );
}

#[test]
fn a_level_that_is_not_there_is_found() {
    for level in ["6", "0", r#""2""#] {
        finds(r#""level":2"#, &format!(r#""level":{level}"#), "credentials[0].level", |fault| {
            matches!(fault, Fault::Expected { .. })
        });
    }
}

#[test]
fn a_rule_without_a_source_is_found() {
    finds(
        r#""requires":{"sources":["s"],"any""#,
        r#""requires":{"any""#,
        "credentials[0].requires",
        |fault| matches!(fault, Fault::MissingSource { owner, .. } if owner.id == "goal"),
    );
    finds(r#"{"id":"a","sources":["s"]"#, r#"{"id":"a","sources":[]"#, "credentials[1]", |fault| {
        matches!(fault, Fault::MissingSource { .. })
    });
}

#[test]
fn a_document_that_is_not_json_is_found() {
    finds("{\"edition\"", "{\"edition", "", |fault| matches!(fault, Fault::Unreadable(_)));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for text in ["", "[]", "null", "{", "\u{0}", &deep] {
        assert_eq!(Catalog::from_documents(&[("c.json", text)]).expect_err(text).len(), 1);
    }
    let long = format!("{{\"edition\":\"{}\"}}", "x".repeat(5_000));
    assert!(Catalog::from_documents(&[("c.json", &long)]).is_err());
}

#[test]
fn hidden_characters_are_found() {
    for hidden in ["\\u202e", "\\u0007", "\\u200b", "\u{202e}"] {
        finds(r#""a page""#, &format!("\"a {hidden}page\""), "sources[0].name.en", |fault| {
            matches!(fault, Fault::InvisibleCharacter)
        });
    }
}

#[test]
fn an_address_that_is_not_https_is_found() {
    for url in
        ["http://a.example/x", "javascript:alert(1)", "https:// a.example", "HTTPS://a.example", "https://a"]
    {
        let row = format!(r#"{{"id":"s","url":"{url}","name":{{"en":"a page"}}}}"#);
        finds(r#"{"id":"s","name":{"en":"a page"}}"#, &row, "sources[0].url", |fault| {
            matches!(fault, Fault::Expected { expected: Expected::HttpsUrl, .. })
        });
    }
}

#[test]
fn a_condition_too_wide_to_count_out_is_found() {
    let slot = "any(a, b, c, d)";
    let wide = format!("a\nb\nc\nd\ngoal: 9of({})", [slot; 9].join(", "));
    let problems = read(&document(&wide));
    let [Problem { fault: Fault::TooWide(id), path, .. }] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!((id.as_str(), path.as_str()), ("goal", "credentials[4].requires"));
}

#[test]
fn a_title_that_nothing_stands_in_for_is_found() {
    let problems = read(&document("t 1@x title"));
    assert!(matches!(&problems[..], [Problem { fault: Fault::NoStandIn(_), .. }]), "{problems:?}");
}

#[test]
fn a_date_that_is_none_is_found() {
    let row = r#"{"id":"s","name":{"en":"a page"}"#;
    for date in ["2025-20", "2025-00", "25", "2025-11-32", "2025-11-22-1", "c. 2025"] {
        finds(row, &format!(r#"{row},"dated":"{date}""#), "sources[0].dated", |fault| {
            matches!(fault, Fault::Expected { .. })
        });
    }
    for date in ["2025", "2025-11", "2025-11-22"] {
        assert_eq!(planted(row, &format!(r#"{row},"dated":"{date}""#)), []);
    }
}
