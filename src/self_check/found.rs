//! The result of the self-check, and its reasons.

use super::answers::{Feel, Grade, SelfCheck};
use super::ask::{answers_in, evidence, sub_domains};
use super::weigh::{WeighedEvidence, Weights, heaviest, percent};
use crate::model::{CheckItem, Id, Level, SubDomain, ToList};
use crate::resolve::Evaluator;

/// The level found in a sub-domain, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The sub-domain.
    pub sub_domain: Id<SubDomain>,
    /// The level.
    pub level: Level,
    /// Its share in the weights of all levels, in percent.
    pub percent: u32,
    /// The one of its two neighbors with the greater weight.
    pub neighbor: Level,
    /// The level that the facts alone support.
    pub facts: Option<Level>,
    /// The number of answers that change a weight.
    pub answers: usize,
    /// The answers that decided: without each of them the level would be another one.
    pub moved: Vec<(Id<CheckItem>, Grade)>,
    /// Whether the own word of the person would lift it above what the facts allow.
    pub held_back: bool,
    /// What the person says about it.
    pub feel: Option<Feel>,
}

/// The result in each sub-domain of a check.
pub fn found(evaluator: &Evaluator<'_>, check: &SelfCheck) -> Vec<Found> {
    sub_domains(evaluator, check).into_iter().map(|sub_domain| found_in(evaluator, check, sub_domain)).list()
}

fn found_in(evaluator: &Evaluator<'_>, check: &SelfCheck, sub_domain: Id<SubDomain>) -> Found {
    let evidence = evidence(evaluator, check, sub_domain);
    let weights = evidence.weights();
    let base = evidence.level();
    let feel = check.feels.get(&sub_domain).copied();
    let level = felt(&evidence, base, feel);
    let mut moved = Vec::new();
    for (index, (_, answer)) in answers_in(evaluator, check, sub_domain).into_iter().enumerate() {
        let mut without = evidence.clone();
        without.answers.remove(index);
        if without.level() != base {
            moved.push(answer);
        }
    }
    Found {
        sub_domain,
        level,
        percent: percent(&weights, level),
        neighbor: neighbor(&weights, level),
        facts: evidence.facts,
        answers: evidence.answers.iter().filter(|row| row.1.strength().is_some()).count(),
        moved,
        held_back: heaviest(&weights) > base
            || feel == Some(Feel::TooLow) && level == base && base < Level::ALL[4],
        feel,
    }
}

/// The level after the word of the person on it: one lower, or one higher where the facts allow it.
fn felt(evidence: &WeighedEvidence, base: Level, feel: Option<Feel>) -> Level {
    match feel {
        None => base,
        Some(Feel::TooHigh) => base.below().unwrap_or(base),
        Some(Feel::TooLow) => {
            let higher = base.above().unwrap_or(base);
            higher.min(evidence.supported().max(base))
        }
    }
}

/// The one of the two neighbors of a level with the greater weight.
fn neighbor(weights: &Weights, level: Level) -> Level {
    let mut beside = [level.below(), level.above()].into_iter().flatten();
    let first = beside.next().unwrap_or(level);
    beside.fold(
        first,
        |best, other| if percent(weights, other) > percent(weights, best) { other } else { best },
    )
}
