//! A place in a document: a value and the way to it.

use super::json::Json;
use super::problem::{Fault, Problem};
use crate::model::{HttpsUrl, Id, LangMap};

/// A value of a document and how it was reached.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The value.
    pub json: &'a Json,
    up: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    KeyItem(&'a str, usize),
}

impl<'a> At<'a> {
    /// The whole document.
    pub fn root(json: &'a Json) -> Self {
        Self { json, up: None, step: Step::Root }
    }

    /// The value under `key`, where there is one that is not `null`.
    pub fn get(&'a self, key: &'a str) -> Option<Self> {
        let json = self.json.get(key).filter(|json| **json != Json::Null)?;
        Some(Self { json, up: Some(self), step: Step::Key(key) })
    }

    /// The items of the array under `key`; none where there is no array.
    pub fn list(&'a self, key: &'a str) -> Vec<Self> {
        let Some(Json::List(items)) = self.json.get(key) else { return Vec::new() };
        let item = |(place, json)| Self { json, up: Some(self), step: Step::KeyItem(key, place) };
        items.iter().enumerate().map(item).collect()
    }

    /// The rows of an object; none where it is no object.
    pub fn rows(&'a self) -> impl Iterator<Item = (&'a str, Self)> + 'a {
        let rows: &[(String, Json)] = match self.json {
            Json::Object(rows) => rows,
            _ => &[],
        };
        rows.iter().map(|(key, json)| (key.as_str(), Self { json, up: Some(self), step: Step::Key(key) }))
    }

    /// The JSON path.
    pub fn path(&self) -> String {
        let mut path = self.up.map_or_else(String::new, At::path);
        match self.step {
            Step::Root => {}
            Step::Key(key) => push_key(&mut path, key),
            Step::KeyItem(key, place) => {
                push_key(&mut path, key);
                push_item(&mut path, place);
            }
        }
        path
    }
}

fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

fn push_item(path: &mut String, place: usize) {
    path.push('[');
    path.push_str(&place.to_string());
    path.push(']');
}

/// Reads one document and gathers what is wrong with it.
pub struct Reader {
    /// The document's name.
    pub file: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl Reader {
    /// A reader of the document `file`.
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), problems: Vec::new() }
    }

    /// Notes a fault at a place.
    pub fn fault(&mut self, at: &At<'_>, fault: Fault) {
        self.problems.push(Problem { file: self.file.clone(), path: at.path(), fault });
    }

    /// Notes that something else was expected.
    pub fn expected<T>(&mut self, at: &At<'_>, expected: &'static str) -> Option<T> {
        let found = match at.json {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Number(value) => value.to_string(),
            Json::Fraction => "a number with a fraction".to_owned(),
            Json::Text(text) => format!("\"{}\"", text.chars().take(40).collect::<String>()),
            Json::List(_) => "a list".to_owned(),
            Json::Object(_) => "an object".to_owned(),
        };
        self.fault(at, Fault::Expected { expected, found });
        None
    }

    /// Notes keys that are not allowed or stand twice; false where it is no object.
    pub fn keys(&mut self, at: &At<'_>, allowed: &[&str]) -> bool {
        let Json::Object(rows) = at.json else {
            return self.expected::<()>(at, "an object").is_some();
        };
        for (place, (key, _)) in rows.iter().enumerate() {
            if rows[..place].iter().any(|row| row.0 == *key) {
                self.fault(at, Fault::DuplicateKey(key.clone()));
            } else if !allowed.contains(&key.as_str()) {
                self.fault(at, Fault::UnknownKey(key.clone()));
            }
        }
        true
    }

    /// The value under a key that must be there.
    pub fn need<'a>(&mut self, at: &'a At<'a>, key: &'static str) -> Option<At<'a>> {
        let found = at.get(key);
        if found.is_none() {
            self.fault(at, Fault::MissingKey(key));
        }
        found
    }

    /// A text without hidden characters.
    pub fn text<'a>(&mut self, at: &At<'a>) -> Option<&'a str> {
        let Json::Text(text) = at.json else {
            return self.expected(at, "a text");
        };
        if text.chars().any(is_hidden) {
            self.fault(at, Fault::HiddenCharacter);
            return None;
        }
        Some(text)
    }

    /// A text in one or more languages.
    pub fn words(&mut self, at: &At<'_>) -> Option<LangMap> {
        let mut rows = Vec::new();
        for (tag, row) in at.rows() {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            if tag.is_empty() || tag.len() > 35 || !tag.bytes().all(plain) {
                return self.expected(&row, "a language tag as the key");
            }
            rows.push((tag.to_owned(), self.text(&row)?.to_owned()));
        }
        LangMap::new(rows).or_else(|| self.expected(at, "a text by language, such as {\"en\": \"...\"}"))
    }

    /// An id.
    pub fn id(&mut self, at: &At<'_>) -> Option<Id> {
        let text = self.text(at)?;
        Id::new(text).ok().or_else(|| self.expected(at, "an id of a-z, 0-9 and -"))
    }

    /// A whole number from `least` to `most`.
    pub fn number(&mut self, at: &At<'_>, least: u32, most: u32) -> Option<u32> {
        if let Json::Number(value) = at.json
            && let Ok(number) = u32::try_from(*value)
            && (least..=most).contains(&number)
        {
            return Some(number);
        }
        self.expected(at, "a whole number in range")
    }

    /// A date: a year, a month or a day.
    pub fn date(&mut self, at: &At<'_>) -> Option<String> {
        let text = self.text(at)?;
        if is_date(text) {
            Some(text.to_owned())
        } else {
            self.expected(at, "a date such as 2026, 2026-11 or 2026-11-22")
        }
    }

    /// An `https` address.
    pub fn url(&mut self, at: &At<'_>) -> Option<HttpsUrl> {
        let text = self.text(at)?;
        HttpsUrl::new(text).or_else(|| self.expected(at, "an https address"))
    }

    /// One of the words of a table.
    pub fn word<T: Copy>(
        &mut self,
        at: &At<'_>,
        table: &[(T, &'static str)],
        expected: &'static str,
    ) -> Option<T> {
        let text = self.text(at)?;
        let row = table.iter().find(|row| row.1 == text);
        row.map(|row| row.0).or_else(|| self.expected(at, expected))
    }
}

fn is_date(text: &str) -> bool {
    let within = |part: Option<&str>, digits: usize, most: u32| match part {
        None => true,
        Some(part) => {
            part.len() == digits && part.parse().is_ok_and(|number: u32| number >= 1 && number <= most)
        }
    };
    let mut parts = text.split('-');
    let year = parts.next();
    within(year, 4, 9999)
        && within(parts.next(), 2, 12)
        && within(parts.next(), 2, 31)
        && parts.next().is_none()
}

/// Control characters and those that turn the direction of text around.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
