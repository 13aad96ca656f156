//! Checked ids: lower-case slugs that name a thing for good.

use std::fmt;
use std::rc::Rc;

/// A slug such as `aami-cbet`: 1 to 64 characters of `a-z`, `0-9` and inner `-`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Rc<str>);

/// Why a text is no [`Id`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError;

impl Id {
    /// The longest id, in bytes.
    pub const LONGEST: usize = 64;

    /// Reads an id; refuses everything that is not a slug.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let slug = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let fits = (1..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(slug)
            && !text.starts_with('-')
            && !text.ends_with('-');
        if fits { Ok(Self(text.into())) } else { Err(IdError) }
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Id {
    /// The id `unknown`.
    fn default() -> Self {
        Self("unknown".into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}
