//! What a form sends of what a person has typed and chosen.

use super::length::read_length;
use super::machine::Session;
use super::month::{month_expected, read_month};
use crate::model::Stretch;
use crate::text::{FieldLabel, Language};

/// How a field of a form is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// As it is: it is chosen, or a number that the browser has checked.
    Given,
    /// A month, or nothing.
    Month,
    /// A number of months, or nothing.
    Months,
    /// How long something took. The field behind it says in which unit: `y` is years, nothing months.
    Length,
}

/// Fields of a form that cannot be read, each by its index with what is expected there.
pub type Unread = Vec<(usize, FieldLabel)>;

/// What a form sends: a part of the text of a link, for each row of `parts` its text and then the value of
/// the field at its index. A form with fields that cannot be read sends nothing.
///
/// # Errors
///
/// The fields that cannot be read.
pub fn form_text(
    language: Language,
    kinds: &[FieldKind],
    parts: &[(&str, usize)],
    values: &[String],
) -> Result<String, Unread> {
    let value = |index: usize| values.get(index).map_or("", String::as_str);
    let (mut text, mut unread) = (String::new(), Unread::new());
    for (before, index) in parts {
        text.push_str(before);
        let kind = kinds.get(*index).copied().unwrap_or(FieldKind::Given);
        let unit = if value(index + 1) == "y" { 12 } else { 1 };
        match field_text(language, kind, value(*index), unit) {
            Ok(value) => text.push_str(&value),
            Err(expected) => unread.push((*index, expected)),
        }
    }
    if unread.is_empty() { Ok(text) } else { Err(unread) }
}

/// The value of a field for a link, or what is expected in its place.
fn field_text(language: Language, kind: FieldKind, typed: &str, unit: u32) -> Result<String, FieldLabel> {
    let within = |unit: u32, min: u32| {
        let months = read_length(language, typed, unit);
        months.filter(|months| (min..=Stretch::LONGEST).contains(months)).map(|months| months.to_string())
    };
    match kind {
        FieldKind::Given => Ok(typed.to_owned()),
        FieldKind::Length => within(unit, 1).ok_or(FieldLabel::Length),
        _ if typed.trim().is_empty() => Ok(String::new()),
        FieldKind::Month => match read_month(language, typed) {
            Some(month) => Ok(month.to_string()),
            None => Err(month_expected(language, typed)),
        },
        FieldKind::Months => within(1, 0).ok_or(FieldLabel::Months),
    }
}

impl Session<'_> {
    /// Keeps which fields of a form cannot be read, until something is changed.
    pub fn refuse(&mut self, form: String, unread: Unread) {
        self.unread = (form, unread);
    }

    /// What is expected in a field of a form, where what is typed there cannot be read.
    pub fn expected(&self, form: &str, index: usize) -> Option<FieldLabel> {
        let row = self.unread.1.iter().find(|row| row.0 == index && self.unread.0 == form);
        row.map(|row| row.1)
    }
}
