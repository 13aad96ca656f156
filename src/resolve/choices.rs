//! "At least k of n" written out: every choice of k parts, each by its own credentials.

use crate::model::{Condition, ConditionKind, Credential, Id, Requirement, ToList};

/// Every way to meet k of the parts, as lists of leaves; no credential stands in two parts.
pub fn choices(required_number: usize, parts: &[Condition]) -> Vec<Vec<&Requirement>> {
    let mut found = Vec::new();
    choose(required_number, parts, &mut Vec::new(), &mut found);
    found
}

/// Every way to meet one condition, as lists of leaves.
fn ways(condition: &Condition) -> Vec<Vec<&Requirement>> {
    match &condition.kind {
        ConditionKind::Leaf(requirement) => vec![vec![requirement]],
        ConditionKind::AtLeast { required_number, parts } => choices(*required_number, parts),
        ConditionKind::All(parts) => parts.iter().fold(vec![Vec::new()], |before, part| {
            let next = ways(part);
            let mut joined = Vec::new();
            for one in &before {
                joined.extend(next.iter().map(|other| [&one[..], other].concat()));
            }
            joined
        }),
    }
}

fn choose<'c>(
    left: usize,
    parts: &'c [Condition],
    taken: &mut Vec<&'c Requirement>,
    found: &mut Vec<Vec<&'c Requirement>>,
) {
    if left == 0 {
        found.push(taken.clone());
        return;
    }
    if parts.len() < left {
        return;
    }
    for way in ways(&parts[0]) {
        let credential = |leaf: &&Requirement| match leaf {
            Requirement::Credential(id) => Some(*id),
            _ => None,
        };
        let used: Vec<Id<Credential>> = taken.iter().filter_map(credential).list();
        if way.iter().filter_map(credential).all(|id| !used.contains(&id)) {
            let before = taken.len();
            taken.extend(way);
            choose(left - 1, &parts[1..], taken, found);
            taken.truncate(before);
        }
    }
    choose(left, &parts[1..], taken, found);
}
