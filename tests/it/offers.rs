//! Documents of offers: what is read of them, and what is said of one that is wrong.

use credential_pathway::catalog::{Severity, bundled, check_offers, offers};
use credential_pathway::model::{
    Accredited, Award, AwardLevel, Delivery, Gain, Id, LangMap, Length, OfferKind, Offers,
};
use serde_json::{Value, json};

use crate::schemas::{assert_refuses, schema};

const TODAY: &str = "2026-11-29";

/// The whole example of the guide.
pub fn example() -> Value {
    let guide = include_str!("../../docs/offers.md");
    let example = guide.split("```json\n").nth(1).and_then(|rest| rest.split("```").next());
    serde_json::from_str(example.expect("an example")).expect("JSON")
}

/// The lines on a document, and the document that a widget takes.
fn checked(document: &Value) -> (Option<String>, Vec<String>) {
    let (text, problems) = check_offers(bundled::shared(), "o.json", &document.to_string(), TODAY);
    (text, problems.iter().map(ToString::to_string).collect())
}

/// The offers of a sound document.
pub fn read(document: &Value) -> Offers {
    let (text, lines) = checked(document);
    offers(bundled::shared(), &text.unwrap_or_else(|| panic!("{lines:?}"))).expect("offers")
}

/// The example with another value at a pointer; `null` takes the key away.
fn with(pointer: &str, value: Value) -> Value {
    let mut document = example();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match document.pointer_mut(parent).expect(pointer) {
        Value::Object(rows) if value.is_null() => drop(rows.remove(key)),
        Value::Object(rows) => drop(rows.insert(key.to_owned(), value)),
        Value::Array(rows) => rows[key.parse::<usize>().expect("a number")] = value,
        other => panic!("{pointer}: {other}"),
    }
    document
}

#[test]
fn the_example_of_the_guide_is_read_as_it_says() {
    let (_, lines) = checked(&example());
    assert_eq!(lines, [""; 0]);
    let Offers { provider, url, contact, rows, .. } = read(&example());
    assert_eq!((provider.get("en"), provider.get("es")), ("Hill College", "Colegio Hill"));
    assert_eq!(url.expect("a page").as_str(), "https://hill.example/");
    assert_eq!(contact, Some(LangMap::english("Admissions, 555-0100")));
    let degree = &rows[0];
    let field = Id::known("biomedical-equipment-technology");
    let award = Award { level: AwardLevel::Associate, field, accreditation: Accredited::Untold };
    assert_eq!((degree.id.as_str(), degree.kind), ("aas-bmet", OfferKind::Program));
    assert_eq!(degree.leads_to, [Gain::Award(award)]);
    assert_eq!((degree.takes, degree.hours_per_week), (Some(Length::Months(21)), Some(40)));
    assert_eq!(degree.costs.iter().map(|cost| cost.usd).collect::<Vec<_>>(), [7950, 9800]);
    assert_eq!(
        (degree.starts.as_slice(), degree.delivery.as_slice()),
        (["2027-01".to_owned(), "2027-08".to_owned()].as_slice(), [Delivery::InPerson].as_slice())
    );
    assert_eq!(rows[2].prepares_for, [Id::known("aami-cbet").expect("a credential")]);
    assert_eq!(rows[2].takes.map(Length::months), Some(3), "10 weeks are 2.3 months, the third one begun");
    assert_eq!(rows[3].leads_to, [Gain::Work(Id::known("bmet").expect("a kind of work"), None)]);
}

/// Holds that a value at a pointer gives one line, which refuses the document unless it is a warning.
fn gives(at: &str, value: Value, line: &str) {
    let (text, lines) = checked(&with(at, value));
    assert_eq!(lines, [line], "{at}");
    assert_eq!(text.is_some(), line.starts_with("warning: "), "{at}");
}

#[test]
fn a_fault_beside_the_rows_gives_one_line_with_its_key() {
    for (at, value, line) in [
        ("/version", json!(2), "expected a whole number from 1 to 1, found 2 (o.json: version)"),
        ("/provider/name", Value::Null, "the key `name` is missing (o.json: provider)"),
        (
            "/provider/url",
            json!("http://a.example/"),
            "expected an https address, found \"http://a.example/\" (o.json: provider.url)",
        ),
        ("/offers/1", json!(7), "expected an object, found 7 (o.json: offers[1])"),
    ] {
        gives(at, value, line);
    }
}

#[test]
fn each_planted_fault_gives_one_line_with_its_row_and_key() {
    let row = |key: &str| format!("/offers/1/{key}");
    let long = "a".repeat(301);
    for (at, value, line) in [
        (&row("id"), json!("aas-bmet"), "the id `aas-bmet` is given twice (o.json: offers[1])"),
        (&row("id"), json!("A B"), "expected an id of a-z, 0-9 and -, found \"A B\" (o.json: offers[1].id)"),
        (
            &row("kind"),
            json!("degree"),
            "expected course, program, exam-preparation, exam-site, apprenticeship, job or tuition-benefit, found \"degree\" (o.json: offers[1].kind)",
        ),
        (
            &row("name"),
            json!("AAS"),
            "expected a text by language, such as {\"en\": \"...\"}, found \"AAS\" (o.json: offers[1].name)",
        ),
        (
            &row("url"),
            json!("javascript:alert(1)"),
            "expected an https address, found \"javascript:alert(1)\" (o.json: offers[1].url)",
        ),
        (&row("leads_to"), Value::Null, "the key `leads_to` is missing (o.json: offers[1])"),
        (
            &row("leads_to/0"),
            json!({}),
            "expected one of credential, award, training, work, found an object (o.json: offers[1].leads_to[0])",
        ),
        (
            &row("leads_to/0/award/level"),
            json!("aas"),
            "expected a level of education, found \"aas\" (o.json: offers[1].leads_to[0].award.level)",
        ),
        (
            &row("leads_to/0/award/field"),
            json!("bmet"),
            "warning: offer `aas-bmet-evening` refers to unknown field `bmet` (o.json: offers[1].leads_to[0].award.field)",
        ),
        (
            &row("prepares_for"),
            json!(["cbet"]),
            "warning: offer `aas-bmet-evening` refers to unknown credential `cbet` (o.json: offers[1].prepares_for[0])",
        ),
        (
            &row("months"),
            json!(0),
            "expected a whole number from 1 to 720, found 0 (o.json: offers[1].months)",
        ),
        (
            &row("months"),
            json!(10.5),
            "expected a whole number from 1 to 720, found a number with a fraction (o.json: offers[1].months)",
        ),
        (&row("weeks"), json!(60), "give `weeks` or `months`, not both (o.json: offers[1].weeks)"),
        (
            &row("costs/0/usd"),
            json!("$7,200"),
            "expected a whole number from 0 to 1000000, found \"$7,200\" (o.json: offers[1].costs[0].usd)",
        ),
        (
            &row("delivery/0"),
            json!("zoom"),
            "expected in-person, online or hybrid, found \"zoom\" (o.json: offers[1].delivery[0])",
        ),
        (
            &row("starts/0"),
            json!("August"),
            "expected a date such as 2026, 2026-11 or 2026-11-22, found \"August\" (o.json: offers[1].starts[0])",
        ),
        (
            &row("until"),
            json!("2027-02-30"),
            "expected a date such as 2026, 2026-11 or 2026-11-22, found \"2027-02-30\" (o.json: offers[1].until)",
        ),
        (
            &row("until"),
            json!("2026-11-28"),
            "warning: the offer was valid until 2026-11-28 and is not shown (o.json: offers[1].until)",
        ),
        (
            &row("languages"),
            json!(["español"]),
            "expected a language tag such as en, found \"español\" (o.json: offers[1].languages[0])",
        ),
        (&row("credits"), json!(long), "it has more than 300 bytes (o.json: offers[1].credits)"),
        (
            &row("credits"),
            json!("6\u{202e}0"),
            "the text has an invisible character (o.json: offers[1].credits)",
        ),
        (&row("price"), json!(7200), "unknown key `price` (o.json: offers[1])"),
    ] {
        gives(at, value, line);
    }
}

#[test]
fn a_document_that_is_too_large_or_too_long_is_refused_as_a_whole() {
    let said = |text: &str| {
        let (taken, problems) = check_offers(bundled::shared(), "o.json", text, TODAY);
        assert_eq!((taken, problems.len()), (None, 1));
        problems[0].to_string()
    };
    assert_eq!(said(&" ".repeat(1024 * 1024 + 1)), "it has more than 1048576 bytes (o.json)");
    assert_eq!(said("{"), "the document is not JSON: line 1, column 1 (o.json)");
    assert_eq!(said("[]"), "expected an object, found a list (o.json)");
    let rows: Vec<Value> = (0..1001)
        .map(|number| json!({"id": format!("o-{number}"), "kind": "job", "name": {"en": "A"}, "prepares_for": []}))
        .collect();
    let line = said(&with("/offers", json!(rows)).to_string());
    assert_eq!(line, "the list has 1001 items, and at most 1000 are read (o.json: offers)");
}

#[test]
fn an_offer_is_valid_until_the_end_of_its_last_day_month_or_year() {
    for (until, is_there) in [
        ("2026-11-28", false),
        ("2026-11-29", true),
        ("2026-10", false),
        ("2026-11", true),
        ("2025", false),
        ("2026", true),
    ] {
        let ids: Vec<String> =
            read(&with("/offers/0/until", json!(until))).rows.into_iter().map(|row| row.id).collect();
        assert_eq!(ids.contains(&"aas-bmet".to_owned()), is_there, "{until}");
        assert_eq!(ids.len(), 3 + usize::from(is_there), "{until}: the others stay");
    }
}

#[test]
fn what_leads_to_something_unlisted_leads_nowhere_and_the_row_stays() {
    for (at, value) in [
        ("/offers/0/leads_to/0/award/field", json!("bmet")),
        ("/offers/0/leads_to/0/award/accreditation", json!("hill")),
    ] {
        let rows = read(&with(at, value)).rows;
        assert_eq!((rows.len(), rows[0].leads_to.as_slice()), (4, [].as_slice()), "{at}");
    }
}

#[test]
fn a_warning_is_no_error() {
    let document = with("/offers/0/until", json!("2020"));
    let (_, problems) = check_offers(bundled::shared(), "o.json", &document.to_string(), TODAY);
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning));
}

#[test]
fn the_offers_schema_takes_the_example_of_the_guide_and_refuses_planted_faults() {
    let example = example();
    let faults = [
        ("/version", json!(2)),
        ("/provider/name", Value::Null),
        ("/provider/url", json!("http://a.example/")),
        ("/offers/0/kind", json!("degree")),
        ("/offers/0/leads_to", Value::Null),
        ("/offers/0/leads_to/0", json!({})),
        ("/offers/0/leads_to/0/award/level", json!("aas")),
        ("/offers/0/leads_to/0/training", json!("bmet-apprenticeship")),
        ("/offers/0/weeks", json!(60)),
        ("/offers/0/months", json!(0)),
        ("/offers/0/costs/0/usd", json!("$7,950")),
        ("/offers/0/starts/0", json!("January")),
        ("/offers/0/until", json!("2027-13")),
        ("/offers/0/languages/0", json!("e")),
        ("/offers/0/credits", json!("6".repeat(301))),
        ("/offers/0/price", json!(1)),
    ];
    assert_refuses(&schema("offers"), &example, &faults);
}

#[test]
fn a_text_of_300_bytes_is_taken_and_one_of_301_is_not() {
    let credits = |bytes: usize| checked(&with("/offers/0/credits", json!("x".repeat(bytes)))).0;
    assert!(credits(300).is_some());
    assert_eq!(credits(301), None);
}

#[test]
fn what_nests_without_end_is_no_document_of_offers() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}0{}", open.repeat(100_000), close.repeat(100_000));
        assert_eq!(offers(bundled::shared(), &deep), None, "{open}");
    }
}
