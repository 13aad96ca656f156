//! How the shape of a document is said: as data, so that one small reader holds any value
//! against it.

use super::json::Json;
use super::reader::Reader;

/// What a value has to be.
pub enum Is {
    /// Anything at all.
    Anything,
    /// `true` or `false`.
    Flag,
    /// A text without hidden characters.
    Text,
    /// A text in one or more languages, by tag.
    Words,
    /// An `https` address.
    Url,
    /// A year, a month or a day.
    Date,
    /// A month.
    Month,
    /// A whole number.
    Number,
    /// A whole number from the first to the second.
    Whole(i32, i32),
    /// A level of the ladder.
    Level,
    /// One of these words.
    Word(&'static Words),
    /// The id of a row of this vocabulary.
    Refer(Vocabulary),
    /// An object whose keys are ids of this vocabulary.
    ById(Vocabulary, &'static Is),
    /// A list.
    Many(&'static Is),
    /// An object.
    One(&'static Shape),
    /// What a function of its own holds, such as a typed and/or/n-of tree.
    By(Hold),
}

/// Holds a value, and tells the reader what is wrong with it. A reader that is given no shape of a
/// catalog carries none of these.
pub type Hold = for<'a> fn(&mut Reader<'a>, &'a Json<'a>);

/// Words of which one is expected.
pub struct Words {
    /// The words.
    pub words: &'static [&'static str],
    /// What is expected, in words.
    pub expected: &'static str,
}

/// What an id is looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vocabulary {
    /// Sub-domains.
    SubDomain,
    /// Sources.
    Source,
    /// Issuers and professional organisations.
    Organisation,
    /// Kinds of work.
    KindOfWork,
    /// Fields of study.
    Field,
    /// Accreditations of programmes.
    Accreditation,
    /// Trainings, exams, licences, sponsorships and evidence.
    Attainment,
    /// Competencies.
    Competency,
    /// What stands in for what nobody issues.
    StandIn,
    /// What education takes.
    Education,
    /// Occupations.
    Occupation,
    /// Credentials.
    Credential,
    /// What people do every day.
    Activity,
    /// Tasks of the self-check.
    CheckItem,
    /// Where people come from.
    WayIn,
    /// Bridges between sub-domains.
    Bridge,
    /// What a person has told.
    Learner,
}

impl Vocabulary {
    /// What a row of it is called.
    pub fn row(self) -> &'static str {
        match self {
            Self::SubDomain => "sub-domain",
            Self::Source => "source",
            Self::Organisation => "organisation",
            Self::KindOfWork => "kind of work",
            Self::Field => "field",
            Self::Accreditation => "accreditation",
            Self::Attainment => "attainment",
            Self::Competency => "competency",
            Self::StandIn => "stand-in",
            Self::Education => "education",
            Self::Occupation => "occupation",
            Self::Credential => "credential",
            Self::Activity => "activity",
            Self::CheckItem => "task of the self-check",
            Self::WayIn => "way in",
            Self::Bridge => "bridge",
            Self::Learner => "the learner",
        }
    }
}

/// A key of an object.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub is: Is,
    /// Whether it must be there.
    pub needed: bool,
}

/// A key that must be there.
pub const fn need(name: &'static str, is: Is) -> Key {
    Key { name, is, needed: true }
}

/// A key that may be there.
pub const fn may(name: &'static str, is: Is) -> Key {
    Key { name, is, needed: false }
}

/// When an object must name a source.
pub enum Sourced {
    /// It need not.
    Never,
    /// Always; what names none, in words.
    Always(&'static str),
    /// Where one of these keys is there; what names none, in words.
    With(&'static [&'static str], &'static str),
    /// It is one itself: one of these keys says where it is found.
    OneOf(&'static [&'static str]),
}

/// What an object holds.
pub struct Shape {
    /// Its keys, in the order in which they are read.
    pub keys: &'static [&'static [Key]],
    /// Of which vocabulary it is a row, and the key that tells which.
    pub row: Option<(Vocabulary, &'static str)>,
    /// When it must name a source.
    pub sourced: Sourced,
}

impl Shape {
    /// An object that is no row and needs no source.
    pub const fn plain(keys: &'static [&'static [Key]]) -> Self {
        Self { keys, row: None, sourced: Sourced::Never }
    }

    /// A row of a vocabulary.
    pub const fn row(vocabulary: Vocabulary, keys: &'static [&'static [Key]]) -> Self {
        Self { keys, row: Some((vocabulary, "id")), sourced: Sourced::Never }
    }

    /// An object that must name a source.
    pub const fn sourced(self, sourced: Sourced) -> Self {
        Self { sourced, ..self }
    }
}

/// The words of a table.
pub const fn words<T: Copy, const N: usize>(table: &[(T, &'static str); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut place = 0;
    while place < N {
        words[place] = table[place].1;
        place += 1;
    }
    words
}
