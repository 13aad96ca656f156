//! The state of a search: what is chosen, and how to take it back.

use std::cell::RefCell;

use super::arena::{Node, NodeId};
use super::instance::Graph;

/// What a search has done with a task.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing yet.
    Unused,
    /// Nothing, and it cannot: its credential is earned by another task.
    Barred,
    /// It was begun, and not all that it requires is done.
    Open,
    /// It is done with all that it requires.
    Complete,
}

/// What to take back.
enum Undo {
    Open(usize),
    Complete(usize),
    Work,
}

/// What is chosen.
pub struct State<'s> {
    graph: &'s Graph,
    /// The tasks that were begun, in order.
    pub tasks: Vec<usize>,
    /// The needs of work that are met, in order.
    pub works: Vec<usize>,
    /// How often what is chosen has changed.
    pub changes: u64,
    states: Vec<TaskState>,
    /// The tasks under way, as bits.
    open: Vec<u64>,
    undo: Vec<Undo>,
    free: RefCell<Free>,
}

impl<'s> State<'s> {
    /// Nothing is chosen.
    pub fn new(graph: &'s Graph) -> Self {
        let (tasks, nodes) = (graph.requires.len(), graph.instance.arena.len());
        Self {
            graph,
            tasks: Vec::new(),
            works: Vec::new(),
            changes: 0,
            states: vec![TaskState::Unused; tasks],
            open: vec![0; tasks.div_ceil(64)],
            undo: Vec::new(),
            free: RefCell::new(Free { stamp: 1, nodes: vec![(0, false); nodes] }),
        }
    }

    /// What was done with a task.
    pub fn task(&self, task: usize) -> TaskState {
        let other = self.graph.instance.same_credential[task];
        match self.states[task] {
            TaskState::Unused if other.is_some_and(|other| self.is_in_use(other)) => TaskState::Barred,
            state => state,
        }
    }

    /// Whether a task was begun.
    pub fn is_in_use(&self, task: usize) -> bool {
        self.states[task] != TaskState::Unused
    }

    /// Begins a task.
    pub fn open(&mut self, task: usize) {
        self.set(task, TaskState::Open);
        self.tasks.push(task);
        self.undo.push(Undo::Open(task));
        self.changes += 1;
    }

    /// Completes a task that was begun.
    pub fn complete(&mut self, task: usize) {
        self.set(task, TaskState::Complete);
        self.undo.push(Undo::Complete(task));
        self.free.get_mut().stamp += 1;
    }

    /// Meets a need of work.
    pub fn work(&mut self, need: usize) {
        self.works.push(need);
        self.undo.push(Undo::Work);
        self.changes += 1;
        self.free.get_mut().stamp += 1;
    }

    /// Chooses a set that was found elsewhere, for its sums alone.
    pub fn choose(&mut self, tasks: Vec<usize>, works: Vec<usize>) {
        (self.tasks, self.works) = (tasks, works);
        self.changes += 1;
    }

    fn set(&mut self, task: usize, state: TaskState) {
        self.states[task] = state;
        let bit = 1 << (task % 64);
        if state == TaskState::Open {
            self.open[task / 64] |= bit;
        } else {
            self.open[task / 64] &= !bit;
        }
    }

    /// A mark to come back to by [`Self::take_back`].
    pub fn mark(&self) -> usize {
        self.undo.len()
    }

    /// Takes back what was done since a mark.
    pub fn take_back(&mut self, mark: usize) {
        while self.undo.len() > mark {
            match self.undo.pop() {
                Some(Undo::Open(task)) => {
                    self.set(task, TaskState::Unused);
                    self.tasks.pop();
                    self.changes += 1;
                }
                Some(Undo::Complete(task)) => self.set(task, TaskState::Open),
                Some(Undo::Work) => {
                    self.works.pop();
                    self.changes += 1;
                }
                None => return,
            }
        }
        self.free.get_mut().stamp += 1;
    }

    /// Whether a node cannot be met because of a task that is under way.
    pub fn is_blocked(&self, id: NodeId) -> bool {
        self.graph.landmarks().is_blocked(id, &self.open)
    }

    /// Whether a node is met by what is chosen and complete already.
    pub fn is_free(&self, id: NodeId) -> bool {
        let state = |node: Node| match node {
            Node::True => Some(true),
            Node::False => Some(false),
            Node::Task(task) => Some(self.states[task] == TaskState::Complete),
            Node::Work(need) => Some(self.works.contains(&need)),
            Node::All(..) | Node::Any(..) => None,
        };
        self.free.borrow_mut().is_free(self.graph, id, &state)
    }
}

/// Which nodes are met already, each looked at once until something changes.
struct Free {
    stamp: u64,
    nodes: Vec<(u64, bool)>,
}

impl Free {
    fn is_free(&mut self, graph: &Graph, id: NodeId, state: &dyn Fn(Node) -> Option<bool>) -> bool {
        let arena = &graph.instance.arena;
        let node = arena.node(id);
        if let Some(known) = state(node) {
            return known;
        }
        if self.nodes[id].0 == self.stamp {
            return self.nodes[id].1;
        }
        let is_free = if matches!(node, Node::All(..)) {
            arena.children(id).iter().all(|child| self.is_free(graph, *child, state))
        } else {
            arena.children(id).iter().any(|child| self.is_free(graph, *child, state))
        };
        self.nodes[id] = (self.stamp, is_free);
        is_free
    }
}
