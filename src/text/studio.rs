//! The studio's sentences.

use super::condition::series;
use super::{Language, Localizer};
use crate::model::{Gain, OfferKind, ToList};
use crate::studio::{
    Column, Encoding, Grade, LintKind, Table, TableFault, TableFaultKind, Target, WantsAccredited,
};

/// What a column holds, in words.
pub fn column_name(language: Language, column: Column) -> &'static str {
    let Language::English = language;
    match column {
        Column::Ignored => "Not used",
        Column::Id => "Id of the offer",
        Column::Name => "Name",
        Column::Program => "Program that the row is part of",
        Column::Kind => "Kind of offer",
        Column::Level => "Award (AAS, certificate ...)",
        Column::Field => "Field of study",
        Column::Cip => "CIP code",
        Column::Accreditation => "Accreditor",
        Column::LeadsTo => "Leads to, as ids",
        Column::PreparesFor => "Prepares for, as ids",
        Column::Url => "Web address",
        Column::Months => "Months",
        Column::Weeks => "Weeks",
        Column::HoursPerWeek => "Hours a week",
        Column::Cost => "Cost in USD",
        Column::CostFor => "Who pays this cost",
        Column::Credits => "Credits",
        Column::Delivery => "Delivery (in-person, online, hybrid)",
        Column::Location => "Location",
        Column::Starts => "Start dates",
        Column::Until => "Valid until",
        Column::Languages => "Languages",
    }
}

/// What was found out about a table.
pub fn table_facts(language: Language, table: &Table, encoding: Option<Encoding>) -> String {
    let Language::English = language;
    let separator = match table.separator {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "commas",
    };
    let decimal = if table.decimal_comma { "a comma" } else { "a point" };
    let encoding = encoding.map_or("", |encoding| match encoding {
        Encoding::Utf8 => " The text is UTF-8.",
        Encoding::Utf16Le | Encoding::Utf16Be => " The text is UTF-16.",
        Encoding::Windows1252 => " The text is Windows-1252.",
    });
    let (rows, columns) = (table.rows.len(), table.header.len());
    format!(
        "{rows} rows and {columns} columns, separated by {separator}. Decimals are written with {decimal}.{encoding}"
    )
}

/// A fault in one line: "Row 3, column Cost: expected a whole number, found \"free\"".
pub fn table_fault(language: Language, fault: &TableFault) -> String {
    let Language::English = language;
    let what = match &fault.kind {
        TableFaultKind::Empty => "expected a row of headings and at least one row below it".to_owned(),
        TableFaultKind::TooLarge => "the file has more than 2 MB".to_owned(),
        TableFaultKind::TooManyRows(left) => format!("more than 2,000 rows; {left} are left out"),
        TableFaultKind::TooManyColumns => "more than 60 columns; the others are left out".to_owned(),
        TableFaultKind::OpenQuote => "a quotation mark is never closed".to_owned(),
        TableFaultKind::Width(count) => format!("{count} values, not as many as there are headings"),
        TableFaultKind::Number(text) => format!("expected a whole number in range, found \"{text}\""),
        TableFaultKind::Date(text) => format!("expected a date such as 2027-01, found \"{text}\""),
        TableFaultKind::Address(text) => format!("expected an https address, found \"{text}\""),
        TableFaultKind::Word(text) => format!("\"{text}\" is not one of the words that this column has"),
        TableFaultKind::Unlisted(text) => format!("the catalog does not list \"{text}\""),
        TableFaultKind::Long => "more than 300 bytes".to_owned(),
        TableFaultKind::Nameless => "the row has no name".to_owned(),
    };
    let column = if fault.column.is_empty() { String::new() } else { format!(", column {}", fault.column) };
    format!("Row {}{column}: {what}.", fault.row)
}

impl Localizer<'_> {
    /// Something odd in one line.
    pub fn lint_words(&self, row: usize, kind: &LintKind) -> String {
        let Language::English = self.language;
        let what = match kind {
            LintKind::Ended(date) => format!("it ended with {date}, so visitors do not see it"),
            LintKind::NoStart => "all its start dates are past".to_owned(),
            LintKind::NotAccredited(rows) => {
                let name = |row: &WantsAccredited| {
                    let how = self.catalog.accreditations.get(row.accreditation);
                    let how = how.map_or_else(
                        || row.accreditation.to_string(),
                        |row| self.words(&row.name).to_owned(),
                    );
                    format!("{} ({how})", self.credential(row.credential))
                };
                let mut names = rows.iter().take(WANTS_NAMED).map(name).list();
                if rows.len() > WANTS_NAMED {
                    names.push(format!("{} more", rows.len() - WANTS_NAMED));
                }
                format!(
                    "it names no accreditation. One is required in this field for {}",
                    series(&names, "and")
                )
            }
            LintKind::NoCost => "it has no cost".to_owned(),
            LintKind::SameAs(other) => format!("it has the name and the result of row {other}"),
            LintKind::LeftOut => "it is left out: offers.json takes the first 1,000 offers".to_owned(),
        };
        format!("Row {row}: {what}.")
    }
}

/// How many credentials are named that want a program accredited.
const WANTS_NAMED: usize = 3;

/// How well a suggestion is founded.
pub fn grade_name(language: Language, grade: Grade) -> &'static str {
    let Language::English = language;
    match grade {
        Grade::Sure => "sure",
        Grade::Likely => "likely",
    }
}

/// What an offer is, in words.
pub fn offer_kind(language: Language, kind: OfferKind) -> &'static str {
    let Language::English = language;
    match kind {
        OfferKind::Course => "Course",
        OfferKind::Program => "Program",
        OfferKind::ExamPreparation => "Exam preparation",
        OfferKind::ExamSite => "Exam site",
        OfferKind::Apprenticeship => "Apprenticeship",
        OfferKind::Job => "Job",
        OfferKind::TuitionBenefit => "Tuition benefit",
    }
}

/// The button that confirms all that is sure.
pub fn confirm_sure(language: Language, count: usize) -> String {
    let Language::English = language;
    format!("Confirm all {count} sure suggestions")
}

/// How many rows are confirmed.
pub fn confirmed_count(language: Language, confirmed: usize, all: usize) -> String {
    let Language::English = language;
    format!("{confirmed} of {all} rows are confirmed.")
}

/// The button that shows more rows.
pub fn more_rows(language: Language, left: usize) -> String {
    let Language::English = language;
    format!("Show more rows ({left} left)")
}

/// In how many routes a step is.
pub fn in_routes(language: Language, count: usize, all: usize) -> String {
    let Language::English = language;
    format!("in {count} of {all} routes")
}

/// What of a document of CTDL was left out.
pub fn reopened_left_out(language: Language, count: usize) -> String {
    let Language::English = language;
    format!("Parts of the file that are no offers for this catalog: {count}. They are left out.")
}

/// What schema.org has no type for.
pub fn schema_left_out(language: Language, count: usize) -> String {
    let Language::English = language;
    format!("Exam sites and tuition benefits have no type in schema.org. Left out there: {count}.")
}

/// An offer that prepares for an exam and does not serve its step.
pub fn prepared_by(language: Language, name: &str) -> String {
    let Language::English = language;
    format!("{name} (preparation)")
}

impl Localizer<'_> {
    /// What an offer leads to or prepares for, in words.
    pub fn target(&self, target: &Target) -> String {
        let Language::English = self.language;
        let credential =
            |id| self.catalog.credentials.get(id).map_or_else(String::new, |row| self.full_name(row));
        match target {
            Target::Prepares(id) => format!("Prepares for {}", credential(*id)),
            Target::Leads(Gain::Credential(id)) => format!("Leads to {}", credential(*id)),
            Target::Leads(Gain::Training(id)) => self.attainment(*id),
            Target::Leads(Gain::Work(kind, _)) => format!("Work: {}", self.kind_of_work(*kind)),
            Target::Leads(Gain::Award(award)) => self.award(award),
        }
    }
}
