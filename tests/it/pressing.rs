//! Somebody who presses what a page offers.

use credential_pathway::catalog::bundled;
use credential_pathway::session::{Card, Place, Session};
use credential_pathway::text::Language;

use crate::world::today;

/// A session of nobody yet, on the shipped catalog.
pub fn session() -> Session<'static> {
    Session::new(bundled::shared(), Language::English, today())
}

/// The place that is shown.
pub fn place(session: &Session<'_>) -> Place {
    session.page().place.expect("a place")
}

/// What a card says under a heading; empty where it says nothing.
pub fn said(card: &Card, heading: &str) -> String {
    let parts = card.parts.iter().chain(&card.more).filter(|part| part.heading == heading);
    parts.flat_map(|part| part.lines.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}
