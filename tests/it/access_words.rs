//! Who can do something, how long it takes, and how well a rule is known.

use credential_pathway::catalog::{Catalog, rules_by_grade};
use credential_pathway::model::Access;
use credential_pathway::resolve::{Basis, Destination, Objective, Query, plan};
use credential_pathway::session::{EligibilityView, Session};
use credential_pathway::text::{Language, Localizer};
use serde_json::json;

use crate::planted::planted;
use crate::told::learner;
use crate::world::{credential, id, today};

fn opened<'c>(catalog: &'c Catalog, link: &str) -> Session<'c> {
    let mut session = Session::new(catalog, Language::English, today());
    session.open_link(link);
    session
}

/// What an open credential says of its rule.
fn rule(catalog: &Catalog) -> EligibilityView {
    opened(catalog, "v1&open=technician").detail().expect("the technician").eligibility
}

#[test]
fn each_access_has_its_words() {
    let catalog = planted(&[]);
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    for (access, words) in [
        (Access::Anyone, ""),
        (Access::Employed, "Needs a job in which it is done."),
        (Access::Sponsored, "An employer must sponsor it."),
        (Access::Clinician, "Only for licensed clinicians."),
        (Access::Military, "Only in the US military."),
        (Access::Member, "Only for members."),
        (Access::Abroad, "Only for people who studied or worked abroad."),
    ] {
        assert_eq!(localizer.access(access), words);
    }
}

#[test]
fn a_leaf_says_who_can_meet_it_before_its_note() {
    let rule_with = |work: &str| {
        json!({"sources": ["page"], "all": [
            {"attainment": "course", "note": {"en": "Any maker."}},
            {"work": ["bmet", "repair"], "months": 24},
            {"work": [work], "months": 12},
        ]})
    };
    let catalog = planted(&[
        ("attainments[0].access", json!("military")),
        ("kinds_of_work[0].access", json!("clinician")),
        ("credentials[0].requires", rule_with("bmet")),
    ]);
    let notes: Vec<String> = rule(&catalog).ways[0].parts.iter().map(|part| part.note.clone()).collect();
    // Repair is open to anybody, so the second leaf is.
    assert_eq!(notes, ["Only in the US military. Any maker.", "", "Only for licensed clinicians."]);
}

#[test]
fn a_step_says_who_can_do_it_and_how_long_it_takes() {
    let takes =
        json!({"months": 9, "hours": 1600, "fee_usd": 0, "note": {"en": "Full-time."}, "sources": ["page"]});
    let catalog = planted(&[
        ("attainments[0].access", json!("sponsored")),
        ("attainments[0].takes", takes),
        ("kinds_of_work[1].access", json!("employed")),
        (
            "credentials[0].requires",
            json!({"sources": ["page"], "all": [
                {"attainment": "course"}, {"work": ["repair"], "months": 24},
            ]}),
        ),
    ]);
    let destination = Destination::Credential(id("technician"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today: today() };
    let found = plan(&catalog, &learner(""), &query).expect("a pathway").pathway;
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    let notes: Vec<String> = found.steps.iter().map(|step| localizer.step_notes(step).join(" ")).collect();
    assert!(
        notes[0].ends_with(
            "An employer must sponsor it. Takes 9 months (1,600 hours). Costs nothing. Full-time."
        ),
        "{notes:?}"
    );
    assert!(notes[1].ends_with("Needs a job in which it is done."), "{notes:?}");
}

#[test]
fn a_rule_that_other_sources_alone_say_has_a_word_of_caution_once() {
    let caution = "Known from other sources only; ask the issuer.";
    for (grade, lines) in [("other", vec![caution]), ("official", vec![]), ("issuer", vec![])] {
        let catalog = planted(&[("sources[0].grade", json!(grade))]);
        assert_eq!(rule(&catalog).lines[1..], lines, "{grade}");
    }
    // One better source is enough.
    let catalog = planted(&[
        ("sources[1].grade", json!("issuer")),
        ("credentials[0].requires.sources", json!(["page", "letter"])),
    ]);
    assert_eq!(rule(&catalog).lines.len(), 1);
}

#[test]
fn a_source_says_its_grade_and_that_it_was_read_in_a_copy() {
    for (grade, copy, dates) in [
        ("issuer", false, "Issuer, dated June 2025, more than a year old, read October 1, 2026"),
        ("official", false, "Official, dated June 2025, more than a year old, read October 1, 2026"),
        (
            "other",
            true,
            "Other source, dated June 2025, more than a year old, read October 1, 2026 in a copy",
        ),
    ] {
        let catalog = planted(&[("sources[0].grade", json!(grade)), ("sources[0].copy", json!(copy))]);
        let localizer =
            Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
        let source = catalog.sources.find("page").expect("the page");
        assert_eq!(localizer.source_facts(source), dates);
    }
}

#[test]
fn the_rules_of_what_is_issued_are_counted_by_the_grade_of_their_best_source() {
    // The title is nobody's; of the three others, two have a rule without a source.
    let of = |grade: &str| {
        let catalog = planted(&[
            ("sources[0].grade", json!(grade)),
            ("credentials[2].requires", json!({"sources": ["letter"], "all": []})),
        ]);
        let report = rules_by_grade(&catalog);
        (report.all, report.others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(of("official"), (3, "fellow".to_owned()));
    assert_eq!(of("other"), (3, "basics fellow technician".to_owned()));
}

#[test]
fn what_is_open_follows_the_month_on_the_page_and_in_a_plan() {
    let stages = json!([{"from": "2026-12-01", "is": "inactive", "sources": ["page"]}]);
    let catalog = planted(&[("credentials[0].status.stages", stages)]);
    let row = credential(&catalog, "technician");
    let before = today();
    let after = credential_pathway::model::Month::new(2027, 6).expect("a month");
    assert!(row.is_open_in(before) && !row.is_open_in(after) && row.is_ever_open());
    let destination = Destination::Credential(row.id);
    let asked = |today| {
        let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today };
        plan(&catalog, &learner(""), &query).map(|plan| plan.pathway.steps.len())
    };
    assert!(asked(before).is_ok_and(|steps| steps > 0));
    let closed = asked(after).expect_err("it is closed");
    let localizer = Localizer { catalog: &catalog, language: Language::English, today: after, offers: None };
    assert_eq!(
        localizer.destination_fault(&destination, &closed),
        "You can't earn T, Technician today. Inactive since December 1, 2026. Mends. Consider Fellow instead."
    );
}
