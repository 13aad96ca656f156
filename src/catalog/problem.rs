//! What can be wrong with a document, as data; `text` says it in words.

use super::found::Found;
use super::json::{Json, JsonError};
use super::vocabulary::Vocabulary;
use crate::model::{Credential, Id};

/// The most problems that are listed; how many more there are is one more problem.
pub const PROBLEMS_MAX: usize = 100;

/// One fault of a document and where it is. `Display` is one line of English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the document.
    pub file: String,
    /// The JSON path, such as `credentials[41].requires.all[0]`; empty for the whole document.
    pub path: String,
    /// What is wrong.
    pub fault: Fault,
    /// Whether it refuses the document.
    pub severity: Severity,
}

impl Problem {
    /// A problem with the severity of its fault.
    pub(super) fn new(file: &str, path: String, fault: Fault) -> Self {
        Self { file: file.to_owned(), path, severity: fault.severity(), fault }
    }
}

/// What becomes of a document with a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It is refused.
    Error,
    /// It is read: the problem touches one row or one part of a rule, and the others are sound.
    Warning,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read at all.
    Unreadable(JsonError),
    /// A key or a language tag is given twice in one object.
    DuplicateKey(String),
    /// A key that is not one of this object.
    UnknownKey(String),
    /// A key that must be there is not.
    MissingKey(&'static str),
    /// Something else was expected.
    Expected {
        /// What.
        expected: Expected,
        /// What is there instead.
        found: Found,
    },
    /// A text with an invisible character.
    InvisibleCharacter,
    /// Two rows of one vocabulary share an id.
    DuplicateId(String),
    /// A row refers to what is not there.
    UnknownId {
        /// Of which vocabulary.
        vocabulary: Vocabulary,
        /// The id.
        id: String,
        /// The row that refers to it.
        owner: Owner,
    },
    /// A rule, a figure or a row names no source.
    MissingSource {
        /// What names none.
        claim: Claim,
        /// The row that it is of.
        owner: Owner,
    },
    /// More parts are required than there are, or none.
    ImpossibleCount {
        /// How many are required.
        required_number: i64,
        /// How many there are.
        parts: usize,
    },
    /// A list is longer than what is read of it.
    LongList {
        /// How many items it has.
        items: usize,
        /// How many are read.
        max: usize,
    },
    /// Entries of a list cannot be read and are left out; why is a fault of each.
    LeftOut {
        /// How many.
        count: usize,
        /// Of how many.
        items: usize,
    },
    /// Nobody can ever begin this open credential.
    CannotStart {
        /// The credential.
        credential: Id<Credential>,
        /// `issuer` or `ladder`.
        basis: &'static str,
        /// The credentials it requires that nobody can begin either.
        waits_for: Vec<Id<Credential>>,
    },
    /// A title of the ladder that nothing stands in for.
    NoStandIn(Id<Credential>),
    /// A stand-in is on another rung than its title.
    StandInElsewhere(Id<Credential>),
    /// Rows of a vocabulary count as each other in a circle: each counts as the next one, and the
    /// last one as the first.
    CountsAsItself(Vec<&'static str>),
    /// More credentials count as this one, or stand in for it, than are looked through.
    CountedByMany {
        /// The credential or title.
        credential: Id<Credential>,
        /// How many may.
        max: usize,
    },
    /// A condition has more alternatives than can be written out.
    TooWide(Id<Credential>),
    /// A key that goes by another name now.
    FormerKey {
        /// The former name.
        former: &'static str,
        /// The name.
        name: &'static str,
    },
    /// A text or a document has more than so many bytes.
    TooLong {
        /// How many it may have.
        max: usize,
    },
    /// A key beside another one that says the same.
    NotBoth {
        /// The key.
        key: &'static str,
        /// The other one.
        other: &'static str,
    },
    /// An offer that has ended.
    Ended(String),
    /// So many more problems that are not listed.
    More(usize),
}

impl Fault {
    /// Something else was expected at a value.
    pub(super) fn expected(at: &Json, expected: Expected) -> Self {
        Self::Expected { expected, found: Found::of(at) }
    }

    /// Whether it refuses a document. A dead end is a warning: what nobody can begin, and a credential
    /// or an occupation that names a credential which is not there. So is an offer that has ended, or that leads
    /// to what this catalog does not list: the others are sound.
    pub fn severity(&self) -> Severity {
        let is_warning = match self {
            Self::CannotStart { .. } | Self::NoStandIn(_) | Self::FormerKey { .. } | Self::Ended(_) => true,
            Self::UnknownId { owner, .. } if owner.vocabulary == Vocabulary::Offer => true,
            Self::UnknownId { vocabulary: Vocabulary::Credential, owner, .. } => {
                matches!(owner.vocabulary, Vocabulary::Credential | Vocabulary::Occupation)
            }
            _ => false,
        };
        if is_warning { Severity::Warning } else { Severity::Error }
    }
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `true` or `false`.
    Bool,
    /// A string.
    Text,
    /// A text by language tag.
    LangMap,
    /// A BCP 47 tag as the key.
    LanguageTag,
    /// An absolute `https` address.
    HttpsUrl,
    /// A year, a month or a day.
    Date,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A whole number.
    Integer,
    /// A whole number from the first to the second.
    IntegerIn(i32, i32),
    /// A level of the ladder.
    Level,
    /// A slug.
    Id,
    /// An object.
    Object,
    /// A list.
    List,
    /// Version 1 of the learner file.
    Version,
    /// The key of one kind of condition.
    Condition,
    /// One kind of work or more.
    KindsOfWork,
    /// A window in which the months fit.
    Window,
    /// The word of a kind of attainment.
    AttainmentKind,
    /// The word of a kind of credential.
    CredentialKind,
    /// The word of a status.
    Status,
    /// The word of a confidence.
    Confidence,
    /// The word of a basis.
    Basis,
    /// The id of a level of education.
    AwardLevel,
    /// The word of who can do something.
    Access,
    /// The word of how close a source is.
    Grade,
    /// A list of so many items.
    Items(usize),
    /// An answer about a credential.
    Held,
    /// How something was waived.
    GrantKind,
    /// Who waived something.
    Grantor,
    /// An answer about anything else.
    Answer,
    /// The id of a section.
    Section,
    /// The word of what an offer is.
    OfferKind,
    /// The word of how an offer is delivered.
    Delivery,
    /// The key of one thing that an offer leads to.
    Gain,
    /// The key of a part of what a job requires.
    Need,
    /// That a row is a job, as it says what it requires.
    Job,
    /// A BCP 47 tag.
    Language,
}

/// What must name a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The row itself.
    Row,
    /// A rule.
    Rule,
    /// The record of an occupation.
    Record,
    /// Figures.
    Figures,
    /// The examinations of a credential.
    Exam,
    /// The fee of a credential.
    Fee,
    /// The renewal of a credential.
    Renewal,
    /// A statement, a term or an answer.
    Statement,
    /// A step of a bridge.
    BridgeStep,
}

/// The row that a fault is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Its vocabulary.
    pub vocabulary: Vocabulary,
    /// Its id; empty for what has none, such as a learner file.
    pub id: String,
}

impl Owner {
    pub(super) fn of((vocabulary, id): (Vocabulary, &str)) -> Self {
        Self { vocabulary, id: id.to_owned() }
    }
}
