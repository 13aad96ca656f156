//! What the page says about input that it could not use.

use super::Language;
use crate::catalog::is_invisible;
use crate::model::{Joined, ToList};

/// A list with a greatest length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Stretches of work.
    Work,
    /// Degrees and certificates of study.
    Education,
    /// What was waived.
    Waivers,
    /// What is asked of every route.
    Constraints,
    /// Occupations to compare.
    Occupations,
    /// Everyday activities.
    Activities,
    /// Tasks of the self-check.
    Answers,
}

/// One line about a link, a stored state, a form, the host or the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice<'n> {
    /// A link of another program or version.
    ForeignLink,
    /// A link that is too long.
    LongLink,
    /// A link that is not what was sent.
    ChangedLink,
    /// A part of a link that cannot be read: its key and value.
    LinkPart(&'n str, Option<&'n str>),
    /// So many more parts that cannot be read.
    MoreParts(usize),
    /// A month that cannot be read.
    UnreadableMonth(&'n str),
    /// An id that the catalog does not list.
    Unlisted(&'n str),
    /// Entries that do not fit into their lists: the list, how many it holds, and how many are left
    /// out.
    LeftOut(&'n [(ListKind, usize, usize)]),
    /// An attribute of the element, by its name, with a value that cannot be used.
    Attribute(&'n str, &'n str),
    /// The clock of the device has no usable month; this one is used instead.
    Clock(&'n str),
}

/// The line.
pub fn notice(language: Language, notice: &Notice<'_>) -> String {
    let Language::English = language;
    match notice {
        Notice::ForeignLink => "We couldn't use that link. It may be from another version.".to_owned(),
        Notice::LongLink => "We couldn't use that link. It is too long.".to_owned(),
        Notice::ChangedLink => {
            "This link was cut or changed on its way, so some of it may be missing or wrong. \
            Check what you see here, or ask for the link again."
                .to_owned()
        }
        Notice::LinkPart(key, value) => {
            let part = value.map_or_else(|| (*key).to_owned(), |value| format!("{key}={value}"));
            format!("This could not be read and was left out: {}", shown(&part))
        }
        Notice::MoreParts(count) => format!("{count} more could not be read and were left out."),
        Notice::UnreadableMonth(text) => {
            let text = shown(text);
            format!(
                "“{text}” is not a month that we can read, so this was left out. Write it like May 2020 or 2020-05."
            )
        }
        Notice::Unlisted(id) => format!("“{id}” is not listed here and was left out."),
        Notice::LeftOut(lists) => {
            let each: Vec<String> = lists.iter().map(left_out).list();
            format!("The lists were full, so this was left out: {}.", each.joined("; "))
        }
        Notice::Attribute(name, value) => {
            format!("This widget cannot use the value of its attribute {name}: {}", shown(value))
        }
        Notice::Clock(month) => {
            format!("The date of this device cannot be used. The pathway starts in {month}.")
        }
    }
}

/// "11 stretches of work (40 at most)".
fn left_out((list, max, count): &(ListKind, usize, usize)) -> String {
    let (one, many) = match list {
        ListKind::Work => ("stretch of work", "stretches of work"),
        ListKind::Education => ("degree or certificate", "degrees or certificates"),
        ListKind::Waivers => ("waiver", "waivers"),
        ListKind::Constraints => ("condition", "conditions"),
        ListKind::Occupations => ("job to compare", "jobs to compare"),
        ListKind::Activities => ("activity", "activities"),
        ListKind::Answers => ("task of the self-check", "tasks of the self-check"),
    };
    format!("{count} {} ({max} at most)", if *count == 1 { one } else { many })
}

/// The most characters of a foreign text that stand in a line.
const SHOWN: usize = 80;

/// The characters of a text that a person sees.
pub(super) fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| !is_invisible(*char))
}

/// So much of a foreign text as may stand in a line.
pub fn shown(text: &str) -> String {
    visible(text).take(SHOWN).collect()
}
