//! The verbs: what is met, which way leads on, what opens next, and why.
//!
//! Pure functions of a catalog, a learner and today's month; nothing here touches anything outside.

mod access;
mod after_goal;
mod alternatives;
mod basis;
mod behind;
mod candidate;
mod choices;
mod destination;
mod distinct;
mod education;
mod eligibility;
mod evaluate;
mod explain;
mod finding;
mod held;
mod implied;
mod judge;
mod misfit;
mod misfits;
mod named;
mod near;
mod occupation;
pub mod plan;
mod qualify;
mod qualify_by_route;
mod renewal;
mod tree;
mod unlock;
mod verdict;
mod verdicts;
mod waived;
mod work;

pub use crate::solver::{Objective, Totals};
pub use after_goal::{AfterGoal, after_goal};
pub use alternatives::{alternatives, choice};
pub use basis::Basis;
pub use candidate::Candidacy;
pub use destination::{Destination, DestinationFault};
pub use education::award_fits;
pub use eligibility::{Way, ways};
pub use evaluate::Evaluator;
pub use explain::{Because, counts, counts_in_part, explain};
pub use finding::{Evidence, Finding, ImpliedBy};
pub use judge::Judge;
pub use misfit::Misfit;
pub use plan::{
    Dropped, OnlyFor, ROUTES_MAX, Route, RouteKind, Routes, first_look, routes, routes_in_slices,
    without_each, without_each_in_slices,
};
pub use plan::{
    Fact, Pathway, Plan, Query, Step, StepKind, VISITS_MAX, months_offered, pathway, plan, serves,
};
pub use plan::{QUESTIONS_SHOWN, Question, Untold, questions, questions_in_slices};
pub use qualify::{QUALIFIES_MAX_MONTHS, Qualifies, qualifies_on};
pub use qualify_by_route::qualifies_by;
pub use unlock::{Opened, unlock};
pub use verdict::Verdict;
pub use verdicts::Verdicts;
pub use work::{WorkCount, count_work, has_worked};
