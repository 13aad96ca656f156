//! A posting as sentences, and a sentence as words.

use crate::model::ToList;

/// A word of a sentence, or a sign between words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// As it is written.
    pub own: &'t str,
    /// In lower case, without points.
    pub lower: String,
}

/// The sentences of a text, and whether each is a heading: a short line of its own, or one with a colon at its
/// end.
pub fn sentences(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let parts = line.split_inclusive(". ").flat_map(|part| part.split('•')).map(str::trim).list();
        let is_heading = parts.len() == 1 && (line.ends_with(':') || line.split_whitespace().count() < 5);
        found.extend(parts.into_iter().filter(|part| !part.is_empty()).map(|part| (part, is_heading)));
    }
    found
}

/// The words of a sentence, with commas, slashes and semicolons as words of their own.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let is_sign = |char: char| [',', '/', ';'].contains(&char);
    let is_inside = |char: char| char.is_alphanumeric() || "+#.'’&-–".contains(char);
    let mut found = Vec::new();
    let mut from = 0;
    for (at, char) in text.char_indices().filter(|row| !is_inside(row.1)) {
        found.extend(word(&text[from..at]));
        from = at + char.len_utf8();
        if is_sign(char) {
            found.extend(word(&text[at..from]));
        }
    }
    found.extend(word(&text[from..]));
    found
}

fn word(part: &str) -> Option<Word<'_>> {
    let own = part.trim_matches(['.', '\'', '’', '-', '–']);
    let lower = own.to_lowercase().replace('.', "").replace('’', "'");
    (!lower.is_empty()).then_some(Word { own, lower })
}

/// Where words have a phrase: from which word to which. The last word may go on where the phrase is long, as a
/// plural does.
pub fn find(words: &[Word<'_>], phrase: &[Word<'_>]) -> Vec<(usize, usize)> {
    let Some((last, first)) = phrase.split_last() else { return Vec::new() };
    let is_there = |window: &[Word<'_>]| {
        let Some((end, start)) = window.split_last() else { return false };
        let goes_on = last.lower.len() > 4 && end.lower.starts_with(&last.lower);
        (end.lower == last.lower || goes_on)
            && start.iter().zip(first).all(|(one, other)| one.lower == other.lower)
    };
    at(words, phrase.len(), &is_there)
}

/// Where words have a phrase as it is written.
pub fn find_exact(words: &[Word<'_>], phrase: &[Word<'_>]) -> Vec<(usize, usize)> {
    at(words, phrase.len(), &|window| window.iter().zip(phrase).all(|(one, other)| one.own == other.own))
}

/// Whether words have a phrase.
pub fn has(line: &[Word<'_>], phrase: &str) -> bool {
    !find(line, &words(phrase)).is_empty()
}

fn at(words: &[Word<'_>], len: usize, is_there: &dyn Fn(&[Word<'_>]) -> bool) -> Vec<(usize, usize)> {
    let windows = words.windows(len.max(1)).enumerate();
    windows.filter(|row| len > 0 && is_there(row.1)).map(|row| (row.0, row.0 + len)).list()
}
