//! What the learner asks of every route, each with what it costs and an action that takes it back.

use super::action::Action;
use super::answer::Answerer;
use super::have::Item;
use super::machine::Session;
use crate::model::{Constraint, Learner, ToList};
use crate::resolve::{Query, Routes, without_each};
use crate::text::Localizer;

impl Session<'_> {
    /// What each constraint costs, in words, in their order.
    pub(super) fn costs(&self, query: &Query, found: &Routes) -> Vec<String> {
        costs(self.localizer(), &self.planned(), query, found)
    }

    /// The constraints; `costs` has what each one costs where that is known.
    pub(super) fn constraints(&self, costs: &[String]) -> Vec<Item> {
        let item = |(index, row)| Item {
            name: self.localizer().constraint_alone(row),
            answer: costs.get(index).cloned().unwrap_or_default(),
            remove: Action::Constrain(row, false),
        };
        self.state.learner.constraints.iter().copied().enumerate().map(item).list()
    }
}

impl Answerer<'_> {
    /// The constraints of the learner, each with what it costs, in words; none where there is no route.
    pub(super) fn constraints(&self, found: &Routes) -> Vec<(Constraint, String)> {
        let costs = costs(self.localizer, self.learner, self.query, found);
        self.learner.constraints.iter().copied().zip(costs).list()
    }
}

fn costs(localizer: Localizer<'_>, learner: &Learner, query: &Query, found: &Routes) -> Vec<String> {
    let Some(with) = found.routes.first() else { return Vec::new() };
    let words = |without: &Option<_>| {
        without.as_ref().map_or_else(String::new, |without| localizer.constraint_costs(with, without))
    };
    without_each(localizer.catalog, learner, query).iter().map(words).list()
}
