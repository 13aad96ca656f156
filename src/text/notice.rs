//! What the page says when something it was given is not right.

use super::Language;
use crate::catalog::is_invisible;

/// One clear line about a link, a saved state or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice<'n> {
    /// A link of another program or version.
    ForeignLink,
    /// A link that is too long.
    LongLink,
    /// A part of a link that cannot be read.
    LinkPart(&'n str),
    /// An id that the catalog does not list.
    Unlisted(&'n str),
    /// A line about a file.
    File(&'n str),
    /// An attribute of the element, by its name, that says nothing sound.
    Attribute(&'n str, &'n str),
}

/// The line.
pub fn notice(language: Language, notice: &Notice<'_>) -> String {
    let Language::English = language;
    match notice {
        Notice::ForeignLink => {
            "The link is not one of this page, or of another version: it was left out.".to_owned()
        }
        Notice::LongLink => "The link is too long to be one of this page: it was left out.".to_owned(),
        Notice::LinkPart(part) => format!("This could not be read and was left out: {}", shown(part)),
        Notice::Unlisted(id) => format!("`{id}` is not listed here any more and was left out."),
        Notice::File(line) => format!("In the file: {line}"),
        Notice::Attribute(name, value) => {
            format!("The attribute {name} of this widget means nothing and was left out: {}", shown(value))
        }
    }
}

/// The most characters of a foreign text that stand in a line.
const SHOWN: usize = 80;

/// The signs of a text that a person sees.
pub(super) fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|sign| !is_invisible(*sign))
}

/// So much of a foreign text as may stand in a line.
pub fn shown(text: &str) -> String {
    visible(text).take(SHOWN).collect()
}
