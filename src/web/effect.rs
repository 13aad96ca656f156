//! Carries out effects: what only the browser can do for a session.

use web_sys::File;
use yew::Callback;

use super::message::{Effect, Message};
use super::{browser, history};
use crate::session::Session;
use crate::text::{Label, shown};

/// Carries out an effect. Its outcome is sent as a message, at once or later.
pub fn carry_out(effect: Effect, session: &Session<'_>, send: &Callback<Message>) {
    let report = |words: Label| send.emit(Message::Outcome(words, None));
    match effect {
        Effect::Share => copy(history::address(&session.link()), send),
        Effect::CopyText => copy(session.plain(), send),
        Effect::Print => browser::print(),
        Effect::Save => report(if browser::save(&session.link()) { Label::Saved } else { Label::SaveFailed }),
        Effect::Forget => report(if browser::forget() { Label::Forgotten } else { Label::SaveFailed }),
        Effect::Export => drop(browser::download("credential-pathway.json", &session.learner_file())),
        Effect::Import(file) => read(file, send),
    }
}

/// Copies a text. Where the browser refuses, the text is shown to copy by hand.
fn copy(text: String, send: &Callback<Message>) {
    later(send, async move {
        if browser::copy(&text).await {
            Message::Outcome(Label::Copied, None)
        } else {
            Message::Outcome(Label::CopyFailed, Some(text))
        }
    });
}

fn read(file: File, send: &Callback<Message>) {
    later(send, async move {
        let name = shown(&file.name());
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
        Message::ImportFile(name, text)
    });
}

/// Sends a message once the browser is done.
fn later(send: &Callback<Message>, message: impl Future<Output = Message> + 'static) {
    let send = send.clone();
    wasm_bindgen_futures::spawn_local(async move { send.emit(message.await) });
}
