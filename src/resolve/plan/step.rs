//! Pathways: steps in an order in which each is possible, and what they come to.

use crate::model::{Attainment, Award, Credential, Id, KindOfWork, Level, Organization, Preferred};
use crate::resolve::{Candidacy, ImpliedBy};
use crate::solver::Totals;

/// A set of steps closed under the conditions, in an order in which each is possible.
#[derive(Clone, Debug, Default)]
pub struct Pathway {
    /// The steps in order; none where the learner is there.
    pub steps: Vec<Step>,
    /// Entries of the ladder that nobody issues and what stands in for them.
    pub waypoints: Vec<Waypoint>,
    /// Sums and what is not known.
    pub totals: Totals,
    /// Whether no better pathway exists; else the search met its limit.
    pub proven: bool,
    /// A bound that no pathway gets below, in the objective's own unit.
    pub lower_bound: u32,
    /// How many visits of nodes the search made: a measure of its work that is the same everywhere.
    pub visits: u64,
}

impl Pathway {
    /// Nothing to do: the learner is there.
    pub fn nothing_to_do() -> Self {
        Self { proven: true, ..Self::default() }
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Exams inside it; `None` is not known.
    pub exams: Option<u32>,
    /// What it costs, in USD; `None` is not known.
    pub cost_usd: Option<u32>,
    /// What others report that it costs, from and to, in USD, where the issuer does not publish it.
    pub reported_usd: Option<[u32; 2]>,
    /// Months it takes by itself; `None` is not known. Preparing for an exam is in no figure.
    pub months: Option<u32>,
    /// Whether the learner has not told about it: "skip this if you already have it".
    pub skip_if_held: bool,
    /// Whether the issuer must confirm that it is still offered.
    pub confirm: bool,
    /// For a credential: whether it was held and has lapsed.
    pub lapsed: Lapsed,
    /// For a credential: how it is with its exam, where the learner has passed it early.
    pub candidacy: Option<Candidacy>,
    /// For a degree: whether it builds on one that is held or planned, where credits transfer.
    pub builds_on: bool,
    /// For such a degree: what implies the one that it builds on, where that was neither told nor is
    /// planned.
    pub implied_by: Option<ImpliedBy>,
    /// The offer that the learner prefers for it; the time and the cost above are its own, as far as it has
    /// them. A degree on top of another one has none: an offer is about a whole degree.
    pub offered: Option<Preferred>,
}

/// Whether a credential was held before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapsed {
    /// It was not, as far as was told.
    No,
    /// It has lapsed, and its rule is met.
    Yes,
    /// It has lapsed, and a step before asks whether it can be reinstated.
    Asked,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// Earn a credential, with its exams and fee inside.
    Credential(Id<Credential>),
    /// Earn a degree or certificate of study; no field is any field.
    Award(Award),
    /// So many more months of work of a kind.
    Work {
        /// The kind.
        kind: Id<KindOfWork>,
        /// How many months.
        months: u32,
    },
    /// A training, license, sponsorship or evidence.
    Attainment(Id<Attainment>),
    /// Be a member, for so many months in all.
    Membership {
        /// The organization.
        organization: Id<Organization>,
        /// Months without a break; 0 is now.
        months: u32,
    },
    /// Ask the issuer what this credential asks.
    Ask(Id<Credential>),
    /// Ask the issuer of a credential whether a fact counts toward it.
    AskWhether {
        /// The credential.
        credential: Id<Credential>,
        /// What the issuer decides on.
        fact: Fact,
    },
}

/// A fact of the learner that an issuer may accept or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// The credential itself was held and has lapsed.
    Lapsed,
    /// A degree of another field or of a higher level than its rule names.
    Award(Award),
    /// Work of a kind that is near to one that its rule names.
    Work(Id<KindOfWork>),
}

/// An entry of the ladder that nobody issues, on the way, and what stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waypoint {
    /// The entry.
    pub title: Id<Credential>,
    /// Its level.
    pub level: Level,
    /// The credential of the pathway that stands in.
    pub stands_in: Option<Id<Credential>>,
    /// The kind of work of the pathway that stands in.
    pub work: Option<Id<KindOfWork>>,
}
