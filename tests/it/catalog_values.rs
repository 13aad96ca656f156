//! Each value of a document is held against what it has to be, up to its bounds.

use credential_pathway::catalog::{Catalog, Fault};
use serde_json::{Value, json};

use crate::planted::{at, only_fault, problems, refuses, takes, whole, with};

#[test]
fn a_document_with_every_key_is_sound() {
    assert_eq!(problems(&whole()), []);
}

/// Where a whole number stands, the least and the most that it may be.
const NUMBERS: [(&str, i64, i64); 24] = [
    ("sub_domains[0].position", 1, 9),
    ("stand_ins[0].work[0].months", 1, 720),
    ("education[1].months", 0, 240),
    ("education[1].tuition_usd_per_year", 0, 1_000_000),
    ("occupations[0].experience_months", 0, 720),
    ("occupations[0].figures[0].pay_year", 1990, 2199),
    ("occupations[0].figures[0].median_pay_usd", 0, 10_000_000),
    ("occupations[0].figures[0].growth_per_mille", -100_000, 100_000),
    ("occupations[0].figures[0].annual_openings", 0, 100_000_000),
    ("credentials[0].exam.exams", 0, 50),
    ("credentials[0].exam.questions", 0, 10_000),
    ("credentials[0].exam.minutes", 0, 10_000),
    ("credentials[0].fee.public_usd", 0, 1_000_000),
    ("credentials[0].fee.member_usd", 0, 1_000_000),
    ("credentials[0].renewal.months", 0, 720),
    ("credentials[0].requires.all[1].of[0].months", 0, 720),
    ("credentials[0].requires.all[2].months", 1, 60),
    ("credentials[0].requires.all[2].share_min_percent", 0, 100),
    ("credentials[0].requires.all[2].within_months", 24, 720),
    ("credentials[0].requires.all[2].including.months", 1, 36),
    ("credentials[0].requires.all[2].including.share_min_percent", 0, 100),
    ("credentials[0].requires.all[2].including.within_months", 12, 720),
    ("credentials[0].requires.all[3].months", 1, 720),
    ("credentials[0].requires.all[3].hours", 0, 20_000),
];

#[test]
fn a_number_is_within_its_bounds_and_may_be_either() {
    for (path, least, most) in NUMBERS {
        takes(path, json!(least));
        takes(path, json!(most));
        for beyond in [least - 1, most + 1] {
            let found = problems(&with(path, json!(beyond)));
            assert_eq!(found.len(), 1, "{path}: {beyond}: {found:#?}");
        }
    }
    refuses("sub_domains[0].position", json!(10), "a whole number in range", "10");
    refuses(
        "occupations[0].figures[0].growth_per_mille",
        json!(-100_001),
        "a whole number in range",
        "-100001",
    );
}

#[test]
fn a_level_is_a_number_from_1_to_5() {
    for level in 1..=5 {
        takes("credentials[0].level", json!(level));
        takes("stand_ins[0].level", json!(level));
    }
    for (level, found) in [(json!(0), "0"), (json!(6), "6"), (json!(-1), "-1"), (json!("1"), "\"1\"")] {
        refuses("credentials[0].level", level.clone(), "a level from 1 to 5", found);
        refuses("stand_ins[0].level", level, "a level from 1 to 5", found);
    }
}

#[test]
fn what_stands_there_instead_is_named() {
    let found = [
        (json!(true), "true"),
        (json!(false), "false"),
        (json!(-3), "-3"),
        (json!(1.5), "a number with a fraction"),
        (json!([1]), "a list"),
        (json!({"en": "a"}), "an object"),
    ];
    for (value, found) in found {
        refuses("credentials[0].abbreviation", value, "a text", found);
    }
    let nothing = Fault::Expected { expected: "a text", found: "null".to_owned() };
    let document = with("credentials[0].also_named", json!(["Tech", null]));
    only_fault(&document, "credentials[0].also_named[1]", &nothing);
}

#[test]
fn of_a_text_that_stands_there_instead_40_characters_are_told() {
    let (short, long) = ("é".repeat(40), "é".repeat(41));
    for text in [&short, &long] {
        refuses("credentials[0].level", json!(text), "a level from 1 to 5", &format!("\"{short}\""));
    }
}

#[test]
fn a_flag_is_true_or_false() {
    for path in ["attainments[0].held_only", "credentials[0].requires.all[0].any[0].related"] {
        takes(path, json!(true));
        takes(path, json!(false));
        for (value, found) in [(json!("true"), "\"true\""), (json!(1), "1"), (json!([]), "a list")] {
            refuses(path, value, "true or false", found);
        }
    }
}

#[test]
fn a_word_is_one_of_those_that_are_listed() {
    for status in ["active", "unconfirmed"] {
        takes("credentials[2].status.is", json!(status));
    }
    for status in ["retired", "closed-to-new", "likely-retired", "renamed", "title", "not-found"] {
        takes("credentials[1].status.is", json!(status));
    }
    refuses("credentials[0].status.is", json!("Active"), "a status", "\"Active\"");
    refuses("credentials[0].kind", json!("degree"), "a kind of credential", "\"degree\"");
    refuses("credentials[0].confidence", json!(""), "low, medium or high", "\"\"");
    refuses("credentials[0].requires.basis", json!("mine"), "issuer, historic or editorial", "\"mine\"");
    refuses("education[0].level", json!("masters"), "a level of education", "\"masters\"");
    let kinds = "training, exam, licence, sponsorship or evidence";
    refuses("attainments[0].kind", json!("trainings"), kinds, "\"trainings\"");
    for kind in ["training", "exam", "licence", "sponsorship", "evidence"] {
        takes("attainments[0].kind", json!(kind));
    }
    for kind in ["certification", "certificate", "training", "fellowship", "title", "stage"] {
        takes("credentials[0].kind", json!(kind));
    }
}

#[test]
fn a_date_is_a_year_a_month_or_a_day_in_digits() {
    let path = "sources[0].dated";
    for date in ["0001", "9999", "2025", "2025-01", "2025-12", "2025-01-01", "2025-12-31"] {
        takes(path, json!(date));
    }
    let years = ["", "25", "0000", "10000", "02025", "year", " 2025", "-025", "+025"];
    let months = ["2025-", "2025-0", "2025-1", "2025-00", "2025-13", "2025-012", "2025-+1", "2025/01", "-01"];
    let days =
        ["2025-01-", "2025-01-0", "2025-01-00", "2025-01-1", "2025-01-32", "2025-01-001", "2025-01-+1"];
    let more = ["2025--01", "2025-01-01-", "2025-01-01-01", "2025-01-01T00:00", "2025-01-01 ", "٢٠٢٥"];
    for date in [&years[..], &months, &days, &more].concat() {
        refuses(path, json!(date), "a date such as 2026, 2026-11 or 2026-11-22", &format!("\"{date}\""));
    }
}

#[test]
fn an_address_is_https_or_not_linked() {
    takes("sources[0].url", json!("https://b.example"));
    takes("sources[1].address", json!("ftp://b.example"));
    for path in ["sources[0].url", "organisations[0].url", "occupations[0].url"] {
        refuses(path, json!("http://b.example"), "an https address", "\"http://b.example\"");
        refuses(path, json!(7), "a text", "7");
    }
}

#[test]
fn a_text_is_by_language_and_each_language_has_a_tag_of_1_to_35_letters_digits_and_hyphens() {
    let longest = "abc-456-".repeat(4) + "abc";
    assert_eq!(longest.len(), 35);
    for tag in ["a", "en", "zh-Hant", "X-1", &longest] {
        takes("fields[0].name", json!({tag: "a text"}));
    }
    let too_long = format!("{longest}d");
    for tag in ["", &too_long, "en_US", "en US", "en.", "é", "en\u{202e}"] {
        let fault = Fault::Expected { expected: "a language tag as the key", found: "\"a text\"".to_owned() };
        only_fault(&with("fields[0].name", json!({tag: "a text"})), &format!("fields[0].name.{tag}"), &fault);
    }
    let expected = "a text by language, such as {\"en\": \"...\"}";
    for (value, found) in [(json!("text"), "\"text\""), (json!({}), "an object"), (json!(["a"]), "a list")] {
        refuses("fields[0].name", value, expected, found);
    }
    let fault = Fault::Expected { expected: "a text", found: "2".to_owned() };
    only_fault(&with("fields[0].name", json!({"de": "zwei", "en": 2})), "fields[0].name.en", &fault);
}

#[test]
fn control_characters_and_signs_that_turn_text_around_are_hidden() {
    let bounds =
        "\u{0}\u{9}\u{a}\u{1f}\u{7f}\u{80}\u{9f}\u{200b}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{feff}";
    for sign in bounds.chars() {
        for path in ["fields[0].name.en", "credentials[0].abbreviation", "credentials[0].also_named[1]"] {
            only_fault(&with(path, json!(format!("a{sign}b"))), path, &Fault::HiddenCharacter);
        }
    }
    for sign in " ~\u{a0}é\u{200a}\u{2010}\u{202f}\u{2065}\u{206a}😀".chars() {
        takes("fields[0].name.en", json!(format!("a{sign}b")));
    }
}

#[test]
fn an_id_is_a_slug_where_it_is_said_and_where_it_is_referred_to() {
    let refused = "an id of a-z, 0-9 and -";
    for (text, found) in [("Tech", "\"Tech\""), ("a b", "\"a b\""), ("", "\"\""), ("-a", "\"-a\"")] {
        refuses("occupations[0].id", json!(text), refused, found);
        refuses("credentials[0].competencies[0]", json!(text), refused, found);
    }
    refuses("credentials[0].competencies[0]", json!(7), "a text", "7");
    let long = "a".repeat(65);
    refuses("credentials[0].issuer", json!(long), refused, &format!("\"{}\"", "a".repeat(40)));
}

#[test]
fn a_list_is_a_list_and_each_of_its_items_is_held() {
    refuses("credentials[0].sub_domains", json!("devices"), "a list", "\"devices\"");
    refuses("credentials[0].unverified", json!({"en": "a"}), "a list", "an object");
    refuses("credentials[0].also_named[1]", json!(2), "a text", "2");
    refuses("credentials[0].fee", json!([]), "an object", "a list");
    refuses("credentials[0].fee", json!(100), "an object", "100");
    refuses("occupations[0].figures[0]", json!("page"), "an object", "\"page\"");
    refuses("stand_ins[0].work[1]", json!(null), "an object", "null");
}

#[test]
fn anything_may_stand_where_nothing_is_read() {
    for value in [json!(1.5), json!("a\u{202e}b"), json!([{}]), json!(null)] {
        takes("comment", value.clone());
        takes("credentials[0].comment", value);
    }
}

/// The places of all keys below a value, as paths.
fn keys(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(rows) => {
            for (key, row) in rows {
                found.push((path.to_owned(), key.clone()));
                let dot = if path.is_empty() { "" } else { "." };
                keys(row, &format!("{path}{dot}{key}"), found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| keys(item, &format!("{path}[{place}]"), found));
        }
        _ => {}
    }
}

/// A condition is told by its key, so another one of these means nothing there, `null` or not.
fn is_kind_of_condition((path, key): &(String, String)) -> bool {
    let kinds =
        "all any at_least credential education work attainment membership unpublished".split_whitespace();
    (path.contains("requires") || path.contains("recommends")) && kinds.into_iter().any(|kind| kind == key)
}

#[test]
fn a_key_that_is_null_is_as_good_as_not_there() {
    let mut found = Vec::new();
    keys(&whole(), "", &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for (path, key) in found.into_iter().filter(|row| !is_kind_of_condition(row)) {
        let (mut null, mut gone) = (whole(), whole());
        at(&mut null, &path)[&key] = Value::Null;
        at(&mut gone, &path).as_object_mut().expect("an object").remove(&key);
        // A text by language keeps its tags: what stands under one is a text.
        if !["en"].contains(&key.as_str()) {
            assert_eq!(problems(&null), problems(&gone), "{path}: {key}");
        }
    }
}

#[test]
fn a_catalog_with_a_fault_has_no_rows() {
    let text = with("credentials[0].level", json!(9)).to_string();
    let (catalog, problems) = Catalog::read(&[("whole.json", &text)]);
    assert_eq!((problems.len(), catalog.credentials.len(), catalog.edition.as_str()), (1, 0, ""));
    assert!(catalog.sources.is_empty() && catalog.education.is_empty());
}
