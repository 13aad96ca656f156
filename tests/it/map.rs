//! The map and the table say what the steps say, for every goal.

use std::collections::BTreeSet;

use credential_pathway::model::{Credential, Id};
use credential_pathway::resolve::{Destination, StepKind};
use credential_pathway::session::{Action, Page, Session, Show, Standing, StepState, Stop, TransitMap};
use credential_pathway::text::Label;

use crate::pressing::session;
use crate::world::today;

/// A person who holds and has done something of two fields.
const SOMEBODY: &str = "v1&has=eta-ceta,ahima-cca&study=associate.biomedical-equipment-technology.";

fn shown(session: &mut Session<'_>, show: Show) -> Page {
    session.apply(Action::Show(show));
    session.page()
}

/// Asks for each goal of the catalog, for nobody and for somebody.
fn for_all_goals(mut then: impl FnMut(&mut Session<'_>, Destination)) {
    for link in ["v1", SOMEBODY] {
        let mut session = session();
        session.open_link(link);
        for goal in Destination::all(session.catalog()) {
            session.apply(Action::Destination(Some(goal)));
            then(&mut session, goal);
        }
    }
}

fn stops(map: &TransitMap) -> impl Iterator<Item = &Stop> {
    let on_lines = map.lines.iter().flat_map(|line| line.zones.iter().flatten());
    on_lines.chain(map.rest.iter().flatten())
}

fn standing_of(state: &StepState) -> Standing {
    match state {
        StepState::Next => Standing::Next,
        StepState::Open => Standing::CanStart,
        StepState::Locked(_) => Standing::Later,
    }
}

type Facts = BTreeSet<(String, String)>;

/// What the steps say: the credentials that are steps, each with its state.
fn of_steps(session: &Session<'_>, page: &Page) -> Facts {
    let mut facts = Facts::new();
    for step in page.pathway.iter().flat_map(|view| &view.steps) {
        if let StepKind::Credential(id) = step.kind {
            facts.insert((id.to_string(), session.label(standing_of(&step.state).words()).to_owned()));
        }
    }
    facts
}

/// The facts about a route among states in words; the goal is said beside them.
fn about_route(session: &Session<'_>, rows: impl Iterator<Item = (Id<Credential>, String)>) -> Facts {
    let goal = format!("{}, ", session.label(Label::Goal));
    let words = [Standing::Next, Standing::CanStart, Standing::Later].map(|row| session.label(row.words()));
    let rows =
        rows.map(|(id, state)| (id.to_string(), state.strip_prefix(&goal).unwrap_or(&state).to_owned()));
    rows.filter(|row| words.contains(&row.1.as_str())).collect()
}

/// The goal, where it is a credential that a person can still earn and does not hold: a step of each route to it.
fn to_earn<'s>(session: &'s Session<'_>, goal: Destination) -> Option<&'s Credential> {
    let Destination::Credential(id) = goal else { return None };
    let row = session.catalog().credentials.get(id).expect("a credential");
    (row.is_issued() && row.is_open_in(today()) && !session.state().learner.holds(id)).then_some(row)
}

/// How many of them two people have, of whom one holds `CETa` and CCA.
fn all_to_earn(is_counted: impl Fn(&Credential) -> bool) -> usize {
    let session = session();
    let rows = session.catalog().credentials.iter();
    let rows = rows.filter(|row| row.is_issued() && row.is_open_in(today()) && is_counted(row));
    rows.map(|row| if ["eta-ceta", "ahima-cca"].contains(&row.id.as_str()) { 1 } else { 2 }).sum()
}

fn has(facts: &Facts, row: &Credential) -> bool {
    facts.iter().any(|fact| fact.0 == row.id.as_str())
}

#[test]
fn the_map_says_of_a_route_what_its_steps_say() {
    let mut seen = 0;
    for_all_goals(|session, goal| {
        let page = shown(session, Show::Steps);
        let steps = of_steps(session, &page);
        let page = shown(session, Show::Map);
        let map = page.map.expect("the map");
        let on_map = about_route(session, stops(&map).map(|stop| (stop.id, stop.state.clone())));
        assert_eq!(on_map, steps, "{goal:?}");
        seen += usize::from(to_earn(session, goal).is_some_and(|row| has(&on_map, row)));
    });
    assert_eq!(seen, all_to_earn(|_| true));
}

#[test]
fn the_table_says_of_a_route_what_its_steps_say() {
    let mut seen = 0;
    for_all_goals(|session, goal| {
        let page = shown(session, Show::Steps);
        let mut steps = of_steps(session, &page);
        let table = shown(session, Show::Table).table.expect("the table");
        let entries = || table.rows.iter().flat_map(|row| &row.1).flat_map(|cell| &cell.entries);
        let listed: BTreeSet<String> = entries().map(|entry| entry.id.to_string()).collect();
        // The table has what the framework names, and no more.
        steps.retain(|row| listed.contains(&row.0));
        let in_table = about_route(session, entries().map(|row| (row.id, row.state.clone())));
        assert_eq!(in_table, steps, "{goal:?}");
        seen += usize::from(to_earn(session, goal).is_some_and(|row| has(&in_table, row)));
    });
    assert_eq!(seen, all_to_earn(|row| row.rung().is_some()));
}

#[test]
fn every_credential_that_somebody_issues_is_a_stop_and_no_title_is() {
    let mut session = session();
    let map = shown(&mut session, Show::Map).map.expect("the map");
    let on_map: BTreeSet<String> = stops(&map).map(|stop| stop.id.to_string()).collect();
    let issued = session.catalog().credentials.iter().filter(|row| row.is_issued());
    assert_eq!(on_map, issued.map(|row| row.id.to_string()).collect());
}

#[test]
fn a_stop_is_named_with_where_it_is_and_its_state() {
    let mut session = session();
    session.open_link("v1&want=credential.aami-cbet");
    let map = shown(&mut session, Show::Map).map.expect("the map");
    let named = |id: &str| -> Vec<String> {
        let rows = stops(&map).filter(|stop| stop.id.as_str() == id);
        rows.map(|stop| format!("{}, {}: {}", stop.name, stop.at, stop.state)).collect()
    };
    let cbet = named("aami-cbet");
    assert_eq!(cbet.len(), 1);
    assert!(cbet[0].starts_with("CBET, Level 3 (Professional), Devices & imaging: your goal, "), "{cbet:?}");
    // CPHIMS is Level 4 of its field, and the stand-in for titles of Level 4 of two others.
    let cphims = named("himss-cphims");
    assert_eq!(cphims.len(), 3);
    let start =
        "CPHIMS, Level 4 (Expert), Health information, also in Electronic records, IT & telemedicine: ";
    assert!(cphims[0].starts_with(start), "{cphims:?}");
}

#[test]
fn the_lines_of_the_map_are_level_or_upright() {
    for_all_goals(|session, goal| {
        let map = shown(session, Show::Map).map.expect("the map");
        for (_, path) in &map.drawing.paths {
            let is_known = |sign: char| sign.is_ascii_digit() || " MHV".contains(sign);
            assert!(path.chars().all(is_known), "{goal:?}: {path}");
        }
        // CEHRS, CAHIMS, CHDA, ACHIP and CHCIO count in two fields at one level, CPHIMS in three.
        assert_eq!(map.drawing.paths.iter().filter(|row| row.0 == "join").count(), 5 + 2, "{goal:?}");
    });
}
