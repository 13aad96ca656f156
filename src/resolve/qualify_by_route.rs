//! When a person qualifies on a route, where going on as told is all that it takes.

use super::alternatives::with_only;
use super::{
    Destination, Evaluator, QUALIFIES_MAX_MONTHS, Qualifies, Route, RouteKind, StepKind, qualifies_on,
};
use crate::model::{Condition, ConditionKind, ToList};

/// From which month on the learner meets the rule of the credential that a route ends with. `None` where the
/// route takes more than work, membership and that credential, or where going on never meets its rule.
pub fn qualifies_by(
    evaluator: &Evaluator<'_>,
    destination: &Destination,
    route: &Route,
) -> Option<Qualifies> {
    let mut goal = None;
    for step in &route.pathway.steps {
        match step.kind {
            StepKind::Work { .. } | StepKind::Membership { .. } => {}
            StepKind::Credential(id) if goal.is_none() => goal = Some(id),
            _ => return None,
        }
    }
    let rule = &evaluator.catalog.credentials.get(goal?)?.requires.condition;
    let parts = match (route.kind, destination) {
        (RouteKind::Alternative(number), Destination::Credential(id)) if Some(*id) == goal => {
            with_only(rule, number)
        }
        // More than the rule of the issuer is asked.
        (RouteKind::EveryLevel, _) | (_, Destination::Occupation(_) | Destination::Job(_)) => return None,
        _ => vec![rule],
    };
    let parts = parts.into_iter().cloned().list();
    let condition = Condition::new(ConditionKind::All(parts.into()));
    match qualifies_on(evaluator, &condition, QUALIFIES_MAX_MONTHS) {
        Qualifies::Never => None,
        found => Some(found),
    }
}
