//! Occupations and their official figures. Source: US Bureau of Labor Statistics.

use super::id::{Id, Named, named};
use super::{AwardLevel, Credential, HttpsUrl, LangMap, Source};

/// An occupation by the Standard Occupational Classification. CTDL: `ceterms:Occupation`.
#[derive(Clone, Debug)]
pub struct Occupation {
    /// Its id.
    pub id: Id<Self>,
    /// Its official title.
    pub name: LangMap,
    /// What the 2023 career page calls it.
    pub also_named: Option<String>,
    /// Its SOC code.
    pub soc: String,
    /// Its page in the Occupational Outlook Handbook.
    pub url: Option<HttpsUrl>,
    /// What the figures can and cannot say.
    pub note: LangMap,
    /// The typical education at entry.
    pub education: Option<AwardLevel>,
    /// Typical months of work before it; `None` is not stated.
    pub experience_months: Option<u32>,
    /// Typical work before it, as stated.
    pub experience_note: Option<LangMap>,
    /// Pay and outlook, oldest first.
    pub figures: Vec<Figure>,
    /// Credentials related to it.
    pub credentials: Vec<Id<Credential>>,
    /// Everything that was read for it.
    pub sources: Vec<Id<Source>>,
}

named!(Occupation);

/// Pay and outlook as one release gives them.
#[derive(Clone, Debug, Default)]
pub struct Figure {
    /// The year of the pay.
    pub pay_year: u32,
    /// Median annual pay, in USD.
    pub median_pay_usd: Option<u32>,
    /// The span of the projection, such as `2025-35`.
    pub span: String,
    /// Growth over the span in tenths of a percent: -13 is a loss of 1.3%.
    pub growth_per_mille: Option<i32>,
    /// Openings a year.
    pub annual_openings: Option<u32>,
    /// The sources.
    pub sources: Vec<Id<Source>>,
}
