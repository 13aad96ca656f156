//! What forms are made of: labelled fields, their values, and sending.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::{Callback, Html, SubmitEvent};

use super::element::{Element, el};
use super::message::Message;
use super::parts::value_of;
use crate::session::Session;
use crate::text::{Label, label};

/// Options of a select: value and name.
pub type Options = Vec<(&'static str, String)>;

/// A field: its name in words, and its control.
pub type Field = (Label, Element);

/// Options by name.
pub fn sorted(rows: Options) -> Options {
    crate::model::sorted(rows, &|one, other| one.1 < other.1)
}

/// Options behind one that says nothing.
pub fn or_untold(session: &Session<'_>, mut rows: Options) -> Options {
    rows.insert(0, ("", label(session.language(), Label::NotTold).to_owned()));
    rows
}

/// Options with fixed names.
pub fn answers_of(session: &Session<'_>, rows: &[(&'static str, Label)]) -> Options {
    rows.iter().map(|(value, words)| (*value, label(session.language(), *words).to_owned())).collect()
}

/// A select.
pub fn select(name: &'static str, words: Label, options: Options) -> Field {
    let mut select = el("select", "").is("name", name);
    // A browser takes the first one that is put in, which need not be the first one of the list.
    for (place, (value, name)) in options.into_iter().enumerate() {
        select = select.with(el("option", "").is("value", value).flag("selected", place == 0).say(&name));
    }
    (words, select)
}

/// An input.
pub fn input(
    name: &'static str,
    words: Label,
    kind: &'static str,
    least: &'static str,
    most: &'static str,
) -> Field {
    (words, el("input", "").is("name", name).is("type", kind).is("min", least).is("max", most))
}

/// A form of some fields; what is sent are their values, each behind what stands before it.
pub fn form(
    session: &Session<'_>,
    fields: Vec<Field>,
    parts: &'static [(&'static str, usize)],
    send: &Callback<Message>,
) -> Html {
    let send = super::when(send, move |event: SubmitEvent| {
        event.prevent_default();
        let form: web_sys::Element = event.target()?.dyn_into().ok()?;
        let controls = form.query_selector_all("select, input").ok()?;
        let mut text = String::new();
        for (before, place) in parts {
            let control = controls.get(u32::try_from(*place).ok()?)?;
            text.push_str(before);
            text.push_str(&value_of(&control)?);
        }
        Some(Message::Tell(text))
    });
    let mut form = el("form", "add-form").on(Rc::new(yew::html::onsubmit::Wrapper::new(send)));
    for (words, control) in fields {
        form = form.with(el("label", "field").say(label(session.language(), words)).with(control));
    }
    let add = label(session.language(), Label::Add);
    form.with(el("button", "primary").is("type", "submit").say(add)).html()
}
