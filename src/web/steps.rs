//! Steps as an ordered list, with the words "and" between them and each one's state in words.

use yew::{Callback, Html, classes, html};

use super::outline;
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
    let have = step.kind.clone();
    let have = act.reform(move |_| Action::Have(have.clone()));
    let have_not = step.kind.clone();
    let have_not = act.reform(move |_| Action::HaveNot(have_not.clone()));
    let can_have = !matches!(step.kind, StepKind::Ask(_));
    html! {
        <>
            if !step.figures.is_empty() {
                <p class="figures">{ &step.figures }</p>
            }
            <p class="why">{ step.because.join(" ") }</p>
            if !step.notes.is_empty() {
                <p class="muted">{ step.notes.join(" ") }</p>
            }
            <div class="buttons">
                if can_have {
                    <button type="button" class={ class } onclick={ have } aria-label={ named(say(Label::IHaveThis), &step.title) }>{ say(Label::IHaveThis) }</button>
                    <button type="button" onclick={ have_not } aria-label={ named(say(Label::IHaveNot), &step.title) }>{ say(Label::IHaveNot) }</button>
                }
                { step.credential.as_ref().map(|id| {
                    let id = id.clone();
                    let open = act.reform(move |_| Action::Open(Some(id.clone())));
                    html! { <button type="button" onclick={ open } aria-label={ named(say(Label::ThisCredential), &step.title) }>{ say(Label::ThisCredential) }</button> }
                }) }
            </div>
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

fn named(what: &str, of: &str) -> String {
    format!("{what}: {of}")
}
