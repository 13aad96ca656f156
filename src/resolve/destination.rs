//! What a learner can want.

use super::basis::Basis;
use super::evaluate::Evaluator;
use super::occupation::{has_no_goal, unmet};
use super::verdict::Verdict;
use crate::catalog::{Catalog, Rung};
use crate::model::{Constraint, Credential, Id, JobRule, Learner, Occupation, StatusKind, ToList};

/// What a learner wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destination {
    /// A credential, or what is near to a title.
    Credential(Id<Credential>),
    /// Any live entry of a level of a sub-domain.
    Level(Rung),
    /// An occupation, by any live credential that is typical for it, where there are such, and the
    /// education and the work before it.
    Occupation(Id<Occupation>),
    /// A job of a host, by its index among the host's offers. What it requires stands in [`Learner::job`]:
    /// whoever asks puts it there.
    Job(usize),
}

/// Why there is no pathway to a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestinationFault {
    /// The catalog does not hold it.
    Unlisted,
    /// It can no longer be begun; what is nearest.
    Closed {
        /// Why.
        status: StatusKind,
        /// What a person can really earn instead.
        nearest: Vec<Id<Credential>>,
    },
    /// Nothing that leads there can be begun.
    NoWay,
    /// Nothing that leads there meets these constraints of the learner together.
    Excluded(Vec<Constraint>),
    /// The catalog allows so many combinations that none was found in time; there may be one.
    Undecided,
}

impl Destination {
    /// The credential, where it is one.
    pub fn credential(&self) -> Option<Id<Credential>> {
        if let Self::Credential(id) = self { Some(*id) } else { None }
    }

    /// Whether the catalog holds it.
    pub fn is_listed(&self, catalog: &Catalog) -> bool {
        match self {
            Self::Credential(id) => catalog.credentials.get(*id).is_some(),
            Self::Level(rung) => catalog.sub_domains.get(rung.sub_domain).is_some(),
            Self::Occupation(id) => catalog.occupations.get(*id).is_some(),
            Self::Job(_) => true,
        }
    }

    /// Whether the learner is there already.
    pub fn is_reached(&self, evaluator: &Evaluator<'_>, basis: Basis) -> bool {
        match self {
            // Whoever wants a credential wants it, and not another one that counts as it.
            Self::Credential(id) => evaluator.learner.holds(*id),
            // A person's own word is a rung of the ladder and no rule of an issuer's.
            Self::Level(rung) if basis == Basis::Ladder => evaluator.rung(rung),
            Self::Level(rung) => evaluator.stands_by_fact(rung),
            Self::Occupation(id) => {
                let is_reached = |row: &Occupation| {
                    (has_no_goal(row) || row.goals.iter().any(|id| evaluator.holds(*id)))
                        && unmet(evaluator, row).is_empty()
                };
                evaluator.catalog.occupations.get(*id).is_some_and(is_reached)
            }
            Self::Job(_) => {
                let is_met = |job: &JobRule| evaluator.condition(job.condition()).verdict == Verdict::Met;
                evaluator.learner.job.as_ref().is_some_and(is_met)
            }
        }
    }

    /// Every destination of a catalog, in a fixed order.
    pub fn all(catalog: &Catalog) -> Vec<Self> {
        let credentials = catalog.credentials.iter().map(|row| Self::Credential(row.id));
        let rungs = catalog.sub_domains_in_order().into_iter().flat_map(|row| {
            let rung = |level| Rung { sub_domain: row.id, level };
            crate::model::Level::ALL.into_iter().map(rung)
        });
        let occupations = catalog.occupations.iter().map(|row| Self::Occupation(row.id));
        credentials.chain(rungs.map(Self::Level)).chain(occupations).list()
    }
}

/// The credentials that are the destination when one of them is held: of a level and of an occupation
/// those that count as one of them too.
pub(super) fn targets<'c>(catalog: &'c Catalog, destination: &Destination) -> Vec<&'c Credential> {
    match destination {
        Destination::Credential(id) => catalog.credentials.get(*id).into_iter().list(),
        Destination::Level(rung) => counting(catalog, catalog.on_rung(rung).iter().map(|row| row.id)),
        Destination::Occupation(id) => {
            let goals = catalog.occupations.get(*id).map_or(&[][..], |row| &row.goals);
            counting(catalog, goals.iter().copied())
        }
        Destination::Job(_) => Vec::new(),
    }
}

/// Credentials and those that count as them, each once.
fn counting(catalog: &Catalog, ids: impl Iterator<Item = Id<Credential>>) -> Vec<&Credential> {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for id in ids {
        own.push(id);
        others.extend(catalog.counting_as(id));
    }
    for other in others {
        if !own.contains(&other) {
            own.push(other);
        }
    }
    own.into_iter().filter_map(|id| catalog.credentials.get(id)).list()
}

/// Whether a fact that is not there was told to be not there.
pub(super) fn is_told(learner: &Learner, section: crate::model::Section, answered: bool) -> bool {
    answered || learner.is_complete(section)
}
