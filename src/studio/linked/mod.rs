//! Offers as linked data: CTDL and back, and schema.org.
//!
//! All read the document of offers itself and not the drafts, so that what is written by hand into it, such as a
//! name in a second language, is in them too.

mod ctdl;
mod ctdl_read;
mod schema_org;
mod terms;

pub use ctdl::ctdl;
pub use ctdl_read::{FromCtdl, offers_of_ctdl};
pub use schema_org::schema_org;
