//! The tabs, and a view beside the pathway: its heading, its search and its cards.

use std::rc::Rc;

use yew::{Callback, Html, InputEvent};

use super::attributes::Attr;
use super::callback::when;
use super::card;
use super::element::{Element, el};
use super::message::Message;
use super::panel::Folded;
use super::parts::{heading, paragraph, value_of};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Card, Press, Rest, Session, View};
use credential_pathway::text::Label;

/// The other views.
pub fn tabs(session: &Session<'_>, views: &[Press], act: &Callback<Action>) -> Html {
    let words = session.label(Label::Views);
    el("nav", "views").attr(Attr::AriaLabel, words).children(card::current(views, "link", act)).html()
}

/// The other views as a list, where the page has another navigation.
pub fn list(session: &Session<'_>, views: &[Press], act: &Callback<Action>) -> Html {
    let group = el("div", "views").attr_static(Attr::Role, "group");
    let group = group.attr(Attr::AriaLabel, session.label(Label::Views));
    group.children(card::current(views, "link", act)).html()
}

/// The id of the heading of a view, which names the page.
pub const NAME: &str = "place";

/// The heading of a view.
pub fn name(session: &Session<'_>, words: &str) -> Element {
    heading(session, 1).attr_static(Attr::Id, NAME).attr_static(Attr::TabIndex, "-1").text(words)
}

/// A view.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    (shown, unfolded): (&View, &[Folded]),
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let mut view = el("div", "place").child_el(name(session, &shown.name));
    for note in &shown.notes {
        view = view.child(paragraph("muted", note));
    }
    if let Some(text) = &shown.search {
        let typed = when(send, |event: InputEvent| value_of(event.target()?.as_ref()).map(Message::Search));
        let input = el("input", "").attr_static(Attr::Type, "search").value(text);
        let input = input.listener(Rc::new(yew::html::oninput::Wrapper::new(typed)));
        view = view.child_el(el("label", "field").text(session.label(Label::LookupFind)).child_el(input));
    }
    for (class, cards) in [("pair", &shown.pair), ("cards", &shown.cards)] {
        let each = |row: &Card| card::folding(session, row, unfolded, act, send);
        view = view.child_el(el("div", class).children(cards.iter().map(each).list()));
    }
    view.html()
}
