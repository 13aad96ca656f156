//! What an occupation requires beside a credential: the typical education and work before it.

use super::{Evaluator, Verdict};
use crate::model::{Condition, Occupation, ToList};

/// The conditions of an occupation that the facts do not meet.
pub fn unmet<'a>(evaluator: &Evaluator<'a>, row: &'a Occupation) -> Vec<&'a Condition> {
    let is_met = |condition: &&Condition| {
        let Some(requirement) = condition.requirement() else { return true };
        evaluator.requirement(requirement).0 == Verdict::Met
    };
    row.requires.iter().filter(|condition| !is_met(condition)).list()
}

/// Whether no credential is required: education and work alone lead there.
pub fn has_no_goal(row: &Occupation) -> bool {
    row.goals.is_empty() && !row.requires.is_empty()
}
