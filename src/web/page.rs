//! The whole page, from top to foot.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, fragment};
use super::kept::Kept;
use super::message::{Effect, Message};
use super::panel::Panel;
use super::parts::{button, heading, paragraph};
use super::{
    controls, credential, details, foot, goal_search, have, map, notices, pathway, questions, rest, start,
    table, trip, view,
};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Page, Rest, Session, Show};
use credential_pathway::text::Label;

/// The page of a session.
pub fn view(
    session: &Session<'_>,
    page: &Page,
    kept: &Kept,
    waits: bool,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let status = kept.said.borrow_mut().status(session, page);
    let used = page.pathway.as_ref().filter(|view| !view.steps.is_empty()).map(|view| &view.used);
    let has_facts = page.have.sections.iter().any(|section| !section.items.is_empty());
    let have = || {
        let panel = |rest| have::view(rest, session, &page.have, used, &kept.panels, act, send);
        Rest::get().map_or_else(empty, panel)
    };
    let has_panel = |panel| kept.panels.contains(&panel);
    let level = || page.controls.as_ref().map_or_else(empty, |row| controls::own_level(session, row, act));
    let mut top = el("div", "top").child_el(heading(session, 0).text(&session.title()));
    if let Some(row) = &page.trip {
        top = top.child(trip::view(session, row, &kept.panels, send));
        if has_panel(Panel::Goal) {
            let goals = goal_search::view(session, &session.goal_search(), 1, act, send);
            top = top.child_el(el("div", "editor").key("goal").child(goals));
        }
    }
    let mut aside = el("div", "aside");
    let mut facts = None;
    if page.start.is_some() {
        facts = has_panel(Panel::Have).then(|| fragment(vec![have(), level()]));
    } else if page.trip.is_some() && has_panel(Panel::Have) {
        top = top.child_el(el("div", "editor").key("have").child(have()).child(level()));
    } else {
        aside = aside.child(have());
    }
    if let (Some(_), Some(rest)) = (&page.pathway, Rest::get()) {
        // Who has told something sees what is asked of it first, such as when that was.
        let shown = (has_panel(Panel::Surer), usize::from(has_facts));
        aside = aside.child(questions::view(rest, session, kept.questions(session), shown, act, send));
    }
    let parts = Parts { session, page, kept, waits, act, effect, send };
    // While a credential is shown, what is shown at other times is there and hidden, so that it is as it was
    // when the person comes back. An attribute says so: after another class Chromium may lay out all at once.
    let (shows, open) = match page.detail.as_ref().zip(Rest::get()) {
        Some((open, rest)) => ("credential", credential::view(rest, session, open, act, effect, send)),
        None => ("", empty()),
    };
    // Below a pathway the other views are folded, as its own are the navigation.
    let (own, other) = match page.pathway {
        Some(_) => (empty(), view::list(session, &page.views, act)),
        None => (view::tabs(session, &page.views, act), empty()),
    };
    el("div", "widget")
        .node_ref(&kept.widget)
        .attr_static(Attr::DataShows, shows)
        .attr_static(Attr::Lang, session.language().tag())
        .attr_static(Attr::Dir, "ltr")
        .child_el(top)
        .child(notices::view(session, page.detail.is_some(), act))
        .child_el(el("p", "status").attr_static(Attr::Role, "status").text(&status))
        .child_el(parts.main(aside, facts))
        .child(open)
        .child(foot::view(session, kept, other, effect, act))
        .child(own)
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
    /// The main region: the start page, the pathway, or the view that is shown in its place, and beside it what
    /// the person has. On the start page `facts` is what they have, where that is open.
    fn main(&self, aside: Element, facts: Option<Html>) -> Element {
        let Self { session, page, kept, waits, act, effect, send } = *self;
        let label = |words| session.label(words);
        let compare = page.pathway.as_ref().and_then(|row| row.compare.as_ref());
        let mut main = el("section", "main").attr_static(Attr::TabIndex, "-1");
        main = main.attr_static(Attr::DataShows, compare.map_or("", |_| "compare"));
        let has_view = page.view.is_some() || page.map.is_some() || page.table.is_some();
        main = match (&page.start, &page.pathway) {
            (Some(_), _) => main.attr_static(Attr::AriaLabelledBy, start::NAME),
            (_, Some(_)) => main.attr_static(Attr::AriaLabelledBy, "answer"),
            _ if has_view => main.attr_static(Attr::AriaLabelledBy, view::NAME),
            _ => main.attr(Attr::AriaLabel, label(Label::MyPathway)),
        };
        if page.detail.is_none() {
            main = main.child(details::view(session, effect));
        }
        main = main.child(rest::view(session, waits, effect));
        if let Some(row) = &page.start {
            return main.child(start::view(session, row, (page.assumed.as_deref(), facts), act, send));
        }
        main = main.children(page.assumed.iter().map(|row| paragraph("assumed", row)).list());
        let mut column = el("div", "column");
        if let (Some(view), Some(controls), Some(rest)) = (&page.pathway, &page.controls, Rest::get()) {
            main = main.children(pathway::top(rest, session, (view, controls), kept, act, send));
            column = column.children(pathway::view(rest, session, view, kept, act, send));
        } else if has_view {
            let back = match session.state().destination {
                Some(_) => Label::BackToRoutes,
                None => Label::BackToStart,
            };
            column = column.child(button(act, "back", label(back), Action::Show(Show::Steps)));
            if page.view.is_none() {
                let words = if page.map.is_some() { Label::Map } else { Label::Table };
                column = column.child_el(view::name(session, label(words)));
            }
        }
        if let (Some(shown), Some(rest)) = (&page.view, Rest::get()) {
            column = column.child(view::view(rest, session, shown, act, send));
        }
        if let (Some(map), Some(rest)) = (&page.map, Rest::get()) {
            column = column.child(map::view(rest, session, map, (&kept.panels, &kept.unfolded), act, send));
        }
        if let (Some(table), Some(rest)) = (&page.table, Rest::get()) {
            column = column.child(table::view(rest, session, table, &kept.panels, act, send));
        }
        let is_wide = matches!(session.state().show, Show::Map | Show::Table | Show::Routes);
        let columns = el("div", "columns").attr_static(Attr::DataShows, if is_wide { "wide" } else { "" });
        main.child_el(columns.child_el(column).child_el(aside))
    }
}
