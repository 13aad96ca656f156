//! Pathways: the best set of steps to a destination, in an order in which each is possible.
//!
//! A question becomes an instance of the [`solver`](crate::solver), which knows numbers only, and
//! its solution becomes steps again.

mod asks;
mod compile;
mod cone;
mod constraints;
mod decode;
mod excluded;
mod goal;
mod needs;
mod offered;
mod query;
mod questions;
mod routes;
mod step;
mod task;
mod waypoints;
mod weigh;

pub use offered::{months_offered, serves};
pub use query::Query;
pub use questions::{QUESTIONS_SHOWN, Question, Untold, questions, questions_in_slices};
pub use routes::{
    Dropped, OnlyFor, ROUTES_MAX, Route, RouteKind, Routes, first_look, routes, routes_in_slices,
    without_each, without_each_in_slices,
};
pub use step::{Fact, Lapsed, Pathway, Step, StepKind, Waypoint};

use excluded::no_way;

use super::{Basis, Destination, DestinationFault, Evaluator, Judge};
use crate::catalog::Catalog;
use crate::model::Learner;
use crate::solver::{Solution, Unsolved, best};

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The pathway with the fewest asks, best among those.
    pub pathway: Pathway,
    /// A better pathway that asks an issuer more.
    pub with_more_asks: Option<Pathway>,
}

/// How many visits of nodes the searches of one answer may make before it is given with what they have:
/// more than twice what any answer of the shipped catalog takes.
pub const VISITS_MAX: u64 = 300_000;

/// Finds the best pathway, and a better one that asks an issuer more.
///
/// # Errors
///
/// [`DestinationFault`] says why there is no pathway.
pub fn plan(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Plan, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    let Some(compiled) = compiled(&evaluator, query)? else {
        return Ok(Plan { pathway: Pathway::nothing_to_do(), with_more_asks: None });
    };
    let found = best(&compiled.graph, query.objective, None, VISITS_MAX)
        .map_err(|unsolved| fault(&evaluator, query, unsolved))?;
    let left = VISITS_MAX.saturating_sub(found.visits);
    let more = || best(&compiled.graph, query.objective, Some(&found), left).ok();
    let better = if compiled.graph.has_doubts() { more() } else { None };
    let pathway = |found: &Solution| decode::pathway(&evaluator, query, &compiled, found);
    Ok(Plan { pathway: pathway(&found), with_more_asks: better.as_ref().map(pathway) })
}

/// Finds the best pathway alone.
///
/// # Errors
///
/// [`DestinationFault`] says why there is no pathway.
pub fn pathway(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Pathway, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    let Some(compiled) = compiled(&evaluator, query)? else { return Ok(Pathway::nothing_to_do()) };
    let found = best(&compiled.graph, query.objective, None, VISITS_MAX)
        .map_err(|unsolved| fault(&evaluator, query, unsolved))?;
    Ok(decode::pathway(&evaluator, query, &compiled, &found))
}

fn fault(evaluator: &Evaluator<'_>, query: &Query, unsolved: Unsolved) -> DestinationFault {
    match unsolved {
        Unsolved::Infeasible => no_way(evaluator, query, &[query.basis]),
        Unsolved::OutOfVisits => DestinationFault::Undecided,
    }
}

/// The instance of a question; none where the learner is there.
fn compiled(evaluator: &Evaluator<'_>, query: &Query) -> Result<Option<compile::Compiled>, DestinationFault> {
    if !query.destination.is_listed(evaluator.catalog) {
        return Err(DestinationFault::Unlisted);
    }
    if query.destination.is_reached(evaluator, query.basis) {
        return Ok(None);
    }
    closed(evaluator, &query.destination)?;
    let judge = Judge::new(*evaluator);
    let cone = cone::Cone::of(&judge, query, goal::Focus::Whole);
    if cone.is_too_large(evaluator.catalog) {
        return Err(DestinationFault::Undecided);
    }
    Ok(Some(compile::compile(&judge, &cone, query.basis == Basis::Ladder)))
}

/// A credential that can no longer be begun has no pathway, only what is nearest.
fn closed(evaluator: &Evaluator<'_>, destination: &Destination) -> Result<(), DestinationFault> {
    let Evaluator { catalog, today, .. } = *evaluator;
    let Destination::Credential(id) = destination else { return Ok(()) };
    let Some(credential) = catalog.credentials.get(*id) else { return Err(DestinationFault::Unlisted) };
    if credential.is_open_in(today) || !credential.is_issued() && catalog.stand_ins.get(*id).is_some() {
        return Ok(());
    }
    Err(DestinationFault::Closed {
        status: credential.status.kind_in(today),
        nearest: credential.nearest.to_vec(),
    })
}
