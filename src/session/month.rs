//! A month as a person types it.

use crate::model::Month;
use crate::text::Language;

/// Reads a month as a person types it: `2020-05`, `05/2020`, `5/2020`, `May 2020`, `Sept. 2020`.
/// `None` is no month of the years 1900 to 2199 in one of these forms.
///
/// ```
/// use credential_pathway::model::Month;
/// use credential_pathway::session::read_month;
/// use credential_pathway::text::Language;
///
/// let may = Month::new(2020, 5);
/// for text in ["2020-05", "05/2020", "5/2020", "May 2020", "may 2020"] {
///     assert_eq!(read_month(Language::English, text), may);
/// }
/// assert_eq!(read_month(Language::English, "Mai 2020"), None);
/// ```
pub fn read_month(language: Language, text: &str) -> Option<Month> {
    let text = text.trim_ascii();
    if let Some(month) = Month::parse(text) {
        return Some(month);
    }
    let mut parts = text.split(['/', ' ', ',', '.']).filter(|part| !part.is_empty());
    let (first, year, None) = (parts.next()?, parts.next()?, parts.next()) else { return None };
    let year = Some(year).filter(|year| year.len() == 4).and_then(digits)?;
    let month = if text.contains('/') { digits(first) } else { language.month_named(first) };
    Month::new(year.cast_signed(), month?.cast_signed())
}

/// The value of a form's month for a link: `2020-05` where it can be read, else the text itself
/// without the characters that separate the parts of a link. [`super::Session::add`] then says that
/// it cannot be read.
pub fn month_value(language: Language, text: &str) -> String {
    match read_month(language, text) {
        Some(month) => month.to_string(),
        None => text.trim_ascii().replace(['&', ',', '.', '='], " "),
    }
}

/// A whole number of ASCII digits alone, without a sign.
pub(super) fn digits(text: &str) -> Option<u32> {
    let all = text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
