//! Iterators as lists, and lists of texts as one text.

/// What an iterator gives, as a list.
pub trait ToList: Iterator + Sized {
    /// All items, in their order.
    ///
    /// `collect` asks for the first item in one place and for the others in another, and at each growth
    /// for how many are left. All that makes an item would be compiled that often.
    fn list(self) -> Vec<Self::Item> {
        let mut items = Vec::new();
        for item in self {
            items.push(item);
        }
        items
    }
}

impl<I: Iterator> ToList for I {}

/// Texts as one text.
pub trait Joined {
    /// All texts in their order, with words between them.
    ///
    /// `join` and `concat` are compiled for each kind of text and for each short length of what is between.
    fn joined(&self, between: &str) -> String;
}

impl<T: AsRef<str>> Joined for [T] {
    fn joined(&self, between: &str) -> String {
        let mut text = String::new();
        for (index, part) in self.iter().enumerate() {
            if index > 0 {
                text.push_str(between);
            }
            text.push_str(part.as_ref());
        }
        text
    }
}
