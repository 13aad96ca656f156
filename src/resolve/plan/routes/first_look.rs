//! A first route, before all of them are found.

use super::finder::{Finder, only_way};
use super::route::{Route, RouteKind};
use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::plan::Query;
use crate::resolve::plan::compile::Compiled;
use crate::resolve::plan::goal::Focus;
use crate::resolve::{Basis, Evaluator};
use crate::solver::{Slices, Solution, Unsolved, best, figure_at_least};

/// A route to a destination that is not reached, found within about so many visits by each kind of rules; by
/// those that were chosen, where they have one.
/// Its bound is what none of all [`routes`](super::routes) gets below by the query's objective, and it is
/// proven where it meets that. None where no route is found as soon, or where no bound is.
pub fn first_look(catalog: &Catalog, learner: &Learner, query: &Query, visits_max: u64) -> Option<Route> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    let mut finder = Finder::new(evaluator, query, true, &Slices::default());
    let mut bound = u32::MAX;
    let other = if query.basis == Basis::Ladder { Basis::Issuer } else { Basis::Ladder };
    for basis in [query.basis, other] {
        let (query, cone) = finder.cone(basis, Focus::Whole);
        let compiled = finder.compiled(&cone, basis)?;
        match best(&compiled.graph, query.objective, None, visits_max) {
            Ok(found) => {
                bound = bound.min(bound_of(&found, &compiled, &query));
                let kind = if basis == Basis::Ladder { RouteKind::EveryLevel } else { only_way(&cone) };
                finder.take(kind, &query, &compiled, &found);
            }
            Err(Unsolved::OutOfVisits) => {
                bound = bound.min(figure_at_least(&compiled.graph, query.objective));
            }
            Err(Unsolved::Infeasible) => {}
        }
    }
    let mut first = finder.found.into_iter().next()?;
    let own = first.pathway.totals.of(query.objective);
    (first.pathway.lower_bound, first.pathway.proven) = (bound.min(own), bound >= own);
    Some(first)
}

/// What no set gets below. Where hurdles are compared first, the best set may have more than that.
fn bound_of(found: &Solution, compiled: &Compiled, query: &Query) -> u32 {
    if found.proven && compiled.graph.has_hurdles() {
        return figure_at_least(&compiled.graph, query.objective);
    }
    found.lower_bound
}
