//! What opens when one more credential is earned.

use super::evaluate::Evaluator;
use super::finding::Finding;
use super::verdict::Verdict;
use crate::catalog::Catalog;
use crate::model::{Credential, Held, Id, Requirement, sorted};

/// What earning a credential does for another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The other credential.
    pub credential: Id<Credential>,
    /// Whether everything its issuer asks is then met; else it counts toward it.
    pub is_open: bool,
}

/// What opens, or comes nearer, if the learner earns `credential` next: by the issuers' rules, of
/// what can still be begun, what opens first.
pub fn unlock(evaluator: &Evaluator<'_>, credential: Id<Credential>) -> Vec<Opened> {
    let mut after = evaluator.learner.clone();
    after.credentials.insert(credential, Held::Has);
    let then = Evaluator { learner: &after, ..*evaluator };
    let mut opened = Vec::new();
    for row in &evaluator.catalog.credentials {
        if row.id == credential
            || !row.is_open_in(evaluator.today)
            || evaluator.learner.holds(row.id)
            || !asks_for(evaluator.catalog, row, credential)
        {
            continue;
        }
        let (before, after) = (evaluator.credential(row), then.credential(row));
        let is_open = after.verdict == Verdict::Met;
        if before.verdict != Verdict::Met && met_leaves(&after) > met_leaves(&before) {
            opened.push(Opened { credential: row.id, is_open });
        }
    }
    sorted(opened, &|one, other| one.is_open && !other.is_open)
}

fn asks_for(catalog: &Catalog, row: &Credential, credential: Id<Credential>) -> bool {
    let named = |leaf: &&Requirement| matches!(leaf, Requirement::Credential(id) if catalog.credential_counts_as(credential, *id));
    row.requires.condition.leaves().iter().any(named)
}

fn met_leaves(finding: &Finding<'_>) -> usize {
    let own = usize::from(finding.parts.is_empty() && finding.verdict == Verdict::Met);
    own + finding.parts.iter().map(met_leaves).sum::<usize>()
}
