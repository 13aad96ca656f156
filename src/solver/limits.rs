//! What a set may not come to: limits on its sums, and sets that it has to be better than in something.

use super::totals::{Objective, Totals};

/// What a set may not come to. Whatever is excluded stays so with more in it, so a search leaves it out
/// as soon as that shows.
#[derive(Default)]
pub struct Limits {
    /// The most that it costs, in USD, as far as known or reported.
    pub cost_usd: Option<u32>,
    /// The most months that it takes, as far as known.
    pub months: Option<u32>,
    /// Sums of sets that are known: one that is better than one of them in nothing is not looked for.
    pub known: Vec<Totals>,
}

impl Limits {
    /// Whether nothing is excluded.
    pub fn is_empty(&self) -> bool {
        self.cost_usd.is_none() && self.months.is_none() && self.known.is_empty()
    }

    /// Whether sums are excluded.
    pub fn exclude(&self, totals: &Totals) -> bool {
        self.cost_usd.is_some_and(|most| totals.of(Objective::Cost) > most)
            || self.are_too_long(totals.months)
            || self.known.iter().any(|known| known.is_no_worse_than(totals))
    }

    /// Whether so many months are too many.
    pub fn are_too_long(&self, months: u32) -> bool {
        self.months.is_some_and(|most| months > most)
    }
}
