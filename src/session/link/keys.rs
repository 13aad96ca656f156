//! The version of a link and the keys that more than one file names.

use crate::model::Answer;
use crate::resolve::RouteKind;

pub(super) const VERSION: &str = "v1";

/// What comes before the id of a host's job.
pub(super) const JOB: &str = "job.";

/// The routes that are neither an alternative nor a credential, with their words.
pub(super) const ROUTES: [(RouteKind, &str); 5] = [
    (RouteKind::Sure, "sure"),
    (RouteKind::Renewal, "renewal"),
    (RouteKind::EveryLevel, "every-level"),
    (RouteKind::LessSure, "less-sure"),
    (RouteKind::Whole, "issuers"),
];

/// Each answer with its keys: of an attainment, and of a membership.
pub(super) const ANSWERS: [(Answer, &str, &str); 3] = [
    (Answer::Has, "got", "member"),
    (Answer::HasNot, "not", "nonmember"),
    (Answer::NotSure, "maybe", "maybemember"),
];
