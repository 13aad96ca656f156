//! The checker's own judgment of conditions: by what was told, what that implies, and what was done.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Answer, Attainment, AttainmentKind, Award, Condition, ConditionKind, Credential, Field, Id, Included,
    KindOfWork, Learner, Month, Requirement, WorkSpec,
};
use credential_pathway::resolve::{Fact, ImpliedBy};

use crate::checker::Done;
use crate::checker_months::missing;

/// What is known of one person.
pub struct Facts<'c> {
    pub catalog: &'c Catalog,
    pub learner: &'c Learner,
    pub today: Month,
    /// By credential, those that count as it, itself first.
    counting: BTreeMap<Id<Credential>, Vec<Id<Credential>>>,
    /// What is implied is the same after every step.
    pub implied: RefCell<BTreeMap<Requirement, Vec<ImpliedBy>>>,
}

/// Whether one counts as another over any number of steps.
fn reaches<T>(from: Id<T>, to: Id<T>, next: &dyn Fn(Id<T>) -> Vec<Id<T>>) -> bool {
    from == to || next(from).into_iter().any(|from| reaches(from, to, next))
}

impl<'c> Facts<'c> {
    pub fn new(catalog: &'c Catalog, learner: &'c Learner, today: Month) -> Self {
        let next = |id| catalog.credentials.get(id).map_or(Vec::new(), |row| row.counts_as.to_vec());
        let mut counting: BTreeMap<Id<Credential>, Vec<Id<Credential>>> = BTreeMap::new();
        for wanted in catalog.credentials.iter().map(|row| row.id) {
            let all = catalog.credentials.iter().map(|row| row.id).filter(|id| *id != wanted);
            let all = all.filter(|id| reaches(*id, wanted, &next));
            counting.insert(wanted, std::iter::once(wanted).chain(all).collect());
        }
        Self { catalog, learner, today, counting, implied: RefCell::default() }
    }

    pub fn counting(&self, wanted: Id<Credential>) -> Vec<Id<Credential>> {
        self.counting.get(&wanted).cloned().unwrap_or_default()
    }

    pub fn field_counts(&self, from: Id<Field>, to: Id<Field>) -> bool {
        let next = |id| self.catalog.fields.get(id).map_or(Vec::new(), |row| row.counts_as.to_vec());
        reaches(from, to, &next)
    }

    pub fn work_counts(&self, from: Id<KindOfWork>, to: Id<KindOfWork>) -> bool {
        let next = |id| self.catalog.kinds_of_work.get(id).map_or(Vec::new(), |row| row.counts_as.to_vec());
        reaches(from, to, &next)
    }

    pub fn attainment_counts(&self, from: Id<Attainment>, to: Id<Attainment>) -> bool {
        let next = |id| self.catalog.attainments.get(id).map_or(Vec::new(), |row| row.counts_as.to_vec());
        reaches(from, to, &next)
    }

    /// Whether a condition in the rule of `owner` is met.
    pub fn meets(&self, owner: Id<Credential>, condition: &Condition, done: &Done) -> bool {
        let is_met = |leaf: &Requirement| self.meets_leaf(owner, leaf, done);
        !self.ways(owner, condition, &is_met).is_empty()
    }

    /// The sets of credentials that a rule names by any of which it is met, where some leaves are; no set
    /// where it is not.
    pub fn ways(
        &self,
        owner: Id<Credential>,
        condition: &Condition,
        is_met: &dyn Fn(&Requirement) -> bool,
    ) -> BTreeSet<BTreeSet<Id<Credential>>> {
        let nothing = || BTreeSet::from([BTreeSet::new()]);
        match &condition.kind {
            ConditionKind::Leaf(leaf) if !is_met(leaf) => BTreeSet::new(),
            ConditionKind::Leaf(leaf @ Requirement::Credential(id))
                if self.learner.waiver(owner, leaf).is_none() =>
            {
                BTreeSet::from([BTreeSet::from([*id])])
            }
            ConditionKind::Leaf(_) => nothing(),
            ConditionKind::All(parts) => parts.iter().fold(nothing(), |before, part| {
                let ways = self.ways(owner, part, is_met);
                let joined = before.iter().flat_map(|one| ways.iter().map(move |way| one | way));
                joined.collect()
            }),
            ConditionKind::AtLeast { required_number, parts } => {
                // Each choice of so many parts, no credential in two of them.
                let mut chosen: Vec<BTreeSet<BTreeSet<_>>> = vec![BTreeSet::new(); required_number + 1];
                chosen[0] = nothing();
                for part in parts {
                    let ways = self.ways(owner, part, is_met);
                    for count in (0..*required_number).rev() {
                        let apart = |one: &BTreeSet<_>| {
                            let ways = ways.iter().filter(|way| way.is_disjoint(one));
                            ways.map(|way| one | way).collect::<Vec<_>>()
                        };
                        let more: Vec<_> = chosen[count].iter().flat_map(apart).collect();
                        chosen[count + 1].extend(more);
                    }
                }
                chosen.pop().unwrap_or_default()
            }
        }
    }

    fn meets_leaf(&self, owner: Id<Credential>, leaf: &Requirement, done: &Done) -> bool {
        self.learner.waiver(owner, leaf).is_some()
            || self.has_or_did(owner, leaf, done)
            || !self.implied_by(leaf).is_empty()
    }

    pub fn has_or_did(&self, owner: Id<Credential>, leaf: &Requirement, done: &Done) -> bool {
        match leaf {
            Requirement::Credential(id) => {
                self.counting(*id).iter().any(|id| self.learner.holds(*id) || done.earned.contains(id))
            }
            Requirement::Education { .. } => {
                self.learner.education.iter().chain(&done.awards).any(|award| self.fits(award, leaf))
                    || done.accepted.iter().any(|(id, fact)| {
                        matches!(fact, Fact::Award(award) if *id == owner && self.may_fit(award, leaf))
                    })
            }
            Requirement::Experience(part, inner) => {
                let accepted = |(id, fact): &(Id<Credential>, Fact)| match fact {
                    Fact::Work(kind) if *id == owner => Some(*kind),
                    _ => None,
                };
                let accepted: Vec<_> = done.accepted.iter().filter_map(accepted).collect();
                self.has_done(part, inner.as_ref(), &accepted, done)
            }
            Requirement::Attainment(wanted) => {
                let row = self.catalog.attainments.get(*wanted);
                let is_exam = row.is_some_and(|row| row.kind == AttainmentKind::Exam);
                let told = self.learner.attainments.iter().filter(|row| *row.1 == Answer::Has);
                let mut all = told.map(|row| *row.0).chain(done.attained.iter().copied());
                is_exam && done.is_walk || all.any(|id| self.attainment_counts(id, *wanted))
            }
            Requirement::Membership { organization, months } => {
                let told = self.learner.memberships.get(organization);
                told.is_some_and(|row| row.answer == Answer::Has && row.months.unwrap_or(0) >= *months)
                    || done.joined.iter().any(|row| row.0 == *organization && row.1 >= *months)
            }
            Requirement::Unpublished => done.asked.contains(&owner),
        }
    }

    /// Whether so many months of a kind are there.
    pub fn has_worked(&self, kind: Id<KindOfWork>, months: u32, done: &Done) -> bool {
        let (kinds, hours) = (vec![kind], None);
        let part = WorkSpec { months, kinds, share_min_percent: None, within_months: None, hours };
        self.has_done(&part, None, &[], done)
    }

    /// Whether the work that was told and planned is as much as is missing, in all and inside.
    pub fn has_done(
        &self,
        part: &WorkSpec,
        inner: Option<&Included>,
        accepted: &[Id<KindOfWork>],
        done: &Done,
    ) -> bool {
        let counts = |kind: Id<KindOfWork>, part: &WorkSpec| {
            part.kinds.iter().any(|wanted| self.work_counts(kind, *wanted))
        };
        let enough = |part: &WorkSpec, also: &WorkSpec| {
            let inside = |kind: Id<KindOfWork>| counts(kind, part) && counts(kind, also);
            let near = |kind: Id<KindOfWork>| {
                let row = self.catalog.kinds_of_work.get(kind).filter(|_| accepted.contains(&kind));
                row.is_some_and(|row| row.may_count_as.iter().any(|kind| inside(*kind)))
            };
            let planned = done.work.iter().filter(|row| inside(row.0)).map(|row| row.1).sum::<u32>();
            let told = self.learner.work.iter().filter(|row| inside(row.kind) || near(row.kind));
            planned >= missing(&told.collect::<Vec<_>>(), part, self.today)
        };
        enough(part, part) && inner.is_none_or(|inner| enough(&inner.0, part))
    }

    /// Whether an award is what a leaf asks.
    pub fn fits(&self, award: &Award, leaf: &Requirement) -> bool {
        let Requirement::Education { level, fields, accreditation, .. } = leaf else { return false };
        let is_higher = award.level > *level && award.level.is_degree() && level.is_degree();
        let field = |own| fields.iter().any(|to| self.field_counts(own, *to));
        (award.level == *level || is_higher && accreditation.is_none())
            && (fields.is_empty() || award.field.is_some_and(field))
            && accreditation.is_none_or(|wanted| award.accreditation.id() == Some(wanted))
    }

    /// Whether an award is what a leaf asks if the issuer accepts a related field or a higher level.
    fn may_fit(&self, award: &Award, leaf: &Requirement) -> bool {
        let Requirement::Education { level, fields, related, accreditation } = leaf else { return false };
        let is_higher = award.level > *level && award.level.is_degree() && level.is_degree();
        let field = |own| *related || fields.iter().any(|to| self.field_counts(own, *to));
        (award.level == *level || is_higher)
            && (fields.is_empty() || award.field.is_some_and(field))
            && accreditation.is_none_or(|wanted| award.accreditation.id() == Some(wanted))
    }
}
