//! What is met: three verdicts and a finding for every node of a condition.

use std::cell::OnceCell;

use super::education::{Asked, award_fits};
use super::finding::{Evidence, Finding};
use super::misfit::Misfit;
use super::near::{accepted, near_kinds};
use super::tree::judged;
use super::verdict::Verdict;
use super::work::count_work;
use crate::catalog::{Catalog, Rung, RungOption};
use crate::model::{
    Answer, Attainment, Condition, Credential, Id, Included, Learner, Level, Month, Organization,
    Requirement, Section, SubDomain, WorkSpec,
};

/// Judges conditions for one learner at one month.
#[derive(Clone, Copy)]
pub struct Evaluator<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The learner.
    pub learner: &'a Learner,
    /// Today's month.
    pub today: Month,
}

impl<'a> Evaluator<'a> {
    /// Judges the issuer's rule of a credential.
    pub fn credential(&self, credential: &'a Credential) -> Finding<'a> {
        self.condition_of(credential.id, &credential.requires.condition)
    }

    /// Judges a condition that is no credential's rule.
    pub fn condition(&self, condition: &'a Condition) -> Finding<'a> {
        self.condition_of(Id::default(), condition)
    }

    /// Judges a condition in the rule of a credential.
    pub fn condition_of(&self, owner: Id<Credential>, condition: &'a Condition) -> Finding<'a> {
        let behind = OnceCell::new();
        judged(condition, &mut |leaf| {
            let (verdict, evidence) = self.leaf_by(owner, leaf, &behind);
            (verdict, Some(evidence))
        })
    }

    /// Judges a leaf: by what is told, and by what that implies.
    pub fn requirement(&self, requirement: &Requirement) -> (Verdict, Evidence) {
        self.requirement_by(requirement, &OnceCell::new())
    }

    /// Judges a leaf by what is told alone.
    pub(super) fn by_facts(&self, requirement: &Requirement) -> (Verdict, Evidence) {
        match requirement {
            Requirement::Credential(id) => self.held(*id),
            Requirement::Education { level, fields, related, accreditation } => {
                let accreditation = *accreditation;
                self.educated(&Asked { level: *level, fields, related: *related, accreditation })
            }
            Requirement::Experience(part, included) => self.worked(part, included.as_ref()),
            Requirement::Attainment(id) => self.attained(*id),
            Requirement::Membership { organization, months } => self.joined(*organization, *months),
            Requirement::Unpublished => (Verdict::Unknown, Evidence::Unpublished),
        }
    }

    /// Whether a rung of the ladder is stood on: by a credential held, the learner's word, or work.
    pub fn rung(&self, rung: &Rung) -> bool {
        self.word(rung.sub_domain).is_some_and(|level| level >= rung.level) || self.stands_by_fact(rung)
    }

    /// Whether a rung is stood on by a credential held or by work.
    pub fn stands_by_fact(&self, rung: &Rung) -> bool {
        self.catalog.rung_options(rung).iter().any(|option| self.stands_on(option))
    }

    /// Whether this option of a rung is there already.
    pub fn stands_on(&self, option: &RungOption<'_>) -> bool {
        match option {
            RungOption::Real(credential) | RungOption::StandIn { credential, .. } => {
                self.learner.holds(credential.id)
            }
            RungOption::Work { kind, months, .. } => {
                let part = WorkSpec {
                    months: *months,
                    kinds: vec![*kind],
                    share_min_percent: None,
                    within_months: None,
                    hours: None,
                };
                count_work(self.catalog, self.learner, &part, None, self.today, 0).sure_months >= *months
            }
        }
    }

    /// The learner's own word on a sub-domain.
    pub fn word(&self, sub_domain: Id<SubDomain>) -> Option<Level> {
        self.learner.levels.get(&sub_domain).copied()
    }

    pub(super) fn untold(&self, section: Section) -> (Verdict, Evidence) {
        if self.learner.is_complete(section) {
            (Verdict::Unmet, Evidence::HasNot)
        } else {
            (Verdict::Unknown, Evidence::Untold)
        }
    }

    fn educated(&self, asked: &Asked<'_>) -> (Verdict, Evidence) {
        let judged = self.learner.education.iter().enumerate();
        let judged = judged.map(|(index, award)| (award_fits(self.catalog, award, asked), index));
        // The first of the best awards is the evidence.
        let best = judged.max_by_key(|(verdict, index)| (*verdict, std::cmp::Reverse(*index)));
        match best {
            Some((verdict, index)) if verdict > Verdict::Unmet => (verdict, Evidence::Award(index)),
            _ => self.with_misfit_of_awards(self.untold(Section::Education), asked),
        }
    }

    fn worked(&self, part: &WorkSpec, included: Option<&Included>) -> (Verdict, Evidence) {
        let as_told = self.counted(part, included);
        if as_told.0 == Verdict::Met || Self::dates_decide(&as_told.1) {
            return as_told;
        }
        let Evaluator { catalog, learner, .. } = *self;
        let near = near_kinds(catalog, learner, part, included);
        let Some(first) = near.first().copied() else { return as_told };
        let learner = &accepted(catalog, learner, part, included, &near);
        match (Evaluator { learner, ..*self }).counted(part, included) {
            (Verdict::Met, _) => (Verdict::Unknown, Evidence::Near(first)),
            _ => as_told,
        }
    }

    /// Whether dates that were not told make the difference: those are for the learner to tell.
    fn dates_decide(evidence: &Evidence) -> bool {
        matches!(evidence, Evidence::Months { possible, asked, .. } if possible >= asked)
    }

    fn counted(&self, part: &WorkSpec, included: Option<&Included>) -> (Verdict, Evidence) {
        let (verdict, evidence) = self.months(part, None);
        let Some(Included(inner)) = included else { return (verdict, evidence) };
        let (inner_verdict, inner_evidence) = self.months(inner, Some(part));
        if inner_verdict < verdict { (inner_verdict, inner_evidence) } else { (verdict, evidence) }
    }

    fn months(&self, part: &WorkSpec, also: Option<&WorkSpec>) -> (Verdict, Evidence) {
        let count = count_work(self.catalog, self.learner, part, also, self.today, 0);
        let (sure, possible) = (count.sure_months, count.possible_months);
        let misfit = if possible == 0 { self.misfit_of_work(part, also) } else { None };
        let months = Evidence::Months { sure, possible, asked: part.months };
        let evidence = misfit.map_or(months, Evidence::Misfit);
        if sure >= part.months {
            (Verdict::Met, evidence)
        } else if possible >= part.months || !self.learner.is_complete(Section::Work) {
            (Verdict::Unknown, evidence)
        } else {
            (Verdict::Unmet, evidence)
        }
    }

    fn attained(&self, wanted: Id<Attainment>) -> (Verdict, Evidence) {
        let is_said = |answer| {
            let mut said = self.learner.attainments.iter().filter(|row| *row.1 == answer);
            said.any(|row| self.catalog.attainment_counts_as(*row.0, wanted))
        };
        if is_said(Answer::Has) {
            return (Verdict::Met, Evidence::Has);
        }
        // Of others that count as it, only what helps.
        if is_said(Answer::NotSure) {
            return (Verdict::Unknown, Evidence::NotSure);
        }
        match self.learner.attainments.get(&wanted) {
            Some(_) => (Verdict::Unmet, Evidence::HasNot),
            None => self.untold(Section::Training),
        }
    }

    fn joined(&self, organization: Id<Organization>, months: u32) -> (Verdict, Evidence) {
        let Some(membership) = self.learner.memberships.get(&organization) else {
            return self.untold(Section::Training);
        };
        match (membership.answer, membership.months) {
            (Answer::HasNot, _) => (Verdict::Unmet, Evidence::HasNot),
            (Answer::NotSure, _) => (Verdict::Unknown, Evidence::NotSure),
            (Answer::Has, None) if months > 0 => (Verdict::Unknown, Evidence::Misfit(Misfit::Untimed)),
            (Answer::Has, Some(sure)) if sure < months => {
                (Verdict::Unmet, Evidence::Months { sure, possible: sure, asked: months })
            }
            (Answer::Has, _) => (Verdict::Met, Evidence::Has),
        }
    }
}
