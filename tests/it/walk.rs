//! The catalog taken through the next three years: no sentence that a person reads becomes false.

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Month;
use credential_pathway::resolve::plan::{Lapsed, Step, StepKind};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, routes};
use credential_pathway::session::answer::Answerer;
use credential_pathway::session::{Action, Detail, ROUTES_MAX, Session, Show};
use credential_pathway::text::Language;
use serde_json::{Value, json};

use crate::planted::{planted, with};
use crate::told::learner;
use crate::walk_words::{has_passing_word, is_false_in, passes, sentences};

/// What has its own dates, what is not shown, and tasks of the self-check, which say nothing to be so.
const LEFT_OUT: [&str; 7] =
    ["statements", "stages", "versions", "windows", "comment", "check_items", "sources"];

/// The texts of a document that are shown in every month, each with its place.
fn texts(place: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(rows) => {
            let id = rows.get("id").and_then(Value::as_str).unwrap_or_default();
            for (key, row) in rows.iter().filter(|row| !LEFT_OUT.contains(&row.0.as_str())) {
                match row {
                    Value::String(text) if key == "en" => found.push((place.to_owned(), text.clone())),
                    row => texts(&format!("{place}{id}.{key}"), row, found),
                }
            }
        }
        Value::Array(rows) => rows.iter().for_each(|row| texts(place, row, found)),
        _ => {}
    }
}

/// The sentences of documents that can become false, though they are shown in every month.
fn passing(documents: &[Value], written: &str) -> Vec<String> {
    let mut found = Vec::new();
    documents.iter().for_each(|document| texts("", document, &mut found));
    let mut out = Vec::new();
    for (place, text) in &found {
        // What was not found may name the time for which it was not found.
        let is_unverified = place.ends_with(".unverified");
        let is_wrong = |sentence: &&str| {
            if is_unverified { has_passing_word(sentence) } else { passes(sentence, written) }
        };
        let wrong = sentences(text).into_iter().filter(is_wrong);
        out.extend(wrong.map(|sentence| format!("{place}: {sentence}")));
    }
    out
}

/// The months from November 2026 to November 2029.
fn months() -> Vec<Month> {
    let first = Month::new(2026, 11).expect("a month").index();
    (first..=first + 36).filter_map(Month::from_index).collect()
}

/// Each thing that can be a step by itself.
fn steps(catalog: &Catalog) -> Vec<Step> {
    let credentials =
        catalog.credentials.iter().flat_map(|row| [StepKind::Credential(row.id), StepKind::Ask(row.id)]);
    let attainments = catalog.attainments.iter().map(|row| StepKind::Attainment(row.id));
    let work = catalog.kinds_of_work.iter().map(|row| StepKind::Work { kind: row.id, months: 12 });
    let step = |kind| Step {
        kind,
        exams: None,
        cost_usd: None,
        reported_usd: None,
        months: None,
        skip_if_held: true,
        confirm: true,
        lapsed: Lapsed::Yes,
        candidacy: None,
        builds_on: false,
        implied_by: None,
        offered: None,
    };
    credentials.chain(attainments).chain(work).map(step).collect()
}

/// All that a person can read of a credential; facts and sources apart from their names.
fn lines_of(mut open: Detail) -> String {
    let facts: Vec<_> = open.facts.drain(..).flat_map(|group| group.rows).flat_map(|row| row.1).collect();
    let sources = open.sources.drain(..).flat_map(|group| group.lines);
    let sources: Vec<_> = sources.flat_map(|line| [line.name, line.dates]).collect();
    [open.plain(), facts.join("\n"), sources.join("\n"), String::new()].join("\n")
}

/// All that a person can read of a catalog in a month.
fn readable(catalog: &Catalog, today: Month) -> String {
    let mut session = Session::new(catalog, Language::English, today);
    let mut out = String::new();
    for row in &catalog.credentials {
        session.apply(Action::Open(Some(row.id)));
        out += &lines_of(session.detail().expect("the credential"));
    }
    for show in [Show::Lookup, Show::Occupations, Show::Organizations, Show::Bridges] {
        session.apply(Action::Show(show));
        out += &session.page().view.expect("a view").plain(false);
    }
    let localizer = session.localizer();
    for step in steps(catalog) {
        out += &format!(
            "{}\n{}\n",
            localizer.step_title(&learner(""), &step),
            localizer.step_notes(&step).join("\n")
        );
    }
    // A plan is made of these steps, so it is enough to make each once a year.
    if today.month() == 11 {
        for (destination, basis) in
            Destination::all(catalog).into_iter().flat_map(|to| Basis::ALL.map(|row| (to, row.0)))
        {
            let query = Query { destination, basis, objective: Objective::Steps, today };
            let nobody = learner("");
            let answerer = Answerer { localizer, learner: &nobody, query: &query };
            out += &match routes(catalog, &nobody, &query) {
                Ok(found) => answerer.plan_text(&found, ROUTES_MAX),
                Err(fault) => localizer.destination_fault(&destination, &fault),
            };
            out += "\n";
        }
    }
    out
}

/// The sentences that are false in a month, each with the first such month.
fn false_sentences(catalog: &Catalog) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for month in months() {
        let (text, in_month) = (readable(catalog, month), month.to_string());
        for sentence in sentences(&text) {
            if is_false_in(sentence, &in_month) && seen.insert(sentence.to_owned()) {
                out.push(format!("{in_month}: {sentence}"));
            }
        }
    }
    out
}

/// The documents of the shipped catalog.
fn shipped() -> Vec<Value> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/catalog");
    let files = std::fs::read_dir(folder).expect("the catalog").map(|file| file.expect("a file").path());
    let texts = files.map(|file| std::fs::read_to_string(file).expect("a text"));
    texts.map(|text| serde_json::from_str(&text).expect("JSON")).collect()
}

#[test]
fn no_text_of_the_shipped_catalog_that_is_shown_in_every_month_becomes_false() {
    let wrong = passing(&shipped(), &bundled::shared().date);
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_sentence_that_is_read_in_the_next_three_years_is_false_in_its_month() {
    let wrong = false_sentences(bundled::shared());
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_planted_text_with_a_date_ahead_or_a_passing_word_is_found() {
    assert_eq!(passing(&[with("comment", json!("It will end now."))], "2026-11-22"), Vec::<String>::new());
    let planted = |path: &str| {
        let text = json!({"en": "It is so. It ends on December 31, 2026."});
        passing(&[with(path, text)], "2026-11-22")
    };
    assert_eq!(
        planted("credentials[0].note"),
        [".credentialstechnician.note: It ends on December 31, 2026."]
    );
    assert_eq!(planted("credentials[0].exam.note").len(), 1);
    assert_eq!(planted("credentials[0].unverified[0]").len(), 0);
    assert_eq!(planted("credentials[0].requires.note").len(), 1);
    assert_eq!(planted("occupations[0].note").len(), 1);
    let dated = json!([{"text": {"en": "It ends on December 31, 2026."}, "until": "2026-12-31", "sources": ["page"]}]);
    assert_eq!(passing(&[with("credentials[0].statements", dated)], "2026-11-22"), Vec::<String>::new());
}

#[test]
fn a_planted_date_that_goes_by_is_found_in_the_month_after_it() {
    let sentence = "The offer ends on December 31, 2026.";
    let statement = |until: Value| {
        let mut row = json!({"text": {"en": sentence}, "sources": ["page"]});
        if until.is_string() {
            row["until"] = until;
        }
        false_sentences(&planted(&[("credentials[0].statements", json!([row]))]))
    };
    assert_eq!(statement(json!("2026-12-31")), Vec::<String>::new());
    assert_eq!(statement(json!("2027-01-31")), [format!("2027-01: {sentence}")]);
    assert_eq!(statement(Value::Null), [format!("2027-01: {sentence}")]);
    // A past end of what is said to be so.
    let past = json!({"en": "It can be taken until May 2025."});
    let found = false_sentences(&planted(&[("credentials[0].exam.note", past)]));
    assert_eq!(found, ["2026-11: It can be taken until May 2025."]);
}

#[test]
fn what_has_stages_versions_and_windows_is_true_in_every_month() {
    let catalog = planted(&[
        (
            "credentials[0].status.stages",
            json!([
                {"from": "2026-12-01", "is": "closed-to-new", "sources": ["page"]},
                {"from": "2027-06-15", "is": "inactive", "sources": ["page"]},
                {"from": "2028", "is": "retired", "sources": ["page"]},
            ]),
        ),
        (
            "credentials[0].exam.versions",
            json!([
                {"name": "T-7", "from": "2023-11-07", "until": "2027-06-11", "sources": ["page"]},
                {"name": "T-8", "from": "2026-12-17", "until": "2028-06", "sources": ["page"]},
                {"name": "T-9", "from": "2028", "sources": ["page"]},
            ]),
        ),
        (
            "credentials[0].exam.windows",
            json!([
                {"from": "2026-11-01", "until": "2026-11-15", "apply_by": "2026-10-23", "sources": ["page"]},
                {"from": "2027-05-28", "until": "2027-06-03", "apply_by": "2027-05-01", "sources": ["page"]},
            ]),
        ),
    ]);
    assert_eq!(false_sentences(&catalog), Vec::<String>::new());
}
