//! What a search has still to do, as lists that share their tails: every branch has its own.

use super::arena::NodeId;
use super::cost::Key;
use super::totals::Totals;

/// A list by number; 0 is the empty one.
pub type ListId = usize;

/// One thing to do.
#[derive(Clone, Copy)]
pub enum Todo {
    /// Meet a node.
    Need(NodeId),
    /// Mark a task as complete with all below it.
    Complete(usize),
}

/// Lists of what is still to do, innermost first. They lie on a stack: a branch that is left takes
/// its lists with it.
pub struct Frontier {
    lists: Vec<(Todo, ListId)>,
}

impl Frontier {
    /// The empty list alone.
    pub fn new() -> Self {
        Self { lists: vec![(Todo::Complete(usize::MAX), 0)] }
    }

    /// What comes first in a list and the rest of it; `None` of the empty one.
    pub fn first(&self, list: ListId) -> Option<(Todo, ListId)> {
        (list > 0).then(|| self.lists[list])
    }

    /// A list with one more thing in front.
    pub fn push(&mut self, first: Todo, rest: ListId) -> ListId {
        self.lists.push((first, rest));
        self.lists.len() - 1
    }

    /// How many lists there are; [`Self::truncate`] goes back to as many.
    pub fn len(&self) -> usize {
        self.lists.len()
    }

    /// Forgets the lists made since there were `len`.
    pub fn truncate(&mut self, len: usize) {
        self.lists.truncate(len);
    }

    /// The nodes of a list that are still to be met.
    pub fn needs(&self, mut list: ListId) -> Vec<NodeId> {
        let mut needs = Vec::new();
        while let Some((todo, rest)) = self.first(list) {
            if let Todo::Need(node) = todo {
                needs.push(node);
            }
            list = rest;
        }
        needs
    }
}

/// Where a branch forks.
pub struct Fork {
    /// The alternatives that are left, the next one last.
    pub left: Vec<NodeId>,
    /// The alternative that the search is in.
    pub current: Option<NodeId>,
    /// By alternative that is left, what it comes to at the least; of the first forks alone, as deep ones are
    /// many.
    pub least: Vec<Floor>,
    /// What is to do behind it.
    pub rest: ListId,
    /// How many lists there were.
    pub lists: usize,
    /// What was done by then.
    pub undo: usize,
}

/// What something comes to at the least.
pub struct Floor {
    /// By all figures together, as they are compared.
    pub key: Key,
    /// Figure by figure, where there are limits.
    pub each: Option<Totals>,
    /// How many visits it takes to tell one of both.
    pub visits: usize,
}
