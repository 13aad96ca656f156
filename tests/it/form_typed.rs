//! What a form makes of what a person types.

use credential_pathway::session::{FieldKind, Session, form_text, read_length};
use credential_pathway::text::{FieldLabel, Language, field_label};

use crate::pressing::session;

const ENGLISH: Language = Language::English;

/// The form for work: kind, how long, its unit, and the first month.
const KINDS: [FieldKind; 4] = [FieldKind::Given, FieldKind::Length, FieldKind::Given, FieldKind::Month];
const PARTS: [(&str, usize); 4] = [("work=", 0), (".", 1), ("..", 3), ("", 9)];

fn work(long: &str, unit: &str, from: &str) -> Result<String, Vec<(usize, FieldLabel)>> {
    form_text(ENGLISH, &KINDS, &PARTS, &["bmet", long, unit, from].map(str::to_owned))
}

/// What is said of the one field of a form that cannot be read.
fn said(result: Result<String, Vec<(usize, FieldLabel)>>) -> (usize, &'static str) {
    match result.expect_err("a field that cannot be read").as_slice() {
        [(index, words)] => (*index, field_label(ENGLISH, *words)),
        more => panic!("{more:?}"),
    }
}

#[test]
fn seventy_eight_months_are_read_in_each_of_the_forms_that_people_type() {
    for text in [
        "6.5",
        "6,5",
        "6.50",
        "6 1/2",
        "6-1/2",
        "6½",
        "6 ½",
        "6.5 years",
        "6,5 years",
        "6 1/2 years",
        "6.5 yrs.",
        "6 and 1/2 years",
        "78 months",
        "78 Months",
        "78 mo",
        "78months",
        "78-month",
        "6 years 6 months",
        "6 years, 6 months",
        "6 years and 6 months",
        "6y 6m",
        "6yrs6mos",
        " 6.5 ",
        "6\u{a0}1/2 years",
    ] {
        assert_eq!(read_length(ENGLISH, text, 12), Some(78), "{text}");
    }
    for text in ["78", "78.", "78.0", "78 months", "6.5 years"] {
        assert_eq!(read_length(ENGLISH, text, 1), Some(78), "{text}");
    }
}

#[test]
fn of_a_month_that_is_not_full_nothing_counts() {
    // 6.3 years are 75.6 months, a third of a year is 4, a quarter 3, 0.99 years are 11.88 months.
    for (text, months) in
        [("6.3", 75), ("1/3", 4), (".25", 3), ("¾", 9), ("⅔ year", 8), ("0.99", 11), ("1.5 months", 1)]
    {
        assert_eq!(read_length(ENGLISH, text, 12), Some(months), "{text}");
    }
}

#[test]
fn what_is_no_length_is_not_guessed() {
    for text in [
        "",
        " ",
        "-5",
        "+5",
        "5-6",
        "5-6 years",
        "5 to 6 years",
        "5 6",
        "five",
        "a year",
        "years",
        "1,000",
        "1.000",
        "12345",
        "6.5.1",
        "1/0",
        "3/2",
        "1/2/3",
        "03/2020",
        "May 2020",
        "6 years 6",
        "6 months 6 years",
        "6 years 6 years",
        "6.5 1/2",
        "6 weeks",
        "6e1",
        "½ ½",
        "6 years 1/2",
        "..",
        "5-",
        "(5)",
        "\u{6f5}",
    ] {
        assert_eq!(read_length(ENGLISH, text, 12), None, "{text}");
    }
    assert_eq!(read_length(ENGLISH, &"6 and ".repeat(20), 12), None);
    assert_eq!(read_length(ENGLISH, "9999.99", 12), Some(119_999));
}

#[test]
fn a_form_sends_whole_months_and_the_first_month() {
    assert_eq!(work("6.5", "y", "03/2020").as_deref(), Ok("work=bmet.78..2020-03"));
    assert_eq!(work("78", "", "").as_deref(), Ok("work=bmet.78.."));
    // A unit that is typed comes before the one that is chosen.
    assert_eq!(work("78 months", "y", " ").as_deref(), Ok("work=bmet.78.."));
    assert_eq!(work("60", "y", "").as_deref(), Ok("work=bmet.720.."));
}

#[test]
fn a_field_that_cannot_be_read_sends_nothing_and_says_what_is_expected() {
    let long = (1, "Write how long, such as 18 months or 6.5 years. It can be 1 month to 60 years.");
    for text in ["", "0", "0.05", "61", "78", "5 to 6 years"] {
        assert_eq!(said(work(text, "y", "")), long, "{text}");
    }
    for (text, line) in [
        ("Mai 2020", "Write a month and a year, such as May 2020 or 05/2020."),
        ("2200", "Write a month and a year, such as May 2020 or 05/2020."),
        ("2020", "Add the month to the year, such as May 2020 or 05/2020."),
        ("03/04/2020", "Leave out the day. Write a month and a year, such as May 2020 or 05/2020."),
    ] {
        assert_eq!(said(work("5", "y", text)), (3, line), "{text}");
    }
    let both = work("x", "y", "x").expect_err("two fields that cannot be read");
    assert_eq!(both, [(1, FieldLabel::Length), (3, FieldLabel::Month)]);
}

#[test]
fn a_number_of_months_may_be_none_and_has_its_limits() {
    let months =
        |text: &str| form_text(ENGLISH, &[FieldKind::Months], &[("only=months.", 0)], &[text.to_owned()]);
    for (text, sent) in [("", ""), ("0", "0"), ("18", "18"), ("1.5 years", "18"), ("720", "720")] {
        assert_eq!(months(text), Ok(format!("only=months.{sent}")), "{text}");
    }
    for text in ["721", "61 years", "many"] {
        assert_eq!(
            said(months(text)),
            (0, "Write how many months, such as 18. It can be 0 to 720."),
            "{text}"
        );
    }
}

#[test]
fn what_is_expected_stands_at_its_field_until_something_changes() {
    let mut session: Session<'_> = session();
    session.refuse("work".to_owned(), vec![(1, FieldLabel::Length)]);
    assert_eq!(session.expected("work", 1), Some(FieldLabel::Length));
    assert_eq!((session.expected("work", 0), session.expected("credential", 1)), (None, None));
    session.add("work=bmet.78..");
    assert_eq!(session.expected("work", 1), None);
}
