//! The pathway: its sums, what is done, the next step, all steps, what the other rules change.

use yew::{Callback, Html, html};

use super::parts::{button, plain, row, toggle};
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
                    { open_list(&view.instead, act) }
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
            if let Some(row) = &view.occupation {
                { super::sources::occupations(session.language(), std::slice::from_ref(row)) }
            }
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

/// Credentials to open.
#[inline(never)]
pub fn open_list(rows: &[(Id, String)], act: &Callback<Action>) -> Html {
    let one = |(id, name): &(Id, String)| row(button(act, "link", name, Action::Open(Some(id.clone()))));
    plain(rows.iter().map(one).collect())
}

fn switch(session: &Session, show_table: bool, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    html! {
        <div class="tabs" role="group" aria-label={ say(Label::MyPathway) }>
            { toggle(act, "tab", say(Label::Steps), !show_table, Action::Show(Show::Steps)) }
            { toggle(act, "tab", say(Label::Table), show_table, Action::Show(Show::Table)) }
        </div>
    }
}

fn beside(session: &Session, view: &PathwayView, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let other = match session.state().basis {
        Basis::Ladder => Basis::Issuer,
        Basis::Issuer => Basis::Ladder,
    };
    html! {
        <>
            if !view.waypoints.is_empty() {
                <section class="waypoints">
                    <h3>{ say(Label::OnTheWay) }</h3>
                    { open_list(&view.waypoints, act) }
                </section>
            }
            if let Some(more) = &view.more_asks {
                <section class="card warn"><h3>{ say(Label::MoreAsks) }</h3><p>{ more }</p></section>
            }
            <section class="card other">
                <h3>{ say(Label::OtherBasis) }</h3>
                <p>{ &view.other }</p>
                { button(act, "", say(Label::ShowIt), Action::Basis(other)) }
            </section>
        </>
    }
}
