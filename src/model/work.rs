//! Kinds of work, and the stretches of work of a learner.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{Access, LangMap, Month};

/// A kind of work. Months of it count as months of each kind in `counts_as`, but not the other way
/// around.
#[derive(Clone, Debug)]
pub struct KindOfWork {
    /// Its id, such as `bmet`.
    pub id: Id<Self>,
    /// What it is called.
    pub name: LangMap,
    /// What follows the word "work" in a sentence, such as "as a nurse"; `None` names the kind after a colon.
    pub after_work: Option<LangMap>,
    /// What else people call it.
    pub also_named: Vec<String>,
    /// The wider kinds that it counts as, in one step; what those count as follows.
    pub counts_as: Ids<Self>,
    /// Kinds that are near to it: whether months of it count there is for the issuer to say. Editorial.
    pub may_count_as: Ids<Self>,
    /// Who can do it.
    pub access: Access,
}

named!(KindOfWork);

/// Work that a learner has done, of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// The kind of work.
    pub kind: Id<KindOfWork>,
    /// How many calendar months, 1 to [`Stretch::LONGEST`].
    pub months: u32,
    /// The share of full time in percent, 1 to 100; `None` counts as full time.
    pub share_percent: Option<u8>,
    /// The first month; `None` is undated.
    pub from: Option<Month>,
}

impl Stretch {
    /// The longest stretch, in months: 60 years.
    pub const LONGEST: u32 = 720;

    /// A full-time, undated stretch.
    pub fn new(kind: Id<KindOfWork>, months: u32) -> Self {
        Self { kind, months, share_percent: None, from: None }
    }

    /// The share of full time in percent, 1 to 100.
    pub fn share(&self) -> u32 {
        u32::from(self.share_percent.unwrap_or(100))
    }
}
