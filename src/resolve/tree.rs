//! Judges a condition by its leaves.

use super::distinct::at_least;
use super::finding::{Evidence, Finding};
use super::verdict::Verdict;
use crate::model::{Condition, ConditionKind, Requirement, ToList};

/// How a leaf is judged; why, where somebody wants to know.
pub type Leaf = (Verdict, Option<Evidence>);

/// Judges every node of a condition.
pub fn judged<'c>(condition: &'c Condition, leaf: &mut dyn FnMut(&Requirement) -> Leaf) -> Finding<'c> {
    let parts: Vec<_> = condition.parts().iter().map(|part| judged(part, leaf)).list();
    let (verdict, evidence) = match &condition.kind {
        ConditionKind::Leaf(requirement) => leaf(requirement),
        ConditionKind::All(_) => (parts.iter().map(|part| part.verdict).min().unwrap_or(Verdict::Met), None),
        ConditionKind::AtLeast { required_number, .. } => (at_least(*required_number, &parts), None),
    };
    Finding { verdict, condition, evidence, parts }
}
