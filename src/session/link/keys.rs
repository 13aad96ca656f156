//! The version of a link and the keys that more than one file names.

use crate::model::Answer;

pub(super) const VERSION: &str = "v1";

/// Each answer with its keys: of an attainment, and of a membership.
pub(super) const ANSWERS: [(Answer, &str, &str); 3] = [
    (Answer::Has, "got", "member"),
    (Answer::HasNot, "not", "nonmember"),
    (Answer::NotSure, "maybe", "maybemember"),
];
