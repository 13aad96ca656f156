//! The nouns: which months, levels and addresses there are, and what is asked of them.

use credential_pathway::model::{
    Accredited, Answer, Award, AwardLevel, Condition, ConditionKind, Held, HttpsUrl, LangMap, Learner, Level,
    Membership, Month, Requirement, Section, Stretch,
};

use crate::world::id;

pub const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
const CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
pub const DIGITS: &str = "0123456789";

/// Holds that of all signs of ASCII only those of `allowed` fit in a text.
pub fn only(allowed: &str, fits: impl Fn(char) -> bool) {
    for sign in (0..128_u8).map(char::from) {
        assert_eq!(fits(sign), allowed.contains(sign), "{sign:?}");
    }
}

#[test]
fn a_month_is_one_of_twelve_from_1900_to_2199() {
    for (year, month, fits) in [
        (1899, 12, false),
        (1900, 1, true),
        (2199, 12, true),
        (2200, 1, false),
        (2026, 0, false),
        (2026, 1, true),
        (2026, 12, true),
        (2026, 13, false),
        (2026, -1, false),
    ] {
        assert_eq!(Month::new(year, month).is_some(), fits, "{year}-{month}");
    }
}

#[test]
fn a_month_is_read_with_or_without_a_day() {
    let november = Month::new(2026, 11);
    assert!(november.is_some());
    assert_eq!(Month::parse("2026-11"), november);
    assert_eq!(Month::parse("2026-11-22"), november);
    let short = ["", "2026", "2026-", "2026-1", "26-11", "202611", "2026-11-", "2026-11-2", "2026-1-11"];
    let long = ["2026-011", "2026-11-022", "2026-11-22T10:00", "2026-11-22-", "02026-11"];
    let other = ["2026-00", "2026-13", "2026/11", "2026011", "2026-+1", "+026-11", "2026-1x", "2026-11/22"];
    let signs = ["2026-11-+2", "2026-11-xx", "é026-11", "2026-1١", " 2026-11"];
    for text in [&short[..], &long, &other, &signs].concat() {
        assert_eq!(Month::parse(text), None, "{text}");
    }
}

#[test]
fn a_day_of_a_month_is_one_that_the_month_has() {
    // Gregorian: a leap year every four years, but not in 1900 and 2100; 2000 is one.
    for sound in ["2024-01-31", "2024-04-30", "2024-02-29", "2000-02-29", "2023-02-28", "2024-12-31"] {
        assert_eq!(Month::parse(sound), Month::parse(&sound[..7]), "{sound}");
        assert!(Month::parse(sound).is_some(), "{sound}");
    }
    for day in [
        "2024-05-99",
        "2024-05-32",
        "2024-05-00",
        "2024-04-31",
        "2023-02-29",
        "1900-02-29",
        "2100-02-29",
        "2024-02-30",
    ] {
        assert_eq!(Month::parse(day), None, "{day}");
    }
}

#[test]
fn a_month_is_written_as_it_is_read() {
    for text in ["1900-01", "2026-03", "2026-11", "2199-12"] {
        assert_eq!(Month::parse(text).map(|month| month.to_string()).as_deref(), Some(text));
    }
}

#[test]
fn months_are_counted_from_january_of_year_0() {
    let mut index = 1900 * 12;
    assert_eq!(Month::from_index(index - 1), None);
    for year in 1900..2200 {
        for number in 1..=12 {
            let month = Month::from_index(index).expect("a month");
            assert_eq!((month.year(), month.month(), month.index()), (year, number, index));
            assert_eq!(Some(month), Month::new(year, number));
            index += 1;
        }
    }
    assert_eq!(Month::from_index(index), None);
}

#[test]
fn the_levels_of_the_ladder_are_1_to_5() {
    for number in [i64::MIN, -1, 0, 6, 257, i64::MAX] {
        assert_eq!(Level::new(number), None, "{number}");
    }
    let levels: Vec<Level> = (1..=5).filter_map(Level::new).collect();
    assert_eq!(levels, Level::ALL);
    assert_eq!(levels.iter().map(|level| level.number()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert!(levels.is_sorted());
    let below: Vec<_> = levels.iter().map(|level| level.below().map(Level::number)).collect();
    assert_eq!(below, [None, Some(1), Some(2), Some(3), Some(4)]);
}

#[test]
fn awards_stand_in_order_and_all_but_the_certificate_are_degrees() {
    let ids = ["high-school", "postsecondary-certificate", "associate", "bachelor", "master", "doctorate"];
    let levels: Vec<AwardLevel> = ids.iter().filter_map(|id| AwardLevel::parse(id)).collect();
    assert_eq!(levels.len(), 6);
    assert!(levels.is_sorted_by(|one, other| one < other));
    assert_eq!(levels.iter().map(|level| level.id()).collect::<Vec<_>>(), ids);
    let degrees: Vec<bool> = levels.iter().map(|level| level.is_degree()).collect();
    assert_eq!(degrees, [true, false, true, true, true, true]);
    for other in ["", "Bachelor", "bachelors", "high school"] {
        assert_eq!(AwardLevel::parse(other), None, "{other}");
    }
}

#[test]
fn an_address_is_kept_as_it_was_given() {
    for text in [
        "https://a.example",
        "https://a.example/",
        "https://www.a-b.c1.example/x/y.html?z=1&y=%20#there",
        "https://a.example?q",
        "https://a.example#part",
        "https://A.EXAMPLE/",
    ] {
        assert_eq!(HttpsUrl::new(text).as_ref().map(HttpsUrl::as_str), Some(text));
    }
}

#[test]
fn an_address_begins_with_https_in_lower_case() {
    for text in ["", "a.example", "//a.example", "http://a.example", "HTTPS://a.example", "https:a.example"] {
        assert_eq!(HttpsUrl::new(text), None, "{text}");
    }
    assert_eq!(HttpsUrl::new(" https://a.example"), None);
    assert_eq!(HttpsUrl::new("javascript:https://a.example"), None);
}

#[test]
fn an_address_names_a_host_with_a_dot_and_neither_user_nor_port() {
    for host in ["", "localhost", "a.example:443", "user@a.example", "a.example@evil", "a_b.example", "[::1]"]
    {
        assert_eq!(HttpsUrl::new(&format!("https://{host}/x")), None, "{host}");
    }
    // A dot behind the host is none of the host's.
    for text in ["https://localhost/a.html", "https://localhost?a.b", "https://localhost#a.b"] {
        assert_eq!(HttpsUrl::new(text), None, "{text}");
    }
    let host = [LETTERS, CAPITALS, DIGITS, ".-", "/?#"].concat();
    only(&host, |sign| HttpsUrl::new(&format!("https://a.example{sign}z.example")).is_some());
}

#[test]
fn an_address_holds_no_blank_no_control_character_no_quote_and_no_bracket_but_round_and_square_ones() {
    let path = [LETTERS, CAPITALS, DIGITS, "-._~:/?#[]@!$&()*+,;=%"].concat();
    for place in ["/x", "?x", "#x"] {
        only(&path, |sign| HttpsUrl::new(&format!("https://a.example{place}{sign}y")).is_some());
    }
    for text in
        ["https://ä.example", "https://a.example/ä", "https://a.example/\u{202e}", "https://a.example/ "]
    {
        assert_eq!(HttpsUrl::new(text), None, "{text}");
    }
}

fn texts(rows: &[(&str, &str)]) -> Option<LangMap> {
    LangMap::new(rows)
}

#[test]
fn a_text_falls_back_to_its_own_language_in_another_region_before_english_and_the_first() {
    let region = texts(&[("de", "hallo"), ("en-US", "color")]).expect("a text");
    assert_eq!(
        ["en", "en-GB", "EN-us", "fr", "de-AT"].map(|tag| region.get(tag)),
        ["color", "color", "color", "color", "hallo"]
    );
    let both = texts(&[("de", "hallo"), ("en", "colour"), ("en-US", "color")]).expect("a text");
    assert_eq!(
        ["en", "en-GB", "en-US", "fr"].map(|tag| both.get(tag)),
        ["colour", "colour", "color", "colour"]
    );
    // A tag that only begins alike is another language.
    let alike = texts(&[("de", "hallo"), ("eng", "x")]).expect("a text");
    assert_eq!(alike.get("en"), "hallo");
}

#[test]
fn a_text_is_shown_in_the_language_asked_for_else_in_english_else_in_the_first() {
    let all = texts(&[("en", "hello"), ("fr", "salut"), ("de", "hallo")]).expect("a text");
    assert_eq!(["fr", "de", "en", "es"].map(|tag| all.get(tag)), ["salut", "hallo", "hello", "hello"]);
    let no_english = texts(&[("fr", "salut"), ("de", "hallo")]).expect("a text");
    assert_eq!(["fr", "en", "es"].map(|tag| no_english.get(tag)), ["salut", "hallo", "hallo"]);
    let tags: Vec<&str> = all.rows().map(|row| row.0).collect();
    assert_eq!(tags, ["de", "en", "fr"]);
    assert_eq!(all.rows().collect::<Vec<_>>(), [("de", "hallo"), ("en", "hello"), ("fr", "salut")]);
    assert_eq!(texts(&[]), None);
    assert_eq!(texts(&[("en", "hello")]), Some(LangMap::english("hello")));
}

#[test]
fn a_text_may_hold_any_character_but_the_one_that_ends_it() {
    let odd = texts(&[("en", "a\0b"), ("de", ""), ("", "x")]).expect("a text");
    assert_eq!(odd.rows().collect::<Vec<_>>(), [("", "x"), ("de", ""), ("en", "a\u{fffd}b")]);
    assert_eq!(texts(&[("de", "")]).expect("a text").get("en"), "");
}

#[test]
fn only_a_credential_in_good_standing_is_held_and_only_a_member_is_one() {
    let mut learner = Learner::default();
    assert!(!learner.holds(id("a")) && !learner.is_member(id("org")));
    for (held, word) in Held::ALL {
        learner.credentials.insert(id("a"), held);
        assert_eq!(learner.holds(id("a")), word == "has", "{word}");
    }
    for (answer, word) in Answer::ALL {
        learner.memberships.insert(id("org"), Membership { answer, months: Some(12) });
        assert_eq!(learner.is_member(id("org")), word == "has", "{word}");
    }
    assert!(!learner.holds(id("b")) && !learner.is_member(id("other")));
}

#[test]
fn a_section_is_complete_where_it_was_marked() {
    for (marked, _) in Section::ALL {
        let mut learner = Learner::default();
        learner.complete.insert(marked);
        for (section, _) in Section::ALL {
            assert_eq!(learner.is_complete(section), section == marked, "{section:?}");
        }
    }
}

#[test]
fn a_share_of_full_time_that_is_not_told_is_all_of_it() {
    let mut stretch = Stretch::new(id("bmet"), 12);
    assert_eq!((stretch.share(), stretch.share_percent, stretch.from), (100, None, None));
    stretch.share_percent = Some(50);
    assert_eq!(stretch.share(), 50);
}

#[test]
fn awards_are_ordered_by_their_level_first() {
    let award =
        |level, field: Option<&str>| Award { level, field: field.map(id), accreditation: Accredited::Untold };
    let lower = award(AwardLevel::Associate, Some("z"));
    assert!(lower < award(AwardLevel::Bachelor, None));
    assert!(award(AwardLevel::Associate, None) < lower);
}

#[test]
fn a_condition_that_asks_for_nothing_has_no_leaf() {
    let nothing = Condition::nothing();
    assert!(matches!(&nothing.kind, ConditionKind::All(parts) if parts.is_empty()));
    assert!(nothing.requirement().is_none() && nothing.parts().is_empty() && nothing.leaves().is_empty());
    let leaf = Condition::leaf(Requirement::Unpublished);
    assert_eq!(
        (leaf.requirement(), leaf.leaves()),
        (Some(&Requirement::Unpublished), vec![&Requirement::Unpublished])
    );
    assert!(leaf.label.is_none() && leaf.note.is_none() && leaf.parts().is_empty());
}
