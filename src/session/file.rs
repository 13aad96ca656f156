//! The files that a person can save: each is written when it is asked for, and nothing of it is kept.

use super::machine::Session;
use super::{markdown, step_table};

/// A file to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Dates for a calendar (RFC 5545).
    Calendar,
    /// The steps as a table (RFC 4180).
    Table,
    /// The sheet as Markdown.
    Markdown,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Calendar, Self::Table, Self::Markdown];

    /// What the file is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Calendar => "credential-pathway.ics",
            Self::Table => "credential-pathway.csv",
            Self::Markdown => "credential-pathway.md",
        }
    }
}

impl Session<'_> {
    /// The text of a file, made on a day such as `2026-11-29`; `None` where it would be empty. `address` opens
    /// the plan again.
    pub fn file(&self, kind: FileKind, day: &str, address: &str) -> Option<String> {
        let sheet = || self.sheet(day, address);
        match kind {
            FileKind::Calendar => self.calendar(day),
            FileKind::Table => sheet()
                .filter(|sheet| !sheet.steps.is_empty())
                .map(|sheet| step_table::write(&sheet, &self.localizer().step_columns())),
            FileKind::Markdown => sheet().map(|sheet| markdown::write(self.language, &sheet)),
        }
    }
}
