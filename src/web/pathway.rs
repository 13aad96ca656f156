//! The pathway: its sums, what is done, the next step, all steps, what the other rules change.

use yew::{Callback, Html};

use super::element::{el, says, several};
use super::parts::{button, heading, paragraph, plain, row};
use super::{card, steps};
use crate::model::Id;
use crate::session::{Action, PathwayView, Session, StepState};
use crate::text::{Label, label};

/// The pathway.
pub fn view(session: &Session<'_>, view: &PathwayView, show_table: bool, act: &Callback<Action>) -> Html {
    if view.steps.is_empty() {
        let class = if view.arrived { "card done" } else { "card warn" };
        return card::framed(session, class, &view.end, act);
    }
    let mut nodes = vec![summary(session, view)];
    if let Some(row) = &view.occupation {
        nodes.push(card::part(session, row, act));
    }
    if let Some(step) = view.steps.iter().find(|step| step.state == StepState::Next) {
        let eyebrow = says("span", "eyebrow", label(session.language(), Label::NextStep));
        let title = heading(session, 1).is("id", "next").hold(eyebrow).say(&step.card.name);
        let next = el("section", "card next").is("aria-labelledby", "next").with(title);
        nodes.push(next.all(card::inside(session, &step.card, act)).html());
    }
    let views = el("div", "tabs").is("role", "group").attribute("aria-label", &view.to);
    nodes.push(views.all(card::presses(&session.views(), "tab", "", act)).html());
    if !show_table {
        nodes.extend(view.done.iter().map(|row| card::part(session, row, act)));
        nodes.push(steps::list(session, &view.steps, act));
    }
    nodes.extend(view.beside.iter().map(|row| card::view(session, row, act)));
    several(nodes)
}

/// A sign for the eye alone.
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
    el("section", "sums")
        .is("aria-labelledby", "summary")
        .with(heading(session, 1).is("id", "summary").say(&view.to))
        .with(el("dl", "").all(sums.map(pair).into()))
        .hold(paragraph("muted", &format!("{} {}", words.best, say(Label::ExamTime))))
        .html()
}

/// Credentials to open.
pub fn open_list(rows: &[(Id, String)], act: &Callback<Action>) -> Html {
    let one = |(id, name): &(Id, String)| row(button(act, "link", name, Action::Open(Some(*id))));
    plain(rows.iter().map(one).collect())
}
