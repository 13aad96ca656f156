//! Degrees and certificates of study, their fields, and what they take.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{Accreditation, LangMap, Source};

/// The level of an award, lowest first. A certificate is beside the degrees, not one of them.
/// CTDL: `ceterms:audienceLevelType`.
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

    /// The level with this id; `None` for any other text.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.1 == id).map(|row| row.0)
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Whether it is a degree or a diploma, which a higher one stands for; a certificate is not.
    pub fn is_degree(self) -> bool {
        self != Self::PostsecondaryCertificate
    }
}

/// A field of study. A degree in it counts as one in each field of `counts_as`, but not the other
/// way around.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id, such as `health-information-management`.
    pub id: Id<Self>,
    /// What it is called.
    pub name: LangMap,
    /// The wider fields that it counts as, in one step; what those count as follows.
    pub counts_as: Ids<Field>,
}

named!(Field);

/// Whether the program of an award is accredited, and by whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accredited {
    /// Not told for a learner, and "any" in a plan.
    #[default]
    Untold,
    /// It is not.
    No,
    /// It is, by this accreditation.
    By(Id<Accreditation>),
}

impl Accredited {
    /// The word for [`Accredited::No`] in the place of an id.
    pub const NO: &'static str = "none";

    /// The accreditation.
    pub fn id(self) -> Option<Id<Accreditation>> {
        if let Self::By(id) = self { Some(id) } else { None }
    }

    /// Its word in a link and in a file; `None` where it is not told.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Untold => None,
            Self::No => Some(Self::NO),
            Self::By(id) => Some(id.as_str()),
        }
    }
}

impl From<Option<Id<Accreditation>>> for Accredited {
    fn from(id: Option<Id<Accreditation>>) -> Self {
        id.map_or(Self::Untold, Self::By)
    }
}

/// A degree or certificate of study. A field of `None` is not told for a learner and "any" in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Award {
    /// Its level.
    pub level: AwardLevel,
    /// Its field.
    pub field: Option<Id<Field>>,
    /// Whether the program is accredited.
    pub accreditation: Accredited,
}

/// What one level of award takes, full-time. CTDL: `ceterms:DurationProfile` and
/// `ceterms:CostProfile`.
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
    /// The first year of the school year that the tuition is of.
    pub year: Option<u32>,
    /// When the figures were published, such as `2025-26`.
    pub published: Option<String>,
    /// The sources.
    pub sources: Ids<Source>,
}
