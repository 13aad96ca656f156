//! What a document has where something else was expected.

use super::json::Json;

/// What is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction, or one too large.
    Fraction,
    /// A string, as far as its 40th character.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

impl Found {
    pub(super) fn of(at: &Json) -> Self {
        match at {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(value) => Self::Integer(*value),
            Json::Fraction => Self::Fraction,
            Json::Text(text) => Self::Text(text.chars().take(40).collect()),
            Json::List(_) => Self::List,
            Json::Object(_) => Self::Object,
        }
    }
}
