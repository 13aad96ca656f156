//! Branch and bound over the graph: exact, or honest about what its limit left open.
//!
//! What is needed is resolved depth first, so an action that is chosen is either on the way down
//! (using it again would be a cycle) or complete with all below it (using it again is free).

use std::cell::RefCell;
use std::rc::Rc;

use super::Objective;
use super::agenda::Agenda;
use super::bound::{self, Bound};
use super::cover::Cover;
use super::flat::{Flat, Place};
use super::graph::Graph;
use super::least::{Key, Least, Order, Time};
use super::totals::Totals;
use crate::model::{Learner, sorted};

/// The best set of actions.
pub struct Found {
    /// Actions, by number.
    pub chosen: Vec<usize>,
    /// Needs of work, by number.
    pub works: Vec<usize>,
    /// The work that meets them.
    pub cover: Rc<Cover>,
    /// What it comes to.
    pub totals: Totals,
    /// Whether it is proven to be best.
    pub proven: bool,
    /// What no set gets below.
    pub lower_bound: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unused,
    Open,
    Complete,
}

struct Search<'s> {
    graph: &'s Graph,
    order: Order,
    learner: &'s Learner,
    own: Vec<Least>,
    states: Vec<State>,
    chosen: Vec<usize>,
    works: Vec<usize>,
    /// What has lost, however good: this key and all above it.
    limit: Key,
    best: Option<Found>,
    /// Whether nothing asks less than the best: then what takes longer has lost.
    time_decides: bool,
    fewest_asks: u32,
    /// What takes longer has lost from the start.
    months_most: u32,
    nodes: u32,
    nodes_max: u32,
    /// How often what is chosen has changed, and the bound after one of the changes.
    changes: u64,
    last_bound: RefCell<Option<(u64, Rc<Bound>)>>,
}

/// Finds the set of actions that reaches the goal with the fewest asks, best among those. Given
/// one, finds a set that is better by the objective's own figure, asks or not.
pub fn best(
    graph: &Graph,
    objective: Objective,
    learner: &Learner,
    better_than: Option<&Found>,
    nodes_max: u32,
) -> Option<Found> {
    let order = Order::new(objective, better_than.is_none());
    // To be better by time is to be shorter.
    let shorter = better_than.filter(|_| objective == Objective::Time);
    let months_most = shorter.map_or(u32::MAX, |found| found.totals.months.saturating_sub(1));
    let limit = better_than.map(|found| order.floor(found.totals.of(objective)));
    let own: Vec<Least> = graph.weights.iter().map(|weight| order.least(&weight.totals())).collect();
    let nothing = bound::State {
        order: &order,
        own: &own,
        in_use: &|_| false,
        works: &[],
        paid: Time::default(),
        apart: learner.one_after_another,
        months_most: u32::MAX,
    };
    let root = Bound::at(graph, &nothing).node(graph.root);
    let mut search = Search {
        graph,
        order,
        learner,
        own,
        states: vec![State::Unused; graph.actions.len()],
        chosen: Vec::new(),
        works: Vec::new(),
        limit: limit.unwrap_or((u128::MAX, u32::MAX, u128::MAX)),
        best: None,
        time_decides: false,
        fewest_asks: Order::asks(root),
        months_most,
        nodes: 0,
        nodes_max,
        changes: 0,
        last_bound: RefCell::default(),
    };
    search.go(&Agenda::Need(graph.root, &Agenda::End));
    let proven = search.nodes < nodes_max;
    search.best.map(|mut found| {
        found.proven = proven;
        found.lower_bound = if proven { found.totals.of(objective) } else { order.figure(root) };
        found
    })
}

impl Search<'_> {
    fn go(&mut self, agenda: &Agenda<'_>) {
        self.nodes += 1;
        if self.nodes >= self.nodes_max && self.best.is_some() {
            return;
        }
        match agenda {
            Agenda::End => self.finish(),
            Agenda::Complete(action, rest) => {
                self.states[*action] = State::Complete;
                self.go(rest);
                self.states[*action] = State::Open;
            }
            Agenda::NeedAll([], rest) => self.go(rest),
            Agenda::NeedAll([first, others @ ..], rest) => {
                self.need(*first, &Agenda::NeedAll(others, rest));
            }
            Agenda::Need(place, rest) => self.need(*place, rest),
        }
    }

    fn need(&mut self, place: Place, rest: &Agenda<'_>) {
        let graph = self.graph;
        match graph.flat.nodes[place] {
            Flat::True => self.go(rest),
            Flat::False => {}
            Flat::All(..) => self.go(&Agenda::NeedAll(graph.flat.children(place), rest)),
            Flat::Work(need) => self.work(need, rest),
            Flat::Act(action) => self.act(action, rest),
            Flat::Any(..) => self.any(graph.flat.children(place), rest),
        }
    }

    fn any(&mut self, parts: &[Place], rest: &Agenda<'_>) {
        if parts.iter().any(|part| self.is_free(*part)) {
            return self.go(rest);
        }
        let bound = self.bound();
        let key = |part: &Place| {
            let mut least = bound.node(*part);
            least.tight.months = self.in_state(|state| state.months(least.tight));
            (self.order.key(least), *part)
        };
        let order = sorted(parts.iter().map(key).collect(), &|one: &(Key, Place), other| one.0 < other.0);
        for (_, part) in order {
            if !self.is_hopeless_with(&bound, &Agenda::Need(part, rest)) {
                self.need(part, rest);
            }
        }
    }

    fn act(&mut self, action: usize, rest: &Agenda<'_>) {
        match self.states[action] {
            State::Complete => self.go(rest),
            State::Open => {}
            State::Unused if self.earns_twice(action) => {}
            State::Unused => {
                self.states[action] = State::Open;
                self.chosen.push(action);
                self.changes += 1;
                let rest = Agenda::Complete(action, rest);
                let agenda = Agenda::Need(self.graph.asks_first[action], &rest);
                if !self.is_hopeless(&agenda) {
                    self.go(&agenda);
                }
                self.chosen.pop();
                self.changes += 1;
                self.states[action] = State::Unused;
            }
        }
    }

    fn earns_twice(&self, action: usize) -> bool {
        self.graph.twins[action].is_some_and(|twin| self.states[twin] != State::Unused)
    }

    fn work(&mut self, need: usize, rest: &Agenda<'_>) {
        if self.works.contains(&need) {
            return self.go(rest);
        }
        self.works.push(need);
        self.changes += 1;
        if !self.is_hopeless(rest) {
            self.go(rest);
        }
        self.works.pop();
        self.changes += 1;
    }

    /// Whether a node is met by what is chosen and complete already.
    fn is_free(&self, place: Place) -> bool {
        let mut children = self.graph.flat.children(place).iter();
        match self.graph.flat.nodes[place] {
            Flat::True => true,
            Flat::False => false,
            Flat::Act(action) => self.states[action] == State::Complete,
            Flat::Work(need) => self.works.contains(&need),
            Flat::All(..) => children.all(|child| self.is_free(*child)),
            Flat::Any(..) => children.any(|child| self.is_free(*child)),
        }
    }

    fn in_state<T>(&self, then: impl FnOnce(&bound::State<'_>) -> T) -> T {
        let months_most = match &self.best {
            Some(found) if self.time_decides => found.totals.months,
            _ => self.months_most,
        };
        let awards = self.chosen.iter().filter(|action| self.graph.is_shared(**action));
        let study = awards.map(|action| self.own[*action].any.months).sum();
        let work = self.graph.covers.cover(&self.works).months();
        then(&bound::State {
            order: &self.order,
            own: &self.own,
            in_use: &|action| self.states[action] != State::Unused,
            works: &self.works,
            paid: Time { months: 0, work, study },
            apart: self.learner.one_after_another,
            months_most,
        })
    }

    /// The bound at this state; it is asked for twice or more before anything changes.
    fn bound(&self) -> Rc<Bound> {
        if let Some((change, bound)) = &*self.last_bound.borrow()
            && *change == self.changes
        {
            return Rc::clone(bound);
        }
        let bound = Rc::new(self.in_state(|state| Bound::at(self.graph, state)));
        *self.last_bound.borrow_mut() = Some((self.changes, Rc::clone(&bound)));
        bound
    }

    /// What is chosen so far; `cover` is the work of it.
    fn totals(&self, cover: &Cover) -> Totals {
        let weights = self.chosen.iter().map(|action| &self.graph.weights[*action]);
        Totals::sum(weights, cover, self.learner.one_after_another)
    }

    /// What is chosen so far, at the least: with other work beside it stretches may become fewer.
    fn so_far(&self) -> Least {
        let cover = self.graph.covers.cover(&self.works);
        let mut totals = self.totals(&cover);
        totals.steps -= cover.steps() - cover.fewest;
        self.order.least(&totals)
    }

    /// Whether nothing better than the best can come of what is chosen and still needed.
    fn is_hopeless(&self, agenda: &Agenda<'_>) -> bool {
        self.order.key(self.so_far()) >= self.limit || self.is_hopeless_with(&self.bound(), agenda)
    }

    fn is_hopeless_with(&self, bound: &Bound, agenda: &Agenda<'_>) -> bool {
        let needed = agenda.needs();
        let mut all = self.so_far().plus(bound.sum(self.graph, &needed));
        all.tight.months = self.in_state(|state| state.months(all.tight));
        self.order.key(all) >= self.limit
    }

    fn finish(&mut self) {
        let cover = self.graph.covers.cover(&self.works);
        let totals = self.totals(&cover);
        let key = self.order.key(self.order.least(&totals));
        if key >= self.limit {
            return;
        }
        self.time_decides = self.order.time_decides() && totals.asks == self.fewest_asks;
        let found = Found {
            chosen: self.chosen.clone(),
            works: self.works.clone(),
            cover,
            totals,
            proven: false,
            lower_bound: 0,
        };
        self.limit = key;
        self.changes += 1;
        self.best = Some(found);
    }
}
