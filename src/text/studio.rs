//! The studio's sentences.

use super::{Language, Localizer};
use crate::model::{Gain, OfferKind};
use crate::studio::{Column, Encoding, Grade, LintKind, Table, TableFault, TableFaultKind, Target};

/// A fixed text of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudioLabel {
    /// Heading of the first part.
    Open,
    /// What the first part is for.
    OpenLead,
    /// The name of the provider.
    ProviderName,
    /// The address of the provider's page.
    ProviderUrl,
    /// The control for a file.
    File,
    /// The box for a pasted table.
    Paste,
    /// The button that reads the box.
    ReadPasted,
    /// The file has more bytes than are read.
    FileTooLarge,
    /// Heading of the columns.
    Columns,
    /// What the columns are for.
    ColumnsLead,
    /// The switch that makes one offer of the rows of a program.
    WholeProgram,
    /// Heading of the rows.
    Rows,
    /// What the rows are for.
    RowsLead,
    /// The button for one row.
    Confirm,
    /// The button that opens the choice for one row.
    Change,
    /// The button that leaves one row out.
    LeaveOut,
    /// The state of a row that nothing was decided of.
    Undecided,
    /// The state of a confirmed row.
    Confirmed,
    /// The state of a row that is left out.
    LeftOut,
    /// The suggestion of a row without one.
    NoSuggestion,
    /// The first option of a choice.
    Choose,
    /// Heading of the problems.
    Problems,
    /// There are none.
    NoProblems,
    /// Heading of the coverage.
    Coverage,
    /// What the coverage is for.
    CoverageLead,
    /// The choice of a goal.
    AddGoal,
    /// The button that takes a goal away.
    Remove,
    /// A step that no offer serves.
    Gap,
    /// Heading of the files.
    Save,
    /// What is missing before there is a file.
    NothingYet,
    /// The button for the offers.
    SaveOffers,
    /// The button for the table.
    SaveTable,
    /// The box with the lines for the page.
    Lines,
    /// Heading of the preview.
    Preview,
    /// The button that shows it.
    ShowPreview,
}

/// A fixed text of the studio.
pub fn studio_label(language: Language, label: StudioLabel) -> &'static str {
    let Language::English = language;
    match label {
        StudioLabel::Open => "1. Open your list",
        StudioLabel::OpenLead => {
            "Save your spreadsheet as CSV and open it, or copy the cells and paste them. The file stays in your browser."
        }
        StudioLabel::ProviderName => "Name of your college or employer",
        StudioLabel::ProviderUrl => "Your web address, with https://",
        StudioLabel::File => "CSV file",
        StudioLabel::Paste => "Or paste the cells, with the row of headings",
        StudioLabel::ReadPasted => "Read the pasted cells",
        StudioLabel::FileTooLarge => "The file has more than 2 MB. Save fewer rows or columns.",
        StudioLabel::Columns => "2. Check the columns",
        StudioLabel::ColumnsLead => {
            "Choose what each column holds. A column that you do not need stays unused."
        }
        StudioLabel::WholeProgram => "Make one offer of all rows of a program",
        StudioLabel::Rows => "3. Say what each row leads to",
        StudioLabel::RowsLead => "Only confirmed rows become offers.",
        StudioLabel::Confirm => "Confirm",
        StudioLabel::Change => "Change",
        StudioLabel::LeaveOut => "Leave out",
        StudioLabel::Undecided => "Not decided",
        StudioLabel::Confirmed => "Confirmed",
        StudioLabel::LeftOut => "Left out",
        StudioLabel::NoSuggestion => "No suggestion",
        StudioLabel::Choose => "Choose",
        StudioLabel::Problems => "4. Check the offers",
        StudioLabel::NoProblems => "No problems found.",
        StudioLabel::Coverage => "5. See which steps you serve",
        StudioLabel::CoverageLead => {
            "Choose goals. For each step of every route you see which offer serves it. Steps without an offer come first."
        }
        StudioLabel::AddGoal => "Add a goal",
        StudioLabel::Remove => "Remove",
        StudioLabel::Gap => "No offer",
        StudioLabel::Save => "6. Save",
        StudioLabel::NothingYet => "Enter the name of your college or employer and confirm a row first.",
        StudioLabel::SaveOffers => "Download offers.json",
        StudioLabel::SaveTable => "Download the confirmed rows as CSV",
        StudioLabel::Lines => "Put offers.json on your website and paste these lines into the page",
        StudioLabel::Preview => "7. Preview",
        StudioLabel::ShowPreview => "Show the preview",
    }
}

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

/// Something odd in one line.
pub fn lint_words(language: Language, row: usize, kind: &LintKind) -> String {
    let Language::English = language;
    let what = match kind {
        LintKind::Ended(date) => format!("it ended with {date}, so visitors do not see it"),
        LintKind::NoStart => "all its start dates are past".to_owned(),
        LintKind::NotAccredited => {
            "it names no accreditation. Credentials such as RHIT require one in this field".to_owned()
        }
        LintKind::NoCost => "it has no cost".to_owned(),
        LintKind::SameAs(other) => format!("it has the name and the result of row {other}"),
        LintKind::LeftOut => "it is left out: offers.json takes the first 1,000 offers".to_owned(),
    };
    format!("Row {row}: {what}.")
}

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
