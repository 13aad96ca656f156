//! Schemas as data, so that one small reader checks any value against them.

use super::problem::{Claim, Expected};
use super::vocabulary::Vocabulary;

/// The most items of a list that has no lower limit of its own.
pub const LIST_MAX: usize = 2_000;

/// What a value has to be.
pub enum Type {
    /// Anything at all; it is not read.
    Anything,
    /// `true` or `false`.
    Bool,
    /// A text without invisible characters.
    Text,
    /// A text in one or more languages, by tag.
    LangMap,
    /// An `https` address.
    HttpsUrl,
    /// A year, a month or a day.
    Date,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A whole number.
    Number,
    /// A whole number from the first to the second.
    Integer(i32, i32),
    /// A level of the ladder.
    Level,
    /// One of these words.
    Word(&'static Words),
    /// The id of a row of this vocabulary.
    Ref(Vocabulary),
    /// An object whose keys are ids of this vocabulary.
    MapById(Vocabulary, &'static Type),
    /// A list of at most so many items.
    List(usize, &'static Type),
    /// A list of exactly so many items.
    Exactly(usize, &'static Type),
    /// A list of texts; one text is a list of one.
    Names,
    /// An object.
    Object(&'static ObjectSchema),
    /// What has rules of its own. The reader only collects it, so that a program that reads no
    /// catalog carries none of those rules.
    Custom(Custom),
}

impl Type {
    /// A list of at most [`LIST_MAX`] items.
    pub const fn list(items: &'static Self) -> Self {
        Self::List(LIST_MAX, items)
    }
}

/// A value with rules of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Custom {
    /// A part of a condition.
    Condition,
    /// A whole condition, which names its source.
    Rule,
}

/// Words of which one is expected.
pub struct Words {
    /// The words.
    pub words: &'static [&'static str],
    /// What they are words for.
    pub expected: Expected,
}

/// A key of an object.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What its value has to be.
    pub value: Type,
    /// Whether it must be there.
    pub required: bool,
}

/// A key that must be there.
pub const fn required(name: &'static str, value: Type) -> Key {
    Key { name, value, required: true }
}

/// A key that may be left out.
pub const fn optional(name: &'static str, value: Type) -> Key {
    Key { name, value, required: false }
}

/// When an object must name a source.
pub enum SourceRule {
    /// It need not.
    Never,
    /// Always.
    Always(Claim),
    /// Where one of these keys is there.
    With(&'static [&'static str], Claim),
    /// It is a source itself: one of these keys says where it is found.
    OneOf(&'static [&'static str]),
}

/// What an object holds.
pub struct ObjectSchema {
    /// Its keys, in groups that objects share.
    pub keys: &'static [&'static [Key]],
    /// Of which vocabulary it is a row, and the key that holds its id.
    pub row: Option<(Vocabulary, &'static str)>,
    /// When it must name a source.
    pub source_rule: SourceRule,
}

impl ObjectSchema {
    /// An object that is no row and needs no source.
    pub const fn plain(keys: &'static [&'static [Key]]) -> Self {
        Self { keys, row: None, source_rule: SourceRule::Never }
    }

    /// A row of a vocabulary.
    pub const fn row(vocabulary: Vocabulary, keys: &'static [&'static [Key]]) -> Self {
        Self { keys, row: Some((vocabulary, "id")), source_rule: SourceRule::Never }
    }

    /// The same object, which must name a source.
    pub const fn with_source_rule(self, source_rule: SourceRule) -> Self {
        Self { source_rule, ..self }
    }
}

/// The words of a table.
pub const fn words<T: Copy, const N: usize>(table: &[(T, &'static str); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut index = 0;
    while index < N {
        words[index] = table[index].1;
        index += 1;
    }
    words
}
