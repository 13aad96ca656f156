//! JSON as a plain value, read under limits and written in order.
//!
//! A catalog, a learner file and a message from a page are somebody's upload, so they are
//! read into this value first, where every later complaint can name its place.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value. An object keeps its keys in order, and a key that stands twice stays twice.
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
    /// A number with a fraction, or too large: nothing here holds such a number.
    Fraction,
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(Cow<'t, str>, Self)>),
}

/// The most bytes a document may have.
pub const BYTES_MAX: usize = 4 * 1024 * 1024;
/// The most values a document may hold.
pub const VALUES_MAX: usize = 100_000;
/// The most bytes a string may have.
pub const STRING_MAX: usize = 4_000;

impl<'t> Json<'t> {
    /// Reads a document; an error is one line without the file's name.
    pub fn parse(text: &'t str) -> Result<Self, String> {
        if text.len() > BYTES_MAX {
            return Err(format!("has more than {BYTES_MAX} bytes"));
        }
        let value = Self::of_sound(text)
            .map_err(|error| format!("is not JSON: line {}, column {}", error.line(), error.column()))?;
        let mut values = 0;
        value.measure(&mut values)?;
        Ok(value)
    }

    /// Reads a document that was found sound before: nothing is measured again.
    pub(super) fn of_sound(text: &'t str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    fn measure(&self, values: &mut usize) -> Result<(), String> {
        *values += 1;
        if *values > VALUES_MAX {
            return Err(format!("holds more than {VALUES_MAX} values"));
        }
        let fits = |text: &str| match text.len() {
            0..=STRING_MAX => Ok(()),
            _ => Err(format!("holds a string of more than {STRING_MAX} bytes")),
        };
        match self {
            Self::Text(text) => fits(text),
            Self::List(items) => items.iter().try_for_each(|item| item.measure(values)),
            Self::Object(rows) => {
                rows.iter().try_for_each(|row| fits(&row.0).and_then(|()| row.1.measure(values)))
            }
            _ => Ok(()),
        }
    }

    /// An object of rows, without those that are [`Json::Null`].
    pub fn object(rows: Vec<(&'t str, Self)>) -> Self {
        let kept = rows.into_iter().filter(|row| !matches!(row.1, Self::Null));
        Self::Object(kept.map(|(key, value)| (key.into(), value)).collect())
    }

    /// A string.
    pub fn text(text: impl Into<Cow<'t, str>>) -> Self {
        Self::Text(text.into())
    }

    /// An array of `items`.
    pub fn list<T>(items: impl IntoIterator<Item = T>, each: impl FnMut(T) -> Self) -> Self {
        Self::List(items.into_iter().map(each).collect())
    }

    /// The document, indented by two blanks, with a line end.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null | Self::Fraction => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(value) => drop(write!(out, "{value}")),
            Self::Text(text) => quote(out, text),
            Self::List(items) => brackets(out, depth, ['[', ']'], items.len(), |out, place| {
                items[place].write(out, depth + 1);
            }),
            Self::Object(rows) => brackets(out, depth, ['{', '}'], rows.len(), |out, place| {
                quote(out, &rows[place].0);
                out.push_str(": ");
                rows[place].1.write(out, depth + 1);
            }),
        }
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

fn brackets(
    out: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    count: usize,
    mut each: impl FnMut(&mut String, usize),
) {
    out.push(open);
    for place in 0..count {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        indent(out, depth + 1);
        each(out, place);
    }
    if count > 0 {
        out.push('\n');
        indent(out, depth);
    }
    out.push(close);
}

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            sign if u32::from(sign) < 0x20 => drop(write!(out, "\\u{:04x}", u32::from(sign))),
            sign => out.push(sign),
        }
    }
    out.push('"');
}

impl<'de: 't, 't> Deserialize<'de> for Json<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor(PhantomData))
    }
}

struct JsonVisitor<'t>(PhantomData<Json<'t>>);

impl<'de: 't, 't> Visitor<'de> for JsonVisitor<'t> {
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
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'t>, A::Error> {
        let mut rows = Vec::new();
        while let Some((key, value)) = map.next_entry::<Json<'t>, Json<'t>>()? {
            if let Json::Text(key) = key {
                rows.push((key, value));
            }
        }
        Ok(Json::Object(rows))
    }
}
