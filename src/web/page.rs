//! The whole page, from top to foot.

use yew::{Callback, Html, NodeRef};

use super::attributes::Attr;
use super::element::{el, empty};
use super::message::{Effect, FormOf, Message};
use super::parts::{heading, paragraph};
use super::{card, controls, credential, details, foot, have, notices, pathway, table, view};
use crate::session::{Action, Asked, Card, Session, Show};
use crate::text::Label;

/// What the shell keeps beside the session.
#[derive(Default)]
pub struct Kept {
    /// The element of the widget, once it is there.
    pub widget: NodeRef,
    /// What the browser did last: the line to show, and a text to copy by hand.
    pub outcome: Option<(Label, Option<String>)>,
    /// The forms that were opened. A form is built then, as its choices are hundreds of elements.
    pub open_forms: Vec<FormOf>,
    /// The link of the state that questions are asked of.
    pub asked_of: String,
    /// What would make the best route better; `None` while it is looked for.
    pub asked: Option<Vec<Card>>,
    /// The same, while it is looked for.
    pub asking: Option<Asked>,
}

/// What would make the best route better: a region that is busy while that is looked for, and is empty where
/// nothing would.
fn surer(session: &Session<'_>, asked: Option<&Vec<Card>>, act: &Callback<Action>) -> Html {
    let is_busy = if asked.is_none() { "true" } else { "false" };
    let mut view = el("section", "surer").attr_static(Attr::AriaBusy, is_busy);
    for (index, row) in asked.into_iter().flatten().enumerate() {
        if index == 0 {
            view = view.child_el(heading(session, 1).text(session.label(Label::Surer)));
        }
        view = view.child(card::view(session, row, act));
    }
    view.html()
}

/// The page.
pub fn view(
    session: &Session<'_>,
    kept: &Kept,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let page = session.page();
    let show_table = session.state().show == Show::Table;
    let mut main = el("section", "main")
        .attr_static(Attr::TabIndex, "-1")
        .attr(Attr::AriaLabel, label(Label::MyPathway));
    if page.detail.is_none() {
        main = main.child(details::view(session, effect));
    }
    let on_pathway = session.state().show.is_pathway();
    if let Some(assumed) = &page.assumed {
        main = main.child(paragraph("assumed", assumed));
    }
    if let Some(view) = &page.pathway {
        main = main.child(pathway::view(session, view, show_table, &kept.open_forms, act, send));
        let asked = kept.asked.as_ref().filter(|_| kept.asked_of == session.link());
        main = main.child(surer(session, asked, act));
    } else if on_pathway {
        main = main.child(paragraph("begin", label(Label::Begin)));
    }
    if let Some(shown) = &page.view {
        main = main.child(view::view(session, shown, act, send));
    }
    if let Some(table) = &page.table {
        main = main.child(table::view(session, table, act));
    }
    let top = el("header", "top")
        .child_el(heading(session, 0).text(&session.title()))
        .child(paragraph("muted", &session.privacy()));
    let aside = el("aside", "aside").attr(Attr::AriaLabel, label(Label::WhatIHave)).child(have::view(
        session,
        &page.have,
        &kept.open_forms,
        act,
        send,
    ));
    // While a credential is shown, what is shown at other times is there and hidden, so that it is as it was
    // when the person comes back.
    let (class, open) = match &page.detail {
        Some(open) => ("widget shows-credential", credential::view(session, open, act, effect)),
        None => ("widget", empty()),
    };
    el("div", class)
        .node_ref(&kept.widget)
        .attr_static(Attr::Lang, session.language().tag())
        .attr_static(Attr::Dir, "ltr")
        .child_el(top)
        .child(view::tabs(session, &page.views, act))
        .child(
            page.controls
                .as_ref()
                .map_or_else(empty, |row| controls::view(session, row, &kept.open_forms, act, send)),
        )
        .child(notices::view(session, act))
        .child_el(el("p", "status").attr_static(Attr::Role, "status").text(&page.status))
        .child_el(el("div", "columns").child_el(main).child_el(aside))
        .child(open)
        .child(foot::view(session, kept.outcome.as_ref(), effect, act))
        .html()
}
