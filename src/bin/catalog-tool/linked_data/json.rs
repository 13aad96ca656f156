//! JSON that may stand inside of an HTML element: its texts hold no `<`.

use std::fmt;

/// A value.
pub enum Json {
    /// A text.
    Text(String),
    /// A number.
    Count(u32),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of its keys.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// An object without a key.
    pub fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// Sets a key of an object.
    pub fn set(&mut self, key: &'static str, value: Self) {
        if let Self::Object(rows) = self {
            rows.push((key, value));
        }
    }

    /// Sets a key to a text; no key where there is no text.
    pub fn set_text(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.set(key, Self::Text(text.to_owned()));
        }
    }

    /// Sets a key to a number; no key where there is none.
    pub fn set_number(&mut self, key: &'static str, number: Option<u32>) {
        if let Some(number) = number {
            self.set(key, Self::Count(number));
        }
    }

    /// Sets a key to a list of texts; no key where there is none.
    pub fn set_texts<'t>(&mut self, key: &'static str, texts: impl Iterator<Item = &'t String>) {
        let texts: Vec<Self> = texts.map(|text| Self::Text(text.clone())).collect();
        if !texts.is_empty() {
            self.set(key, Self::List(texts));
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => quoted(text, out),
            Self::Count(number) => write!(out, "{number}"),
            Self::List(values) => {
                out.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    write!(out, "{}{value}", if index == 0 { "" } else { "," })?;
                }
                out.write_str("]")
            }
            Self::Object(rows) => {
                out.write_str("{")?;
                for (index, (key, value)) in rows.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { "," })?;
                    quoted(key, out)?;
                    write!(out, ":{value}")?;
                }
                out.write_str("}")
            }
        }
    }
}

/// A text between quotes. What could end the element or begin a comment is written as its number.
fn quoted(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_str("\"")?;
    for sign in text.chars() {
        match sign {
            '"' | '\\' => write!(out, "\\{sign}")?,
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => write!(out, "\\u{:04x}", u32::from(sign))?,
            sign if sign.is_control() => write!(out, "\\u{:04x}", u32::from(sign))?,
            sign => write!(out, "{sign}")?,
        }
    }
    out.write_str("\"")
}
