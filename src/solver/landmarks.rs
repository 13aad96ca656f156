//! Landmarks: the tasks without which a node cannot be met, whichever alternatives are taken.
//!
//! A node whose landmarks hold a task that is still under way would need that task first: it is a
//! cycle, and is seen before any of its alternatives is tried (Zhu and Givan, 2003).

use super::arena::{Arena, Node, NodeId};
use super::topology::EvalStep;

/// Beyond so many cells landmarks are not kept: they only make a search shorter.
const CELLS_MAX: usize = 1 << 20;

/// How often the sets are gone over; what is left out then is no landmark for sure.
const ROUNDS_MAX: usize = 8;

/// The landmarks of nodes, a bit set each. `None` is every task: such a node cannot be met.
pub struct Landmarks {
    nodes: Vec<Option<Vec<u64>>>,
    is_kept: bool,
}

impl Landmarks {
    /// Finds the landmarks of everything in `steps`.
    pub fn new(arena: &Arena, requires: &[NodeId], steps: &[EvalStep]) -> Self {
        let words = requires.len().div_ceil(64);
        let mut found = Self { nodes: vec![None; arena.len()], is_kept: words * steps.len() <= CELLS_MAX };
        let mut tasks: Vec<Option<Vec<u64>>> = vec![None; requires.len()];
        // Sets only shrink from "every task"; what has not settled in time is not relied on.
        for _ in 0..ROUNDS_MAX {
            if !found.is_kept {
                return found;
            }
            let mut has_changed = false;
            for step in steps {
                match *step {
                    EvalStep::Task(task) => {
                        let mut set = found.nodes[requires[task]].clone();
                        if let Some(set) = &mut set {
                            set[task / 64] |= 1 << (task % 64);
                        }
                        tasks[task] = set;
                    }
                    EvalStep::Node(id) => {
                        let set = found.node(arena, id, &tasks, words);
                        has_changed |= set != found.nodes[id];
                        found.nodes[id] = set;
                    }
                }
            }
            if !has_changed {
                return found;
            }
        }
        found.is_kept = false;
        found
    }

    fn node(&self, arena: &Arena, id: NodeId, tasks: &[Option<Vec<u64>>], words: usize) -> Option<Vec<u64>> {
        let mut children = arena.children(id).iter().map(|child| self.nodes[*child].as_deref());
        let join = |mut one: Vec<u64>, other: &[u64], join: fn(u64, u64) -> u64| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one = join(*one, *other));
            one
        };
        match arena.node(id) {
            Node::True | Node::Work(_) => Some(vec![0; words]),
            Node::False => None,
            Node::Task(task) => tasks[task].clone(),
            Node::All(..) => {
                children.try_fold(vec![0; words], |set, child| Some(join(set, child?, |a, b| a | b)))
            }
            Node::Any(..) => {
                let mut met = children.flatten();
                let first = met.next()?.to_vec();
                Some(met.fold(first, |set, child| join(set, child, |a, b| a & b)))
            }
        }
    }

    /// Whether a node cannot be met while the tasks of `open` are under way.
    pub fn is_blocked(&self, id: NodeId, open: &[u64]) -> bool {
        self.is_kept
            && self.nodes[id]
                .as_ref()
                .is_none_or(|set| set.iter().zip(open).any(|(one, other)| one & other != 0))
    }
}
