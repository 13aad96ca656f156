//! Every sentence of ours that a person can read, as functions of a language.
//!
//! Nothing is decided here: the modules before say what is so, this one says it in words. A
//! language is a variant of [`Language`], so a missing translation does not compile.

mod condition;
mod credential;
mod desk;
mod destination;
mod label;
mod loader;
mod names;
mod notice;
mod outline;
mod pathway;
mod problem;
mod refusal;
mod self_check;

pub use label::{Label, label};
pub use loader::loader_texts;
pub use notice::{Notice, notice, shown};
pub use outline::Outline;
pub use pathway::PathwayWords;
pub use problem::problem;
pub use refusal::{Refusal, refusal};

use crate::catalog::Catalog;

/// A language of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// American English.
    English,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, whatever its region; none where it is not one of ours.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(Self::English.tag()).then_some(Self::English)
    }
}

/// Says things of one catalog in one language.
#[derive(Clone, Copy)]
pub struct Speaker<'c> {
    /// The catalog.
    pub catalog: &'c Catalog,
    /// The language.
    pub language: Language,
}
