//! The verbs: what is met, which way leads on, what opens next, and why.
//!
//! Pure functions of a catalog, a learner and today's month; nothing here touches anything outside.

mod access;
mod after_goal;
mod basis;
mod choices;
mod destination;
mod education;
mod evaluate;
mod explain;
mod held;
mod occupation;
pub mod plan;
mod qualify;
mod unlock;
mod verdict;
mod work;

pub use crate::solver::{Objective, Totals};
pub use after_goal::{AfterGoal, after_goal};
pub use basis::Basis;
pub use destination::{Destination, DestinationFault};
pub use education::award_fits;
pub use evaluate::{Evaluator, Evidence, Finding};
pub use explain::{Because, counts, explain};
pub use plan::{Pathway, Plan, Query, Step, StepKind, VISITS_MAX, pathway, plan};
pub use qualify::{QUALIFIES_MAX_MONTHS, Qualifies, qualifies_on};
pub use unlock::{Opened, unlock};
pub use verdict::Verdict;
pub use work::{WorkCount, count_work};
