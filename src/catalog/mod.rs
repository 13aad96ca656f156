//! The catalog: an immutable, indexed and checked set of nouns.
//!
//! It is read from one JSON document, or from several with the same keys that are merged. No document
//! is trusted: bytes, values, depth, strings, lists and alternatives are limited before work is done,
//! and what a checked catalog can cost later is limited too.
//!
//! The files form a list; each imports only those before it: `json`, `owned`, `pretty`, `scan`, `trusted`, `row`, `vocabulary`, `found`, `problem`,
//! `schema`, `words`, `terms`, `path`, `invisible`, `table`, `closure`, `index`, `ladder`, `supposed`, `reader`,
//! `learner_schema`, `learner`, `offer_schema`, `offer_check`, `offer`, `schemas`, `condition`, `merge`, `document`, `nouns`, `width`, `reach`, `check`, `load`,
//! `bundled`.

#[cfg(not(target_arch = "wasm32"))]
pub mod bundled;
mod check;
mod closure;
mod condition;
mod document;
mod found;
mod index;
mod invisible;
pub mod json;
mod ladder;
mod learner;
mod learner_schema;
mod load;
mod merge;
mod nouns;
mod offer;
mod offer_check;
mod offer_schema;
mod owned;
mod path;
mod pretty;
mod problem;
mod reach;
mod reader;
mod reference;
mod report;
mod row;
mod scan;
pub mod schema;
mod schemas;
mod supposed;
mod table;
mod terms;
mod trusted;
mod vocabulary;
mod width;
mod words;

pub use condition::CONDITIONS;
pub use found::Found;
pub use index::Catalog;
pub use invisible::is_invisible;
pub use ladder::{Rung, RungOption};
pub use learner::check_learner;
pub use nouns::Reading;
pub use offer::offers;
pub use offer_check::{OFFER_BYTES_MAX, OFFER_TEXT_MAX, check_offers};
pub use problem::{Claim, Expected, Fault, Owner, PROBLEMS_MAX, Problem, Severity};
pub use reach::{Reach, reach};
pub use reader::Reader;
pub use report::{RulesByGrade, rules_by_grade};
pub use row::former_name;
pub use schemas::DOCUMENT;
pub use table::Table;
pub use vocabulary::Vocabulary;
pub use words::GRADES;
