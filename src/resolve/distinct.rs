//! "At least k of n": each part by its own evidence, so that no credential counts for two of them.

use super::finding::{Evidence, Finding};
use super::verdict::Verdict;
use crate::model::{ConditionKind, Credential, Id, Requirement, sorted};

/// The verdict of "at least k": the best that k parts reach, each by its own evidence.
pub fn at_least(required_number: usize, parts: &[Finding<'_>]) -> Verdict {
    let verdicts = sorted(parts.iter().map(|part| part.verdict).collect(), &|one, other| one > other);
    let kth = verdicts.get(required_number - 1).copied().unwrap_or(Verdict::Unmet);
    if required_number == 1 || kth == Verdict::Unmet {
        return kth;
    }
    [Verdict::Met, Verdict::Unknown]
        .into_iter()
        .find(|verdict| kth >= *verdict && are_distinct(parts, *verdict, required_number))
        .unwrap_or(Verdict::Unmet)
}

/// Whether so many parts reach `verdict` when no credential stands for two of them.
fn are_distinct(parts: &[Finding<'_>], verdict: Verdict, required_number: usize) -> bool {
    let ways: Vec<_> =
        parts.iter().filter(|part| part.verdict >= verdict).map(|part| ways(part, verdict)).collect();
    are_disjoint(required_number, &ways, &mut Vec::new())
}

/// The most ways of a part that are looked at.
const WAYS_MAX: usize = 4_096;

/// The sets of credentials by any of which a node reaches `verdict`.
fn ways(finding: &Finding<'_>, verdict: Verdict) -> Vec<Vec<Id<Credential>>> {
    let parts = finding.parts.iter().filter(|part| part.verdict >= verdict);
    match &finding.condition.kind {
        ConditionKind::Leaf(_) if matches!(finding.evidence, Some(Evidence::Waived(..))) => vec![Vec::new()],
        ConditionKind::Leaf(Requirement::Credential(id)) => vec![vec![*id]],
        ConditionKind::Leaf(_) => vec![Vec::new()],
        ConditionKind::AtLeast { required_number: 1, .. } => {
            parts.flat_map(|part| ways(part, verdict)).collect()
        }
        // "All", and a nested "at least k" by all of its parts: never claims more than there is, and
        // neither does a list that is cut short.
        _ => parts.fold(vec![Vec::new()], |before, part| {
            let next = ways(part, verdict);
            let join = |one: &Vec<Id<Credential>>| {
                let one = one.clone();
                next.iter().map(move |other| [one.as_slice(), other].concat()).collect::<Vec<_>>()
            };
            before.iter().flat_map(join).take(WAYS_MAX).collect()
        }),
    }
}

/// Whether so many parts have ways that share no credential, nor any with what is used.
fn are_disjoint(
    required_number: usize,
    ways: &[Vec<Vec<Id<Credential>>>],
    used: &mut Vec<Id<Credential>>,
) -> bool {
    if required_number == 0 || ways.len() < required_number {
        return required_number == 0;
    }
    let (first, rest) = (&ways[0], &ways[1..]);
    for way in first {
        if way.iter().all(|id| !used.contains(id)) {
            let before = used.len();
            used.extend(way);
            let is_done = are_disjoint(required_number - 1, rest, used);
            used.truncate(before);
            if is_done {
                return true;
            }
        }
    }
    are_disjoint(required_number, rest, used)
}
