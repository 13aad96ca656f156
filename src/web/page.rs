//! The whole page, from top to foot.

use yew::{Callback, Html, NodeRef};

use super::element::{el, nothing};
use super::foot::Effect;
use super::message::Message;
use super::parts::{heading, paragraph};
use super::{controls, detail, foot, have, notices, pathway, place, table};
use crate::session::{Action, Session, Show};
use crate::text::{Label, label};

/// Where the browser's own elements are to be had.
pub struct Nodes<'n> {
    /// The widget.
    pub widget: &'n NodeRef,
    /// The dialog, while a credential is open.
    pub dialog: &'n NodeRef,
}

/// The page.
pub fn view(
    session: &Session<'_>,
    said: Option<&(Label, Option<String>)>,
    nodes: &Nodes<'_>,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let say = |words| label(session.language(), words);
    let page = session.page();
    let show_table = session.state().show == Show::Table;
    let mut main = el("section", "main").is("tabindex", "-1").attribute("aria-label", say(Label::MyPathway));
    let on_pathway = session.state().show.is_pathway();
    if let Some(assumed) = &page.assumed {
        main = main.hold(paragraph("assumed", assumed));
    }
    if let Some(view) = &page.pathway {
        main = main.hold(pathway::view(session, view, show_table, act));
    } else if on_pathway {
        main = main.hold(paragraph("begin", say(Label::Begin)));
    }
    if let Some(view) = &page.place {
        main = main.hold(place::view(session, view, act, send));
    }
    if let Some(rows) = &page.table {
        main = main.hold(table::view(session, &page, rows, act));
    }
    let top = el("header", "top")
        .with(heading(session, 0).say(say(Label::Title)))
        .hold(paragraph("muted", say(Label::Privacy)));
    let aside = el("aside", "aside")
        .attribute("aria-label", say(Label::WhatIHave))
        .hold(have::view(session, &page.have, act, send));
    let dialog =
        page.detail.as_ref().map_or_else(nothing, |open| detail::view(session, open, nodes.dialog, act));
    el("div", "widget")
        .at(nodes.widget)
        .is("lang", session.language().tag())
        .is("dir", "ltr")
        .with(top)
        .hold(place::places(session, &page.places, act))
        .hold(if on_pathway { controls::view(session, &page, act) } else { nothing() })
        .hold(notices::view(session, act))
        .with(el("p", "status").is("role", "status").say(&page.status))
        .with(el("div", "columns").with(main).with(aside))
        .hold(foot::view(session, said, effect, act))
        .hold(dialog)
        .html()
}
