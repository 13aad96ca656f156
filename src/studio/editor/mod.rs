//! A catalog of one's own: it is opened, its rows are changed in forms, and the checker that the widget has says what
//! is wrong after each change.
//!
//! The forms follow from the schema that the checker has ([`kinds`]), so a row has a field for each key that is read,
//! and what the schema does not name is kept as it is.
//!
//! The files form a list; each imports only those before it: `path`, `change`, `kind`, `reference`, `blank`, `turn`,
//! `document`, `find`.

mod blank;
mod change;
mod document;
mod find;
mod kind;
mod path;
mod reference;
mod turn;

pub use blank::blank;
pub use change::Change;
pub use document::{CHANGES_MAX, Editor, FILE, Mark, OpenFault, RowAt};
pub use find::{FoundRow, Wanted, find_rows};
pub use kind::{Kind, facts, kind_of, kinds};
pub use path::{Path, Step, below, path_text, value_at};
pub use reference::condition_schema;
pub use turn::{condition_kinds, turned};
