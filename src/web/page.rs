//! The whole page, from top to foot.

use yew::{Callback, Html, NodeRef};

use super::element::{el, nothing};
use super::foot::Effect;
use super::message::Message;
use super::parts::{heading, paragraph};
use super::{controls, detail, foot, have, notices, pathway, place, table};
use crate::model::Section;
use crate::session::{Action, Session, Show};
use crate::text::{Label, label};

/// What the shell keeps beside the session.
#[derive(Default)]
pub struct Kept {
    /// The widget's own element, once it is there.
    pub widget: NodeRef,
    /// The dialog's, while a credential is open.
    pub dialog: NodeRef,
    /// What the browser has done: the line to show, and a text to copy by hand.
    pub said: Option<(Label, Option<String>)>,
    /// The sections whose form was opened; each is made then, as its choices are hundreds of elements.
    pub adding: Vec<Section>,
}

/// The page.
pub fn view(
    session: &Session<'_>,
    kept: &Kept,
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
    let aside = el("aside", "aside").attribute("aria-label", say(Label::WhatIHave)).hold(have::view(
        session,
        &page.have,
        &kept.adding,
        act,
        send,
    ));
    let dialog =
        page.detail.as_ref().map_or_else(nothing, |open| detail::view(session, open, &kept.dialog, act));
    el("div", "widget")
        .at(&kept.widget)
        .is("lang", session.language().tag())
        .is("dir", "ltr")
        .with(top)
        .hold(place::places(session, &page.places, act))
        .hold(if on_pathway { controls::view(session, &page, act) } else { nothing() })
        .hold(notices::view(session, act))
        .with(el("p", "status").is("role", "status").say(&page.status))
        .with(el("div", "columns").with(main).with(aside))
        .hold(foot::view(session, kept.said.as_ref(), effect, act))
        .hold(dialog)
        .html()
}
