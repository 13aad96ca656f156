//! Holds documents against their shapes and gathers what is wrong, each with its JSON path.

use super::Catalog;
use super::json::Json;
use super::place::place;
use super::problem::{Fault, Problem};
use super::shape::{Is, Shape, Sourced, Vocabulary};
use crate::model::{HttpsUrl, Id, Level, Month, Set};

/// The most problems that are told; whoever mends so many reads the rest the next time.
pub const PROBLEMS_MAX: usize = 100;

/// A row that others can refer to: its vocabulary and its id.
type RowId<'a> = (Vocabulary, &'a str);

/// A row that refers to another.
struct Reference<'a> {
    to: RowId<'a>,
    owner: RowId<'a>,
    at: &'a Json<'a>,
}

/// Reads documents and gathers what is wrong with them.
///
/// A value is known by where it lies in memory: its path is looked for only where there is a
/// fault to tell.
pub struct Reader<'a> {
    /// What is wrong.
    pub problems: Vec<Problem>,
    documents: Vec<(&'a str, &'a Json<'a>)>,
    /// What ids are looked up in; without it they are gathered until all documents are read.
    catalog: Option<&'a Catalog>,
    references: Vec<Reference<'a>>,
    seen: Set<RowId<'a>>,
    owner: RowId<'a>,
}

impl Default for Reader<'_> {
    /// A reader of documents of a catalog.
    fn default() -> Self {
        Self {
            problems: Vec::new(),
            documents: Vec::new(),
            catalog: None,
            references: Vec::new(),
            seen: Set::new(),
            owner: (Vocabulary::Learner, ""),
        }
    }
}

impl<'a> Reader<'a> {
    /// A reader of what refers to the rows of a catalog.
    pub fn beside(catalog: &'a Catalog) -> Self {
        Self { catalog: Some(catalog), ..Self::default() }
    }

    /// Takes a document in, whose values may be told about from now on.
    pub fn document(&mut self, file: &'a str, json: &'a Json<'a>) {
        self.documents.push((file, json));
    }

    /// Whether all problems are found that are told.
    fn is_full(&self) -> bool {
        self.problems.len() >= PROBLEMS_MAX
    }

    /// Notes a fault at a value.
    pub fn fault(&mut self, at: &Json, fault: Fault) {
        if !self.is_full() {
            let (file, path) = place(&self.documents, at);
            self.problems.push(Problem { file, path, fault });
        }
    }

    /// Notes that something else was expected.
    pub fn expected(&mut self, at: &Json, expected: &'static str) {
        let found = match at {
            Json::Null => "null".to_owned(),
            Json::Bool(true) => "true".to_owned(),
            Json::Bool(false) => "false".to_owned(),
            Json::Number(value) => value.to_string(),
            Json::Fraction => "a number with a fraction".to_owned(),
            Json::Text(text) => format!("\"{}\"", text.chars().take(40).collect::<String>()),
            Json::List(_) => "a list".to_owned(),
            Json::Object(_) => "an object".to_owned(),
        };
        self.fault(at, Fault::Expected { expected, found });
    }

    /// Holds a value against what it has to be.
    pub fn check(&mut self, at: &'a Json<'a>, is: &'static Is) {
        match is {
            _ if self.is_full() => {}
            Is::Anything => {}
            Is::Flag => self.hold(at, matches!(at, Json::Bool(_)), "true or false"),
            Is::Text => drop(self.text(at)),
            Is::Words => self.words(at),
            Is::Url => self.as_text(at, &|text| HttpsUrl::new(text).is_some(), "an https address"),
            Is::Date => self.as_text(at, &is_date, "a date such as 2026, 2026-11 or 2026-11-22"),
            Is::Month => self.as_text(at, &|text| Month::parse(text).is_some(), "a month such as 2024-05"),
            Is::Word(row) => self.as_text(at, &|text| row.words.contains(&text), row.expected),
            Is::Number => self.hold(at, matches!(at, Json::Number(_)), "a whole number"),
            Is::Whole(least, most) => {
                let within = i64::from(*least)..=i64::from(*most);
                let fits = matches!(at, Json::Number(number) if within.contains(number));
                self.hold(at, fits, "a whole number in range");
            }
            Is::Level => {
                let fits = matches!(at, Json::Number(number) if Level::new(*number).is_some());
                self.hold(at, fits, "a level from 1 to 5");
            }
            Is::Refer(vocabulary) => {
                if let Some(text) = self.text(at) {
                    self.refer(at, *vocabulary, text);
                }
            }
            Is::ById(vocabulary, is) => self.by_id(at, *vocabulary, is),
            Is::Many(is) => match at {
                Json::List(items) => items.iter().for_each(|item| self.check(item, is)),
                _ => self.expected(at, "a list"),
            },
            Is::One(shape) => drop(self.object(at, shape)),
            Is::By(hold) => hold(self, at),
        }
    }

    fn hold(&mut self, at: &Json, holds: bool, expected: &'static str) {
        if !holds {
            self.expected(at, expected);
        }
    }

    fn as_text(&mut self, at: &'a Json<'a>, fits: &dyn Fn(&str) -> bool, expected: &'static str) {
        if let Some(text) = self.text(at) {
            self.hold(at, fits(text), expected);
        }
    }

    /// A text without hidden characters.
    fn text(&mut self, at: &'a Json<'a>) -> Option<&'a str> {
        let Json::Text(text) = at else {
            self.expected(at, "a text");
            return None;
        };
        if text.chars().any(is_hidden) {
            self.fault(at, Fault::HiddenCharacter);
            return None;
        }
        Some(text)
    }

    fn words(&mut self, at: &'a Json<'a>) {
        let rows = at.rows();
        self.hold(at, !rows.is_empty(), "a text by language, such as {\"en\": \"...\"}");
        for (tag, row) in rows {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            let fits = (1..=35).contains(&tag.len()) && tag.bytes().all(plain);
            self.hold(row, fits, "a language tag as the key");
            self.text(row);
        }
    }

    fn by_id(&mut self, at: &'a Json<'a>, vocabulary: Vocabulary, is: &'static Is) {
        self.hold(at, matches!(at, Json::Object(_)), "an object");
        for (key, row) in at.rows() {
            if !self.is_full() && self.refer(row, vocabulary, key) {
                self.check(row, is);
            }
        }
        self.keys(at, &|_| true);
    }

    /// Holds a reference to a row of a vocabulary, now or when all is read; false where it is wrong.
    fn refer(&mut self, at: &'a Json<'a>, vocabulary: Vocabulary, text: &'a str) -> bool {
        let fits = Id::new(text).is_ok();
        self.hold(at, fits, "an id of a-z, 0-9 and -");
        let reference = Reference { to: (vocabulary, text), owner: self.owner, at };
        match self.catalog {
            _ if !fits => return false,
            Some(catalog) if catalog.listed(vocabulary, text).is_some() => {}
            Some(_) => {
                self.unknown(&reference);
                return false;
            }
            None => self.references.push(reference),
        }
        true
    }

    fn unknown(&mut self, reference: &Reference<'a>) {
        let Ok(id) = Id::new(reference.to.1) else { return };
        let owner = owner(reference.owner);
        self.fault(reference.at, Fault::UnknownId { kind: reference.to.0.row(), id, owner });
    }

    /// Holds all references against the rows that there are; a row with a fault of its own is
    /// there: one fault is told once.
    pub fn references(&mut self) {
        for reference in std::mem::take(&mut self.references) {
            if !self.seen.contains(&reference.to) {
                self.unknown(&reference);
            }
        }
    }

    /// Notes keys that are not allowed or stand twice.
    fn keys(&mut self, at: &Json, allowed: &dyn Fn(&str) -> bool) {
        let rows = at.rows();
        for (place, (key, _)) in rows.iter().enumerate() {
            if self.is_full() {
                return;
            }
            if rows.iter().take(place).any(|row| row.0 == *key) {
                self.fault(at, Fault::DuplicateKey(key.to_string()));
            } else if !allowed(key) {
                self.fault(at, Fault::UnknownKey(key.to_string()));
            }
        }
    }

    /// Holds an object against its shape; false where it cannot be read any further.
    pub fn object(&mut self, at: &'a Json<'a>, shape: &'static Shape) -> bool {
        if !matches!(at, Json::Object(_)) {
            self.expected(at, "an object");
            return false;
        }
        let keys = || shape.keys.iter().copied().flatten();
        self.keys(at, &|found| keys().any(|key| key.name == found));
        if let Some((vocabulary, key)) = shape.row
            && let Some(value @ Json::Text(text)) = at.get(key)
        {
            let Ok(id) = Id::new(text) else {
                self.expected(value, "an id of a-z, 0-9 and -");
                return false;
            };
            self.owner = (vocabulary, text);
            if !self.seen.insert(self.owner) {
                self.fault(at, Fault::DuplicateId(id));
                return false;
            }
        }
        for key in keys() {
            match at.get(key.name) {
                Some(value) => self.check(value, &key.is),
                None if key.needed => self.fault(at, Fault::MissingKey(key.name)),
                None => {}
            }
        }
        match shape.sourced {
            Sourced::Always(of) => self.need_source(at, of),
            Sourced::With(keys, of) if keys.iter().any(|key| at.get(key).is_some()) => {
                self.need_source(at, of);
            }
            Sourced::OneOf(keys) if keys.iter().all(|key| at.get(key).is_none()) => {
                self.fault(at, Fault::MissingKey(keys[0]));
            }
            _ => {}
        }
        true
    }

    /// Notes that an object names no source.
    pub fn need_source(&mut self, at: &Json, of: &str) {
        if at.get("sources").is_none_or(|sources| matches!(sources, Json::List(items) if items.is_empty())) {
            let owner = owner(self.owner);
            let of = if of.is_empty() { owner } else { format!("{of} of {owner}") };
            self.fault(at, Fault::MissingSource(of));
        }
    }
}

fn owner((vocabulary, id): RowId<'_>) -> String {
    let row = vocabulary.row();
    if id.is_empty() { row.to_owned() } else { format!("{row} `{id}`") }
}

fn is_date(text: &str) -> bool {
    let within = |part: Option<&str>, digits: usize, most: u32| match part {
        None => true,
        Some(part) => {
            part.len() == digits
                && part.bytes().all(|byte| byte.is_ascii_digit())
                && part.parse().is_ok_and(|number: u32| number >= 1 && number <= most)
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
pub fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
