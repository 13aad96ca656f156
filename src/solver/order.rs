//! One sort of numbers for all of the solver, compiled once.

use std::cmp::Ordering;

/// Sorts numbers; those that compare as equal keep their order.
pub fn sort(numbers: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    numbers.sort_by(|one, other| compare(*one, *other));
}

/// Sorts numbers, each once.
pub fn sort_once(numbers: &mut Vec<usize>) {
    numbers.sort_unstable();
    numbers.dedup();
}
