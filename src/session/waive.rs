//! What can be waived of a credential's rule, for the form that says so.

use super::machine::Session;
use crate::model::{Credential, Id};
use crate::resolve::Verdict;

impl Session<'_> {
    /// The leaves of a credential's rule that are not met: the start of the value of a link that waives
    /// each, and what it asks.
    pub fn waivable(&self, id: Id<Credential>) -> Vec<(String, String)> {
        let Some(row) = self.catalog.credentials.get(id) else { return Vec::new() };
        let (evaluator, localizer) = (self.evaluator(), self.localizer());
        let mut rows: Vec<(String, String)> = Vec::new();
        for leaf in row.requires.condition.leaves() {
            let Some(key) = leaf.key().filter(|_| evaluator.leaf(id, leaf).0 != Verdict::Met) else {
                continue;
            };
            let value = format!("{id}.{key}");
            if rows.iter().all(|row| row.0 != value) {
                rows.push((value, localizer.requirement(leaf)));
            }
        }
        rows
    }
}
