//! Degrees, certificates of study, their fields and what they take.

use super::{Id, LangMap, Named};

/// The level of an award, lowest first. A certificate stands beside the degrees, not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AwardLevel {
    /// High school diploma or GED.
    HighSchool,
    /// A certificate of study after high school.
    PostsecondaryCertificate,
    /// Associate degree.
    Associate,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree.
    Master,
    /// Doctorate.
    Doctorate,
}

impl AwardLevel {
    /// All levels with their ids, lowest first.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::HighSchool, "high-school"),
        (Self::PostsecondaryCertificate, "postsecondary-certificate"),
        (Self::Associate, "associate"),
        (Self::Bachelor, "bachelor"),
        (Self::Master, "master"),
        (Self::Doctorate, "doctorate"),
    ];

    /// The level with this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.1 == id).map(|row| row.0)
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Whether it is on the ladder of degrees.
    pub fn is_degree(self) -> bool {
        self != Self::PostsecondaryCertificate
    }
}

/// A field of study; a degree in it fits every field in `counts_as`, never back.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id, such as `health-information-management`.
    pub id: Id,
    /// What it is called.
    pub name: LangMap,
    /// The wider fields that it is.
    pub counts_as: Vec<Id>,
}

impl Named for Field {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// A degree or certificate of study. `None` is untold for a learner and "any" for a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Award {
    /// Its level.
    pub level: AwardLevel,
    /// Its field.
    pub field: Option<Id>,
    /// The programme's accreditation.
    pub accreditation: Option<Id>,
}

/// What one level of award takes in the United States, full-time. CTDL: an estimated duration and cost.
#[derive(Clone, Debug)]
pub struct EducationDefaults {
    /// The level.
    pub level: AwardLevel,
    /// What it is called.
    pub name: LangMap,
    /// Months of full-time study; for a bachelor's from nothing, above it beyond a bachelor's.
    pub months: Option<u32>,
    /// Published tuition for a year, in USD.
    pub tuition_usd_per_year: Option<u32>,
    /// When the figures were published, such as `2025-26`.
    pub published: Option<String>,
    /// Who says so.
    pub sources: Vec<Id>,
}
