//! The checker's own judgment of what nobody has what they told without.

use std::collections::BTreeSet;

use credential_pathway::model::{
    Access, Accredited, Answer, Award, AwardLevel, Condition, ConditionKind, Credential, Denial, Held, Id,
    Included, Requirement, WorkSpec,
};

use crate::checker::Done;
use crate::checker_facts::Facts;

impl Facts<'_> {
    /// Whether the learner said that they do not have something, or do not have it in a way that counts.
    pub fn is_denied(&self, leaf: &Requirement) -> bool {
        let learner = self.learner;
        let denies = |denial: &Denial| match (denial, leaf) {
            (Denial::Education(denied), Requirement::Education { level, .. }) => {
                denied == level || denied.is_degree() && level.is_degree() && denied < level
            }
            (Denial::Work(kind), Requirement::Experience(part, _)) => part.kinds.contains(kind),
            _ => false,
        };
        let is_told = match leaf {
            Requirement::Credential(id) => {
                learner.credentials.get(id).is_some_and(|held| *held != Held::NotSure)
            }
            Requirement::Attainment(id) => learner.attainments.get(id) == Some(&Answer::HasNot),
            _ => false,
        };
        is_told || learner.denied.iter().any(denies)
    }

    /// Whether something that was told cannot be had without a fact.
    pub fn is_certain(&self, is_fact: &dyn Fn(&Requirement) -> bool) -> bool {
        let Self { catalog, learner, .. } = *self;
        let mut certain: BTreeSet<Id<Credential>> = BTreeSet::new();
        loop {
            let requires = |row: &&Credential| self.requires(&row.requires.condition, is_fact, &certain);
            let next: BTreeSet<_> = catalog.credentials.iter().filter(requires).map(|row| row.id).collect();
            if next == certain {
                break;
            }
            certain = next;
        }
        let had = |held: &Held| matches!(held, Held::Has | Held::Expired);
        if learner.credentials.iter().any(|row| had(row.1) && certain.contains(row.0)) {
            return true;
        }
        // Every licensed clinician finished high school.
        let (level, fields) = (AwardLevel::HighSchool, Vec::new());
        let diploma = Requirement::Education { level, fields, related: false, accreditation: None };
        let has = learner.attainments.iter().filter(|row| *row.1 == Answer::Has).map(|row| *row.0);
        let worked = learner.work.iter().filter_map(|row| catalog.kinds_of_work.get(row.kind));
        let mut clinical = worked.map(|row| row.access == Access::Clinician);
        has.into_iter().any(|id| {
            let row = catalog.attainments.get(id);
            is_fact(&Requirement::Attainment(id))
                || row.is_some_and(|row| row.access == Access::Clinician) && is_fact(&diploma)
        }) || clinical.any(|is_clinical| is_clinical) && is_fact(&diploma)
    }

    /// Whether nobody meets a condition without a fact.
    fn requires(
        &self,
        condition: &Condition,
        is_fact: &dyn Fn(&Requirement) -> bool,
        certain: &BTreeSet<Id<Credential>>,
    ) -> bool {
        let requires = |part: &Condition| self.requires(part, is_fact, certain);
        match &condition.kind {
            ConditionKind::All(parts) => parts.iter().any(requires),
            ConditionKind::AtLeast { required_number, parts } => {
                let open: Vec<_> = parts.iter().filter(|part| !self.is_closed(part)).collect();
                let parts = if open.len() < *required_number { parts.iter().collect() } else { open };
                parts.iter().filter(|part| !requires(part)).count() < *required_number
            }
            // Whichever credential it was met by.
            ConditionKind::Leaf(Requirement::Credential(id)) => self
                .counting(*id)
                .iter()
                .all(|id| certain.contains(id) || is_fact(&Requirement::Credential(*id))),
            ConditionKind::Leaf(leaf) => is_fact(leaf),
        }
    }

    /// Whether nobody can set out to meet a condition who has not told that they have what it asks.
    fn is_closed(&self, condition: &Condition) -> bool {
        match &condition.kind {
            ConditionKind::All(parts) => parts.iter().any(|part| self.is_closed(part)),
            ConditionKind::AtLeast { required_number, parts } => {
                parts.iter().filter(|part| !self.is_closed(part)).count() < *required_number
            }
            ConditionKind::Leaf(leaf @ Requirement::Attainment(id)) => {
                let is_held_only = self.catalog.attainments.get(*id).is_some_and(|row| row.held_only);
                is_held_only && !self.has_or_did(Id::default(), leaf, &Done::default())
            }
            ConditionKind::Leaf(_) => false,
        }
    }

    /// Whether whoever meets a leaf has an award of some kind, whichever of its fields it is of.
    pub fn is_surely_award(&self, leaf: &Requirement, fits: &dyn Fn(&Award) -> bool) -> bool {
        let each = |level, fields: &[_], accreditation: Accredited| {
            let fits = |field| fits(&Award { level, field, accreditation });
            if fields.is_empty() { fits(None) } else { fields.iter().all(|field| fits(Some(*field))) }
        };
        match leaf {
            Requirement::Education { level, fields, related, accreditation } => {
                each(*level, if *related { &[] } else { fields }, (*accreditation).into())
            }
            Requirement::Attainment(id) => self.catalog.attainments.iter().any(|row| {
                let implied = row.implies.as_ref().filter(|_| self.attainment_counts(*id, row.id));
                implied.is_some_and(|implied| each(implied.level, &implied.fields, Accredited::Untold))
            }),
            _ => false,
        }
    }

    /// Whether whoever worked as a leaf asks worked as another one does.
    pub fn is_such_work(&self, had: &Requirement, part: &WorkSpec, inner: Option<&Included>) -> bool {
        let Requirement::Experience(done, done_inner) = had else { return false };
        let is_so = |done: &WorkSpec, part: &WorkSpec, also: &WorkSpec| {
            let counts = |part: &WorkSpec| {
                let counts = |kind| part.kinds.iter().any(|wanted| self.work_counts(kind, *wanted));
                done.kinds.iter().all(|kind| counts(*kind))
            };
            let months = match (done.share_min_percent, part.share_min_percent) {
                (Some(share), None) => done.months * u32::from(share) / 100,
                (None, Some(_)) => 0,
                (Some(share), Some(least)) if share < least => 0,
                _ => done.months,
            };
            part.within_months.is_none() && months >= part.months && counts(part) && counts(also)
        };
        let any = |part: &WorkSpec, also: &WorkSpec| {
            is_so(done, part, also) || done_inner.as_ref().is_some_and(|done| is_so(&done.0, part, also))
        };
        any(part, part) && inner.is_none_or(|inner| any(&inner.0, part))
    }
}
