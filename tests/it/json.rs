//! JSON as a plain value: what is read, within which limits, and how it is written.

use std::borrow::Cow;

use credential_pathway::catalog::json::{Json, JsonError};

/// 4 MiB.
const BYTES: usize = 4_194_304;
const VALUES: usize = 100_000;
const LONGEST: usize = 4_000;

fn read(text: &str) -> Json<'_> {
    Json::parse(text).unwrap_or_else(|why| panic!("{}: {why}", &text[..text.len().min(80)]))
}

/// A list of so many zeros.
fn zeros(count: usize) -> String {
    format!("[{}0]", "0,".repeat(count - 1))
}

/// A string of so many signs.
fn string(sign: &str, count: usize) -> String {
    format!("\"{}\"", sign.repeat(count))
}

fn row<'t>(key: &'t str, value: Json<'t>) -> (Cow<'t, str>, Json<'t>) {
    (key.into(), value)
}

#[test]
fn every_kind_of_value_is_read_as_what_it_is() {
    let cases = [
        ("null", Json::Null),
        ("true", Json::Bool(true)),
        ("false", Json::Bool(false)),
        ("0", Json::Number(0)),
        ("-7", Json::Number(-7)),
        ("42", Json::Number(42)),
        ("\"\"", Json::text("")),
        (r#""a\u00e9\n\"b\\""#, Json::text("aé\n\"b\\")),
        ("[]", Json::List(Vec::new())),
        ("[1, [null]]", Json::List(vec![Json::Number(1), Json::List(vec![Json::Null])])),
        ("{}", Json::Object(Vec::new())),
    ];
    for (text, value) in cases {
        assert_eq!(read(text), value, "{text}");
    }
}

#[test]
fn a_number_is_whole_where_64_bits_hold_it() {
    assert_eq!(read("9223372036854775807"), Json::Number(i64::MAX));
    assert_eq!(read("-9223372036854775808"), Json::Number(i64::MIN));
    for text in ["9223372036854775808", "99999999999999999999999", "1.5", "2.0", "1e2", "-0.1", "1e400"] {
        assert_eq!(read(text), Json::Fraction, "{text}");
    }
}

#[test]
fn a_fraction_stands_where_it_was_written() {
    let list = Json::List(vec![Json::Number(1), Json::Fraction, Json::Object(Vec::new())]);
    assert_eq!(read("[1, 0.5, {}]"), list);
    let rows = vec![row("a", Json::Fraction), row("b", Json::Number(2)), row("c", Json::text("0.5"))];
    assert_eq!(read(r#"{"a": 0.5, "b": 2, "c": "0.5"}"#), Json::Object(rows));
}

#[test]
fn an_object_that_looks_like_a_fraction_of_serde_json_is_refused_like_one() {
    let key = "$serde_json::private::Number";
    assert_eq!(read(&format!(r#"[{{"{key}": "1"}}]"#)), Json::List(vec![Json::Fraction]));
    let text = format!(r#"{{"{key}": "1", "b": 2}}"#);
    assert_eq!(read(&text), Json::Object(vec![row(key, Json::text("1")), row("b", Json::Number(2))]));
}

#[test]
fn an_object_keeps_its_keys_in_order_and_twice_where_they_stand_twice() {
    let rows = vec![row("b", Json::Number(1)), row("a", Json::Number(2)), row("b", Json::Number(3))];
    assert_eq!(read(r#"{"b": 1, "a": 2, "b": 3}"#), Json::Object(rows));
}

#[test]
fn what_is_no_json_is_refused_in_one_line() {
    for text in ["", "{", "[1,]", "nul", "{} {}", "{\"a\" 1}", "'a'", "\"\n\""] {
        let why = Json::parse(text).expect_err(text);
        assert!(matches!(why, JsonError::Syntax { .. }), "{text}: {why}");
        let why = why.to_string();
        assert!(why.starts_with("is not JSON: line ") && !why.contains('\n'), "{text}: {why}");
    }
}

#[test]
fn a_document_has_up_to_4_mib() {
    let text = |bytes: usize| format!("null{}", " ".repeat(bytes - 4));
    assert_eq!(Json::parse(&text(BYTES)), Ok(Json::Null));
    assert_eq!(Json::parse(&text(BYTES + 1)), Err(JsonError::TooLarge));
    assert_eq!(JsonError::TooLarge.to_string(), "has more than 4194304 bytes");
}

#[test]
fn a_document_holds_up_to_100_000_values_and_is_one_itself() {
    let too_many = Err(JsonError::TooManyValues);
    assert_eq!(JsonError::TooManyValues.to_string(), "holds more than 100000 values");
    assert!(Json::parse(&zeros(VALUES - 1)).is_ok());
    assert_eq!(Json::parse(&zeros(VALUES)), too_many);
    // The object, two lists and what is in them; a key is no value.
    let two = |count: usize| format!(r#"{{"a": {}, "b": {}}}"#, zeros(1_000), zeros(count));
    assert!(Json::parse(&two(VALUES - 1_003)).is_ok());
    assert_eq!(Json::parse(&two(VALUES - 1_002)), too_many);
}

#[test]
fn a_string_has_up_to_4_000_bytes_wherever_it_stands() {
    let too_long = Err(JsonError::LongString);
    assert_eq!(JsonError::LongString.to_string(), "holds a string of more than 4000 bytes");
    let places: [fn(&str) -> String; 7] = [
        str::to_owned,
        |text| format!("[0, {text}]"),
        |text| format!("[[], [[{text}]]]"),
        |text| format!(r#"{{"a": 0, "b": {text}}}"#),
        |text| format!(r#"{{"a": [{{"b": {text}}}]}}"#),
        |text| format!("{{{text}: 0}}"),
        |text| format!(r#"[{{"a": 0, {text}: []}}]"#),
    ];
    for place in places {
        for short in [0, 1, LONGEST - 1, LONGEST] {
            assert!(Json::parse(&place(&string("x", short))).is_ok(), "{short}: {}", place("_"));
        }
        assert_eq!(Json::parse(&place(&string("x", LONGEST + 1))), too_long, "{}", place("_"));
    }
    // An é has two bytes.
    assert!(Json::parse(&string("é", LONGEST / 2)).is_ok());
    assert_eq!(Json::parse(&string("é", LONGEST / 2 + 1)), too_long);
}

#[test]
fn a_document_is_written_a_value_a_line_and_two_blanks_deeper_in_each() {
    let value = read(r#"{"a":[1,[true,null]],"b":{"c":{"d":"e"}},"f":false,"g":-2}"#);
    let lines = [
        "{",
        "  \"a\": [",
        "    1,",
        "    [",
        "      true,",
        "      null",
        "    ]",
        "  ],",
        "  \"b\": {",
        "    \"c\": {",
        "      \"d\": \"e\"",
        "    }",
        "  },",
        "  \"f\": false,",
        "  \"g\": -2",
        "}",
        "",
    ];
    assert_eq!(value.pretty(), lines.join("\n"));
}

#[test]
fn what_is_empty_is_written_in_two_brackets() {
    assert_eq!(read("[]").pretty(), "[]\n");
    assert_eq!(read("{}").pretty(), "{}\n");
    assert_eq!(read("[[]]").pretty(), "[\n  []\n]\n");
    assert_eq!(read(r#"{"a": {}}"#).pretty(), "{\n  \"a\": {}\n}\n");
}

#[test]
fn quotes_backslashes_and_control_characters_are_written_escaped_and_all_else_as_it_is() {
    let cases = [
        ("", r#""""#),
        ("say \"a\"", r#""say \"a\"""#),
        ("a\\b", r#""a\\b""#),
        ("a\nb", r#""a\nb""#),
        ("\u{0}", r#""\u0000""#),
        ("\t\r", r#""\u0009\u000d""#),
        ("\u{1f}", r#""\u001f""#),
        ("a b ~ é 😀", r#""a b ~ é 😀""#),
        ("/", r#""/""#),
    ];
    for (text, written) in cases {
        assert_eq!(Json::text(text).pretty(), format!("{written}\n"));
        let object = Json::Object(vec![row(text, Json::Null)]);
        assert_eq!(object.pretty(), format!("{{\n  {written}: null\n}}\n"), "as a key");
    }
}

#[test]
fn what_is_written_is_read_again_as_it_was() {
    let signs: String = (0..0x300).filter_map(char::from_u32).collect();
    let value = Json::Object(vec![
        row(&signs, Json::text(&signs)),
        row("", Json::List(vec![Json::Number(i64::MIN), Json::Number(i64::MAX), Json::Bool(false)])),
        row("twice", Json::Object(Vec::new())),
        row("twice", Json::List(vec![Json::Null])),
    ]);
    assert_eq!(read(&value.pretty()), value);
}

#[test]
fn an_object_is_made_without_the_rows_that_are_null() {
    let made = Json::object(vec![
        ("a", Json::Null),
        ("b", 7_u32.into()),
        ("c", None::<u32>.into()),
        ("d", Some(u32::MAX).into()),
        ("e", Json::list(["x", "y"], Json::text)),
        ("f", Json::Bool(false)),
    ]);
    assert_eq!(made, read(r#"{"b": 7, "d": 4294967295, "e": ["x", "y"], "f": false}"#));
}
