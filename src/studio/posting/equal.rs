//! Wordings that let equal routes in: what issuers take in the place of what a posting requires.

use super::jobs::{Outcome, Ways};
use super::wanted::{Posting, Wanted, one_of};
use crate::catalog::Catalog;
use crate::model::{Condition, Credential, Id, Month, Requirement, RuleBasis, ToList};
use crate::resolve::alternatives;

/// The most wordings that are offered.
const EQUALS_MAX: usize = 12;

/// A wording: one more choice for a group.
#[derive(Clone, Debug)]
pub struct Equal {
    /// The group.
    pub group: usize,
    /// What else it takes.
    pub also: Condition,
    /// Why that is as good.
    pub by: EqualBy,
    /// The ways with it, for somebody who starts with nothing.
    pub with: Outcome<Ways>,
    /// How many starting points get there sooner with it.
    pub sooner: usize,
}

/// Why a choice is as good as those of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EqualBy {
    /// It is a credential that counts as this one.
    Counts(Id<Credential>),
    /// It is another way of the issuer's own rule for this credential, which the posting requires too.
    Rule(Id<Credential>),
    /// It is what people can earn today in the place of this one.
    Nearest(Id<Credential>),
}

impl Equal {
    /// What the posting requires with this wording.
    pub fn conditions(&self, posting: &Posting) -> Vec<Condition> {
        let mut conditions = posting.conditions(None);
        let choices = posting.groups.get(self.group).map_or(&[][..], Vec::as_slice);
        if let Some(own) = conditions.get_mut(self.group) {
            let mut parts = choices.iter().map(Wanted::condition).list();
            parts.push(self.also.clone());
            *own = one_of(parts);
        }
        conditions
    }
}

/// The wordings that the catalog has a reason for, not yet tried.
pub fn equals(catalog: &Catalog, posting: &Posting, today: Month) -> Vec<Equal> {
    let mut found = Vec::new();
    for (group, choices) in posting.groups.iter().enumerate() {
        for wanted in choices {
            if let Wanted::Credential(id) = wanted {
                for (other, by) in others(catalog, *id, today) {
                    if !choices.contains(&Wanted::Credential(other)) {
                        add(&mut found, group, Condition::leaf(Requirement::Credential(other)), by);
                    }
                }
            } else {
                for (also, by) in ways_of_rules(catalog, posting, choices, wanted) {
                    add(&mut found, group, also, by);
                }
            }
        }
    }
    found.truncate(EQUALS_MAX);
    found
}

/// Adds a wording, where none of its group is the same.
fn add(found: &mut Vec<Equal>, group: usize, also: Condition, by: EqualBy) {
    let is_same = |row: &Equal| row.group == group && row.also.leaves() == also.leaves();
    if !found.iter().any(is_same) {
        found.push(Equal { group, also, by, with: Outcome::Undecided, sooner: 0 });
    }
}

/// The open credentials that count as one, and what is nearest to one that is closed.
fn others(catalog: &Catalog, id: Id<Credential>, today: Month) -> Vec<(Id<Credential>, EqualBy)> {
    let Some(row) = catalog.credentials.get(id) else { return Vec::new() };
    let is_open = |other: &Id<Credential>| {
        *other != id && catalog.credentials.get(*other).is_some_and(|row| row.is_open_in(today))
    };
    let counting = catalog.counting_as(id).iter().copied().filter(is_open);
    let mut found = counting.map(|other| (other, EqualBy::Counts(id))).list();
    if !row.is_open_in(today) {
        found.extend(row.nearest.iter().copied().filter(is_open).map(|other| (other, EqualBy::Nearest(id))));
    }
    found
}

/// The other ways of the rule of a credential that the posting requires, where what a group names is one of
/// them: who holds the credential has gone one of them.
fn ways_of_rules(
    catalog: &Catalog,
    posting: &Posting,
    choices: &[Wanted],
    wanted: &Wanted,
) -> Vec<(Condition, EqualBy)> {
    let mut found = Vec::new();
    for required in posting.groups.iter().flatten() {
        let Wanted::Credential(id) = required else { continue };
        let Some(row) = catalog.credentials.get(*id) else { continue };
        let rule = alternatives(&row.requires.condition);
        let has =
            |way: &Condition, wanted: &Wanted| way.leaves().iter().any(|leaf| meets(catalog, leaf, wanted));
        if row.requires.basis != RuleBasis::Issuer || !rule.iter().any(|way| has(way, wanted)) {
            continue;
        }
        for way in rule {
            let is_published = !way.leaves().contains(&&Requirement::Unpublished);
            if is_published && !way.leaves().is_empty() && !choices.iter().any(|wanted| has(way, wanted)) {
                found.push((way.clone(), EqualBy::Rule(*id)));
            }
        }
    }
    found
}

/// Whether whoever meets a leaf of a rule has what a posting names.
fn meets(catalog: &Catalog, leaf: &Requirement, wanted: &Wanted) -> bool {
    match (leaf, wanted) {
        (Requirement::Education { level, fields, .. }, Wanted::Education(least, field)) => {
            let fits = |wanted| {
                !fields.is_empty() && fields.iter().all(|field| catalog.field_counts_as(*field, wanted))
            };
            level >= least && level.is_degree() == least.is_degree() && field.is_none_or(fits)
        }
        (Requirement::Experience(work, _), Wanted::Work(kind, months, _)) => {
            work.months >= *months && work.kinds.iter().all(|own| catalog.work_counts_as(*own, *kind))
        }
        (Requirement::Attainment(own), Wanted::Training(id)) => catalog.attainment_counts_as(*own, *id),
        _ => false,
    }
}
