//! A place of the page: its heading, what can be searched, and cards.

use std::rc::Rc;

use yew::{Callback, Html, InputEvent};

use super::card;
use super::element::el;
use super::message::Message;
use super::parts::{heading, paragraph, value_of};
use crate::session::{Action, Card, Place, Press, Session};
use crate::text::{Label, label};

/// The places of the page, one of them shown.
pub fn places(session: &Session<'_>, places: &[Press], act: &Callback<Action>) -> Html {
    let words = label(session.language(), Label::Places);
    el("nav", "tabs").attribute("aria-label", words).all(card::presses(places, "tab", "", act)).html()
}

/// A place.
pub fn view(session: &Session<'_>, place: &Place, act: &Callback<Action>, send: &Callback<Message>) -> Html {
    let mut view = el("section", "place").is("aria-labelledby", "place");
    view = view.with(heading(session, 1).is("id", "place").say(&place.name));
    for note in &place.notes {
        view = view.hold(paragraph("muted", note));
    }
    if let Some(text) = &place.search {
        let typed =
            super::when(send, |event: InputEvent| value_of(event.target()?.as_ref()).map(Message::Search));
        let input = el("input", "").is("type", "search").value(text);
        let input = input.on(Rc::new(yew::html::oninput::Wrapper::new(typed)));
        view = view.with(el("label", "field").say(label(session.language(), Label::DeskFind)).with(input));
    }
    for (class, cards) in [("pair", &place.pair), ("cards", &place.cards)] {
        let each = |row: &Card| card::view(session, row, act);
        view = view.with(el("div", class).all(cards.iter().map(each).collect()));
    }
    view.html()
}
