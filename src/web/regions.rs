//! The top of the page and its main region. What is not shown leaves its place empty, so that whatever stays keeps
//! its elements, and with them what was typed, as another view is shown.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, fragment};
use super::kept::Kept;
use super::message::{Effect, Message};
use super::panel::Panel;
use super::parts::{button, paragraph};
use super::{controls, details, goal_search, have, map, pathway, questions, rest, start, table, trip, view};
use credential_pathway::session::{Action, Page, Rest, Session, Show};
use credential_pathway::text::Label;

/// What the regions of a page are made of.
pub struct Regions<'p> {
    pub session: &'p Session<'p>,
    pub page: &'p Page,
    pub kept: &'p Kept,
    pub waits: bool,
    pub act: &'p Callback<Action>,
    pub effect: &'p Callback<Effect>,
    pub send: &'p Callback<Message>,
}

impl Regions<'_> {
    /// The title, the trip bar, and below it what is edited there.
    pub fn top(&self, title: Element) -> Element {
        let Self { session, page, kept, act, send, .. } = *self;
        let (mut bar, mut goal, mut facts) = (empty(), empty(), empty());
        if let Some(row) = &page.trip {
            bar = trip::view(session, row, &kept.panels, send);
            if self.is_open(Panel::Goal) {
                let goals = goal_search::view(session, &session.goal_search(), 1, act, send);
                goal = el("div", "editor").child(goals).html();
            }
            if self.is_edited() {
                facts = el("div", "editor").child(self.have()).child(self.level()).html();
            }
        }
        el("div", "top").child_el(title).child(bar).child(goal).child(facts)
    }

    /// The main region: the start page, the pathway, or the view that is shown in its place, and beside it what
    /// the person has. While a credential is shown, it is hidden from everybody.
    pub fn main(&self) -> Element {
        let Self { session, page, kept, waits, act, effect, send } = *self;
        let label = |words| session.label(words);
        let compare = page.pathway.as_ref().and_then(|row| row.compare.as_ref());
        let mut main = el("section", "main").attr_static(Attr::TabIndex, "-1");
        main = main.attr_static(Attr::DataShows, compare.map_or("", |_| "compare"));
        main = match (&page.start, &page.pathway) {
            _ if page.detail.is_some() => main.attr_static(Attr::AriaHidden, "true"),
            (Some(_), _) => main.attr_static(Attr::AriaLabelledBy, start::NAME),
            (_, Some(_)) => main.attr_static(Attr::AriaLabelledBy, "answer"),
            _ if self.has_view() => main.attr_static(Attr::AriaLabelledBy, view::NAME),
            _ => main.attr(Attr::AriaLabel, label(Label::MyPathway)),
        };
        let details = if page.detail.is_none() { details::view(session, effect) } else { empty() };
        main = main.child(details).child(rest::view(session, waits, effect));
        if let Some(row) = &page.start {
            let facts = self.is_open(Panel::Have).then(|| fragment(vec![self.have(), self.level()]));
            let start = start::view(session, row, (page.assumed.as_deref(), facts), act, send);
            return main.child(empty()).child(empty()).child(start);
        }
        let assumed = page.assumed.as_ref().map_or_else(empty, |row| paragraph("assumed", row));
        let answer = match (&page.pathway, &page.controls, Rest::get()) {
            (Some(view), Some(controls), Some(rest)) => {
                fragment(pathway::top(rest, session, (view, controls), kept, act, send))
            }
            _ => empty(),
        };
        let is_wide = matches!(session.state().show, Show::Map | Show::Table | Show::Routes);
        let columns = el("div", "columns").attr_static(Attr::DataShows, if is_wide { "wide" } else { "" });
        let columns = columns.child_el(self.column()).child_el(self.aside());
        main.child(assumed).child(answer).child_el(columns)
    }

    /// The steps of a pathway, or the view that is shown in their place.
    fn column(&self) -> Element {
        let Self { session, page, kept, act, send, .. } = *self;
        let mut column = el("div", "column");
        let rest = Rest::get();
        if let (Some(view), Some(_), Some(rest)) = (&page.pathway, &page.controls, rest) {
            column = column.children(pathway::view(rest, session, view, kept, act, send));
        } else if self.has_view() {
            let back = match session.state().destination {
                Some(_) => Label::BackToRoutes,
                None => Label::BackToStart,
            };
            column = column.child(button(act, "back", session.label(back), Action::Show(Show::Steps)));
            if page.view.is_none() {
                let words = if page.map.is_some() { Label::Map } else { Label::Table };
                column = column.child_el(view::name(session, session.label(words)));
            }
        }
        if let (Some(shown), Some(rest)) = (&page.view, rest) {
            column = column.child(view::view(rest, session, (shown, &kept.unfolded), act, send));
        }
        if let (Some(map), Some(rest)) = (&page.map, rest) {
            column = column.child(map::view(rest, session, map, kept, act, send));
        }
        if let (Some(table), Some(rest)) = (&page.table, rest) {
            column = column.child(table::view(rest, session, table, &kept.panels, act, send));
        }
        column
    }

    /// What the person has, unless they edit it below the trip bar, and what would make the best route better.
    fn aside(&self) -> Element {
        let Self { session, page, kept, act, send, .. } = *self;
        let have = if self.is_edited() { empty() } else { self.have() };
        // Who has told something sees what is asked of it first, such as when that was.
        let has_facts = page.have.sections.iter().any(|section| !section.items.is_empty());
        let shown = (self.is_open(Panel::Surer), usize::from(has_facts));
        let asked = match (&page.pathway, Rest::get()) {
            (Some(_), Some(rest)) => {
                questions::view(rest, session, kept.questions(session), shown, act, send)
            }
            _ => empty(),
        };
        el("div", "aside").child(have).child(asked)
    }

    fn have(&self) -> Html {
        let Self { session, page, kept, act, send, .. } = *self;
        let used = page.pathway.as_ref().filter(|view| !view.steps.is_empty()).map(|view| &view.used);
        let panel = |rest| have::view(rest, session, &page.have, used, &kept.panels, act, send);
        Rest::get().map_or_else(empty, panel)
    }

    fn level(&self) -> Html {
        let controls = self.page.controls.as_ref();
        controls.map_or_else(empty, |row| controls::own_level(self.session, row, self.act))
    }

    fn is_open(&self, panel: Panel) -> bool {
        self.kept.panels.contains(&panel)
    }

    /// Whether what the person has is edited below the trip bar.
    fn is_edited(&self) -> bool {
        self.page.trip.is_some() && self.is_open(Panel::Have)
    }

    fn has_view(&self) -> bool {
        self.page.view.is_some() || self.page.map.is_some() || self.page.table.is_some()
    }
}
