//! Takes values out of a document that was checked against its schema: what does not fit is left out.

use std::borrow::Cow;

use super::json::Json;
use crate::model::{HttpsUrl, Id, Ids, LangMap, ToList};

/// The name that a key had in the edition before, which is still read. Where an object has both, the
/// former one is an unknown key.
pub fn former_name(key: &str) -> Option<&'static str> {
    // Most keys are of another length, which takes no call to tell.
    let (name, former) = match key.len() {
        13 => ("organizations", "organisations"),
        7 => ("license", "licence"),
        5 => ("goals", "credentials"),
        _ => return None,
    };
    (key == name).then_some(former)
}

impl<'t> Json<'t> {
    /// The value under `key` of an object, or under the key's former name; `None` where it is `null`
    /// or not there.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let value = self.value(key).or_else(|| self.value(former_name(key)?));
        value.filter(|json| !matches!(json, Self::Null))
    }

    fn value(&self, key: &str) -> Option<&Self> {
        let Self::Object(rows) = self else { return None };
        for (found, value) in rows {
            let (found, key) = (found.as_bytes(), key.as_bytes());
            // Most keys differ in their length or their first letter, which takes no call to tell.
            if found.len() == key.len() && found.first() == key.first() && found == key {
                return Some(value);
            }
        }
        None
    }

    /// The former name under which an object has a key, where its author is to be told. The British
    /// names mean the same as the American ones and are read without a word.
    pub(super) fn uses_former_name(&self, key: &str) -> Option<&'static str> {
        let has = |key: &str| self.rows().iter().any(|row| row.0 == key);
        former_name(key).filter(|former| key == "goals" && !has(key) && has(former))
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

    /// The text under `key`, copied.
    pub fn string(&self, key: &str) -> Option<String> {
        self.str(key).map(str::to_owned)
    }

    /// The texts of a list under `key`, or the one text there.
    pub fn names(&self, key: &str) -> Vec<String> {
        self.string(key).map_or_else(|| self.strings(key), |text| vec![text])
    }

    /// The texts of a list under `key`.
    pub fn strings(&self, key: &str) -> Vec<String> {
        self.items(key).iter().filter_map(Self::as_text).map(str::to_owned).list()
    }

    /// The number under `key`, where it is not negative and fits in 32 bits.
    pub fn number(&self, key: &str) -> Option<u32> {
        self.get(key)?.as_number()
    }

    /// The numbers of a list under `key`, as [`number`](Self::number) reads them.
    pub fn numbers(&self, key: &str) -> Vec<u32> {
        self.items(key).iter().filter_map(Self::as_number).list()
    }

    fn as_number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// Whether the value under `key` is `true`.
    pub fn flag(&self, key: &str) -> bool {
        matches!(self.get(key), Some(Self::Bool(true)))
    }

    /// The id under `key`, which is interned: for checked documents only.
    pub fn id<T>(&self, key: &str) -> Option<Id<T>> {
        self.get(key)?.as_id().map(Id::cast)
    }

    /// The ids of a list under `key`, which are interned: for checked documents only.
    pub fn ids<T>(&self, key: &str) -> Ids<T> {
        self.get(key).map_or_else(Ids::default, Self::as_ids)
    }

    /// The ids of a list, which are interned: for checked documents only.
    #[inline(never)]
    pub fn as_ids<T>(&self) -> Ids<T> {
        let Self::List(items) = self else { return Ids::default() };
        if let [item] = items.as_slice() {
            return item.as_id().map_or_else(Ids::default, |id| Ids::one(id.cast()));
        }
        let mut ids = Vec::with_capacity(items.len());
        for item in items {
            if let Some(id) = item.as_id() {
                ids.push(id.cast());
            }
        }
        ids.into()
    }

    #[inline(never)]
    fn as_id(&self) -> Option<Id<()>> {
        Id::new(self.as_text()?).ok()
    }

    /// The `https` address under `key`.
    pub fn url(&self, key: &str) -> Option<HttpsUrl> {
        HttpsUrl::new(self.str(key)?)
    }

    /// A text by language.
    pub fn as_words(&self) -> Option<LangMap> {
        if let [(tag, Self::Text(text))] = self.rows() {
            return Some(LangMap::in_one(tag, text));
        }
        let mut rows = Vec::new();
        for (tag, text) in self.rows() {
            if let Some(text) = text.as_text() {
                rows.push((&**tag, text));
            }
        }
        LangMap::new(&rows)
    }

    /// The text by language under `key`.
    pub fn words(&self, key: &str) -> Option<LangMap> {
        self.get(key)?.as_words()
    }

    /// The value that a table has for the word under `key`.
    pub fn word<T: Copy>(&self, key: &str, table: &[(T, &'static str)]) -> Option<T> {
        self.get(key)?.as_word(table)
    }

    /// The value that a table has for a word.
    pub fn as_word<T: Copy>(&self, table: &[(T, &'static str)]) -> Option<T> {
        let text = self.as_text()?;
        table.iter().find(|row| row.1 == text).map(|row| row.0)
    }
}
