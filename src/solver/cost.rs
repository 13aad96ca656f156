//! What something takes, figure by figure in the order in which figures are compared.
//!
//! Figures add up, each in a field of its own, and are compared from the first one on. Months
//! combine by max, not by sum, so they are kept separately: a bound on them and a bound on the
//! rest, each by itself, are a bound on both.

use std::cmp::Ordering;

use super::totals::{Assumed, Objective, Totals};

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

/// How many figures are compared before months.
pub const BEFORE: usize = 6;

/// Which of them is the objective's.
pub const OBJECTIVE: usize = 3;

/// How many are compared after them.
const AFTER: usize = 8;

/// Hurdles, the objective's known and unknown figure, and steps unless months come before them: what is
/// compared before months. Where asks come last, only what is restricted is left of the hurdles.
type Before = [u32; BEFORE];

/// Every figure with its unknown part, and hurdles: what is compared after months. What is there for the
/// second time decides nothing more.
type After = [u32; AFTER];

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
    const INFEASIBLE: Self = Self { months: 1 << 26, work: 1 << 24, study: 1 << 24, assumed: 1 << 24 };

    /// Both, where they share nothing.
    pub fn plus(self, other: Self) -> Self {
        let sum = |one: u32, other: u32| (one + other).min(1 << 24);
        Self { months: self.months.max(other.months), ..self.each(other, sum) }
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
pub const WORST: Key = ([u32::MAX; BEFORE], u32::MAX, [u32::MAX; AFTER]);

/// Cannot be; small enough to add.
pub const INFEASIBLE: CostBound = CostBound {
    figures: Figures { before: [1 << 30; BEFORE], after: [1 << 30; AFTER] },
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
    /// By the objective, then steps, time, cost and exams, behind the hurdles; asks and what is not
    /// confirmed may come after all instead.
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
        let [restricted, asks, unconfirmed] = totals.hurdles();
        let first = if self.asks_first { [asks, unconfirmed] } else { [0; 2] };
        let steps = if is_time { 0 } else { totals.steps };
        let before = [restricted, first[0], first[1], known, unknown, steps];
        let after = [
            totals.months_unknown,
            totals.steps,
            totals.of(Objective::Cost),
            totals.cost_unknown,
            totals.exams,
            totals.exams_unknown,
            asks,
            unconfirmed,
        ];
        let time = Time { months: totals.months, assumed: totals.assumed.months, ..Time::default() };
        CostBound { figures: Figures { before, after }, time_if_tied: time, time }
    }

    /// The least key with what is restricted and the objective's figure of some totals, where asks come
    /// last.
    pub fn floor(&self, totals: &Totals) -> Key {
        let (restricted, figure) = (totals.restricted, totals.of(self.objective));
        match self.objective {
            Objective::Time => ([restricted, 0, 0, 0, 0, 0], figure, [0; 8]),
            _ => ([restricted, 0, 0, figure, 0, 0], 0, [0; 8]),
        }
    }

    /// Whether hurdles come first.
    pub fn asks_first(&self) -> bool {
        self.asks_first
    }

    /// Whether hurdles come first and time next.
    pub fn time_decides(&self) -> bool {
        self.asks_first && self.objective == Objective::Time
    }

    /// The objective's own figure of a sum.
    pub fn figure(&self, bound: CostBound) -> u32 {
        match self.objective {
            Objective::Time => {
                bound.time.months.max(bound.time.work).max(bound.time.study) + bound.time.assumed
            }
            _ => bound.figures.before[3],
        }
    }
}

/// How sums of whole sets compare, the better one first: hurdles, then the objective, then the other
/// figures.
pub fn compare(objective: Objective, one: &Totals, other: &Totals) -> Ordering {
    let order = CostOrder::new(objective, true);
    order.bound(one).key().cmp(&order.bound(other).key())
}

/// Two rows of figures added up, figure by figure.
fn sum<const N: usize>(one: [u32; N], other: [u32; N]) -> [u32; N] {
    joined(one, other, u32::saturating_add)
}

fn joined<const N: usize>(mut one: [u32; N], other: [u32; N], join: impl Fn(u32, u32) -> u32) -> [u32; N] {
    one.iter_mut().zip(other).for_each(|(one, other)| *one = join(*one, other));
    one
}

impl CostBound {
    /// How it compares: months are compared behind asks for the shortest time, else behind steps.
    pub fn key(self) -> Key {
        (self.figures.before, self.time_if_tied.months + self.time_if_tied.assumed, self.figures.after)
    }

    /// The hurdles of a sum that compares them first.
    pub fn hurdles(self) -> [u32; 3] {
        let [restricted, asks, unconfirmed, ..] = self.figures.before;
        [restricted, asks, unconfirmed]
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

    /// Two bounds joined figure by figure, so that each figure is bounded by itself.
    pub fn each(self, other: Self, join: impl Fn(u32, u32) -> u32 + Copy) -> Self {
        let figures = Figures {
            before: joined(self.figures.before, other.figures.before, join),
            after: joined(self.figures.after, other.figures.after, join),
        };
        let time = self.time.each(other.time, join);
        Self { figures, time_if_tied: time, time }
    }

    /// The sums that it stands for, where each figure is bounded by itself.
    pub fn totals(self) -> Totals {
        let [months_unknown, steps, cost_usd, cost_unknown, exams, exams_unknown, asks, unconfirmed] =
            self.figures.after;
        Totals {
            restricted: self.figures.before[0],
            unconfirmed,
            steps,
            asks,
            exams,
            exams_unknown,
            cost_usd,
            cost_unknown,
            months: self.time.months,
            months_unknown,
            // What is assumed of costs is in them already.
            assumed: Assumed { months: self.time.assumed, cost_usd: 0 },
            ..Totals::default()
        }
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
