//! What stands beside the fields of a form that a person types in.

use super::Language;

/// What stands beside a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldLabel {
    /// How a month can be written.
    MonthHint,
    /// How a length of time can be written.
    LengthHint,
    /// A month is expected.
    Month,
    /// A month is expected, not a year alone.
    AddMonth,
    /// A month is expected, not a day.
    WithoutDay,
    /// A length of time is expected.
    Length,
    /// A number of months is expected.
    Months,
}

/// The words.
pub fn field_label(language: Language, label: FieldLabel) -> &'static str {
    let Language::English = language;
    match label {
        FieldLabel::MonthHint => "such as May 2020 or 2020-05",
        FieldLabel::LengthHint => "such as 18 or 6.5",
        FieldLabel::Month => "Write a month and a year, such as May 2020 or 05/2020.",
        FieldLabel::AddMonth => "Add the month to the year, such as May 2020 or 05/2020.",
        FieldLabel::WithoutDay => "Leave out the day. Write a month and a year, such as May 2020 or 05/2020.",
        FieldLabel::Length => {
            "Write how long, such as 18 months or 6.5 years. It can be 1 month to 60 years."
        }
        FieldLabel::Months => "Write how many months, such as 18. It can be 0 to 720.",
    }
}
