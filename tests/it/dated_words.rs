//! What a person reads of what has a date: true in their month, and what comes after it.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::Month;
use credential_pathway::session::{Detail, Session};
use credential_pathway::text::{Language, Localizer};
use serde_json::json;

use crate::planted::planted;
use crate::pressing::said;
use crate::world::credential;

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn in_month<'c>(catalog: &'c Catalog, text: &str) -> Localizer<'c> {
    Localizer { catalog, language: Language::English, today: month(text), offers: None }
}

/// What the lookup says of the technician under a heading.
fn answer(catalog: &Catalog, today: &str, heading: &str) -> String {
    let session = Session::new(catalog, Language::English, month(today));
    said(&session.lookup_answer(credential(catalog, "technician")), heading)
}

/// The page of the technician.
fn opened(catalog: &Catalog) -> Detail {
    let mut session = Session::new(catalog, Language::English, month("2026-11"));
    session.open_link("v1&open=technician");
    session.detail().expect("the technician")
}

#[test]
fn the_status_says_what_is_so_in_the_month_and_what_is_announced() {
    let stages = json!([
        {"from": "2026-12-01", "is": "inactive", "note": {"en": "Ask TG."}, "sources": ["page"]},
    ]);
    let catalog = planted(&[("credentials[0].status.stages", stages)]);
    for (today, said) in [
        ("2026-10", "Active. Becomes inactive on December 1, 2026: 1 month left. Mends."),
        ("2026-11", "Active. Becomes inactive on December 1, 2026: less than a month left. Mends."),
        ("2026-12", "Inactive since December 1, 2026. Ask TG. Mends."),
        ("2027-06", "Inactive since December 1, 2026. Ask TG. Mends."),
    ] {
        assert_eq!(answer(&catalog, today, "Status"), said, "{today}");
    }
    assert!(answer(&catalog, "2026-11", "If you already have it").starts_with("Only while it is kept up."));
    assert!(answer(&catalog, "2026-12", "If you already have it").starts_with("Ask the issuer what"));
}

#[test]
fn each_announced_status_has_its_words() {
    for (word, coming, then) in [
        ("active", "Becomes active in March 2027", "Active since March 2027"),
        ("retired", "Retires in March 2027", "Retired March 2027, good for life"),
        ("closed-to-new", "Closes to new applicants in March 2027", "Closed to new applicants March 2027"),
        ("likely-retired", "Most likely retires in March 2027", "Most likely retired"),
        ("renamed", "Gets another name in March 2027", "Renamed, not issued"),
        ("unconfirmed", "Has to be confirmed anew in March 2027", "Not confirmed: ask the issuer"),
    ] {
        let stages = json!([{"from": "2027-03", "is": word, "sources": ["page"]}]);
        let catalog = planted(&[("credentials[0].status.stages", stages)]);
        let row = credential(&catalog, "technician");
        assert_eq!(in_month(&catalog, "2027-02").next_status(row).as_deref(), Some(coming));
        assert_eq!(in_month(&catalog, "2027-03").next_status(row), None);
        assert_eq!(in_month(&catalog, "2027-03").status(row), then);
    }
}

#[test]
fn what_is_left_is_never_more_than_there_is_on_the_last_day_of_the_month() {
    for (until, left) in [
        ("2026-11-05", "this month"),
        ("2026-12-01", "less than a month left"),
        // From the first of November it is more than a month.
        ("2026-12-30", "less than 2 months left"),
        ("2026-12-31", "1 month left"),
        ("2027-06-11", "6 months left"),
        ("2027-06-30", "7 months left"),
        ("2027-06", "7 months left"),
        ("2028-11-30", "2 years left"),
        ("2028", "2 years 1 month left"),
    ] {
        let version = json!([{"name": "T-1", "until": until, "sources": ["page"]}]);
        let catalog = planted(&[("credentials[0].exam.versions", version)]);
        let exam = answer(&catalog, "2026-11", "");
        assert!(exam.ends_with(&format!(": {left}.")), "{until}: {exam}");
    }
}

#[test]
fn a_version_of_an_exam_is_announced_then_taken_then_over() {
    let versions = json!([
        {"name": "T-7", "from": "2023-11-07", "until": "2027-06-11", "sources": ["page"]},
        {"name": "T-8", "from": "2026-11-17", "sources": ["page"]},
    ]);
    // The planted page is of June 2025, before the second one began.
    let early = planted(&[("credentials[0].exam.versions", versions.clone())]);
    let late =
        planted(&[("credentials[0].exam.versions", versions), ("sources[0].dated", json!("2026-11-17"))]);
    for (catalog, today, first, second) in [
        (
            &early,
            "2026-11",
            "T-7 can be taken until June 11, 2027: 6 months left.",
            "T-8 has been announced for November 17, 2026.",
        ),
        (
            &early,
            "2026-12",
            "T-7 can be taken until June 11, 2027: 5 months left.",
            "T-8 was announced for November 17, 2026; ask whether it can be taken.",
        ),
        (
            &late,
            "2027-06",
            "T-7 can be taken until June 11, 2027: this month.",
            "T-8 can be taken since November 17, 2026.",
        ),
        (
            &late,
            "2027-07",
            "The announced last day of T-7 was June 11, 2027.",
            "T-8 can be taken since November 17, 2026.",
        ),
    ] {
        let row = credential(catalog, "technician");
        assert_eq!(in_month(catalog, today).exam_dates(row), [first, second], "{today}");
    }
}

#[test]
fn the_windows_of_an_exam_say_the_next_one_and_after_the_last_whom_to_ask() {
    let windows = json!([
        {"from": "2026-05-01", "until": "2026-05-15", "apply_by": "2026-04-24", "sources": ["page"]},
        {"from": "2026-11-28", "until": "2026-12-03", "sources": ["page"]},
    ]);
    let catalog = planted(&[("credentials[0].exam.windows", windows)]);
    let row = credential(&catalog, "technician");
    let second = "Next window: November 28 – December 3, 2026.";
    let this = "This month's window: November 28 – December 3, 2026.";
    let none = "No later window has been announced: ask TG.";
    let over = "The last announced window ended on December 3, 2026. Ask TG for the next one.";
    let cases: [(&str, &[&str]); 6] = [
        ("2026-04", &["Next window: May 1–15, 2026; apply by April 24, 2026."]),
        (
            "2026-05",
            &["This month's window: May 1–15, 2026; the time to apply ended on April 24, 2026.", second],
        ),
        ("2026-06", &[second]),
        ("2026-11", &[this, none]),
        ("2026-12", &[this, none]),
        ("2027-01", &[over]),
    ];
    for (today, lines) in cases {
        assert_eq!(in_month(&catalog, today).exam_dates(row), lines, "{today}");
    }
}

#[test]
fn a_statement_is_shown_in_the_months_in_which_it_is_true() {
    let statements = json!([
        {"text": {"en": "The offer is open."}, "until": "2026-12-31", "sources": ["page"]},
        {"text": {"en": "The offer is over."}, "from": "2027-01", "sources": ["page"]},
    ]);
    let catalog = planted(&[("credentials[0].statements", statements)]);
    assert_eq!(answer(&catalog, "2026-12", ""), "The offer is open.");
    assert_eq!(answer(&catalog, "2027-01", ""), "The offer is over.");
}

#[test]
fn a_fee_that_is_not_published_says_what_others_report() {
    let reported = |to: u32| json!({"reported": {"from_usd": 350, "to_usd": to, "note": {"en": "In 2026."}, "sources": ["page"]}});
    let says = |fee: serde_json::Value| {
        let catalog = planted(&[("credentials[0].fee", fee)]);
        let open = opened(&catalog);
        let facts: Vec<_> = open.facts.into_iter().filter(|group| group.heading == "Fee").collect();
        assert_eq!(facts.len(), 1);
        let rows: Vec<String> =
            facts[0].rows.iter().map(|(name, lines)| format!("{name}: {}", lines.join(" "))).collect();
        let is_missing = open
            .unverified
            .lines
            .iter()
            .any(|line| line.starts_with("Not published") && line.contains("fee"));
        (rows, is_missing)
    };
    let others = |said: &str| vec![format!("Reported: Others report {said}. In 2026.")];
    assert_eq!(says(reported(500)), (others("$350 to $500"), true));
    assert_eq!(says(reported(350)), (others("$350"), true));
    let mut both = reported(500);
    both["public_usd"] = json!(400);
    both["sources"] = json!(["page"]);
    let published = vec!["Fee: $400".to_owned(), others("$350 to $500").remove(0)];
    assert_eq!(says(both), (published, false));
}

#[test]
fn a_lapse_and_a_candidate_are_told_as_the_issuer_says() {
    let lapse = json!({"within_months": 3, "fee_usd": 100, "note": {"en": "Pay and send CEUs."}, "sources": ["page"]});
    let candidate = json!({"months": 60, "note": {"en": "Then send the form."}, "sources": ["page"]});
    let catalog =
        planted(&[("credentials[0].renewal.reinstatement", lapse), ("credentials[0].candidate", candidate)]);
    let valid = answer(&catalog, "2026-11", "If you already have it");
    assert!(valid.ends_with(" If it lapses, for 3 months, at $100: Pay and send CEUs."), "{valid}");
    let open = opened(&catalog);
    let says = |name: &str| {
        let mut rows = open.facts.iter().flat_map(|group| &group.rows);
        rows.find(|row| row.0 == name).expect("the fact").1.join(" ")
    };
    assert_eq!(
        says("Exam first"),
        "You may pass the exam first, and then have 5 years to meet the rule. Then send the form."
    );
    assert_eq!(says("If it lapses"), "For 3 months, at $100 Pay and send CEUs.");
}

#[test]
fn a_step_says_what_to_know_on_the_way_and_its_dates_once_it_can_be_started() {
    let windows = json!([{"from": "2027-05-01", "until": "2027-05-15", "sources": ["page"]}]);
    let asks = |id: &str| json!({"sources": ["page"], "credential": id});
    let catalog = planted(&[
        (
            "credentials[0].status.stages",
            json!([{"from": "2027-06-11", "is": "closed-to-new", "sources": ["page"]}]),
        ),
        ("credentials[0].exam.windows", windows.clone()),
        ("credentials[0].candidate", json!({"sources": ["page"]})),
        ("credentials[0].fee", json!({"reported": {"from_usd": 350, "to_usd": 500, "sources": ["page"]}})),
        ("credentials[0].requires", asks("basics")),
        ("credentials[3].exam.windows", windows),
    ]);
    let mut session = Session::new(&catalog, Language::English, month("2026-11"));
    session.open_link("v1&want=credential.technician&basis=issuer");
    let steps = session.page().pathway.expect("a pathway").steps;
    let notes: Vec<String> = steps.iter().map(|step| said(&step.card, "")).collect();
    let open = "Next window: May 1–15, 2027.";
    assert!(notes[0].ends_with(open), "{notes:?}");
    let way = "Closes to new applicants on June 11, 2027: 6 months left. You may pass the exam first, before you meet the rule. \
               The fee is not published. Others report $350 to $500.";
    assert!(notes[1].contains(way) && !notes[1].contains(open), "{notes:?}");
}
