//! Branch and bound over the graph: exact, or honest about what its limit left open.
//!
//! What is needed is resolved depth first, so a task that is chosen is either under way (using it
//! again would be a cycle) or complete with all below it (using it again is free). What is still to
//! do and what to take back are lists on the heap: a chain may be as long as memory allows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::arena::{Node, NodeId};
use super::bound::{Bound, BoundState};
use super::cost::{CostBound, CostOrder, Key, Time, WORST};
use super::frontier::{Fork, Frontier, ListId, Todo};
use super::instance::Graph;
use super::order::sort;
use super::solution::Solution;
use super::state::{State, TaskState};
use super::totals::{Objective, Totals};
use super::work::Cover;

/// How many of the first forks count toward the bound of an answer that is not proven.
pub const FORKS_MAX: usize = 64;

/// A search under way.
pub struct Search<'s> {
    /// What is searched.
    pub graph: &'s Graph,
    /// The order of the figures.
    pub order: CostOrder,
    /// What each task takes by itself.
    pub own: Vec<CostBound>,
    /// What is chosen.
    pub state: State<'s>,
    /// What is still to do.
    pub frontier: Frontier,
    /// Where branches fork that are not done.
    pub forks: Vec<Fork>,
    /// Prune anything whose key is this or more.
    pub limit: Key,
    /// The best set so far.
    pub best: Option<Solution>,
    /// Whether nothing has fewer hurdles than the best: then what takes longer has lost.
    time_decides: bool,
    /// No set has fewer hurdles.
    pub fewest_hurdles: [u32; 3],
    /// What takes longer has lost from the start.
    months_max: u32,
    visits: Cell<u64>,
    /// The limit of visits.
    pub visits_max: u64,
    /// What is to do next; nothing where a branch has ended.
    next: Option<ListId>,
    /// The bound after one of the changes of the state.
    last_bound: RefCell<Option<(u64, Rc<Bound>)>>,
}

impl<'s> Search<'s> {
    /// A search that has not begun.
    pub fn new(graph: &'s Graph, order: CostOrder, limit: Key, months_max: u32, visits_max: u64) -> Self {
        let weights = &graph.instance.weights;
        let mut frontier = Frontier::new();
        let next = Some(frontier.push(Todo::Need(graph.root), 0));
        Self {
            next,
            own: weights.iter().map(|weight| order.bound(&weight.totals())).collect(),
            state: State::new(graph),
            frontier,
            forks: Vec::new(),
            limit,
            best: None,
            time_decides: false,
            fewest_hurdles: [0; 3],
            months_max,
            visits: Cell::new(0),
            visits_max,
            last_bound: RefCell::default(),
            graph,
            order,
        }
    }

    /// Searches, or goes on; false where the limit of visits is met first.
    pub fn run(&mut self) -> bool {
        while self.visit(1) {
            self.next = match self.next {
                Some(list) => self.advance(list),
                None if self.forks.is_empty() => return true,
                None => self.next_branch(),
            };
        }
        false
    }

    /// Counts visits that were made elsewhere.
    pub fn add_visits(&self, visits: u64) {
        self.visits.set(self.visits.get() + visits);
    }

    /// Counts visits of nodes; false where there are more than the limit.
    fn visit(&self, nodes: usize) -> bool {
        let nodes = nodes + self.graph.instance.covers.take_visits();
        self.visits.set(self.visits.get() + nodes as u64);
        self.visits.get() < self.visits_max
    }

    /// How many visits of nodes there were.
    pub fn visits(&self) -> u64 {
        self.visits.get()
    }

    /// Does the first thing of a list; what is left to do then, or nothing where the branch ends.
    fn advance(&mut self, list: ListId) -> Option<ListId> {
        let Some((todo, rest)) = self.frontier.first(list) else {
            self.finish();
            return None;
        };
        let id = match todo {
            Todo::Complete(task) => {
                self.state.complete(task);
                return Some(rest);
            }
            Todo::Need(id) => id,
        };
        let arena = &self.graph.instance.arena;
        match arena.node(id) {
            Node::True => Some(rest),
            Node::False => None,
            Node::All(..) => {
                let children = arena.children(id).iter().rev();
                self.visit(children.len());
                Some(children.fold(rest, |rest, child| self.frontier.push(Todo::Need(*child), rest)))
            }
            Node::Work(need) => self.work(need, rest),
            Node::Task(task) => self.task(task, rest),
            Node::Any(..) => self.fork(id, rest),
        }
    }

    fn fork(&mut self, id: NodeId, rest: ListId) -> Option<ListId> {
        if self.state.is_free(id) {
            return Some(rest);
        }
        let bound = self.bound();
        let mut left = self.graph.instance.arena.children(id).to_vec();
        left.retain(|part| !self.state.is_blocked(*part));
        let keys: Vec<Key> = self.with_bound_state(|state| {
            let key = |part: &NodeId| {
                let mut cost = bound.node(*part);
                cost.time_if_tied.months = state.months(cost.time_if_tied);
                cost.key()
            };
            left.iter().map(key).collect()
        });
        // The most promising one last; of equals the first one of the canonical order.
        let mut places: Vec<usize> = (0..left.len()).rev().collect();
        sort(&mut places, &|one, other| keys[other].cmp(&keys[one]));
        let left = places.into_iter().map(|place| left[place]).collect();
        let bound = (self.forks.len() < FORKS_MAX).then_some(bound);
        let (lists, undo) = (self.frontier.len(), self.state.mark());
        self.forks.push(Fork { left, current: None, bound, rest, lists, undo });
        self.next_branch()
    }

    /// Goes back to the last fork and on by its next alternative that may be better than the best.
    fn next_branch(&mut self) -> Option<ListId> {
        let fork = self.forks.last_mut()?;
        fork.current = fork.left.pop();
        let (part, lists, undo, rest) = (fork.current, fork.lists, fork.undo, fork.rest);
        let bound = fork.bound.clone();
        self.state.take_back(undo);
        self.frontier.truncate(lists);
        let Some(part) = part else {
            self.forks.pop();
            return None;
        };
        let list = self.frontier.push(Todo::Need(part), rest);
        (!self.is_hopeless_with(bound, list)).then_some(list)
    }

    fn task(&mut self, task: usize, rest: ListId) -> Option<ListId> {
        match self.state.task(task) {
            TaskState::Complete => return Some(rest),
            TaskState::Open | TaskState::Barred => return None,
            TaskState::Unused => self.state.open(task),
        }
        let requires = self.graph.requires[task];
        if self.state.is_blocked(requires) {
            return None;
        }
        let rest = self.frontier.push(Todo::Complete(task), rest);
        let list = self.frontier.push(Todo::Need(requires), rest);
        (!self.is_hopeless(list)).then_some(list)
    }

    fn work(&mut self, need: usize, rest: ListId) -> Option<ListId> {
        if self.state.works.contains(&need) {
            return Some(rest);
        }
        self.state.work(need);
        (!self.is_hopeless(rest)).then_some(rest)
    }

    fn with_bound_state<T>(&self, then: impl FnOnce(&BoundState<'_>) -> T) -> T {
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

    /// The bound at this state; it is asked for twice or more before anything changes.
    pub fn bound(&self) -> Rc<Bound> {
        if let Some((change, bound)) = &*self.last_bound.borrow()
            && *change == self.state.changes
        {
            return Rc::clone(bound);
        }
        self.visit(self.graph.visits + self.graph.instance.covers.len());
        let bound = Rc::new(self.with_bound_state(|state| Bound::at(self.graph, state)));
        *self.last_bound.borrow_mut() = Some((self.state.changes, Rc::clone(&bound)));
        bound
    }

    /// The totals of what is chosen so far; `cover` is the work of it.
    fn totals(&self, cover: &Cover) -> Totals {
        let instance = &self.graph.instance;
        let weights = self.state.tasks.iter().map(|task| &instance.weights[*task]);
        Totals::sum(weights, cover.steps(), cover.months(), instance.one_after_another)
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
    fn is_hopeless(&self, list: ListId) -> bool {
        let limits = &self.graph.limits;
        !limits.is_empty() && limits.exclude(&self.totals_so_far())
            || self.limit != WORST && self.so_far().key() >= self.limit
            || self.is_hopeless_with(None, list)
    }

    /// The same, by a bound that was taken before; without one it is taken now.
    fn is_hopeless_with(&self, bound: Option<Rc<Bound>>, list: ListId) -> bool {
        if self.limit == WORST && self.graph.limits.months.is_none() {
            return false;
        }
        let bound = bound.unwrap_or_else(|| self.bound());
        let least = self.at_least(&bound, list);
        least.key() >= self.limit || self.graph.limits.are_too_long(least.time.months)
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

    /// Takes what is chosen where it is better than the best.
    pub fn finish(&mut self) {
        let cover = self.graph.instance.covers.cover(&self.state.works);
        let totals = self.totals(&cover);
        let key = self.order.bound(&totals).key();
        if key >= self.limit || self.graph.limits.exclude(&totals) {
            return;
        }
        self.time_decides = self.order.time_decides() && totals.hurdles() == self.fewest_hurdles;
        let (tasks, works) = (self.state.tasks.clone(), self.state.works.clone());
        self.limit = key;
        self.state.changes += 1;
        self.best = Some(Solution { tasks, works, cover, totals, proven: false, lower_bound: 0, visits: 0 });
    }
}
