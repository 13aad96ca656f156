//! A month as a person types it.

use crate::model::{Month, ToList};
use crate::text::{FieldLabel, Language};

/// The most bytes of a field that are read.
pub(super) const TYPED_MAX: usize = 60;

/// A part of what is typed.
#[derive(Clone, Copy)]
enum Part {
    /// Four figures.
    Year(u32),
    /// The name of a month, by its number.
    Name(u32),
    /// One or two figures.
    Number(u32),
}

/// Reads a month as a person types it: `2020-05`, `05/2020`, `5/2020`, `May 2020`, `Sept. 2020`, and
/// `May 5, 2020` without its day. `None` is no month of the years 1900 to 2199 in one of these forms: also a
/// year alone, and a day in figures, which is of one month in the United States and of another one elsewhere.
///
/// ```
/// use credential_pathway::model::Month;
/// use credential_pathway::session::read_month;
/// use credential_pathway::text::Language;
///
/// let may = Month::new(2020, 5);
/// for text in ["2020-05", "05/2020", "5/2020", "5.2020", "May 2020", "may 2020", "5 May 2020"] {
///     assert_eq!(read_month(Language::English, text), may);
/// }
/// for text in ["Mai 2020", "2020", "03/04/2020"] {
///     assert_eq!(read_month(Language::English, text), None);
/// }
/// ```
pub fn read_month(language: Language, text: &str) -> Option<Month> {
    let text = text.trim();
    if let Some(month) = Month::parse(text) {
        return Some(month);
    }
    match *parts(language, text)? {
        [Part::Year(year), Part::Name(month) | Part::Number(month)]
        | [Part::Name(month) | Part::Number(month), Part::Year(year)]
        | [Part::Name(month), Part::Number(1..=31), Part::Year(year)]
        | [Part::Number(1..=31), Part::Name(month), Part::Year(year)] => {
            Month::new(year.cast_signed(), month.cast_signed())
        }
        _ => None,
    }
}

/// What to write in the place of a text that is no month.
pub(super) fn month_expected(language: Language, text: &str) -> FieldLabel {
    match parts(language, text.trim()).as_deref() {
        Some([Part::Year(1900..=2199)]) => FieldLabel::AddMonth,
        Some([Part::Number(_), Part::Number(_), Part::Year(_)]) => FieldLabel::WithoutDay,
        _ => FieldLabel::Month,
    }
}

/// The parts of what is typed; `None` where one of them is of no kind that a month has.
fn parts(language: Language, text: &str) -> Option<Vec<Part>> {
    let is_sound = text.len() <= TYPED_MAX && text.starts_with(|char: char| char.is_ascii_alphanumeric());
    let separates = |char: char| matches!(char, '/' | '-' | ',' | '.') || char.is_whitespace();
    let kind = |part: &str| match digits(part) {
        Some(number) if part.len() == 4 => Some(Part::Year(number)),
        Some(number) if part.len() <= 2 => Some(Part::Number(number)),
        Some(_) => None,
        None => language.month_named(part).map(Part::Name),
    };
    let mut found = text.split(separates).filter(|part| !part.is_empty()).map(kind).list();
    let all = found.iter().all(Option::is_some);
    (is_sound && all).then(|| found.drain(..).flatten().list())
}

/// A whole number of ASCII digits alone, without a sign.
pub(super) fn digits(text: &str) -> Option<u32> {
    let all = text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
