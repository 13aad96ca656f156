//! The foot: undo, share, copy, print, save, load; and what the browser does for them.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::html::Scope;
use yew::{Callback, Event, Html};

use super::app::App;
use super::element::el;
use super::message::Message;
use super::parts::{bare_button, does, outside, paragraph};
use super::{browser, history};
use crate::session::{Action, Session};
use crate::text::{Label, label, shown};

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
    session: &Session<'_>,
    said: Option<&(Label, Option<String>)>,
    effect: &Callback<Effect>,
    act: &Callback<Action>,
) -> Html {
    let say = |words| label(session.language(), words);
    let button = |words: Label, what: Effect| {
        bare_button("", say(words)).on_click(effect.reform(move |_| what.clone()))
    };
    let import = super::when(effect, |event: Event| {
        let input: HtmlInputElement = event.target()?.unchecked_into();
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Effect::Import(file))
    });
    let catalog = session.catalog();
    let licence = catalog.licence.get(session.language().tag());
    let host = session.host();
    let from = host.catalog.as_ref().map(|address| format!(" {} {address}", say(Label::CatalogFrom)));
    let edition = format!(
        "{} {}{} · {licence} {} ",
        say(Label::Catalog),
        catalog.edition,
        from.unwrap_or_default(),
        catalog.trademarks.get(session.language().tag())
    );
    let mut about = el("p", "muted").say(&edition);
    if let Some(report) = &host.report {
        about = about.hold(outside(report.as_str(), say(Label::Report)));
    }
    let undo = bare_button("", say(Label::Undo)).flag("disabled", !session.can_undo());
    let file = el("input", "").is("type", "file").is("accept", ".json,application/json").on_change(import);
    let mut buttons = el("div", "buttons")
        .with(undo.on_click(does(act, Action::Undo)))
        .hold(super::parts::button(act, "", say(Label::StartOver), Action::StartOver));
    let effects = [
        (Label::Share_, Effect::Share),
        (Label::CopyText, Effect::CopyText),
        (Label::Print, Effect::Print),
        (Label::Save, Effect::Save),
        (Label::Forget, Effect::Forget),
        (Label::Export, Effect::Export),
    ];
    for (words, what) in effects {
        if !host.keeps && matches!(what, Effect::Save | Effect::Forget) {
            continue;
        }
        buttons = buttons.with(button(words, what));
    }
    buttons = buttons.with(el("label", "file").say(say(Label::Import)).with(file));
    let mut status = el("div", "said").is("role", "status");
    if let Some((words, text)) = said {
        status = status.hold(paragraph("", say(*words)));
        if let Some(text) = text {
            let area = el("textarea", "").is("readonly", "readonly").is("rows", "4");
            status = status.with(area.attribute("aria-label", say(*words)).value(text));
        }
    }
    el("footer", "foot").with(buttons).with(status).with(about).html()
}

/// Carries an effect out; what came of it is said.
pub fn carry_out(effect: Effect, session: &Session<'_>, link: &Scope<App>) {
    let said = |words: Label| link.send_message(Message::Said(words, None));
    match effect {
        Effect::Share => link.send_future(later(Later::Copy(history::address(&session.link())))),
        Effect::CopyText => link.send_future(later(Later::Copy(session.plain()))),
        Effect::Print => browser::print(),
        Effect::Save => said(if browser::save(&session.link()) { Label::Saved } else { Label::SaveFailed }),
        Effect::Forget => said(if browser::forget() { Label::Forgotten } else { Label::SaveFailed }),
        Effect::Export => drop(browser::download("credential-pathway.json", &session.learner_file())),
        Effect::Import(file) => link.send_future(later(Later::Read(file))),
    }
}

/// Something that the browser does in its own time.
enum Later {
    Copy(String),
    Read(File),
}

async fn later(what: Later) -> Message {
    match what {
        Later::Copy(text) if browser::copy(&text).await => Message::Said(Label::Copied, None),
        Later::Copy(text) => Message::Said(Label::CopyFailed, Some(text)),
        Later::Read(file) => {
            let name = shown(&file.name());
            let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
            let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
            Message::Load(name, text)
        }
    }
}
