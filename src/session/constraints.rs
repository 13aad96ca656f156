//! What the learner asks of every route, each with what it costs and an action that takes it back.

use super::action::Action;
use super::answer::Answerer;
use super::answered::Answer;
use super::have::Item;
use super::machine::Session;
use crate::model::{Constraint, ToList};
use crate::resolve::{Route, Routes, without_each};
use crate::text::Localizer;

impl Session<'_> {
    /// What each constraint costs, in words, in their order.
    pub(super) fn costs(&self, answer: &Answer) -> Vec<String> {
        let first = answer.found.as_ref().ok().and_then(|found| found.routes.first());
        first.map_or_else(Vec::new, |first| costs(self.localizer(), first, &answer.without_each))
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
        let Some(first) = found.routes.first() else { return Vec::new() };
        let without = without_each(self.localizer.catalog, self.learner, self.query);
        let costs = costs(self.localizer, first, &without);
        self.learner.constraints.iter().copied().zip(costs).list()
    }
}

fn costs(localizer: Localizer<'_>, with: &Route, without_each: &[Option<Route>]) -> Vec<String> {
    let words = |without: &Option<_>| {
        without.as_ref().map_or_else(String::new, |without| localizer.constraint_costs(with, without))
    };
    without_each.iter().map(words).list()
}
