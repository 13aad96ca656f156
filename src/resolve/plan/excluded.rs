//! Why nothing leads to a destination: nothing at all does, or what the learner asks of every route.

use super::compile::compile;
use super::cone::Cone;
use super::goal::Focus;
use super::query::Query;
use crate::model::{Constraint, ToList};
use crate::resolve::{Basis, DestinationFault, Evaluator, Judge};
use crate::solver::{Unsolved, best};

/// How many sets of constraints are looked at: with eight constraints each one and each two of them.
const SETS_MAX: usize = 40;

/// How many visits of nodes are made for each set of constraints.
const VISITS_EACH: u64 = 20_000;

/// Why there is no way, by any of some rules. Constraints are named only where there is one without them:
/// as few as leave none together.
pub fn no_way(evaluator: &Evaluator<'_>, query: &Query, bases: &[Basis]) -> DestinationFault {
    let all = &evaluator.learner.constraints;
    let is_possible = |set: usize| {
        let mut learner = evaluator.learner.clone();
        learner.constraints = chosen(all, set);
        let evaluator = Evaluator { learner: &learner, ..*evaluator };
        bases.iter().any(|basis| may_be_reached(&evaluator, &Query { basis: *basis, ..query.clone() }))
    };
    if all.is_empty() || !is_possible(0) {
        return DestinationFault::NoWay;
    }
    let mut sets: Vec<usize> = (1..1 << all.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let smallest = sets.into_iter().take(SETS_MAX).find(|set| !is_possible(*set));
    DestinationFault::Excluded(smallest.map_or_else(|| all.clone(), |set| chosen(all, set)))
}

/// Those of some constraints that are in a set.
fn chosen(all: &[Constraint], set: usize) -> Vec<Constraint> {
    let is_in = |row: &(usize, &Constraint)| set >> row.0 & 1 == 1;
    all.iter().enumerate().filter(is_in).map(|row| *row.1).list()
}

/// Whether there may be a way: nothing shows that there is none.
fn may_be_reached(evaluator: &Evaluator<'_>, query: &Query) -> bool {
    let judge = Judge::new(*evaluator);
    let cone = Cone::of(&judge, query, Focus::Whole);
    if cone.is_too_large(evaluator.catalog) {
        return true;
    }
    let compiled = compile(&judge, &cone, query.basis == Basis::Ladder);
    !matches!(best(&compiled.graph, query.objective, None, VISITS_EACH), Err(Unsolved::Infeasible))
}
