//! The small pieces that the page is made of, each built in one place.
//!
//! A button carries its action as a value, so that all buttons share one piece of code.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent};

use super::element::{Element, el, says};
use crate::session::{Action, Session};

/// What a click does.
pub fn does(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action))
}

/// A button with a name.
pub fn bare_button(class: &'static str, words: &str) -> Element {
    el("button", class).is("type", "button").say(words)
}

fn acting(act: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Element {
    bare_button(class, words).on_click(does(act, action))
}

/// A button that does something.
pub fn button(act: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Html {
    acting(act, class, words, action).html()
}

/// A button whose name says more than its words.
pub fn named_button(
    act: &Callback<Action>,
    class: &'static str,
    words: &str,
    name: &str,
    action: Action,
) -> Html {
    acting(act, class, words, action).attribute("aria-label", name).html()
}

/// The value of a select or an input.
pub fn value_of(control: &JsValue) -> Option<String> {
    js_sys::Reflect::get(control, &"value".into()).ok()?.as_string()
}

/// What the new value of a select or an input does.
pub fn on_value(act: &Callback<Action>, means: fn(&str) -> Option<Action>) -> Callback<Event> {
    super::when(act, move |event: Event| means(&value_of(event.target()?.as_ref())?))
}

/// A box to tick, with its label; what ticking does, and taking the tick away.
pub fn check(act: &Callback<Action>, words: &str, checked: bool, on: Action, off: Action) -> Html {
    let change = super::when(act, move |event: Event| {
        let input: HtmlInputElement = event.target()?.unchecked_into();
        Some(if input.checked() { on } else { off })
    });
    let input = el("input", "").is("type", "checkbox").checked(checked).on_change(change);
    el("label", "check").with(input).say(words).html()
}

/// A heading so many ranks below the widget's first one; each rank has its own look.
pub fn heading(session: &Session<'_>, rank: usize) -> Element {
    el(session.heading(rank), ["title", "heading", "sub", "sub"][rank.min(3)])
}

/// A paragraph.
pub fn paragraph(class: &'static str, words: &str) -> Html {
    says("p", class, words)
}

/// A row of a list.
pub fn row(body: Html) -> Html {
    el("li", "").hold(body).html()
}

/// A list without marks.
pub fn plain(rows: Vec<Html>) -> Html {
    el("ul", "plain").all(rows).html()
}

/// A list of lines.
pub fn lines(lines: &[String]) -> Html {
    plain(lines.iter().map(|line| says("li", "", line)).collect())
}

/// A link to a page of somebody else.
pub fn outside(url: &str, words: &str) -> Html {
    el("a", "").attribute("href", url).is("rel", "noopener noreferrer").say(words).html()
}
