//! How many steps of a long pathway a page shows.

use credential_pathway::catalog::Catalog;
use credential_pathway::resolve::Destination;
use credential_pathway::session::{Action, Session};
use credential_pathway::text::Language;

use crate::world::{id, open_world, today};

/// A catalog whose credentials each require the one before.
fn chain(length: usize) -> String {
    let rules = (1..length).map(|at| format!("a{at}: a{}\n", at - 1));
    "a0\n".to_owned() + &rules.collect::<String>()
}

fn to_the_end_of(chain: &Catalog) -> Session<'_> {
    let mut session = Session::new(chain, Language::English, today());
    session.apply(Action::Destination(Some(Destination::Credential(id("a249")))));
    session
}

#[test]
fn a_page_shows_a_hundred_steps_and_a_hundred_more_at_each_press() {
    let world = open_world(&chain(250));
    let mut session = to_the_end_of(&world);
    let shown = |session: &Session<'_>| session.page().pathway.expect("a pathway");
    assert_eq!(shown(&session).steps.len(), 100);
    assert_eq!(shown(&session).words.steps, "250 steps");
    for (steps, left) in [(200, "Show more steps, 150 left"), (250, "Show more steps, 50 left")] {
        let press = shown(&session).more_steps.expect("more steps");
        assert_eq!(press.words, left);
        session.apply(press.action);
        assert_eq!(shown(&session).steps.len(), steps);
    }
    assert_eq!(shown(&session).more_steps, None);
}

#[test]
fn the_page_as_text_holds_every_step() {
    let world = open_world(&chain(250));
    let session = to_the_end_of(&world);
    assert!(session.plain().contains("\n250. Earn "), "the last step");
}
