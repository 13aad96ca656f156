//! Steps as an ordered list, with the words "and" between them and each one's state in words.

use yew::{Callback, Html};

use super::element::{el, says, several};
use super::outline;
use super::parts::{named_button, paragraph};
use super::pathway::says_hidden;
use crate::resolve::StepKind;
use crate::session::{Action, Session, StepState, StepView};
use crate::text::{Label, label};

/// All steps.
pub fn list(session: &Session<'_>, steps: &[StepView], act: &Callback<Action>) -> Html {
    let mut rows = el("ol", "");
    for (place, step) in steps.iter().enumerate() {
        rows = rows.hold(row(session, place, step, act));
    }
    el("section", "steps")
        .is("aria-labelledby", "steps")
        .with(el("h3", "").is("id", "steps").say(label(session.language(), Label::Steps)))
        .with(rows)
        .html()
}

fn row(session: &Session<'_>, place: usize, step: &StepView, act: &Callback<Action>) -> Html {
    let state = match &step.state {
        StepState::Next => "is-next",
        StepState::Open => "is-open",
        StepState::Locked(_) => "is-locked",
    };
    let lane = step.lane.as_ref().map(|id| format!(" lane-{id}")).unwrap_or_default();
    let mut row = el("li", "").key(&step.title).attribute("class", &format!("step {state}{lane}"));
    if place > 0 {
        row = row.hold(says("span", "and", label(session.language(), Label::And)));
    }
    let number = says_hidden("number", &(place + 1).to_string());
    let badge = el("span", "").attribute("class", &format!("badge {state}"));
    row.with(el("h4", "").hold(number).say(&step.title))
        .with(el("p", "badges").with(badge.say(&state_words(session, &step.state))))
        .hold(body(session, step, act, ""))
        .html()
}

fn state_words(session: &Session<'_>, state: &StepState) -> String {
    let say = |words| label(session.language(), words);
    match state {
        StepState::Next => format!("◉ {}", say(Label::Next)),
        StepState::Open => format!("○ {}", say(Label::CanStart)),
        StepState::Locked(waits) => {
            let and = format!(" {} ", say(Label::And));
            format!("◌ {}, {} {}", say(Label::Locked), say(Label::NeedsFirst), waits.join(&and))
        }
    }
}

/// What a step says below its title.
pub fn body(session: &Session<'_>, step: &StepView, act: &Callback<Action>, class: &'static str) -> Html {
    let say = |words| label(session.language(), words);
    let mut buttons = el("div", "buttons");
    let button = |class, words, action| {
        let words = say(words);
        named_button(act, class, words, &format!("{words}: {}", step.title), action)
    };
    if !matches!(step.kind, StepKind::Ask(_)) {
        buttons = buttons.hold(button(class, Label::IHaveThis, Action::Have(step.kind))).hold(button(
            "",
            Label::IHaveNot,
            Action::HaveNot(step.kind),
        ));
    }
    if let Some(id) = &step.credential {
        buttons = buttons.hold(button("", Label::ThisCredential, Action::Open(Some(*id))));
    }
    let mut nodes = Vec::new();
    if !step.figures.is_empty() {
        nodes.push(paragraph("figures", &step.figures));
    }
    nodes.push(paragraph("why", &step.because.join(" ")));
    if !step.notes.is_empty() {
        nodes.push(paragraph("muted", &step.notes.join(" ")));
    }
    nodes.push(buttons.html());
    if let Some(asks) = &step.asks {
        let details = el("details", "").hold(says("summary", "", say(Label::Why)));
        let sources = super::sources::list(session.language(), &step.sources);
        nodes.push(details.hold(outline::view(asks)).hold(sources).html());
    }
    several(nodes)
}
