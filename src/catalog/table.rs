//! A vocabulary: rows sorted by id.

use crate::model::{Id, Named};

/// Rows sorted by their ids, each id once.
#[derive(Clone, Debug)]
pub struct Table<T>(Vec<T>);

impl<T: Named> Table<T> {
    /// Rows that are sorted by their ids already, each id once.
    pub(super) fn new(rows: Vec<T>) -> Self {
        Self(rows)
    }

    /// The row with this id.
    pub fn get(&self, id: Id<T::Noun>) -> Option<&T> {
        self.index(id).map(|index| &self.0[index])
    }

    /// The row whose id is this text, which need not be an id. Interns nothing.
    pub fn find(&self, id: &str) -> Option<&T> {
        self.get(Id::known(id)?)
    }

    /// The id of the row that a text names, where there is one. Interns nothing, so the text may come
    /// from anywhere.
    pub fn listed(&self, text: &str) -> Option<Id<T::Noun>> {
        self.find(text).map(Named::id)
    }

    /// The index of the row with this id.
    pub fn index(&self, id: Id<T::Noun>) -> Option<usize> {
        self.0.binary_search_by(|row| row.id().cmp(&id)).ok()
    }

    /// The rows, by id.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The rows, by id, to change anything but their ids.
    pub(super) fn rows_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'t, T: Named> IntoIterator for &'t Table<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
