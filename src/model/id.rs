//! Checked ids: lower-case slugs that name a thing for good.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;

/// A slug such as `aami-cbet` that names a `T`: 1 to 64 characters of `a-z`, `0-9` and inner `-`.
///
/// Each text is interned: kept once and for good, so that an id is copied and compared like a
/// number. Only [`Id::new`] adds a text, so call it for ids of a checked catalog; look ids of
/// input that is not trusted up with [`Id::known`].
///
/// # Examples
///
/// ```compile_fail,E0308
/// use credential_pathway::model::{Field, Id, KindOfWork};
///
/// // The field of study `biomedical` is no kind of work.
/// let field: Id<Field> = Id::new("biomedical").expect("a slug");
/// let work: Id<KindOfWork> = field;
/// ```
pub struct Id<T>(Text, PhantomData<Marker<T>>);

/// The one copy of a text. An id is one pointer and not a pointer and a length: it is passed by value
/// everywhere, and each time that is code.
type Text = &'static &'static str;

/// An id names a `T` and holds none. Texts are interned by thread, so an id stays on its own.
type Marker<T> = (fn() -> T, *const ());

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(other.0)
    }
}

thread_local! {
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts { lists: Vec::new(), recent: Vec::new(), count: 0 }) };
}

/// Every text that is an id.
struct Texts {
    /// All of them, sorted, in short lists: a text is added in few steps, whatever texts there are. A hash
    /// table would be slow for texts that are chosen to collide.
    lists: Vec<Vec<Text>>,
    /// The last one of each hash, so that one that comes again is mostly found at once.
    recent: Vec<Option<Text>>,
    count: usize,
}

impl Texts {
    /// The longest list; one that grows longer is halved.
    const LONGEST: usize = 256;

    /// The list in which a text is or would be, and its index there.
    fn find(&self, text: &str) -> (usize, Result<usize, usize>) {
        let list = self.lists.partition_point(|list| *list[0] <= text).saturating_sub(1);
        (list, self.lists.get(list).map_or(Err(0), |list| list.binary_search_by(|row| (**row).cmp(text))))
    }

    /// The slot of a text among the recent ones.
    fn slot(&self, text: &str) -> usize {
        let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = text.bytes().fold(0x811c_9dc5, mix);
        (hash ^ hash >> 15) as usize & self.recent.len().wrapping_sub(1)
    }

    /// The copy of a text that is the last one of its hash.
    fn recent(&self, text: &str) -> Option<Text> {
        self.recent.get(self.slot(text)).copied().flatten().filter(|recent| **recent == text)
    }

    /// The one copy of a text.
    fn intern(&mut self, text: &str) -> Text {
        let text = match self.find(text) {
            (list, Ok(index)) => self.lists[list][index],
            (list, Err(index)) => self.add(list, index, text),
        };
        let slot = self.slot(text);
        self.recent[slot] = Some(text);
        text
    }

    fn add(&mut self, list: usize, index: usize, text: &str) -> Text {
        let text: &'static str = Box::leak(text.into());
        let text: Text = Box::leak(Box::new(text));
        if self.lists.is_empty() {
            self.lists.push(Vec::new());
        }
        self.lists[list].insert(index, text);
        if self.lists[list].len() > Self::LONGEST {
            let half = self.lists[list].split_off(Self::LONGEST / 2);
            self.lists.insert(list + 1, half);
        }
        self.count += 1;
        if self.count * 2 > self.recent.len() {
            self.recent = vec![None; (self.count * 4).next_power_of_two()];
        }
        text
    }
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

/// The longest id, in bytes.
pub const ID_BYTES_MAX: usize = 64;

/// Whether a text can be an id. Interns nothing.
pub fn is_id(text: &str) -> bool {
    let slug = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=ID_BYTES_MAX).contains(&text.len())
        && text.bytes().all(slug)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// How many texts this thread has interned. They are never freed; a test holds that input that is
/// not trusted adds none.
pub fn interned_count() -> usize {
    TEXTS.with_borrow(|texts| texts.count)
}

/// The one copy of a text that is a slug. One that comes again was found to be one before.
#[inline(never)]
fn checked(text: &str) -> Option<Text> {
    TEXTS.with_borrow_mut(|texts| texts.recent(text).or_else(|| is_id(text).then(|| texts.intern(text))))
}

/// The one copy of a text that is interned already.
#[inline(never)]
fn known(text: &str) -> Option<Text> {
    TEXTS.with_borrow(|texts| {
        let (list, Ok(index)) = texts.find(text) else { return None };
        Some(texts.lists[list][index])
    })
}

// What does any work is above and knows no type, so that a program holds it once.
impl<T> Id<T> {
    /// Reads an id and interns it.
    ///
    /// # Errors
    ///
    /// [`IdError`] where the text is not a slug; nothing is interned then.
    pub fn new(text: &str) -> Result<Self, IdError> {
        checked(text).map(|text| Self(text, PhantomData)).ok_or(IdError)
    }

    /// The id of a text that is interned already; `None` for any other text. Interns nothing, so it
    /// is safe for input that is not trusted.
    pub fn known(text: &str) -> Option<Self> {
        known(text).map(|text| Self(text, PhantomData))
    }

    /// The same id as one of a `U`. What reads many kinds of ids reads them as `Id<()>`, once for all.
    pub(crate) fn cast<U>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }

    /// The slug.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

/// A row of a vocabulary.
pub trait Named {
    /// What its id names: the row itself, or what the row is about.
    type Noun;

    /// Its id; each row of a vocabulary has another one.
    fn id(&self) -> Id<Self::Noun>;
}

/// Nouns whose id is their field `id`.
macro_rules! named {
    ($($noun:ty),*) => {
        $(impl Named for $noun {
            type Noun = Self;

            fn id(&self) -> Id<Self> {
                self.id
            }
        })*
    };
}
pub(super) use named;

impl<T> Default for Id<T> {
    /// The id `unknown`.
    fn default() -> Self {
        Self(TEXTS.with_borrow_mut(|texts| texts.intern("unknown")), PhantomData)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
