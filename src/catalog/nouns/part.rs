//! Parts of a row that more than one noun has.

use super::super::json::Json;
use crate::model::{AwardLevel, Id, LangMap, Level};

pub fn unnamed() -> LangMap {
    LangMap::english("")
}

pub fn id<T>(row: &Json, key: &str) -> Id<T> {
    row.id(key).unwrap_or_default()
}

pub fn needed(row: &Json, key: &str) -> LangMap {
    row.words(key).unwrap_or_else(unnamed)
}

pub fn name(row: &Json) -> LangMap {
    needed(row, "name")
}

pub fn level(row: &Json) -> Option<Level> {
    Level::new(i64::from(row.number("level")?))
}

pub fn award_level(row: &Json, key: &str) -> Option<AwardLevel> {
    row.word(key, &AwardLevel::ALL)
}
