//! What a search finds, or why it finds nothing.

use std::rc::Rc;

use super::totals::Totals;
use super::work::Cover;

/// The best set of tasks.
#[derive(Clone, Debug)]
pub struct Solution {
    /// Tasks, by number.
    pub tasks: Vec<usize>,
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
    /// How many visits of nodes it took.
    pub visits: u64,
}

/// Why there is no solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsolved {
    /// No set of tasks is one.
    Infeasible,
    /// The limit of visits was met first.
    OutOfVisits,
}
