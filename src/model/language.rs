//! Texts of a catalog, by language.

/// One text in one or more languages, keyed by BCP 47 tag; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LangMap(Vec<(String, String)>);

impl LangMap {
    /// A map of `(tag, text)` rows; `None` where there is no row.
    pub fn new(rows: Vec<(String, String)>) -> Option<Self> {
        let rows = super::sorted(rows, &|one, other| one.0 < other.0);
        if rows.is_empty() { None } else { Some(Self(rows)) }
    }

    /// A text in English alone.
    pub fn english(text: &str) -> Self {
        Self(vec![("en".to_owned(), text.to_owned())])
    }

    /// The text for a language, by its BCP 47 tag: under this very tag, else under a tag of the same
    /// primary language (`en-US` for `en` and for `en-GB`), else in English of any kind, else under
    /// the first tag.
    pub fn get(&self, language: &str) -> &str {
        let exact = self.0.iter().find(|row| row.0.eq_ignore_ascii_case(language));
        let row = exact.or_else(|| self.of_language(language)).or_else(|| self.of_language("en"));
        row.or_else(|| self.0.first()).map_or("", |row| row.1.as_str())
    }

    /// The first row of the primary language of a tag. Rows are sorted, so `en` comes before `en-US`.
    fn of_language(&self, tag: &str) -> Option<&(String, String)> {
        let wanted = primary(tag);
        self.0.iter().find(|row| primary(&row.0).eq_ignore_ascii_case(wanted))
    }

    /// Every `(tag, text)` row, by tag.
    pub fn rows(&self) -> &[(String, String)] {
        &self.0
    }
}

/// The language of a tag, without its region and script: `en` of `en-US`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
