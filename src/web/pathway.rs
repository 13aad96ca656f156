//! The pathway: totals, the routes, the next step, facts that count, and all steps.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, fragment, text_el};
use super::message::{FormOf, Message};
use super::parts::{heading, paragraph};
use super::{card, routes, steps};
use crate::session::{Action, PathwayView, Session, StepState};
use crate::text::Label;

/// The pathway.
pub fn view(
    session: &Session<'_>,
    view: &PathwayView,
    show_table: bool,
    open_forms: &[FormOf],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    if view.steps.is_empty() {
        let class = if view.arrived { "card done" } else { "card warn" };
        return card::framed(session, class, &view.end, act);
    }
    let mut nodes = vec![summary(session, view)];
    nodes.extend(routes::list(session, &view.routes, act));
    if let Some(row) = &view.occupation {
        nodes.push(card::part(session, row, act));
    }
    if let Some(step) = view.steps.iter().find(|step| step.state == StepState::Next) {
        let eyebrow = text_el("span", "eyebrow", session.label(Label::NextStep));
        let title = heading(session, 1).attr_static(Attr::Id, "next").child(eyebrow).text(&step.card.name);
        let next = el("section", "card next").attr_static(Attr::AriaLabelledBy, "next").child_el(title);
        nodes.push(next.children(card::inside(session, &step.card, act)).html());
    }
    let views = el("div", "tabs").attr_static(Attr::Role, "group").attr(Attr::AriaLabel, &view.destination);
    nodes.push(views.children(card::presses(&session.pathway_views(), "tab", "", act)).html());
    if !show_table {
        nodes.extend(view.done.iter().map(|row| card::part(session, row, act)));
        nodes.push(steps::list(session, view, open_forms, act, send));
    }
    nodes.extend(view.beside.iter().map(|row| card::view(session, row, act)));
    fragment(nodes)
}

fn summary(session: &Session<'_>, view: &PathwayView) -> Html {
    let label = |words| session.label(words);
    let words = &view.words;
    let sums = [
        (Label::Steps, &words.steps),
        (Label::Time, &words.time),
        (Label::Cost, &words.cost),
        (Label::Exams, &words.exams),
    ];
    let pair = |(name, value): (Label, &String)| {
        el("div", "").child(text_el("dt", "", label(name))).child(text_el("dd", "", value)).html()
    };
    el("section", "sums")
        .attr_static(Attr::AriaLabelledBy, "summary")
        .child_el(heading(session, 1).attr_static(Attr::Id, "summary").text(&view.destination))
        .child_el(el("dl", "").children(sums.map(pair).into()))
        .child(paragraph("muted", &format!("{} {}", words.best, label(Label::ExamTime))))
        .html()
}
