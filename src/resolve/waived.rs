//! What was waived: met in the rule that it was waived in, and nowhere else.

use std::cell::OnceCell;

use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::implied::BehindCell;
use super::verdict::Verdict;
use crate::model::{Credential, Id, Requirement};

impl<'a> Evaluator<'a> {
    /// Judges a leaf of a credential's rule.
    pub fn leaf(&self, owner: Id<Credential>, requirement: &Requirement) -> (Verdict, Evidence) {
        self.leaf_by(owner, requirement, &OnceCell::new())
    }

    /// The same, by what stands behind the credentials of the learner.
    pub(super) fn leaf_by(
        &self,
        owner: Id<Credential>,
        requirement: &Requirement,
        behind: &BehindCell<'a>,
    ) -> (Verdict, Evidence) {
        match self.learner.waiver(owner, requirement) {
            Some(waiver) => (Verdict::Met, Evidence::Waived(owner, waiver.grant)),
            None => self.requirement_by(requirement, behind),
        }
    }
}
