//! Which route comes before which, and which is no better than another in anything.

use std::cmp::Ordering;

use super::route::{Dropped, Route, RouteKind};
use crate::model::sorted;
use crate::resolve::{Basis, Pathway, Step};
use crate::solver::{Objective, compare};

/// Puts routes in order and drops those that are no better than another one in anything. The framework's
/// route always stays: it comes first where its rules were chosen, else last, and nothing is dropped for it.
/// A route that only some people can take is left out only for another one of theirs, or for one whose steps
/// it has all, and more.
pub fn ranked(routes: Vec<Route>, objective: Objective, basis: Basis) -> (Vec<Route>, Vec<Dropped>) {
    let is_ladder = |route: &Route| route.kind == RouteKind::EveryLevel;
    let before = |one: &Route, other: &Route| {
        let by_totals = || compare(objective, &one.pathway.totals, &other.pathway.totals);
        is_ladder(one).cmp(&is_ladder(other)).then_with(by_totals) == Ordering::Less
    };
    let (mut kept, mut dropped): (Vec<Route>, Vec<Dropped>) = (Vec::new(), Vec::new());
    for route in sorted(routes, &before) {
        let is_part = |other: &Route| has_all_steps(&route.pathway, &other.pathway);
        let is_same = |other: &Route| is_part(other) && has_all_steps(&other.pathway, &route.pathway);
        let is_for_all_of_them = |other: &Route| route.only_for.is_none() || other.only_for == route.only_for;
        let no_worse =
            |other: &Route| (is_for_all_of_them(other) || is_part(other)) && is_no_worse(other, &route);
        let same = kept.iter().position(is_same);
        if is_ladder(&route) && basis == Basis::Ladder {
            put_first(route, same, &mut kept, &mut dropped);
        } else if same.is_none() {
            match kept.iter().position(no_worse) {
                Some(by) if !is_ladder(&route) => dropped.push(Dropped { route, by }),
                _ => kept.push(route),
            }
        }
    }
    (kept, dropped)
}

/// Puts a route before all others, in the place of the one with the same steps where there is one.
fn put_first(route: Route, same: Option<usize>, kept: &mut Vec<Route>, dropped: &mut [Dropped]) {
    let gap = same.unwrap_or(kept.len());
    kept.push(route);
    kept[gap..].rotate_right(1);
    if same.is_some() {
        kept.remove(gap + 1);
    }
    kept[..=gap].rotate_right(1);
    for row in dropped {
        row.by = match row.by.cmp(&gap) {
            Ordering::Less => row.by + 1,
            Ordering::Equal => 0,
            Ordering::Greater => row.by,
        };
    }
}

/// Whether a pathway has all steps of another one, in whatever order.
fn has_all_steps(one: &Pathway, other: &Pathway) -> bool {
    let has = |step: &Step| one.steps.iter().any(|row| row.kind == step.kind);
    other.steps.iter().all(has)
}

/// Whether a route is no worse than another in time, cost, exams, steps, what is not published, in what
/// is asked, and in how practicable it is.
fn is_no_worse(one: &Route, other: &Route) -> bool {
    let is_as_sure = one.questions() <= other.questions();
    let (one, other) = (&one.pathway.totals, &other.pathway.totals);
    let no_more = |objective: &(Objective, &str)| one.of(objective.0) <= other.of(objective.0);
    Objective::ALL.iter().all(no_more)
        && is_as_sure
        && one.unpublished() <= other.unpublished()
        && one.hurdles() <= other.hurdles()
}
