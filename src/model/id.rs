//! Checked ids: lower-case slugs that name a thing for good.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

/// A slug such as `aami-cbet`: 1 to 64 characters of `a-z`, `0-9` and inner `-`.
///
/// Each text is kept once and for good, so that an id is copied and compared like a number. Those
/// of a catalog are some hundred, and all that a person or a page can name is checked and bounded.
#[derive(Clone, Copy, PartialOrd, Ord)]
pub struct Id(&'static str, ThisThread);

/// Texts are kept by thread, so an id stays on its own.
type ThisThread = PhantomData<*const ()>;

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Id {}

thread_local! {
    /// Every text that is an id, sorted.
    static TEXTS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The one copy of a text.
fn kept(text: &str) -> &'static str {
    TEXTS.with_borrow_mut(|texts| match texts.binary_search(&text) {
        Ok(place) => texts[place],
        Err(place) => {
            let text: &'static str = Box::leak(text.into());
            texts.insert(place, text);
            text
        }
    })
}

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
        if fits { Ok(Self(kept(text), PhantomData)) } else { Err(IdError) }
    }

    /// The slug.
    pub fn as_str(&self) -> &'static str {
        self.0
    }
}

impl Default for Id {
    /// The id `unknown`.
    fn default() -> Self {
        Self(kept("unknown"), PhantomData)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
