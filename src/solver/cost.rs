//! What something takes, figure by figure in the order in which figures are compared.
//!
//! Figures add up, each in a field of its own, and are compared from the first one on. Months
//! combine by max, not by sum, so they are kept separately: a bound on them and a bound on the
//! rest, each by itself, are a bound on both.

use std::cmp::Ordering;

use super::totals::{Objective, Totals};

/// What something takes at the least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostBound {
    /// Every figure but months.
    pub figures: Figures,
    /// Its time, if what is compared before months is no more than here.
    pub time_if_tied: Time,
    /// Its time in any case.
    pub time: Time,
}

/// Asks where they come first, the objective's known and unknown figure, and steps unless months come
/// before them: what is compared before months.
type Before = [u32; 4];

/// Every figure with its unknown part, and asks: what is compared after months. What is there for the
/// second time decides nothing more.
type After = [u32; 7];

/// Every figure but months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figures {
    before: Before,
    after: After,
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
    /// What is assumed of steps whose time is not known; it comes on top.
    pub assumed: u32,
}

impl Time {
    const INFEASIBLE: Self = Self { months: 1 << 26, work: 1 << 24, study: 1 << 24, assumed: 0 };

    fn plus(self, other: Self) -> Self {
        let sum = |one: u32, other: u32| (one + other).min(1 << 24);
        let (work, assumed) = (sum(self.work, other.work), sum(self.assumed, other.assumed));
        Self { work, assumed, ..self.max(other) }
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
            assumed: join(self.assumed, other.assumed),
        }
    }
}

/// How totals compare; less is better.
pub type Key = (Before, u32, After);

/// Worse than every key that totals can have.
pub const WORST: Key = ([u32::MAX; 4], u32::MAX, [u32::MAX; 7]);

/// Cannot be; small enough to add.
pub const INFEASIBLE: CostBound = CostBound {
    figures: Figures { before: [1 << 30, 0, 0, 0], after: [0; 7] },
    time_if_tied: Time::INFEASIBLE,
    time: Time::INFEASIBLE,
};

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

    /// What some totals come to.
    pub fn bound(&self, totals: &Totals) -> CostBound {
        let is_time = self.objective == Objective::Time;
        let (known, unknown) = match self.objective {
            Objective::Steps => (totals.steps, 0),
            Objective::Cost => (totals.of(self.objective), totals.cost_unknown),
            Objective::Exams => (totals.exams, totals.exams_unknown),
            Objective::Time => (0, 0),
        };
        let asks = if self.asks_first { totals.asks } else { 0 };
        let steps = if is_time { 0 } else { totals.steps };
        let before = [asks, known, unknown, steps];
        let after = [
            totals.months_unknown,
            totals.steps,
            totals.of(Objective::Cost),
            totals.cost_unknown,
            totals.exams,
            totals.exams_unknown,
            totals.asks,
        ];
        let time = Time { months: totals.months, assumed: totals.assumed.months, ..Time::default() };
        CostBound { figures: Figures { before, after }, time_if_tied: time, time }
    }

    /// The least key that has this figure of the objective, where asks come last.
    pub fn floor(&self, figure: u32) -> Key {
        match self.objective {
            Objective::Time => ([0; 4], figure, [0; 7]),
            _ => ([0, figure, 0, 0], 0, [0; 7]),
        }
    }

    /// Whether asks come first and time next.
    pub fn time_decides(&self) -> bool {
        self.asks_first && self.objective == Objective::Time
    }

    /// The objective's own figure of a sum.
    pub fn figure(&self, bound: CostBound) -> u32 {
        match self.objective {
            Objective::Time => {
                bound.time.months.max(bound.time.work).max(bound.time.study) + bound.time.assumed
            }
            _ => bound.figures.before[1],
        }
    }
}

/// Two rows of figures added up, figure by figure.
fn sum<const N: usize>(mut one: [u32; N], other: [u32; N]) -> [u32; N] {
    one.iter_mut().zip(other).for_each(|(one, other)| *one = one.saturating_add(other));
    one
}

impl CostBound {
    /// How it compares: months are compared behind asks for the shortest time, else behind steps.
    pub fn key(self) -> Key {
        (self.figures.before, self.time_if_tied.months + self.time_if_tied.assumed, self.figures.after)
    }

    /// The asks of a sum that compares them first.
    pub fn asks(self) -> u32 {
        self.figures.before[0]
    }

    /// Both, where they share nothing.
    pub fn plus(self, other: Self) -> Self {
        let figures = Figures {
            before: sum(self.figures.before, other.figures.before),
            after: sum(self.figures.after, other.figures.after),
        };
        Self {
            figures,
            time_if_tied: self.time_if_tied.plus(other.time_if_tied),
            time: self.time.plus(other.time),
        }
    }

    /// Both, where they may share: no less than the dearer one.
    pub fn max(self, other: Self) -> Self {
        let time_if_tied = match self.figures.before.cmp(&other.figures.before) {
            Ordering::Greater => self.time_if_tied.max(other.time),
            Ordering::Equal => self.time_if_tied.max(other.time_if_tied),
            Ordering::Less => self.time.max(other.time_if_tied),
        };
        Self { figures: self.figures.max(other.figures), time_if_tied, time: self.time.max(other.time) }
    }

    /// Either.
    pub fn min(self, other: Self) -> Self {
        let time_if_tied = match self.figures.before.cmp(&other.figures.before) {
            Ordering::Greater => other.time_if_tied,
            Ordering::Equal => self.time_if_tied.min(other.time_if_tied),
            Ordering::Less => self.time_if_tied,
        };
        Self { figures: self.figures.min(other.figures), time_if_tied, time: self.time.min(other.time) }
    }
}
