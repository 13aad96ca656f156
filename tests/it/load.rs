//! A catalog from its text, row by row: the same however the text is written, and a large one too.

use credential_pathway::catalog::Catalog;
use credential_pathway::catalog::json::Json;
use credential_pathway::model::{Id, Named};

use crate::world::document;

const WORLD: &str = "kind a > b\nold: nothing\nnew counts=old $100/80: any(all(old, degree(bachelor f)), work(24 a))\n\
                     top 2@lane candidate=60|new: all(new, 2of(old, training(t), work(960h a)); new";

fn said(texts: &[&str]) -> String {
    let documents: Vec<_> = texts.iter().map(|text| ("", *text)).collect();
    format!("{:?}", Catalog::from_trusted(&documents))
}

/// The text with blanks wherever some may stand, and with the first letter of each key written as its number.
fn spread(text: &str) -> String {
    let (mut out, mut in_text, mut signs) = (String::new(), false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => out.extend([Some(sign), signs.next()].into_iter().flatten()),
            '"' => {
                in_text = !in_text;
                out.push(sign);
                if let Some(first) = signs.next_if(|sign| in_text && sign.is_ascii_lowercase()) {
                    out += &format!("\\u{:04x}", u32::from(first));
                }
                if !in_text {
                    out += "\t\r\n ";
                }
            }
            '[' | ']' | '{' | '}' | ',' | ':' if !in_text => out += &format!(" \n{sign}\r\t "),
            _ => out.push(sign),
        }
    }
    out
}

#[test]
fn blanks_and_escapes_change_nothing() {
    let text = document(WORLD).replace(
        r#""name":{"en":"x"}"#,
        r#""name":{"en":"\"]}, {\\","de":"[{\\\\\"é","fr":"\u0000\ud83d\ude00/"}"#,
    );
    let plain = said(&[&text]);
    assert!(plain.contains("é") && plain.contains('😀'), "{plain}");
    assert_eq!(said(&[&spread(&text)]), plain);
}

#[test]
fn both_readers_read_the_same() {
    // A checked load reads strictly first, by another reader; what it finds sound has to be read the same.
    let texts = [
        ("a\\u0041\\n\\t\\r\\b\\f\\/\\\"\\\\", "aA\n\t\r\u{8}\u{c}/\"\\"),
        ("\\ud83d\\ude00 \\u00e9 \\u2028 \\ud7ff \\ue000", "😀 é \u{2028} \u{d7ff} \u{e000}"),
        ("é😀", "é😀"),
    ];
    for (text, read) in texts {
        let text = format!("{{\"edition\": \"{text}\"}}");
        assert_eq!(Json::parse(&text).expect("JSON").str("edition"), Some(read), "{text}");
        assert_eq!(Catalog::from_trusted(&[("", &text)]).edition, read, "{text}");
    }
    for (number, read) in [
        ("12", Some(12)),
        ("0", Some(0)),
        ("-0", Some(0)),
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("-1", None),
        ("1.0", None),
        ("1e1", None),
        ("99999999999999999999", None),
        ("\"1\"", None),
        ("true", None),
    ] {
        let row = format!("{{\"id\": \"a\", \"exam\": {{\"minutes\": {number} }}}}");
        assert_eq!(
            Json::parse(&row).expect("JSON").get("exam").and_then(|exam| exam.number("minutes")),
            read
        );
        let text = format!("{{\"credentials\": [{row}]}}");
        let catalog = Catalog::from_trusted(&[("", &text)]);
        assert_eq!(catalog.credentials.iter().next().map(|row| row.exam.minutes), Some(read), "{number}");
    }
    let nested = |depth: usize| format!("{{\"popular_goals\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    for depth in [126, 127, 128, 100_000] {
        assert!(Catalog::from_trusted(&[("", &nested(depth))]).popular_goals.is_empty());
        assert_eq!(Json::parse(&nested(depth)).is_ok(), depth < 127, "{depth}");
    }
}

#[test]
fn a_string_ends_at_its_quote_however_long_it_is_and_wherever_it_begins() {
    // Letters whose bytes are one beside those of a quote or a backslash, or differ in the highest bit.
    const LETTERS: &str = "!#[]\u{a2}\u{dc}a";
    let letters = |count| LETTERS.chars().cycle().take(count).collect::<String>();
    for (before, after) in (0..8).flat_map(|before| (0..20).map(move |after| (before, after))) {
        for (sign, written) in [("", ""), ("\"", "\\\""), ("\\", "\\\\"), ("\\\"", "\\\\\\\"")] {
            let text = |sign| letters(before) + sign + &letters(after);
            for blanks in 0..8 {
                let json = format!(
                    "{{{}\"edition\":\"{}\",\"date\":\"{}\"}}",
                    " ".repeat(blanks),
                    text(written),
                    letters(after)
                );
                let catalog = Catalog::from_trusted(&[("", &json)]);
                assert_eq!((catalog.edition, catalog.date), (text(sign), letters(after)), "{json}");
            }
        }
    }
}

#[test]
fn the_order_of_keys_and_rows_changes_nothing() {
    let mut json: serde_json::Value = serde_json::from_str(&document(WORLD)).expect("a document");
    // The keys of these values are sorted, so the id of a row is not the first.
    let sorted = json.to_string();
    for list in json.as_object_mut().expect("an object").values_mut().filter_map(|list| list.as_array_mut()) {
        list.reverse();
    }
    assert_eq!(said(&[&json.to_string()]), said(&[&sorted]));
    assert_eq!(said(&[&sorted]), said(&[&document(WORLD)]));
}

#[test]
fn what_ends_anywhere_is_read_without_a_fault() {
    let text = document(WORLD);
    let whole = said(&[&text]);
    // The last bracket of a document says nothing.
    for end in 0..text.len() - 1 {
        assert_ne!(said(&[&text[..end]]), whole, "{end}");
    }
    for text in
        ["[1]", "3", "", "{\"credentials\"", "{,}", "{:}", "{\"credentials\": [,]}", "}", "{\"a\": \"\\"]
    {
        assert!(Catalog::from_trusted(&[("", text)]).credentials.is_empty(), "{text}");
    }
}

#[test]
fn rows_of_two_documents_with_the_same_id_are_one_in_whatever_order() {
    let one = r#"{"organizations": [{"id": "b", "name": {"en": "B"}}, {"id": "a", "name": {"en": "A"}}]}"#;
    let other = r#"{"organizations": [{"note": {"en": "Note of A"}, "id": "a"}, {"id": "b", "note": {"en": "Note of B"}}]}"#;
    let catalog = Catalog::from_trusted(&[("", one), ("", other)]);
    let rows =
        catalog.organizations.iter().map(|row| (row.id.as_str(), row.name.get("en"), row.note.as_ref()));
    let rows: Vec<_> = rows.map(|row| (row.0, row.1, row.2.map(|note| note.get("en")))).collect();
    assert_eq!(rows, [("a", "A", Some("Note of A")), ("b", "B", Some("Note of B"))]);
    // Within one document, a row is a row.
    let twice =
        r#"{"organizations": [{"id": "a", "name": {"en": "One"}}, {"id": "a", "name": {"en": "Two"}}]}"#;
    assert_eq!(Catalog::from_trusted(&[("", twice)]).organizations.len(), 2);
}

#[test]
fn thousands_of_rows_are_all_there_and_count_as_their_own() {
    const ROWS: usize = 3_000;
    let id = |row: usize| format!("course-{row:04}");
    // Every hundredth course counts as the one before it.
    let line = |row: usize| match row % 100 {
        99 => format!("{} counts={}: nothing", id(row), id(row - 1)),
        _ => format!("{}: nothing", id(row)),
    };
    let lines: Vec<String> = (0..ROWS).rev().map(line).collect();
    let text = document(&lines.join("\n"));
    let catalog = Catalog::from_trusted(&[("", &text)]);
    assert!(catalog.credentials.iter().map(Named::id).is_sorted());
    for row in 0..ROWS {
        let known = |row: usize| Id::known(&id(row)).expect("an id of the catalog");
        assert_eq!(catalog.credentials.index(known(row)), Some(row));
        let by = if row % 100 == 98 { vec![known(row), known(row + 1)] } else { vec![known(row)] };
        let counted = if row % 100 == 99 { vec![known(row), known(row - 1)] } else { vec![known(row)] };
        assert_eq!(
            (catalog.counting_as(known(row)), catalog.counted_as(known(row))),
            (&by[..], &counted[..])
        );
    }
    assert!(catalog.counting_as(Id::default()).is_empty());
}
