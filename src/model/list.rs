//! Iterators as lists.

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
