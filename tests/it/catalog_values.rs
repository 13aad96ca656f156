//! Each value of a document is held against what it has to be, up to its bounds.

use credential_pathway::catalog::{Catalog, Expected, Fault};
use serde_json::{Value, json};

use crate::planted::{at, expected, only_fault, problems, refuses, takes, whole, with};

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
    refuses("sub_domains[0].position", json!(10), Expected::IntegerIn(1, 9), "10");
    let growth = "occupations[0].figures[0].growth_per_mille";
    refuses(growth, json!(-100_001), Expected::IntegerIn(-100_000, 100_000), "-100001");
}

#[test]
fn a_level_is_a_number_from_1_to_5() {
    for level in 1..=5 {
        takes("credentials[0].level", json!(level));
        // A stand-in is on the rung of its title.
        let mut document = with("stand_ins[0].level", json!(level));
        *at(&mut document, "credentials[1].level") = json!(level);
        assert_eq!(problems(&document), [], "{level}");
    }
    for (level, found) in [(json!(0), "0"), (json!(6), "6"), (json!(-1), "-1"), (json!("1"), "\"1\"")] {
        refuses("credentials[0].level", level.clone(), Expected::Level, found);
        refuses("stand_ins[0].level", level, Expected::Level, found);
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
        refuses("credentials[0].abbreviation", value, Expected::Text, found);
    }
    let nothing = expected(Expected::Text, "null");
    let document = with("credentials[0].also_named", json!(["Tech", null]));
    only_fault(&document, "credentials[0].also_named[1]", &nothing);
}

#[test]
fn of_a_text_that_stands_there_instead_40_characters_are_told() {
    let (short, long) = ("é".repeat(40), "é".repeat(41));
    for text in [&short, &long] {
        refuses("credentials[0].level", json!(text), Expected::Level, &format!("\"{short}\""));
    }
}

#[test]
fn a_flag_is_true_or_false() {
    for path in ["attainments[0].held_only", "credentials[0].requires.all[0].any[0].related"] {
        takes(path, json!(true));
        takes(path, json!(false));
        for (value, found) in [(json!("true"), "\"true\""), (json!(1), "1"), (json!([]), "a list")] {
            refuses(path, value, Expected::Bool, found);
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
    refuses("credentials[0].status.is", json!("Active"), Expected::Status, "\"Active\"");
    refuses("credentials[0].kind", json!("degree"), Expected::CredentialKind, "\"degree\"");
    refuses("credentials[0].confidence", json!(""), Expected::Confidence, "\"\"");
    refuses("credentials[0].requires.basis", json!("mine"), Expected::Basis, "\"mine\"");
    refuses("education[0].level", json!("masters"), Expected::AwardLevel, "\"masters\"");
    refuses("attainments[0].kind", json!("trainings"), Expected::AttainmentKind, "\"trainings\"");
    for kind in ["training", "exam", "license", "sponsorship", "evidence"] {
        takes("attainments[0].kind", json!(kind));
    }
    for kind in ["certification", "certificate", "training", "fellowship", "title", "stage"] {
        takes("credentials[0].kind", json!(kind));
    }
}

#[test]
fn a_date_is_a_year_a_month_or_a_day_in_digits() {
    let path = "sources[0].dated";
    for date in
        ["0001", "9999", "2025", "2025-01", "2025-12", "2025-01-01", "2025-12-31", "2024-02-29", "2000-02-29"]
    {
        takes(path, json!(date));
    }
    let years = ["", "25", "0000", "10000", "02025", "year", " 2025", "-025", "+025"];
    let months = ["2025-", "2025-0", "2025-1", "2025-00", "2025-13", "2025-012", "2025-+1", "2025/01", "-01"];
    let days =
        ["2025-01-", "2025-01-0", "2025-01-00", "2025-01-1", "2025-01-32", "2025-01-001", "2025-01-+1"];
    let calendar = ["2025-02-29", "1900-02-29", "2024-02-30", "2025-04-31", "2024-05-99"];
    let more = ["2025--01", "2025-01-01-", "2025-01-01-01", "2025-01-01T00:00", "2025-01-01 ", "٢٠٢٥"];
    for date in [&years[..], &months, &days, &calendar, &more].concat() {
        refuses(path, json!(date), Expected::Date, &format!("\"{date}\""));
    }
}

#[test]
fn a_source_is_read_on_a_day() {
    for path in ["read", "sources[0].read"] {
        takes(path, json!("2026-11-22"));
        for text in ["yesterday", "2026", "2026-11", "2026-11-31", "2026-11-22T10:00", ""] {
            refuses(path, json!(text), Expected::Day, &format!("\"{text}\""));
        }
    }
}

#[test]
fn a_language_is_given_once_in_a_text() {
    for (tags, twice) in [(["en", "en"], "en"), (["en-US", "en-us"], "en-us"), (["de", "DE"], "DE")] {
        let text = whole().to_string();
        let name = format!(r#"{{"{}":"A","{}":"B"}}"#, tags[0], tags[1]);
        let text = text.replace(r#"{"en":"Biomedical"}"#, &name);
        let problems = Catalog::read(&[("whole.json", &text)]).1;
        let [row] = &problems[..] else { panic!("{problems:?}") };
        let fault = Fault::DuplicateKey(twice.to_owned());
        assert_eq!((row.path.as_str(), &row.fault), ("fields[0].name", &fault));
    }
    takes("fields[0].name", json!({"en": "A", "en-US": "B", "de": "C"}));
}

#[test]
fn an_address_is_https_or_not_linked() {
    takes("sources[0].url", json!("https://b.example"));
    takes("sources[1].address", json!("ftp://b.example"));
    for path in ["sources[0].url", "organizations[0].url", "occupations[0].url"] {
        refuses(path, json!("http://b.example"), Expected::HttpsUrl, "\"http://b.example\"");
        refuses(path, json!(7), Expected::Text, "7");
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
        let fault = expected(Expected::LanguageTag, "\"a text\"");
        only_fault(&with("fields[0].name", json!({tag: "a text"})), &format!("fields[0].name.{tag}"), &fault);
    }
    for (value, found) in [(json!("text"), "\"text\""), (json!({}), "an object"), (json!(["a"]), "a list")] {
        refuses("fields[0].name", value, Expected::LangMap, found);
    }
    let fault = expected(Expected::Text, "2");
    only_fault(&with("fields[0].name", json!({"de": "zwei", "en": 2})), "fields[0].name.en", &fault);
}

#[test]
fn control_and_direction_characters_and_all_that_nobody_sees_are_invisible() {
    // The first and the last of each range of control, line, direction and default-ignorable characters.
    let bounds = [
        "\u{0}\u{9}\u{a}\u{1f}\u{7f}\u{80}\u{9f}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}",
        "\u{180b}\u{180f}\u{200b}\u{200f}\u{2028}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{206f}\u{3164}",
        "\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{fffb}\u{1d173}\u{1d17a}\u{e0000}\u{e0041}\u{e007f}\u{e01ef}",
    ];
    for char in bounds.concat().chars() {
        for path in ["fields[0].name.en", "credentials[0].abbreviation", "credentials[0].also_named[1]"] {
            only_fault(&with(path, json!(format!("a{char}b"))), path, &Fault::InvisibleCharacter);
        }
    }
    let seen = " ~\u{a0}\u{ac}\u{ae}é\u{34e}\u{350}\u{61b}\u{61d}\u{200a}\u{2010}\u{2027}\u{202f}\u{205f}\u{2070}\u{fdff}\u{fe10}\u{fffd}😀";
    for char in seen.chars() {
        takes("fields[0].name.en", json!(format!("a{char}b")));
    }
}

#[test]
fn an_id_is_a_slug_where_it_is_said_and_where_it_is_referred_to() {
    let refused = Expected::Id;
    for (text, found) in [("Tech", "\"Tech\""), ("a b", "\"a b\""), ("", "\"\""), ("-a", "\"-a\"")] {
        refuses("occupations[0].id", json!(text), refused, found);
        refuses("credentials[0].competencies[0]", json!(text), refused, found);
    }
    refuses("credentials[0].competencies[0]", json!(7), Expected::Text, "7");
    let long = "a".repeat(65);
    refuses("credentials[0].issuer", json!(long), refused, &format!("\"{}\"", "a".repeat(40)));
}

#[test]
fn a_list_is_a_list_and_each_of_its_items_is_held() {
    refuses("credentials[0].sub_domains", json!("devices"), Expected::List, "\"devices\"");
    refuses("credentials[0].unverified", json!({"en": "a"}), Expected::List, "an object");
    refuses("credentials[0].also_named[1]", json!(2), Expected::Text, "2");
    refuses("credentials[0].fee", json!([]), Expected::Object, "a list");
    refuses("credentials[0].fee", json!(100), Expected::Object, "100");
    refuses("occupations[0].figures[0]", json!("page"), Expected::Object, "\"page\"");
    refuses("stand_ins[0].work[1]", json!(null), Expected::Object, "null");
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
