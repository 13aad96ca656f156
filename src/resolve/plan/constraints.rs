//! What a person asks of every route, as what a pathway may be made of and may come to.

use super::task::Task;
use super::weigh::weight;
use crate::model::{AwardLevel, Constraint, Credential, Id, Learner, ToList};
use crate::resolve::{Destination, Evaluator};
use crate::solver::Limits;

/// Whether a task may be on a pathway.
pub fn is_allowed(evaluator: &Evaluator<'_>, task: &Task) -> bool {
    let catalog = evaluator.catalog;
    let forbids = |constraint: &Constraint| match (constraint, task) {
        (Constraint::NoDegree, Task::Award(award) | Task::SecondHalf(award)) => {
            award.level >= AwardLevel::Associate
        }
        // Whoever has got it has a degree.
        (Constraint::NoDegree, Task::Attainment(id)) => {
            let implied = catalog.attainments.get(*id).and_then(|row| row.implies.as_ref());
            implied.is_some_and(|implied| {
                let level = implied.level;
                level >= AwardLevel::Associate && !evaluator.has_award(level, &|award| award.level >= level)
            })
        }
        (Constraint::NoExam, _) => weight(evaluator, task).exams.is_some_and(|exams| exams > 0),
        (Constraint::Without(issuer), Task::Credential(id) | Task::StandIn(id)) => {
            catalog.credentials.get(*id).is_some_and(|row| row.issuer == Some(*issuer))
        }
        _ => false,
    };
    !evaluator.learner.constraints.iter().any(forbids)
}

/// What a pathway may come to.
pub fn limits(learner: &Learner) -> Limits {
    let mut limits = Limits::default();
    for constraint in &learner.constraints {
        match *constraint {
            Constraint::CostMax(usd) => limits.cost_usd = Some(usd),
            Constraint::MonthsMax(months) => limits.months = Some(months),
            _ => {}
        }
    }
    limits
}

/// The credentials that are earned on the way to a destination and that the learner does not hold.
pub fn through(learner: &Learner, destination: &Destination) -> Vec<Id<Credential>> {
    let passed = |constraint: &Constraint| match *constraint {
        Constraint::Through(id) if !learner.holds(id) && *destination != Destination::Credential(id) => {
            Some(id)
        }
        _ => None,
    };
    learner.constraints.iter().filter_map(passed).list()
}
