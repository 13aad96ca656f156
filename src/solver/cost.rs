//! Figures packed so that comparing and adding them is quick.
//!
//! Figures stand in two numbers in the order in which they are compared: those before months and
//! those after. "Least" is then least of the whole order, and adding is two additions, as no field
//! can overflow into the next. Months combine by max, not by sum, so they are kept separately:
//! a bound on them and a bound on the rest, each by itself, are a bound on both.

use std::cmp::Ordering;

use super::totals::{Objective, Totals};

/// What something takes at the least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostBound {
    /// Every figure but months, packed by a [`CostOrder`].
    pub packed: Packed,
    /// Its time, if what is compared before months is no more than here.
    pub time_if_tied: Time,
    /// Its time in any case.
    pub time: Time,
}

/// Every figure but months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Packed {
    /// What is compared before months.
    pub before: u128,
    /// What is compared after months.
    pub after: u128,
}

/// Months on the tracks of a pathway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// In all, whatever runs beside.
    pub months: u32,
    /// Work beyond what is chosen already.
    pub work: u32,
    /// Study beyond what is chosen already.
    pub study: u32,
}

impl Time {
    const INFEASIBLE: Self = Self { months: 1 << 26, work: 1 << 24, study: 1 << 24 };

    fn plus(self, other: Self) -> Self {
        Self { work: (self.work + other.work).min(1 << 24), ..self.max(other) }
    }

    fn max(self, other: Self) -> Self {
        self.each(other, u32::max)
    }

    fn min(self, other: Self) -> Self {
        self.each(other, u32::min)
    }

    fn each(self, other: Self, join: impl Fn(u32, u32) -> u32) -> Self {
        Self {
            months: join(self.months, other.months),
            work: join(self.work, other.work),
            study: join(self.study, other.study),
        }
    }
}

/// How totals compare; less is better.
pub type Key = (u128, u32, u128);

/// Worse than every key that totals can have.
pub const WORST: Key = (u128::MAX, u32::MAX, u128::MAX);

/// Cannot be; small enough to add.
pub const INFEASIBLE: CostBound = CostBound {
    packed: Packed { before: 1 << 120, after: 0 },
    time_if_tied: Time::INFEASIBLE,
    time: Time::INFEASIBLE,
};

/// Bits of a count of steps: an instance has fewer tasks than that.
const COUNT: u32 = 14;
/// Bits of a sum of dollars.
const COST: u32 = 40;
/// Bits of a sum of exams: at most 50 for each of 2,000 credentials.
const EXAMS: u32 = 17;

/// The order in which figures are compared.
#[derive(Clone, Copy)]
pub struct CostOrder {
    objective: Objective,
    asks_first: bool,
}

impl CostOrder {
    /// By the objective, then steps, time, cost and exams; asks before all or after all.
    pub fn new(objective: Objective, asks_first: bool) -> Self {
        Self { objective, asks_first }
    }

    /// Packs the figures of some totals.
    pub fn bound(&self, totals: &Totals) -> CostBound {
        let mut fields = Fields::default();
        if self.asks_first {
            fields.push(totals.asks, COUNT);
        }
        let first = self.objective;
        match first {
            Objective::Steps => fields.push(totals.steps, COUNT),
            Objective::Cost => fields.cost(totals),
            Objective::Exams => fields.exams(totals),
            Objective::Time => {}
        }
        // Months are compared where the fields are split: behind steps, or first for the shortest time.
        if first != Objective::Time && first != Objective::Steps {
            fields.push(totals.steps, COUNT);
        }
        let before = std::mem::take(&mut fields).0;
        fields.push(totals.months_unknown, COUNT);
        if first == Objective::Time {
            fields.push(totals.steps, COUNT);
        }
        if first != Objective::Cost {
            fields.cost(totals);
        }
        if first != Objective::Exams {
            fields.exams(totals);
        }
        if !self.asks_first {
            fields.push(totals.asks, COUNT);
        }
        let time = Time { months: totals.months, ..Time::default() };
        CostBound { packed: Packed { before, after: fields.0 }, time_if_tied: time, time }
    }

    /// The least key that has this figure of the objective, where asks come last.
    pub fn floor(&self, figure: u32) -> Key {
        match self.objective {
            Objective::Time => (0, figure, 0),
            _ => (u128::from(figure) << self.below_figure(), 0, 0),
        }
    }

    /// How many bits are compared between the objective's own figure and months.
    fn below_figure(&self) -> u32 {
        match self.objective {
            Objective::Steps | Objective::Time => 0,
            Objective::Cost | Objective::Exams => COUNT + COUNT,
        }
    }

    /// Whether asks come first and time next.
    pub fn time_decides(&self) -> bool {
        self.asks_first && self.objective == Objective::Time
    }

    /// The asks of a sum that compares them first.
    pub fn asks(&self, bound: CostBound) -> u32 {
        let width = match self.objective {
            Objective::Time => 0,
            Objective::Steps => COUNT,
            Objective::Cost => COST + COUNT + COUNT,
            Objective::Exams => EXAMS + COUNT + COUNT,
        };
        u32::try_from(bound.packed.before >> width).unwrap_or(u32::MAX)
    }

    /// The objective's own figure of a sum.
    pub fn figure(&self, bound: CostBound) -> u32 {
        let width = match self.objective {
            Objective::Time => return bound.time.months.max(bound.time.work).max(bound.time.study),
            Objective::Steps => COUNT,
            Objective::Cost => COST,
            Objective::Exams => EXAMS,
        };
        u32::try_from((bound.packed.before >> self.below_figure()) & ((1 << width) - 1)).unwrap_or(u32::MAX)
    }
}

/// Fields packed one behind the other, what is compared first in the highest bits.
#[derive(Default)]
struct Fields(u128);

impl Fields {
    fn push(&mut self, figure: u32, bits: u32) {
        self.0 = self.0 << bits | u128::from(figure).min((1 << bits) - 1);
    }

    fn cost(&mut self, totals: &Totals) {
        self.push(totals.cost_usd, COST);
        self.push(totals.cost_unknown, COUNT);
    }

    fn exams(&mut self, totals: &Totals) {
        self.push(totals.exams, EXAMS);
        self.push(totals.exams_unknown, COUNT);
    }
}

impl CostBound {
    /// How it compares: months are compared behind asks for the shortest time, else behind steps.
    pub fn key(self) -> Key {
        (self.packed.before, self.time_if_tied.months, self.packed.after)
    }

    /// Both, where they share nothing.
    pub fn plus(self, other: Self) -> Self {
        let packed = Packed {
            before: (self.packed.before + other.packed.before).min(INFEASIBLE.packed.before),
            after: self.packed.after.saturating_add(other.packed.after),
        };
        Self {
            packed,
            time_if_tied: self.time_if_tied.plus(other.time_if_tied),
            time: self.time.plus(other.time),
        }
    }

    /// Both, where they may share: no less than the dearer one.
    pub fn max(self, other: Self) -> Self {
        let time_if_tied = match self.packed.before.cmp(&other.packed.before) {
            Ordering::Greater => self.time_if_tied.max(other.time),
            Ordering::Equal => self.time_if_tied.max(other.time_if_tied),
            Ordering::Less => self.time.max(other.time_if_tied),
        };
        Self { packed: self.packed.max(other.packed), time_if_tied, time: self.time.max(other.time) }
    }

    /// Either.
    pub fn min(self, other: Self) -> Self {
        let time_if_tied = match self.packed.before.cmp(&other.packed.before) {
            Ordering::Greater => other.time_if_tied,
            Ordering::Equal => self.time_if_tied.min(other.time_if_tied),
            Ordering::Less => self.time_if_tied,
        };
        Self { packed: self.packed.min(other.packed), time_if_tied, time: self.time.min(other.time) }
    }
}
