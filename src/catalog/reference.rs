//! What a reader gathers until all rows are known.

use super::json::Json;
use super::schema::Custom;
use super::vocabulary::Vocabulary;

/// A row that others can refer to: its vocabulary and its id.
pub type RowId<'a> = (Vocabulary, &'a str);

/// A row that refers to another.
pub struct Reference<'a> {
    pub to: RowId<'a>,
    pub owner: RowId<'a>,
    pub at: &'a Json<'a>,
}

/// A value with rules of its own, and the row that it is of.
pub struct Deferred<'a> {
    pub rule: Custom,
    pub owner: RowId<'a>,
    pub at: &'a Json<'a>,
}
