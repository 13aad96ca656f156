//! Drops what is never better: a task whose every use another task serves as well, for no more
//! weight and no more requirements.

use super::arena::{Arena, FALSE, Node, NodeId, TRUE};
use super::topology::{EvalStep, topo_visit};
use super::totals::Weight;

/// How many rounds of dropping there are: each may make another task one that is never better.
const ROUNDS_MAX: usize = 16;

/// How many pairs of tasks are compared in all; dropping only makes a search shorter.
const PAIRS_MAX: usize = 200_000;

/// Drops dominated tasks from the goal and from what tasks require.
///
/// One that earns a credential in one of two ways stands only for the other way: where that one is
/// on the pathway already, it could not come beside it.
pub fn drop_dominated(
    arena: &mut Arena,
    goal: &mut NodeId,
    requires: &mut [NodeId],
    weights: &[Weight],
    same_credential: &[Option<usize>],
) {
    let mut pairs = 0;
    for _ in 0..ROUNDS_MAX {
        let uses = Uses::new(arena, *goal, requires);
        let question = Question { arena, uses: &uses, requires, weights };
        let mut dominated = Vec::new();
        for task in 0..requires.len() {
            let Some(beside) = uses.of(task).next() else { continue };
            let beside = arena.children(beside);
            pairs += beside.len();
            if pairs > PAIRS_MAX {
                return;
            }
            let by = |node: &NodeId| match arena.node(*node) {
                Node::Task(by) => {
                    same_credential[by].is_none_or(|other| other == task) && question.dominates(by, task)
                }
                _ => false,
            };
            if beside.iter().any(by) {
                dominated.push(task);
            }
        }
        if dominated.is_empty() {
            return;
        }
        let mut without = Without { dominated, known: vec![None; arena.len()] };
        *goal = without.node(arena, *goal);
        for node in requires.iter_mut() {
            *node = without.node(arena, *node);
        }
    }
}

struct Question<'q> {
    arena: &'q Arena,
    uses: &'q Uses,
    requires: &'q [NodeId],
    weights: &'q [Weight],
}

impl Question<'_> {
    /// Of two that serve each other's uses the first stays.
    fn dominates(&self, by: usize, task: usize) -> bool {
        by != task && self.serves(by, task) && (by < task || !self.serves(task, by))
    }

    /// Whether a task serves every use of another for no more.
    fn serves(&self, by: usize, task: usize) -> bool {
        let is_beside = |any: NodeId| {
            self.arena.children(any).iter().any(|child| self.arena.node(*child) == Node::Task(by))
        };
        let wanted = parts(self.arena, &self.requires[task]);
        self.weights[by].is_no_more_than(&self.weights[task])
            && parts(self.arena, &self.requires[by]).iter().all(|part| wanted.contains(part))
            && self.uses.of(task).all(is_beside)
    }
}

fn parts<'a>(arena: &'a Arena, id: &'a NodeId) -> &'a [NodeId] {
    match arena.node(*id) {
        Node::True => &[],
        Node::All(..) => arena.children(*id),
        _ => std::slice::from_ref(id),
    }
}

/// Where tasks are used, as lists that are told from the last entry on.
struct Uses {
    /// The last entry of each task.
    last: Vec<usize>,
    /// A node of which the task is an alternative, or [`TRUE`] where there is no alternative; and the entry
    /// before.
    entries: Vec<(NodeId, usize)>,
}

impl Uses {
    fn new(arena: &Arena, goal: NodeId, requires: &[NodeId]) -> Self {
        let mut uses = Self { last: vec![0; requires.len()], entries: vec![(TRUE, 0)] };
        let steps = topo_visit(arena, requires, goal);
        // Uses without an alternative are told first: such a task is not compared with others.
        for is_last in [false, true] {
            if is_last {
                uses.add(arena, goal, TRUE);
            }
            for step in &steps {
                match *step {
                    EvalStep::Task(task) if is_last => uses.add(arena, requires[task], TRUE),
                    EvalStep::Node(id) => {
                        let of = if is_last { TRUE } else { id };
                        if matches!(arena.node(id), Node::All(..)) == is_last {
                            arena.children(id).iter().for_each(|child| uses.add(arena, *child, of));
                        }
                    }
                    EvalStep::Task(_) => {}
                }
            }
        }
        uses
    }

    /// Adds a use where a node is a task.
    fn add(&mut self, arena: &Arena, node: NodeId, of: NodeId) {
        if let Node::Task(task) = arena.node(node) {
            self.entries.push((of, self.last[task]));
            self.last[task] = self.entries.len() - 1;
        }
    }

    fn of(&self, task: usize) -> impl Iterator<Item = NodeId> {
        let entry = |place: usize| (place > 0).then(|| self.entries[place]);
        let next = move |row: &(NodeId, usize)| entry(row.1);
        std::iter::successors(entry(self.last[task]), next).map(|row| row.0)
    }
}

/// Nodes without the dominated tasks among their alternatives.
struct Without {
    /// In order.
    dominated: Vec<usize>,
    known: Vec<Option<NodeId>>,
}

impl Without {
    /// Conditions nest no deeper than a document and the levels of a ladder do.
    fn node(&mut self, arena: &mut Arena, id: NodeId) -> NodeId {
        if let Some(known) = self.known[id] {
            return known;
        }
        let is_any = matches!(arena.node(id), Node::Any(..));
        let (mut parts, mut has_changed) = (Vec::new(), false);
        for place in 0..arena.children(id).len() {
            let child = arena.children(id)[place];
            let part = match arena.node(child) {
                Node::Task(task) if is_any && self.dominated.binary_search(&task).is_ok() => FALSE,
                _ => self.node(arena, child),
            };
            has_changed |= part != child;
            parts.push(part);
        }
        let found = match has_changed {
            false => id,
            true if is_any => arena.any(parts),
            true => arena.all(parts),
        };
        self.known[id] = Some(found);
        found
    }
}
