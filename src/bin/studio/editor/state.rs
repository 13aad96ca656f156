//! What a person has opened and entered, what they do, and what that changes.

use credential_pathway::catalog::json::Json;
use credential_pathway::studio::editor::{
    Change, Editor, Path, RowAt, Step, Wanted, kind_of, kinds, value_at,
};
use credential_pathway::text::{EditorLabel, Language, catalog_open, editor_label, open_fault, still_named};
use js_sys::Function;
use web_sys::File;
use yew::Properties;
use yew::html::Scope;

use super::ids::{field_id, key_path};

pub const EN: Language = Language::English;

/// The rows that are shown at first, and that one press adds.
pub const ROWS_SHOWN: usize = 50;

/// Sends messages to the app.
pub type Link = Scope<App>;

/// What the page gives the app.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The text of the shipped catalog.
    pub shipped: String,
    /// Saves a text as a file.
    pub save: Function,
    /// Shows the widget with a goal and a catalog.
    pub preview: Function,
}

/// What a person does.
pub enum Message {
    /// Opens the shipped catalog.
    OpenShipped,
    /// Chooses a file.
    File(File),
    /// The text of a file.
    Text(String),
    /// A file that is too large to read.
    TooLarge,
    /// Looks for rows.
    Find(Wanted),
    /// Shows more rows.
    More,
    /// Opens a row, or the facts of the whole catalog.
    Edit(Shown),
    /// The kind of a new row.
    NewKind(&'static str),
    /// The id of a new row.
    NewId(String),
    /// Adds the new row.
    AddRow,
    /// Changes a value.
    Set(Path, Json<'static>),
    /// Adds a field or an item.
    Put(Path, Json<'static>),
    /// Takes a field or an item away.
    Remove(Path),
    /// Changes a value by its JSON.
    Json(Path, String),
    /// Adds a language to a text.
    Language(Path, String),
    /// Takes the open row away.
    RemoveRow,
    /// Takes the last change back.
    Undo,
    /// Saves the catalog.
    Save,
    /// Shows the preview.
    Preview,
}

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A row.
    Row(RowAt),
    /// The facts of the whole catalog.
    Facts,
}

/// A text that is no JSON, with the path of its field and what is wrong.
pub struct Unread {
    /// The path.
    pub path: Path,
    /// The text.
    pub text: String,
    /// What is wrong.
    pub line: &'static str,
}

/// The page that edits a catalog.
pub struct App {
    /// The catalog, once one is open.
    pub editor: Option<Editor>,
    /// Why a file did not open, or what did.
    pub opened: String,
    /// The rows that are looked for.
    pub wanted: Wanted,
    /// How many rows are shown.
    pub shown: usize,
    /// What is open.
    pub view: Option<Shown>,
    /// The kind of a new row.
    pub new_kind: &'static str,
    /// The id of a new row.
    pub new_id: String,
    /// What the last press came to.
    pub note: String,
    /// Whether the open row is asked about before it is taken away.
    pub is_asked: bool,
    /// The text that is no JSON.
    pub unread: Option<Unread>,
    /// How many changes were taken back: the form is a new one after each, as a choice keeps what a person chose.
    pub undone: usize,
    /// The element that the focus goes to.
    pub focus: Option<String>,
}

/// A text.
pub fn label(label: EditorLabel) -> &'static str {
    editor_label(EN, label)
}

impl App {
    /// Opens a text.
    pub fn open(&mut self, text: &str, shipped: &str) {
        (self.view, self.unread, self.is_asked) = (None, None, false);
        (self.note, self.shown) = (String::new(), ROWS_SHOWN);
        self.editor = None;
        self.opened = match Editor::open(text, shipped) {
            Ok(editor) => {
                let rows = kinds().iter().map(|kind| kind.rows(editor.document()).len()).sum();
                self.editor = Some(editor);
                catalog_open(EN, rows)
            }
            Err(fault) => open_fault(EN, fault),
        };
    }

    /// Does what changes the catalog.
    pub fn change(&mut self, message: Message) {
        let Some(editor) = &mut self.editor else { return };
        (self.unread, self.is_asked) = (None, false);
        self.note.clear();
        match message {
            Message::Set(path, value) => drop(editor.set(&path, value)),
            Message::Put(path, value) => {
                editor.set(&path, value);
                self.focus = Some(field_id(&path));
            }
            Message::Remove(path) => {
                editor.change(&path, Change::Remove);
                self.focus = path.split_last().map(|(_, parent)| match parent.len() {
                    // The catalog and a row have no field of their own.
                    0 => "row-title".to_owned(),
                    2 if editor.row_of(parent).is_some() => "row-title".to_owned(),
                    _ => field_id(parent),
                });
            }
            Message::Language(path, tag) if !tag.trim().is_empty() => {
                let path = key_path(&path, tag.trim());
                if value_at(editor.document(), &path).is_none() {
                    editor.set(&path, Json::text(""));
                }
                self.focus = Some(field_id(&path));
            }
            Message::Json(path, text) => self.unread = set_json(editor, path, text),
            Message::AddRow => self.add_row(),
            Message::Undo => self.undo(),
            _ => {}
        }
    }

    fn undo(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        let Some(path) = editor.undo() else { return };
        label(EditorLabel::Undone).clone_into(&mut self.note);
        self.undone += 1;
        let row =
            editor.row_of(&path).filter(|row| value_at(editor.document(), &editor.path(*row)).is_some());
        self.view = match (row, path.as_slice()) {
            (Some(row), _) => Some(Shown::Row(row)),
            (None, [Step::Key(key)]) if kind_of(key).is_none() => Some(Shown::Facts),
            (None, _) => None,
        };
        if !editor.can_undo() {
            self.focus = Some("note".to_owned());
        }
    }

    fn add_row(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        let Some(kind) = kind_of(self.new_kind) else { return };
        let id = self.new_id.trim();
        let is_taken = kind.rows(editor.document()).iter().any(|row| kind.id_of(row) == id);
        let added =
            if is_taken || !credential_pathway::model::is_id(id) { None } else { editor.add(&kind, id) };
        match added {
            Some(row) => {
                self.view = Some(Shown::Row(row));
                self.focus = Some("row-title".to_owned());
                self.new_id.clear();
            }
            None => label(EditorLabel::BadId).clone_into(&mut self.note),
        }
    }

    /// Takes the open row away; where others name it, only once that is said.
    pub fn remove_row(&mut self) {
        let (Some(editor), Some(Shown::Row(row))) = (&mut self.editor, self.view) else { return };
        let Some(kind) = kind_of(row.kind) else { return };
        let named = editor.named_at(&kind, row).len();
        if named > 0 && !self.is_asked {
            self.is_asked = true;
            self.note = still_named(EN, named);
            return;
        }
        editor.change(&editor.path(row), Change::Remove);
        (self.view, self.is_asked, self.unread) = (None, false, None);
        label(EditorLabel::RowRemoved).clone_into(&mut self.note);
        self.focus = Some("note".to_owned());
    }
}

/// Puts the value of a JSON text at a path; what is wrong where it is none.
fn set_json(editor: &mut Editor, path: Path, text: String) -> Option<Unread> {
    let wrong = match Json::parse(&text) {
        Err(_) => EditorLabel::NoJson,
        Ok(value) if value.has_fraction() => EditorLabel::JsonFraction,
        Ok(value) => {
            editor.set(&path, value.into_owned());
            return None;
        }
    };
    Some(Unread { line: label(wrong), path, text })
}

/// Whether a text that is no JSON is of the field of a path.
pub fn unread_at<'a>(app: &'a App, path: &[Step]) -> Option<&'a Unread> {
    app.unread.as_ref().filter(|row| row.path == path)
}
