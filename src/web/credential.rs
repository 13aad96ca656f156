//! One credential as a page, in the place of everything else.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::message::{Effect, Message};
use super::parts::{button, decorative, does, heading, outside, paragraph};
use super::{address, card, details, eligibility, offers, sources};
use credential_pathway::model::{Grade, ToList};
use credential_pathway::session::{Action, Detail, FactGroup, GradedSources, Press, Rest, Session};
use credential_pathway::text::Label;

/// The page. Its parts are always as many, so that each keeps its element, and with it the focus, as the
/// details of the catalog come.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    open: &Detail,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let back = el("button", "back").attr_static(Attr::Type, "button").on_click(does(act, Action::Open(None)));
    let back = back.child(decorative("", "‹ ")).text(label(Label::Back));
    let link = address::address(&session.link_to(open.id)).map_or_else(empty, |address| {
        el("a", "own-link").attr(Attr::Href, &address).text(label(Label::LinkToThis)).html()
    });
    let column = el("div", "").child(eligibility::view(session, &open.eligibility, act));
    let column = column.child(offers::view(session, 1, open.offers.as_ref(), send));
    let facts = open.facts.iter().map(|group| facts(session, group)).list();
    let column = column.child_el(el("div", "panels").children(facts));
    let beside = el("div", "panels")
        .child(leads(session, open, act))
        .child(if open.unverified.is_empty() {
            empty()
        } else {
            card::ranked(session, 1, &open.unverified, act)
        })
        .child(graded(session, &open.sources))
        .child(link);
    el("section", "credential")
        .attr_static(Attr::AriaLabelledBy, "credential")
        .child_el(el("nav", "").attr(Attr::AriaLabel, label(Label::Views)).child_el(back))
        .child(details::view(session, effect))
        .child_el(top(session, open, act))
        .child_el(el("div", "credential-columns").child_el(column).child_el(beside))
        .html()
}

/// What it is, whether it is the person's goal and whether they have it, and what to consider in its place.
fn top(session: &Session<'_>, open: &Detail, act: &Callback<Action>) -> Element {
    let name = heading(session, 0).attr_static(Attr::Id, "credential").attr_static(Attr::TabIndex, "-1");
    let mut standing = el("p", "standing").text(&open.standing);
    if let Some((words, url)) = &open.website {
        standing = standing.text(" · ").child(outside(url, words));
    }
    let note = if open.note.is_empty() { empty() } else { paragraph("lead", &open.note) };
    let goal = open.goal.as_ref();
    let goal = goal.map_or_else(empty, |press| button(act, "primary", &press.words, press.action));
    let instead = open.instead.as_ref().map_or_else(empty, |part| card::ranked(session, 1, part, act));
    el("div", "credential-top")
        .child_el(name.text(&open.name))
        .child_el(standing)
        .child(note)
        .child(goal)
        .child(answers(session, &open.answers, act))
        .child(instead)
}

/// Whether the person has it, as native radio buttons.
fn answers(session: &Session<'_>, answers: &[Press], act: &Callback<Action>) -> Html {
    if answers.is_empty() {
        return empty();
    }
    let one = |press: &Press| {
        let action = press.action;
        let input = el("input", "").attr_static(Attr::Type, "radio").attr_static(Attr::Name, "held");
        let input = input.checked(press.chosen == Some(true)).on_change(act.reform(move |_| action));
        el("label", "own-answer").child_el(input).child(text_el("span", "", &press.words)).html()
    };
    el("fieldset", "own-answers")
        .child(text_el("legend", "", session.label(Label::HaveItQuestion)))
        .child_el(el("div", "choices").children(answers.iter().map(one).list()))
        .html()
}

/// Facts by name.
fn facts(session: &Session<'_>, group: &FactGroup) -> Html {
    let row = |(name, facts): &(&'static str, Vec<String>)| {
        let facts = facts.iter().map(|fact| text_el("dd", "", fact)).list();
        el("div", "").child(text_el("dt", "", name)).children(facts).html()
    };
    panel(session, &group.heading)
        .child_el(el("dl", "facts").children(group.rows.iter().map(row).list()))
        .html()
}

/// Where it leads: credentials, jobs with pay, and what it shows.
fn leads(session: &Session<'_>, open: &Detail, act: &Callback<Action>) -> Html {
    if open.leads.is_empty() && open.jobs.is_empty() && open.shows.is_empty() {
        return empty();
    }
    let mut view = panel(session, session.label(Label::WhereItLeads));
    view = view.children(open.leads.iter().map(|part| card::ranked(session, 2, part, act)).list());
    if !open.jobs.is_empty() {
        let job = |(name, figure): &(String, String)| {
            el("div", "").child(text_el("dt", "", name)).child(text_el("dd", "", figure)).html()
        };
        let jobs = el("dl", "jobs").children(open.jobs.iter().map(job).list());
        view = view.child_el(heading(session, 2).text(session.label(Label::Jobs))).child_el(jobs);
    }
    view.child(if open.shows.is_empty() { empty() } else { card::ranked(session, 2, &open.shows, act) })
        .html()
}

/// The sources by grade. Where there are better ones, the others are folded.
fn graded(session: &Session<'_>, groups: &[GradedSources]) -> Html {
    if groups.is_empty() {
        return empty();
    }
    let mut view = panel(session, session.label(Label::Sources));
    for group in groups {
        let list = sources::list(group.words, &group.lines);
        view = match group.grade {
            Grade::Other => {
                let words = session.label(Label::OtherSources);
                view.child_el(el("details", "").child(text_el("summary", "", words)).child(list))
            }
            _ => view.child(text_el("p", "badge", group.words)).child(list),
        };
    }
    view.html()
}

/// A part of the page with its heading.
fn panel(session: &Session<'_>, words: &str) -> Element {
    el("section", "panel").child_el(heading(session, 1).text(words))
}
