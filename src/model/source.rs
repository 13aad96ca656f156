//! Sources, organizations and the small vocabularies that rules refer to.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{
    AwardLevel, Credential, Field, KindOfWork, LangMap, Level, Statement, SubDomain, months_of_hours,
};

/// An absolute `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpsUrl(String);

impl HttpsUrl {
    /// Reads an address; `None` unless the scheme is `https`, the host has a dot and neither user nor
    /// port, and the rest has no blank, control character, quote or angle bracket.
    pub fn new(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://")?;
        let mut host = rest.bytes().take_while(|byte| !b"/?#".contains(byte));
        let mut dotted = false;
        let host_fits = host.all(|byte| {
            dotted |= byte == b'.';
            byte.is_ascii_alphanumeric() || b".-".contains(&byte)
        });
        let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\`{}|^".contains(&byte);
        (dotted && host_fits && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How close a source is to whoever decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Anybody else.
    Other,
    /// A government or an accreditor.
    Official,
    /// Whoever issues what the source is about.
    Issuer,
}

/// Where a fact is from. CTDL: `schema:citation`.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: Id<Self>,
    /// Who says it, and what it is.
    pub name: Option<LangMap>,
    /// How close it is to whoever decides.
    pub grade: Grade,
    /// Whether it was read in a copy kept elsewhere, not at its address.
    pub copy: bool,
    /// Its address, where it may be linked.
    pub url: Option<HttpsUrl>,
    /// Its address as text, where it cannot be linked because it is not `https`.
    pub address: Option<String>,
    /// The date that it bears: a year, a month or a day; `None` is undated.
    pub dated: Option<String>,
    /// The day on which it was read, such as `2026-11-22`.
    pub read: String,
}

/// Who issues credentials, or whom a person can join. CTDL: `ceterms:CredentialOrganization`.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: LangMap,
    /// Its short name.
    pub abbreviation: Option<String>,
    /// What else people call it.
    pub also_named: Vec<String>,
    /// Its own page.
    pub url: Option<HttpsUrl>,
    /// Why there is no page of its own.
    pub no_page: Option<LangMap>,
    /// What it is, in a sentence.
    pub note: Option<LangMap>,
    /// Who can join.
    pub join: Option<LangMap>,
    /// What is true of it for a time.
    pub statements: Vec<Statement>,
}

/// Something that a person can do. CTDL: `ceasn:Competency`. Editorial.
#[derive(Clone, Debug)]
pub struct Competency {
    /// Its id.
    pub id: Id<Self>,
    /// What it is called.
    pub name: LangMap,
    /// Its sub-domain.
    pub sub_domain: Id<SubDomain>,
}

/// The kind of an [`Attainment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttainmentKind {
    /// A course, class or hours of continuing education.
    Training,
    /// An examination that is no credential of its own.
    Exam,
    /// A license by a state.
    License,
    /// An employer or service that sponsors.
    Sponsorship,
    /// Something to show, which the issuer judges.
    Evidence,
}

/// Who can do a training or a kind of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Anybody.
    #[default]
    Anyone,
    /// Whoever has a job in which it is done.
    Employed,
    /// Whoever an employer or service sponsors.
    Sponsored,
    /// Licensed clinicians.
    Clinician,
    /// Members of the military.
    Military,
    /// Members of the issuer.
    Member,
    /// Whoever studied or works abroad.
    Abroad,
}

/// What something takes, where that is published.
#[derive(Clone, Debug)]
pub struct Takes {
    /// How many months.
    pub months: Option<u32>,
    /// How many hours.
    pub hours: Option<u32>,
    /// What it costs, in USD.
    pub fee_usd: Option<u32>,
    /// What else is to be known.
    pub note: Option<LangMap>,
    /// The sources.
    pub sources: Ids<Source>,
}

impl Takes {
    /// The months that it takes, full-time; hours are counted as months.
    pub fn months_in_all(&self) -> Option<u32> {
        self.months.or_else(|| self.hours.map(months_of_hours))
    }
}

/// The education that whoever has something must have.
#[derive(Clone, Debug)]
pub struct ImpliedEducation {
    /// Its level.
    pub level: AwardLevel,
    /// Any of these fields; an empty list is any field.
    pub fields: Ids<Field>,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A training, exam, license, sponsorship or evidence that a rule can require.
#[derive(Clone, Debug)]
pub struct Attainment {
    /// Its id.
    pub id: Id<Self>,
    /// Its kind.
    pub kind: AttainmentKind,
    /// What it is called.
    pub name: LangMap,
    /// The attainments that it counts as, in one step; what those count as follows.
    pub counts_as: Ids<Attainment>,
    /// Whether it counts for those who have it and is never proposed as a step.
    pub held_only: bool,
    /// Who can do it.
    pub access: Access,
    /// How long it takes and what it costs.
    pub takes: Option<Takes>,
    /// The education that whoever has it must have.
    pub implies: Option<ImpliedEducation>,
}

/// An accreditation of programs.
#[derive(Clone, Debug)]
pub struct Accreditation {
    /// Its id.
    pub id: Id<Self>,
    /// What it is called.
    pub name: LangMap,
}

/// What stands in, on the ladder, for a title that nobody issues. Editorial.
#[derive(Clone, Debug)]
pub struct StandIn {
    /// The title of the framework.
    pub title: Id<Credential>,
    /// The closest real credentials; the rung below their own level is not required of them here.
    pub credentials: Ids<Credential>,
    /// Work that stands in for it: the kind and how many months.
    pub work: Vec<(Id<KindOfWork>, u32)>,
    /// Its sub-domain and level, which are those of the title.
    pub rung: (Id<SubDomain>, Level),
}

named!(Source, Organization, Competency, Attainment, Accreditation);

impl Named for StandIn {
    type Noun = Credential;

    fn id(&self) -> Id<Credential> {
        self.title
    }
}
