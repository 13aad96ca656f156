//! Pathways: the best set of steps to a destination, in an order in which each is possible.
//!
//! Planning is the minimum and/or hyperpath with shared costs, which is NP-hard; at the size of a
//! person's question it is solved exactly by branch and bound, and where a limit stops the proof
//! the answer carries its gap.

mod agenda;
mod bound;
mod compile;
mod cone;
mod cover;
mod flat;
mod graph;
mod least;
mod order;
mod search;
mod subsume;
mod totals;

pub use order::{Step, StepKind, Waypoint};
pub use totals::Totals;

use super::{Basis, Destination, DestinationFault, Evaluator};
use crate::catalog::Catalog;
use crate::model::{Id, Learner, Month};

/// What "best" is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objective {
    /// Fewest steps.
    Steps,
    /// Lowest known cost.
    Cost,
    /// Shortest known time.
    Time,
    /// Fewest known exams.
    Exams,
}

impl Objective {
    /// All four, with their ids.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Time, "time"), (Self::Cost, "cost"), (Self::Steps, "steps"), (Self::Exams, "exams")];
}

/// A question.
#[derive(Clone, Debug)]
pub struct Query {
    /// Where to.
    pub destination: Destination,
    /// Whose rules are asked.
    pub basis: Basis,
    /// What best is of.
    pub objective: Objective,
    /// Today's month.
    pub today: Month,
}

/// A set of steps closed under the conditions, in an order in which each is possible.
#[derive(Clone, Debug)]
pub struct Pathway {
    /// The steps in order; none where the learner is there.
    pub steps: Vec<Step>,
    /// Entries of the ladder that nobody issues and what stands in for them.
    pub waypoints: Vec<Waypoint>,
    /// Sums and what is not known.
    pub totals: Totals,
    /// Whether no better pathway exists; else the search met its limit.
    pub proven: bool,
    /// A bound that no pathway gets below, in the objective's own unit.
    pub lower_bound: u32,
}

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The pathway with the fewest asks, best among those.
    pub pathway: Pathway,
    /// A better pathway that asks an issuer more.
    pub with_more_asks: Option<Pathway>,
}

/// How many nodes a search may open before it answers with what it has.
const NODES_MAX: u32 = 60_000;

/// Finds the best pathway, and a better one that asks an issuer more.
pub fn plan(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Plan, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    let Some(graph) = graph(&evaluator, query)? else {
        return Ok(Plan { pathway: nothing_to_do(), with_more_asks: None });
    };
    let search = |better_than| search::best(&graph, query.objective, learner, better_than, NODES_MAX);
    let found = search(None).ok_or(DestinationFault::NoWay)?;
    let better = if graph.asks() > 0 { search(Some(&found)) } else { None };
    let pathway = |found: &search::Found| order::pathway(&evaluator, query, &graph, found);
    Ok(Plan { pathway: pathway(&found), with_more_asks: better.as_ref().map(pathway) })
}

/// Finds the best pathway alone.
pub fn pathway(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Pathway, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    let Some(graph) = graph(&evaluator, query)? else { return Ok(nothing_to_do()) };
    let found = search::best(&graph, query.objective, learner, None, NODES_MAX);
    let found = found.ok_or(DestinationFault::NoWay)?;
    Ok(order::pathway(&evaluator, query, &graph, &found))
}

/// The graph of a question; none where the learner is there.
fn graph(evaluator: &Evaluator<'_>, query: &Query) -> Result<Option<graph::Graph>, DestinationFault> {
    if !query.destination.is_listed(evaluator.catalog) {
        return Err(DestinationFault::Unlisted);
    }
    if query.destination.is_reached(evaluator, query.basis) {
        return Ok(None);
    }
    closed(evaluator.catalog, &query.destination)?;
    let cone = cone::Cone::of(evaluator, query);
    Ok(Some(graph::Graph::of(evaluator, query, &cone)))
}

fn nothing_to_do() -> Pathway {
    Pathway {
        steps: Vec::new(),
        waypoints: Vec::new(),
        totals: Totals::default(),
        proven: true,
        lower_bound: 0,
    }
}

/// A credential that can no longer be begun has no pathway, only what is nearest.
fn closed(catalog: &Catalog, destination: &Destination) -> Result<(), DestinationFault> {
    let Destination::Credential(id) = destination else { return Ok(()) };
    let Some(credential) = catalog.credentials.get(id) else { return Err(DestinationFault::Unlisted) };
    if credential.is_open() || !credential.is_issued() && catalog.stand_ins.get(id).is_some() {
        return Ok(());
    }
    let nearest: Vec<Id> = credential.nearest.clone();
    Err(DestinationFault::Closed { status: credential.status.kind, nearest })
}
