//! Texts of a catalog, by language.

use super::ToList;

/// One text in one or more languages, keyed by BCP 47 tag; never empty.
///
/// A catalog has many thousands of them, so all of one is in one place: each tag and each text with
/// a mark behind it, but for the last text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LangMap(Box<str>);

/// What ends a tag and a text. No text has it: in one that is given, a mark takes its place.
const END: char = '\0';

impl LangMap {
    /// A map of `(tag, text)` rows; `None` where there is no row.
    pub fn new(rows: &[(&str, &str)]) -> Option<Self> {
        let rows = super::sorted(rows.iter().list(), &|one, other| one.0 < other.0);
        let mut parts = Vec::new();
        rows.into_iter().for_each(|row| parts.extend([row.0, row.1]));
        if parts.is_empty() { None } else { Some(Self::joined(&parts)) }
    }

    fn joined(parts: &[&str]) -> Self {
        let mut all =
            String::with_capacity(parts.len() + parts.iter().map(|part| part.len()).sum::<usize>() - 1);
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                all.push(END);
            }
            if part.contains(END) {
                all.extend(part.chars().map(|char| if char == END { '\u{fffd}' } else { char }));
            } else {
                all.push_str(part);
            }
        }
        Self(all.into())
    }

    /// A text in English alone.
    pub fn english(text: &str) -> Self {
        Self::in_one("en", text)
    }

    /// A text in one language alone.
    pub(crate) fn in_one(tag: &str, text: &str) -> Self {
        Self::joined(&[tag, text])
    }

    /// The text for a language, by its BCP 47 tag: under this very tag, else under a tag of the same
    /// primary language (`en-US` for `en` and for `en-GB`), else in English of any kind, else under
    /// the first tag.
    pub fn get(&self, language: &str) -> &str {
        let exact = self.rows().find(|row| row.0.eq_ignore_ascii_case(language));
        let row = exact.or_else(|| self.of_language(language)).or_else(|| self.of_language("en"));
        row.or_else(|| self.rows().next()).map_or("", |row| row.1)
    }

    /// The first row of the primary language of a tag. Rows are sorted, so `en` comes before `en-US`.
    fn of_language(&self, tag: &str) -> Option<(&str, &str)> {
        let wanted = primary(tag);
        self.rows().find(|row| primary(row.0).eq_ignore_ascii_case(wanted))
    }

    /// Every `(tag, text)` row, by tag.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut parts = self.0.split(END);
        std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
    }
}

/// The language of a tag, without its region and script: `en` of `en-US`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
