//! The desk: any credential, current or not, and what is found of what somebody types.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Credential, Id, Requirement, StatusKind};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, StepKind, plan};
use credential_pathway::session::{Action, Found, Session, Show};

use crate::pressing::{said, session, view};
use crate::told::learner;
use crate::world::{credential, id, today};

/// The credentials of the shipped catalog of which something holds.
pub fn those(holds: impl Fn(&Credential) -> bool) -> Vec<String> {
    let catalog = session().catalog();
    catalog.credentials.iter().filter(|row| holds(row)).map(|row| row.id.to_string()).collect()
}

/// What the desk says of a credential under a heading.
fn answer(session: &Session<'_>, of: &str, heading: &str) -> String {
    said(&session.lookup_answer(credential(session.catalog(), of)), heading)
}

#[test]
fn of_every_credential_it_is_said_whether_it_is_issued() {
    let session = session();
    for row in &session.catalog().credentials {
        let words = match row.status.kind {
            StatusKind::Active => "Active.",
            StatusKind::Retired => "Retired ",
            StatusKind::ClosedToNew => "Closed to new applicants ",
            StatusKind::LikelyRetired => "Most likely retired.",
            StatusKind::Inactive => "Inactive since ",
            StatusKind::Renamed => "Renamed, not issued.",
            StatusKind::Title => "Job title: no organization issues it.",
            StatusKind::NotFound => "No issuer found.",
            StatusKind::Unconfirmed => "Not confirmed: ask the issuer.",
        };
        let said = answer(&session, row.id.as_str(), "Status");
        assert!(said.starts_with(words) && said.ends_with(row.note.get("en")), "{}: {said}", row.id);
    }
}

#[test]
fn of_every_credential_it_is_said_whether_one_s_own_is_still_valid() {
    let session = session();
    for row in &session.catalog().credentials {
        // How often it is renewed, where that is published, else what else is known.
        let (renewal, every) = (&row.renewal, |words: &str| words.starts_with("Every "));
        let has_interval =
            renewal.months.is_some() || renewal.note.as_ref().is_some_and(|note| every(note.get("en")));
        let keep = if has_interval { "Renew every " } else { "To keep it: " };
        let words = match row.status.kind {
            StatusKind::Active | StatusKind::ClosedToNew => &format!("Only while it is kept up. {keep}"),
            StatusKind::Retired => "Yes, it is good for life.",
            StatusKind::LikelyRetired | StatusKind::Unconfirmed => &format!("Ask the issuer. {keep}"),
            StatusKind::Inactive => "Ask the issuer what it is still good for.",
            StatusKind::Renamed => "Ask the company that goes by the new name",
            StatusKind::Title | StatusKind::NotFound => "There is nothing to hold.",
        };
        let said = answer(&session, row.id.as_str(), "If you already have it");
        assert!(said.starts_with(words) && said.ends_with('.'), "{}: {said}", row.id);
    }
}

#[test]
fn of_every_credential_it_is_said_what_it_counts_for() {
    let session = session();
    let counts = |of: Id<Credential>| answer(&session, of.as_str(), "What it helps with");
    for row in &session.catalog().credentials {
        assert!(counts(row.id).ends_with('.'), "{}", row.id);
        for leaf in row.requires.condition.leaves() {
            let Requirement::Credential(asked) = leaf else { continue };
            let way_in = counts(*asked).contains("It helps you qualify for ")
                && counts(*asked).contains(row.short_name("en"));
            assert!(way_in || !row.is_open_in(today()), "{asked} is asked for by {}", row.id);
        }
    }
}

#[test]
fn of_every_credential_it_is_said_who_says_so_and_when_that_was_read() {
    let session = session();
    for row in &session.catalog().credentials {
        let card = session.lookup_answer(row);
        let part = card.parts.iter().find(|part| part.heading == "Sources").expect("sources");
        assert!(!part.sources.is_empty(), "{}", row.id);
        for line in &part.sources {
            assert!(line.dates.contains("read November 2"), "{}: {line:?}", row.id);
        }
    }
}

#[test]
fn what_can_be_begun_no_longer_has_a_nearest_that_can_or_the_word_that_none_is_on_record() {
    let session = session();
    let catalog = session.catalog();
    let mut without = Vec::new();
    for row in &catalog.credentials {
        let card = session.lookup_answer(row);
        let part = card.parts.iter().find(|part| part.heading == "Closest real credential");
        let Some(part) = part else {
            assert!(row.is_open_in(today()), "{} is left without a word", row.id);
            continue;
        };
        for (near, _) in &part.links {
            let status = credential(catalog, near.as_str()).status.kind;
            let begun = [StatusKind::Active, StatusKind::Unconfirmed].contains(&status);
            assert!(begun, "{near} ({status:?}) is proposed in place of {}", row.id);
        }
        if part.links.is_empty() {
            assert_eq!(part.lines, ["We found nothing similar."]);
            without.push(row.id.to_string());
        }
    }
    let on_record = |row: &Credential| !row.nearest.is_empty() || catalog.stand_ins.get(row.id).is_some();
    assert_eq!(without, those(|row| !row.is_open_in(today()) && !on_record(row)));
}

#[test]
fn each_answer_of_the_place_opens_and_only_what_somebody_issued_can_be_had() {
    let mut session = session();
    session.apply(Action::Show(Show::Lookup));
    for typed in ["CBET", "cerner", "CHTS", "Healthcare IT Technician"] {
        session.search(typed);
        for (row, card) in session.search_results().into_iter().zip(view(&session).cards) {
            let Found::Credential(row) = row else { continue };
            let actions: Vec<Action> = card.presses.iter().map(|press| press.action).collect();
            assert!(actions.contains(&Action::Open(Some(row.id))), "{}", row.id);
            let had = actions.iter().any(|action| matches!(action, Action::Credential(..)));
            assert_eq!(had, row.is_issued(), "{}", row.id);
        }
    }
}

#[test]
fn an_occupation_that_is_found_is_made_the_goal_by_one_press() {
    let mut session = session();
    session.apply(Action::Show(Show::Lookup));
    session.search("clinical coder");
    let view = view(&session);
    assert_eq!(
        (view.notes[1].as_str(), view.cards[0].name.as_str()),
        ("1 result found", "Medical records specialists")
    );
    assert_eq!(view.cards[0].parts[0].lines, ["Clinical coder"]);
    let [press] = view.cards[0].presses.as_slice() else { panic!("one button: {:?}", view.cards[0]) };
    session.apply(press.action);
    let coder = Destination::Occupation(id("clinical-coder"));
    assert_eq!(session.state().destination, Some(coder));
    assert!(session.page().pathway.is_some_and(|view| !view.steps.is_empty()));
}

#[test]
fn what_is_issued_no_longer_still_counts_where_it_did() {
    let session = session();
    let counts = |of: &str| answer(&session, of, "What it helps with");
    assert!(counts("aami-cles").contains("It helps you qualify for CHTM."), "{}", counts("aami-cles"));
    let lane = session.catalog().sub_domains.find("healthcare-it-telemedicine").expect("a sub-domain");
    let rung = format!("Framework level: Level 1 (Entry) in {}.", lane.name.get("en"));
    assert!(counts("comptia-hit-001").contains(&rung), "{}", counts("comptia-hit-001"));
    assert_eq!(answer(&session, "comptia-hit-001", "If you already have it"), "Yes, it is good for life.");
}

/// The pathways of nobody to every destination, by one basis.
fn pathways(catalog: &Catalog, basis: Basis) -> Vec<credential_pathway::resolve::Pathway> {
    let query = |destination| Query { destination, basis, objective: Objective::Steps, today: today() };
    let all = Destination::all(catalog).into_iter();
    all.filter_map(|to| Some(plan(catalog, &learner(""), &query(to)).ok()?.pathway)).collect()
}

#[test]
fn a_title_is_only_passed_on_a_pathway_and_a_step_stands_in_for_it() {
    let catalog = session().catalog();
    let mut passed = 0;
    for pathway in [Basis::Issuer, Basis::Ladder].into_iter().flat_map(|basis| pathways(catalog, basis)) {
        for row in &pathway.waypoints {
            let status = credential(catalog, row.title.as_str()).status.kind;
            let nobody_s = [StatusKind::Title, StatusKind::Renamed, StatusKind::NotFound];
            assert!(nobody_s.contains(&status), "{} is passed", row.title);
            let stands_in = |kind: &StepKind| match kind {
                StepKind::Credential(id) => row.stands_in == Some(*id),
                StepKind::Work { kind, .. } => row.work == Some(*kind),
                _ => false,
            };
            assert!(pathway.steps.iter().any(|step| stands_in(&step.kind)), "{row:?}");
            passed += 1;
        }
    }
    assert!(passed > 20, "{passed}");
}

#[test]
fn nobody_is_sent_to_ask_about_what_can_be_begun_no_longer() {
    let catalog = session().catalog();
    let asked = |id: Id<Credential>| assert!(credential(catalog, id.as_str()).is_open_in(today()), "{id}");
    for pathway in [Basis::Issuer, Basis::Ladder].into_iter().flat_map(|basis| pathways(catalog, basis)) {
        for step in &pathway.steps {
            if let StepKind::Ask(id) = &step.kind {
                asked(*id);
            }
        }
    }
}
