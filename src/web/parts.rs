//! The small pieces that the page is made of, each built in one place.
//!
//! A button carries its action as a value, so that all buttons share one piece of code.

use yew::{Callback, Html, MouseEvent, html};

use crate::session::Action;

/// What a click does.
#[inline(never)]
pub fn does(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action.clone()))
}

/// A button that does something.
#[inline(never)]
pub fn button(act: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Html {
    html! { <button type="button" class={ class } onclick={ does(act, action) }>{ words }</button> }
}

/// A button whose name says more than its words.
#[inline(never)]
pub fn named_button(
    act: &Callback<Action>,
    class: &'static str,
    words: &str,
    of: &str,
    action: Action,
) -> Html {
    let name = format!("{words}: {of}");
    html! { <button type="button" class={ class } aria-label={ name } onclick={ does(act, action) }>{ words }</button> }
}

/// A button that is pressed or not.
#[inline(never)]
pub fn toggle(
    act: &Callback<Action>,
    class: &'static str,
    words: &str,
    pressed: bool,
    action: Action,
) -> Html {
    let pressed = if pressed { "true" } else { "false" };
    html! { <button type="button" class={ class } aria-pressed={ pressed } onclick={ does(act, action) }>{ words }</button> }
}

/// A paragraph.
#[inline(never)]
pub fn paragraph(class: &'static str, words: &str) -> Html {
    html! { <p class={ class }>{ words }</p> }
}

/// A row of a list.
#[inline(never)]
pub fn row(body: Html) -> Html {
    html! { <li>{ body }</li> }
}

/// A list without marks.
#[inline(never)]
pub fn plain(rows: Vec<Html>) -> Html {
    html! { <ul class="plain">{ rows }</ul> }
}

/// A list of lines.
#[inline(never)]
pub fn lines(lines: &[String]) -> Html {
    plain(lines.iter().map(|line| row(line.into())).collect())
}

/// A section under a heading.
#[inline(never)]
pub fn section(heading: &str, body: Html) -> Html {
    html! { <section><h4>{ heading }</h4>{ body }</section> }
}
