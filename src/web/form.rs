//! What forms are made of: labelled fields, their values, and sending.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use yew::{Callback, Html, SubmitEvent};

use super::element::el;
use super::parts::value_of;
use crate::model::Id;
use crate::session::{Action, Session};
use crate::text::{Label, Speaker, label};

/// Options of a select: value and name.
pub type Options = Vec<(&'static str, String)>;

/// The words of a session.
pub fn speaker(session: &Session) -> Speaker<'_> {
    Speaker { catalog: session.catalog(), language: session.language() }
}

/// Options by name.
pub fn sorted(rows: Options) -> Options {
    crate::model::sorted(rows, &|one, other| one.1 < other.1)
}

/// Options behind one that says nothing.
pub fn or_untold(session: &Session, rows: Options) -> Options {
    let untold = ("", label(session.language(), Label::NotTold).to_owned());
    let mut all = vec![untold];
    all.extend(rows);
    all
}

/// Options with fixed names.
pub fn answers_of(session: &Session, rows: &[(&'static str, Label)]) -> Options {
    rows.iter().map(|(value, words)| (*value, label(session.language(), *words).to_owned())).collect()
}

/// A select with its label.
pub fn select(session: &Session, name: &'static str, words: Label, options: Options) -> Html {
    let mut select = el("select", "").is("name", name);
    for (value, name) in options {
        select = select.with(el("option", "").is("value", value).say(&name));
    }
    el("label", "field").say(label(session.language(), words)).with(select).html()
}

/// An input with its label.
pub fn input(
    session: &Session,
    name: &'static str,
    words: Label,
    kind: &'static str,
    least: &'static str,
    most: &'static str,
) -> Html {
    let input = el("input", "").is("name", name).is("type", kind).is("min", least).is("max", most);
    el("label", "field").say(label(session.language(), words)).with(input).html()
}

/// The values of a form that was sent.
pub struct Values(HtmlFormElement);

impl Values {
    /// The value under a name, where one was given.
    pub fn get(&self, name: &str) -> Option<String> {
        let element = self.0.query_selector(&format!("[name={name}]")).ok()??;
        value_of(&element).filter(|value| !value.is_empty())
    }

    /// The id under a name, where one was given.
    pub fn id(&self, name: &str) -> Option<Id> {
        Id::new(&self.get(name)?).ok()
    }
}

/// A form of some fields; what it says when it is sent.
pub fn submit(
    session: &Session,
    act: &Callback<Action>,
    fields: Vec<Html>,
    action: fn(&Values) -> Option<Action>,
) -> Html {
    let send = super::when(act, move |event: SubmitEvent| {
        event.prevent_default();
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        action(&Values(form))
    });
    let add = el("button", "primary").is("type", "submit").say(label(session.language(), Label::Add));
    el("form", "add-form").on(Rc::new(yew::html::onsubmit::Wrapper::new(send))).all(fields).with(add).html()
}
