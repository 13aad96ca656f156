//! One credential, opened in a dialog.

use std::rc::Rc;

use yew::{Callback, Event, Html, NodeRef};

use super::element::el;
use super::parts::{button, heading};
use super::{card, history};
use crate::session::{Action, Card, Session};
use crate::text::{Label, label};

/// The dialog. The browser keeps the focus inside while it is open and gives it back after.
pub fn view(session: &Session<'_>, detail: &Card, node: &NodeRef, act: &Callback<Action>) -> Html {
    let close = super::when(act, |_: Event| Some(Action::Open(None)));
    let words = label(session.language(), Label::Close);
    let title = heading(session, 1).is("id", "open-name").say(&detail.name);
    let top = el("div", "dialog-top").with(title).hold(button(act, "", words, Action::Open(None)));
    let link = session.state().open.map(|id| session.link_to(&id)).unwrap_or_default();
    let link = el("a", "").attribute("href", &history::address(&link)).say(&detail.name);
    el("dialog", "")
        .at(node)
        .is("aria-labelledby", "open-name")
        .on(Rc::new(yew::html::onclose::Wrapper::new(close)))
        .with(top)
        .all(card::inside(session, detail, act))
        .with(el("p", "").with(link))
        .html()
}
