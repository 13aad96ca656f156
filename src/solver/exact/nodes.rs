//! What a branch and bound has still to look at, the best first.

use super::program::Var;

/// A decision by number; 0 is none.
pub type Decisions = usize;

/// A node: some decisions and what no solution under them gets below.
#[derive(Clone, Copy)]
pub struct Node {
    /// No solution weighs less.
    pub bound: i64,
    /// The decisions.
    pub decisions: Decisions,
}

/// The nodes that are open, and all decisions so far.
pub struct Nodes {
    open: Vec<Node>,
    decisions: Vec<(Var, bool, Decisions)>,
}

impl Nodes {
    /// One node without decisions.
    pub fn new() -> Self {
        Self { open: vec![Node { bound: 0, decisions: 0 }], decisions: vec![(0, false, 0)] }
    }

    /// Takes the open node with the least bound, of equals the latest.
    pub fn pop(&mut self) -> Option<Node> {
        let least =
            (0..self.open.len()).min_by_key(|place| (self.open[*place].bound, std::cmp::Reverse(*place)))?;
        Some(self.open.remove(least))
    }

    /// How many nodes are open.
    pub fn len(&self) -> usize {
        self.open.len()
    }

    /// Opens a node.
    pub fn push(&mut self, node: Node) {
        self.open.push(node);
    }

    /// Some decisions and one more.
    pub fn decide(&mut self, decisions: Decisions, var: Var, value: bool) -> Decisions {
        self.decisions.push((var, value, decisions));
        self.decisions.len() - 1
    }

    /// Every one of some decisions.
    pub fn each(&self, mut decisions: Decisions) -> Vec<(Var, bool)> {
        let mut all = Vec::new();
        while decisions > 0 {
            let (var, value, before) = self.decisions[decisions];
            all.push((var, value));
            decisions = before;
        }
        all
    }
}
