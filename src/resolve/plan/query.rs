//! What is asked of the planner.

use crate::model::Month;
use crate::resolve::{Basis, Destination};
use crate::solver::Objective;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
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
