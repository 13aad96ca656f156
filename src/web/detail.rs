//! One credential, opened in a dialog.

use std::rc::Rc;

use yew::{Callback, Event, Html, NodeRef};

use super::attributes::Attr;
use super::callback::when;
use super::element::el;
use super::message::Effect;
use super::parts::{button, heading};
use super::{card, details, history};
use crate::session::{Action, Card, Session};
use crate::text::Label;

/// The dialog. The browser keeps the focus inside while it is open and gives it back after.
pub fn view(
    session: &Session<'_>,
    detail: &Card,
    node: &NodeRef,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
) -> Html {
    let close = when(act, |_: Event| Some(Action::Open(None)));
    let words = session.label(Label::Close);
    let title = heading(session, 1).attr_static(Attr::Id, "open-name").text(&detail.name);
    let top = el("div", "dialog-top").child_el(title).child(button(act, "", words, Action::Open(None)));
    let link = session.state().open.map(|id| session.link_to(id)).unwrap_or_default();
    let link = el("a", "").attr(Attr::Href, &history::address(&link)).text(&detail.name);
    el("dialog", "")
        .node_ref(node)
        .attr_static(Attr::AriaLabelledBy, "open-name")
        .listener(Rc::new(yew::html::onclose::Wrapper::new(close)))
        .child_el(top)
        .child(details::view(session, effect))
        .children(card::inside(session, detail, act))
        .child_el(el("p", "").child_el(link))
        .html()
}
