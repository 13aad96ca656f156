//! Why a link, or a part of one, cannot be read.

use std::fmt;

use super::super::state::State;
use crate::model::Learner;
use crate::self_check::SelfCheck;
use crate::text::{Language, ListKind, Notice, notice};

/// Why a link, or a part of one, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError<'t> {
    /// The link has more bytes than any link of this program.
    TooLong,
    /// The link is of another program or version.
    Foreign,
    /// A part cannot be read.
    Unreadable {
        /// The key of the part.
        key: &'t str,
        /// Its value; `None` where the part has no `=`.
        value: Option<&'t str>,
    },
    /// A month cannot be read.
    Month(&'t str),
    /// The catalog does not list this id.
    Unlisted(&'t str),
    /// The list is full.
    Full(ListKind),
}

impl LinkError<'_> {
    /// The notice that says so to a person. Entries that do not fit into a list share one notice,
    /// which the reader of the link writes.
    pub(in crate::session) fn line(&self, language: Language) -> String {
        let say = |words: Notice<'_>| notice(language, &words);
        match *self {
            Self::TooLong => say(Notice::LongLink),
            Self::Foreign => say(Notice::ForeignLink),
            Self::Unreadable { key, value } => say(Notice::LinkPart(key, value)),
            Self::Month(text) => say(Notice::UnreadableMonth(text)),
            Self::Unlisted(id) => say(Notice::Unlisted(id)),
            Self::Full(list) => say(Notice::LeftOut(&[(list, list_max(list), 1)])),
        }
    }
}

impl fmt::Display for LinkError<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => formatter.write_str("the link is too long"),
            Self::Foreign => formatter.write_str("the link is of another program or version"),
            Self::Unreadable { key, value: Some(value) } => {
                write!(formatter, "`{key}={value}` cannot be read")
            }
            Self::Unreadable { key, value: None } => write!(formatter, "`{key}` has no value"),
            Self::Month(text) => write!(formatter, "`{text}` is not a month"),
            Self::Unlisted(id) => write!(formatter, "the catalog does not list `{id}`"),
            Self::Full(list) => write!(formatter, "the list is full: {list:?}"),
        }
    }
}

impl std::error::Error for LinkError<'_> {}

/// The most entries of a list.
pub(super) fn list_max(list: ListKind) -> usize {
    match list {
        ListKind::Work => Learner::WORK_MAX,
        ListKind::Education => Learner::EDUCATION_MAX,
        ListKind::Occupations => State::COMPARE_MAX,
        ListKind::Activities => SelfCheck::ACTIVITIES_MAX,
        ListKind::Answers => SelfCheck::ANSWERS_MAX,
    }
}
