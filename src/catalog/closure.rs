//! What counts as what, over any number of steps, computed once.

use super::table::Table;
use crate::model::{Id, Named, ToList};

/// For each row of a vocabulary the rows that it counts as, as a bit set.
#[derive(Clone, Debug, Default)]
pub struct Closure {
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
        let width = above.len().div_ceil(64);
        let mut closure = Self { width, bits: vec![0; above.len() * width], circle: Vec::new() };
        let mut state = vec![State::New; above.len()];
        for start in 0..above.len() {
            let mut open: Vec<(usize, usize)> = Vec::new();
            if state[start] == State::New {
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
        self.bits[row * self.width + row / 64] |= 1 << (row % 64);
        for next in above {
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

    /// Whether a row counts as another one.
    pub fn contains(&self, row: usize, other: usize) -> bool {
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
    /// For each row what counts as it, itself first, the others by id.
    pub by: Vec<Vec<Id<T>>>,
    /// For each row what it counts as, itself first, the others by id.
    pub as_: Vec<Vec<Id<T>>>,
}

impl<T> Default for Counted<T> {
    fn default() -> Self {
        Self { by: Vec::new(), as_: Vec::new() }
    }
}

impl<T: Named<Noun = T>> Counted<T> {
    /// The lists of a closure, by what each row counts as in one step.
    pub fn of(table: &Table<T>, closure: &Closure, above: fn(&T) -> &[Id<T>]) -> Self {
        let own = || table.iter().map(|row| vec![row.id()]).list();
        let mut counted = Self { by: own(), as_: own() };
        for (index, row) in table.iter().enumerate().filter(|row| !above(row.1).is_empty()) {
            for (other, wanted) in table.iter().enumerate() {
                if index != other && closure.contains(index, other) {
                    counted.as_[index].push(wanted.id());
                    counted.by[other].push(row.id());
                }
            }
        }
        counted
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}
