//! Takes values out of a document that was held against its shape: what does not fit is left out.

use std::borrow::Cow;

use super::json::Json;
use crate::model::{HttpsUrl, Id, LangMap};

impl<'t> Json<'t> {
    /// The value under `key` of an object; nothing where it is `null` or not there.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.rows()
            .iter()
            .find(|row| row.0 == key)
            .map(|row| &row.1)
            .filter(|json| !matches!(json, Self::Null))
    }

    /// The rows of an object; none of anything else.
    pub fn rows(&self) -> &[(Cow<'t, str>, Self)] {
        match self {
            Self::Object(rows) => rows,
            _ => &[],
        }
    }

    /// The items of the list under `key`; none where there is no list.
    pub fn items(&self, key: &str) -> &[Self] {
        match self.get(key) {
            Some(Self::List(items)) => items,
            _ => &[],
        }
    }

    /// A text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text under `key`.
    pub fn str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }

    /// A text of one's own under `key`.
    pub fn string(&self, key: &str) -> Option<String> {
        self.str(key).map(str::to_owned)
    }

    /// The texts of a list under `key`.
    pub fn strings(&self, key: &str) -> Vec<String> {
        self.items(key).iter().filter_map(Self::as_text).map(str::to_owned).collect()
    }

    /// A number that is not negative under `key`.
    pub fn number(&self, key: &str) -> Option<u32> {
        match self.get(key) {
            Some(Self::Number(number)) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// Whether `true` stands under `key`.
    pub fn flag(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Self::Bool(true)))
    }

    /// The id under `key`.
    pub fn id(&self, key: &str) -> Option<Id> {
        Id::new(self.str(key)?).ok()
    }

    /// The ids of a list under `key`.
    pub fn ids(&self, key: &str) -> Vec<Id> {
        self.items(key).iter().filter_map(|item| Id::new(item.as_text()?).ok()).collect()
    }

    /// The `https` address under `key`.
    pub fn url(&self, key: &str) -> Option<HttpsUrl> {
        HttpsUrl::new(self.str(key)?)
    }

    /// A text by language.
    pub fn as_words(&self) -> Option<LangMap> {
        let mut rows = Vec::new();
        for (tag, text) in self.rows() {
            if let Some(text) = text.as_text() {
                rows.push((tag.to_string(), text.to_owned()));
            }
        }
        LangMap::new(rows)
    }

    /// The text by language under `key`.
    pub fn words(&self, key: &str) -> Option<LangMap> {
        self.get(key)?.as_words()
    }

    /// What the word under `key` means in a table.
    pub fn word<T: Copy>(&self, key: &str, table: &[(T, &'static str)]) -> Option<T> {
        self.get(key)?.as_word(table)
    }

    /// What a word means in a table.
    pub fn as_word<T: Copy>(&self, table: &[(T, &'static str)]) -> Option<T> {
        let text = self.as_text()?;
        table.iter().find(|row| row.1 == text).map(|row| row.0)
    }
}
