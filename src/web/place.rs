//! A place of the page: its heading, what can be searched, and cards.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::{Callback, Html, InputEvent};

use super::element::{Element, el, nothing, says};
use super::parts::{bare_button, does, outside, paragraph, value_of};
use super::pathway::open_list;
use super::sources;
use crate::session::{Action, Card, Place, Press, Session};
use crate::text::{Label, label};

/// The places of the page, one of them shown.
pub fn places(session: &Session, places: &[Press], act: &Callback<Action>) -> Html {
    let words = label(session.language(), Label::Places);
    let rows = places.iter().map(|row| press(row, "tab", "", act)).collect();
    el("nav", "tabs places").attribute("aria-label", words).all(rows).html()
}

/// A place.
pub fn view(session: &Session, place: &Place, act: &Callback<Action>, search: &Callback<String>) -> Html {
    let mut view = el("section", "place").is("aria-labelledby", "place");
    view = view.with(el("h3", "").is("id", "place").say(&place.name));
    for note in &place.notes {
        view = view.hold(paragraph("muted", note));
    }
    if let Some(text) = &place.search {
        view = view.hold(find(session, text, search));
    }
    let all = |cards: &[Card]| cards.iter().map(|row| card(session, row, act)).collect();
    if !place.pair.is_empty() {
        view = view.with(el("div", "pair").all(all(&place.pair)));
    }
    view.with(el("div", "cards").all(all(&place.cards))).html()
}

fn find(session: &Session, text: &str, search: &Callback<String>) -> Html {
    let typed = super::when(search, |event: InputEvent| value_of(&event.target()?.dyn_into().ok()?));
    let input = el("input", "").is("type", "search").is("id", "find").value(text);
    el("p", "field")
        .with(el("label", "").is("for", "find").say(label(session.language(), Label::DeskFind)))
        .with(input.on(Rc::new(yew::html::oninput::Wrapper::new(typed))))
        .html()
}

fn card(session: &Session, card: &Card, act: &Callback<Action>) -> Html {
    let mut view = el("article", "card");
    if !card.name.is_empty() {
        view = view.hold(says("h4", "", &card.name));
    }
    if !card.badge.is_empty() {
        view = view.with(el("p", "").hold(says("span", "badge", &card.badge)));
    }
    for (heading, words) in &card.lines {
        let heading = if heading.is_empty() { nothing() } else { says("strong", "", &format!("{heading} ")) };
        view = view.with(el("p", "").hold(heading).say(words));
    }
    if !card.links.1.is_empty() {
        view = view.hold(says("strong", "", &card.links.0)).hold(open_list(&card.links.1, act));
    }
    if let Some(url) = &card.url {
        view = view.with(el("p", "").hold(outside(url, url)));
    }
    if !card.presses.is_empty() {
        let presses = card.presses.iter().map(|row| press(row, "", &card.name, act)).collect();
        view = view.with(el("div", "buttons").all(presses));
    }
    view.hold(sources::list(session.language(), &card.sources)).html()
}

/// Something to press; its name says of what it is where its words do not.
fn press(press: &Press, class: &'static str, of: &str, act: &Callback<Action>) -> Html {
    let mut button: Element = bare_button(class, &press.words).on_click(does(act, press.action));
    if let Some(chosen) = press.chosen {
        button = button.is("aria-pressed", if chosen { "true" } else { "false" });
    }
    if !of.is_empty() {
        button = button.attribute("aria-label", &format!("{}: {of}", press.words));
    }
    button.flag("disabled", !press.is_open).html()
}
