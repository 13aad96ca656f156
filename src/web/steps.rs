//! Steps as an ordered list, with the words "and" between them and each one's state in words.

use yew::{Callback, Html, classes, html};

use super::outline;
use super::parts::named_button;
use crate::resolve::StepKind;
use crate::session::{Action, Session, StepState, StepView};
use crate::text::{Label, label};

/// All steps.
pub fn list(session: &Session, steps: &[StepView], act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    html! {
        <section class="steps" aria-labelledby="steps">
            <h3 id="steps">{ say(Label::Steps) }</h3>
            <ol>
                { for steps.iter().enumerate().map(|(place, step)| {
                    let lane = step.lane.as_ref().map(|id| format!("lane-{id}"));
                    html! {
                        <li key={ step.title.clone() } class={ classes!("step", state_class(&step.state), lane) }>
                            if place > 0 {
                                <span class="and">{ say(Label::And) }</span>
                            }
                            <h4><span class="number" aria-hidden="true">{ place + 1 }</span>{ &step.title }</h4>
                            <p class="badges"><span class={ classes!("badge", state_class(&step.state)) }>{ state_words(session, &step.state) }</span></p>
                            { body(session, step, act, "") }
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

fn state_class(state: &StepState) -> &'static str {
    match state {
        StepState::Next => "is-next",
        StepState::Open => "is-open",
        StepState::Locked(_) => "is-locked",
    }
}

fn state_words(session: &Session, state: &StepState) -> String {
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
pub fn body(session: &Session, step: &StepView, act: &Callback<Action>, class: &'static str) -> Html {
    let say = |words| label(session.language(), words);
    let mut buttons = Vec::new();
    if !matches!(step.kind, StepKind::Ask(_)) {
        let (have, not) = (Action::Have(step.kind.clone()), Action::HaveNot(step.kind.clone()));
        buttons.push(named_button(act, class, say(Label::IHaveThis), &step.title, have));
        buttons.push(named_button(act, "", say(Label::IHaveNot), &step.title, not));
    }
    if let Some(id) = &step.credential {
        let open = Action::Open(Some(id.clone()));
        buttons.push(named_button(act, "", say(Label::ThisCredential), &step.title, open));
    }
    html! {
        <>
            if !step.figures.is_empty() {
                <p class="figures">{ &step.figures }</p>
            }
            <p class="why">{ step.because.join(" ") }</p>
            if !step.notes.is_empty() {
                <p class="muted">{ step.notes.join(" ") }</p>
            }
            <div class="buttons">{ buttons }</div>
            if let Some(asks) = &step.asks {
                <details>
                    <summary>{ say(Label::Why) }</summary>
                    { outline::view(asks) }
                    { super::sources::list(session.language(), &step.sources) }
                </details>
            }
        </>
    }
}
