//! What was told, as an entry of the browser's history keeps it.

use super::link::{BYTES_MAX, sign};

/// The version of the text.
const VERSION: &str = "1";

/// The words for whether it comes from what is saved on the device.
const SAVED: [(bool, &str); 2] = [(true, "saved"), (false, "new")];

/// The text that keeps a state, by its link, on a page with a link in its fragment; that is empty where there is
/// none. `None` is too long.
pub fn recall_text(fragment: &str, is_saved: bool, link: &str) -> Option<String> {
    let saved = SAVED[usize::from(!is_saved)].1;
    (link.len() <= BYTES_MAX).then(|| format!("{VERSION} {} {saved} {link}", sign(fragment)))
}

/// What such a text keeps: whether it comes from what is saved, and the link. `None` where it was told on a page
/// with another link in its fragment: that link was opened later, and comes first.
pub fn recalled<'t>(fragment: &str, text: &'t str) -> Option<(bool, &'t str)> {
    let mut parts = text.splitn(4, ' ');
    let (version, of, saved, link) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let is_saved = SAVED.iter().find(|row| row.1 == saved)?.0;
    (version == VERSION && of == sign(fragment)).then_some((is_saved, link))
}
