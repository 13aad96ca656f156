//! Somebody who presses what a page offers.

use credential_pathway::catalog::bundled;
use credential_pathway::session::{Card, Press, Session, Start, View};
use credential_pathway::text::Language;

use crate::world::today;

/// A session of nobody yet, on the shipped catalog.
pub fn session() -> Session<'static> {
    Session::new(bundled::shared(), Language::English, today())
}

/// The place that is shown.
pub fn view(session: &Session<'_>) -> View {
    session.page().view.expect("a place")
}

/// What can be pressed on a start page, but for its levels.
fn presses_of(start: &Start) -> Vec<&Press> {
    let goals = &start.goals;
    let found = goals.groups.iter().flat_map(|group| &group.results).map(|row| &row.press);
    let entrances = start.entrances.iter().map(|row| &row.0);
    start.jobs.iter().chain(&goals.popular).chain(found).chain(entrances).collect()
}

/// Presses what says these words: in the place or credential that is shown, else a place by its name.
pub fn press(session: &mut Session<'_>, words: &str) {
    let page = session.page();
    let detail = page.detail.iter().flat_map(|open| open.answers.iter().chain(&open.goal));
    let mut shown: Vec<&Press> = detail.collect();
    shown.extend(page.view.iter().flat_map(View::presses));
    shown.extend(page.start.iter().flat_map(presses_of));
    shown.extend(&page.views);
    let found = shown.iter().find(|press| press.words == words);
    let action = found.unwrap_or_else(|| panic!("{words:?} is not in {shown:#?}")).action;
    session.apply(action);
}

/// Presses what says these words on the card of this name.
pub fn press_on(session: &mut Session<'_>, card: &str, words: &str) {
    let view = view(session);
    let mut cards = view.pair.iter().chain(&view.cards);
    let card = cards.find(|row| row.name == card).unwrap_or_else(|| panic!("a card {card:?}"));
    let press = card.presses.iter().find(|press| press.words == words).expect("something to press");
    session.apply(press.action);
}

/// What a card says under a heading; empty where it says nothing.
pub fn said(card: &Card, heading: &str) -> String {
    let parts = card.parts.iter().chain(&card.more).filter(|part| part.heading == heading);
    parts.flat_map(|part| part.lines.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}
