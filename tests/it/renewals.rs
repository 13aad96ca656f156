//! When what is held has to be renewed, and what that costs, by the figures of the shipped catalog.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Held, Learner, Month};
use credential_pathway::resolve::Evaluator;
use credential_pathway::text::{Language, Localizer};

use crate::check_in_session::by_link;
use crate::world::{credential, id, today};

/// The month by which CCA, which lasts two years, is renewed next; today is November 2026.
fn due(held: Held, since: Option<&str>) -> Option<String> {
    let catalog = bundled::shared();
    let mut learner = Learner::default();
    learner.credentials.insert(id("ahima-cca"), held);
    learner.since.set(id("ahima-cca"), since.map(|month| Month::parse(month).expect("a month")));
    let evaluator = Evaluator { catalog, learner: &learner, today: today() };
    evaluator.renewal_due(credential(catalog, "ahima-cca")).map(|month| month.to_string())
}

#[test]
fn a_credential_is_renewed_at_the_end_of_each_of_its_periods() {
    let due = |since| due(Held::Has, Some(since));
    assert_eq!(due("2025-02").as_deref(), Some("2027-02"));
    assert_eq!(due("2024-11").as_deref(), Some("2026-11"), "this month is not too late");
    assert_eq!(due("2024-10").as_deref(), Some("2028-10"), "the renewal of last month is done");
    assert_eq!(due("2026-11").as_deref(), Some("2028-11"));
}

#[test]
fn nothing_is_due_of_what_is_not_held_or_has_no_month() {
    assert_eq!(due(Held::Has, None), None);
    assert_eq!(due(Held::Expired, Some("2025-02")), None);
    assert_eq!(due(Held::Candidate, Some("2025-02")), None);
}

#[test]
fn what_keeping_costs_is_said_for_each_time_and_for_ten_years() {
    let catalog = bundled::shared();
    let localizer = Localizer { catalog, language: Language::English, today: today(), offers: None };
    for (name, words) in [
        // Five renewals in ten years of two years each, three of three years each.
        (
            "ahima-cca",
            "The fee at each renewal: $100 for members, $218 for others. \
             In ten years: $500 for members, $1,090 for others.",
        ),
        ("ahima-rhia", "The fee at each renewal: $218. In ten years: $1,090."),
        ("comptia-security-plus", "The fee at each renewal: $150. In ten years: $450."),
        ("abii-ciip", "The fee each year: $70. In ten years: $700."),
        ("isc2-cc", "The fee each year: $50. In ten years: $500."),
        ("isc2-cissp", "The fee each year: $135. In ten years: $1,350."),
        (
            "ncra-ods",
            "The fee each year: $35 for members, $145 for others. \
             In ten years: $350 for members, $1,450 for others.",
        ),
        ("eta-bmd", "The fee each year: $25. In ten years: $250."),
    ] {
        let said = localizer.renewal(credential(catalog, name));
        assert!(said.ends_with(words), "{name}: {said}");
    }
    assert!(!localizer.renewal(credential(catalog, "aami-cbet")).contains("fee each"), "not published");
}

#[test]
fn whoever_told_since_when_sees_until_when() {
    let session = by_link("v1&has=ahima-cca.2025-02&want=credential.ahima-cca");
    assert!(session.plain().contains("CCA, renew by February 2027: "), "{}", session.plain());
    let item = &session.have().sections[0].items[0];
    assert_eq!(item.answer, "since February 2025, renew by February 2027");
}
