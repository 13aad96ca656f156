//! The sentences of the page that edits a catalog.

use super::Language;
use super::problem::unreadable;
use crate::studio::editor::OpenFault;

/// Why a file does not open.
pub fn open_fault(language: Language, fault: OpenFault) -> String {
    let Language::English = language;
    match fault {
        OpenFault::Unreadable(why) => format!("The file is not opened: the document {}.", unreadable(why)),
        OpenFault::NoObject => "The file is not opened: it holds no catalog.".to_owned(),
        OpenFault::Fraction => {
            "The file is not opened: a number with a fraction in it could not be saved as it is.".to_owned()
        }
    }
}

/// How many rows are found, and how many of them are shown.
pub fn rows_found(language: Language, shown: usize, count: usize) -> String {
    let Language::English = language;
    match count {
        1 => "1 row.".to_owned(),
        count if shown < count => format!("{count} rows. The first {shown} are shown."),
        count => format!("{count} rows."),
    }
}

/// What is open.
pub fn catalog_open(language: Language, rows: usize) -> String {
    let Language::English = language;
    format!("The catalog is open. It has {rows} rows.")
}

/// How many lines the checker has, by errors and warnings.
pub fn problem_counts(language: Language, errors: usize, warnings: usize) -> String {
    let Language::English = language;
    let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, warnings) => format!("The checker has {}.", count(warnings, "warning")),
        (errors, 0) => format!("The checker has {}.", count(errors, "error")),
        (errors, warnings) => {
            format!("The checker has {} and {}.", count(errors, "error"), count(warnings, "warning"))
        }
    }
}

/// What is said before a row is taken away that others name.
pub fn still_named(language: Language, count: usize) -> String {
    let Language::English = language;
    match count {
        1 => "1 place still names this row. Change it first, or the checker will say so there.".to_owned(),
        count => {
            format!(
                "{count} places still name this row. Change them first, or the checker will say so there."
            )
        }
    }
}

/// How many more of a list there are than are shown.
pub fn more_places(language: Language, count: usize) -> String {
    let Language::English = language;
    format!("{count} more")
}
