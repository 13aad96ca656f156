//! JSON as a plain value, read under limits.
//!
//! A catalog, a learner file and a message from a page are not trusted, so they are read into
//! this value first, where every later problem can name its path.

use std::borrow::Cow;
use std::cell::Cell;
use std::marker::PhantomData;

use crate::model::ToList;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value. An object keeps its keys in order, and a key that is given twice is kept twice.
///
/// A text is a part of the document that it was read from, wherever nothing in it is escaped.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number with a fraction, or one too large for 64 bits: no key has such a number.
    Fraction,
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(Cow<'t, str>, Self)>),
}

/// The one key of the object that `serde_json` makes of a number that is no whole one of 64 bits. Where a
/// document has such an object itself, it is refused like that number.
const NUMBER: &str = "$serde_json::private::Number";

/// The most bytes a document may have.
pub const BYTES_MAX: usize = 4 * 1024 * 1024;
/// The most values a document may hold.
pub const VALUES_MAX: i64 = 100_000;
/// The most bytes a string may have.
pub const STRING_MAX: usize = 4_000;

/// Why a text cannot be read as a document. `Display` is one line of English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It has more than [`BYTES_MAX`] bytes.
    TooLarge,
    /// It is not JSON, or nested more than 128 values deep.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1; 0 is the end of the line before.
        column: usize,
    },
    /// It holds more than [`VALUES_MAX`] values.
    TooManyValues,
    /// It holds a string of more than [`STRING_MAX`] bytes.
    LongString,
}

impl<'t> Json<'t> {
    /// Reads a document. What it holds is limited while it is read, so that no document takes more
    /// memory than its limits allow.
    ///
    /// # Errors
    ///
    /// [`JsonError`] where the text is too large, is not JSON, or holds too many or too long values.
    pub fn parse(text: &'t str) -> Result<Self, JsonError> {
        if text.len() > BYTES_MAX {
            return Err(JsonError::TooLarge);
        }
        // The document is a value itself.
        let left = Cell::new(VALUES_MAX - 1);
        let value = Self::read(text, &left)
            .map_err(|error| JsonError::Syntax { line: error.line(), column: error.column() })?;
        if left.get() < 0 {
            return Err(JsonError::TooManyValues);
        }
        if value.has_long_string() { Err(JsonError::LongString) } else { Ok(value) }
    }

    fn read(text: &'t str, left: &Cell<i64>) -> serde_json::Result<Self> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = Seed { left, value: PhantomData }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(value)
    }

    fn has_long_string(&self) -> bool {
        match self {
            Self::Text(text) => text.len() > STRING_MAX,
            Self::List(items) => items.iter().any(Self::has_long_string),
            Self::Object(rows) => rows.iter().any(|row| row.0.len() > STRING_MAX || row.1.has_long_string()),
            _ => false,
        }
    }

    /// An object of rows, without those that are [`Json::Null`].
    pub fn object(rows: Vec<(&'t str, Self)>) -> Self {
        let kept = rows.into_iter().filter(|row| !matches!(row.1, Self::Null));
        Self::Object(kept.map(|(key, value)| (key.into(), value)).list())
    }

    /// A string.
    pub fn text(text: impl Into<Cow<'t, str>>) -> Self {
        Self::Text(text.into())
    }

    /// An array of `items`.
    pub fn list<T>(items: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Self) -> Self {
        Self::List(items.into_iter().map(each).list())
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl<T: Into<Self>> From<Option<T>> for Json<'_> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Reads one value, and counts those in it.
#[derive(Clone, Copy)]
struct Seed<'l, 't> {
    /// How many more values may be read; negative once there were too many.
    left: &'l Cell<i64>,
    value: PhantomData<Json<'t>>,
}

impl Seed<'_, '_> {
    /// Counts one more value; whether it is kept. What is too many is read on, but takes no memory.
    fn keeps(self) -> bool {
        self.left.set(self.left.get() - 1);
        self.left.get() >= 0
    }
}

impl<'de: 't, 't> DeserializeSeed<'de> for Seed<'_, 't> {
    type Value = Json<'t>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de: 't, 't> Visitor<'de> for Seed<'_, 't> {
    type Value = Json<'t>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'t>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'t>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'t>, E> {
        Ok(Json::Number(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'t>, E> {
        Ok(i64::try_from(value).map_or(Json::Fraction, Json::Number))
    }

    // Never called; without it, the code that prints such a number in an error would be linked in.
    fn visit_f64<E>(self, _: f64) -> Result<Json<'t>, E> {
        Ok(Json::Fraction)
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'t>, E> {
        Ok(Json::Text(value.to_owned().into()))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'t>, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'t>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            if self.keeps() {
                items.push(item);
            }
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'t>, A::Error> {
        let mut rows = Vec::new();
        while let Some((key, value)) = map.next_entry_seed(self, self)? {
            if let Json::Text(key) = key
                && self.keeps()
            {
                rows.push((key, value));
            }
        }
        let is_number = matches!(rows.as_slice(), [(key, _)] if key == NUMBER);
        Ok(if is_number { Json::Fraction } else { Json::Object(rows) })
    }
}
