//! The page that edits a catalog, without the page: rows that are found, named, added and taken away.

use std::collections::BTreeSet;

use credential_pathway::catalog::schema::{ObjectSchema, Type};
use credential_pathway::catalog::{CONDITIONS, Catalog, DOCUMENT};
use credential_pathway::studio::editor::{
    Change, Editor, Mark, RowAt, Wanted, find_rows, kinds, path_text, turned, value_at,
};
use credential_pathway::text::{CONDITION_NAMES, KEY_NAMES, KIND_NAMES};

use crate::catalog_editor::{SMALL, at, json, kind, lines, opened, path, shipped};

#[test]
fn what_names_a_row_is_found_also_in_a_rule() {
    let editor = opened(&shipped());
    let named = |key: &str, id: &str| -> Vec<String> {
        let row = at(&editor, key, id);
        editor.named_at(&kind(key), row).iter().map(|path| path_text(path)).collect()
    };
    let rhit = at(&editor, "credentials", "ahima-rhit").index;
    let rule = format!("credentials[{rhit}].requires.any[0].accreditation");
    assert!(named("accreditations", "cahiim").contains(&rule));
    // By a slow twin: as often as the id stands in the text behind a key, or in a list, of that vocabulary.
    let text = shipped();
    let count = text.matches("\"accreditation\": \"abet-eac\"").count();
    assert_eq!(named("accreditations", "abet-eac").len(), count);
    // A title is named by what stands in for it; the keys of a starting point name rows, too.
    assert!(
        named("credentials", "healthcare-it-foundations").iter().any(|path| path.starts_with("stand_ins["))
    );
    let told = named("kinds_of_work", "bmet").into_iter().filter(|path| path.starts_with("ways_in[")).count();
    assert!(told > 0);
    assert!(
        named("credentials", "dod-bmet").iter().any(|path| path.ends_with("].learner.credentials.dod-bmet"))
    );
    assert_eq!(named("glossary", "aci"), [""; 0]);
}

#[test]
fn a_row_that_is_taken_away_is_missed_where_it_is_named() {
    let mut editor = opened(SMALL);
    let row = at(&editor, "kinds_of_work", "repair");
    assert_eq!(editor.named_at(&kind("kinds_of_work"), row), [path("kinds_of_work/0/counts_as/0")]);
    editor.change(&editor.path(row), Change::Remove);
    let line = "kind of work `bmet` refers to unknown kind of work `repair` (catalog.json: kinds_of_work[0].counts_as[0])";
    assert_eq!(lines(&editor), [line]);
    // What names itself, or a row of another kind with the same id, names none of these.
    let editor =
        opened(r#"{"sources": [{"id": "it"}], "kinds_of_work": [{"id": "it", "counts_as": ["it"]}]}"#);
    for key in ["sources", "kinds_of_work"] {
        assert!(editor.named_at(&kind(key), at(&editor, key, "it")).is_empty(), "{key}");
    }
    // Under the name that a list had in the edition before, too.
    let editor = opened(
        r#"{"sources": [{"id": "page"}], "organisations": [{"id": "college", "statements": [{"sources": ["page"]}]}]}"#,
    );
    let row = at(&editor, "sources", "page");
    assert_eq!(editor.named_at(&kind("sources"), row), [path("organisations/0/statements/0/sources/0")]);
    assert_eq!(editor.path(at(&editor, "organizations", "college")), path("organisations/0"));
}

#[test]
fn a_new_row_has_blanks_and_is_sound_once_they_are_filled() {
    let mut editor = opened(&shipped());
    let index = kind("credentials").rows(editor.document()).len();
    let row = editor.add(&kind("credentials"), "my-course").expect("added");
    assert_eq!(row, RowAt { kind: "credentials", index }, "behind the others");
    let own = editor.path(row);
    assert!(!editor.is_sound());
    let sources = value_at(editor.document(), &[own.clone(), path("sources")].concat());
    assert_eq!(sources, Some(&json("[]")), "a credential is nothing without them");
    assert!(editor.problems().iter().all(|problem| editor.row_of_problem(problem) == Some(row)));
    let fields = [
        ("name/en", "\"My course\""),
        ("note/en", "\"A course.\""),
        ("kind", "\"training\""),
        ("status/is", "\"active\""),
        ("confidence", "\"high\""),
        ("sources", "[\"24x7mag\"]"),
        (
            "requires",
            "{\"all\": [{\"credential\": \"aami-cbet\"}, {\"work\": [\"bmet\"], \"months\": 12}], \"sources\": [\"24x7mag\"]}",
        ),
    ];
    for (field, value) in fields {
        assert!(editor.set(&[own.clone(), path(field)].concat(), json(value)), "{field}");
    }
    assert_eq!(lines(&editor), [""; 0]);
    let text = editor.text();
    let catalog = Catalog::from_documents(&[("saved", &text)]).expect("sound");
    let course = catalog.credentials.find("my-course").expect("there");
    assert_eq!(course.requires.condition.leaves().len(), 2);
    // A catalog without rows of the kind gets its list.
    let mut small = opened(SMALL);
    assert_eq!(small.add(&kind("fields"), "it"), Some(RowAt { kind: "fields", index: 0 }));
    assert!(small.text().contains("\"fields\": ["));
    // Each kind has a blank that the checker can read: all lines are about that row.
    for kind in kinds() {
        let mut editor = opened(SMALL);
        let row = editor.add(&kind, "my-row").expect("added");
        let value = value_at(editor.document(), &editor.path(row)).expect("there");
        assert_eq!(kind.id_of(value), "my-row", "{}", kind.key);
        assert!(
            editor.problems().iter().all(|line| editor.row_of_problem(line) == Some(row)),
            "{}",
            kind.key
        );
    }
}

#[test]
fn marks_tell_what_is_not_as_in_the_shipped_catalog() {
    let mut editor = opened(&shipped());
    let marked = |editor: &Editor| {
        let wanted = Wanted { is_marked: true, ..Wanted::default() };
        let (rows, count) = find_rows(editor, &wanted, 9);
        assert_eq!(rows.len(), count);
        rows.into_iter().map(|row| (row.id, row.mark)).collect::<Vec<_>>()
    };
    assert_eq!(marked(&editor), []);
    editor.set(&path("sources/0/grade"), json("\"issuer\""));
    editor.add(&kind("fields"), "alchemy");
    let id = kind("sources").id_of(&kind("sources").rows(editor.document())[0]).to_owned();
    assert_eq!(marked(&editor), [(id, Mark::Changed), ("alchemy".to_owned(), Mark::Own)]);
    editor.undo();
    editor.undo();
    assert_eq!(marked(&editor), []);
}

#[test]
fn rows_are_found_by_words_of_their_names_and_ids() {
    let editor = opened(&shipped());
    let find = |kind: Option<&'static str>, words: &str, most| {
        let wanted = Wanted { kind, words: words.to_owned(), is_marked: false };
        let (rows, count) = find_rows(&editor, &wanted, most);
        (rows.into_iter().map(|row| row.id).collect::<Vec<_>>(), count)
    };
    assert_eq!(find(Some("credentials"), "TECHNICIAN biomedical certified", 9).0, ["aami-cbet"]);
    assert_eq!(find(None, "no such words", 9), (vec![], 0));
    let all: usize = kinds().iter().map(|kind| kind.rows(editor.document()).len()).sum();
    let (rows, count) = find(None, "", 7);
    assert_eq!((rows.len(), count), (7, all));
    assert_eq!(find(Some("sources"), "", 7).1, kind("sources").rows(editor.document()).len());
    // The id is `repair` and the name `Repair`, and no word goes from one into the other.
    let across = Wanted { words: "repairrepair".to_owned(), ..Wanted::default() };
    assert_eq!(find_rows(&opened(SMALL), &across, 9), (vec![], 0));
}

#[test]
fn a_condition_keeps_what_fits_as_its_kind_changes() {
    let turn = |from: &str, kind: &str| turned(&json(from), kind);
    let leaf = r#"{"credential": "a", "sources": ["s"]}"#;
    assert_eq!(turn(leaf, "all"), json(r#"{"all": [{"credential": "a"}], "sources": ["s"]}"#));
    let group = r#"{"all": [{"credential": "a"}], "note": {"en": "n"}}"#;
    assert_eq!(turn(group, "any"), json(r#"{"any": [{"credential": "a"}], "note": {"en": "n"}}"#));
    let some = r#"{"at_least": 1, "of": [{"credential": "a"}], "note": {"en": "n"}}"#;
    assert_eq!(turn(group, "at_least"), json(some));
    assert_eq!(turn(some, "any"), turn(group, "any"));
    assert_eq!(turn(leaf, "work"), json(r#"{"work": [], "months": "", "sources": ["s"]}"#));
    assert_eq!(turn("{}", "unpublished"), json(r#"{"unpublished": true}"#));
}

#[test]
fn every_kind_and_key_has_a_name_and_every_name_a_key() {
    let of = |names: &[(&'static str, &str)]| names.iter().map(|row| row.0).collect::<Vec<_>>();
    let kinds: BTreeSet<_> = kinds().iter().map(|kind| kind.key).collect();
    assert_eq!(of(&KIND_NAMES), Vec::from_iter(kinds.clone()));
    assert_eq!(of(&CONDITION_NAMES), CONDITIONS.iter().map(|row| row.0).collect::<Vec<_>>());
    let mut keys = BTreeSet::new();
    for key in DOCUMENT.keys.iter().copied().flatten() {
        if !kinds.contains(&key.name) {
            keys.insert(key.name);
        }
        below(&key.value, &mut keys);
    }
    CONDITIONS.iter().for_each(|row| all(&row.1, &mut keys));
    assert_eq!(of(&KEY_NAMES), Vec::from_iter(keys));
}

/// The keys of a schema, and of what is below it.
fn all(schema: &'static ObjectSchema, keys: &mut BTreeSet<&'static str>) {
    for key in schema.keys.iter().copied().flatten() {
        keys.insert(key.name);
        below(&key.value, keys);
    }
}

fn below(of: &'static Type, keys: &mut BTreeSet<&'static str>) {
    match of {
        Type::List(_, each) | Type::Exactly(_, each) | Type::MapById(_, each) => below(each, keys),
        Type::Object(schema) => all(schema, keys),
        _ => {}
    }
}
