//! The card of a goal that is reached: how to keep it, and what comes next.

use super::action::Action;
use super::answer::{Answerer, ids};
use super::card::{Card, Part};
use super::machine::Session;
use crate::catalog::json::Json;
use crate::model::{Credential, Id};
use crate::resolve::{AfterGoal, Destination, after_goal};

impl Session<'_> {
    pub(super) fn after_goal(&self, card: &mut Card, destination: &Destination) {
        let localizer = self.localizer();
        let after = after_goal(&self.evaluator(), destination);
        card.add_line("", localizer.arrived(&after));
        card.add_line("", &localizer.reached(destination).unwrap_or_default());
        let mut sections = localizer.onward(&after);
        // How a credential is renewed is a detail of the catalog.
        if !self.lacks_details() {
            sections.insert(0, localizer.keep(&self.evaluator(), &after));
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

impl Answerer<'_> {
    /// What comes after a goal that is reached.
    pub(super) fn after(&self, after: &AfterGoal) -> Json<'static> {
        let next = after.next_level.map(|rung| super::link::destination(&Destination::Level(rung)));
        Json::object(vec![
            ("keep", ids(&after.keep)),
            ("renewals", Json::list(&after.keep, |id| self.renewal(*id))),
            ("show", ids(&after.show)),
            ("opens", self.unlock(&after.opens)),
            ("next_level", next.map_or(Json::Null, Json::text)),
            ("beside", ids(&after.beside)),
        ])
    }

    /// When a credential that is held has to be renewed, and what that costs.
    fn renewal(&self, id: Id<Credential>) -> Json<'static> {
        let row = self.catalog().credentials.get(id);
        let due = row.and_then(|row| self.evaluator().renewal_due(row));
        let fee = row.and_then(|row| row.renewal.fee.as_ref());
        let payments = row.and_then(|row| row.renewal.payments_in_ten_years());
        Json::object(vec![
            ("credential", Json::text(id.as_str())),
            ("months", row.and_then(|row| row.renewal.months).into()),
            ("due", due.map_or(Json::Null, |month| Json::text(month.to_string()))),
            ("fee_usd", fee.and_then(|fee| fee.public_usd).into()),
            ("member_fee_usd", fee.and_then(|fee| fee.member_usd).into()),
            ("payments_in_ten_years", payments.into()),
        ])
    }
}
