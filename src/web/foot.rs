//! The foot: undo, share, copy, print, save, load; and what the browser does for them.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::html::Scope;
use yew::{Callback, Event, Html, html};

use super::app::{App, Message};
use super::browser;
use super::parts::does;
use crate::session::{Action, Session};
use crate::text::{Label, label};

/// Something that only the browser can do.
#[derive(Clone)]
pub enum Effect {
    /// Copies a link to this page.
    Share,
    /// Copies the pathway as text.
    CopyText,
    /// Prints.
    Print,
    /// Keeps the state on this device.
    Save,
    /// Forgets it.
    Forget,
    /// Hands over the learner file.
    Export,
    /// Loads a learner file.
    Import(File),
}

/// The foot.
pub fn view(
    session: &Session,
    said: Option<&(Label, Option<String>)>,
    effect: &Callback<Effect>,
    act: &Callback<Action>,
) -> Html {
    let say = |words| label(session.language(), words);
    let button = |words: Label, what: Effect| {
        let click = effect.reform(move |_| what.clone());
        html! { <button type="button" onclick={ click }>{ say(words) }</button> }
    };
    let import = super::when(effect, |event: Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Effect::Import(file))
    });
    let catalog = session.catalog();
    let licence = catalog.licence.get(session.language().tag());
    let edition = format!(
        "{} {} · {licence} {}",
        say(Label::Catalog),
        catalog.edition,
        catalog.trademarks.get(session.language().tag())
    );
    html! {
        <footer class="foot">
            <div class="buttons">
                <button type="button" onclick={ does(act, Action::Undo) } disabled={ !session.can_undo() }>{ say(Label::Undo) }</button>
                { super::parts::button(act, "", say(Label::StartOver), Action::StartOver) }
                { button(Label::Share_, Effect::Share) }
                { button(Label::CopyText, Effect::CopyText) }
                { button(Label::Print, Effect::Print) }
                { button(Label::Save, Effect::Save) }
                { button(Label::Forget, Effect::Forget) }
                { button(Label::Export, Effect::Export) }
                <label class="file">{ say(Label::Import) }<input type="file" accept=".json,application/json" onchange={ import } /></label>
            </div>
            <div class="said" role="status">
                if let Some((words, text)) = said {
                    <p>{ say(*words) }</p>
                    if let Some(text) = text {
                        <textarea readonly=true rows="4" aria-label={ say(*words) } value={ text.clone() } />
                    }
                }
            </div>
            <p class="muted">{ edition }</p>
        </footer>
    }
}

/// Carries an effect out; what came of it is said.
pub fn carry_out(effect: Effect, session: &Session, link: &Scope<App>) {
    let said = |words: Label| link.send_message(Message::Said(words, None));
    match effect {
        Effect::Share => copy(browser::address(&session.link()), link),
        Effect::CopyText => copy(session.plain(), link),
        Effect::Print => browser::print(),
        Effect::Save => said(if browser::save(&session.link()) { Label::Saved } else { Label::SaveFailed }),
        Effect::Forget => said(if browser::forget() { Label::Forgotten } else { Label::SaveFailed }),
        Effect::Export => drop(browser::download("credential-pathway.json", &session.learner_file())),
        Effect::Import(file) => link.send_future(async move {
            let name: String = file.name().chars().filter(|sign| !sign.is_control()).take(80).collect();
            let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
            let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
            Message::Do(Action::Import(name, text))
        }),
    }
}

fn copy(text: String, link: &Scope<App>) {
    link.send_future(async move {
        if browser::copy(text.clone()).await {
            Message::Said(Label::Copied, None)
        } else {
            Message::Said(Label::CopyFailed, Some(text))
        }
    });
}
