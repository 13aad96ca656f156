//! A checker of pathways, written the obvious way: it walks the steps, each has to be possible in its turn,
//! and the last one has to arrive. It shares the nouns of the catalog with the planner, and nothing else.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Award, AwardLevel, Condition, ConditionKind, Credential, Id, KindOfWork, Learner, Level, Month,
    Organization, StatusKind, SubDomain,
};
use credential_pathway::resolve::{Basis, Destination, Fact, Route, RouteKind, Step, StepKind};

use crate::checker_facts::Facts;

/// What a person has done so far.
#[derive(Clone, Default)]
pub struct Done {
    /// Whether steps are walked: an exam that a rule names is inside the step of the credential.
    pub is_walk: bool,
    pub earned: Vec<Id<Credential>>,
    /// Earned without the rung before it, so they stand in for titles alone.
    pub stood_in: Vec<Id<Credential>>,
    pub awards: Vec<Award>,
    pub work: Vec<(Id<KindOfWork>, u32)>,
    pub attained: Vec<Id<credential_pathway::model::Attainment>>,
    pub joined: Vec<(Id<Organization>, u32)>,
    pub asked: Vec<Id<Credential>>,
    pub accepted: Vec<(Id<Credential>, Fact)>,
}

/// Checks the pathways of one person.
pub struct Checker<'c> {
    pub catalog: &'c Catalog,
    pub learner: &'c Learner,
    pub today: Month,
    pub facts: Facts<'c>,
}

/// A rung of the ladder.
type Rung = (Id<SubDomain>, Level);

impl<'c> Checker<'c> {
    pub fn new(catalog: &'c Catalog, learner: &'c Learner, today: Month) -> Self {
        Self { catalog, learner, today, facts: Facts::new(catalog, learner, today) }
    }

    /// Why a route does not lead to a destination, or breaks what the person asks of it, if one of its steps
    /// is left out; nothing where it does.
    pub fn refuses(&self, to: &Destination, route: &Route, without: Option<usize>) -> Option<String> {
        let mut done = Done { is_walk: true, ..Done::default() };
        for (_, step) in route.pathway.steps.iter().enumerate().filter(|row| Some(row.0) != without) {
            if let Err(why) = self.take(to, route, step, &mut done) {
                return Some(format!("{:?}: {why}", step.kind));
            }
        }
        if !self.is_there(to, route, &done) {
            return Some("it does not arrive".to_owned());
        }
        self.not_passed(to, &done).map(|id| format!("it does not pass through {id}"))
    }

    /// Takes a step.
    fn take(
        &self,
        to: &Destination,
        route: &Route,
        step: &Step,
        done: &mut Done,
    ) -> Result<(), &'static str> {
        let can = |is: bool, why| if is { Ok(()) } else { Err(why) };
        match step.kind {
            StepKind::Credential(id) => {
                let row = self.catalog.credentials.get(id).ok_or("it is not in the catalog")?;
                let is_new = !self.learner.holds(id) && !self.is_earned(id, done);
                can(is_new && row.is_open_in(self.today), "it cannot be begun")?;
                let is_last = *to == Destination::Credential(id);
                can(!is_last || self.not_passed(to, done).is_none(), "what is passed comes after it")?;
                let is_renewed = self.learner.has_lapsed(id) && done.accepted.contains(&(id, Fact::Lapsed));
                can(is_renewed || self.meets_rule(to, route, row, done), "its rule is not met")?;
                let climbs =
                    is_renewed || route.kind != RouteKind::EveryLevel || self.has_rung_before(row, done);
                if climbs { done.earned.push(id) } else { done.stood_in.push(id) }
            }
            StepKind::Award(award) => {
                let has = |is: &dyn Fn(&Award) -> bool| {
                    self.learner.education.iter().chain(&done.awards).any(is)
                        || !self.facts.award_implied_by(AwardLevel::Bachelor, is).is_empty()
                };
                let is_half = |half: &Award| {
                    let reaches = |from| award.field.is_some_and(|to| self.facts.field_counts(from, to));
                    let fits = award.field.is_none() || half.field.is_some_and(reaches);
                    half.level == AwardLevel::Associate && fits
                };
                let implied_by = self.facts.award_implied_by(AwardLevel::Associate, &is_half);
                let has_half = self.learner.education.iter().chain(&done.awards).any(is_half);
                let has_half = has_half || !implied_by.is_empty();
                can(!step.builds_on || has_half, "there is no first half")?;
                let is_witness = step.implied_by.is_none_or(|by| implied_by.contains(&by));
                can(is_witness, "something else implies its first half")?;
                let is_higher = award.level >= AwardLevel::Master;
                can(!is_higher || has(&|held| held.level >= AwardLevel::Bachelor), "no bachelor's degree")?;
                done.awards.push(award);
            }
            StepKind::Work { kind, months } => done.work.push((kind, months)),
            StepKind::Attainment(id) => {
                let row = self.catalog.attainments.get(id).ok_or("it is not in the catalog")?;
                can(!row.held_only, "nobody can set out to get it")?;
                done.attained.push(id);
            }
            StepKind::Membership { organization, months } => done.joined.push((organization, months)),
            StepKind::Ask(id) => done.asked.push(id),
            StepKind::AskWhether { credential, fact } => {
                let is_so = match fact {
                    Fact::Lapsed => self.learner.has_lapsed(credential),
                    Fact::Award(award) => self.learner.education.contains(&award),
                    Fact::Work(kind) => self.learner.work.iter().any(|row| row.kind == kind),
                };
                can(is_so, "there is no such fact to ask about")?;
                done.accepted.push((credential, fact));
            }
        }
        Ok(())
    }

    pub fn is_earned(&self, id: Id<Credential>, done: &Done) -> bool {
        done.earned.contains(&id) || done.stood_in.contains(&id)
    }

    /// Whether the rule of a credential is met: of the goal by the alternative that the route is named after.
    fn meets_rule(&self, to: &Destination, route: &Route, row: &Credential, done: &Done) -> bool {
        let rule = &row.requires.condition;
        let is_goal = *to == Destination::Credential(row.id);
        let only = match route.kind {
            RouteKind::Renewal if is_goal => return false,
            RouteKind::Alternative(number) if is_goal => Some(number),
            _ => None,
        };
        let Some(number) = only else { return self.facts.meets(row.id, rule, done) };
        let parts =
            if let ConditionKind::All(parts) = &rule.kind { parts.iter().collect() } else { vec![rule] };
        let is_choice = |part: &&Condition| match &part.kind {
            ConditionKind::AtLeast { required_number: 1, parts } => parts.len() > 1,
            _ => false,
        };
        // Of several parts the one whose alternatives have names.
        let is_named = |part: &&Condition| part.parts().iter().all(|part| part.label.is_some());
        let choices = parts.iter().filter(|part| is_choice(part) && (parts.len() == 1 || is_named(part)));
        let Some(choice) = choices.copied().next() else { return false };
        parts.iter().all(|part| {
            let part = if std::ptr::eq(*part, choice) { &choice.parts()[number] } else { *part };
            self.facts.meets(row.id, part, done)
        })
    }

    /// Whether the rung below a credential is stood on.
    fn has_rung_before(&self, row: &Credential, done: &Done) -> bool {
        let Some(rung) = row.rung().and_then(|(own, level)| Some((own, level.below()?))) else { return true };
        if self.stands(rung) {
            return true;
        }
        if row.ladder_first.is_empty() {
            return self.climbs_to(rung, row.id, done);
        }
        let has = |id: &Id<Credential>| self.learner.holds(*id) || done.earned.contains(id);
        let counting = |wanted: &Id<Credential>| self.facts.counting(*wanted).iter().any(has);
        row.ladder_first.iter().any(counting)
    }

    /// Whether a rung is stood on by facts or by the person's own word.
    fn stands(&self, rung: Rung) -> bool {
        self.learner.levels.get(&rung.0).is_some_and(|level| *level >= rung.1) || self.stands_by_facts(rung)
    }

    fn stands_by_facts(&self, rung: Rung) -> bool {
        let holds = |id: &Id<Credential>| self.learner.holds(*id);
        let worked = |work: &(Id<KindOfWork>, u32)| self.facts.has_worked(work.0, work.1, &Done::default());
        self.of_rung(rung).iter().any(holds)
            || self.catalog.stand_ins.iter().filter(|row| row.rung == rung).any(|row| {
                row.credentials.iter().any(|id| self.facts.counting(*id).iter().any(holds))
                    || row.work.iter().any(worked)
            })
    }

    /// The credentials of a level of a field or higher there, and those that count as one of them.
    fn of_rung(&self, rung: Rung) -> Vec<Id<Credential>> {
        let is_here = |row: &&Credential| row.rung().is_some_and(|own| own.0 == rung.0 && own.1 >= rung.1);
        let here = self.catalog.credentials.iter().filter(is_here);
        let all = here.flat_map(|row| self.facts.counting(row.id));
        all.filter(|id| self.catalog.credentials.get(*id).is_some_and(Credential::is_issued)).collect()
    }

    /// Whether the steps so far lead to a rung, by something other than `but`.
    fn climbs_to(&self, rung: Rung, but: Id<Credential>, done: &Done) -> bool {
        let earned = |id: &Id<Credential>| *id != but && done.earned.contains(id);
        self.of_rung(rung).iter().any(earned)
            || self
                .catalog
                .stand_ins
                .iter()
                .filter(|row| row.rung == rung)
                .any(|row| self.is_stood_in_for(row.title, but, done))
    }

    /// Whether something stands in for a title, and the rung below the title is stood on.
    fn is_stood_in_for(&self, title: Id<Credential>, but: Id<Credential>, done: &Done) -> bool {
        let Some(row) = self.catalog.stand_ins.get(title) else { return false };
        let below = |but| {
            let rung = row.rung.1.below().map(|level| (row.rung.0, level));
            rung.is_none_or(|rung| self.stands(rung) || self.climbs_to(rung, but, done))
        };
        let earned = |id: &Id<Credential>| {
            *id != but && (self.learner.holds(*id) || self.is_earned(*id, done)) && below(*id)
        };
        row.credentials.iter().any(|id| self.facts.counting(*id).iter().any(earned))
            || row.work.iter().any(|work| self.facts.has_worked(work.0, work.1, done)) && below(title)
    }

    /// Whether the person is there without any step.
    pub fn is_at(&self, to: &Destination, basis: Basis) -> bool {
        let holds = |id: &Id<Credential>| self.learner.holds(*id);
        match to {
            Destination::Credential(id) => holds(id),
            Destination::Level(rung) => {
                let rung = (rung.sub_domain, rung.level);
                self.stands_by_facts(rung) || basis == Basis::Ladder && self.stands(rung)
            }
            Destination::Occupation(id) => self.catalog.occupations.get(*id).is_some_and(|row| {
                let is_met = |part: &Condition| self.facts.meets(Id::default(), part, &Done::default());
                let has_goal = row.goals.iter().any(|id| self.facts.counting(*id).iter().any(holds));
                let needs_goal = !row.goals.is_empty() || row.requires.is_empty();
                row.requires.iter().all(is_met) && (has_goal || !needs_goal)
            }),
            Destination::Job(_) => self.meets_job(&Done::default()),
        }
    }

    /// Whether all is met that the job requires which the person wants.
    fn meets_job(&self, done: &Done) -> bool {
        let job = &self.learner.job;
        job.as_ref().is_some_and(|job| self.facts.meets(Id::default(), job.condition(), done))
    }

    /// Whether the destination is reached by what was done.
    fn is_there(&self, to: &Destination, route: &Route, done: &Done) -> bool {
        let counting = |ids: &[Id<Credential>]| -> Vec<Id<Credential>> {
            ids.iter().flat_map(|id| self.facts.counting(*id)).collect()
        };
        let mut goals = match to {
            Destination::Credential(id) => vec![*id],
            Destination::Level(rung) => {
                let here = |row: &&Credential| row.rung() == Some((rung.sub_domain, rung.level));
                let here: Vec<_> = self.catalog.credentials.iter().filter(here).map(|row| row.id).collect();
                counting(&here)
            }
            Destination::Occupation(id) => {
                let Some(row) = self.catalog.occupations.get(*id) else { return false };
                let owner = Id::default();
                if !row.requires.iter().all(|condition| self.facts.meets(owner, condition, done)) {
                    return false;
                }
                if row.goals.is_empty() && !row.requires.is_empty() {
                    return true;
                }
                counting(&row.goals)
            }
            Destination::Job(_) => return self.meets_job(done),
        };
        let holds = |id: &Id<Credential>| self.learner.holds(*id);
        let is_by_title = !goals.iter().any(|id| match (to, self.catalog.credentials.get(*id)) {
            (Destination::Occupation(_), Some(row)) => row.is_open_in(self.today) || holds(id),
            (_, row) => row.is_some_and(|row| row.status.kind_in(self.today) == StatusKind::Active),
        });
        match route.kind {
            RouteKind::Direct(id) => goals.retain(|goal| *goal == id),
            RouteKind::Alternative(_) | RouteKind::Renewal => {
                return goals.iter().any(|id| done.earned.contains(id));
            }
            _ => {}
        }
        goals.iter().any(|id| done.earned.contains(id))
            || matches!(to, Destination::Occupation(_)) && goals.iter().any(holds)
            || is_by_title && goals.iter().any(|id| self.reaches(*id, route, done))
    }

    fn reaches(&self, title: Id<Credential>, route: &Route, done: &Done) -> bool {
        if route.kind == RouteKind::EveryLevel {
            return self.is_stood_in_for(title, title, done);
        }
        let Some(row) = self.catalog.stand_ins.get(title) else { return false };
        let has = |id: &Id<Credential>| self.learner.holds(*id) || self.is_earned(*id, done);
        row.credentials.iter().any(|id| self.facts.counting(*id).iter().any(has))
            || row.work.iter().any(|work| self.facts.has_worked(work.0, work.1, done))
    }
}
