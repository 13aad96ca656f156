//! What a college or an employer offers toward the steps of a route. It adds to a catalog and changes no rule.

use std::rc::Rc;

use super::{
    Attainment, Award, Condition, ConditionKind, Credential, HttpsUrl, Id, KindOfWork, LangMap, Stretch,
};

/// The offers of one provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Offers {
    /// What the provider is called.
    pub provider: LangMap,
    /// Its page.
    pub url: Option<HttpsUrl>,
    /// Its street address.
    pub address: Option<LangMap>,
    /// Whom to ask.
    pub contact: Option<LangMap>,
    /// The offers, in the order of the document.
    pub rows: Vec<Offer>,
}

/// One offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its id in the document of its provider.
    pub id: String,
    /// What it is.
    pub kind: OfferKind,
    /// What it is called.
    pub name: LangMap,
    /// Where to apply.
    pub url: Option<HttpsUrl>,
    /// What a person has once it is done.
    pub leads_to: Vec<Gain>,
    /// The credentials whose exam it prepares for.
    pub prepares_for: Vec<Id<Credential>>,
    /// What a job requires; nothing where it says nothing, or something that the catalog does not list.
    pub requires: Option<JobRule>,
    /// How long it takes.
    pub takes: Option<Length>,
    /// How many hours a week it takes.
    pub hours_per_week: Option<u32>,
    /// What it costs; the first figure is the one that routes are planned with.
    pub costs: Vec<OfferCost>,
    /// Its credits, as the provider writes them.
    pub credits: Option<String>,
    /// How it is delivered.
    pub delivery: Vec<Delivery>,
    /// Where it is.
    pub location: Option<LangMap>,
    /// When it starts: years, months or days.
    pub starts: Vec<String>,
    /// The tags of the languages it is in.
    pub languages: Vec<String>,
}

/// What a job requires. It is shared, as a learner is copied often; two are the same where they are of the same
/// offer.
#[derive(Clone, Debug)]
pub struct JobRule(Rc<Condition>);

impl JobRule {
    /// The rule of a job that requires all of these.
    pub fn all(parts: Vec<Condition>) -> Self {
        Self(Rc::new(Condition::new(ConditionKind::All(parts.into()))))
    }

    /// The rule as a condition.
    pub fn condition(&self) -> &Condition {
        &self.0
    }
}

impl PartialEq for JobRule {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for JobRule {}

impl Offer {
    /// Whether it is a goal: a job that says what it requires.
    pub fn is_goal(&self) -> bool {
        self.kind == OfferKind::Job && self.requires.is_some()
    }

    /// The months of work that whoever has this job has done, where it says so.
    pub fn work_done(&self) -> Option<Stretch> {
        let work = |gain: &Gain| match *gain {
            Gain::Work(kind, Some(months)) => Some(Stretch { kind, months, share_percent: None, from: None }),
            _ => None,
        };
        self.leads_to.iter().find_map(work).filter(|_| self.kind == OfferKind::Job)
    }
}

/// What an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferKind {
    /// One course.
    Course,
    /// A program of study.
    Program,
    /// A course before an exam.
    ExamPreparation,
    /// Where an exam can be taken.
    ExamSite,
    /// An apprenticeship.
    Apprenticeship,
    /// A job.
    Job,
    /// Help with the cost of study.
    TuitionBenefit,
}

impl OfferKind {
    /// All kinds with their words.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Course, "course"),
        (Self::Program, "program"),
        (Self::ExamPreparation, "exam-preparation"),
        (Self::ExamSite, "exam-site"),
        (Self::Apprenticeship, "apprenticeship"),
        (Self::Job, "job"),
        (Self::TuitionBenefit, "tuition-benefit"),
    ];

    /// Whether its time and cost are those of the step itself. Help with a cost is no cost, and a course
    /// before an exam comes on top of what the step takes.
    pub fn is_whole_step(self) -> bool {
        matches!(self, Self::Course | Self::Program | Self::Apprenticeship)
    }
}

/// How an offer is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// In a room.
    InPerson,
    /// Online.
    Online,
    /// Partly in a room, partly online.
    Hybrid,
}

impl Delivery {
    /// All ways with their words.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::InPerson, "in-person"), (Self::Online, "online"), (Self::Hybrid, "hybrid")];
}

/// What an offer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gain {
    /// A credential.
    Credential(Id<Credential>),
    /// A degree or certificate of study.
    Award(Award),
    /// A training.
    Training(Id<Attainment>),
    /// So many months of a kind of work.
    Work(Id<KindOfWork>, Option<u32>),
}

/// How long an offer takes, as its provider says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many months.
    Months(u32),
    /// So many weeks.
    Weeks(u32),
}

impl Length {
    /// The months, the last one begun: a year is 52 weeks and 12 months.
    pub fn months(self) -> u32 {
        match self {
            Self::Months(months) => months,
            Self::Weeks(weeks) => weeks.saturating_mul(12).div_ceil(52),
        }
    }
}

/// What an offer costs.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferCost {
    /// How much, in USD.
    pub usd: u32,
    /// For whom; everybody where nothing is said.
    pub payer: Option<LangMap>,
}

/// An offer that a person prefers for one step, with the figures to plan with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferred {
    /// The index of the offer among those of its provider.
    pub offer: usize,
    /// What it leads to.
    pub gain: Gain,
    /// The months in the place of the typical ones.
    pub months: Option<u32>,
    /// The hours a week in which it takes these months.
    pub hours_per_week: Option<u32>,
    /// The cost in USD in the place of the typical one.
    pub cost_usd: Option<u32>,
}
