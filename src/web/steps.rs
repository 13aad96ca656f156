//! Steps as an ordered list, with the words "and" between them and each one's state in words.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::message::{FormOf, Message};
use super::parts::{decorative, heading};
use super::{card, waive};
use crate::resolve::StepKind;
use crate::session::{Action, PathwayView, Session, StepState, StepView};
use crate::text::Label;

/// All steps.
pub fn list(
    session: &Session<'_>,
    view: &PathwayView,
    open_forms: &[FormOf],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let mut rows = el("ol", "");
    for (index, step) in view.steps.iter().enumerate() {
        let mut row = row(session, index, step, act);
        if let StepKind::Credential(id) = step.kind {
            let is_open = open_forms.contains(&FormOf::Waiver(id));
            row = row.child(waive::view(session, id, is_open, send));
        }
        rows = rows.child_el(row);
    }
    el("section", "steps")
        .attr_static(Attr::AriaLabelledBy, "steps")
        .child_el(heading(session, 1).attr_static(Attr::Id, "steps").text(session.label(Label::Steps)))
        .child_el(rows)
        .children(card::presses(view.more_steps.as_slice(), "", "", act))
        .html()
}

fn row(session: &Session<'_>, index: usize, step: &StepView, act: &Callback<Action>) -> Element {
    let state = match &step.state {
        StepState::Next => "is-next",
        StepState::Open => "is-open",
        StepState::Locked(_) => "is-locked",
    };
    let color = step.sub_domain.as_ref().map(|id| format!(" lane-{id}")).unwrap_or_default();
    let mut row = el("li", "")
        .key(&step.card.name)
        .attr_static(Attr::Part, "step")
        .attr(Attr::Class, &format!("step {state}{color}"));
    if index > 0 {
        row = row.child(text_el("span", "and", session.label(Label::And)));
    }
    let number = decorative("number", &(index + 1).to_string());
    let badge = el("span", "").attr(Attr::Class, &format!("badge {state}"));
    row.child_el(heading(session, 2).child(number).text(&step.card.name))
        .child_el(el("p", "badges").child_el(badge.text(&state_words(session, &step.state))))
        .children(card::inside(session, &step.card, act))
}

fn state_words(session: &Session<'_>, state: &StepState) -> String {
    let label = |words| session.label(words);
    match state {
        StepState::Next => format!("◉ {}", label(Label::Next)),
        StepState::Open => format!("○ {}", label(Label::CanStart)),
        StepState::Locked(waits) => {
            let and = format!(" {} ", label(Label::And));
            format!("◌ {}, {} {}", label(Label::Locked), label(Label::NeedsFirst), waits.join(&and))
        }
    }
}
