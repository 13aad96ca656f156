//! The page that edits a catalog, without the page: opening, changing, taking back, finding, and what is wrong where.

use credential_pathway::catalog::bundled;
use credential_pathway::catalog::json::{BYTES_MAX, Json, JsonError};
use credential_pathway::studio::editor::{
    CHANGES_MAX, Change, Editor, Kind, OpenFault, Path, RowAt, Step, kind_of, value_at,
};

/// The shipped catalog as one document, as the build writes `catalog.json`.
pub fn shipped() -> String {
    let mut whole: Vec<(std::borrow::Cow<'static, str>, Json<'static>)> = Vec::new();
    for (_, text) in bundled::DOCUMENTS {
        let Json::Object(rows) = json(text) else { panic!("an object") };
        for (key, value) in rows.into_iter().filter(|row| row.0 != "comment") {
            match (whole.iter_mut().find(|row| row.0 == key), value) {
                (None, value) => whole.push((key, value)),
                (Some((_, Json::List(items))), Json::List(more)) => items.extend(more),
                _ => {}
            }
        }
    }
    Json::Object(whole).indented(1)
}

pub const SMALL: &str = r#"{
 "edition": "2026-12",
 "sources": [
  {
   "id": "page",
   "url": "https://college.example/page"
  }
 ],
 "kinds_of_work": [
  {
   "id": "bmet",
   "name": {
    "en": "BMET"
   },
   "counts_as": [
    "repair"
   ]
  },
  {
   "id": "repair",
   "name": {
    "en": "Repair"
   },
   "counts_as": []
  }
 ]
}
"#;

pub fn opened(text: &str) -> Editor {
    Editor::open(text, &shipped()).expect("it opens")
}

pub fn kind(key: &str) -> Kind {
    kind_of(key).expect("a kind")
}

/// A path such as `kinds_of_work/0/name`.
pub fn path(text: &str) -> Path {
    let step = |step: &str| step.parse().map_or_else(|_| Step::Key(step.to_owned()), Step::Index);
    text.split('/').map(step).collect()
}

pub fn json(text: &str) -> Json<'static> {
    Json::parse(text).expect("JSON").into_owned()
}

/// The place of the row with an id.
pub fn at(editor: &Editor, key: &str, id: &str) -> RowAt {
    let kind = kind(key);
    let index = kind.rows(editor.document()).iter().position(|row| kind.id_of(row) == id);
    RowAt { kind: kind.key, index: index.expect("a row") }
}

pub fn lines(editor: &Editor) -> Vec<String> {
    editor.problems().iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_opened_is_saved_as_it_was() {
    let shipped = shipped();
    let editor = opened(&shipped);
    assert_eq!(editor.text(), shipped, "byte by byte");
    assert_eq!(lines(&editor), [""; 0]);
    assert_eq!(opened(SMALL).text(), SMALL);
    // What no schema names, and a mark of Windows before the text.
    let other = "\u{feff}{\"edition\": \"1\", \"mine\": {\"a\": [1, null, true]}, \"comment\": []}";
    let editor = opened(other);
    assert_eq!(Json::parse(&editor.text()), Json::parse(&other[3..]));
    assert_eq!(lines(&editor), ["unknown key `mine` (catalog.json)"]);
}

#[test]
fn a_file_that_could_not_be_saved_again_does_not_open() {
    let fault = |text: &str| Editor::open(text, SMALL).err();
    assert_eq!(fault("[]"), Some(OpenFault::NoObject));
    assert_eq!(fault("{\"comment\": 1.5}"), Some(OpenFault::Fraction));
    let syntax = JsonError::Syntax { line: 1, column: 1 };
    assert_eq!(fault("x"), Some(OpenFault::Unreadable(syntax)));
    let large = format!("\"{}\"", "x".repeat(BYTES_MAX));
    assert_eq!(fault(&large), Some(OpenFault::Unreadable(JsonError::TooLarge)));
}

#[test]
fn each_change_is_made_and_taken_back() {
    let changes: [(&str, Change, &str); 8] = [
        ("edition", Change::Replace(json("\"2027\"")), "\"edition\": \"2027\""),
        ("edition", Change::Remove, "{\n \"sources\""),
        ("sources", Change::Remove, "\"2026-12\",\n \"kinds_of_work\""),
        ("date", Change::Insert(0, json("\"2027\"")), "{\n \"date\": \"2027\",\n \"edition\""),
        ("kinds_of_work/0/counts_as/0", Change::Replace(json("\"bmet\"")), "[\n    \"bmet\"\n   ]"),
        (
            "kinds_of_work/0/counts_as/0",
            Change::Remove,
            "\"counts_as\": []\n  },\n  {\n   \"id\": \"repair\"",
        ),
        (
            "kinds_of_work/0/counts_as/0",
            Change::Insert(0, json("\"a\"")),
            "[\n    \"a\",\n    \"repair\"\n   ]",
        ),
        ("kinds_of_work/1", Change::Remove, "\"repair\"\n   ]\n  }\n ]\n}"),
    ];
    let mut editor = opened(SMALL);
    for (at, change, text) in changes {
        assert!(editor.change(&path(at), change.clone()), "{at}");
        assert!(editor.text().contains(text), "{at}: {}", editor.text());
        assert_eq!(editor.changed_last(), Some(path(at).as_slice()));
        assert_eq!(editor.undo(), Some(path(at)));
        assert_eq!(editor.text(), SMALL, "{at}");
    }
    assert!(!editor.can_undo() && editor.changed_last().is_none());
    assert!(editor.set(&path("date"), json("\"2027\"")));
    assert!(editor.text().ends_with("\n ],\n \"date\": \"2027\"\n}\n"), "a new key stands behind the others");
    assert!(editor.set(&path("edition"), json("\"1\"")));
    assert_eq!(editor.changed_last(), Some(path("edition").as_slice()));
    assert!(editor.undo().is_some() && editor.undo().is_some());
    // Nothing is there, or something is there already, or the document itself is meant.
    let none = [
        ("x", Change::Remove),
        ("x/y", Change::Remove),
        ("edition/0", Change::Remove),
        ("edition", Change::Insert(0, Json::Null)),
        ("sources/9", Change::Replace(Json::Null)),
        ("sources/2", Change::Insert(2, Json::Null)),
    ];
    for (at, change) in none {
        assert!(!editor.change(&path(at), change), "{at}");
    }
    assert!(!editor.change(&[], Change::Remove));
    assert!(!editor.set(&path("edition"), json("\"2026-12\"")), "it is the same");
    assert_eq!(editor.text(), SMALL);
}

#[test]
fn a_catalog_that_is_too_large_with_indents_is_saved_without() {
    // With indents each of the numbers would stand behind 60 spaces and more: 5 MB in all.
    let (open, close) = ("[".repeat(60), "]".repeat(60));
    let editor = opened(&format!("{{\"comment\": {open}{}{close}}}", vec!["1"; 90_000].join(",")));
    assert!(editor.text().len() <= BYTES_MAX);
    assert_eq!(opened(&editor.text()).document(), editor.document());
}

#[test]
fn the_oldest_change_is_forgotten() {
    let mut editor = opened(SMALL);
    for number in 0..=CHANGES_MAX {
        assert!(editor.set(&path("date"), json(&format!("\"{}\"", 2000 + number))));
    }
    let undone = std::iter::from_fn(|| editor.undo()).count();
    assert_eq!(undone, CHANGES_MAX);
    // The first change put the key there, and is not taken back.
    assert_eq!(value_at(editor.document(), &path("date")), Some(&json("\"2000\"")));
}

#[test]
fn planted_faults_lead_to_their_rows() {
    let shipped = shipped();
    let mut editor = opened(&shipped);
    let planted = [
        ("credentials", "aami-cbet", "issuer", "\"nobody\"", "refers to unknown organization `nobody`"),
        ("credentials", "ahima-rhit", "fee/public_usd", "\"much\"", "expected a whole number"),
        ("occupations", "health-it-architect", "soc", "15", "expected a text"),
        ("sources", "24x7mag", "url", "\"http://a.example\"", "expected an https address"),
        ("kinds_of_work", "bmet", "counts_as", "[\"nothing\"]", "refers to unknown kind of work `nothing`"),
    ];
    for (key, id, field, value, line) in planted {
        let row = at(&editor, key, id);
        let place = [editor.path(row), path(field)].concat();
        assert!(editor.set(&place, json(value)), "{key} {id}");
        let said = editor.problems();
        assert_eq!(said.len(), 1, "{key} {id}: {said:?}");
        assert!(said[0].to_string().contains(line), "{}", said[0]);
        assert_eq!(editor.row_of_problem(&said[0]), Some(row));
        assert_eq!(editor.problems_below(&place).len(), 1, "beside the field");
        assert_eq!(editor.problems_below(&editor.path(row)).len(), 1, "with the row");
        assert!(!editor.is_sound());
        editor.undo();
        assert!(editor.problems().is_empty() && editor.is_sound());
    }
    // A key that begins with another one is not below it, and what is in a value is not the value itself.
    let [job, short, long] =
        ["", "/education", "/education_fields"].map(|key| path(&format!("occupations/0{key}")));
    editor.set(&long, json("1"));
    assert_eq!(editor.problems_at(&long).len(), 1);
    assert!(editor.problems_below(&short).is_empty());
    assert_eq!((editor.problems_at(&job).len(), editor.problems_below(&job).len()), (0, 1));
}
