//! Forms: labeled fields, and what a form sends.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::{Callback, Html, SubmitEvent};

use super::attributes::Attr;
use super::callback::when;
use super::element::{Element, el, text_el};
use super::message::Message;
use super::parts::value_of;
use crate::model::ToList;
use crate::session::{Session, month_value};
use crate::text::Label;

/// Options of a select: value and name.
pub type Options = Vec<(String, String)>;

/// A field of a form.
pub struct FormField {
    label: Label,
    /// How to write the value, where a person types it.
    hint: Option<Label>,
    control: Element,
    is_month: bool,
}

/// Options by name.
pub fn sorted(rows: Options) -> Options {
    crate::model::sorted(rows, &|one, other| one.1 < other.1)
}

/// Options, with an empty one before them.
pub fn or_untold(session: &Session<'_>, mut rows: Options) -> Options {
    rows.insert(0, (String::new(), session.label(Label::NotTold).to_owned()));
    rows
}

/// Options with fixed names.
pub fn answers_of(session: &Session<'_>, rows: &[(&'static str, Label)]) -> Options {
    rows.iter().map(|(value, words)| ((*value).to_owned(), session.label(*words).to_owned())).list()
}

/// A select.
pub fn select(name: &'static str, label: Label, options: Options) -> FormField {
    let mut select = el("select", "").attr_static(Attr::Name, name);
    // Yew may insert the options in any order, and a browser selects the first one it gets.
    for (index, (value, name)) in options.into_iter().enumerate() {
        select = select.child_el(
            el("option", "").attr(Attr::Value, &value).bool_attr(Attr::Selected, index == 0).text(&name),
        );
    }
    FormField { label, hint: None, control: select, is_month: false }
}

/// A number from `min` to `max`.
pub fn number(name: &'static str, label: Label, min: &'static str, max: &'static str) -> FormField {
    let control = input(name, "number").attr_static(Attr::Min, min).attr_static(Attr::Max, max);
    FormField { label, hint: None, control, is_month: false }
}

/// A month. It is a text in every browser, because `<input type="month">` is one in Firefox and in
/// Safari, and there it would take one form only and not say which.
pub fn month(name: &'static str, label: Label) -> FormField {
    FormField { label, hint: Some(Label::MonthHint), control: input(name, "text"), is_month: true }
}

fn input(name: &'static str, kind: &'static str) -> Element {
    el("input", "").attr_static(Attr::Name, name).attr_static(Attr::Type, kind)
}

/// A form. It sends a part of the text of a link: for each row of `parts` its text, then the value of
/// the field at its index.
pub fn form(
    session: &Session<'_>,
    fields: Vec<FormField>,
    parts: &'static [(&'static str, usize)],
    send: &Callback<Message>,
    means: fn(String) -> Message,
) -> Html {
    let language = session.language();
    let months: Vec<bool> = fields.iter().map(|field| field.is_month).list();
    let send = when(send, move |event: SubmitEvent| {
        event.prevent_default();
        let form: web_sys::Element = event.target()?.dyn_into().ok()?;
        let controls = form.query_selector_all("select, input").ok()?;
        let mut text = String::new();
        for (before, index) in parts {
            let control = controls.get(u32::try_from(*index).ok()?)?;
            text.push_str(before);
            let value = value_of(&control)?;
            text.push_str(&if months[*index] { month_value(language, &value) } else { value });
        }
        Some(means(text))
    });
    let mut form = el("form", "add-form").listener(Rc::new(yew::html::onsubmit::Wrapper::new(send)));
    for FormField { label, hint, control, .. } in fields {
        let mut field = el("label", "field").text(session.label(label)).child_el(control);
        if let Some(hint) = hint {
            field = field.child(text_el("span", "muted", session.label(hint)));
        }
        form = form.child_el(field);
    }
    let add = session.label(Label::Add);
    form.child_el(el("button", "primary").attr_static(Attr::Type, "submit").text(add)).html()
}
