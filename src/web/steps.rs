//! Steps as an ordered list, with the words "and" between them and each one's state in words.

use yew::{Callback, Html};

use super::card;
use super::element::{el, says};
use super::parts::heading;
use super::pathway::says_hidden;
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
        .with(heading(session, 1).is("id", "steps").say(label(session.language(), Label::Steps)))
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
    let mut row = el("li", "")
        .key(&step.card.name)
        .is("part", "step")
        .attribute("class", &format!("step {state}{lane}"));
    if place > 0 {
        row = row.hold(says("span", "and", label(session.language(), Label::And)));
    }
    let number = says_hidden("number", &(place + 1).to_string());
    let badge = el("span", "").attribute("class", &format!("badge {state}"));
    row.with(heading(session, 2).hold(number).say(&step.card.name))
        .with(el("p", "badges").with(badge.say(&state_words(session, &step.state))))
        .all(card::inside(session, &step.card, act))
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
