//! A month as a person types it.

use credential_pathway::model::Month;
use credential_pathway::session::read_month;
use credential_pathway::text::Language;

const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn read(text: &str) -> Option<String> {
    read_month(Language::English, text).map(|month| month.to_string())
}

#[test]
fn a_month_is_read_in_each_of_the_forms_that_people_type() {
    for text in [
        "2020-05",
        "05/2020",
        "5/2020",
        "May 2020",
        "may 2020",
        "MAY 2020",
        " May  2020 ",
        "May, 2020",
        "2020/05",
        "05-2020",
        "5.2020",
        "2020 May",
        "May\u{a0}2020",
        "May 5, 2020",
        "5 May 2020",
        "2020-05-17",
    ] {
        assert_eq!(read(text).as_deref(), Some("2020-05"), "{text}");
    }
    for text in
        ["Sep 2020", "Sep. 2020", "Sept 2020", "Sept. 2020", "September 2020", "9/2020", "09/2020", "2020-09"]
    {
        assert_eq!(read(text).as_deref(), Some("2020-09"), "{text}");
    }
}

#[test]
fn every_month_is_read_by_its_name_long_and_short() {
    for (number, name) in (1..).zip(NAMES) {
        let month = Month::new(2020, number);
        assert_eq!(read_month(Language::English, &format!("{name} 2020")), month, "{name}");
        assert_eq!(read_month(Language::English, &format!("{} 2020", &name[..3])), month, "{name}");
    }
}

#[test]
fn what_is_no_month_is_not_read() {
    for text in [
        "",
        "2020",
        "May",
        "Mai 2020",
        "Ma 2020",
        "Juni 2020",
        "13/2020",
        "0/2020",
        "5/20",
        "+5/2020",
        "5/+2020",
        "5/2020/1",
        "1/5/2020",
        "May 20",
        "May '20",
        "May 1899",
        "May 2200",
        "2024-05-99",
        "May 32 2020",
        "May May 2020",
        "5/2020/2021",
        "03/04/2020",
        "13/05/2020",
        "-5/2020",
        "May 5th 2020",
        "Maybe 2020",
        "Ma\u{e9} 2020",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
