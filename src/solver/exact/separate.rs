//! The clauses that a solution of the linear program breaks.

use super::program::{Program, Var};

/// How much a clause has to be broken by.
const BROKEN: f64 = 1e-5;

/// A set of which some share has to be taken: as much as of a variable, or one.
pub struct Broken<'p> {
    /// Where the share is that of a variable.
    pub of: Option<Var>,
    /// The set.
    pub set: &'p [Var],
}

/// The clauses that values break.
pub fn broken<'p>(program: &'p Program, values: &[f64]) -> Vec<Broken<'p>> {
    let mut broken = Vec::new();
    for var in (0..program.len()).rev().filter(|var| values[*var] > BROKEN) {
        for set in &program.clauses[var] {
            let sum: f64 = set.iter().map(|option| values[*option]).sum();
            if sum < values[var] - BROKEN {
                broken.push(Broken { of: (!program.is_forced[var]).then_some(var), set });
            }
        }
    }
    broken
}
