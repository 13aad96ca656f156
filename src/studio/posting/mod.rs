//! Job postings: what one requires, what leads there, and what keeps people out.
//!
//! A posting is a few groups of which each is met by one thing of several (`wanted`). Its text suggests groups
//! (`read`), which count for nothing until a person takes them. The resolver plans for a posting as for an
//! occupation (`jobs`); what cannot be met is proven (`proof`), each group is tried without (`check`), and the
//! rules of issuers say what else they take (`equal`).

mod check;
mod equal;
mod jobs;
mod phrases;
mod proof;
mod read;
mod wanted;
mod words;

pub use check::{Checked, GroupFound, check_posting};
pub use equal::{Equal, EqualBy};
pub use jobs::{Outcome, Ways};
pub use proof::{Bar, ChoiceFound, Doubt, prove};
pub use read::{FoundGroup, POSTING_BYTES_MAX, Reading, read_posting};
pub use wanted::{CHOICES_MAX, GROUPS_MAX, Posting, Wanted};
