//! What is found of a condition: a verdict for every node, and why.

use super::misfit::Misfit;
use super::verdict::Verdict;
use crate::model::{Attainment, Condition, Credential, Grant, Id, KindOfWork};

/// A condition's tree, judged; the parts stand in the condition's order.
#[derive(Clone, Debug)]
pub struct Finding<'c> {
    /// The verdict of this node.
    pub verdict: Verdict,
    /// The node.
    pub condition: &'c Condition,
    /// Why, for a leaf.
    pub evidence: Option<Evidence>,
    /// The parts of `All` and `AtLeast`.
    pub parts: Vec<Finding<'c>>,
}

/// Why a leaf has its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The learner has it.
    Has,
    /// The learner has this, which counts as it.
    Counts(Id<Credential>),
    /// Held once, run out.
    Expired,
    /// May sit the exam, does not hold it.
    Candidate,
    /// The learner has said no, or marked the section as complete.
    HasNot,
    /// The learner is not sure.
    NotSure,
    /// The learner has not said.
    Untold,
    /// An award that meets it or may meet it: its index in the learner's list.
    Award(usize),
    /// So many months count of those that are asked.
    Months {
        /// For sure.
        sure: u32,
        /// Where untold dates turn out well.
        possible: u32,
        /// Asked.
        asked: u32,
    },
    /// The learner has this, which nobody has without it.
    Implied(ImpliedBy),
    /// Work of this kind meets it, if the issuer accepts it as one of the kinds that are asked.
    Near(Id<KindOfWork>),
    /// What was told does not fit.
    Misfit(Misfit),
    /// It was waived in the rule of this credential.
    Waived(Id<Credential>, Grant),
    /// The issuer does not publish it.
    Unpublished,
}

/// What implies a fact that was not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImpliedBy {
    /// A credential, held or lapsed.
    Credential(Id<Credential>),
    /// A license, training or other attainment.
    Attainment(Id<Attainment>),
    /// Work that only licensed people do.
    Work(Id<KindOfWork>),
}
