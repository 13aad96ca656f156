//! What a search leaves out: nothing better than the best, and within the limits, can come of it.

use std::rc::Rc;

use super::bound::{Bound, BoundState, Bounds};
use super::cost::{CostBound, Time, WORST};
use super::frontier::ListId;
use super::search::Search;
use super::totals::{Objective, Totals};

impl Search<'_> {
    /// Calls a function with what a bound is taken of now.
    pub fn with_bound_state<T>(&self, then: impl FnOnce(&BoundState<'_>) -> T) -> T {
        let months_max = match &self.best {
            Some(found) if self.time_decides => found.totals.of(Objective::Time),
            _ => self.months_max,
        };
        let awards = self.state.tasks.iter().filter(|task| self.graph.is_shared(**task));
        let study = awards.map(|task| self.own[*task].time.months).sum();
        let work = self.graph.instance.covers.cover(&self.state.works).months();
        then(&BoundState {
            order: &self.order,
            own: &self.own,
            in_use: &|task| self.state.is_in_use(task),
            works: &self.state.works,
            paid: Time { months: 0, work, study, assumed: 0 },
            months_max,
            one_after_another: self.graph.instance.one_after_another,
        })
    }

    /// The bounds at this state; they are asked for twice or more before anything changes.
    pub fn bound(&self) -> Rc<Bounds> {
        let last = self.last_bound.take();
        if let Some((change, bound)) = &last
            && *change == self.state.changes
        {
            let bound = Rc::clone(bound);
            self.last_bound.replace(last);
            return bound;
        }
        let passes = if self.graph.limits.is_empty() { 1 } else { 2 };
        self.visit(passes * (self.graph.visits + self.graph.instance.covers.len()));
        let bound = Rc::new(self.with_bound_state(|state| match last {
            Some((_, last)) => {
                // A fork may keep it.
                let mut bounds = Rc::unwrap_or_clone(last);
                bounds.renew(self.graph, state);
                bounds
            }
            None => Bounds::at(self.graph, state),
        }));
        self.last_bound.replace(Some((self.state.changes, Rc::clone(&bound))));
        bound
    }

    /// What is chosen so far, at the least: with other work beside it stretches may become fewer.
    fn totals_so_far(&self) -> Totals {
        self.visit(self.state.tasks.len());
        let cover = self.graph.instance.covers.cover(&self.state.works);
        let mut totals = self.totals(&cover);
        totals.steps -= cover.steps() - cover.fewest;
        totals
    }

    fn so_far(&self) -> CostBound {
        self.order.bound(&self.totals_so_far())
    }

    /// Whether nothing better than the best, and within the limits, can come of what is chosen and still
    /// needed.
    pub fn is_hopeless(&self, list: ListId) -> bool {
        let limits = &self.graph.limits;
        !limits.is_empty() && limits.exclude(&self.totals_so_far())
            || self.limit != WORST && self.so_far().key() >= self.limit
            || self.is_hopeless_with(None, list)
    }

    /// The same, by a bound that was taken before; without one it is taken now.
    pub fn is_hopeless_with(&self, bound: Option<Rc<Bounds>>, list: ListId) -> bool {
        if self.limit == WORST && self.graph.limits.is_empty() {
            return false;
        }
        let bounds = bound.unwrap_or_else(|| self.bound());
        if self.at_least(&bounds.by_key, list).key() >= self.limit {
            return true;
        }
        let Some(each) = &bounds.each else { return false };
        self.graph.limits.exclude(&self.at_least(each, list).totals())
    }

    /// What is chosen and still needed comes to this at the least.
    pub fn at_least(&self, bound: &Bound, list: ListId) -> CostBound {
        let needs = self.frontier.needs(list);
        self.visit(needs.len());
        let mut all = self.so_far().plus(bound.sum(self.graph, &needs));
        self.with_bound_state(|state| {
            all.time_if_tied.months = state.months(all.time_if_tied);
            all.time.months = state.months(all.time);
        });
        all
    }
}
