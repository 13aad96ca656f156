//! What the columns of a table hold.

use crate::model::ToList;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Nothing that is used.
    Ignored,
    /// The id of the row.
    Id,
    /// What it is called.
    Name,
    /// The program that the row is a part of.
    Program,
    /// What kind of offer it is.
    Kind,
    /// The level of its award.
    Level,
    /// The field of study.
    Field,
    /// The code of its program in the Classification of Instructional Programs.
    Cip,
    /// Who accredits it.
    Accreditation,
    /// What it leads to, as ids.
    LeadsTo,
    /// The credentials whose exam it prepares for, as ids.
    PreparesFor,
    /// Its address.
    Url,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Hours a week.
    HoursPerWeek,
    /// The cost.
    Cost,
    /// For whom that is the cost.
    CostFor,
    /// Its credits.
    Credits,
    /// How it is delivered.
    Delivery,
    /// Where it is.
    Location,
    /// When it starts.
    Starts,
    /// Until when it is valid.
    Until,
    /// The languages it is in.
    Languages,
}

impl Column {
    /// Every column with its key, which a table that the studio writes has as its header.
    pub const ALL: [(Self, &'static str); 23] = [
        (Self::Ignored, ""),
        (Self::Id, "id"),
        (Self::Name, "name"),
        (Self::Program, "program"),
        (Self::Kind, "kind"),
        (Self::Level, "level"),
        (Self::Field, "field"),
        (Self::Cip, "cip"),
        (Self::Accreditation, "accreditation"),
        (Self::LeadsTo, "leads_to"),
        (Self::PreparesFor, "prepares_for"),
        (Self::Url, "url"),
        (Self::Months, "months"),
        (Self::Weeks, "weeks"),
        (Self::HoursPerWeek, "hours_per_week"),
        (Self::Cost, "cost_usd"),
        (Self::CostFor, "cost_for"),
        (Self::Credits, "credits"),
        (Self::Delivery, "delivery"),
        (Self::Location, "location"),
        (Self::Starts, "starts"),
        (Self::Until, "until"),
        (Self::Languages, "languages"),
    ];
}

/// What headers mean, in lower case and with blanks between words. The first header that means a column has it.
const HEADERS: [(&str, Column); 49] = [
    ("course title", Column::Name),
    ("title", Column::Name),
    ("name", Column::Name),
    ("course name", Column::Name),
    ("program name", Column::Program),
    ("program title", Column::Program),
    ("program", Column::Program),
    ("course", Column::Name),
    ("job title", Column::Name),
    ("position", Column::Name),
    ("id", Column::Id),
    ("kind", Column::Kind),
    ("type", Column::Kind),
    ("award", Column::Level),
    ("degree", Column::Level),
    ("level", Column::Level),
    ("credential level", Column::Level),
    ("field", Column::Field),
    ("field of study", Column::Field),
    ("major", Column::Field),
    ("cip", Column::Cip),
    ("cip code", Column::Cip),
    ("accreditor", Column::Accreditation),
    ("accreditation", Column::Accreditation),
    ("leads to", Column::LeadsTo),
    ("prepares for", Column::PreparesFor),
    ("url", Column::Url),
    ("link", Column::Url),
    ("web page", Column::Url),
    ("website", Column::Url),
    ("months", Column::Months),
    ("weeks", Column::Weeks),
    ("hours per week", Column::HoursPerWeek),
    ("hours a week", Column::HoursPerWeek),
    ("cost usd", Column::Cost),
    ("cost", Column::Cost),
    ("tuition", Column::Cost),
    ("price", Column::Cost),
    ("cost for", Column::CostFor),
    ("credits", Column::Credits),
    ("credit hours", Column::Credits),
    ("delivery", Column::Delivery),
    ("location", Column::Location),
    ("campus", Column::Location),
    ("starts", Column::Starts),
    ("start date", Column::Starts),
    ("until", Column::Until),
    ("valid until", Column::Until),
    ("languages", Column::Languages),
];

/// What the columns seem to hold, by their headers. A table without a name takes its programs as names.
pub fn suggest_columns(header: &[String]) -> Vec<Column> {
    let names = header.iter().map(|name| plain(name)).list();
    let mut columns = vec![Column::Ignored; names.len()];
    for (wanted, column) in HEADERS {
        if columns.contains(&column) {
            continue;
        }
        if let Some(index) = names.iter().position(|name| name == wanted) {
            columns[index] = column;
        }
    }
    if !columns.contains(&Column::Name) {
        columns
            .iter_mut()
            .filter(|column| **column == Column::Program)
            .for_each(|column| *column = Column::Name);
    }
    columns
}

/// A header in lower case, with one blank between words.
fn plain(name: &str) -> String {
    let words = name.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
