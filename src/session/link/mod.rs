//! The state as the text of a link: versioned, readable, and checked when it is read.

mod error;
mod keys;
mod read;
mod value;
mod write;

pub use error::LinkError;
pub(super) use read::NOTICES_MAX;
pub use read::{check, read};
pub(super) use value::{job_id, job_text};
pub use value::{parse_constraint, parse_destination};
pub use write::{constraint, destination, joined, route, without, write};
