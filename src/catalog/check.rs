//! What no single row can tell: that the ladder is whole and that nobody waits for ever.

use super::json::Json;
use super::place::place;
use super::problem::{Fault, Problem};
use super::{Catalog, Rung, RungOption};
use crate::model::{Condition, Credential, Id, Requirement, Set, Shape};

/// The most alternatives that a condition may have when it is written out.
pub const ALTERNATIVES_MAX: u64 = 4_096;

/// Finds what is wrong between rows that are each sound.
pub fn check(catalog: &Catalog, documents: &[(&str, &Json)], problems: &mut Vec<Problem>) {
    let mut note = |credential: &Id, fault: Fault| {
        let rows = documents.iter().flat_map(|row| row.1.items("credentials"));
        let row = rows.into_iter().find(|row| row.str("id") == Some(credential.as_str()));
        let (file, path) = row.map_or_else(Default::default, |row| place(documents, row));
        problems.push(Problem { file, path, fault });
    };
    for credential in &catalog.credentials {
        if alternatives(&credential.requires.condition) > ALTERNATIVES_MAX {
            note(&credential.id, Fault::TooWide(credential.id));
        }
        if credential.level.is_some()
            && !credential.is_issued()
            && catalog.stand_ins.get(&credential.id).is_none()
        {
            note(&credential.id, Fault::NoStandIn(credential.id));
        }
    }
    for (with_ladder, basis) in [(false, "issuer"), (true, "ladder")] {
        let reached = reachable(catalog, with_ladder);
        for credential in &catalog.credentials {
            if credential.is_open() && !reached.contains(&credential.id) {
                let waits_for = waits_for(credential, &reached);
                note(&credential.id, Fault::NoWayIn { credential: credential.id, basis, waits_for });
            }
        }
    }
}

/// How many alternatives a condition has, at most.
fn alternatives(condition: &Condition) -> u64 {
    let each = condition.parts().iter().map(alternatives);
    match &condition.shape {
        Shape::Leaf(_) => 1,
        Shape::All(_) => each.fold(1, u64::saturating_mul),
        Shape::AtLeast { required_number: 1, .. } => each.fold(0, u64::saturating_add),
        Shape::AtLeast { parts, .. } => {
            let all = each.fold(1, |product: u64, next| product.saturating_mul(next.saturating_add(1)));
            if parts.len() > 16 { u64::MAX } else { all }
        }
    }
}

/// The open credentials that somebody with nothing can come to, in the end.
fn reachable(catalog: &Catalog, with_ladder: bool) -> Set<Id> {
    let mut reached = Set::new();
    loop {
        let before = reached.len();
        for credential in &catalog.credentials {
            let opens = credential.is_open()
                && can_meet(catalog, &credential.requires.condition, &reached)
                && (!with_ladder || can_climb(catalog, credential, &reached));
            if opens {
                reached.insert(credential.id);
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}

fn can_meet(catalog: &Catalog, condition: &Condition, reached: &Set<Id>) -> bool {
    let met = condition.parts().iter().filter(|part| can_meet(catalog, part, reached)).count();
    match &condition.shape {
        Shape::Leaf(Requirement::Credential(id)) => reached.contains(id),
        Shape::Leaf(Requirement::Attainment(id)) => {
            catalog.attainments.get(id).is_none_or(|row| !row.held_only)
        }
        Shape::Leaf(_) => true,
        Shape::All(parts) => met == parts.len(),
        Shape::AtLeast { required_number, .. } => met >= *required_number,
    }
}

fn can_climb(catalog: &Catalog, credential: &Credential, reached: &Set<Id>) -> bool {
    let named = &credential.ladder_first;
    if !named.is_empty() {
        return named.iter().any(|id| reached.contains(id));
    }
    catalog.rung_below(credential).is_none_or(|rung| can_stand(catalog, &rung, reached))
}

/// Whether somebody can come to stand on a rung; of a stand-in its own rung is not asked, but the
/// rung below the title is.
fn can_stand(catalog: &Catalog, rung: &Rung, reached: &Set<Id>) -> bool {
    let above = |title: &Id| {
        let below = catalog.credentials.get(title).and_then(|title| catalog.rung_below(title));
        below.is_none_or(|below| can_stand(catalog, &below, reached))
    };
    catalog.rung_options(rung).iter().any(|option| match option {
        RungOption::Real(real) => reached.contains(&real.id),
        RungOption::StandIn { title, credential } => {
            credential.is_open() && can_meet(catalog, &credential.requires.condition, reached) && above(title)
        }
        RungOption::Work { title, .. } => above(title),
    })
}

fn waits_for(credential: &Credential, reached: &Set<Id>) -> Vec<Id> {
    let leaves = credential.requires.condition.leaves();
    let asked = leaves.into_iter().filter_map(|leaf| match leaf {
        Requirement::Credential(id) if !reached.contains(id) => Some(*id),
        _ => None,
    });
    let mut waits = Set::new();
    waits.extend(asked);
    waits.as_slice().to_vec()
}
