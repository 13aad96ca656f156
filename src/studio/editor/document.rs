//! A catalog that somebody changes: what is in it, what is wrong with it, and how a change is taken back.

use std::collections::{HashMap, VecDeque};

use super::blank::blank_row;
use super::change::{Change, apply};
use super::kind::{Kind, kind_of, kinds};
use super::path::{Path, Step, path_text, value_at};
use super::reference::named_at;
use crate::catalog::json::{BYTES_MAX, Json, JsonError};
use crate::catalog::{Catalog, Problem, Severity};

/// How many changes can be taken back.
pub const CHANGES_MAX: usize = 100;

/// The name of the document in the lines of the checker.
pub const FILE: &str = "catalog.json";

/// A row: its kind and its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowAt {
    /// The key of its kind.
    pub kind: &'static str,
    /// Its place.
    pub index: usize,
}

/// How a row is to that of the shipped catalog with the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The same.
    Same,
    /// Another one.
    Changed,
    /// The shipped catalog has none.
    Own,
}

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFault {
    /// It cannot be read.
    Unreadable(JsonError),
    /// It is no object.
    NoObject,
    /// It holds a number that could not be saved again as it is.
    Fraction,
}

/// A catalog that somebody changes.
pub struct Editor {
    document: Json<'static>,
    shipped: Json<'static>,
    /// Where each row of the shipped catalog stands, by its kind and its id.
    shipped_rows: HashMap<(&'static str, String), usize>,
    changes: VecDeque<(Path, Change)>,
    problems: Vec<Problem>,
}

impl Editor {
    /// Opens a catalog, beside the shipped one.
    ///
    /// # Errors
    ///
    /// [`OpenFault`] where the text is no catalog that could be saved again. One with other faults opens.
    pub fn open(text: &str, shipped: &str) -> Result<Self, OpenFault> {
        let document = read(text)?;
        let shipped = read(shipped)?;
        let mut shipped_rows = HashMap::new();
        for kind in kinds() {
            for (index, row) in kind.rows(&shipped).iter().enumerate() {
                shipped_rows.insert((kind.key, kind.id_of(row).to_owned()), index);
            }
        }
        let (changes, problems) = (VecDeque::new(), Vec::new());
        let mut editor = Self { document, shipped, shipped_rows, changes, problems };
        editor.check();
        Ok(editor)
    }

    /// The catalog.
    pub fn document(&self) -> &Json<'static> {
        &self.document
    }

    /// The catalog as a text, laid out like the shipped one; without indents where it would be too large with them.
    pub fn text(&self) -> String {
        let text = self.document.indented(1);
        if text.len() > BYTES_MAX { self.document.indented(0) } else { text }
    }

    /// What the checker says.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether the widget would show it.
    pub fn is_sound(&self) -> bool {
        self.problems.iter().all(|row| row.severity != Severity::Error)
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.changes.is_empty()
    }

    /// The path of the last change that can be taken back.
    pub fn changed_last(&self) -> Option<&[Step]> {
        self.changes.back().map(|row| row.0.as_slice())
    }

    fn check(&mut self) {
        let text = self.text();
        self.problems = Catalog::read(&[(FILE, &text)]).1;
    }

    /// Changes what stands at a path; whether there is such a place.
    pub fn change(&mut self, path: &[Step], change: Change) -> bool {
        let Some(back) = apply(&mut self.document, path, change) else { return false };
        if self.changes.len() == CHANGES_MAX {
            self.changes.pop_front();
        }
        self.changes.push_back((path.to_vec(), back));
        self.check();
        true
    }

    /// Puts a value at a path, in the place of another one where there is one.
    pub fn set(&mut self, path: &[Step], value: Json<'static>) -> bool {
        match value_at(&self.document, path) {
            Some(there) if *there == value => false,
            Some(_) => self.change(path, Change::Replace(value)),
            None => self.change(path, Change::Insert(usize::MAX, value)),
        }
    }

    /// Takes the last change back; the path of what was changed.
    pub fn undo(&mut self) -> Option<Path> {
        let (path, change) = self.changes.pop_back()?;
        apply(&mut self.document, &path, change)?;
        self.check();
        Some(path)
    }

    /// Adds a row with blanks, behind the others of its kind.
    pub fn add(&mut self, kind: &Kind, id: &str) -> Option<RowAt> {
        let list = kind.key_in(&self.document);
        let index = kind.rows(&self.document).len();
        let row = blank_row(kind, id);
        let is_there = self.document.rows().iter().any(|row| row.0 == list);
        let is_added = if is_there {
            self.change(&[Step::Key(list.to_owned()), Step::Index(index)], Change::Insert(index, row))
        } else {
            self.set(&[Step::Key(list.to_owned())], Json::List(vec![row]))
        };
        is_added.then_some(RowAt { kind: kind.key, index })
    }

    /// The path of a row.
    pub fn path(&self, row: RowAt) -> Path {
        let list = kind_of(row.kind).map_or(row.kind, |kind| kind.key_in(&self.document));
        vec![Step::Key(list.to_owned()), Step::Index(row.index)]
    }

    /// The row that a path is in.
    pub fn row_of(&self, path: &[Step]) -> Option<RowAt> {
        let [Step::Key(list), Step::Index(index), ..] = path else { return None };
        let kind = kinds().into_iter().find(|kind| kind.key_in(&self.document) == list)?;
        Some(RowAt { kind: kind.key, index: *index })
    }

    /// The row that a problem is in.
    pub fn row_of_problem(&self, problem: &Problem) -> Option<RowAt> {
        let (list, rest) = problem.path.split_once('[')?;
        let index = rest.split_once(']')?.0.parse().ok()?;
        self.row_of(&[Step::Key(list.to_owned()), Step::Index(index)])
    }

    /// What the checker says of the value at a path itself.
    pub fn problems_at(&self, path: &[Step]) -> Vec<&Problem> {
        let path = path_text(path);
        self.problems.iter().filter(|row| row.path == path).collect()
    }

    /// What the checker says of the value at a path and of all in it.
    pub fn problems_below(&self, path: &[Step]) -> Vec<&Problem> {
        let path = path_text(path);
        let is_below = |row: &&Problem| {
            row.path.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.problems.iter().filter(is_below).collect()
    }

    /// The places that name a row, without those in the row itself.
    pub fn named_at(&self, kind: &Kind, row: RowAt) -> Vec<Path> {
        let own = self.path(row);
        let Some(value) = value_at(&self.document, &own) else { return Vec::new() };
        let id = kind.id_of(value);
        // Another row with the same id is meant by the same names.
        let mut found = named_at(&self.document, kind, id);
        found.retain(|path| !path.starts_with(&own));
        found
    }

    /// How a row is to the shipped one.
    pub fn mark(&self, kind: &Kind, row: &Json<'static>) -> Mark {
        let key = (kind.key, kind.id_of(row).to_owned());
        let shipped = self.shipped_rows.get(&key).and_then(|index| kind.rows(&self.shipped).get(*index));
        match shipped {
            None => Mark::Own,
            Some(shipped) if shipped == row => Mark::Same,
            Some(_) => Mark::Changed,
        }
    }
}

fn read(text: &str) -> Result<Json<'static>, OpenFault> {
    // A file of Windows can begin with a mark that is no JSON.
    let document = Json::parse(text.trim_start_matches('\u{feff}')).map_err(OpenFault::Unreadable)?;
    if !matches!(document, Json::Object(_)) {
        return Err(OpenFault::NoObject);
    }
    if document.has_fraction() { Err(OpenFault::Fraction) } else { Ok(document.into_owned()) }
}
