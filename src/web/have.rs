//! What the learner has: each thing removable, each section addable and to be marked complete.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, html};

use super::add;
use super::parts::does;
use crate::session::{Action, Have, Item, SectionView, Session};
use crate::text::{Label, label};

/// The panel.
pub fn view(session: &Session, have: &Have, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let apart = on_check(act, Action::Apart);
    html! {
        <section class="have">
            <h3>{ say(Label::WhatIHave) }</h3>
            { for have.sections.iter().map(|row| section(session, row, act)) }
            <label class="check">
                <input type="checkbox" checked={ session.state().learner.one_after_another } onchange={ apart } />
                { say(Label::Apart) }
            </label>
        </section>
    }
}

fn section(session: &Session, row: &SectionView, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let which = row.section;
    let complete = on_check(act, move |complete| Action::Complete(which, complete));
    html! {
        <section class="have-section" key={ row.name.clone() }>
            <h4>{ &row.name }</h4>
            <ul class="plain">
                { for row.items.iter().map(|row| item(session, row, act)) }
                if row.items.is_empty() {
                    <li class="muted">{ say(Label::NoneYet) }</li>
                }
            </ul>
            <details class="add">
                <summary>{ format!("{}: {}", say(Label::Add), row.name) }</summary>
                { add::form(session, which, act) }
            </details>
            <label class="check">
                <input type="checkbox" checked={ row.is_complete } onchange={ complete } />
                { say(Label::Complete) }
            </label>
        </section>
    }
}

fn item(session: &Session, item: &Item, act: &Callback<Action>) -> Html {
    let say = label(session.language(), Label::Remove);
    html! {
        <li class="item">
            <span>{ &item.name }
                if !item.answer.is_empty() {
                    <span class="badge">{ &item.answer }</span>
                }
            </span>
            <button type="button" class="remove" onclick={ does(act, item.remove.clone()) } aria-label={ format!("{say}: {}", item.name) }>{ "✕" }</button>
        </li>
    }
}

fn on_check(act: &Callback<Action>, action: impl Fn(bool) -> Action + 'static) -> Callback<Event> {
    super::when(act, move |event: Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        Some(action(input.checked()))
    })
}
