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
        let mut order = (0..rows.len()).list();
        if rows.len() > 1 {
            order = super::sorted(order, &|one, other| rows[*one].0 < rows[*other].0);
        }
        let mut parts = Vec::with_capacity(2 * rows.len());
        order.into_iter().for_each(|row| parts.extend([rows[row].0, rows[row].1]));
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
        let exact = self.find(&|tag| tag.eq_ignore_ascii_case(language));
        let text = exact.or_else(|| self.of_language(language)).or_else(|| self.of_language("en"));
        text.or_else(|| self.find(&|_| true)).unwrap_or_default()
    }

    /// The first text of the primary language of a tag. Rows are sorted, so `en` comes before `en-US`.
    fn of_language(&self, tag: &str) -> Option<&str> {
        let wanted = primary(tag);
        self.find(&|tag| primary(tag).eq_ignore_ascii_case(wanted))
    }

    /// The first text whose tag fits.
    #[inline(never)]
    fn find(&self, fits: &dyn Fn(&str) -> bool) -> Option<&str> {
        self.rows().find(|row| fits(row.0)).map(|row| row.1)
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
