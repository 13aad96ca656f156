//! More faults planted in a document of offers, each with one line that names its row and its key.

use credential_pathway::catalog::{bundled, check_offers};
use serde_json::{Value, json};

use crate::offers::example;

/// The lines on a text.
fn lines(text: &str) -> Vec<String> {
    let (taken, problems) = check_offers(bundled::shared(), "o.json", text, "2026-11-29");
    assert!(taken.is_none(), "{text}");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn each_of_more_planted_faults_gives_one_line_with_its_row_and_key() {
    let gain = json!({"credential": "aami-cbet"});
    for (key, value, line) in [
        ("id", json!(7), "expected a text, found 7 (o.json: offers[1].id)"),
        (
            "id",
            json!("a".repeat(65)),
            &format!("expected an id of a-z, 0-9 and -, found \"{}\" (o.json: offers[1].id)", "a".repeat(40)),
        ),
        ("kind", json!(null), "the key `kind` is missing (o.json: offers[1])"),
        (
            "name",
            json!({}),
            "expected a text by language, such as {\"en\": \"...\"}, found an object (o.json: offers[1].name)",
        ),
        ("name", json!({"en": 1}), "expected a text, found 1 (o.json: offers[1].name.en)"),
        ("url", json!("https://"), "expected an https address, found \"https://\" (o.json: offers[1].url)"),
        ("leads_to", json!(gain), "expected a list, found an object (o.json: offers[1].leads_to)"),
        (
            "leads_to",
            json!(vec![&gain; 21]),
            "the list has 21 items, and at most 20 are read (o.json: offers[1].leads_to)",
        ),
        (
            "leads_to",
            json!([{"credential": "aami-cbet", "training": "bmet-apprenticeship"}]),
            "expected one of credential, award, training, work, found an object (o.json: offers[1].leads_to[0])",
        ),
        (
            "leads_to",
            json!([{"work": {"kind": "bmet", "months": 721}}]),
            "expected a whole number from 1 to 720, found 721 (o.json: offers[1].leads_to[0].work.months)",
        ),
        (
            "leads_to",
            json!([{"award": {"field": "biomedical-equipment-technology"}}]),
            "the key `level` is missing (o.json: offers[1].leads_to[0].award)",
        ),
        (
            "prepares_for",
            json!("aami-cbet"),
            "expected a list, found \"aami-cbet\" (o.json: offers[1].prepares_for)",
        ),
        (
            "hours_per_week",
            json!(169),
            "expected a whole number from 1 to 168, found 169 (o.json: offers[1].hours_per_week)",
        ),
        ("costs", json!([{}]), "the key `usd` is missing (o.json: offers[1].costs[0])"),
        (
            "costs",
            json!([{"usd": 1_000_001}]),
            "expected a whole number from 0 to 1000000, found 1000001 (o.json: offers[1].costs[0].usd)",
        ),
        (
            "costs",
            json!([{"usd": 1, "for": "residents"}]),
            "expected a text by language, such as {\"en\": \"...\"}, found \"residents\" (o.json: offers[1].costs[0].for)",
        ),
        ("delivery", json!("online"), "expected a list, found \"online\" (o.json: offers[1].delivery)"),
        (
            "location",
            json!("Main campus"),
            "expected a text by language, such as {\"en\": \"...\"}, found \"Main campus\" (o.json: offers[1].location)",
        ),
        (
            "starts",
            json!(vec!["2027"; 13]),
            "the list has 13 items, and at most 12 are read (o.json: offers[1].starts)",
        ),
        ("until", json!(2027), "expected a text, found 2027 (o.json: offers[1].until)"),
    ] {
        let mut document = example();
        document["offers"][1][key] = value;
        assert_eq!(lines(&document.to_string()), [line], "{key}");
    }
}

#[test]
fn a_key_that_is_given_twice_and_a_text_that_is_cut_are_one_line() {
    let text = serde_json::to_string_pretty(&example()).expect("a text");
    let twice = text.replacen("\"kind\": \"program\"", "\"kind\": \"program\", \"kind\": \"job\"", 1);
    assert_eq!(lines(&twice), ["the key `kind` is given twice (o.json: offers[0])"]);
    let at = text.find("\"kind\"").expect("a key");
    let before = &text[..at];
    let column = before.len() - before.rfind('\n').expect("a line");
    let line = 1 + before.matches('\n').count();
    let said = format!("the document is not JSON: line {line}, column {column} (o.json)");
    assert_eq!(lines(&text.replacen("\"kind\"", "kind", 1)), [said]);
}

#[test]
fn what_an_author_notes_is_not_read() {
    let mut document = example();
    let notes: Value = json!({"url": "javascript:ran=1", "text": "x".repeat(400)});
    document["comment"] = notes.clone();
    document["offers"][0]["comment"] = notes;
    let (taken, problems) = check_offers(bundled::shared(), "o.json", &document.to_string(), "2026-11-29");
    assert!(taken.is_some() && problems.is_empty(), "{problems:?}");
}
