//! Work in slices: a search gives way after so many visits of nodes, and goes on where it was.
//!
//! Such work is a future. Whoever polls it lets it do one slice; there is no other thread, and nothing
//! wakes it. The slices change nothing of what it finds.

use std::cell::Cell;
use std::mem::replace;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How many cells of a linear program take as long as one visit of a node.
pub const CELLS_PER_VISIT: u64 = 96;

/// Work on its way.
pub type Work<'w, T> = Pin<Box<dyn Future<Output = T> + 'w>>;

/// How long slices are, and how much of this one is done. Clones share their slices.
#[derive(Clone, Debug)]
pub struct Slices {
    cells: u64,
    done: Rc<Cell<u64>>,
}

impl Default for Slices {
    /// One slice for all.
    fn default() -> Self {
        Self { cells: u64::MAX, done: Rc::default() }
    }
}

impl Slices {
    /// Slices of so many visits of nodes.
    pub fn of(visits: u64) -> Self {
        Self { cells: visits.saturating_mul(CELLS_PER_VISIT), ..Self::default() }
    }

    /// Counts visits of nodes.
    pub fn count(&self, visits: usize) {
        self.count_cells((visits as u64).saturating_mul(CELLS_PER_VISIT));
    }

    /// Counts cells of a linear program.
    pub fn count_cells(&self, cells: u64) {
        self.done.set(self.done.get().saturating_add(cells));
    }

    /// Gives way where the slice is done, and begins the next one.
    pub fn pause(&self) -> Pause {
        let is_done = self.is_done();
        if is_done {
            self.done.set(0);
        }
        Pause { is_over: !is_done }
    }

    /// Whether the slice is done.
    pub fn is_done(&self) -> bool {
        self.done.get() >= self.cells
    }
}

/// Gives way once, or not at all.
pub struct Pause {
    is_over: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if replace(&mut self.is_over, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Does a slice of some work; its result, where it is done. Work that is done may not be gone on with.
pub fn next_slice<T>(work: &mut Work<'_, T>) -> Option<T> {
    poll(work.as_mut())
}

/// Does all of some work.
pub fn finished<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(done) = poll(work.as_mut()) {
            return done;
        }
    }
}

fn poll<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}
