//! The whole page, from top to foot.

use yew::{Callback, Html, NodeRef};

use super::attributes::Attr;
use super::element::{el, empty, fragment};
use super::message::{Effect, FormOf, Message, Panel};
use super::parts::{button, heading, paragraph};
use super::{card, controls, detail, details, foot, have, notices, pathway, start, table, view};
use crate::session::{Action, Asked, Card, Page, Session, Show, Start};
use crate::text::Label;

/// What the shell keeps beside the session.
#[derive(Default)]
pub struct Kept {
    /// The element of the widget, once it is there.
    pub widget: NodeRef,
    /// The dialog, while a credential is open.
    pub dialog: NodeRef,
    /// What the browser did last: the line to show, and a text to copy by hand.
    pub outcome: Option<(Label, Option<String>)>,
    /// The forms that were opened. A form is built then, as its choices are hundreds of elements.
    pub open_forms: Vec<FormOf>,
    /// The parts of the page that are open.
    pub panels: Vec<Panel>,
    /// The link of the state that questions are asked of.
    pub asked_of: String,
    /// What would make the best route better; `None` while it is looked for.
    pub asked: Option<Vec<Card>>,
    /// The same, while it is looked for.
    pub asking: Option<Asked>,
}

impl Kept {
    /// Opens a part of the page, or closes it.
    pub fn toggle(&mut self, panel: Panel) {
        match self.panels.iter().position(|other| *other == panel) {
            Some(index) => drop(self.panels.remove(index)),
            None => self.panels.push(panel),
        }
    }
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

/// The main region of the start page.
fn start_page(
    session: &Session<'_>,
    (page, start): (&Page, &Start),
    kept: &Kept,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let facts = kept.panels.contains(&Panel::Facts).then(|| {
        let level = page.controls.as_ref().map(|row| controls::own_level(session, row, act));
        let have = have::view(session, &page.have, &kept.open_forms, act, send);
        fragment(vec![have, level.unwrap_or_default()])
    });
    start::view(session, start, (page.assumed.as_deref(), facts), act, send)
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
    let mut main = el("section", "main").attr_static(Attr::TabIndex, "-1");
    main = match page.start {
        Some(_) => main.attr_static(Attr::AriaLabelledBy, start::NAME),
        None => main.attr(Attr::AriaLabel, label(Label::MyPathway)),
    };
    if page.detail.is_none() {
        main = main.child(details::view(session, effect));
    }
    if let Some(row) = &page.start {
        main = main.child(start_page(session, (&page, row), kept, act, send));
    } else if let Some(assumed) = &page.assumed {
        main = main.child(paragraph("assumed", assumed));
    }
    if let Some(view) = &page.pathway {
        main = main.child(pathway::view(session, view, show_table, &kept.open_forms, act, send));
        let asked = kept.asked.as_ref().filter(|_| kept.asked_of == session.link());
        main = main.child(surer(session, asked, act));
    } else if page.table.is_some() {
        main = main.child(button(act, "back", label(Label::BackToStart), Action::Show(Show::Steps)));
    }
    if let Some(shown) = &page.view {
        main = main.child(view::view(session, shown, act, send));
    }
    if let Some(table) = &page.table {
        main = main.child(table::view(session, table, act));
    }
    let mut top = el("header", "top").child_el(heading(session, 0).text(&session.title()));
    let mut columns = el("div", "columns").child_el(main);
    let mut controls = empty();
    let tabs = view::tabs(session, &page.views, act);
    if page.start.is_none() {
        top = top.child(paragraph("muted", &session.privacy()));
        let have = have::view(session, &page.have, &kept.open_forms, act, send);
        columns =
            columns.child_el(el("aside", "aside").attr(Attr::AriaLabel, label(Label::WhatIHave)).child(have));
        if let Some(row) = &page.controls {
            controls = controls::view(session, row, &kept.open_forms, act, send);
        }
    }
    let (above, below) = if page.start.is_none() { (tabs, empty()) } else { (empty(), tabs) };
    let dialog = page
        .detail
        .as_ref()
        .map_or_else(empty, |open| detail::view(session, open, &kept.dialog, act, effect));
    el("div", "widget")
        .node_ref(&kept.widget)
        .attr_static(Attr::Lang, session.language().tag())
        .attr_static(Attr::Dir, "ltr")
        .child_el(top)
        .child(above)
        .child(controls)
        .child(notices::view(session, act))
        .child_el(el("p", "status").attr_static(Attr::Role, "status").text(&page.status))
        .child_el(columns)
        .child(below)
        .child(foot::view(session, kept.outcome.as_ref(), effect, act))
        .child(dialog)
        .html()
}
