//! What an occupation requires beside a credential: the typical education and work before it.

use super::{Evaluator, Verdict};
use crate::model::{Condition, Occupation, ToList};

/// The conditions of an occupation that the facts do not meet.
pub fn unmet<'a>(evaluator: &Evaluator<'a>, row: &'a Occupation) -> Vec<&'a Condition> {
    row.requires.iter().filter(|condition| evaluator.condition(condition).verdict != Verdict::Met).list()
}

/// Whether no credential is required: education and work alone lead there.
pub fn has_no_goal(row: &Occupation) -> bool {
    row.goals.is_empty() && !row.requires.is_empty()
}
