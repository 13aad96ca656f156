//! What a destination comes to: credentials of which one is earned, and conditions beside them.

use crate::catalog::Catalog;
use crate::model::{Condition, Credential, Id, JobRule, Occupation, StatusKind, ToList};
use crate::resolve::destination::targets;
use crate::resolve::occupation::{has_no_goal, unmet};
use crate::resolve::{Destination, Evaluator};

/// One way to be at the destination.
#[derive(Clone)]
pub enum Goal<'a> {
    /// Earn a live credential.
    Credential(&'a Credential),
    /// Stand on a title by what stands in for it.
    Title(&'a Credential),
}

/// Which of the ways to a destination are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// All of them.
    Whole,
    /// One of the goals, by its index.
    Goal(usize),
    /// One of the alternatives in the rule of the first goal, by its index.
    Alternative(usize),
    /// The renewal of the first goal, which has lapsed.
    Renewal,
    /// All of them, as far as no issuer is asked to accept something.
    Sure,
}

/// The goals of a destination that are looked at.
pub fn goals_in<'a>(evaluator: &Evaluator<'a>, destination: &Destination, focus: Focus) -> Vec<Goal<'a>> {
    let goals = goals(evaluator, destination);
    match focus {
        Focus::Whole | Focus::Sure => goals,
        Focus::Goal(index) => goals.into_iter().skip(index).take(1).collect(),
        Focus::Alternative(_) | Focus::Renewal => goals.into_iter().take(1).collect(),
    }
}

/// The ways to be at a destination.
pub fn goals<'a>(evaluator: &Evaluator<'a>, destination: &Destination) -> Vec<Goal<'a>> {
    let catalog = evaluator.catalog;
    let all = targets(catalog, destination);
    // An occupation of which a goal is held is not reached for want of something else.
    let is_job = matches!(destination, Destination::Occupation(_));
    let live =
        all.iter().filter(|row| row.is_open_in(evaluator.today) || is_job && evaluator.learner.holds(row.id));
    let confirmed = all.iter().any(|row| row.status.kind_in(evaluator.today) == StatusKind::Active);
    let mut goals: Vec<_> = live.map(|row| Goal::Credential(row)).list();
    let by_titles = match destination {
        Destination::Occupation(_) => goals.is_empty(),
        // Where nothing on the rung is known to be issued, what stands in counts beside it.
        _ => !confirmed,
    };
    if by_titles {
        let titles = all.iter().filter(|row| catalog.stand_ins.get(row.id).is_some());
        goals.extend(titles.map(|row| Goal::Title(row)));
    }
    goals
}

/// What an occupation requires beside a credential, and all that a job requires.
pub fn conditions<'a>(evaluator: &Evaluator<'a>, destination: &Destination) -> Vec<&'a Condition> {
    if let Destination::Job(_) = destination {
        return evaluator.learner.job.iter().map(JobRule::condition).list();
    }
    occupation(evaluator.catalog, destination).map_or_else(Vec::new, |row| unmet(evaluator, row))
}

/// Whether a destination requires one of its goals, and not its conditions alone.
pub fn needs_goal(evaluator: &Evaluator<'_>, destination: &Destination) -> bool {
    match destination {
        Destination::Job(_) => evaluator.learner.job.is_none(),
        _ => !occupation(evaluator.catalog, destination).is_some_and(has_no_goal),
    }
}

/// The occupation of a destination.
fn occupation<'a>(catalog: &'a Catalog, destination: &Destination) -> Option<&'a Occupation> {
    let Destination::Occupation(id) = destination else { return None };
    catalog.occupations.get(*id)
}

/// Whether a credential is the only goal.
pub fn is_only(goals: &[Goal<'_>], id: Id<Credential>) -> bool {
    matches!(goals, [Goal::Credential(row)] if row.id == id)
}
