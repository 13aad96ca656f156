//! What was waived: met in the rule that it was waived in, and nowhere else.

use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::verdict::Verdict;
use crate::model::{Credential, Id, Requirement};

impl Evaluator<'_> {
    /// Judges a leaf of a credential's rule.
    pub fn leaf(&self, owner: Id<Credential>, requirement: &Requirement) -> (Verdict, Evidence) {
        match self.learner.waiver(owner, requirement) {
            Some(waiver) => (Verdict::Met, Evidence::Waived(owner, waiver.grant)),
            None => self.requirement(requirement),
        }
    }
}
