//! Judges many leaves for one learner.

use std::cell::OnceCell;

use super::behind::Behind;
use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::implied::BehindCell;
use super::verdict::Verdict;
use crate::model::{Credential, Id, Requirement};

impl<'a> Evaluator<'a> {
    /// Judges a leaf, by what stands behind the credentials of the learner.
    pub(super) fn requirement_by(
        &self,
        requirement: &Requirement,
        behind: &BehindCell<'a>,
    ) -> (Verdict, Evidence) {
        let found = self.by_facts(requirement);
        if found.0 == Verdict::Met {
            return found;
        }
        let implied = self.implied(requirement, behind);
        implied.map_or(found, |by| (Verdict::Met, Evidence::Implied(by)))
    }
}

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

    /// What stands behind the credentials of the learner.
    pub(super) fn behind(&self) -> &Behind<'a> {
        self.behind.get_or_init(|| Behind::of(&self.evaluator))
    }

    /// Judges a leaf.
    pub fn leaf(&self, requirement: &Requirement) -> Verdict {
        self.evaluator.requirement_by(requirement, &self.behind).0
    }

    /// Whether a leaf is met: by what is told, or by what that implies.
    pub fn is_met(&self, requirement: &Requirement) -> bool {
        self.leaf(requirement) == Verdict::Met
    }

    /// The same for a leaf of a credential's rule, which may have been waived.
    pub fn is_met_for(&self, owner: Id<Credential>, requirement: &Requirement) -> bool {
        self.evaluator.learner.waiver(owner, requirement).is_some() || self.is_met(requirement)
    }
}
