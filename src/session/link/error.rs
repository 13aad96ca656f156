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
    Unreadable,
    /// A month cannot be read.
    Month(&'t str),
    /// The catalog does not list this id.
    Unlisted(&'t str),
    /// The list is full.
    Full(ListKind),
}

impl LinkError<'_> {
    /// The notice that says so to a person, of a part with this key and value. Entries that do not fit
    /// into a list share one notice, which the reader of the link writes.
    pub(in crate::session) fn line(&self, language: Language, key: &str, value: Option<&str>) -> String {
        let full;
        let words = match *self {
            Self::TooLong => Notice::LongLink,
            Self::Foreign => Notice::ForeignLink,
            Self::Unreadable => Notice::LinkPart(key, value),
            Self::Month(text) => Notice::UnreadableMonth(text),
            Self::Unlisted(id) => Notice::Unlisted(id),
            Self::Full(list) => {
                full = [(list, list_max(list), 1)];
                Notice::LeftOut(&full)
            }
        };
        notice(language, &words)
    }
}

impl fmt::Display for LinkError<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => formatter.write_str("the link is too long"),
            Self::Foreign => formatter.write_str("the link is of another program or version"),
            Self::Unreadable => formatter.write_str("a part of the link cannot be read"),
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
        ListKind::Constraints => Learner::CONSTRAINTS_MAX,
        ListKind::Waivers => Learner::WAIVERS_MAX,
        ListKind::Education => Learner::EDUCATION_MAX,
        ListKind::Occupations => State::COMPARE_MAX,
        ListKind::Activities => SelfCheck::ACTIVITIES_MAX,
        ListKind::Answers => SelfCheck::ANSWERS_MAX,
    }
}
