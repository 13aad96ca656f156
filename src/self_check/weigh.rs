//! How much speaks for each level: whole-number weights, the same on every machine.
//!
//! The answers are taken to follow a graded logistic model: who stands a level above a boundary can
//! most likely do its task on their own, who stands below it cannot, and one answer in ten says
//! nothing. Who stands far above may say "on my own" as well as "I guide others", and who stands far
//! below "with help" as well as "I don't know how". The weights are those likelihoods in percent,
//! rounded so that a stronger answer never speaks for a lower level (a test holds that for every
//! pair of answers and levels).

use super::answers::{Autonomy, Grade};
use crate::model::Level;

/// What speaks for each of the five levels, lowest first; only the ratios say something.
pub type Weights = [u64; 5];

/// By how far a level lies from the one that the facts support.
const FACTS: [u64; 5] = [54, 27, 9, 3, 1];

/// By grade, and by how far a level lies above the lower one of the two that a task tells apart:
/// from three below it to four above.
const TASK: [[u64; 8]; 4] = [
    [96, 88, 62, 30, 11, 5, 1, 1],
    [20, 20, 30, 37, 21, 10, 3, 3],
    [3, 3, 10, 21, 37, 30, 20, 20],
    [1, 1, 5, 11, 30, 62, 88, 96],
];

/// By autonomy and level.
const AUTONOMY: [Weights; 4] = [[6, 4, 2, 1, 1], [4, 6, 4, 2, 2], [2, 4, 6, 6, 6], [1, 2, 4, 6, 9]];

/// Everything that speaks for a level of one sub-domain.
#[derive(Clone, Debug, Default)]
pub struct WeighedEvidence {
    /// The level that the facts support.
    pub facts: Option<Level>,
    /// The autonomy told.
    pub autonomy: Option<Autonomy>,
    /// The tasks answered: the lower one of the two levels, and the grade.
    pub answers: Vec<(Level, Grade)>,
}

impl WeighedEvidence {
    /// What speaks for each level. At most eight answers are weighed in a check, so that no product
    /// outgrows its number; the order of the answers changes nothing.
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

    /// The level found: the heaviest, of equals the lowest; what a person says of their own autonomy
    /// never lifts it more than one above what the facts support.
    pub fn level(&self) -> Level {
        let without = Self { autonomy: None, ..self.clone() };
        let allowed = heaviest(&without.weights()).max(self.supported());
        heaviest(&self.weights()).min(allowed)
    }

    /// The highest level that a person's own word may lift to.
    pub fn supported(&self) -> Level {
        self.facts.map_or(Level::ALL[0], |facts| facts.above().unwrap_or(facts))
    }
}

/// The heaviest level, of equals the lowest.
pub fn heaviest(weights: &Weights) -> Level {
    let mut best = 0;
    for index in 1..weights.len() {
        if weights[index] > weights[best] {
            best = index;
        }
    }
    Level::ALL[best]
}

/// What a level weighs of all, in percent.
pub fn percent(weights: &Weights, level: Level) -> u32 {
    let index = usize::from(level.number());
    share(weights, index - 1, index)
}

/// What the lighter side of a boundary weighs of all, in percent.
pub(super) fn split(weights: &Weights, boundary: Level) -> u32 {
    let index = usize::from(boundary.number());
    share(weights, 0, index).min(share(weights, index, weights.len()))
}

fn share(weights: &Weights, from: usize, to: usize) -> u32 {
    let (part, all): (u64, u64) = (weights[from..to].iter().sum(), weights.iter().sum());
    // So that a hundred times the part is a number still.
    let shift = if all > u64::MAX / 100 { 7 } else { 0 };
    u32::try_from((part >> shift) * 100 / (all >> shift).max(1)).unwrap_or(100)
}
