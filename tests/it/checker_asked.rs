//! The checker's own judgment of what a person asks of every route, and of the figures of its steps.

use credential_pathway::model::{Answer, AwardLevel, Constraint, Credential, Held, Id, Month, Takes};
use credential_pathway::resolve::{Destination, Route, RouteKind, Step, StepKind};

use crate::checker::{Checker, Done};

/// Exams, dollars and months of a step, as far as they are known.
type Figures = [Option<u32>; 3];

impl Checker<'_> {
    /// A credential that the person wants to pass through and that is not earned. Over every level its own
    /// rung is not asked.
    pub fn not_passed(&self, to: &Destination, done: &Done) -> Option<Id<Credential>> {
        let passed = |constraint: &Constraint| match constraint {
            Constraint::Through(id) => Some(*id),
            _ => None,
        };
        let mut passed = self.learner.constraints.iter().filter_map(passed);
        passed.find(|id| {
            let is_there = self.learner.holds(*id) || self.is_earned(*id, done);
            *to != Destination::Credential(*id) && !is_there
        })
    }

    /// What is wrong with the steps of a route: a figure, or what the person asks of every route.
    pub fn breaks(&self, route: &Route) -> Option<String> {
        let steps = &route.pathway.steps;
        let is_ask = |step: &Step| matches!(step.kind, StepKind::AskWhether { .. });
        if route.kind == RouteKind::Sure && steps.iter().any(is_ask) {
            return Some("a sure route asks an issuer".to_owned());
        }
        for step in steps {
            let own = self.figures(step);
            if own != [step.exams, step.cost_usd, step.months] {
                return Some(format!("exams, dollars and months are {own:?} of {step:?}"));
            }
        }
        let broken = self.learner.constraints.iter().find(|constraint| self.is_broken(steps, **constraint));
        broken.map(|constraint| format!("it breaks {constraint:?}"))
    }

    fn is_broken(&self, steps: &[Step], constraint: Constraint) -> bool {
        let credential = |step: &Step| match step.kind {
            StepKind::Credential(id) => self.catalog.credentials.get(id),
            _ => None,
        };
        match constraint {
            Constraint::NoDegree => steps.iter().any(|step| self.is_new_degree(step)),
            Constraint::NoExam => steps.iter().any(|step| self.figures(step)[0] > Some(0)),
            Constraint::Without(issuer) => {
                steps.iter().filter_map(credential).any(|row| row.issuer == Some(issuer))
            }
            Constraint::CostMax(most) => {
                let cost = |step: &Step| match (step.cost_usd, credential(step)) {
                    (None, Some(row)) => row.fee.reported.as_ref().map_or(0, |reported| reported.to_usd),
                    (cost, _) => cost.unwrap_or(0),
                };
                steps.iter().map(cost).sum::<u32>() > most
            }
            Constraint::MonthsMax(most) => self.months(steps) > most,
            // Those two are part of the figures of study and of the walk.
            Constraint::StudyHours(_) | Constraint::Through(_) => false,
        }
    }

    fn is_new_degree(&self, step: &Step) -> bool {
        match step.kind {
            StepKind::Award(award) => award.level >= AwardLevel::Associate,
            StepKind::Attainment(id) => {
                let implied = self.catalog.attainments.get(id).and_then(|row| row.implies.as_ref());
                implied.is_some_and(|implied| {
                    let is_enough = |award: &credential_pathway::model::Award| award.level >= implied.level;
                    let is_told = self.learner.education.iter().any(is_enough);
                    let is_there =
                        is_told || !self.facts.award_implied_by(implied.level, &is_enough).is_empty();
                    implied.level >= AwardLevel::Associate && !is_there
                })
            }
            _ => false,
        }
    }

    /// Study on one track, work on another, memberships beside both.
    fn months(&self, steps: &[Step]) -> u32 {
        let sum = |is: fn(&StepKind) -> bool| -> Vec<u32> {
            steps.iter().filter(|step| is(&step.kind)).filter_map(|step| step.months).collect()
        };
        let study = sum(|kind| matches!(kind, StepKind::Award(_) | StepKind::Attainment(_))).iter().sum();
        let work: u32 = sum(|kind| matches!(kind, StepKind::Work { .. })).iter().sum();
        let members = sum(|kind| matches!(kind, StepKind::Membership { .. })).into_iter().max();
        let both = if self.learner.one_after_another { work + study } else { work.max(study) };
        both.max(members.unwrap_or(0))
    }

    /// The figures of a step by the catalog and by what was told.
    fn figures(&self, step: &Step) -> Figures {
        let (catalog, nothing) = (self.catalog, Some(0));
        match step.kind {
            StepKind::Credential(id) => {
                let Some(row) = catalog.credentials.get(id) else { return [None; 3] };
                if self.has_passed(row) {
                    return [nothing; 3];
                }
                let is_member = row.issuer.is_some_and(|issuer| self.learner.is_member(issuer));
                let for_members = row.fee.member_usd.filter(|_| is_member);
                [row.exam.exams, for_members.or(row.fee.public_usd), nothing]
            }
            StepKind::Award(award) => {
                let figures =
                    |level: AwardLevel| catalog.education.iter().find(|figures| figures.level == level);
                let months = figures(award.level).and_then(|figures| figures.months);
                let half = figures(AwardLevel::Associate).filter(|_| step.builds_on);
                let half = half.and_then(|half| half.months).unwrap_or(0);
                let months = months.map(|months| months.saturating_sub(half));
                let a_year = figures(award.level).and_then(|figures| figures.tuition_usd_per_year);
                let tuition = months.and_then(|months| Some(months * a_year? / 12));
                [nothing, tuition, months.map(|months| self.studied(months))]
            }
            StepKind::Attainment(id) => {
                let takes = catalog.attainments.get(id).and_then(|row| row.takes.as_ref());
                let months = takes.and_then(Takes::months_in_all);
                [nothing, takes.and_then(|takes| takes.fee_usd), months.map(|months| self.studied(months))]
            }
            StepKind::Work { months, .. } => [nothing, nothing, Some(months)],
            StepKind::Membership { organization, months } => {
                let row = self.learner.memberships.get(&organization);
                let row = row.filter(|row| row.answer == Answer::Has);
                let so_far = row.and_then(|row| row.months).unwrap_or(0);
                [nothing, None, Some(months.saturating_sub(so_far))]
            }
            StepKind::Ask(_) | StepKind::AskWhether { .. } => [nothing; 3],
        }
    }

    /// Months of full-time study, in fewer hours a week where the person has fewer than 40.
    fn studied(&self, months: u32) -> u32 {
        let hours = |constraint: &Constraint| match constraint {
            Constraint::StudyHours(hours) if *hours < 40 => Some((*hours).max(1)),
            _ => None,
        };
        let hours = self.learner.constraints.iter().find_map(hours).unwrap_or(40);
        (months * 40).div_ceil(hours)
    }

    /// Whether a candidate has passed the exam, and the time to meet the rule is not over.
    fn has_passed(&self, row: &Credential) -> bool {
        let Some(rule) = &row.candidate else { return false };
        let is_candidate = self.learner.credentials.get(&row.id) == Some(&Held::Candidate);
        let shows = |id: &Id<Credential>| {
            let holds = |id: &Id<Credential>| self.learner.holds(*id);
            self.facts.counting(*id).iter().any(holds)
        };
        let shown_by = rule.shown_by.iter().copied().find(shows);
        let by = if is_candidate { Some(row.id) } else { shown_by };
        let Some(by) = by else { return false };
        let since = self.learner.since.get(&by).map(|month: &Month| month.index());
        let is_over =
            |since: i32| rule.months.is_some_and(|months| since + months.cast_signed() < self.today.index());
        !since.is_some_and(is_over)
    }
}
