//! Figures packed so that comparing and adding them is quick.
//!
//! Figures stand in one number in the order in which they are compared, so that "least" is least
//! of the whole order and adding is one addition. Months run side by side and stand apart: a bound
//! on them and a bound on the rest, each by itself, are a bound on both.

use std::cmp::Ordering;

use super::Objective;
use super::totals::Totals;

/// What something takes at the least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Least {
    /// Every figure but months, packed by an [`Order`].
    pub sums: u128,
    /// Its time, if what is compared before months is no more than here.
    pub tight: Time,
    /// Its time in any case.
    pub any: Time,
}

/// Months on the tracks of a pathway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// All in all, whatever runs beside.
    pub months: u32,
    /// Work beyond what is chosen already.
    pub work: u32,
    /// Study beyond what is chosen already.
    pub study: u32,
}

impl Time {
    const NEVER: Self = Self { months: 1 << 26, work: 1 << 20, study: 1 << 20 };

    fn plus(self, other: Self) -> Self {
        Self { work: (self.work + other.work).min(1 << 20), ..self.max(other) }
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

/// Cannot be; small enough to add.
pub const NEVER: Least = Least { sums: 1 << 120, tight: Time::NEVER, any: Time::NEVER };

/// The order in which figures are compared.
#[derive(Clone, Copy)]
pub struct Order {
    objective: Objective,
    asks_first: bool,
}

impl Order {
    /// By the objective, then steps, time, cost and exams; asks before all or after all.
    pub fn new(objective: Objective, asks_first: bool) -> Self {
        Self { objective, asks_first }
    }

    /// Packs the figures of some totals.
    pub fn least(&self, totals: &Totals) -> Least {
        let steps = [totals.steps, 0];
        let cost = [totals.cost_usd, totals.cost_unknown];
        let exams = [totals.exams, totals.exams_unknown];
        let time = [0, totals.months_unknown];
        let asks = |here: bool| [if here { totals.asks } else { 0 }, 0];
        let first = match self.objective {
            Objective::Steps => steps,
            Objective::Cost => cost,
            Objective::Time => time,
            Objective::Exams => exams,
        };
        let rows = [asks(self.asks_first), first, steps, time, cost, exams, asks(!self.asks_first)];
        let mut sums: u128 = 0;
        for ([known, unknown], [known_bits, unknown_bits]) in rows.into_iter().zip(BITS) {
            sums = sums << known_bits | u128::from(known.min((1 << known_bits) - 1));
            sums = sums << unknown_bits | u128::from(unknown.min((1 << unknown_bits) - 1));
        }
        let time = Time { months: totals.months, ..Time::default() };
        Least { sums, tight: time, any: time }
    }

    /// The key of a sum: months stand behind asks for the shortest time, else behind steps.
    pub fn key(&self, least: Least) -> Key {
        let tail = self.tail();
        (least.sums >> tail, least.tight.months, least.sums & ((1 << tail) - 1))
    }

    /// How many bits are compared behind months.
    pub fn tail(&self) -> u32 {
        let behind = if self.objective == Objective::Time { 1 } else { 3 };
        BITS[behind..].iter().map(|bits| bits[0] + bits[1]).sum()
    }

    /// The least key that has this figure of the objective, where asks come last.
    pub fn floor(&self, figure: u32) -> Key {
        match self.objective {
            Objective::Time => (0, figure, 0),
            _ => self.key(Least { sums: u128::from(figure) << Self::below_figure(), ..Least::default() }),
        }
    }

    /// How many bits are compared behind the objective's own figure.
    fn below_figure() -> u32 {
        BITS[1][1] + BITS[2..].iter().map(|bits| bits[0] + bits[1]).sum::<u32>()
    }

    /// Whether asks come first and time next.
    pub fn time_decides(&self) -> bool {
        self.asks_first && self.objective == Objective::Time
    }

    /// The asks of a sum that compares them first.
    pub fn asks(least: Least) -> u32 {
        let below: u32 = BITS[1..].iter().map(|bits| bits[0] + bits[1]).sum();
        u32::try_from(least.sums >> below).unwrap_or(u32::MAX)
    }

    /// The objective's own figure of a sum.
    pub fn figure(&self, least: Least) -> u32 {
        if self.objective == Objective::Time {
            return least.any.months.max(least.any.work).max(least.any.study);
        }
        u32::try_from((least.sums >> Self::below_figure()) & ((1 << BITS[1][0]) - 1)).unwrap_or(u32::MAX)
    }
}

/// How many bits each known and unknown figure takes: asks, the objective's, steps, time, cost,
/// exams, asks.
const BITS: [[u32; 2]; 7] = [[7, 0], [24, 7], [7, 0], [0, 7], [24, 7], [8, 7], [7, 0]];

impl Least {
    /// Both, where they share nothing.
    pub fn plus(self, other: Self) -> Self {
        Self {
            sums: (self.sums + other.sums).min(NEVER.sums),
            tight: self.tight.plus(other.tight),
            any: self.any.plus(other.any),
        }
    }

    /// Both, where they may share: no less than the dearer one.
    pub fn max(self, other: Self, tail: u32) -> Self {
        let tight = match (self.sums >> tail).cmp(&(other.sums >> tail)) {
            Ordering::Greater => self.tight.max(other.any),
            Ordering::Equal => self.tight.max(other.tight),
            Ordering::Less => self.any.max(other.tight),
        };
        Self { sums: self.sums.max(other.sums), tight, any: self.any.max(other.any) }
    }

    /// Either.
    pub fn min(self, other: Self, tail: u32) -> Self {
        let tight = match (self.sums >> tail).cmp(&(other.sums >> tail)) {
            Ordering::Greater => other.tight,
            Ordering::Equal => self.tight.min(other.tight),
            Ordering::Less => self.tight,
        };
        Self { sums: self.sums.min(other.sums), tight, any: self.any.min(other.any) }
    }
}
