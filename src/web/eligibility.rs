//! Whether the person qualifies for a credential: a card for each way.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::parts::{decorative, heading, paragraph};
use super::{card, outline};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, EligibilityView, Session, WayView};

/// The answer and the ways, what is met best first.
pub fn view(session: &Session<'_>, view: &EligibilityView, act: &Callback<Action>) -> Html {
    let mut section = el("section", "eligibility");
    let mut rank = 1;
    if !view.heading.is_empty() {
        section = section.child_el(heading(session, rank).text(&view.heading));
        rank += 1;
    }
    for (index, line) in view.lines.iter().enumerate() {
        section = section.child(paragraph(if index == 0 { "answer-line" } else { "muted" }, line));
    }
    if !view.ways.is_empty() {
        let ways = view.ways.iter().enumerate().map(|(index, row)| way(session, row, index == 0)).list();
        section = section.child_el(el("ul", "ways").attr_static(Attr::Role, "list").children(ways));
    }
    section
        .child(view.recommended.as_ref().map_or_else(empty, |part| card::ranked(session, rank, part, act)))
        .html()
}

fn way(session: &Session<'_>, way: &WayView, is_first: bool) -> Html {
    let mut name = heading(session, 2);
    if !way.number.is_empty() {
        name = name.child(text_el("span", "of-route", &format!("{}: ", way.number)));
    }
    // Without anything that counts, none of the routes is nearer than another.
    let is_best = is_first && !way.number.is_empty() && !way.state.is_empty();
    let class = match (is_best, way.is_met) {
        (true, true) => "way is-best is-met",
        (true, false) => "way is-best",
        (false, true) => "way is-met",
        (false, false) => "way",
    };
    let mut view = el("li", class).child_el(name.text(&way.name));
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
