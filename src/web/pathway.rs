//! The pathway: its sums, what is done, the next step, all steps, what the other rules change.

use yew::{Callback, Html, html};

use super::steps;
use crate::model::Id;
use crate::resolve::Basis;
use crate::session::{Action, PathwayView, Session, Show, StepState};
use crate::text::{Label, label};

/// The pathway.
pub fn view(session: &Session, view: &PathwayView, show_table: bool, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    if let Some(fault) = &view.fault {
        return html! {
            <section class="card warn">
                <h3>{ &view.to }</h3>
                <p>{ fault }</p>
                if !view.instead.is_empty() {
                    <h4>{ say(Label::Instead) }</h4>
                    <ul class="plain">{ for view.instead.iter().map(|row| open_button(row, act)) }</ul>
                }
            </section>
        };
    }
    if view.arrived {
        return html! { <section class="card done"><h3>{ &view.to }</h3><p>{ say(Label::Arrived) }</p>if let Some(worth) = &view.worth {
            <p>{ worth }</p>
        }</section> };
    }
    let next = view.steps.iter().find(|step| step.state == StepState::Next);
    html! {
        <>
            <section class="summary" aria-labelledby="summary">
                <h3 id="summary">{ &view.to }</h3>
                <dl>
                    { pair(say(Label::Steps), &view.words.steps) }
                    { pair(say(Label::Time), &view.words.time) }
                    { pair(say(Label::Cost), &view.words.cost) }
                    { pair(say(Label::Exams), &view.words.exams) }
                </dl>
                <p class="muted">{ format!("{} {}", view.words.best, say(Label::ExamTime)) }</p>
            </section>
            if let Some(step) = next {
                <section class="card next" aria-labelledby="next">
                    <h3 id="next"><span class="eyebrow">{ say(Label::NextStep) }</span>{ &step.title }</h3>
                    { steps::body(session, step, act, "primary") }
                </section>
            }
            { switch(session, show_table, act) }
            if !show_table {
                if !view.done.is_empty() {
                    <section class="have-done">
                        <h3>{ say(Label::YouHave) }</h3>
                        <ul class="plain">{ for view.done.iter().map(|line| html! { <li><span class="mark" aria-hidden="true">{ "✓" }</span>{ line }</li> }) }</ul>
                    </section>
                }
                { steps::list(session, &view.steps, act) }
            }
            { beside(session, view, act) }
        </>
    }
}

fn pair(name: &str, value: &str) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// A button that opens a credential.
pub fn open_button(row: &(Id, String), act: &Callback<Action>) -> Html {
    let id = row.0.clone();
    let open = act.reform(move |_| Action::Open(Some(id.clone())));
    html! { <li><button type="button" class="link" onclick={ open }>{ &row.1 }</button></li> }
}

fn switch(session: &Session, show_table: bool, act: &Callback<Action>) -> Html {
    let tab = |words: Label, show: Show, pressed: bool| {
        let choose = act.reform(move |_| Action::Show(show));
        html! {
            <button type="button" class="tab" aria-pressed={ if pressed { "true" } else { "false" } } onclick={ choose }>
                { label(session.language(), words) }
            </button>
        }
    };
    html! {
        <div class="tabs" role="group" aria-label={ label(session.language(), Label::MyPathway) }>
            { tab(Label::Steps, Show::Steps, !show_table) }
            { tab(Label::Table, Show::Table, show_table) }
        </div>
    }
}

fn beside(session: &Session, view: &PathwayView, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let other = match session.state().basis {
        Basis::Ladder => Basis::Issuer,
        Basis::Issuer => Basis::Ladder,
    };
    let turn = act.reform(move |_| Action::Basis(other));
    html! {
        <>
            if !view.waypoints.is_empty() {
                <section class="waypoints">
                    <h3>{ say(Label::OnTheWay) }</h3>
                    <ul class="plain">{ for view.waypoints.iter().map(|row| open_button(row, act)) }</ul>
                </section>
            }
            if let Some(more) = &view.more_asks {
                <section class="card warn"><h3>{ say(Label::MoreAsks) }</h3><p>{ more }</p></section>
            }
            <section class="card other">
                <h3>{ say(Label::OtherBasis) }</h3>
                <p>{ &view.other }</p>
                <button type="button" onclick={ turn }>{ say(Label::ShowIt) }</button>
            </section>
        </>
    }
}
