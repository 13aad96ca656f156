//! What counts as what, over any number of steps, computed once.

use super::table::Table;
use crate::model::{Id, Named, ToList};

/// For each row of a vocabulary the rows that it counts as, as a bit set. Rows that count as nothing, and as
/// which nothing counts, have no bits: a vocabulary may have many thousands of them.
#[derive(Clone, Debug, Default)]
pub struct Closure {
    /// The index of each row among those that have bits.
    indices: Vec<Option<usize>>,
    /// How many words of 64 bits one row has.
    width: usize,
    bits: Vec<u64>,
    /// Rows that count as each other in a circle, where there are some; a checked catalog has none.
    pub circle: Vec<usize>,
}

impl Closure {
    /// The closure of a graph: by row the rows that it counts as in one step.
    ///
    /// Takes one step for each edge and word. The depth of the graph costs no stack.
    fn new(above: &[Vec<usize>]) -> Self {
        let mut indices = vec![None; above.len()];
        for (row, next) in above.iter().enumerate().filter(|row| !row.1.is_empty()) {
            indices[row] = Some(0);
            next.iter().for_each(|next| indices[*next] = Some(0));
        }
        let mut count = 0_usize;
        for index in indices.iter_mut().flatten() {
            *index = count;
            count += 1;
        }
        let width = count.div_ceil(64);
        let mut closure = Self { indices, width, bits: vec![0; count * width], circle: Vec::new() };
        let mut state = vec![State::New; above.len()];
        for start in 0..above.len() {
            let mut open: Vec<(usize, usize)> = Vec::new();
            if state[start] == State::New && closure.indices[start].is_some() {
                state[start] = State::Open;
                open.push((start, 0));
            }
            while let Some((row, edge)) = open.last_mut() {
                let row = *row;
                let Some(&next) = above[row].get(*edge) else {
                    closure.close(row, &above[row]);
                    state[row] = State::Done;
                    open.pop();
                    continue;
                };
                *edge += 1;
                match state[next] {
                    State::New => {
                        state[next] = State::Open;
                        open.push((next, 0));
                    }
                    State::Open if closure.circle.is_empty() => {
                        let path = open.iter().map(|step| step.0);
                        closure.circle = path.skip_while(|row| *row != next).list();
                    }
                    State::Open | State::Done => {}
                }
            }
        }
        closure
    }

    /// A row counts as itself, and as all that the rows above it count as.
    fn close(&mut self, row: usize, above: &[usize]) {
        let Some(row) = self.indices[row] else { return };
        self.bits[row * self.width + row / 64] |= 1 << (row % 64);
        for next in above.iter().filter_map(|next| self.indices[*next]).list() {
            for word in 0..self.width {
                let bits = self.bits[next * self.width + word];
                self.bits[row * self.width + word] |= bits;
            }
        }
    }

    /// Whether each row counts as itself alone.
    pub fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// The rows that have bits, each with its index.
    fn with_bits(&self) -> impl Iterator<Item = (usize, usize)> {
        self.indices.iter().enumerate().filter_map(|(row, index)| Some((row, (*index)?)))
    }

    /// Whether a row counts as another one.
    pub fn contains(&self, row: usize, other: usize) -> bool {
        let index = |row: usize| self.indices.get(row).copied().flatten();
        index(row).zip(index(other)).is_some_and(|(row, other)| self.has_bit(row, other))
    }

    fn has_bit(&self, row: usize, other: usize) -> bool {
        let word = self.bits.get(row * self.width + other / 64);
        word.is_some_and(|word| word & (1 << (other % 64)) != 0)
    }
}

/// The closure of a table, by what each row counts as; ids that the table lacks are left out.
pub fn closure<T: Named<Noun = T>>(table: &Table<T>, above: fn(&T) -> &[Id<T>]) -> Closure {
    // Of a table without any there is no square of bits: it may have many thousands of rows.
    if table.iter().all(|row| above(row).is_empty()) {
        return Closure::default();
    }
    let edges = |row| above(row).iter().filter_map(|id| table.index(*id)).list();
    Closure::new(&table.iter().map(edges).list())
}

/// A closure as lists, for a vocabulary whose rows are asked for by what counts as them.
#[derive(Clone, Debug)]
pub struct Counted<T> {
    /// For each row what counts as it, itself first, the others by id; nothing where that is itself alone.
    pub by: Vec<Vec<Id<T>>>,
    /// For each row what it counts as, in the same way.
    pub as_: Vec<Vec<Id<T>>>,
}

impl<T> Default for Counted<T> {
    fn default() -> Self {
        Self { by: Vec::new(), as_: Vec::new() }
    }
}

impl<T: Named<Noun = T>> Counted<T> {
    /// The lists of a closure.
    pub fn of(table: &Table<T>, closure: &Closure) -> Self {
        if closure.is_empty() {
            return Self::default();
        }
        let ids = table.iter().map(Named::id).list();
        let mut counted = Self { by: vec![Vec::new(); ids.len()], as_: vec![Vec::new(); ids.len()] };
        for (row, index) in closure.with_bits() {
            for (other, wanted) in closure.with_bits() {
                if row != other && closure.has_bit(index, wanted) {
                    put(&mut counted.as_[row], ids[row], ids[other]);
                    put(&mut counted.by[other], ids[other], ids[row]);
                }
            }
        }
        counted
    }
}

/// Puts one into a list that begins with the row's own id.
fn put<T>(list: &mut Vec<Id<T>>, own: Id<T>, other: Id<T>) {
    if list.is_empty() {
        list.push(own);
    }
    list.push(other);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}
