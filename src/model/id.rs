//! Checked ids: lower-case slugs that name a thing for good.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

/// A slug such as `aami-cbet`: 1 to 64 characters of `a-z`, `0-9` and inner `-`.
///
/// Each text is interned: kept once and for good, so that an id is copied and compared like a
/// number. Only [`Id::new`] adds a text, so call it for ids of a checked catalog; look ids of
/// input that is not trusted up with [`Id::known`].
#[derive(Clone, Copy, PartialOrd, Ord)]
pub struct Id(&'static str, ThisThread);

/// Texts are interned by thread, so an id stays on its own.
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
fn interned(text: &str) -> &'static str {
    TEXTS.with_borrow_mut(|texts| match texts.binary_search(&text) {
        Ok(index) => texts[index],
        Err(index) => {
            let text: &'static str = Box::leak(text.into());
            texts.insert(index, text);
            text
        }
    })
}

/// Why a text is not an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id has 1 to 64 characters of a-z, 0-9 and inner -")
    }
}

impl std::error::Error for IdError {}

impl Id {
    /// The longest id, in bytes.
    pub const LONGEST: usize = 64;

    /// Reads an id and interns it.
    ///
    /// # Errors
    ///
    /// [`IdError`] where the text is not a slug; nothing is interned then.
    pub fn new(text: &str) -> Result<Self, IdError> {
        if Self::is_valid(text) { Ok(Self(interned(text), PhantomData)) } else { Err(IdError) }
    }

    /// Whether a text can be an id. Interns nothing.
    pub fn is_valid(text: &str) -> bool {
        let slug = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        (1..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(slug)
            && !text.starts_with('-')
            && !text.ends_with('-')
    }

    /// The id of a text that is interned already; `None` for any other text. Interns nothing, so it
    /// is safe for input that is not trusted.
    pub fn known(text: &str) -> Option<Self> {
        TEXTS.with_borrow(|texts| {
            let index = texts.binary_search(&text).ok()?;
            Some(Self(texts[index], PhantomData))
        })
    }

    /// How many texts this thread has interned. They are never freed; a test holds that input that
    /// is not trusted adds none.
    pub fn interned_count() -> usize {
        TEXTS.with_borrow(Vec::len)
    }

    /// The slug.
    pub fn as_str(&self) -> &'static str {
        self.0
    }
}

impl Default for Id {
    /// The id `unknown`.
    fn default() -> Self {
        Self(interned("unknown"), PhantomData)
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
