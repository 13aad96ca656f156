//! The pathway: its sums, what is done, the next step, all steps, what the other rules change.

use yew::{Callback, Html};

use super::element::{el, says, several};
use super::parts::{button, paragraph, plain, row, toggle};
use super::steps;
use crate::model::Id;
use crate::resolve::Basis;
use crate::session::{Action, PathwayView, Session, Show, StepState};
use crate::text::{Label, label};

/// The pathway.
pub fn view(session: &Session<'_>, view: &PathwayView, show_table: bool, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    if let Some(fault) = &view.fault {
        let mut card = el("section", "card warn").hold(says("h3", "", &view.to)).hold(paragraph("", fault));
        if !view.instead.is_empty() {
            card = card.hold(says("h4", "", say(Label::Instead))).hold(open_list(&view.instead, act));
        }
        return card.html();
    }
    if view.arrived {
        let mut card = el("section", "card done")
            .hold(says("h3", "", &view.to))
            .hold(paragraph("", say(Label::Arrived)));
        if let Some(worth) = &view.worth {
            card = card.hold(paragraph("", worth));
        }
        return card.html();
    }
    let mut nodes = vec![summary(session, view)];
    if let Some(row) = &view.occupation {
        nodes.push(super::card::part(session, row, act));
    }
    if let Some(step) = view.steps.iter().find(|step| step.state == StepState::Next) {
        let eyebrow = says("span", "eyebrow", say(Label::NextStep));
        let title = el("h3", "").is("id", "next").hold(eyebrow).say(&step.title);
        let card = el("section", "card next").is("aria-labelledby", "next").with(title);
        nodes.push(card.hold(steps::body(session, step, act, "primary")).html());
    }
    nodes.push(switch(session, show_table, act));
    if !show_table {
        if !view.done.is_empty() {
            let mark = || says_hidden("mark", "✓");
            let line = |line: &String| el("li", "").hold(mark()).say(line).html();
            let rows = plain(view.done.iter().map(line).collect());
            nodes
                .push(el("section", "have-done").hold(says("h3", "", say(Label::YouHave))).hold(rows).html());
        }
        nodes.push(steps::list(session, &view.steps, act));
    }
    beside(session, view, act, &mut nodes);
    several(nodes)
}

/// A sign for the eye alone.
#[inline(never)]
pub fn says_hidden(class: &'static str, words: &str) -> Html {
    el("span", class).is("aria-hidden", "true").say(words).html()
}

fn summary(session: &Session<'_>, view: &PathwayView) -> Html {
    let say = |words| label(session.language(), words);
    let words = &view.words;
    let sums = [
        (Label::Steps, &words.steps),
        (Label::Time, &words.time),
        (Label::Cost, &words.cost),
        (Label::Exams, &words.exams),
    ];
    let pair = |(name, value): (Label, &String)| {
        el("div", "").hold(says("dt", "", say(name))).hold(says("dd", "", value)).html()
    };
    el("section", "summary")
        .is("aria-labelledby", "summary")
        .with(el("h3", "").is("id", "summary").say(&view.to))
        .with(el("dl", "").all(sums.map(pair).into()))
        .hold(paragraph("muted", &format!("{} {}", words.best, say(Label::ExamTime))))
        .html()
}

/// Credentials to open.
#[inline(never)]
pub fn open_list(rows: &[(Id, String)], act: &Callback<Action>) -> Html {
    let one = |(id, name): &(Id, String)| row(button(act, "link", name, Action::Open(Some(*id))));
    plain(rows.iter().map(one).collect())
}

fn switch(session: &Session<'_>, show_table: bool, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    el("div", "tabs")
        .is("role", "group")
        .attribute("aria-label", say(Label::MyPathway))
        .hold(toggle(act, "tab", say(Label::Steps), !show_table, Action::Show(Show::Steps)))
        .hold(toggle(act, "tab", say(Label::Table), show_table, Action::Show(Show::Table)))
        .html()
}

fn beside(session: &Session<'_>, view: &PathwayView, act: &Callback<Action>, nodes: &mut Vec<Html>) {
    let titled = |class, words| el("section", class).hold(says("h3", "", label(session.language(), words)));
    if !view.waypoints.is_empty() {
        nodes.push(titled("waypoints", Label::OnTheWay).hold(open_list(&view.waypoints, act)).html());
    }
    if let Some(more) = &view.more_asks {
        nodes.push(titled("card warn", Label::MoreAsks).hold(paragraph("", more)).html());
    }
    let other = match session.state().basis {
        Basis::Ladder => Basis::Issuer,
        Basis::Issuer => Basis::Ladder,
    };
    let show = button(act, "", label(session.language(), Label::ShowIt), Action::Basis(other));
    nodes.push(titled("card other", Label::OtherBasis).hold(paragraph("", &view.other)).hold(show).html());
}
