//! The ways to meet the rule of a credential, and what a person has of each.

use std::cmp::Reverse;

use super::alternatives::{alternatives, with_only};
use super::evaluate::Evaluator;
use super::finding::{Evidence, Finding};
use super::verdict::Verdict;
use crate::model::{Condition, ConditionKind, Credential, ToList, sorted};

/// One way to meet the rule of a credential: one of its alternatives, with all that the rule requires beside
/// it.
#[derive(Clone, Debug)]
pub struct Way<'c> {
    /// Its number among the alternatives, from 0; `None` where there is only one way.
    pub number: Option<usize>,
    /// The alternative; the rule itself where there is only one way.
    pub condition: &'c Condition,
    /// What it takes, each part to be met.
    pub parts: Vec<Finding<'c>>,
}

impl Way<'_> {
    /// Whether all of it is met.
    pub fn verdict(&self) -> Verdict {
        self.parts.iter().map(|part| part.verdict).min().unwrap_or(Verdict::Met)
    }

    /// What it lacks; of ways that lack as much, the one with more parts that are met comes first.
    fn lack(&self) -> (u32, Reverse<usize>) {
        let met = self.parts.iter().filter(|part| part.verdict == Verdict::Met).count();
        (self.parts.iter().map(missing).sum(), Reverse(met))
    }
}

/// The ways to meet a credential's rule, what is met best first; none where nothing is required. The rule is
/// as well met as the best of them.
pub fn ways<'c>(evaluator: &Evaluator<'c>, row: &'c Credential) -> Vec<Way<'c>> {
    let rule = &row.requires.condition;
    let judged = |number: Option<usize>, condition: &'c Condition, conditions: Vec<&'c Condition>| {
        let mut parts = Vec::new();
        for other in conditions {
            flatten(other, std::ptr::eq(other, condition), &mut parts);
        }
        let parts = parts.into_iter().map(|part| evaluator.condition_of(row.id, part)).list();
        Way { number, condition, parts }
    };
    let choices = alternatives(rule);
    let mut found = Vec::new();
    for (number, alternative) in choices.iter().enumerate() {
        found.push(judged(Some(number), alternative, with_only(rule, number)));
    }
    if choices.is_empty() {
        found.push(judged(None, rule, vec![rule]));
        found.retain(|way| !way.parts.is_empty());
    }
    sorted(found, &|one, other| one.lack() < other.lack())
}

/// The parts of a condition that are all required. A name or a note of the way itself stands above its parts;
/// that of another part would be lost.
fn flatten<'c>(condition: &'c Condition, is_way: bool, parts: &mut Vec<&'c Condition>) {
    match &condition.kind {
        ConditionKind::All(inner) if is_way || condition.label.is_none() && condition.note.is_none() => {
            inner.iter().for_each(|part| flatten(part, false, parts));
        }
        _ => parts.push(condition),
    }
}

/// What a leaf lacks that is not met: all of it, in thousandths.
const WHOLE: u32 = 1_000;

/// How much a finding lacks, in thousandths of a leaf: nothing where it is met. What the learner has said no
/// to, or has of another kind, lacks more than what they have not said, and what only its issuer can tell
/// lacks less.
fn missing(finding: &Finding<'_>) -> u32 {
    if finding.verdict == Verdict::Met {
        return 0;
    }
    let parts = || sorted(finding.parts.iter().map(missing).list(), &|one, other| one < other);
    let lack = match (&finding.condition.kind, &finding.evidence) {
        (ConditionKind::All(_), _) => parts().into_iter().sum(),
        (ConditionKind::AtLeast { required_number, .. }, _) => {
            parts().into_iter().take(*required_number).sum()
        }
        (_, Some(Evidence::Months { sure, asked, .. })) if asked > sure => {
            u32::try_from(u64::from(WHOLE) * u64::from(asked - sure) / u64::from(*asked)).unwrap_or(WHOLE)
        }
        (_, Some(Evidence::Award(_) | Evidence::Near(_))) => WHOLE / 2,
        (_, Some(Evidence::Misfit(_))) => WHOLE + WHOLE / 4,
        _ if finding.verdict == Verdict::Unmet => WHOLE + WHOLE / 2,
        _ => WHOLE,
    };
    lack.max(1)
}
