//! The steps as one ordered list: what is there already, the next step with its buttons, and each later one
//! in a line that opens when it is pressed.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::message::Message;
use super::panel::FormOf;
use super::parts::{button, decorative, heading, lines};
use super::{card, offers, waive};
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
    let label = |words| session.label(words);
    let mut rows = el("ol", "stops").attr_static(Attr::Role, "list");
    if let Some(done) = &view.done {
        let head = heading(session, 2).text(&done.heading);
        rows = rows.child_el(stop("is-done", "✓").child_el(head).child(lines(&done.lines)));
    }
    if let Some(title) = session.just_done() {
        let undo = button(act, "quiet just", label(Label::Undo), Action::Undo);
        let head = heading(session, 2).text(title);
        rows = rows.child_el(stop("is-done", "✓").key(title).child_el(head).child(undo));
    }
    for (index, step) in view.steps.iter().enumerate() {
        let mut inside = card::inside(session, &step.card, act);
        inside.insert(2, offers::view(session, 3, step.offers.as_ref(), send));
        if let StepKind::Credential(id) = step.kind {
            inside.push(waive::view(session, id, open_forms.contains(&FormOf::Waiver(id)), send));
        }
        rows = rows.child_el(row(session, index, step, inside));
    }
    el("div", "steps").child_el(rows).children(card::presses(view.more_steps.as_slice(), "", "", act)).html()
}

fn row(session: &Session<'_>, index: usize, step: &StepView, inside: Vec<Html>) -> Element {
    let label = |words| session.label(words);
    let title = || heading(session, 2).text(&step.card.name);
    let folded = |state: &str| {
        let badge = text_el("span", "badge", state);
        el("details", "").child_el(el("summary", "").child_el(title()).text(" ").child(badge))
    };
    let (class, body) = match &step.state {
        StepState::Next => {
            let mut tags = el("p", "tags").child(text_el("span", "badge", label(Label::NextStep)));
            if !step.takes.is_empty() {
                tags = tags.text(" ").child(text_el("span", "badge", &step.takes));
            }
            ("is-next", el("div", "card next").child_el(tags).child_el(title()))
        }
        StepState::Open if step.takes.is_empty() => ("is-open", folded(label(Label::CanStart))),
        StepState::Open => ("is-open", folded(&step.takes)),
        StepState::Locked(waits) => ("is-locked", folded(&session.localizer().after_steps(waits))),
    };
    let color = step.sub_domain.as_ref().map(|id| format!(" lane-{id}")).unwrap_or_default();
    stop(&format!("{class}{color}"), &(index + 1).to_string())
        .key(&step.card.name)
        .child_el(body.children(inside))
}

/// A row of the list, with what stands in its circle.
fn stop(class: &str, sign: &str) -> Element {
    let row = el("li", "").attr_static(Attr::Part, "step").attr(Attr::Class, &format!("stop-row {class}"));
    row.child(decorative("number", sign))
}
