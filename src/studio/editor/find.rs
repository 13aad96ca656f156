//! Finding rows by their words.

use super::document::{Editor, Mark, RowAt};
use super::kind::kinds;
use crate::catalog::json::Json;
use crate::model::ToList;

/// A row that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Where it stands.
    pub at: RowAt,
    /// What it is called.
    pub title: String,
    /// Its id.
    pub id: String,
    /// How it is to the shipped one.
    pub mark: Mark,
}

/// What rows are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Of this kind; of any without one.
    pub kind: Option<&'static str>,
    /// With each of these words in their ids or names.
    pub words: String,
    /// Only those that are not as the shipped ones.
    pub is_marked: bool,
}

/// The rows that are wanted, at most so many of them, and how many there are in all.
pub fn find_rows(editor: &Editor, wanted: &Wanted, most: usize) -> (Vec<FoundRow>, usize) {
    let words = wanted.words.to_lowercase();
    let words = words.split_whitespace().take(WORDS_MAX).list();
    let (mut found, mut count) = (Vec::new(), 0);
    for kind in kinds().into_iter().filter(|kind| wanted.kind.is_none_or(|key| key == kind.key)) {
        for (index, row) in kind.rows(editor.document()).iter().enumerate() {
            if !words.is_empty() && !has_words(row, &words) {
                continue;
            }
            let mark = editor.mark(&kind, row);
            if wanted.is_marked && mark == Mark::Same {
                continue;
            }
            count += 1;
            if found.len() < most {
                let (title, id) = (kind.title_of(row), kind.id_of(row).to_owned());
                found.push(FoundRow { at: RowAt { kind: kind.key, index }, title, id, mark });
            }
        }
    }
    (found, count)
}

/// The most words that are looked for.
const WORDS_MAX: usize = 8;

/// What a row is found by.
const FOUND_BY: [&str; 9] =
    ["id", "title", "level", "name", "short_name", "abbreviation", "also_named", "term", "question"];

fn has_words(row: &Json<'static>, words: &[&str]) -> bool {
    let mut text = String::new();
    for value in FOUND_BY.iter().filter_map(|key| row.get(key)) {
        gather(value, &mut text);
    }
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn gather(value: &Json<'static>, text: &mut String) {
    match value {
        Json::Text(value) => {
            text.push_str(value);
            text.push('\n');
        }
        Json::List(items) => items.iter().for_each(|item| gather(item, text)),
        Json::Object(rows) => rows.iter().for_each(|row| gather(&row.1, text)),
        _ => {}
    }
}
