//! The verbs: what is met, which way leads on, what opens next, and why.
//!
//! Pure functions of a catalog, a learner and today's month; nothing here touches anything outside.

mod choices;
mod destination;
mod education;
mod evaluate;
mod explain;
pub mod plan;
mod unlock;
mod work;

pub use destination::{Destination, DestinationFault};
pub use education::award_fits;
pub use evaluate::{Evaluator, Evidence, Finding, Verdict};
pub use explain::{Because, counts, explain};
pub use plan::{Objective, Pathway, Plan, Query, Step, StepKind, Totals, pathway, plan};
pub use unlock::{Opened, unlock};
pub use work::{WorkCount, count_work};

/// Whose rules are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The framework's ladder: the issuer's rules, and the rung below first.
    Ladder,
    /// What the issuer demands and nothing else.
    Issuer,
}

impl Basis {
    /// Both, with their ids.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Ladder, "ladder"), (Self::Issuer, "issuer")];
}
