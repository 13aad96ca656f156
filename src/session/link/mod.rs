//! The state as the text of a link: versioned, readable, and checked when it is read.

mod address;
mod error;
mod keys;
mod read;
mod sign;
mod value;
mod write;

pub use address::{address, carried};
pub use error::LinkError;
pub(super) use read::{BYTES_MAX, NOTICES_MAX};
pub use read::{check, read};
pub use sign::{sign, signed};
pub(super) use value::{job_id, job_text};
pub use value::{parse_constraint, parse_destination};
pub use write::{constraint, destination, joined, route, without, write};
