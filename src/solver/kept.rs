//! What a search keeps where several sets are wanted.

use std::cell::Cell;

use super::cost::{Key, WORST};
use super::solution::Solution;
use super::totals::Totals;

/// The most sets that are kept at a time: where there are more, they are looked for one after the other.
const KEPT_MAX: usize = 64;

/// Sets of which none is better in nothing than one that compares before it.
pub struct Kept {
    /// In the order in which they compare.
    rows: Vec<(Key, Solution)>,
    /// How many are wanted.
    count: usize,
    /// The least of what was left out as enough were there.
    left_out: Cell<Key>,
    /// Whether there were too many.
    is_full: bool,
}

impl Kept {
    /// Nothing is kept, where so many are wanted.
    pub fn new(count: usize) -> Self {
        Self { rows: Vec::new(), count, left_out: Cell::new(WORST), is_full: false }
    }

    /// Whether nothing that compares as this or behind it, and comes to these sums or more, is wanted.
    pub fn exclude(&self, key: &Key, totals: &Totals) -> bool {
        let mut before = self.rows.iter().take_while(|row| row.0 <= *key);
        if self.is_full || before.any(|row| row.1.totals.is_no_worse_than(totals)) {
            return true;
        }
        let is_enough = self.rows.get(self.count - 1).is_some_and(|last| last.0 <= *key);
        if is_enough {
            self.left_out.set(self.left_out.get().min(*key));
        }
        is_enough
    }

    /// Keeps a set that is not excluded, and drops what is better in nothing.
    pub fn take(&mut self, key: Key, set: Solution) {
        let place = self.rows.partition_point(|row| row.0 <= key);
        let mut behind = self.rows.split_off(place);
        behind.retain(|row| !set.totals.is_no_worse_than(&row.1.totals));
        self.rows.push((key, set));
        self.rows.append(&mut behind);
        self.is_full = self.is_full || self.rows.len() > KEPT_MAX;
    }

    /// As many as are wanted; nothing where one that was left out may be among them.
    pub fn first(mut self) -> Option<Vec<Solution>> {
        self.rows.truncate(self.count);
        // What was enough when something was left out may have been dropped since.
        let last = if self.rows.len() < self.count { WORST } else { self.rows.last()?.0 };
        let is_sure = !self.is_full && last <= self.left_out.into_inner();
        is_sure.then(|| self.rows.into_iter().map(|row| row.1).collect())
    }
}
