//! Sound sets from the values of a linear program: cheap where it is already, and without what is needless.

use super::super::order::sort;
use super::program::{Program, Var};

/// A set that reaches the goal, built from the cheapest options on; `None` where none is seen.
pub fn round(program: &Program, cost: &dyn Fn(Var) -> f64) -> Option<Vec<bool>> {
    let mut least = vec![f64::INFINITY; program.len()];
    for var in 0..program.len() {
        let cheapest =
            |clause: &Vec<Var>| clause.iter().map(|option| least[*option]).fold(f64::INFINITY, f64::min);
        least[var] = cost(var) + program.clauses[var].iter().map(cheapest).sum::<f64>();
    }
    if least[program.goal].is_infinite() {
        return None;
    }
    let mut taken = vec![false; program.len()];
    taken[program.goal] = true;
    for var in (0..program.len()).rev() {
        if !taken[var] {
            continue;
        }
        for clause in &program.clauses[var] {
            // Only what lies before leads in no circle.
            if clause.iter().any(|option| taken[*option] && *option < var) {
                continue;
            }
            let before = clause.iter().filter(|option| **option < var);
            taken[*before.min_by(|one, other| least[**one].total_cmp(&least[**other]))?] = true;
        }
    }
    Some(taken)
}

/// Dropping what is needless is tried up to so many clauses and options.
const PASSES_MAX: usize = 1 << 21;

/// Drops what the goal is reached without, the heaviest first; tells how often it looked. Nothing is
/// dropped where that would take too long.
pub fn without_needless(program: &Program, taken: &mut [bool]) -> Option<usize> {
    let mut own: Vec<Var> = program.own().filter(|var| taken[*var] && !program.is_forced[*var]).collect();
    sort(&mut own, &|one, other| program.weights[other].cmp(&program.weights[one]));
    if own.len() * program.size > PASSES_MAX {
        return None;
    }
    for var in &own {
        taken[*var] = false;
        taken[*var] = !program.is_reached(taken);
    }
    Some(own.len())
}
