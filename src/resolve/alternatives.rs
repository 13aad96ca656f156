//! The alternatives of an issuer's rule: what the issuer calls its routes or pathways.

use crate::model::{Condition, ConditionKind};

/// The part of a rule that lists its alternatives: the rule itself where it is a choice of one, or, of
/// several parts that are all required, the only one that is a choice among alternatives with names.
pub fn choice(rule: &Condition) -> Option<&Condition> {
    if of_one(rule).is_some() {
        return Some(rule);
    }
    let ConditionKind::All(parts) = &rule.kind else { return None };
    let is_named =
        |part: &&Condition| of_one(part).is_some_and(|parts| parts.iter().all(|part| part.label.is_some()));
    let mut named = parts.iter().filter(is_named);
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

/// The alternatives of a rule; none where there is only one way to meet it.
pub fn alternatives(rule: &Condition) -> &[Condition] {
    choice(rule).and_then(of_one).unwrap_or_default()
}

/// The parts of a choice of one.
fn of_one(condition: &Condition) -> Option<&[Condition]> {
    match &condition.kind {
        ConditionKind::AtLeast { required_number: 1, parts } if parts.len() > 1 => Some(parts),
        _ => None,
    }
}

/// The parts of a rule that are all required where only one of its alternatives counts; the whole rule
/// where it has no such alternative.
pub fn with_only(rule: &Condition, number: usize) -> Vec<&Condition> {
    let chosen = choice(rule).and_then(|choice| Some((choice, of_one(choice)?.get(number)?)));
    match (chosen, &rule.kind) {
        (Some((choice, alternative)), ConditionKind::All(parts)) => {
            parts.iter().map(|part| if std::ptr::eq(part, choice) { alternative } else { part }).collect()
        }
        (Some((_, alternative)), _) => vec![alternative],
        (None, _) => vec![rule],
    }
}
