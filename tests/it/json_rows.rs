//! What is taken out of a JSON value: only what fits.

use credential_pathway::catalog::json::Json;
use credential_pathway::model::{AwardLevel, Credential, HttpsUrl, LangMap};

use crate::world::id;

/// An object with a row of each kind.
fn object() -> Json<'static> {
    Json::parse(
        r#"{"null": null, "yes": true, "no": false, "number": 7, "negative": -7, "large": 4294967296,
            "most": 4294967295, "fraction": 1.5, "text": "master", "slug": "a-b", "url": "https://a.example",
            "list": ["a", "B", 1, null, "c"], "empty": [], "words": {"fr": "un", "en": "one", "de": 1},
            "object": {}, "twice": 1, "twice": 2}"#,
    )
    .expect("an object")
}

/// The keys of which a question has an answer.
fn keys<T>(ask: impl Fn(&Json<'static>, &str) -> Option<T>) -> Vec<String> {
    let object = object();
    let keys: Vec<&str> = object.rows().iter().map(|row| row.0.as_ref()).chain(["other", ""]).collect();
    keys.into_iter().filter(|key| ask(&object, key).is_some()).map(str::to_owned).collect()
}

#[test]
fn what_is_null_is_not_there() {
    let object = object();
    assert_eq!(object.rows().len(), 17);
    assert_eq!(keys(|object, key| object.get(key).cloned()).len(), 16);
    for key in ["null", "other", ""] {
        assert_eq!(object.get(key), None, "{key:?}");
    }
    assert_eq!(object.get("no"), Some(&Json::Bool(false)));
    assert_eq!(object.get("twice"), Some(&Json::Number(1)));
}

#[test]
fn only_an_object_has_rows() {
    for other in
        [Json::Null, Json::Bool(true), Json::Number(1), Json::text("a"), Json::List(vec![Json::Null])]
    {
        assert!(other.rows().is_empty() && other.get("a").is_none(), "{other:?}");
    }
    let list = Json::List(vec![object()]);
    assert!(list.rows().is_empty() && list.get("text").is_none());
}

#[test]
fn a_list_has_items_and_nothing_else_has_any() {
    let object = object();
    let items = [Json::text("a"), Json::text("B"), Json::Number(1), Json::Null, Json::text("c")];
    assert_eq!(object.items("list"), items);
    let with_items = keys(|object, key| object.items(key).first().cloned());
    assert_eq!(with_items, ["list"]);
}

#[test]
fn a_text_is_a_text_whatever_is_in_it() {
    let texts = ["text", "slug", "url"];
    assert_eq!(keys(|object, key| object.str(key).map(str::to_owned)), texts);
    assert_eq!(keys(Json::string), texts);
    let object = object();
    assert_eq!((object.str("text"), object.string("slug").as_deref()), (Some("master"), Some("a-b")));
    assert_eq!((Json::text("").as_text(), Json::Number(1).as_text()), (Some(""), None));
}

#[test]
fn of_a_list_the_texts_and_the_ids_are_taken() {
    let object = object();
    assert_eq!(object.strings("list"), ["a", "B", "c"]);
    assert_eq!(object.ids::<Credential>("list").as_slice(), [id("a"), id("c")]);
    for key in ["empty", "text", "slug", "null", "other"] {
        assert!(object.strings(key).is_empty() && object.ids::<Credential>(key).is_empty(), "{key}");
    }
}

#[test]
fn a_number_is_whole_and_not_negative() {
    assert_eq!(keys(Json::number), ["number", "most", "twice", "twice"]);
    let object = object();
    assert_eq!((object.number("number"), object.number("most")), (Some(7), Some(u32::MAX)));
}

#[test]
fn a_flag_is_up_where_it_is_true() {
    assert_eq!(keys(|object, key| object.flag(key).then_some(())), ["yes"]);
}

#[test]
fn an_id_and_an_address_are_taken_where_they_are_sound() {
    assert_eq!(keys(Json::id::<Credential>), ["text", "slug"]);
    assert_eq!(keys(Json::url), ["url"]);
    let object = object();
    assert_eq!(
        (object.id::<Credential>("slug"), object.url("url")),
        (Some(id("a-b")), HttpsUrl::new("https://a.example"))
    );
}

#[test]
fn a_text_by_language_has_those_that_are_texts() {
    let words = LangMap::new(&[("fr", "un"), ("en", "one")]);
    assert!(words.is_some());
    assert_eq!(object().words("words"), words);
    assert_eq!(object().get("words").and_then(Json::as_words), words);
    assert_eq!(keys(Json::words), ["words"]);
}

#[test]
fn a_word_means_what_the_table_says() {
    assert_eq!(keys(|object, key| object.word(key, &AwardLevel::ALL)), ["text"]);
    assert_eq!(object().word("text", &AwardLevel::ALL), Some(AwardLevel::Master));
    for (level, word) in AwardLevel::ALL {
        assert_eq!(Json::text(word).as_word(&AwardLevel::ALL), Some(level));
    }
    for other in [Json::text("masters"), Json::text(""), Json::Number(4), Json::Null] {
        assert_eq!(other.as_word(&AwardLevel::ALL), None, "{other:?}");
    }
}
