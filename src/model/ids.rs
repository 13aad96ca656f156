//! Lists of ids that never grow.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::slice;

use super::Id;

/// Ids in their order: a slice of them, in the room of a boxed one.
///
/// Most lists of a catalog name one source, and a catalog has many thousands of lists: one id alone stands
/// in the place of the list and takes no memory of its own.
pub struct Ids<T>(Kept<T>);

enum Kept<T> {
    One(Id<T>),
    /// None of them or several.
    List(Box<[Id<T>]>),
}

impl<T> Ids<T> {
    /// One id alone.
    pub fn one(id: Id<T>) -> Self {
        Self(Kept::One(id))
    }

    /// All of them. Lists are looked at in many places, and a call is the smallest code there.
    #[inline(never)]
    pub fn as_slice(&self) -> &[Id<T>] {
        match &self.0 {
            Kept::One(id) => slice::from_ref(id),
            Kept::List(ids) => ids,
        }
    }
}

impl<T> Deref for Ids<T> {
    type Target = [Id<T>];

    fn deref(&self) -> &[Id<T>] {
        self.as_slice()
    }
}

impl<T> Default for Ids<T> {
    fn default() -> Self {
        Self(Kept::List(Box::default()))
    }
}

impl<T> From<Vec<Id<T>>> for Ids<T> {
    fn from(ids: Vec<Id<T>>) -> Self {
        match ids.as_slice() {
            [id] => Self::one(*id),
            _ => Self(Kept::List(ids.into())),
        }
    }
}

impl<T> Clone for Ids<T> {
    fn clone(&self) -> Self {
        self.to_vec().into()
    }
}

impl<T> PartialEq for Ids<T> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T> Eq for Ids<T> {}

impl<T> PartialOrd for Ids<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ids<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

impl<T> fmt::Debug for Ids<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().fmt(formatter)
    }
}

impl<'i, T> IntoIterator for &'i Ids<T> {
    type Item = &'i Id<T>;
    type IntoIter = slice::Iter<'i, Id<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
