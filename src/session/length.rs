//! How long something took, as a person types it.

use super::month::{TYPED_MAX, digits};
use crate::text::Language;

/// A part of what is typed.
#[derive(Clone, Copy)]
enum Part {
    /// A number: so many of so many parts of one.
    Number(u32, u32),
    /// A part of one, such as `1/2`.
    Fraction(u32, u32),
    /// A unit of so many months.
    Unit(u32),
}

/// Reads how long something took, in whole months: `78 months`, `6.5 years`, `6,5 years`, `6 1/2 years`,
/// `6 years 6 months`, or a number alone, which is of a `unit` of so many months. Of a month that is not full
/// nothing counts. `None` is no such text.
///
/// ```
/// use credential_pathway::session::read_length;
/// use credential_pathway::text::Language;
///
/// for text in ["6.5", "6,5 years", "6 1/2 years", "6½", "78 months", "6 years 6 months"] {
///     assert_eq!(read_length(Language::English, text, 12), Some(78));
/// }
/// assert_eq!(read_length(Language::English, "78", 1), Some(78));
/// assert_eq!(read_length(Language::English, "5 to 6 years", 12), None);
/// ```
pub fn read_length(language: Language, text: &str, unit: u32) -> Option<u32> {
    let parts = parts(language, text)?;
    let mut rest = parts.as_slice();
    let (mut months, mut before) = (None, u32::MAX);
    while let Some((first, mut after)) = rest.split_first() {
        let (mut over, mut under) = match *first {
            Part::Number(over, under) | Part::Fraction(over, under) => (over, under),
            Part::Unit(_) => return None,
        };
        if let (Part::Number(whole, 1), [Part::Fraction(some, all), more @ ..]) = (*first, after) {
            (over, under, after) = (whole * all + some, *all, more);
        }
        // A number without a unit stands alone, and years come before months.
        let of = match after {
            [Part::Unit(of), more @ ..] => {
                after = more;
                *of
            }
            [] if months.is_none() => unit,
            _ => return None,
        };
        if of >= before {
            return None;
        }
        months = Some(months.unwrap_or(0) + over * of / under);
        (before, rest) = (of, after);
    }
    months
}

/// The parts of what is typed; `None` where something is none of them.
fn parts(language: Language, text: &str) -> Option<Vec<Part>> {
    if text.len() > TYPED_MAX {
        return None;
    }
    let (mut parts, mut rest) = (Vec::new(), text.trim());
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() || first == '.' {
            let (part, after) = number(rest)?;
            parts.push(part);
            rest = after;
        } else if let Some((over, under)) = vulgar(first) {
            parts.push(Part::Fraction(over, under));
            rest = rest.get(first.len_utf8()..)?;
        } else {
            let (word, after) = split(rest, is_letter);
            match language.unit_named(word)? {
                0 => {}
                unit => parts.push(Part::Unit(unit)),
            }
            rest = after.trim_start_matches(['.', ',']);
        }
        rest = rest.trim_start();
    }
    Some(parts)
}

/// A number at the begin of a text, and what comes after it.
fn number(text: &str) -> Option<(Part, &str)> {
    let is_digit = |char: char| char.is_ascii_digit();
    let (whole, after) = split(text, is_digit);
    let count = |text: &str| if text.len() <= 4 { digits(text) } else { None };
    let sign = after.chars().next();
    let (second, last) = split(after.get(1..).unwrap_or_default(), is_digit);
    let number = if whole.is_empty() { 0 } else { count(whole)? };
    match (sign, second.len()) {
        // With three figures it could be of thousands.
        (Some('.' | ','), 1 | 2) => {
            let under = if second.len() == 1 { 10 } else { 100 };
            Some((Part::Number(number * under + digits(second)?, under), last))
        }
        (Some('.' | ','), 0) if !whole.is_empty() => Some((Part::Number(number, 1), last)),
        (Some('/'), 1 | 2) => {
            let under = digits(second).filter(|under| number < *under)?;
            Some((Part::Fraction(number, under), last))
        }
        // As in "6-1/2" and "18-month".
        (Some('-'), _) if last.starts_with('/') || second.is_empty() && last.starts_with(is_letter) => {
            Some((Part::Number(number, 1), after.get(1..)?))
        }
        (Some('.' | ',' | '/' | '-'), _) => None,
        _ => Some((Part::Number(number, 1), after)),
    }
}

fn is_letter(char: char) -> bool {
    char.is_ascii_alphabetic()
}

/// What of a text at its begin is of a kind, and the rest.
fn split(text: &str, is_of: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|char| !is_of(char)).unwrap_or(text.len()))
}

/// A fraction that is one sign.
fn vulgar(char: char) -> Option<(u32, u32)> {
    Some(match char {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        _ => return None,
    })
}
