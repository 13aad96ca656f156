//! Work in words: as a step, as what a rule requires, and as what is asked.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Requirement;
use credential_pathway::resolve::{Because, Step, StepKind};
use credential_pathway::text::{Language, Localizer};
use serde_json::json;

use crate::bare_step::bare_step;
use crate::planted::planted;
use crate::told::learner;
use crate::world::{id, today};

fn localizer(catalog: &Catalog) -> Localizer<'_> {
    Localizer { catalog, language: Language::English, today: today(), offers: None }
}

/// The title of so many months of work of a kind, for a learner.
fn title(catalog: &Catalog, told: &str, kind: &str, months: u32) -> String {
    let step = Step { months: Some(months), ..bare_step(StepKind::Work { kind: id(kind), months }) };
    localizer(catalog).step_title(&learner(told), &step)
}

#[test]
fn a_step_says_what_to_work_and_more_of_it_only_to_those_who_do_it() {
    let of = |told: &str, months| title(bundled::shared(), told, "htm", months);
    let role = "in any role in healthcare technology management";
    assert_eq!(of("", 24), format!("Work 2 years {role}"));
    assert_eq!(of("work 12 htm", 24), format!("Work 2 more years {role}"));
    // Work as a BMET counts as such work, work as a coder does not.
    assert_eq!(of("work 12 bmet", 1), format!("Work 1 more month {role}"));
    assert_eq!(of("work 12 coding", 18), format!("Work 18 months {role}"));
    assert_eq!(of("work 12 htm", 30), format!("Work 2 more years and 6 months {role}"));
}

#[test]
fn a_kind_without_a_phrase_is_named_after_a_colon() {
    let plain = planted(&[]);
    assert_eq!(title(&plain, "", "bmet", 24), "Work 2 years: BMET");
    let phrased = planted(&[("kinds_of_work[0].after_work", json!({"en": "as a BMET"}))]);
    assert_eq!(title(&phrased, "", "bmet", 24), "Work 2 years as a BMET");
    let both = planted(&[
        ("kinds_of_work[0].after_work", json!({"en": "as a BMET"})),
        ("kinds_of_work[1].after_work", json!({"en": "in repair"})),
    ]);
    let asked = |catalog: &Catalog| -> Vec<String> {
        let row = catalog.credentials.get(id("technician")).expect("the technician");
        let leaves = row.requires.condition.leaves();
        let work = leaves.into_iter().filter(|leaf| matches!(leaf, Requirement::Experience(..)));
        work.map(|leaf| localizer(catalog).requirement(leaf)).collect()
    };
    // Where one of several kinds has no phrase, all are named.
    for catalog in [&plain, &phrased] {
        assert_eq!(
            asked(catalog)[0].replace("; 1 year of it as a BMET", "; 1 year of it: BMET"),
            "2 years of work: BMET or Repair, at least 50% of the time, within the last 5 years; \
             1 year of it: BMET, at least 80% of the time, within the last 3 years"
        );
        assert_eq!(asked(catalog)[1], "960 hours of work: Repair");
    }
    assert!(asked(&phrased)[0].contains("1 year of it as a BMET, at least 80%"), "{:?}", asked(&phrased));
    assert_eq!(
        asked(&both),
        [
            "2 years of work as a BMET or in repair, at least 50% of the time, within the last 5 years; \
             1 year of it as a BMET, at least 80% of the time, within the last 3 years",
            "960 hours of work in repair",
        ]
    );
}

#[test]
fn each_kind_of_the_catalog_has_a_phrase_that_goes_on_after_work() {
    for row in &bundled::shared().kinds_of_work {
        let words = row.after_work.as_ref().expect("a phrase").get("en");
        assert!(words.starts_with("in ") || words.starts_with("as "), "{words}");
        assert!(!words.contains([':', ';']) && !words.ends_with('.'), "{words}");
    }
}

/// What is said of every leaf of a rule that a step serves.
fn reasons(goal: &str) -> Vec<String> {
    let catalog = bundled::shared();
    let by = catalog.credentials.get(id(goal)).expect("a credential");
    let leaves = by.requires.condition.leaves().into_iter();
    leaves.map(|requirement| localizer(catalog).because(&Because::Asked { by, requirement })).collect()
}

#[test]
fn a_reason_says_who_requires_what_for_what() {
    let cbet = reasons("aami-cbet");
    for line in [
        "For CBET, AAMI requires 2 years of work as a biomedical equipment technician (BMET).",
        "For CBET, AAMI requires an associate degree in biomedical equipment technology.",
        "For CBET, AAMI requires DoD BMET.",
    ] {
        assert!(cbet.iter().any(|said| said == line), "{line}: {cbet:#?}");
    }
    assert!(reasons("eta-biet").contains(&"For BIET, ETA requires CETa.".to_owned()));
    assert!(
        reasons("ahima-chda").contains(&"AHIMA does not publish what it requires for CHDA.".to_owned()),
        "{:#?}",
        reasons("ahima-chda")
    );
    for row in &bundled::shared().credentials {
        for said in reasons(row.id.as_str()) {
            assert!(said.matches(": ").count() <= 1, "{said}");
        }
    }
}
