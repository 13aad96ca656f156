//! Whether a set reaches the goal.

use super::program::{Program, Var};

impl Program {
    /// Whether what is taken reaches the goal, each after what it takes.
    pub fn is_reached(&self, taken: &[bool]) -> bool {
        let mut reached = vec![false; self.len()];
        let mut todo: Vec<Var> = (0..self.len()).rev().collect();
        while let Some(var) = todo.pop() {
            let is_met = |clause: &Vec<Var>| clause.iter().any(|option| reached[*option]);
            let may = !reached[var] && (taken[var] || !self.is_own(var));
            if may && self.clauses[var].iter().all(is_met) {
                reached[var] = true;
                // In a circle what takes it may have been looked at before it.
                todo.extend(&self.users[var]);
            }
        }
        reached[self.goal]
    }
}
