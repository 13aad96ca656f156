//! The answer: a sentence with its figures, the routes, the ways to show the chosen one, and its steps.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, fragment, text_el};
use super::kept::Kept;
use super::message::Message;
use super::parts::{heading, lines, paragraph};
use super::{card, compare, constraints, controls, offers, routes, steps};
use credential_pathway::session::{Action, Controls, PathwayView, Rest, Session, Show};
use credential_pathway::text::{Label, PathwayWords};

/// The answer, the routes, and the ways to show the chosen one.
#[inline(never)]
pub fn top(
    _: Rest,
    session: &Session<'_>,
    (view, controls): (&PathwayView, &Controls),
    kept: &Kept,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Vec<Html> {
    let asked = |sort| constraints::view(session, &controls.constraints, sort, &kept.unfolded, act, send);
    if view.steps.is_empty() {
        let job = offers::view(session, 2, view.job.as_ref(), send);
        return vec![end(session, view, act), job, asked(None)];
    }
    // Where there is no room, what is not in use is shown with the routes.
    let is_free = controls.constraints.is_empty() && !session.state().prefers;
    let class = if is_free { "choice is-free" } else { "choice" };
    let sort = controls::sort(session, controls, act);
    let asked = asked(sort.map(|(by, sort)| (by, fragment(vec![sort, about(session, &view.words)]))));
    let choice = el("div", class).child(asked).child(offers::switch(session, act)).html();
    let looks = if view.looks.is_empty() { empty() } else { paragraph("muted", &view.looks) };
    let mut nodes = vec![answer(session, view), looks];
    nodes.extend(routes::list(session, &view.routes, choice, &kept.panels, act, send));
    let ways = el("nav", "tabs").attr(Attr::AriaLabel, &view.destination);
    nodes.push(
        ways.children(card::current(&session.pathway_views(!view.routes.is_empty()), "tab", act)).html(),
    );
    nodes
}

/// The steps of the chosen route, and what to know of it as a whole.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    view: &PathwayView,
    kept: &Kept,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Vec<Html> {
    let mut nodes = Vec::new();
    if view.steps.is_empty() {
        return nodes;
    }
    if session.state().show.with_routes(view.compare.is_some()) == Show::Steps {
        nodes.push(steps::list(session, view, &kept.unfolded, act, send));
    }
    if let Some(compare) = &view.compare {
        return vec![compare::view(session, compare, act)];
    }
    // The map and the table come right below the ways to show a pathway, as the routes side by side do.
    if matches!(session.state().show, Show::Map | Show::Table) {
        return nodes;
    }
    nodes.extend(below(session, view, act, send));
    nodes
}

/// The sentence and the figures; the heading names the main region.
fn answer(session: &Session<'_>, view: &PathwayView) -> Html {
    let words = &view.words;
    let heading = el(session.heading(1), "answer")
        .attr_static(Attr::Id, "answer")
        .attr_static(Attr::TabIndex, "-1")
        .key(&view.answer);
    let mut figures = el("p", "figures").child(text_el("strong", "", &words.steps));
    let [time, cost] = &words.in_brief;
    for figure in [time, cost, &words.exams] {
        figures = figures.text(" · ").text(figure);
    }
    el("div", "answer-top")
        .child_el(heading.text(&view.answer))
        .child_el(figures)
        .child(if view.figures.is_empty() { empty() } else { paragraph("", &view.figures) })
        .child(if view.qualifies.is_empty() { empty() } else { paragraph("", &view.qualifies) })
        .html()
}

/// What stands in place of an answer: that the goal is reached, or why there is no way.
fn end(session: &Session<'_>, view: &PathwayView, act: &Callback<Action>) -> Html {
    let class = if view.arrived { "card done" } else { "card warn" };
    let name = heading(session, 1).attr_static(Attr::Id, "answer").attr_static(Attr::TabIndex, "-1");
    let name = name.text(&view.end.name);
    el("article", class).child_el(name).children(card::inside(session, 2, &view.end, act)).html()
}

/// What to know of the whole route.
fn below(
    session: &Session<'_>,
    view: &PathwayView,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Vec<Html> {
    let label = |words| session.label(words);
    let mut nodes = Vec::new();
    if !view.watch.is_empty() {
        let head = heading(session, 2).text(label(Label::ToWatch));
        nodes.push(el("div", "card warn").child_el(head).child(lines(&view.watch)).html());
    }
    nodes.push(offers::view(session, 2, view.job.as_ref(), send));
    nodes.extend(view.occupation.iter().map(|row| card::part(session, row, act)));
    nodes.extend(view.beside.iter().map(|row| card::view(session, row, act)));
    nodes
}

/// What the figures are made of: the whole sums, whether any route has less, and what is in none of them.
fn about(session: &Session<'_>, words: &PathwayWords) -> Html {
    let about = format!("{} {} {}", words.line(), words.best, session.label(Label::ExamTime));
    let head = heading(session, 2).text(session.label(Label::AboutFigures));
    el("div", "about").child_el(head).child(paragraph("muted", &about)).html()
}
