//! What a learner has without having told it, because nobody has what they told without it.

use std::cell::OnceCell;

use super::behind::{Behind, Fits};
use super::education::{Asked, award_fits};
use super::evaluate::Evaluator;
use super::finding::ImpliedBy;
use super::verdict::Verdict;
use crate::catalog::Catalog;
use crate::model::{
    Access, Accredited, Answer, Award, AwardLevel, Denial, Field, Held, Id, Ids, Included, Learner,
    Requirement, WorkSpec,
};

/// What stands behind the credentials of a learner, made when it is first asked for.
pub type BehindCell<'a> = OnceCell<Behind<'a>>;

impl<'a> Evaluator<'a> {
    /// What implies a leaf, where the learner did not deny it. Never more than was asked of everybody:
    /// no months in a window, because nobody knows when they were, and no membership.
    pub(super) fn implied(&self, requirement: &Requirement, behind: &BehindCell<'a>) -> Option<ImpliedBy> {
        let Evaluator { catalog, learner, .. } = *self;
        if is_denied(learner, requirement) {
            return None;
        }
        match requirement {
            Requirement::Credential(wanted) => self.implied_by(behind, &|leaf| {
                matches!(leaf, Requirement::Credential(id) if catalog.credential_counts_as(*id, *wanted))
            }),
            Requirement::Education { .. } => {
                let asked = Asked::of(requirement)?;
                self.implied_award(behind, &|award| award_fits(catalog, award, &asked) == Verdict::Met)
            }
            Requirement::Experience(part, included) => self.implied_by(behind, &|leaf| {
                matches!(leaf, Requirement::Experience(done, inner)
                    if has_worked(catalog, (done, inner.as_ref()), part, included.as_ref()))
            }),
            Requirement::Attainment(wanted) => self.implied_by(behind, &|leaf| {
                matches!(leaf, Requirement::Attainment(id) if catalog.attainment_counts_as(*id, *wanted))
            }),
            Requirement::Membership { .. } | Requirement::Unpublished => None,
        }
    }

    /// Whether the learner has a degree of some kind, told or implied; a level that they denied is not
    /// implied.
    pub(super) fn has_award(&self, level: AwardLevel, fits: &dyn Fn(&Award) -> bool) -> bool {
        self.learner.education.iter().any(fits) || self.award_implied_by(level, fits).is_some()
    }

    /// What implies a degree of some kind, of a level that the learner did not deny.
    pub(super) fn award_implied_by(
        &self,
        level: AwardLevel,
        fits: &dyn Fn(&Award) -> bool,
    ) -> Option<ImpliedBy> {
        if is_denied(self.learner, &any_field(level)) {
            None
        } else {
            self.implied_award(&OnceCell::new(), fits)
        }
    }

    fn implied_award(&self, behind: &BehindCell<'a>, fits: &dyn Fn(&Award) -> bool) -> Option<ImpliedBy> {
        self.implied_by(behind, &|leaf| is_award(self.catalog, leaf, fits))
    }

    /// The first of what the learner told that implies a fact.
    fn implied_by(&self, behind: &BehindCell<'a>, fits: Fits<'_>) -> Option<ImpliedBy> {
        let Evaluator { catalog, learner, .. } = *self;
        if let Some(id) = behind.get_or_init(|| Behind::of(self)).implies(fits) {
            return Some(ImpliedBy::Credential(id));
        }
        // What every licensed clinician finished.
        let diploma = any_field(AwardLevel::HighSchool);
        let attainments = learner.attainments.iter().filter(|row| *row.1 == Answer::Has).map(|row| *row.0);
        for id in attainments {
            let is_clinician = catalog.attainments.get(id).is_some_and(|row| row.access == Access::Clinician);
            if fits(&Requirement::Attainment(id)) || is_clinician && fits(&diploma) {
                return Some(ImpliedBy::Attainment(id));
            }
        }
        let is_clinician =
            |id| catalog.kinds_of_work.get(id).is_some_and(|row| row.access == Access::Clinician);
        let work = learner.work.iter().map(|stretch| stretch.kind).find(|kind| is_clinician(*kind));
        work.filter(|_| fits(&diploma)).map(ImpliedBy::Work)
    }
}

/// An award of a level in any field.
pub(super) fn any_field(level: AwardLevel) -> Requirement {
    Requirement::Education { level, fields: Ids::default(), related: false, accreditation: None }
}

/// Whether the learner said that they do not have this, or not in a way that counts today.
pub(super) fn is_denied(learner: &Learner, requirement: &Requirement) -> bool {
    let denies = |denial: &Denial| match (denial, requirement) {
        (Denial::Education(denied), Requirement::Education { level, .. }) => {
            // Whoever has no associate degree has no bachelor's degree either.
            denied == level || denied.is_degree() && level.is_degree() && denied < level
        }
        (Denial::Work(kind), Requirement::Experience(part, _)) => part.kinds.contains(kind),
        _ => false,
    };
    learner.denied.iter().any(denies)
        || match requirement {
            Requirement::Credential(id) => {
                learner.credentials.get(id).is_some_and(|held| *held != Held::NotSure)
            }
            Requirement::Attainment(id) => learner.attainments.get(id) == Some(&Answer::HasNot),
            _ => false,
        }
}

/// Whether whoever meets a leaf has an award of some kind, in whichever of its fields.
fn is_award(catalog: &Catalog, leaf: &Requirement, fits: &dyn Fn(&Award) -> bool) -> bool {
    let in_each = |level: AwardLevel, fields: &[Id<Field>], accreditation| {
        let fits = |field| fits(&Award { level, field, accreditation });
        if fields.is_empty() { fits(None) } else { fields.iter().all(|field| fits(Some(*field))) }
    };
    match leaf {
        Requirement::Education { level, fields, related, accreditation } => {
            // Where a related field counts too, nobody knows which one it is.
            in_each(*level, if *related { &[] } else { fields }, (*accreditation).into())
        }
        Requirement::Attainment(id) => catalog.attainments.iter().any(|row| {
            row.implies.as_ref().is_some_and(|implied| {
                catalog.attainment_counts_as(*id, row.id)
                    && in_each(implied.level, &implied.fields, Accredited::Untold)
            })
        }),
        _ => false,
    }
}

/// Whether whoever worked so has worked as is asked.
fn has_worked(
    catalog: &Catalog,
    (done, inner): (&WorkSpec, Option<&Included>),
    part: &WorkSpec,
    included: Option<&Included>,
) -> bool {
    let parts = || [Some(done), inner.map(|inner| &*inner.0)].into_iter().flatten();
    parts().any(|done| is_worked(catalog, done, part, None))
        && included.is_none_or(|inner| parts().any(|done| is_worked(catalog, done, &inner.0, Some(part))))
}

/// Whether work of one part is surely work of another one, whatever kind it was of.
fn is_worked(catalog: &Catalog, done: &WorkSpec, part: &WorkSpec, also: Option<&WorkSpec>) -> bool {
    let counts = |part: &WorkSpec| {
        let counts = |kind| part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted));
        done.kinds.iter().all(|kind| counts(*kind))
    };
    let is_enough = match (done.share_min_percent, part.share_min_percent) {
        (None, None) => done.months >= part.months,
        // A month at so many percent or more is whole for one rule and that part of one for another.
        (Some(share), None) => done.months * u32::from(share) / 100 >= part.months,
        (Some(share), Some(least)) => share >= least && done.months >= part.months,
        (None, Some(_)) => false,
    };
    part.within_months.is_none() && is_enough && counts(part) && also.is_none_or(counts)
}
