//! The weight of each level: whole numbers, so that they are the same on every machine.
//!
//! The answers follow a graded logistic model. A person one level above a boundary can most likely do
//! its task on their own, a person below it cannot, and one answer in ten is noise. A person far above
//! may answer "on my own" or "I guide others", and one far below "with help" or "I don't know how". The
//! weights are these likelihoods in percent. They are rounded so that a stronger answer never lowers a
//! level; a test checks this for every pair of answers and levels.

use super::answers::{Autonomy, Grade};
use crate::model::Level;

/// The weight of each of the five levels, lowest first. Only their ratios matter.
pub type Weights = [u64; 5];

/// By the distance of a level from the one that the facts support.
const FACTS: [u64; 5] = [54, 27, 9, 3, 1];

/// By grade, and by the distance of a level from the lower one of the two levels that a task tells
/// apart: from three below it to four above it.
const TASK: [[u64; 8]; 4] = [
    [96, 88, 62, 30, 11, 5, 1, 1],
    [20, 20, 30, 37, 21, 10, 3, 3],
    [3, 3, 10, 21, 37, 30, 20, 20],
    [1, 1, 5, 11, 30, 62, 88, 96],
];

/// By autonomy and level.
const AUTONOMY: [Weights; 4] = [[6, 4, 2, 1, 1], [4, 6, 4, 2, 2], [2, 4, 6, 6, 6], [1, 2, 4, 6, 9]];

/// What is weighed for the levels of one sub-domain.
#[derive(Clone, Debug, Default)]
pub struct WeighedEvidence {
    /// The level that the facts support.
    pub facts: Option<Level>,
    /// How much the person does on their own, where they said it.
    pub autonomy: Option<Autonomy>,
    /// The answered tasks: the lower one of the two levels, and the grade.
    pub answers: Vec<(Level, Grade)>,
}

impl WeighedEvidence {
    /// The weight of each level. A check weighs at most eight answers, so no product overflows. The order
    /// of the answers changes nothing.
    pub fn weights(&self) -> Weights {
        let weight = |level: Level| {
            let facts =
                self.facts.map_or(1, |facts| FACTS[usize::from(level.number().abs_diff(facts.number()))]);
            let index = usize::from(level.number() - 1);
            let autonomy = self.autonomy.map_or(1, |autonomy| AUTONOMY[autonomy as usize][index]);
            self.answers.iter().fold(facts * autonomy, |weight, (above, grade)| {
                let index = usize::from(level.number() + 3 - above.number());
                weight.saturating_mul(grade.strength().map_or(1, |strength| TASK[strength][index]))
            })
        };
        Level::ALL.map(weight)
    }

    /// The level that the facts and the answers describe: the one with the greatest weight, of equal ones
    /// the lowest.
    pub fn described(&self) -> Level {
        heaviest(&self.weights())
    }

    /// The level found: the one described, but at most [`Self::highest`].
    pub fn level(&self) -> Level {
        self.described().min(self.highest())
    }

    /// The highest level that can be found: one above what the facts support. Level 1 needs no fact.
    pub fn highest(&self) -> Level {
        let facts = self.facts.unwrap_or(Level::ALL[0]);
        facts.above().unwrap_or(facts)
    }
}

/// The level with the greatest weight, of equal ones the lowest.
pub fn heaviest(weights: &Weights) -> Level {
    let mut best = 0;
    for index in 1..weights.len() {
        if weights[index] > weights[best] {
            best = index;
        }
    }
    Level::ALL[best]
}

/// The share of a level in all weights, in percent.
pub fn percent(weights: &Weights, level: Level) -> u32 {
    let index = usize::from(level.number());
    share(weights, index - 1, index)
}

/// The share of the lighter side of a boundary in all weights, in percent.
pub(super) fn split(weights: &Weights, boundary: Level) -> u32 {
    let index = usize::from(boundary.number());
    share(weights, 0, index).min(share(weights, index, weights.len()))
}

fn share(weights: &Weights, from: usize, to: usize) -> u32 {
    let (part, all): (u64, u64) = (weights[from..to].iter().sum(), weights.iter().sum());
    // Keeps a hundred times the part within 64 bits.
    let shift = if all > u64::MAX / 100 { 7 } else { 0 };
    u32::try_from((part >> shift) * 100 / (all >> shift).max(1)).unwrap_or(100)
}
