//! Numbers, times, dates and sources in words.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Grade, Source};
use credential_pathway::text::{Language, Localizer};

use crate::world::today;

#[test]
fn times_and_amounts_are_told_in_words() {
    let catalog = bundled::read().expect("a sound catalog");
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    let months = [
        (1, "1 month"),
        (11, "11 months"),
        (12, "1 year"),
        (18, "18 months"),
        (24, "2 years"),
        (30, "2 years 6 months"),
        (25, "2 years 1 month"),
    ];
    for (number, words) in months {
        assert_eq!(localizer.months(number), words);
    }
    for (number, words) in [(0, "$0"), (999, "$999"), (1_250, "$1,250"), (1_234_567, "$1,234,567")] {
        assert_eq!(localizer.usd(number), words);
    }
    for (date, words) in [("2017", "2017"), ("2017-02", "February 2017"), ("2023-12-01", "December 1, 2023")]
    {
        assert_eq!(localizer.date(date), words);
    }
}

#[test]
fn a_source_says_its_date_when_it_was_read_and_that_it_is_old() {
    let catalog = bundled::read().expect("a sound catalog");
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    let any = catalog.sources.iter().next().expect("a source").clone();
    let dates = |dated: Option<&str>| {
        let (dated, read) = (dated.map(str::to_owned), "2026-11-22".to_owned());
        let source = Source { dated, read, grade: Grade::Issuer, copy: false, ..any.clone() };
        localizer.source_facts(&source)
    };
    assert_eq!(dates(None), "Issuer, undated, read November 22, 2026");
    assert_eq!(dates(Some("2025-11")), "Issuer, dated November 2025, read November 22, 2026");
    assert_eq!(
        dates(Some("2025-10")),
        "Issuer, dated October 2025, more than a year old, read November 22, 2026"
    );
    assert_eq!(dates(Some("2019")), "Issuer, dated 2019, more than a year old, read November 22, 2026");
    assert_eq!(dates(Some("2026")), "Issuer, dated 2026, read November 22, 2026");
}

#[test]
fn the_retired_certificate_says_since_when_and_that_it_is_good_for_life() {
    let catalog = bundled::read().expect("a sound catalog");
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    let row = catalog.credentials.find("comptia-hit-001").expect("the certificate");
    assert_eq!(localizer.status(row), "Retired February 2017, good for life");
}
