//! The studio's fixed texts.

use super::Language;

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
    /// Heading of the report.
    Report,
    /// What is missing before there is a report.
    NoGoals,
    /// The button that prints it.
    PrintReport,
    /// The button that saves it.
    SaveReport,
    /// A part of it without lines.
    Nothing,
    /// Other languages were left out.
    OneLanguage,
    /// What linked data is for.
    LinkedLead,
    /// The button for CTDL.
    SaveCtdl,
    /// The button for schema.org.
    SaveSchema,
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
            "Save your spreadsheet as CSV and open it, or copy the cells and paste them. An offers.json or a CTDL file opens too. The file stays in your browser."
        }
        StudioLabel::ProviderName => "Name of your college or employer",
        StudioLabel::ProviderUrl => "Your web address, with https://",
        StudioLabel::File => "CSV file, offers.json or CTDL",
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
        StudioLabel::Report => "6. One page for your dean",
        StudioLabel::NoGoals => "Choose a goal above first.",
        StudioLabel::PrintReport => "Print this page",
        StudioLabel::SaveReport => "Download the page as Markdown",
        StudioLabel::Nothing => "None.",
        StudioLabel::OneLanguage => {
            "The file has texts in more than one language. This page keeps the English ones."
        }
        StudioLabel::LinkedLead => {
            "The same offers as linked data: CTDL for credential registries, schema.org for search engines. This page opens its CTDL file again."
        }
        StudioLabel::SaveCtdl => "Download as CTDL",
        StudioLabel::SaveSchema => "Download as schema.org",
        StudioLabel::Save => "7. Save",
        StudioLabel::NothingYet => "Enter the name of your college or employer and confirm a row first.",
        StudioLabel::SaveOffers => "Download offers.json",
        StudioLabel::SaveTable => "Download the confirmed rows as CSV",
        StudioLabel::Lines => "Put offers.json on your website and paste these lines into the page",
        StudioLabel::Preview => "8. Preview",
        StudioLabel::ShowPreview => "Show the preview",
    }
}
