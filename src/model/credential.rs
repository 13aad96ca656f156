//! Credentials: what is issued, what it asks, costs and is worth today.

use super::{Condition, Id, LangMap, Level, Named};

/// A certification, certificate, training, fellowship or title. CTDL: `ceterms:Credential`.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Its id, kept for good: `issuer-credential`.
    pub id: Id,
    /// Its official name.
    pub name: LangMap,
    /// Its short name.
    pub abbreviation: Option<String>,
    /// What the framework calls it.
    pub also_named: Vec<String>,
    /// Who issues it; none for a title nobody issues.
    pub issuer: Option<Id>,
    /// Its sub-domains, the main one first.
    pub sub_domains: Vec<Id>,
    /// Its level in the main sub-domain; none where no level is on record.
    pub level: Option<Level>,
    /// What it is.
    pub kind: CredentialKind,
    /// What it is worth today.
    pub status: Status,
    /// In a sentence or two.
    pub note: LangMap,
    /// What must be there first.
    pub requires: Rule,
    /// What the issuer advises; it never blocks.
    pub recommends: Option<Rule>,
    /// The credential that the framework names as the step before, on the ladder.
    pub ladder_first: Vec<Id>,
    /// Its examinations.
    pub exam: Exam,
    /// What the examinations cost in all.
    pub fee: Fee,
    /// How it is kept.
    pub renewal: Renewal,
    /// What a person can really earn instead.
    pub nearest: Vec<Id>,
    /// What it shows a person can do. Editorial.
    pub competencies: Vec<Id>,
    /// Everything that was read for it.
    pub sources: Vec<Id>,
    /// What could not be verified.
    pub unverified: Vec<LangMap>,
    /// On what the sources disagree.
    pub conflict: Option<LangMap>,
    /// How sure the record is.
    pub confidence: Confidence,
}

impl Named for Credential {
    fn id(&self) -> &Id {
        &self.id
    }
}

impl Credential {
    /// Whether somebody issues or issued it.
    pub fn is_issued(&self) -> bool {
        !matches!(self.status.kind, StatusKind::Title | StatusKind::NotFound | StatusKind::Renamed)
    }

    /// Whether a person can still begin it.
    pub fn is_open(&self) -> bool {
        matches!(self.status.kind, StatusKind::Active | StatusKind::Unconfirmed)
    }

    /// Its main sub-domain and its level there.
    pub fn cell(&self) -> Option<(&Id, Level)> {
        Some((self.sub_domains.first()?, self.level?))
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
    /// A course or programme.
    Training,
    /// An honour of members.
    Fellowship,
    /// A job title.
    Title,
    /// A stage of learning without an issuer.
    Stage,
}

/// What a credential is worth today, since when and by whom.
#[derive(Clone, Debug)]
pub struct Status {
    /// What it is.
    pub kind: StatusKind,
    /// Since when or as seen when: a year, month or day.
    pub date: Option<String>,
    /// Who says so.
    pub sources: Vec<Id>,
}

/// What a person needs to know first.
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
    /// Goes by another name now; nothing of this name is issued.
    Renamed,
    /// A title or stage that nobody issues.
    Title,
    /// Named by the framework; no issuer was found.
    NotFound,
    /// Could not be confirmed: confirm with the issuer.
    Unconfirmed,
}

/// A condition, whose rule it is and who says so.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The condition.
    pub condition: Condition,
    /// Whose rule it is.
    pub basis: RuleBasis,
    /// Who says so.
    pub sources: Vec<Id>,
}

/// Whose rule a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleBasis {
    /// The issuer's own.
    Issuer,
    /// The issuer's, while it was open.
    Historic,
    /// A suggestion of the catalog's editors.
    Editorial,
}

/// The examinations inside a credential.
#[derive(Clone, Debug, Default)]
pub struct Exam {
    /// How many; `None` is not known.
    pub exams: Option<u32>,
    /// Questions in all.
    pub questions: Option<u32>,
    /// Minutes in all.
    pub minutes: Option<u32>,
    /// Delivery, passing score, waiting times.
    pub note: Option<LangMap>,
    /// Who says so.
    pub sources: Vec<Id>,
}

/// What the examinations cost in all; `None` is not known.
#[derive(Clone, Debug, Default)]
pub struct Fee {
    /// For everybody, in USD.
    pub public_usd: Option<u32>,
    /// For members of the issuer, in USD.
    pub member_usd: Option<u32>,
    /// Who says so.
    pub sources: Vec<Id>,
}

/// How a credential is kept.
#[derive(Clone, Debug, Default)]
pub struct Renewal {
    /// Every so many months; `None` is not known.
    pub months: Option<u32>,
    /// What it takes.
    pub note: Option<LangMap>,
    /// Who says so.
    pub sources: Vec<Id>,
}

/// How sure a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Little was found.
    Low,
    /// Some of it was found.
    Medium,
    /// Well supported.
    High,
}
