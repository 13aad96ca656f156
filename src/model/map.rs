//! Small sorted maps and sets.
//!
//! They hold a few dozen rows, and every byte of them is sent to a browser: the standard
//! library's trees are quicker on thousands of rows and several times the size.

use std::cmp::Ordering;

use super::ToList;

/// Rows sorted by key, each key once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// No rows.
    pub fn new() -> Self {
        Self::default()
    }

    fn index(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|row| row.0.cmp(key))
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.index(key).ok().map(|index| &self.0[index].1)
    }

    /// Whether there is a value under a key.
    pub fn contains_key(&self, key: &K) -> bool {
        self.index(key).is_ok()
    }

    /// Puts a value under a key; the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.index(&key) {
            Ok(index) => Some(std::mem::replace(&mut self.0[index].1, value)),
            Err(index) => {
                self.0.insert(index, (key, value));
                None
            }
        }
    }

    /// Takes the value under a key away.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.index(key).ok().map(|index| self.0.remove(index).1)
    }

    /// Puts a value under a key, or takes away what is there.
    pub fn set(&mut self, key: K, value: Option<V>) {
        match value {
            Some(value) => drop(self.insert(key, value)),
            None => drop(self.remove(&key)),
        }
    }

    /// The rows, by key.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|row| (&row.0, &row.1))
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

/// Things sorted, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<K>(Vec<K>);

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord> Set<K> {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether it holds this.
    pub fn contains(&self, key: &K) -> bool {
        self.0.binary_search(key).is_ok()
    }

    /// Puts this in; false where it was in already.
    pub fn insert(&mut self, key: K) -> bool {
        let index = self.0.binary_search(&key);
        if let Err(index) = index {
            self.0.insert(index, key);
        }
        index.is_err()
    }

    /// Takes this out; false where it was not in.
    pub fn remove(&mut self, key: &K) -> bool {
        let index = self.0.binary_search(key);
        index.is_ok_and(|index| {
            self.0.remove(index);
            true
        })
    }

    /// What it holds, sorted.
    pub fn as_slice(&self) -> &[K] {
        &self.0
    }

    /// What it holds, sorted.
    pub fn iter(&self) -> std::slice::Iter<'_, K> {
        self.0.iter()
    }

    /// How much it holds.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, keys: I) {
        for key in keys {
            self.insert(key);
        }
    }
}

/// The rows in the order of `before`, which holds where one must stand before the other; rows
/// that may stand either way keep their order.
pub fn sorted<T>(mut rows: Vec<T>, before: &dyn Fn(&T, &T) -> bool) -> Vec<T> {
    let mut order = order(rows.len(), &|one, other| before(&rows[one], &rows[other]));
    // Each row goes to its place by a swap with the one that is there, once around each circle.
    for start in 0..rows.len() {
        let mut index = start;
        loop {
            let from = std::mem::replace(&mut order[index], index);
            if from == start {
                break;
            }
            rows.swap(index, from);
            index = from;
        }
    }
    rows
}

/// The indices of rows in the order of `before`. They are sorted in the place of the rows, as the code that
/// sorts is compiled once then, and not for each kind of row.
#[inline(never)]
fn order(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order = (0..len).list();
    order.sort_by(|one, other| match (before(*one, *other), before(*other, *one)) {
        (true, _) => Ordering::Less,
        (_, true) => Ordering::Greater,
        _ => Ordering::Equal,
    });
    order
}
