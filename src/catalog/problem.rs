//! What can be wrong with a document, as data; `text` says it in words.

use crate::model::Id;

/// One fault of a document and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The document.
    pub file: String,
    /// The JSON path, such as `credentials[41].requires.all[0]`; empty for the whole document.
    pub path: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Cannot be read at all; the reader's own line.
    Unreadable(String),
    /// A key stands twice in one object.
    DuplicateKey(String),
    /// A key that means nothing here.
    UnknownKey(String),
    /// A key that must be there.
    MissingKey(&'static str),
    /// Something else was expected.
    Expected {
        /// What.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A text with a control or direction-override character.
    HiddenCharacter,
    /// Two rows of one vocabulary share an id.
    DuplicateId(Id),
    /// A row refers to what is not there.
    UnknownId {
        /// Of which vocabulary.
        kind: &'static str,
        /// The id.
        id: Id,
        /// The row that refers to it, with its own vocabulary.
        owner: String,
    },
    /// A rule or figure without a source.
    MissingSource(String),
    /// More parts are asked than there are, or none.
    ImpossibleCount {
        /// How many are asked.
        required_number: i64,
        /// How many there are.
        parts: usize,
    },
    /// Nobody can ever begin this open credential.
    NoWayIn {
        /// The credential.
        credential: Id,
        /// `issuer` or `ladder`.
        basis: &'static str,
        /// Credentials that wait for each other.
        waits_for: Vec<Id>,
    },
    /// A title of the ladder that nothing stands in for.
    NoStandIn(Id),
    /// A condition so wide that its alternatives cannot be counted out.
    TooWide(Id),
}
