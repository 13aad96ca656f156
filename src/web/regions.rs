//! The top of the page and its main region. What is not shown leaves its place empty, so that whatever stays keeps
//! its elements, and with them what was typed, as another view is shown.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, fragment};
use super::kept::Kept;
use super::message::{Effect, Message};
use super::panel::Panel;
use super::parts::paragraph;
use super::{controls, details, goal_search, have, pathway, rest, start, trip, view};
use credential_pathway::session::{Action, Page, Rest, Session};
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
        main.child(assumed).child(answer).child_el(self.columns())
    }

    pub(super) fn have(&self) -> Html {
        let Self { session, page, kept, act, send, .. } = *self;
        let used = page.pathway.as_ref().filter(|view| !view.steps.is_empty()).map(|view| &view.used);
        let panel = |rest| have::view(rest, session, &page.have, used, &kept.panels, act, send);
        Rest::get().map_or_else(empty, panel)
    }

    fn level(&self) -> Html {
        let controls = self.page.controls.as_ref();
        controls.map_or_else(empty, |row| controls::own_level(self.session, row, self.act))
    }

    pub(super) fn is_open(&self, panel: Panel) -> bool {
        self.kept.panels.contains(&panel)
    }

    /// Whether what the person has is edited below the trip bar.
    pub(super) fn is_edited(&self) -> bool {
        self.page.trip.is_some() && self.is_open(Panel::Have)
    }

    pub(super) fn has_view(&self) -> bool {
        self.page.view.is_some() || self.page.map.is_some() || self.page.table.is_some()
    }
}
