//! Sources, organisations and the small vocabularies that rules refer to.

use super::{Activity, Bridge, CheckItem, Id, LangMap, Level, WayIn};

/// A row of a vocabulary.
pub trait Named {
    /// Its id.
    fn id(&self) -> &Id;
}

/// An absolute `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpsUrl(String);

impl HttpsUrl {
    /// Reads an address: scheme `https`, a host with a dot, no blank, control, quote or angle sign.
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

/// Where a fact is from. CTDL: a citation.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// What it is called, where it has no address of its own.
    pub name: Option<LangMap>,
    /// Its address, where it may be linked.
    pub url: Option<HttpsUrl>,
    /// Its address as text, where it may not be linked (not `https`).
    pub address: Option<String>,
    /// The date that it bears: a year, month or day; `None` is undated.
    pub dated: Option<String>,
    /// The day it was read.
    pub read: String,
}

/// Who issues credentials, or whom a person can join. CTDL: an organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: LangMap,
    /// Its short name.
    pub abbreviation: Option<String>,
    /// Its own page.
    pub url: Option<HttpsUrl>,
    /// What it is, in a sentence.
    pub note: Option<LangMap>,
    /// Who can join.
    pub join: Option<LangMap>,
}

/// A thing somebody can do. CTDL: a competency. Editorial.
#[derive(Clone, Debug)]
pub struct Competency {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: LangMap,
    /// Its sub-domain.
    pub sub_domain: Id,
}

/// What kind of thing an [`Attainment`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttainmentKind {
    /// A course, class or hours of continuing education.
    Training,
    /// An examination that is no credential of its own.
    Exam,
    /// A licence by a state.
    Licence,
    /// An employer or service that sponsors.
    Sponsorship,
    /// Something to show, judged by the issuer.
    Evidence,
}

/// A training, exam, licence, sponsorship or evidence that a rule can ask for.
#[derive(Clone, Debug)]
pub struct Attainment {
    /// Its id.
    pub id: Id,
    /// What kind of thing it is.
    pub kind: AttainmentKind,
    /// What it is called.
    pub name: LangMap,
    /// Others that are met by it too.
    pub counts_as: Vec<Id>,
    /// Counts for those who have it, and is never proposed: no advice sends anybody there.
    pub held_only: bool,
}

/// A named stage of study or work: an accreditation of programmes.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: LangMap,
}

/// What stands in, on the ladder, for an entry that nobody issues. Editorial.
#[derive(Clone, Debug)]
pub struct StandIn {
    /// The entry of the framework.
    pub title: Id,
    /// Real credentials near to it; its own rung is not asked.
    pub credentials: Vec<Id>,
    /// Work that stands for it: kind and months.
    pub work: Vec<(Id, u32)>,
    /// Its sub-domain and level.
    pub cell: (Id, Level),
}

macro_rules! named {
    ($($noun:ty),*) => { $(impl Named for $noun { fn id(&self) -> &Id { &self.id } })* };
}
named!(Source, Organisation, Competency, Attainment, Stage, Activity, CheckItem, WayIn, Bridge);

impl Named for StandIn {
    fn id(&self) -> &Id {
        &self.title
    }
}
