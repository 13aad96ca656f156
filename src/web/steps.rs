//! The steps as one ordered list: what is there already, the next step with its buttons, and each later one
//! in a line that opens when it is pressed.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::panel::Folded;
use super::parts::{decorative, heading, lines, named_button};
use super::{card, offers, waive};
use credential_pathway::resolve::StepKind;
use credential_pathway::session::{Action, PathwayView, Session, StepState, StepView};
use credential_pathway::text::Label;

/// How many parts of the next step are shown where it is to earn a credential: its figures and why it is there.
const PARTS_SHOWN: usize = 2;

/// All steps.
pub fn list(
    session: &Session<'_>,
    view: &PathwayView,
    unfolded: &[Folded],
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
        let words = label(Label::Undo);
        let undo = named_button(act, "quiet just", words, &format!("{words}: {title}"), Action::Undo);
        let head = heading(session, 2).text(title);
        rows = rows.child_el(stop("is-done", "✓").key(title).child_el(head).child(undo));
    }
    for (index, step) in view.steps.iter().enumerate() {
        let waiver = match step.kind {
            StepKind::Credential(id) => {
                let is_open = unfolded.contains(&Folded::Waiver(id));
                waive::view(session, (id, &step.card.name), is_open, send)
            }
            _ => empty(),
        };
        let offers = offers::view(session, 3, step.offers.as_ref(), send);
        let inside = inside(session, step, [offers, waiver], act);
        rows = rows.child_el(row(session, index, step, inside));
    }
    el("div", "steps").child_el(rows).children(card::presses(view.more_steps.as_slice(), "", "", act)).html()
}

/// What is on a step below its title. The next step shows what it takes, why it is there and its first button,
/// and folds the rest; on a step to ask somebody, whom to ask is shown.
fn inside(
    session: &Session<'_>,
    step: &StepView,
    [offers, waiver]: [Html; 2],
    act: &Callback<Action>,
) -> Vec<Html> {
    let card = &step.card;
    let buttons = |presses| el("div", "buttons").children(card::presses(presses, "", &card.name, act)).html();
    let parts = |rows| card::parts(session, (3, &card.name), rows, act);
    let more = parts(&card.more);
    let (first, rest) = card.presses.split_at(card.presses.len().min(1));
    if step.state != StepState::Next || rest.is_empty() {
        return vec![parts(&card.parts), offers, buttons(&card.presses), more, waiver];
    }
    let is_credential = matches!(step.kind, StepKind::Credential(_));
    let shown = if is_credential { PARTS_SHOWN.min(card.parts.len()) } else { card.parts.len() };
    let (shown, notes) = card.parts.split_at(shown);
    let summary = el("summary", "").text(session.localizer().about_step());
    let folded = el("details", "").child_el(summary).child(parts(notes)).child(buttons(rest));
    vec![parts(shown), offers, buttons(first), folded.child(more).child(waiver).html()]
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
