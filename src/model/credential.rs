//! Credentials: what is issued, what it requires and costs, and its status today.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{
    Candidate, Competency, Condition, Exam, Fee, LangMap, Level, Month, Organization, Renewal, Source,
    Statement, SubDomain,
};

/// A certification, certificate, training, fellowship or title. CTDL: `ceterms:Credential`.
///
/// What few credentials have is boxed: a catalog may hold many thousands.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Its id, kept for good: `issuer-credential`.
    pub id: Id<Self>,
    /// Its official name.
    pub name: LangMap,
    /// Its short name.
    pub abbreviation: Option<String>,
    /// What the framework and others call it.
    pub also_named: Box<[String]>,
    /// Who issues it; `None` for a title that nobody issues.
    pub issuer: Option<Id<Organization>>,
    /// Its sub-domains, the main one first.
    pub sub_domains: Ids<SubDomain>,
    /// Its level in the main sub-domain; `None` where no level is on record.
    pub level: Option<Level>,
    /// What it is.
    pub kind: CredentialKind,
    /// Its status, now and later.
    pub status: Status,
    /// What it is, in a sentence or two.
    pub note: LangMap,
    /// What the issuer requires first.
    pub requires: Rule,
    /// What the issuer recommends; it never blocks.
    pub recommends: Option<Box<Rule>>,
    /// The credential that the framework names as the step before, on the ladder.
    pub ladder_first: Ids<Credential>,
    /// Its examinations.
    pub exam: Exam,
    /// What the examinations cost in all.
    pub fee: Fee,
    /// How a holder keeps it.
    pub renewal: Renewal,
    /// Whether the examination may be passed before the rule is met.
    pub candidate: Option<Box<Candidate>>,
    /// The credentials that it counts as, in one step; what those count as follows.
    pub counts_as: Ids<Credential>,
    /// What is true of it for a time.
    pub statements: Box<[Statement]>,
    /// What a person can really earn instead.
    pub nearest: Ids<Credential>,
    /// What it shows that a person can do. Editorial.
    pub competencies: Ids<Competency>,
    /// Everything that was read for it.
    pub sources: Ids<Source>,
    /// What could not be verified.
    pub unverified: Box<[LangMap]>,
    /// What the sources disagree on.
    pub conflict: Option<LangMap>,
    /// How well the record is supported.
    pub confidence: Confidence,
}

named!(Credential);

impl Credential {
    /// Whether somebody issues it, did so or has announced it.
    pub fn is_issued(&self) -> bool {
        self.status.kinds().any(StatusKind::is_issued)
    }

    /// Whether a person can start it in a month.
    pub fn is_open_in(&self, month: Month) -> bool {
        self.status.kind_in(month).is_open()
    }

    /// Whether a person can start it at some time that is on record.
    pub fn is_ever_open(&self) -> bool {
        self.status.kinds().any(StatusKind::is_open)
    }

    /// Its main sub-domain and its level there; `None` where one of them is not on record.
    pub fn rung(&self) -> Option<(Id<SubDomain>, Level)> {
        Some((*self.sub_domains.first()?, self.level?))
    }

    /// The abbreviation where there is one, else the name in `language`.
    pub fn short_name(&self, language: &str) -> &str {
        self.abbreviation.as_deref().unwrap_or_else(|| self.name.get(language))
    }
}

/// What a credential is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// Examined and renewed by an independent body.
    Certification,
    /// Given for a course.
    Certificate,
    /// A course or program.
    Training,
    /// An honor for members.
    Fellowship,
    /// A job title.
    Title,
    /// A stage of learning without an issuer.
    Stage,
}

/// The status of a credential: the one it has, and those that are announced.
#[derive(Clone, Debug)]
pub struct Status {
    /// The status until the first stage.
    pub kind: StatusKind,
    /// Since when, or when it was seen: a year, a month or a day.
    pub date: Option<String>,
    /// What it is after that, in order of date.
    pub stages: Box<[Stage]>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A status with the date on which it begins.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The date on which it begins.
    pub from: String,
    /// The status.
    pub kind: StatusKind,
    /// What is to be known of it.
    pub note: Option<LangMap>,
    /// The sources.
    pub sources: Ids<Source>,
}

impl Stage {
    /// Whether it has begun by the first day of a month.
    pub fn has_begun(&self, month: Month) -> bool {
        Month::first_whole(&self.from).is_none_or(|from| from <= month)
    }
}

impl Status {
    /// The stage of a month; `None` before the first one.
    pub fn stage_in(&self, month: Month) -> Option<&Stage> {
        self.stages.iter().rev().find(|stage| stage.has_begun(month))
    }

    /// The stage that comes after a month.
    pub fn stage_after(&self, month: Month) -> Option<&Stage> {
        self.stages.iter().find(|stage| !stage.has_begun(month))
    }

    /// The status at each time that is on record.
    fn kinds(&self) -> impl Iterator<Item = StatusKind> {
        std::iter::once(self.kind).chain(self.stages.iter().map(|stage| stage.kind))
    }

    /// The status in a month.
    pub fn kind_in(&self, month: Month) -> StatusKind {
        self.stage_in(month).map_or(self.kind, |stage| stage.kind)
    }
}

/// Whether a credential can be earned, and what it is worth to holders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusKind {
    /// Issued today.
    Active,
    /// No longer issued; good for life to those who hold it.
    Retired,
    /// No new candidates; holders keep it.
    ClosedToNew,
    /// Most likely no longer issued.
    LikelyRetired,
    /// The issuer has stopped it, and decides what holders may do with it.
    Inactive,
    /// Goes by another name now; nothing of this name is issued.
    Renamed,
    /// A title or stage that nobody issues.
    Title,
    /// Named by the framework; no issuer was found.
    NotFound,
    /// Could not be confirmed: confirm with the issuer.
    Unconfirmed,
}

impl StatusKind {
    /// Whether somebody issues it or did so.
    fn is_issued(self) -> bool {
        !matches!(self, Self::Title | Self::NotFound | Self::Renamed)
    }

    /// Whether a person can start it.
    fn is_open(self) -> bool {
        matches!(self, Self::Active | Self::Unconfirmed)
    }
}

/// A condition, whose rule it is and its sources.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The condition.
    pub condition: Condition,
    /// Whose rule it is.
    pub basis: RuleBasis,
    /// The sources.
    pub sources: Ids<Source>,
}

/// Whose rule a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleBasis {
    /// The issuer's own.
    Issuer,
    /// The issuer's, while the credential was open.
    Historic,
    /// A suggestion of the catalog's editors.
    Editorial,
}

/// How well a record is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Little was found.
    Low,
    /// Some of it was found.
    Medium,
    /// Well supported.
    High,
}
