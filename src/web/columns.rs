//! The columns of the main region: what is shown, and beside it what the person has.

use super::attributes::Attr;
use super::element::{Element, el, empty};
use super::panel::Panel;
use super::parts::button;
use super::regions::Regions;
use super::{map, pathway, questions, table, view};
use credential_pathway::session::{Action, Rest, Show};
use credential_pathway::text::Label;

impl Regions<'_> {
    /// The columns. What the person has stays, and with it what they type, while the other one is not built yet.
    pub fn columns(&self) -> Element {
        let is_wide = matches!(self.session.state().show, Show::Map | Show::Table | Show::Routes);
        let columns = el("div", "columns").attr_static(Attr::DataShows, if is_wide { "wide" } else { "" });
        let column = el("div", "column");
        let column = if self.kept.built.get().has_column() {
            self.in_column(column)
        } else {
            column.attr_static(Attr::DataLate, "")
        };
        columns.child_el(column).child_el(self.aside())
    }

    /// The steps of a pathway, or the view that is shown in their place.
    fn in_column(&self, mut column: Element) -> Element {
        let Self { session, page, kept, act, send, .. } = *self;
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
}
