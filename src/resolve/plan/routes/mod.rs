//! Routes: the best pathway of each way to a destination, ranked.
//!
//! A credential has one for each alternative of its issuer's rule, a level and an occupation one for each
//! credential that stands for them, and each has the framework's own.

mod finder;
mod first_look;
mod rank;
mod route;

pub use finder::ROUTES_MAX;
pub use first_look::first_look;
pub use route::{Dropped, OnlyFor, Route, RouteKind, Routes};

use super::excluded::no_way;
use super::{Query, closed};
use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::{Basis, DestinationFault, Evaluator};
use crate::solver::{Slices, Work, finished};
use finder::Finder;

/// Finds the routes to a destination, the best one first.
///
/// Routes compare by the steps that only some people can take, by what must be asked, by what is not
/// confirmed, then by the query's objective and the other figures. With [`Basis::Ladder`] the route over
/// every level comes first.
///
/// ```
/// use credential_pathway::catalog::bundled;
/// use credential_pathway::model::{Id, Learner, Month};
/// use credential_pathway::resolve::{Basis, Destination, Objective, Query, RouteKind, routes};
///
/// let catalog = bundled::shared();
/// let destination = Destination::Credential(Id::known("aami-cbet").unwrap());
/// let today = Month::new(2026, 11).unwrap();
/// let query = Query { destination, basis: Basis::Issuer, objective: Objective::Cost, today };
/// let found = routes(catalog, &Learner::default(), &query).unwrap();
/// // The cheapest is the fourth of AAMI's rule: four years of work, and no degree.
/// assert!(matches!(found.routes[0].kind, RouteKind::Alternative(3)));
/// ```
///
/// # Errors
///
/// [`DestinationFault`] says why there is no route.
pub fn routes(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Routes, DestinationFault> {
    finished(found(catalog, learner, query, true, &Slices::default()))
}

/// [`routes`], in slices.
pub fn routes_in_slices<'a>(
    catalog: &'a Catalog,
    learner: &'a Learner,
    query: &'a Query,
    slices: &'a Slices,
) -> Work<'a, Result<Routes, DestinationFault>> {
    found(catalog, learner, query, true, slices)
}

/// Finds only the routes that may come first: the best of each way by the rules that were chosen, and the best
/// of all ways together where that is a better one.
pub fn first_routes_in_slices<'a>(
    catalog: &'a Catalog,
    learner: &'a Learner,
    query: &'a Query,
    slices: &'a Slices,
) -> Work<'a, Result<Routes, DestinationFault>> {
    found(catalog, learner, query, false, slices)
}

/// The first route with all constraints of the learner but one, for each of them: what it costs.
pub fn without_each(catalog: &Catalog, learner: &Learner, query: &Query) -> Vec<Option<Route>> {
    finished(without_each_in_slices(catalog, learner, query, &Slices::default()))
}

/// [`without_each`], in slices.
pub async fn without_each_in_slices(
    catalog: &Catalog,
    learner: &Learner,
    query: &Query,
    slices: &Slices,
) -> Vec<Option<Route>> {
    let mut first = Vec::new();
    for constraint in &learner.constraints {
        let found = first_routes_in_slices(catalog, &learner.without(*constraint), query, slices).await;
        first.push(found.ok().and_then(|found| found.routes.into_iter().next()));
    }
    first
}

/// Finds the routes to a destination; only as many as may come first, unless all are wanted.
fn found<'a>(
    catalog: &'a Catalog,
    learner: &'a Learner,
    query: &'a Query,
    all: bool,
    slices: &'a Slices,
) -> Work<'a, Result<Routes, DestinationFault>> {
    // In a box, so that there is one of it for all who wait for it.
    Box::pin(find(catalog, learner, query, all, slices))
}

async fn find(
    catalog: &Catalog,
    learner: &Learner,
    query: &Query,
    all: bool,
    slices: &Slices,
) -> Result<Routes, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    if !query.destination.is_listed(catalog) {
        return Err(DestinationFault::Unlisted);
    }
    if query.destination.is_reached(&evaluator, query.basis) {
        return Ok(Routes::default());
    }
    closed(&evaluator, &query.destination)?;
    let mut finder = Finder::new(evaluator, query, all, slices);
    let whole = if all || query.basis == Basis::Issuer { finder.by_issuers().await } else { None };
    if all || finder.found.is_empty() {
        finder.every_level().await;
    }
    if finder.found.is_empty() && !all && query.basis == Basis::Ladder {
        finder.by_issuers().await;
    }
    if all && let Some((query, whole)) = whole {
        finder.next_best(&query, whole.compiled).await;
    }
    let Finder { found, visits, fault, .. } = finder;
    if found.is_empty() {
        let no_way = || no_way(&evaluator, query, &[Basis::Issuer, Basis::Ladder]);
        return Err(fault.unwrap_or_else(no_way));
    }
    let (routes, dropped) = rank::ranked(found, query.objective, query.basis);
    Ok(Routes { routes, dropped, visits })
}
