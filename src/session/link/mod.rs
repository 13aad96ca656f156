//! The state as text for a link's fragment: versioned, readable, checked when it comes back.

mod read;
mod write;

pub use read::{fault, parse_destination, read};
pub use write::{destination, joined, without, write};

use crate::model::Answer;

const VERSION: &str = "v1";
/// The longest link, in bytes.
const LONGEST: usize = 16_000;

const ANSWERS: [(Answer, &str, &str); 3] = [
    (Answer::Has, "got", "member"),
    (Answer::HasNot, "not", "nonmember"),
    (Answer::NotSure, "maybe", "maybemember"),
];
