//! Whether the person qualifies for a credential: a card for each way.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::parts::{decorative, heading, paragraph};
use super::{card, outline};
use crate::model::ToList;
use crate::session::{Action, EligibilityView, Session, WayView};

/// The answer and the ways, what is met best first.
pub fn view(session: &Session<'_>, view: &EligibilityView, act: &Callback<Action>) -> Html {
    let mut section = el("section", "eligibility").child_el(heading(session, 1).text(&view.heading));
    for (index, line) in view.lines.iter().enumerate() {
        section = section.child(paragraph(if index == 0 { "answer-line" } else { "muted" }, line));
    }
    if !view.ways.is_empty() {
        let ways = view.ways.iter().map(|row| way(session, row)).list();
        section = section.child_el(el("ul", "ways").attr_static(Attr::Role, "list").children(ways));
    }
    section
        .child(view.recommended.as_ref().map_or_else(empty, |part| card::ranked(session, 2, part, act)))
        .html()
}

fn way(session: &Session<'_>, way: &WayView) -> Html {
    let mut name = heading(session, 2);
    if !way.number.is_empty() {
        name = name.child(text_el("span", "of-route", &format!("{}: ", way.number)));
    }
    let mut view = el("li", if way.is_met { "way is-met" } else { "way" }).child_el(name.text(&way.name));
    if !way.state.is_empty() {
        let mark = if way.is_met { "✓ " } else { "" };
        let state = el("p", "badge").child(decorative("", mark)).text(&way.state);
        view = view.child_el(state);
    }
    if !way.note.is_empty() {
        view = view.child(paragraph("muted", &way.note));
    }
    view.child(outline::list(&way.parts)).html()
}
