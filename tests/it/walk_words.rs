//! What makes a sentence false in some month: dates and words in what people read.

/// The names of the months.
const MONTHS: [&str; 12] = [
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

/// Words that are true only when they are written.
const PASSING: [&str; 6] = ["now", "today", "currently", "will", "soon", "expected to"];

/// Words before a date on which something ends or comes: it must not lie before the month.
const AHEAD: [&str; 10] = [
    "until",
    "ends",
    "expire",
    "expires",
    "retires",
    "becomes",
    "closes",
    "apply by",
    "been announced for",
    "makes it inactive",
];

/// Words before a date on which something began or ended: it must not lie after the month.
const BEHIND: [&str; 6] = ["since", "ended", "retired", "closed", "last day", "was announced for"];

/// The most words between such a word and its date.
const APART_MAX: usize = 5;

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<&str> {
    text.lines()
        .flat_map(|line| line.split_inclusive(". "))
        .map(str::trim)
        .filter(|row| !row.is_empty())
        .collect()
}

/// The dates in a sentence, each with the words before it in small letters: `2027`, `2027-06`, `2027-06-11`.
pub fn dates(sentence: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain = |word: &str| word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric()).to_owned();
    let year = |word: Option<&&str>| {
        let word = plain(word?);
        let fits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| word.parse::<u32>().ok()).flatten().filter(|year| (1990..2060).contains(year))
    };
    // Of "1–15" the last day counts.
    let day = |word: Option<&&str>| {
        let word = plain(word?);
        let last = word.rsplit('–').next()?.to_owned();
        last.parse::<u32>().ok().filter(|day| (1..=31).contains(day))
    };
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let before = || words[..index].join(" ").to_lowercase();
        let month = MONTHS.iter().position(|name| *name == plain(words[index])).map(|place| place + 1);
        let (next, after) = (words.get(index + 1), words.get(index + 2));
        match (month, day(next).zip(year(after)), year(next), year(words.get(index))) {
            (Some(month), Some((day, year)), ..) => {
                found.push((format!("{year}-{month:02}-{day:02}"), before()));
                index += 3;
            }
            (Some(month), None, Some(year), _) => {
                found.push((format!("{year}-{month:02}"), before()));
                index += 2;
            }
            (None, _, _, Some(year)) => {
                found.push((year.to_string(), before()));
                index += 1;
            }
            _ => index += 1,
        }
    }
    found
}

/// Whether a phrase stands in a text as words of its own.
fn says(text: &str, phrase: &str) -> bool {
    let words = |text: &str| {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    };
    words(&text.to_lowercase()).contains(&words(phrase))
}

/// Whether a sentence has a word that is true only when it is written.
pub fn has_passing_word(sentence: &str) -> bool {
    PASSING.iter().any(|word| says(sentence, word))
}

/// Whether a sentence that is shown in every month can become false, or was so when it was written.
pub fn passes(sentence: &str, written: &str) -> bool {
    let ahead = |(date, before): &(String, String)| {
        let first = format!("{date}-01-01");
        first[..10] > *written || before.ends_with("until")
    };
    has_passing_word(sentence) || dates(sentence).iter().any(ahead)
}

/// Whether a sentence is false in a month such as `2027-06`.
pub fn is_false_in(sentence: &str, month: &str) -> bool {
    dates(sentence).iter().any(|(date, before)| {
        let words: Vec<&str> = before.split_whitespace().collect();
        let near = words[words.len().saturating_sub(APART_MAX + 1)..].join(" ");
        // The last such word before the date is about it.
        let place = |cues: &[&str]| {
            cues.iter().filter(|cue| says(&near, cue)).filter_map(|cue| near.rfind(cue)).max()
        };
        let len = date.len().min(month.len());
        let (date, month) = (&date[..len], &month[..len]);
        match (place(&AHEAD), place(&BEHIND)) {
            (Some(ahead), behind) if behind.is_none_or(|behind| behind < ahead) => date < month,
            (_, Some(_)) => date > month,
            _ => false,
        }
    })
}

#[test]
fn dates_are_found_in_sentences() {
    let found = |text: &str| dates(text).into_iter().map(|row| row.0).collect::<Vec<_>>().join(" ");
    assert_eq!(found("It ends on June 11, 2027, then (May 2028) and in 2029."), "2027-06-11 2028-05 2029");
    assert_eq!(found("Window: May 1–15, 2027; apply by April 3, 2027."), "2027-05-15 2027-04-03");
    assert_eq!(found("It takes 2,000 hours, 2144 in all, for $2,027; see 2024–34 and N10-009. May I?"), "");
}

#[test]
fn a_sentence_for_all_months_names_no_date_ahead_and_no_passing_word() {
    let written = "2026-11-28";
    for text in [
        "It retires in December 2026.",
        "It ends on November 29, 2026.",
        "Free in 2027.",
        "It was free until May 2020.",
        "You will need it.",
        "It is free now.",
        "Today it costs $5.",
        "They are expected to end it.",
    ] {
        assert!(passes(text, written), "{text}");
    }
    for text in [
        "It began on November 28, 2026.",
        "As of 2026.",
        "Known since May 2020.",
        "You know how, willingly.",
        "Nobody knows.",
    ] {
        assert!(!passes(text, written), "{text}");
    }
}

#[test]
fn a_sentence_is_false_before_what_it_says_has_begun_and_after_it_has_ended() {
    for (text, first, last) in [
        ("T-7 can be taken until June 11, 2027: 6 months left.", "2020-01", "2027-06"),
        ("Becomes inactive on December 1, 2026: less than a month left.", "2020-01", "2026-12"),
        ("Closes to new applicants in March 2027.", "2020-01", "2027-03"),
        ("T-8 has been announced for November 17, 2026.", "2020-01", "2026-11"),
        ("May 1–15, 2027; apply by April 24, 2027.", "2020-01", "2027-04"),
        ("Inactive since December 1, 2026.", "2026-12", "2040-01"),
        ("The last announced window ended on November 15, 2026.", "2026-11", "2040-01"),
        ("Closed to new applicants in May 2026, and kept until June 2027.", "2026-05", "2027-06"),
    ] {
        for month in [
            "2020-01", "2026-04", "2026-05", "2026-10", "2026-11", "2026-12", "2027-01", "2027-03",
            "2027-04", "2027-05", "2027-06", "2027-07", "2040-01",
        ] {
            let is_true = first <= month && month <= last;
            assert_eq!(is_false_in(text, month), !is_true, "{month}: {text}");
        }
    }
}
