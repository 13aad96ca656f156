//! Which route comes before which, and which is no better than another in anything.

use std::cmp::Ordering;

use super::route::{Dropped, Route, RouteKind};
use crate::model::sorted;
use crate::resolve::{Basis, Pathway, Step};
use crate::solver::{Objective, compare};

/// Puts routes in order and drops those that are no better than another one in anything. The framework's
/// route always stays: it comes first where its rules were chosen, else last. A route that only some people
/// can take is left out only for another one of theirs.
pub fn ranked(routes: Vec<Route>, objective: Objective, basis: Basis) -> (Vec<Route>, Vec<Dropped>) {
    let is_of_basis = |route: &Route| (route.kind == RouteKind::EveryLevel) == (basis == Basis::Ladder);
    let before = |one: &Route, other: &Route| {
        let by_basis = is_of_basis(other).cmp(&is_of_basis(one));
        let by_totals = || compare(objective, &one.pathway.totals, &other.pathway.totals);
        by_basis.then_with(by_totals) == Ordering::Less
    };
    let (mut kept, mut dropped): (Vec<Route>, Vec<Dropped>) = (Vec::new(), Vec::new());
    for route in sorted(routes, &before) {
        let is_same = |other: &Route| same_steps(&other.pathway, &route.pathway);
        let is_for_all_of_them = |other: &Route| route.only_for.is_none() || other.only_for == route.only_for;
        let no_worse = |other: &Route| is_for_all_of_them(other) && is_no_worse(other, &route);
        if kept.iter().any(is_same) {
            continue;
        }
        match kept.iter().position(no_worse) {
            Some(by) if route.kind != RouteKind::EveryLevel => dropped.push(Dropped { route, by }),
            _ => kept.push(route),
        }
    }
    (kept, dropped)
}

/// Whether two pathways are the same steps, in whatever order.
fn same_steps(one: &Pathway, other: &Pathway) -> bool {
    let has = |step: &Step| other.steps.iter().any(|row| row.kind == step.kind);
    one.steps.len() == other.steps.len() && one.steps.iter().all(has)
}

/// Whether a route is no worse than another in time, cost, exams, steps, what is not published, in what
/// is asked, and in how practicable it is.
fn is_no_worse(one: &Route, other: &Route) -> bool {
    one.questions() <= other.questions() && one.pathway.totals.is_no_worse_than(&other.pathway.totals)
}
