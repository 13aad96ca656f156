//! The verbs: what is met, which way leads on, what opens next, and why.
//!
//! Pure functions of a catalog, a learner and today's month; nothing here touches anything outside.

mod access;
mod basis;
mod candidate;
mod choices;
mod destination;
mod education;
mod evaluate;
mod explain;
mod held;
mod misfit;
mod misfits;
mod occupation;
pub mod plan;
mod unlock;
mod verdict;
mod waived;
mod work;

pub use crate::solver::{Objective, Totals};
pub use basis::Basis;
pub use candidate::Candidacy;
pub use destination::{Destination, DestinationFault};
pub use education::award_fits;
pub use evaluate::{Evaluator, Evidence, Finding};
pub use explain::{Because, counts, explain};
pub use misfit::Misfit;
pub use plan::{Pathway, Plan, Query, Step, StepKind, VISITS_MAX, pathway, plan};
pub use unlock::{Opened, unlock};
pub use verdict::Verdict;
pub use work::{WorkCount, count_work};
