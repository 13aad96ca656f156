//! Examinations, what they cost, and how a holder keeps a credential.

use super::{Credential, Ids, LangMap, Source};

/// The examinations inside a credential.
#[derive(Clone, Debug, Default)]
pub struct Exam {
    /// How many; `None` is not published.
    pub exams: Option<u32>,
    /// Questions in all.
    pub questions: Option<u32>,
    /// Length in minutes, in all.
    pub minutes: Option<u32>,
    /// Delivery, passing score, waiting times.
    pub note: Option<LangMap>,
    /// Its versions, oldest first.
    pub versions: Box<[ExamVersion]>,
    /// When it can be taken, where that is not at any time.
    pub windows: Box<[ExamWindow]>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A version of an examination.
#[derive(Clone, Debug)]
pub struct ExamVersion {
    /// Its name, such as `SY0-701`.
    pub name: String,
    /// The first date on which it can be taken.
    pub from: Option<String>,
    /// The last date on which it can be taken.
    pub until: Option<String>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A time in which an examination can be taken.
#[derive(Clone, Debug)]
pub struct ExamWindow {
    /// The first date.
    pub from: String,
    /// The last date.
    pub until: String,
    /// The last date on which to apply.
    pub apply_by: Option<String>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// What all examinations together cost, in USD; `None` is not published.
#[derive(Clone, Debug, Default)]
pub struct Fee {
    /// For everybody.
    pub public_usd: Option<u32>,
    /// For members of the issuer.
    pub member_usd: Option<u32>,
    /// What others report, where the issuer publishes nothing.
    pub reported: Option<Box<ReportedFee>>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A range of fees that others than the issuer report.
#[derive(Clone, Debug)]
pub struct ReportedFee {
    /// The lowest.
    pub from_usd: u32,
    /// The highest.
    pub to_usd: u32,
    /// Who reports it, and when.
    pub note: Option<LangMap>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// How a holder keeps a credential.
#[derive(Clone, Debug, Default)]
pub struct Renewal {
    /// Every so many months; `None` is not published.
    pub months: Option<u32>,
    /// What it costs, where that is published.
    pub fee: Option<Box<RenewalFee>>,
    /// What it takes.
    pub note: Option<LangMap>,
    /// What the issuer says of one that lapsed.
    pub reinstatement: Option<Box<Reinstatement>>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// What it costs to keep a credential, in USD; `None` is not published.
#[derive(Clone, Debug)]
pub struct RenewalFee {
    /// For everybody.
    pub public_usd: Option<u32>,
    /// For members of the issuer.
    pub member_usd: Option<u32>,
    /// Whether it is paid each year, and not at each renewal.
    pub is_yearly: bool,
    /// The sources.
    pub sources: Ids<Source>,
}

impl Renewal {
    /// How often its fee is paid in ten years; `None` where that is not published.
    pub fn payments_in_ten_years(&self) -> Option<u32> {
        let fee = self.fee.as_ref()?;
        if fee.is_yearly {
            return Some(10);
        }
        self.months.filter(|months| *months > 0).map(|months| 120 / months)
    }
}

/// How a lapsed credential is valid again.
#[derive(Clone, Debug)]
pub struct Reinstatement {
    /// For so many months after it lapsed; `None` is not published.
    pub within_months: Option<u32>,
    /// What it costs, in USD; `None` is not published.
    pub fee_usd: Option<u32>,
    /// What it takes.
    pub note: LangMap,
    /// The sources.
    pub sources: Ids<Source>,
}

/// That the examination may be passed before the rule is met.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// How many months there are to meet the rule; `None` is not published.
    pub months: Option<u32>,
    /// What the issuer gives to those who pass first: whoever holds one of these has passed the exam.
    pub shown_by: Ids<Credential>,
    /// What else is to be known.
    pub note: Option<LangMap>,
    /// The sources.
    pub sources: Ids<Source>,
}
