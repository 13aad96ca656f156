//! The whole page, from top to foot.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty};
use super::kept::Kept;
use super::message::{Effect, Message, Panel};
use super::parts::{button, heading, paragraph};
use super::{card, controls, detail, details, foot, have, map, notices, pathway, rest, table, trip, view};
use crate::session::{Action, Card, Page, Rest, Session, Show};
use crate::text::Label;

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
    waits: bool,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let page = session.page();
    let dialog = page
        .detail
        .as_ref()
        .map_or_else(empty, |open| detail::view(session, open, &kept.dialog, act, effect));
    let used = page.pathway.as_ref().filter(|view| !view.steps.is_empty()).map(|view| &view.used);
    let have = have::view(session, &page.have, used, &kept.panels, act, send);
    let has_panel = |panel| kept.panels.contains(&panel) && page.trip.is_some();
    let bar = page.trip.as_ref().map_or_else(empty, |row| trip::view(session, row, &kept.panels, send));
    // There are always as many nodes, so that the choice of a goal keeps its element as the bar comes.
    let (mut goal, mut own) = (empty(), empty());
    let mut aside = el("div", "aside");
    if let Some(row) = &page.controls {
        if page.trip.is_none() || has_panel(Panel::Goal) {
            goal = controls::goal(session, row, act);
        }
        if page.trip.is_none() {
            own = controls::own_level(session, row, act);
        }
    }
    match &page.controls {
        Some(row) if has_panel(Panel::Have) => {
            own = el("div", "editor").child(have).child(controls::own_level(session, row, act)).html();
        }
        _ => aside = aside.child(have),
    }
    let top = el("div", "top").child_el(heading(session, 0).text(&session.title()));
    let top = top.child(bar).child(goal).child(own);
    if page.pathway.is_some() {
        let asked = kept.asked.as_ref().filter(|_| kept.asked_of == session.link());
        aside = aside.child(surer(session, asked, act));
    }
    let parts = Parts { session, page: &page, kept, waits, act, effect, send };
    el("div", "widget")
        .node_ref(&kept.widget)
        .attr_static(Attr::Lang, session.language().tag())
        .attr_static(Attr::Dir, "ltr")
        .child_el(top)
        .child(notices::view(session, act))
        .child_el(el("p", "status").attr_static(Attr::Role, "status").text(&page.status))
        .child_el(parts.main(aside))
        .child(foot::view(session, kept.outcome.as_ref(), effect, act))
        .child(view::tabs(session, &page.views, act))
        .child(dialog)
        .html()
}

/// What the parts of a page are made of.
struct Parts<'p> {
    session: &'p Session<'p>,
    page: &'p Page,
    kept: &'p Kept,
    waits: bool,
    act: &'p Callback<Action>,
    effect: &'p Callback<Effect>,
    send: &'p Callback<Message>,
}

impl Parts<'_> {
    /// The main region: the pathway, or the view that is shown in its place, and beside it what the person has.
    fn main(&self, aside: Element) -> Element {
        let Self { session, page, kept, waits, act, effect, send } = *self;
        let label = |words| session.label(words);
        let mut main = el("section", "main").attr_static(Attr::TabIndex, "-1");
        main = match &page.pathway {
            Some(_) => main.attr_static(Attr::AriaLabelledBy, "answer"),
            None => main.attr(Attr::AriaLabel, label(Label::MyPathway)),
        };
        if page.detail.is_none() {
            main = main.child(details::view(session, effect));
        }
        main = main.child(rest::view(session, waits, effect));
        if let Some(assumed) = &page.assumed {
            main = main.child(paragraph("assumed", assumed));
        }
        let mut column = el("div", "column");
        if let (Some(view), Some(controls)) = (&page.pathway, &page.controls) {
            main = main.children(pathway::top(session, (view, controls), kept, act, send));
            column = column.children(pathway::view(session, view, kept, act, send));
        } else if session.state().show.is_pathway() && !session.needs_rest() {
            column = column.child(paragraph("begin", label(Label::Begin)));
        } else if session.state().destination.is_some() {
            column = column.child(button(act, "back", label(Label::BackToRoutes), Action::Show(Show::Steps)));
        }
        if let Some(shown) = &page.view {
            column = column.child(view::view(session, shown, act, send));
        }
        if let (Some(map), Some(rest)) = (&page.map, Rest::get()) {
            column = column.child(map::view(rest, session, map, &kept.panels, act, send));
        }
        if let Some(table) = &page.table {
            column = column.child(table::view(session, table, &kept.panels, act, send));
        }
        let is_wide = session.state().show == Show::Map;
        main.child_el(el("div", if is_wide { "stacked" } else { "columns" }).child_el(column).child_el(aside))
    }
}
