//! Keys and types that more than one schema names.

use super::problem::Expected;
use super::schema::{Key, Type, Words, optional, required, words};
use super::vocabulary::Vocabulary;
use super::words::BASES;
use crate::model::AwardLevel;

static AWARD_LEVEL: Words = Words { words: &words(&AwardLevel::ALL), expected: Expected::AwardLevel };
static BASIS_WORD: Words = Words { words: &words(&BASES), expected: Expected::Basis };

/// A level of education.
pub const AWARD: Type = Type::Word(&AWARD_LEVEL);
/// Whose rule a rule is.
pub const BASIS: Key = optional("basis", Type::Word(&BASIS_WORD));
/// A remark.
pub const NOTE: Key = optional("note", Type::LangMap);
/// Where a fact is from.
pub const SOURCES: Key = optional("sources", Type::list(&Type::Ref(Vocabulary::Source)));
/// An id.
pub const ID: Key = required("id", Type::Text);
/// What a row is called.
pub const NAME: Key = required("name", Type::LangMap);
/// Ids of credentials.
pub const CREDENTIALS: Type = Type::list(&Type::Ref(Vocabulary::Credential));
