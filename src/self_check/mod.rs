//! The quick self-check: a few questions to place a person on the ladder, for orientation only.
//!
//! The facts come first, as they answer most of it. Then two everyday activities tell which
//! sub-domains are meant, one question asks how much is done alone, and a few tasks find the level.
//! Each task is the one that tells most. Do not use this to select people.
//!
//! The files form a list: `answers`, `weigh`, `ask`, `found`; each imports only those before it.
//!
//! ```
//! use credential_pathway::catalog::bundled;
//! use credential_pathway::model::{Learner, Month};
//! use credential_pathway::resolve::Evaluator;
//! use credential_pathway::self_check::{Grade, SelfCheck, found, next_item};
//!
//! let (catalog, learner) = (bundled::shared(), Learner::default());
//! let evaluator = Evaluator { catalog, learner: &learner, today: Month::new(2026, 11).unwrap() };
//! let mut check = SelfCheck::default();
//! check.activities.insert(catalog.activities.iter().next().unwrap().id);
//! while let Some(item) = next_item(&evaluator, &check) {
//!     check.set_answer(item.id, Grade::Own);
//! }
//! assert!(check.answers.len() <= SelfCheck::ITEMS_MAX);
//! assert_eq!(found(&evaluator, &check).len(), 1);
//! ```

mod answers;
mod ask;
mod found;
mod weigh;

pub use answers::{Autonomy, Feel, Grade, SelfCheck};
pub use ask::{Question, evidence, next_item, sub_domains, supported};
pub use found::{Found, found};
pub use weigh::{WeighedEvidence, Weights, heaviest, percent};
