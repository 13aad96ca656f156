//! The checker's own judgment of what nobody has what they told without.

use std::collections::BTreeSet;

use credential_pathway::model::{
    Access, Accredited, Answer, Award, AwardLevel, Condition, ConditionKind, Credential, Denial, Held, Id,
    Ids, Included, Requirement, WorkSpec,
};

use credential_pathway::resolve::ImpliedBy;

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

    /// What was told that nobody has without what a leaf asks; nothing where that is denied.
    pub fn implied_by(&self, leaf: &Requirement) -> Vec<ImpliedBy> {
        if let Some(known) = self.implied.borrow().get(leaf) {
            return known.clone();
        }
        let implied_by = if self.is_denied(leaf) { Vec::new() } else { self.implying(leaf) };
        self.implied.borrow_mut().insert(leaf.clone(), implied_by.clone());
        implied_by
    }

    fn implying(&self, leaf: &Requirement) -> Vec<ImpliedBy> {
        match leaf {
            Requirement::Education { .. } => {
                let fits = |award: &Award| self.fits(award, leaf);
                self.certain_by(&|had| self.is_surely_award(had, &fits))
            }
            Requirement::Credential(wanted) => {
                let counting = self.counting(*wanted);
                self.certain_by(&|had| matches!(had, Requirement::Credential(id) if counting.contains(id)))
            }
            Requirement::Experience(part, inner) => {
                self.certain_by(&|had| self.is_such_work(had, part, inner.as_ref()))
            }
            Requirement::Attainment(wanted) => {
                let counts = |id| self.attainment_counts(id, *wanted);
                self.certain_by(&|had| matches!(had, Requirement::Attainment(id) if counts(*id)))
            }
            Requirement::Membership { .. } | Requirement::Unpublished => Vec::new(),
        }
    }

    /// What implies an award of some kind, of a level that was not denied.
    pub fn award_implied_by(&self, level: AwardLevel, fits: &dyn Fn(&Award) -> bool) -> Vec<ImpliedBy> {
        let any =
            Requirement::Education { level, fields: Ids::default(), related: false, accreditation: None };
        if self.is_denied(&any) {
            Vec::new()
        } else {
            self.certain_by(&|had| self.is_surely_award(had, fits))
        }
    }

    /// What was told that cannot be had without a fact.
    fn certain_by(&self, is_fact: &dyn Fn(&Requirement) -> bool) -> Vec<ImpliedBy> {
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
        let had = |row: &(&Id<Credential>, &Held)| {
            matches!(row.1, Held::Has | Held::Expired) && certain.contains(row.0)
        };
        let credentials = learner.credentials.iter().filter(had).map(|row| ImpliedBy::Credential(*row.0));
        // Every licensed clinician finished high school.
        let (level, fields) = (AwardLevel::HighSchool, Ids::default());
        let is_diploma =
            is_fact(&Requirement::Education { level, fields, related: false, accreditation: None });
        let is_clinical = |access| access == Access::Clinician && is_diploma;
        let has = learner.attainments.iter().filter(|row| *row.1 == Answer::Has).map(|row| *row.0);
        let has = has.filter(|id| {
            let row = catalog.attainments.get(*id);
            is_fact(&Requirement::Attainment(*id)) || row.is_some_and(|row| is_clinical(row.access))
        });
        let worked = learner.work.iter().filter_map(|row| catalog.kinds_of_work.get(row.kind));
        let worked = worked.filter(|row| is_clinical(row.access)).map(|row| ImpliedBy::Work(row.id));
        credentials.chain(has.map(ImpliedBy::Attainment)).chain(worked).collect()
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
