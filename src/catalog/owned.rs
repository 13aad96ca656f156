//! A JSON value that outlives the text that it was read from, and what of it cannot be written again.

use std::borrow::Cow;

use super::json::Json;
use crate::model::ToList;

impl Json<'_> {
    /// The same value with texts of its own.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(value),
            Self::Number(value) => Json::Number(value),
            Self::Fraction => Json::Fraction,
            Self::Text(text) => Json::Text(Cow::Owned(text.into_owned())),
            Self::List(items) => Json::List(items.into_iter().map(Json::into_owned).list()),
            Self::Object(rows) => {
                let rows = rows.into_iter();
                Json::Object(rows.map(|(key, row)| (Cow::Owned(key.into_owned()), row.into_owned())).list())
            }
        }
    }

    /// Whether it holds a number that is no whole one of 64 bits. Its digits are not kept.
    pub fn has_fraction(&self) -> bool {
        match self {
            Self::Fraction => true,
            Self::List(items) => items.iter().any(Self::has_fraction),
            Self::Object(rows) => rows.iter().any(|row| row.1.has_fraction()),
            _ => false,
        }
    }

    /// How many values it is, with those in it.
    pub fn count(&self) -> usize {
        match self {
            Self::List(items) => 1 + items.iter().map(Self::count).sum::<usize>(),
            Self::Object(rows) => 1 + rows.iter().map(|row| row.1.count()).sum::<usize>(),
            _ => 1,
        }
    }
}
