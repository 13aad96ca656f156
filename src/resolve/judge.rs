//! Whether many leaves are met, for one learner.

use std::cell::OnceCell;

use super::evaluate::Evaluator;
use super::implied::BehindCell;
use super::verdict::Verdict;
use crate::model::{Credential, Id, Requirement};

/// Judges as an evaluator does. What stands behind the credentials of the learner is looked at once for all
/// leaves.
pub struct Judge<'a> {
    /// The evaluator.
    pub evaluator: Evaluator<'a>,
    behind: BehindCell<'a>,
}

impl<'a> Judge<'a> {
    /// Has judged nothing yet.
    pub fn new(evaluator: Evaluator<'a>) -> Self {
        Self { evaluator, behind: OnceCell::new() }
    }

    /// Whether a leaf is met: by what is told, or by what that implies.
    pub fn is_met(&self, requirement: &Requirement) -> bool {
        self.evaluator.by_facts(requirement).0 == Verdict::Met
            || self.evaluator.implied(requirement, &self.behind).is_some()
    }

    /// The same for a leaf of a credential's rule, which may have been waived.
    pub fn is_met_for(&self, owner: Id<Credential>, requirement: &Requirement) -> bool {
        self.evaluator.learner.waiver(owner, requirement).is_some() || self.is_met(requirement)
    }
}
