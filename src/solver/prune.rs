//! What a search leaves out: nothing better than the best, and within the limits, can come of it.

use std::rc::Rc;

use super::arena::NodeId;
use super::bound::{Bound, BoundState, Bounds};
use super::cost::{CostBound, Key, Time, WORST};
use super::frontier::{Floor, ListId};
use super::search::{Search, SoFar};
use super::totals::{Objective, Totals};

impl Search<'_> {
    /// Calls a function with what a bound is taken of now.
    pub fn with_bound_state<T>(&self, then: impl FnOnce(&BoundState<'_>) -> T) -> T {
        let months_max = match &self.best {
            Some(found) if self.time_decides => found.totals.of(Objective::Time),
            _ => self.months_max,
        };
        then(&BoundState {
            order: &self.order,
            own: &self.own,
            in_use: &|task| self.state.is_in_use(task),
            works: &self.state.works,
            paid: self.sums().paid,
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
    fn sums(&self) -> Rc<SoFar> {
        let last = self.last_sums.borrow();
        if let Some((change, sums)) = &*last
            && *change == self.state.changes
        {
            return Rc::clone(sums);
        }
        drop(last);
        let cover = self.graph.instance.covers.cover(&self.state.works);
        let mut totals = self.totals(&cover);
        totals.steps -= cover.steps() - cover.fewest;
        let awards = self.state.tasks.iter().filter(|task| self.graph.is_shared(**task));
        let study = awards.map(|task| self.own[*task].time.months).sum();
        let paid = Time { work: cover.months(), study, ..Time::default() };
        let sums = Rc::new(SoFar { cost: self.order.bound(&totals), totals, paid });
        self.last_sums.replace(Some((self.state.changes, Rc::clone(&sums))));
        sums
    }

    fn so_far(&self) -> Rc<SoFar> {
        self.visit(self.state.tasks.len());
        self.sums()
    }

    /// Whether nothing better than the best, and within the limits, can come of what is chosen and still
    /// needed.
    pub fn is_hopeless(&self, list: ListId) -> bool {
        let is_excluded = || {
            let so_far = self.so_far();
            self.excludes(&so_far.cost.key(), &so_far.totals)
        };
        !self.graph.limits.is_empty() && is_excluded()
            || self.limit != WORST && self.so_far().cost.key() >= self.limit
            || self.is_hopeless_with(None, list)
    }

    /// Whether nothing that compares as a key or behind it, and comes to some sums or more, is wanted.
    pub fn excludes(&self, key: &Key, totals: &Totals) -> bool {
        self.graph.limits.exclude(totals) || self.kept.as_ref().is_some_and(|kept| kept.exclude(key, totals))
    }

    /// Whether nothing better follows, by what was known at the fork; without that it is told now.
    pub fn is_hopeless_with(&self, least: Option<Floor>, list: ListId) -> bool {
        if self.limit == WORST && self.graph.limits.is_empty() {
            return false;
        }
        let least = least.unwrap_or_else(|| self.least(&self.bound(), list));
        self.visit(least.visits);
        if least.key >= self.limit {
            return true;
        }
        let Some(totals) = least.each else { return false };
        self.visit(least.visits);
        self.excludes(&least.key, &totals)
    }

    /// What is chosen and still needed comes to at the least, as far as it is compared.
    pub fn least(&self, bounds: &Bounds, list: ListId) -> Floor {
        let needs = self.frontier.needs(list);
        let key = self.at_least(&bounds.by_key, &needs).key();
        let each = bounds.each.as_ref().map(|each| self.at_least(each, &needs).totals());
        Floor { key, each, visits: self.state.tasks.len() + needs.len() }
    }

    /// What is chosen and some nodes come to at the least.
    pub fn at_least(&self, bound: &Bound, needs: &[NodeId]) -> CostBound {
        let mut all = self.sums().cost.plus(bound.sum(self.graph, needs));
        self.with_bound_state(|state| {
            all.time_if_tied.months = state.months(all.time_if_tied);
            all.time.months = state.months(all.time);
        });
        all
    }
}
