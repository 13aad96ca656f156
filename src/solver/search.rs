//! Branch and bound over the graph: exact, or honest about what its limit left open.
//!
//! What is needed is resolved depth first, so a task that is chosen is either under way (using it
//! again would be a cycle) or complete with all below it (using it again is free). What is still to
//! do and what to take back are lists on the heap: a chain may be as long as memory allows.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::arena::{Node, NodeId};
use super::bound::Bounds;
use super::cost::{CostBound, CostOrder, Key, Time};
use super::frontier::{Fork, Frontier, ListId, Todo};
use super::instance::Graph;
use super::kept::Kept;
use super::order::sort;
use super::solution::Solution;
use super::state::{State, TaskState};
use super::totals::Totals;
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
    /// What is kept where several sets are wanted.
    pub kept: Option<Kept>,
    /// Whether nothing has fewer hurdles than the best: then what takes longer has lost.
    pub time_decides: bool,
    /// What the goal takes at the least where nothing is chosen.
    root: Option<CostBound>,
    /// What takes longer has lost from the start.
    pub months_max: u32,
    visits: Cell<u64>,
    /// The limit of visits.
    pub visits_max: u64,
    /// What is to do next; nothing where a branch has ended.
    next: Option<ListId>,
    /// The bound after one of the changes of the state.
    pub last_bound: RefCell<Option<(u64, Rc<Bounds>)>>,
    /// What is chosen after one of the changes of the state.
    pub last_sums: RefCell<Option<(u64, Rc<SoFar>)>>,
}

/// What is chosen so far comes to this.
pub struct SoFar {
    /// Its sums.
    pub totals: Totals,
    /// The same, as it is compared.
    pub cost: CostBound,
    /// The time that is paid.
    pub paid: Time,
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
            root: None,
            kept: None,
            months_max,
            visits: Cell::new(0),
            visits_max,
            last_bound: RefCell::default(),
            last_sums: RefCell::default(),
            graph,
            order,
        }
    }

    /// What the goal takes at the least; asked for before anything is chosen.
    pub fn root(&mut self) -> CostBound {
        let root = self.root.unwrap_or_else(|| self.bound().by_key.node(self.graph.root));
        self.root = Some(root);
        root
    }

    /// Searches, or goes on; false where so many visits in all are met first.
    pub async fn run_until(&mut self, visits_max: u64) -> bool {
        self.visits_max = visits_max;
        self.root();
        loop {
            match self.run_slice() {
                Some(is_whole) => return is_whole,
                None => self.graph.slices.pause().await,
            }
        }
    }

    /// Searches until the slice is done; whether all is searched, where that is known.
    #[inline(never)]
    fn run_slice(&mut self) -> Option<bool> {
        while self.visit(1) {
            self.next = match self.next {
                Some(list) => self.advance(list),
                None if self.forks.is_empty() => return Some(true),
                None => self.next_branch(),
            };
            if self.graph.slices.is_done() {
                return None;
            }
        }
        Some(false)
    }

    /// Counts visits that were made elsewhere.
    pub fn add_visits(&self, visits: u64) {
        self.visits.set(self.visits.get() + visits);
    }

    /// Counts visits of nodes; false where there are more than the limit.
    pub fn visit(&self, nodes: usize) -> bool {
        let nodes = nodes + self.graph.instance.covers.take_visits();
        self.visits.set(self.visits.get() + nodes as u64);
        self.graph.slices.count(nodes);
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
                let mut cost = bound.by_key.node(*part);
                cost.time_if_tied.months = state.months(cost.time_if_tied);
                cost.key()
            };
            left.iter().map(key).collect()
        });
        // The most promising one last; of equals the first one of the canonical order.
        let mut places: Vec<usize> = (0..left.len()).rev().collect();
        sort(&mut places, &|one, other| keys[other].cmp(&keys[one]));
        let left: Vec<NodeId> = places.into_iter().map(|place| left[place]).collect();
        let (lists, undo) = (self.frontier.len(), self.state.mark());
        let mut least = Vec::new();
        if self.forks.len() < FORKS_MAX {
            for part in &left {
                let list = self.frontier.push(Todo::Need(*part), rest);
                least.push(self.least(&bound, list));
                self.frontier.truncate(lists);
            }
        }
        self.forks.push(Fork { left, current: None, least, rest, lists, undo });
        self.next_branch()
    }

    /// Goes back to the last fork and on by its next alternative that may be better than the best.
    fn next_branch(&mut self) -> Option<ListId> {
        let fork = self.forks.last_mut()?;
        fork.current = fork.left.pop();
        let (part, lists, undo, rest) = (fork.current, fork.lists, fork.undo, fork.rest);
        let least = fork.least.pop();
        self.state.take_back(undo);
        self.frontier.truncate(lists);
        let Some(part) = part else {
            self.forks.pop();
            return None;
        };
        let list = self.frontier.push(Todo::Need(part), rest);
        (!self.is_hopeless_with(least, list)).then_some(list)
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

    /// The totals of what is chosen so far; `cover` is the work of it.
    pub fn totals(&self, cover: &Cover) -> Totals {
        let instance = &self.graph.instance;
        let weights = self.state.tasks.iter().map(|task| &instance.weights[*task]);
        Totals::sum(weights, cover.steps(), cover.months(), instance.one_after_another)
    }

    /// Takes a set that was found elsewhere and is better than the best.
    pub fn take(&mut self, found: Solution) {
        self.limit = self.order.bound(&found.totals).key();
        self.best = Some(found);
    }

    /// Takes what is chosen where it is better than the best, or wanted beside others.
    pub fn finish(&mut self) {
        let cover = self.graph.instance.covers.cover(&self.state.works);
        let totals = self.totals(&cover);
        let key = self.order.bound(&totals).key();
        if key >= self.limit || self.excludes(&key, &totals) {
            return;
        }
        if let Some(kept) = &mut self.kept {
            let (tasks, works) = (self.state.tasks.clone(), self.state.works.clone());
            let set = Solution { tasks, works, cover, totals, proven: false, lower_bound: 0, visits: 0 };
            return kept.take(key, set);
        }
        self.time_decides =
            self.order.time_decides() && self.root.is_some_and(|root| totals.hurdles() == root.hurdles());
        let (tasks, works) = (self.state.tasks.clone(), self.state.works.clone());
        self.limit = key;
        self.state.changes += 1;
        self.best = Some(Solution { tasks, works, cover, totals, proven: false, lower_bound: 0, visits: 0 });
    }
}
