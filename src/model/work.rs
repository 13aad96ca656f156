//! Kinds of work and a learner's stretches of it.

use super::{Id, LangMap, Month, Named};

/// A kind of work; months of it count for every kind in `counts_as`, never back.
#[derive(Clone, Debug)]
pub struct KindOfWork {
    /// Its id, such as `bmet`.
    pub id: Id,
    /// What it is called.
    pub name: LangMap,
    /// The wider kinds that it is.
    pub counts_as: Vec<Id>,
}

impl Named for KindOfWork {
    fn id(&self) -> &Id {
        &self.id
    }
}

/// Work a learner has done, of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The kind of work.
    pub kind: Id,
    /// How many calendar months, 1 to 720.
    pub months: u32,
    /// Share of full time in percent, 1 to 100; untold counts as full time.
    pub share_percent: Option<u8>,
    /// The first month, where told.
    pub from: Option<Month>,
}

impl Stretch {
    /// The longest stretch, in months.
    pub const LONGEST: u32 = 720;

    /// A full-time, undated stretch.
    pub fn new(kind: Id, months: u32) -> Self {
        Self { kind, months, share_percent: None, from: None }
    }

    /// The share of full time in percent.
    pub fn share(&self) -> u32 {
        u32::from(self.share_percent.unwrap_or(100))
    }
}
