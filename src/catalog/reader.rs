//! Checks documents against their schemas and gathers what is wrong, each at its value.

use super::index::Catalog;
use super::invisible::is_invisible;
use super::json::Json;
use super::path::problems;
use super::problem::{Claim, Expected, Fault, Owner, PROBLEMS_MAX, Problem, Severity};
use super::reference::{Deferred, Reference, RowId};
use super::row::former_name;
use super::schema::{Custom, LIST_MAX, ObjectSchema, SourceRule, Type};
use super::vocabulary::Vocabulary;
use crate::model::{HttpsUrl, Level, Month, ToList, is_date, is_day, is_id, sorted};

/// The most languages of one text.
const LANGUAGES_MAX: usize = 64;

/// Reads documents and gathers what is wrong with them.
///
/// Nothing is interned: ids of a document become ids of the model only once the document is sound.
#[derive(Default)]
pub struct Reader<'a> {
    faults: Vec<(&'a Json<'a>, Fault)>,
    /// How many faults there are beside those that are listed.
    more: usize,
    /// How many of all faults refuse the documents.
    errors: usize,
    documents: Vec<(&'a str, &'a Json<'a>)>,
    /// What ids are looked up in; without it they are gathered until all documents are read.
    catalog: Option<&'a Catalog>,
    references: Vec<Reference<'a>>,
    deferred: Vec<Deferred<'a>>,
    rows: Vec<(RowId<'a>, &'a Json<'a>)>,
    owner: RowId<'a>,
}

impl<'a> Reader<'a> {
    /// A reader of a document that refers to the rows of a catalog.
    pub fn beside(catalog: &'a Catalog) -> Self {
        Self { catalog: Some(catalog), ..Self::default() }
    }

    /// Adds a document, whose values can have faults from now on.
    pub fn document(&mut self, file: &'a str, json: &'a Json<'a>) {
        self.documents.push((file, json));
    }

    /// How many faults refuse the documents, so far.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// Notes a fault at a value of a document. In a full list, an error takes the place of a warning.
    pub fn fault(&mut self, at: &'a Json<'a>, fault: Fault) {
        let is_error = fault.severity() == Severity::Error;
        self.errors += usize::from(is_error);
        if self.faults.len() < PROBLEMS_MAX {
            return self.faults.push((at, fault));
        }
        self.more += 1;
        let mut warnings = self.faults.iter_mut().filter(|row| row.1.severity() == Severity::Warning);
        if let Some(warning) = warnings.next_back().filter(|_| is_error) {
            *warning = (at, fault);
        }
    }

    /// Notes that something else was expected.
    pub fn expected(&mut self, at: &'a Json<'a>, expected: Expected) {
        self.fault(at, Fault::expected(at, expected));
    }

    /// Every problem that is listed, in the order of the documents, and how many more there are.
    pub fn finish(self) -> Vec<Problem> {
        let mut found = problems(&self.documents, self.faults);
        if self.more > 0 {
            let file = self.documents.first().map_or("", |row| row.0);
            let severity = if self.errors > 0 { Severity::Error } else { Severity::Warning };
            found.push(Problem { severity, ..Problem::new(file, String::new(), Fault::More(self.more)) });
        }
        found
    }

    /// Checks a value against what it has to be.
    pub(super) fn check(&mut self, at: &'a Json<'a>, value: &'static Type) {
        match value {
            Type::Anything => {}
            Type::Bool => self.hold(at, matches!(at, Json::Bool(_)), Expected::Bool),
            Type::Text => drop(self.text(at)),
            Type::LangMap => self.lang_map(at),
            Type::HttpsUrl => self.text_that(at, &|text| HttpsUrl::new(text).is_some(), Expected::HttpsUrl),
            Type::Date => self.text_that(at, &is_date, Expected::Date),
            Type::Day => self.text_that(at, &is_day, Expected::Day),
            Type::Month => self.text_that(at, &|text| Month::parse(text).is_some(), Expected::Month),
            Type::Word(row) => self.text_that(at, &|text| row.words.contains(&text), row.expected),
            Type::Number => self.hold(at, matches!(at, Json::Number(_)), Expected::Integer),
            Type::Integer(min, max) => {
                let range = i64::from(*min)..=i64::from(*max);
                let fits = matches!(at, Json::Number(number) if range.contains(number));
                self.hold(at, fits, Expected::IntegerIn(*min, *max));
            }
            Type::Level => {
                let fits = matches!(at, Json::Number(number) if Level::new(*number).is_some());
                self.hold(at, fits, Expected::Level);
            }
            Type::Ref(vocabulary) => {
                if let Some(text) = self.text(at) {
                    self.refer(at, *vocabulary, text);
                }
            }
            Type::MapById(vocabulary, value) => self.map_by_id(at, *vocabulary, value),
            Type::List(max, items) => self.list(at, *max, items),
            Type::Exactly(count, items) => {
                let fits = matches!(at, Json::List(list) if list.len() == *count);
                self.hold(at, fits, Expected::Items(*count));
                self.list(at, *count, items);
            }
            Type::Names if matches!(at, Json::Text(_)) => drop(self.text(at)),
            Type::Names => self.list(at, LIST_MAX, &Type::Text),
            Type::Object(schema) => drop(self.object(at, schema)),
            Type::Custom(rule) => self.deferred.push(Deferred { rule: *rule, owner: self.owner, at }),
        }
    }

    /// The next value that has rules of its own; what is noted from now on is of its row.
    pub(super) fn next_deferred(&mut self) -> Option<(Custom, &'a Json<'a>)> {
        let Deferred { rule, owner, at } = self.deferred.pop()?;
        self.owner = owner;
        Some((rule, at))
    }

    fn hold(&mut self, at: &'a Json<'a>, holds: bool, expected: Expected) {
        if !holds {
            self.expected(at, expected);
        }
    }

    fn text_that(&mut self, at: &'a Json<'a>, fits: &dyn Fn(&str) -> bool, expected: Expected) {
        if let Some(text) = self.text(at) {
            self.hold(at, fits(text), expected);
        }
    }

    /// A text without invisible characters.
    fn text(&mut self, at: &'a Json<'a>) -> Option<&'a str> {
        let Json::Text(text) = at else {
            self.expected(at, Expected::Text);
            return None;
        };
        if text.chars().any(is_invisible) {
            self.fault(at, Fault::InvisibleCharacter);
            return None;
        }
        Some(text)
    }

    fn list(&mut self, at: &'a Json<'a>, max: usize, items: &'static Type) {
        let Json::List(list) = at else { return self.expected(at, Expected::List) };
        if list.len() > max {
            self.fault(at, Fault::LongList { items: list.len(), max });
        }
        for item in list.iter().take(max) {
            self.check(item, items);
        }
    }

    fn lang_map(&mut self, at: &'a Json<'a>) {
        let rows = at.rows();
        self.hold(at, !rows.is_empty(), Expected::LangMap);
        if rows.len() > LANGUAGES_MAX {
            return self.fault(at, Fault::LongList { items: rows.len(), max: LANGUAGES_MAX });
        }
        for (index, (tag, row)) in rows.iter().enumerate() {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            let fits = (1..=35).contains(&tag.len()) && tag.bytes().all(plain);
            self.hold(row, fits, Expected::LanguageTag);
            // Tags are the same in lower and in upper case.
            if rows.iter().take(index).any(|before| before.0.eq_ignore_ascii_case(tag)) {
                self.fault(at, Fault::DuplicateKey(tag.to_string()));
            }
            self.text(row);
        }
    }

    fn map_by_id(&mut self, at: &'a Json<'a>, vocabulary: Vocabulary, value: &'static Type) {
        self.hold(at, matches!(at, Json::Object(_)), Expected::Object);
        for (key, row) in at.rows() {
            if self.refer(row, vocabulary, key) {
                self.check(row, value);
            }
        }
        self.keys(at, &|_| true);
    }

    /// Checks a reference to a row of a vocabulary, now or when all is read; false where it is wrong.
    fn refer(&mut self, at: &'a Json<'a>, vocabulary: Vocabulary, text: &'a str) -> bool {
        let fits = is_id(text);
        self.hold(at, fits, Expected::Id);
        let reference = Reference { to: (vocabulary, text), owner: self.owner, at };
        match self.catalog {
            _ if !fits => return false,
            Some(catalog) if catalog.lists(vocabulary, text) => {}
            Some(_) => {
                self.unknown(&reference);
                return false;
            }
            None => self.references.push(reference),
        }
        true
    }

    fn unknown(&mut self, reference: &Reference<'a>) {
        let (vocabulary, id) = reference.to;
        let fault = Fault::UnknownId { vocabulary, id: id.to_owned(), owner: Owner::of(reference.owner) };
        self.fault(reference.at, fault);
    }

    /// Checks that each row is given once, and all references against the rows that there are. A row
    /// with a fault of its own is there: one fault is noted once.
    pub(super) fn references(&mut self) {
        let rows = sorted(std::mem::take(&mut self.rows), &|one, other| one.0 < other.0);
        for pair in rows.windows(2) {
            let [(before, _), (row, at)] = pair else { continue };
            if before == row {
                self.fault(at, Fault::DuplicateId(row.1.to_owned()));
            }
        }
        for reference in std::mem::take(&mut self.references) {
            if rows.binary_search_by(|row| row.0.cmp(&reference.to)).is_err() {
                self.unknown(&reference);
            }
        }
    }

    /// Notes keys that are not allowed or are given twice.
    fn keys(&mut self, at: &'a Json<'a>, allowed: &dyn Fn(&str) -> bool) {
        let rows = at.rows();
        let mut twice = vec![false; rows.len()];
        let order = sorted((0..rows.len()).list(), &|one, other| rows[*one].0 < rows[*other].0);
        for pair in order.windows(2) {
            twice[pair[1]] = rows[pair[0]].0 == rows[pair[1]].0;
        }
        for ((key, _), twice) in rows.iter().zip(twice) {
            if twice {
                self.fault(at, Fault::DuplicateKey(key.to_string()));
            } else if !allowed(key) {
                self.fault(at, Fault::UnknownKey(key.to_string()));
            }
        }
    }

    /// Checks an object against its schema; false where it cannot be read any further.
    pub fn object(&mut self, at: &'a Json<'a>, schema: &'static ObjectSchema) -> bool {
        if !matches!(at, Json::Object(_)) {
            self.expected(at, Expected::Object);
            return false;
        }
        let keys = || schema.keys.iter().copied().flatten();
        let has = |name: &str| at.rows().iter().any(|row| row.0 == name);
        self.keys(at, &|found| {
            keys().any(|key| key.name == found || former_name(key.name) == Some(found) && !has(key.name))
        });
        if let Some((vocabulary, key)) = schema.row
            && let Some(value @ Json::Text(text)) = at.get(key)
        {
            if !is_id(text) {
                self.expected(value, Expected::Id);
                return false;
            }
            self.owner = (vocabulary, text);
            self.rows.push((self.owner, at));
        }
        for key in keys() {
            if let (Some(former), Some(value)) = (at.uses_former_name(key.name), at.get(key.name)) {
                self.fault(value, Fault::FormerKey { former, name: key.name });
            }
            match at.get(key.name) {
                Some(value) => self.check(value, &key.value),
                None if key.required => self.fault(at, Fault::MissingKey(key.name)),
                None => {}
            }
        }
        match schema.source_rule {
            SourceRule::Always(claim) => self.need_source(at, claim),
            SourceRule::With(keys, claim) if keys.iter().any(|key| at.get(key).is_some()) => {
                self.need_source(at, claim);
            }
            SourceRule::OneOf(keys) if keys.iter().all(|key| at.get(key).is_none()) => {
                self.fault(at, Fault::MissingKey(keys[0]));
            }
            _ => {}
        }
        true
    }

    /// Notes that an object names no source.
    pub(super) fn need_source(&mut self, at: &'a Json<'a>, claim: Claim) {
        if at.get("sources").is_none_or(|sources| matches!(sources, Json::List(items) if items.is_empty())) {
            self.fault(at, Fault::MissingSource { claim, owner: Owner::of(self.owner) });
        }
    }
}
