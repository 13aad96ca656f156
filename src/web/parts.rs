//! Small pieces that several views use.
//!
//! A button carries its action as a value, so that all buttons share one piece of code.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent};

use super::attributes::Attr;
use super::callback::when;
use super::element::{Element, el, empty, text_el};
use credential_pathway::model::{Credential, Id, ToList};
use credential_pathway::session::{Action, Session};

/// A click that does an action.
pub fn does(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action))
}

/// A button without an action.
pub fn bare_button(class: &'static str, words: &str) -> Element {
    empty_button(class).text(words)
}

/// A button without an action and without words.
pub fn empty_button(class: &'static str) -> Element {
    el("button", class).attr_static(Attr::Type, "button")
}

fn acting(act: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Element {
    bare_button(class, words).on_click(does(act, action))
}

/// A button with an action.
pub fn button(act: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Html {
    acting(act, class, words, action).html()
}

/// A button with an accessible name that is longer than its text.
pub fn named_button(
    act: &Callback<Action>,
    class: &'static str,
    words: &str,
    name: &str,
    action: Action,
) -> Html {
    acting(act, class, words, action).attr(Attr::AriaLabel, name).html()
}

/// The value of a select or an input.
pub fn value_of(control: &JsValue) -> Option<String> {
    js_sys::Reflect::get(control, &"value".into()).ok()?.as_string()
}

/// A change of a select or an input that does an action.
pub fn on_value(act: &Callback<Action>, means: fn(&str) -> Option<Action>) -> Callback<Event> {
    when(act, move |event: Event| means(&value_of(event.target()?.as_ref())?))
}

/// A checkbox with its label, and the actions of checking and unchecking it.
pub fn check(act: &Callback<Action>, words: &str, checked: bool, on: Action, off: Action) -> Html {
    let change = when(act, move |event: Event| {
        let input: HtmlInputElement = event.target()?.unchecked_into();
        Some(if input.checked() { on } else { off })
    });
    let input = el("input", "").attr_static(Attr::Type, "checkbox").checked(checked).on_change(change);
    el("label", "check").child_el(input).text(words).html()
}

/// A heading so many ranks below the first one of the widget. Each rank has its own class.
pub fn heading(session: &Session<'_>, rank: usize) -> Element {
    el(session.heading(rank), ["title", "heading", "sub", "sub"][rank.min(3)])
}

/// A paragraph.
pub fn paragraph(class: &'static str, words: &str) -> Html {
    text_el("p", class, words)
}

/// A row of a list.
pub fn row(body: Html) -> Html {
    el("li", "").child(body).html()
}

/// A list without bullets; nothing where it has no rows.
pub fn plain(rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return empty();
    }
    el("ul", "plain").attr_static(Attr::Role, "list").children(rows).html()
}

/// A list of lines.
pub fn lines(lines: &[String]) -> Html {
    plain(lines.iter().map(|line| text_el("li", "", line)).list())
}

/// A link to an address outside of the widget.
pub fn outside(url: &str, words: &str) -> Html {
    el("a", "").attr(Attr::Href, url).attr_static(Attr::Rel, "noopener noreferrer").text(words).html()
}

/// A mark that screen readers skip.
pub fn decorative(class: &'static str, words: &str) -> Html {
    el("span", class).attr_static(Attr::AriaHidden, "true").text(words).html()
}

/// Credentials to open.
pub fn open_list(rows: &[(Id<Credential>, String)], act: &Callback<Action>) -> Html {
    let one = |(id, name): &(Id<Credential>, String)| row(button(act, "link", name, Action::Open(Some(*id))));
    plain(rows.iter().map(one).list())
}
