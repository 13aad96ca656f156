//! Whoever presses anything anywhere: the page stays, its link brings it back, undo leads home.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Level;
use credential_pathway::resolve::{Basis, Destination, Objective};
use credential_pathway::session::{Action, Card, Session, Show};

use crate::dice::Dice;
use crate::pressing::session;

fn on(cards: &[Card]) -> impl Iterator<Item = Action> {
    let open = |card: &Card| {
        let links = card.parts.iter().chain(&card.more).flat_map(|part| &part.links);
        let opens = links.map(|row| Action::Open(Some(row.0)));
        let presses = card.presses.iter().filter(|press| press.is_open).map(|press| press.action);
        presses.chain(opens).collect::<Vec<_>>()
    };
    cards.iter().flat_map(open)
}

/// Everything that can be pressed on the page.
fn all(session: &Session<'_>) -> Vec<Action> {
    let page = session.page();
    let mut actions: Vec<Action> = page.views.iter().map(|press| press.action).collect();
    if let Some(place) = &page.view {
        actions.extend(on(&place.pair).chain(on(&place.cards)));
    }
    if let Some(view) = &page.pathway {
        let steps: Vec<Card> = view.steps.iter().map(|step| step.card.clone()).collect();
        actions.extend(on(&steps).chain(on(&view.beside)).chain(on(std::slice::from_ref(&view.end))));
    }
    if let Some(open) = &page.detail {
        actions.extend(open.answers.iter().chain(&open.goal).map(|press| press.action));
        let links = open.leads.iter().chain(&open.instead).flat_map(|part| &part.links);
        actions.extend(links.map(|row| Action::Open(Some(row.0))));
    }
    actions.extend(page.have.sections.iter().flat_map(|row| &row.items).map(|item| item.remove));
    actions
}

fn controls(dice: &mut Dice, session: &Session<'_>) -> Action {
    let lanes: Vec<_> = session.catalog().sub_domains_in_order().iter().map(|lane| lane.id).collect();
    match dice.below(6) {
        0 => Action::SubDomain(Some(dice.of(&lanes))),
        1 => Action::Level(Level::new(i64::try_from(dice.below(6)).expect("small"))),
        2 => Action::Destination(Some(dice.of(&Destination::all(session.catalog())))),
        3 => Action::Basis(dice.of(&Basis::ALL).0),
        4 => Action::Objective(dice.of(&Objective::ALL).0),
        _ => Action::Show(dice.of(&Show::ALL).0),
    }
}

#[test]
fn whatever_is_pressed_the_link_brings_the_same_page_back() {
    for seed in 0..12 {
        let (mut dice, mut session) = (Dice(seed), session());
        for _ in 0..40 {
            let actions = all(&session);
            let pressed = if dice.chance(20) { controls(&mut dice, &session) } else { dice.of(&actions) };
            session.apply(pressed);
            let mut other = crate::pressing::session();
            other.open_link(&session.link());
            assert_eq!(other.notices(), [] as [&str; 0], "{pressed:?}: {}", session.link());
            assert_eq!(other.state(), session.state(), "{pressed:?}");
            assert_eq!(other.plain(), session.plain(), "{pressed:?}");
        }
    }
}

#[test]
fn undo_leads_back_to_the_beginning() {
    for seed in 0..12 {
        let (mut dice, mut session) = (Dice(100 + seed), session());
        for _ in 0..30 {
            let action = dice.of(&all(&session));
            session.apply(action);
        }
        // What is open or shown is a place, and no thing told that undo takes back.
        while session.can_undo() {
            session.apply(Action::Undo);
        }
        session.apply(Action::Show(Show::Steps));
        session.apply(Action::Open(None));
        assert_eq!(session.link(), "v1");
    }
}

#[test]
fn a_link_with_every_task_of_a_sub_domain_answered_shows_what_is_found() {
    let tasks = bundled::shared().check_items.iter().filter(|row| row.id.as_str().starts_with("dev-"));
    let answers: Vec<String> = tasks.map(|row| format!("{}.own", row.id)).collect();
    assert!(answers.len() > 8);
    for at in 3..=3 + answers.len() {
        let mut session = session();
        session.open_link(&format!("v1&show=check&like=dev-fix-devices&can={}&at={at}", answers.join(",")));
        let place = session.page().view.expect("the self-check");
        assert!(!place.cards.is_empty(), "{at}");
    }
}
