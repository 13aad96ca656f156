//! What a pathway can be made of: tasks, and requirements of work.

use super::step::Fact;
use crate::model::{Attainment, Award, Credential, Id, Included, KindOfWork, Organization, WorkSpec};

/// Something that a learner can do, in the order in which tasks are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Earn a degree or certificate of study.
    Award(Award),
    /// Earn a bachelor's degree on top of an associate degree, where credits transfer.
    SecondHalf(Award),
    /// Get a training, license, sponsorship or evidence.
    Attainment(Id<Attainment>),
    /// Be a member for so many months.
    Membership(Id<Organization>, u32),
    /// Ask an issuer what its credential asks.
    Ask(Id<Credential>),
    /// Ask the issuer of a credential whether a fact counts toward it.
    AskWhether(Id<Credential>, Fact),
    /// Earn a credential that stands in for a title; its own rung is not asked.
    StandIn(Id<Credential>),
    /// Earn a credential.
    Credential(Id<Credential>),
}

impl Task {
    /// The degree or certificate of study that it earns.
    pub fn award(&self) -> Option<&Award> {
        match self {
            Self::Award(award) | Self::SecondHalf(award) => Some(award),
            _ => None,
        }
    }
}

/// A requirement of work that is not met, and near kinds of work that its issuer is asked to accept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// The whole work.
    pub part: WorkSpec,
    /// The part inside it.
    pub included: Option<Included>,
    /// The kinds that are accepted.
    pub accepted: Vec<Id<KindOfWork>>,
}

impl Work {
    /// A requirement without anything to ask.
    pub fn new(part: WorkSpec, included: Option<Included>) -> Self {
        Self { part, included, accepted: Vec::new() }
    }
}

/// Work of the table of stand-ins, as a requirement.
pub fn listed_work(kind: Id<KindOfWork>, months: u32) -> WorkSpec {
    WorkSpec { months, kinds: vec![kind], share_min_percent: None, within_months: None, hours: None }
}
