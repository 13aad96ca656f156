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

    /// The text in `language`, else in English, else in the first language there is.
    pub fn get(&self, language: &str) -> &str {
        let find = |tag: &str| self.0.iter().find(|row| row.0 == tag);
        find(language).or_else(|| find("en")).or_else(|| self.0.first()).map_or("", |row| row.1.as_str())
    }

    /// Every `(tag, text)` row, by tag.
    pub fn rows(&self) -> &[(String, String)] {
        &self.0
    }
}
