//! Carries out effects: what only the browser can do for a session.

use web_sys::{File, HtmlElement};
use yew::Callback;

use super::message::{Effect, Message};
use super::{address, browser, host_catalogs, print, rest, sheet};
use credential_pathway::session::{Details, FileKind, Rest, Session};
use credential_pathway::text::Label;

/// Carries out an effect for a session on the catalog of that number. Its outcome is sent as a message, at
/// once or later.
pub fn carry_out(
    effect: Effect,
    session: &Session<'_>,
    catalog: usize,
    host: Option<&HtmlElement>,
    send: &Callback<Message>,
) {
    match effect {
        Effect::Details => host_catalogs::ask_for_details(),
        Effect::Rest => rest::load_again(),
        _ => {
            if let Some(rest) = Rest::get() {
                carry_out_with(rest, effect, session, catalog, host, send);
            }
        }
    }
}

/// Carries out an effect that waits for the rest of the module.
#[inline(never)]
fn carry_out_with(
    _: Rest,
    effect: Effect,
    session: &Session<'_>,
    catalog: usize,
    host: Option<&HtmlElement>,
    send: &Callback<Message>,
) {
    let report = |words: Label| send.emit(Message::Outcome(words, None));
    match effect {
        Effect::Share => match address::address(&session.link_to_send()) {
            Some(address) => later(Later::Copy(address), send),
            None => report(Label::NoAddress),
        },
        Effect::CopyText => later(Later::Copy(session.plain()), send),
        Effect::Print if print_sheet(session, host).is_some() => {}
        Effect::Print => browser::print(),
        Effect::Save => report(if browser::save(&session.link()) { Label::Saved } else { Label::SaveFailed }),
        Effect::Forget => report(if browser::forget() { Label::Forgotten } else { Label::SaveFailed }),
        Effect::Export => drop(browser::download("credential-pathway.json", &session.learner_file())),
        Effect::File(kind) => match file(session, kind) {
            Some(text) => drop(browser::download(kind.name(), &text)),
            None if session.details() != Details::Here => report(Label::DetailsFailed),
            None if kind == FileKind::Calendar => report(Label::NoDates),
            None => report(Label::NoPlan),
        },
        Effect::Import(file) => later(Later::Read(catalog, file), send),
        Effect::Details | Effect::Rest => {}
    }
}

/// Prints the sheet; `None` where what is shown has none, or the browser refuses.
fn print_sheet(session: &Session<'_>, host: Option<&HtmlElement>) -> Option<()> {
    let (made, name) = sheet::of(session, &browser::day(), &address_of(session))?;
    print::sheet(host?, made, name)
}

/// The text of a file.
fn file(session: &Session<'_>, kind: FileKind) -> Option<String> {
    session.file(kind, &browser::day(), &address_of(session))
}

/// The address that opens what is shown; empty where there is none.
fn address_of(session: &Session<'_>) -> String {
    address::address(&session.link_to_send()).unwrap_or_default()
}

/// Sends a message after so many milliseconds. What comes after 0 comes once the browser has painted what a person
/// has done.
pub fn send_later(send: &Callback<Message>, milliseconds: i32, message: Message) {
    later(Later::Send(milliseconds, message), send);
}

/// Something that the browser does later.
enum Later {
    /// Sends a message after so many milliseconds.
    Send(i32, Message),
    /// Copies a text. Where the browser refuses, the text is shown to copy by hand.
    Copy(String),
    /// Reads a learner file for the catalog of a number.
    Read(usize, File),
}

/// Sends a message once the browser is done. One future for all, as each one costs bytes.
fn later(what: Later, send: &Callback<Message>) {
    let send = send.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let message = match what {
            Later::Send(milliseconds, message) => {
                browser::pause(milliseconds).await;
                message
            }
            Later::Copy(text) if browser::copy(&text).await => Message::Outcome(Label::Copied, None),
            Later::Copy(text) => Message::Outcome(Label::CopyFailed, Some(text)),
            Later::Read(catalog, file) => {
                let summary = match host_catalogs::read(catalog, &file) {
                    Some(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.ok(),
                    None => None,
                };
                let summary = summary.and_then(|summary| summary.as_string());
                summary.map_or(Message::Outcome(Label::ImportFailed, None), Message::TakeLearnerFile)
            }
        };
        send.emit(message);
    });
}
