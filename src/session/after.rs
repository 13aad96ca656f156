//! The card of a goal that is reached: how to keep it, and what comes next.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use crate::resolve::{Destination, after_goal};

impl Session<'_> {
    pub(super) fn after_goal(&self, card: &mut Card, destination: &Destination) {
        let localizer = self.localizer();
        let after = after_goal(&self.evaluator(), destination);
        card.add_line("", localizer.arrived(&after));
        card.add_line("", &localizer.reached(destination).unwrap_or_default());
        let mut sections = localizer.onward(&after);
        // How a credential is renewed is a detail of the catalog.
        if !self.lacks_details() {
            sections.insert(0, localizer.keep(&after));
        }
        for (heading, rows) in sections {
            let mut part = Part::under(heading);
            for (id, words) in rows {
                match id {
                    Some(id) => part.links.push((id, words)),
                    None => part.lines.push(words),
                }
            }
            card.add(part);
        }
        if let Some(rung) = after.next_level {
            card.press(&localizer.reach(rung.level), Action::Destination(Some(Destination::Level(rung))));
        }
    }
}
