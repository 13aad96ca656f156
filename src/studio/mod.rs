//! The studio's core: from a table of a college or an employer to a document of offers, and back.
//!
//! A file's bytes become a text (`decode`), the text a [`Table`] (`table`), its columns get a meaning
//! (`column`), and each row becomes a [`Draft`] (`draft`) with a suggestion (`suggest`) that counts for nothing
//! until a person confirms it. Confirmed drafts are written as offers and as a table (`write`), held
//! against routes (`coverage`) and looked over (`lint`).
//!
//! The document is also linked data ([`linked`]), and comes back from it (`reopen`). One page tells a dean of it
//! all (`report`).
//!
//! [`posting`] is a page of its own: what the posting of a job requires, and whom that keeps out. So is [`editor`]: a
//! catalog of one's own.

mod accredit;
mod column;
mod coverage;
mod decode;
mod draft;
pub mod editor;
pub mod linked;
mod lint;
pub mod posting;
mod project;
mod reopen;
mod report;
mod suggest;
mod table;
mod target;
mod value;
mod write;

pub use accredit::{WantsAccredited, want_accredited};
pub use column::{Column, suggest_columns};
pub use coverage::{Coverage, StepCoverage, coverage};
pub use decode::{BYTES_MAX, Encoding, decode};
pub use draft::{Choice, Draft, Figures, drafts};
pub use lint::{Lint, LintKind, lint};
pub use project::{Project, Provider};
pub use reopen::{Reopened, reopen};
pub use report::{Dates, Report, report};
pub use suggest::{Grade, Hints, Suggestion, suggest};
pub use table::{ROWS_MAX, Row, Table, TableFault, TableFaultKind, read_table};
pub use target::Target;
pub use write::{offers_json, table_csv};
