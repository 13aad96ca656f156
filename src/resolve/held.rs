//! What is held: a credential itself, or another one that counts as it.

use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::verdict::Verdict;
use crate::model::{Credential, Held, Id, Section};

impl Evaluator<'_> {
    /// Whether the learner holds a credential, or one that counts as it.
    pub fn holds(&self, id: Id<Credential>) -> bool {
        self.catalog.counting_as(id).iter().any(|id| self.learner.holds(*id))
    }

    /// Of a credential and those that count as it, what says most; of others only what helps.
    pub(super) fn held(&self, id: Id<Credential>) -> (Verdict, Evidence) {
        let mut found = match self.learner.credentials.get(&id) {
            Some(held) => said(*held),
            None => self.untold(Section::Credentials),
        };
        for other in self.catalog.counting_as(id).iter().filter(|other| **other != id) {
            let (verdict, evidence) = match self.learner.credentials.get(other) {
                Some(Held::Has) => (Verdict::Met, Evidence::Counts(*other)),
                Some(held) => said(*held),
                None => continue,
            };
            if verdict > found.0 || verdict == Verdict::Unknown && found.1 == Evidence::Untold {
                found = (verdict, evidence);
            }
        }
        found
    }
}

/// What an answer about a credential says.
fn said(held: Held) -> (Verdict, Evidence) {
    match held {
        Held::Has => (Verdict::Met, Evidence::Has),
        Held::Expired => (Verdict::Unknown, Evidence::Expired),
        Held::Candidate => (Verdict::Unmet, Evidence::Candidate),
        Held::HasNot => (Verdict::Unmet, Evidence::HasNot),
        Held::NotSure => (Verdict::Unknown, Evidence::NotSure),
    }
}
