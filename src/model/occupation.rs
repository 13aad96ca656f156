//! Occupations and their official figures. Source: US Bureau of Labor Statistics.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{AwardLevel, Condition, Credential, Field, HttpsUrl, KindOfWork, LangMap, Source, Statement};

/// An occupation by the Standard Occupational Classification. CTDL: `ceterms:Occupation`.
#[derive(Clone, Debug)]
pub struct Occupation {
    /// Its id.
    pub id: Id<Self>,
    /// Its official title.
    pub name: LangMap,
    /// What else people call it.
    pub also_named: Vec<String>,
    /// Its SOC code.
    pub soc: String,
    /// Its page in the Occupational Outlook Handbook.
    pub url: Option<HttpsUrl>,
    /// What the figures can and cannot say.
    pub note: LangMap,
    /// The typical education at entry.
    pub education: Option<AwardLevel>,
    /// The fields of that education; an empty list is any field.
    pub education_fields: Ids<Field>,
    /// Typical months of work before it; `None` is not stated.
    pub experience_months: Option<u32>,
    /// The kinds of that work; an empty list is not stated.
    pub experience_kinds: Ids<KindOfWork>,
    /// Typical work before it, as stated.
    pub experience_note: Option<LangMap>,
    /// Pay and outlook, newest first.
    pub figures: Vec<Figure>,
    /// What the education and the work before it come to as conditions, each to be met.
    pub requires: Vec<Condition>,
    /// The credentials that are typical for it: a plan leads to one of them.
    pub goals: Ids<Credential>,
    /// Other credentials that are related to it.
    pub related: Ids<Credential>,
    /// What people in it do.
    pub duties: Vec<LangMap>,
    /// A day at work.
    pub day: Option<LangMap>,
    /// Skills in dealing with people and with oneself.
    pub soft_skills: Vec<LangMap>,
    /// Skills of the field.
    pub hard_skills: Vec<LangMap>,
    /// Pay by industry.
    pub industries: Vec<Industry>,
    /// What is true of it for a time.
    pub statements: Vec<Statement>,
    /// Everything that was read for it.
    pub sources: Ids<Source>,
}

named!(Occupation);

impl Occupation {
    /// A job of which nothing is on record but what it requires.
    pub fn of_conditions(id: Id<Self>, requires: Vec<Condition>) -> Self {
        Self {
            id,
            requires,
            name: LangMap::english(""),
            also_named: Vec::new(),
            soc: String::new(),
            url: None,
            note: LangMap::english(""),
            education: None,
            education_fields: Ids::default(),
            experience_months: None,
            experience_kinds: Ids::default(),
            experience_note: None,
            figures: Vec::new(),
            goals: Ids::default(),
            related: Ids::default(),
            duties: Vec::new(),
            day: None,
            soft_skills: Vec::new(),
            hard_skills: Vec::new(),
            industries: Vec::new(),
            statements: Vec::new(),
            sources: Ids::default(),
        }
    }

    /// Whether a credential is one of its goals or is related to it.
    pub fn names(&self, id: Id<Credential>) -> bool {
        self.goals.contains(&id) || self.related.contains(&id)
    }
}

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
    /// Mean annual pay, in USD.
    pub mean_pay_usd: Option<u32>,
    /// The pay that 10, 25, 75 and 90 percent of the people are below, in USD; empty or four.
    pub percentiles_usd: Vec<u32>,
    /// How many jobs there are.
    pub employment: Option<u32>,
    /// Openings a year.
    pub annual_openings: Option<u32>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// Pay in one industry.
#[derive(Clone, Debug)]
pub struct Industry {
    /// What it is called.
    pub name: LangMap,
    /// The year of the pay.
    pub pay_year: u32,
    /// Median annual pay, in USD.
    pub median_pay_usd: Option<u32>,
    /// How many percent of the jobs are in it.
    pub share_percent: Option<u32>,
    /// The sources.
    pub sources: Ids<Source>,
}
