//! The fixed texts of the page that edits a catalog.

use super::Language;

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorLabel {
    /// Heading of the file.
    Open,
    /// What to open.
    OpenLead,
    /// The button that opens the shipped catalog.
    OpenShipped,
    /// The field for a file.
    File,
    /// A file that is too large.
    TooLarge,
    /// Heading of the rows.
    Find,
    /// What the marks mean.
    FindLead,
    /// The choice of a kind of rows.
    Kind,
    /// Any kind.
    AnyKind,
    /// The words to look for.
    Words,
    /// Only rows with a mark.
    OnlyMarked,
    /// No row is found.
    NoRows,
    /// The button that opens a row.
    Edit,
    /// The button that shows more rows.
    More,
    /// The mark of a row that is not as the shipped one.
    Changed,
    /// The mark of a row that the shipped catalog does not have.
    Own,
    /// The facts of the whole catalog.
    Facts,
    /// Heading of what adds a row.
    Add,
    /// The id of a new row.
    NewId,
    /// The kind of a new row.
    NewKind,
    /// The button that adds a row.
    AddRow,
    /// Heading of a row, where none is open.
    Row,
    /// No row is open.
    NoRow,
    /// The button that takes a row away.
    RemoveRow,
    /// The button that takes a row away although others name it.
    RemoveAnyway,
    /// The heading of what names a row.
    NamedBy,
    /// Nothing names a row.
    NotNamed,
    /// The button that takes a field or an item away.
    Remove,
    /// The choice of a field to add.
    AddField,
    /// The button that adds an item.
    AddItem,
    /// The field for a language to add.
    AddLanguage,
    /// The button that adds a language.
    AddLanguageButton,
    /// What a condition requires.
    Requires,
    /// Nothing is chosen.
    Choose,
    /// Yes.
    Yes,
    /// No.
    No,
    /// What is behind a value that is shown as JSON.
    AsJson,
    /// The part that shows the row as JSON.
    RowAsJson,
    /// A text is no JSON.
    NoJson,
    /// A JSON text holds a number with a fraction.
    JsonFraction,
    /// Heading of the checker's lines.
    Check,
    /// There is nothing wrong.
    NoProblems,
    /// The button that leads to a row.
    GoTo,
    /// The button that takes the last change back.
    Undo,
    /// The last change was taken back.
    Undone,
    /// A row was taken away.
    RowRemoved,
    /// A new id cannot be taken.
    BadId,
    /// Heading of the file to save.
    Save,
    /// What to do with it.
    SaveLead,
    /// The widget would not show it.
    NotSound,
    /// The button that saves it.
    SaveButton,
    /// Heading of the preview.
    Preview,
    /// The button that shows it.
    ShowPreview,
}

/// A fixed text.
pub fn editor_label(language: Language, label: EditorLabel) -> &'static str {
    let Language::English = language;
    match label {
        EditorLabel::Open => "1. Open a catalog",
        EditorLabel::OpenLead => {
            "Start with the built-in catalog, or open a file of your own. The file stays in your browser."
        }
        EditorLabel::OpenShipped => "Open the built-in catalog",
        EditorLabel::File => "A catalog of your own (JSON)",
        EditorLabel::TooLarge => "The file has more than 4 MiB. The widget reads no more.",
        EditorLabel::Find => "2. Find a row",
        EditorLabel::FindLead => {
            "A row marked \"changed\" is not as in the built-in catalog. One marked \"yours\" is not in it at all."
        }
        EditorLabel::Kind => "Kind of row",
        EditorLabel::AnyKind => "Any kind",
        EditorLabel::Words => "Words of its name or id",
        EditorLabel::OnlyMarked => "Only rows that are changed or yours",
        EditorLabel::NoRows => "No row is found.",
        EditorLabel::Edit => "Edit",
        EditorLabel::More => "Show more rows",
        EditorLabel::Changed => "changed",
        EditorLabel::Own => "yours",
        EditorLabel::Facts => "The catalog as a whole",
        EditorLabel::Add => "Add a row",
        EditorLabel::NewId => "Id of the new row, such as my-course",
        EditorLabel::NewKind => "Kind of the new row",
        EditorLabel::AddRow => "Add the row",
        EditorLabel::Row => "3. Change the row",
        EditorLabel::NoRow => "Choose a row above first.",
        EditorLabel::RemoveRow => "Remove this row",
        EditorLabel::RemoveAnyway => "Remove it all the same",
        EditorLabel::NamedBy => "These places name the row:",
        EditorLabel::NotNamed => "No other row names it.",
        EditorLabel::Remove => "Remove",
        EditorLabel::AddField => "Add a field",
        EditorLabel::AddItem => "Add",
        EditorLabel::AddLanguage => "Add a language, such as es",
        EditorLabel::AddLanguageButton => "Add the language",
        EditorLabel::Requires => "What this part requires",
        EditorLabel::Choose => "Choose",
        EditorLabel::Yes => "yes",
        EditorLabel::No => "no",
        EditorLabel::AsJson => "as JSON",
        EditorLabel::RowAsJson => "The whole row as JSON",
        EditorLabel::NoJson => "This is not JSON, so it is not taken.",
        EditorLabel::JsonFraction => "A number with a fraction is not kept, so this is not taken.",
        EditorLabel::Check => "4. See what the checker says",
        EditorLabel::NoProblems => "The checker finds nothing wrong.",
        EditorLabel::GoTo => "Go to the row",
        EditorLabel::Undo => "Undo the last change",
        EditorLabel::Undone => "The last change is undone.",
        EditorLabel::RowRemoved => "The row is removed.",
        EditorLabel::BadId => {
            "No row was added. An id has small letters, digits and hyphens, and no other row of its kind has it."
        }
        EditorLabel::Save => "5. Save",
        EditorLabel::SaveLead => {
            "Save catalog.json, put it on your website, and name its address in catalog-src. The date in your file is yours to set."
        }
        EditorLabel::NotSound => "The file has errors. The widget does not show it until they are corrected.",
        EditorLabel::SaveButton => "Save catalog.json",
        EditorLabel::Preview => "6. Preview",
        EditorLabel::ShowPreview => "Show the preview",
    }
}
