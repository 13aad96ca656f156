//! What is met: three verdicts and a finding for every node of a condition.

use super::education::{Asked, award_fits};
use super::misfit::Misfit;
use super::verdict::Verdict;
use super::work::count_work;
use crate::catalog::{Catalog, Rung, RungOption};
use crate::model::{
    Answer, Condition, ConditionKind, Credential, Grant, Id, Included, Learner, Level, Month, Requirement,
    Section, WorkSpec,
};
use crate::model::{Attainment, Organization, SubDomain, sorted};

/// A condition's tree, judged; the parts stand in the condition's order.
#[derive(Clone, Debug)]
pub struct Finding<'c> {
    /// The verdict of this node.
    pub verdict: Verdict,
    /// The node.
    pub condition: &'c Condition,
    /// Why, for a leaf.
    pub evidence: Option<Evidence>,
    /// The parts of `All` and `AtLeast`.
    pub parts: Vec<Finding<'c>>,
}

/// Why a leaf has its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The learner has it.
    Has,
    /// The learner has this, which counts as it.
    Counts(Id<Credential>),
    /// Held once, run out.
    Expired,
    /// May sit the exam, does not hold it.
    Candidate,
    /// The learner has said no, or marked the section as complete.
    HasNot,
    /// The learner is not sure.
    NotSure,
    /// The learner has not said.
    Untold,
    /// An award that meets it or may meet it: its index in the learner's list.
    Award(usize),
    /// So many months count of those that are asked.
    Months {
        /// For sure.
        sure: u32,
        /// Where untold dates turn out well.
        possible: u32,
        /// Asked.
        asked: u32,
    },
    /// What was told does not fit.
    Misfit(Misfit),
    /// It was waived in the rule of this credential.
    Waived(Id<Credential>, Grant),
    /// The issuer does not publish it.
    Unpublished,
}

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
        let parts: Vec<_> = condition.parts().iter().map(|part| self.condition_of(owner, part)).collect();
        let (verdict, evidence) = match &condition.kind {
            ConditionKind::Leaf(requirement) => {
                let (verdict, evidence) = self.leaf(owner, requirement);
                (verdict, Some(evidence))
            }
            ConditionKind::All(_) => {
                (parts.iter().map(|part| part.verdict).min().unwrap_or(Verdict::Met), None)
            }
            ConditionKind::AtLeast { required_number, .. } => (at_least(*required_number, &parts), None),
        };
        Finding { verdict, condition, evidence, parts }
    }

    /// Judges a leaf.
    pub fn requirement(&self, requirement: &Requirement) -> (Verdict, Evidence) {
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
        let answers = self.learner.attainments.iter();
        let mut has = answers.filter(|row| *row.1 == Answer::Has).map(|row| row.0);
        if has.any(|id| self.catalog.attainment_counts_as(*id, wanted)) {
            return (Verdict::Met, Evidence::Has);
        }
        match self.learner.attainments.get(&wanted) {
            Some(Answer::NotSure) => (Verdict::Unknown, Evidence::NotSure),
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

/// The verdict of "at least k": the best that k parts reach, each by its own evidence.
fn at_least(required_number: usize, parts: &[Finding<'_>]) -> Verdict {
    let verdicts = sorted(parts.iter().map(|part| part.verdict).collect(), &|one, other| one > other);
    let kth = verdicts.get(required_number - 1).copied().unwrap_or(Verdict::Unmet);
    if required_number == 1 || kth == Verdict::Unmet {
        return kth;
    }
    [Verdict::Met, Verdict::Unknown]
        .into_iter()
        .find(|verdict| kth >= *verdict && are_distinct(parts, *verdict, required_number))
        .unwrap_or(Verdict::Unmet)
}

/// Whether so many parts reach `verdict` when no credential stands for two of them.
fn are_distinct(parts: &[Finding<'_>], verdict: Verdict, required_number: usize) -> bool {
    let ways: Vec<_> =
        parts.iter().filter(|part| part.verdict >= verdict).map(|part| ways(part, verdict)).collect();
    are_disjoint(required_number, &ways, &mut Vec::new())
}

/// The most ways of a part that are looked at.
const WAYS_MAX: usize = 4_096;

/// The sets of credentials by any of which a node reaches `verdict`.
fn ways(finding: &Finding<'_>, verdict: Verdict) -> Vec<Vec<Id<Credential>>> {
    let parts = finding.parts.iter().filter(|part| part.verdict >= verdict);
    match &finding.condition.kind {
        ConditionKind::Leaf(_) if matches!(finding.evidence, Some(Evidence::Waived(..))) => vec![Vec::new()],
        ConditionKind::Leaf(Requirement::Credential(id)) => vec![vec![*id]],
        ConditionKind::Leaf(_) => vec![Vec::new()],
        ConditionKind::AtLeast { required_number: 1, .. } => {
            parts.flat_map(|part| ways(part, verdict)).collect()
        }
        // "All", and a nested "at least k" by all of its parts: never claims more than there is, and
        // neither does a list that is cut short.
        _ => parts.fold(vec![Vec::new()], |before, part| {
            let next = ways(part, verdict);
            let join = |one: &Vec<Id<Credential>>| {
                let one = one.clone();
                next.iter().map(move |other| [one.as_slice(), other].concat()).collect::<Vec<_>>()
            };
            before.iter().flat_map(join).take(WAYS_MAX).collect()
        }),
    }
}

/// Whether so many parts have ways that share no credential, nor any with what is used.
fn are_disjoint(
    required_number: usize,
    ways: &[Vec<Vec<Id<Credential>>>],
    used: &mut Vec<Id<Credential>>,
) -> bool {
    if required_number == 0 || ways.len() < required_number {
        return required_number == 0;
    }
    let (first, rest) = (&ways[0], &ways[1..]);
    for way in first {
        if way.iter().all(|id| !used.contains(id)) {
            let before = used.len();
            used.extend(way);
            let is_done = are_disjoint(required_number - 1, rest, used);
            used.truncate(before);
            if is_done {
                return true;
            }
        }
    }
    are_disjoint(required_number, rest, used)
}
