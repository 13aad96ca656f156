//! Forms: labeled fields, and what a form sends.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::{Callback, Html, SubmitEvent};

use super::attributes::Attr;
use super::callback::when;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::sent::{Adds, Sent};
use credential_pathway::model::ToList;
use credential_pathway::session::{FieldKind, Session};
use credential_pathway::text::{FieldLabel, Label, field_label};

/// Options of a select: value and name.
pub type Options = Vec<(String, String)>;

/// A field of a form.
pub struct FormField {
    label: Label,
    /// How to write the value, where a person types it.
    hint: Option<FieldLabel>,
    control: Element,
    kind: FieldKind,
}

/// Options by name.
pub fn sorted(rows: Options) -> Options {
    credential_pathway::model::sorted(rows, &|one, other| one.1 < other.1)
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
    FormField { label, hint: None, control: select, kind: FieldKind::Given }
}

/// A number from `min` to `max`.
pub fn number(name: &'static str, label: Label, min: &'static str, max: &'static str) -> FormField {
    let control = input(name, "number").attr_static(Attr::Min, min).attr_static(Attr::Max, max);
    FormField { label, hint: None, control, kind: FieldKind::Given }
}

/// A month. It is a text in every browser, because `<input type="month">` is one in Firefox and in
/// Safari, and there it would take one form only and not say which.
pub fn month(name: &'static str, label: Label) -> FormField {
    let control = input(name, "text");
    FormField { label, hint: Some(FieldLabel::MonthHint), control, kind: FieldKind::Month }
}

/// How long something took, in the unit of the field behind it. A number field would refuse `6 1/2` and
/// `78 months`, or keep nothing of them.
pub fn length(name: &'static str, label: Label) -> FormField {
    let control = input(name, "text");
    FormField { label, hint: Some(FieldLabel::LengthHint), control, kind: FieldKind::Length }
}

/// So many months.
pub fn months(name: &'static str, label: Label) -> FormField {
    FormField { label, hint: None, control: input(name, "text"), kind: FieldKind::Months }
}

fn input(name: &'static str, kind: &'static str) -> Element {
    el("input", "").attr_static(Attr::Name, name).attr_static(Attr::Type, kind)
}

/// A form with a name that no other one has. It sends a part of the text of a link: for each row of `parts`
/// its text, then the value of the field at its index. A line below a field that cannot be read says what is
/// expected.
pub fn form(
    session: &Session<'_>,
    name: &str,
    fields: Vec<FormField>,
    parts: &'static [(&'static str, usize)],
    send: &Callback<Message>,
    adds: Adds,
) -> Html {
    let language = session.language();
    let kinds: Vec<FieldKind> = fields.iter().map(|field| field.kind).list();
    let own = name.to_owned();
    let send = when(send, move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target()?.dyn_into().ok()?;
        Some(Message::Send(Sent { form, name: own.clone(), kinds: kinds.clone(), parts, adds }))
    });
    let mut form = el("form", "add-form").listener(Rc::new(yew::html::onsubmit::Wrapper::new(send)));
    for (index, FormField { label, hint, mut control, .. }) in fields.into_iter().enumerate() {
        let id = format!("{name}-{index}");
        // The line has its place while it is not there: one more child would make Yew draw the control anew,
        // without what is typed in it.
        let mut line = empty();
        if let Some(expected) = session.expected(name, index) {
            control = control.attr_static(Attr::AriaInvalid, "true").attr(Attr::AriaDescribedBy, &id);
            let words = el("p", "unread").attr(Attr::Id, &id).attr_static(Attr::Role, "alert");
            line = words.text(field_label(language, expected)).html();
        }
        let mut field = el("label", "field").text(session.label(label)).child_el(control);
        if let Some(hint) = hint {
            field = field.child(text_el("span", "muted", field_label(language, hint)));
        }
        form = form.child_el(el("div", "").child_el(field).child(line));
    }
    let add = session.label(Label::Add);
    form.child_el(el("button", "primary").attr_static(Attr::Type, "submit").text(add)).html()
}
