//! A document as its text, of which one row after the other becomes a value.
//!
//! Only what stands where is told first: a large catalog never is in memory as values.

use std::borrow::Cow;
use std::ops::Range;

use super::json::Json;
use super::merge::merge;
use super::row::former_name;
use super::scan::{Found, Raw, members};
use super::trusted::{Spare, string};
use crate::model::{ToList, sorted};

/// Documents whose rows are one catalog.
#[derive(Default)]
pub struct Documents<'t>(Vec<Document<'t>>);

/// The keys of a document and what stands there.
type Document<'t> = Vec<(Cow<'t, str>, Found<'t>)>;

/// The id of a row, the number of its document, and its text.
type RawRow<'t> = (Option<Cow<'t, str>>, usize, Raw<'t>);

impl<'t> Documents<'t> {
    /// The documents of some texts; what is no object is left out.
    pub fn of(texts: impl Iterator<Item = &'t str>) -> Self {
        Self(texts.filter_map(document).list())
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The value of a key in a document; `None` where it is `null` or not there.
    pub fn get(&self, document: usize, key: &str) -> Option<Json<'t>> {
        Json::from_trusted(self.found(document, key)?.text).filter(|value| !matches!(value, Json::Null))
    }

    /// The value of a key in the last document that has one.
    pub fn last(&self, key: &str) -> Option<Json<'t>> {
        (0..self.len()).rev().find_map(|document| self.get(document, key))
    }

    fn found(&self, document: usize, key: &str) -> Option<&Found<'t>> {
        let keys = self.0.get(document)?;
        let find = |key: &str| keys.iter().find(|row| row.0 == key).map(|row| &row.1);
        find(key).or_else(|| former_name(key).and_then(find))
    }

    /// The rows of a list, sorted by the text under `id`. Rows of several documents with the same id are
    /// one row.
    pub fn rows(&self, key: &str, id: &str) -> Rows<'t> {
        let mut rows: Vec<RawRow> = Vec::new();
        for document in 0..self.len() {
            for row in self.found(document, key).map_or(&[][..], |found| &found.items) {
                rows.push((member(row, id), document, row));
            }
        }
        Rows(sorted(rows, &|one, other| one.0 < other.0))
    }
}

/// Rows with the numbers of their documents.
pub struct Rows<'t>(Vec<RawRow<'t>>);

impl<'t> Rows<'t> {
    /// How many rows there are at the most.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Makes each row into a value, which is gone after the call.
    pub fn each(&self, take: &mut dyn FnMut(&Json<'t>, usize)) {
        self.some(0..usize::MAX, take);
    }

    /// Makes some of the rows into values, as [`Rows::each`] does; whether there are more.
    #[inline(never)]
    pub fn some(&self, wanted: Range<usize>, take: &mut dyn FnMut(&Json<'t>, usize)) -> bool {
        let (mut rows, mut spare) = (self.0.iter(), Spare::default());
        for index in 0..wanted.end {
            let Some((id, document, text)) = rows.next() else { return false };
            if index % ROOM_ROWS == 0 && self.len() >= index + ROOM_ROWS {
                make_room();
            }
            let is_wanted = index >= wanted.start;
            let Some(mut row) = Json::from_trusted_in(if is_wanted { text } else { "{}" }, &mut spare) else {
                continue;
            };
            // What is sorted keeps its order, so the first document comes first.
            while let [(other, next, text), ..] = rows.as_slice()
                && id.is_some()
                && other == id
                && next != document
            {
                rows.next();
                if is_wanted {
                    Json::from_trusted(text).into_iter().for_each(|more| merge(&mut row, more));
                }
            }
            if is_wanted {
                take(&row, *document);
            }
            spare.take(row);
        }
        rows.next().is_some()
    }
}

/// So many rows are made in memory that the module asks for at once, in bytes. It would ask for each 64 KB by
/// itself, and a browser takes longer to give them than the rows take.
const ROOM_ROWS: usize = 1_024;
const ROOM: usize = 2 * 1_024 * 1_024;

/// Sees to it that there is room for more rows; what is freed here is what they get.
#[inline(never)]
fn make_room() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
}

fn document(text: &str) -> Option<Document<'_>> {
    let mut keys = Vec::new();
    let is_object = members(text, true, &mut |key, found| {
        keys.extend(string(key).map(|key| (key, found)));
        true
    });
    is_object.then_some(keys)
}

/// The text under a key of an object.
fn member<'t>(row: Raw<'t>, wanted: &str) -> Option<Cow<'t, str>> {
    let mut found = None;
    members(row, false, &mut |key, value| {
        let is_wanted = string(key).is_some_and(|key| key == wanted);
        if is_wanted {
            found = string(value.text);
        }
        !is_wanted
    });
    found
}
