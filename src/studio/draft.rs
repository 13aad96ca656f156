//! The rows of a table as drafts of offers.

use super::column::Column;
use super::suggest::{Hints, Suggestion, suggest};
use super::table::{Row, Table, TableFault, TableFaultKind};
use super::target::Target;
use super::value::{Values, parts};
use crate::catalog::Catalog;
use crate::model::{Delivery, HttpsUrl, OfferKind, ToList};

/// A draft of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The rows that it is made of, as a spreadsheet counts.
    pub rows: Vec<usize>,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OfferKind,
    /// What else its row says.
    pub figures: Figures,
    /// What it seems to lead to.
    pub suggestion: Option<Suggestion>,
    /// What the person decided.
    pub choice: Choice,
}

/// What a person decided of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Choice {
    /// Nothing yet: the row is not written.
    #[default]
    Open,
    /// It leads to this.
    Confirmed(Vec<Target>),
    /// The row is left out.
    LeftOut,
}

/// What a row says besides its name and what it leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Its id; empty where it has none.
    pub id: String,
    /// Where to apply.
    pub url: String,
    /// Months.
    pub months: Option<u32>,
    /// Weeks, where there are no months.
    pub weeks: Option<u32>,
    /// Hours a week.
    pub hours_per_week: Option<u32>,
    /// The costs in USD and for whom; an empty text is everybody.
    pub costs: Vec<(u32, String)>,
    /// Credits, as they are written.
    pub credits: String,
    /// How it is delivered.
    pub delivery: Vec<Delivery>,
    /// Where it is.
    pub location: String,
    /// When it starts.
    pub starts: Vec<String>,
    /// Until when it is valid.
    pub until: Option<String>,
    /// The tags of its languages.
    pub languages: Vec<String>,
}

impl Figures {
    /// Keeps what two rows of one program have in common: what differs is of the row, not of the program.
    fn keep_common(&mut self, other: &Self) {
        fn common<T: Default + PartialEq>(own: &mut T, other: &T) {
            if own != other {
                *own = T::default();
            }
        }
        common(&mut self.id, &other.id);
        common(&mut self.url, &other.url);
        common(&mut self.months, &other.months);
        common(&mut self.weeks, &other.weeks);
        common(&mut self.hours_per_week, &other.hours_per_week);
        common(&mut self.costs, &other.costs);
        common(&mut self.credits, &other.credits);
        common(&mut self.delivery, &other.delivery);
        common(&mut self.location, &other.location);
        common(&mut self.starts, &other.starts);
        common(&mut self.until, &other.until);
        common(&mut self.languages, &other.languages);
    }
}

/// The drafts of a table whose columns hold what `columns` says, and what is wrong with the values. Where there
/// `is_whole_program`, rows of the same program are one offer.
pub fn drafts(
    catalog: &Catalog,
    table: &Table,
    columns: &[Column],
    is_whole_program: bool,
) -> (Vec<Draft>, Vec<TableFault>) {
    let (mut drafts, mut faults) = (Vec::<Draft>::new(), Vec::new());
    for row in &table.rows {
        let mut found = Vec::new();
        let draft = draft(catalog, table, columns, row, is_whole_program, &mut found);
        let is_nameless = draft.name.is_empty();
        if is_nameless {
            found.push(TableFault { row: row.number, column: String::new(), kind: TableFaultKind::Nameless });
        }
        faults.append(&mut found);
        let same = drafts.iter_mut().find(|other| {
            is_whole_program
                && !is_nameless
                && other.name == draft.name
                && other.suggestion == draft.suggestion
        });
        if let Some(same) = same {
            same.rows.push(row.number);
            same.figures.keep_common(&draft.figures);
            continue;
        }
        drafts.push(draft);
    }
    (drafts, faults)
}

fn draft(
    catalog: &Catalog,
    table: &Table,
    columns: &[Column],
    row: &Row,
    is_whole_program: bool,
    faults: &mut Vec<TableFault>,
) -> Draft {
    let index = |column| columns.iter().position(|other| *other == column);
    let get = |column| index(column).and_then(|index| row.values.get(index)).map_or("", String::as_str);
    let header = |column| index(column).and_then(|index| table.header.get(index)).map_or("", String::as_str);
    let mut values = Values { row: row.number, decimal_comma: table.decimal_comma, faults };
    let name_column =
        if is_whole_program && index(Column::Program).is_some() { Column::Program } else { Column::Name };
    let name = values.text(header(name_column), get(name_column));
    let hints = Hints {
        name: &name,
        level: get(Column::Level),
        field: get(Column::Field),
        cip: get(Column::Cip),
        accreditation: get(Column::Accreditation),
    };
    let kind = kind(&mut values, header(Column::Kind), get(Column::Kind), is_whole_program, &hints);
    let suggestion = suggest(catalog, kind, &hints);
    let mut targets = Vec::new();
    for (column, before) in [(Column::LeadsTo, ""), (Column::PreparesFor, "exam:")] {
        for part in parts(get(column)) {
            match Target::parse(catalog, &format!("{before}{part}")) {
                Some(target) => targets.push(target),
                None => values.fault(header(column), TableFaultKind::Unlisted(part.to_owned())),
            }
        }
    }
    // What the table itself names by its id, a person has written there.
    let choice = if targets.is_empty() { Choice::Open } else { Choice::Confirmed(targets) };
    let mut figures = figures(&mut values, &get, &header);
    // Where a row has a name beside its program, the credits are those of a course.
    if is_whole_program && index(Column::Program).is_some() && index(Column::Name).is_some() {
        figures.credits.clear();
    }
    Draft { rows: vec![row.number], name, kind, figures, suggestion, choice }
}

/// What an offer is: as its column says, else by its title.
fn kind(
    values: &mut Values<'_>,
    header: &str,
    text: &str,
    is_whole_program: bool,
    hints: &Hints<'_>,
) -> OfferKind {
    let word = text.to_lowercase().replace([' ', '_'], "-");
    if let Some(row) = OfferKind::ALL.iter().find(|row| row.1 == word) {
        return row.0;
    }
    if !text.is_empty() {
        values.fault(header, TableFaultKind::Word(text.to_owned()));
    }
    let name = hints.name.to_lowercase();
    let has = |word: &str| name.contains(word);
    if has("apprenticeship") {
        OfferKind::Apprenticeship
    } else if has("exam prep") || has("exam review") {
        OfferKind::ExamPreparation
    } else if is_whole_program || !hints.level.is_empty() {
        OfferKind::Program
    } else {
        OfferKind::Course
    }
}

fn figures<'t>(
    values: &mut Values<'_>,
    get: &dyn Fn(Column) -> &'t str,
    header: &dyn Fn(Column) -> &'t str,
) -> Figures {
    let number = |values: &mut Values<'_>, column, range| values.number(header(column), get(column), range);
    let months = number(values, Column::Months, [1, 600]);
    let weeks = number(values, Column::Weeks, [1, 520]).filter(|_| months.is_none());
    let hours_per_week = number(values, Column::HoursPerWeek, [1, 168]);
    let payers = get(Column::CostFor).split(';').map(str::trim).list();
    let mut costs = Vec::new();
    for (index, part) in parts(get(Column::Cost)).into_iter().take(12).enumerate() {
        if let Some(usd) = values.number(header(Column::Cost), part, [0, 1_000_000]) {
            let payer = payers.get(index).copied().unwrap_or_default();
            costs.push((usd, values.text(header(Column::CostFor), payer)));
        }
    }
    let mut delivery = Vec::new();
    for part in parts(get(Column::Delivery)) {
        let word = part.to_lowercase().replace(' ', "-");
        match Delivery::ALL.iter().find(|row| row.1 == word) {
            Some(row) => delivery.push(row.0),
            None => values.fault(header(Column::Delivery), TableFaultKind::Word(part.to_owned())),
        }
    }
    let mut starts = Vec::new();
    for part in parts(get(Column::Starts)).into_iter().take(12) {
        starts.extend(values.date(header(Column::Starts), part));
    }
    let is_tag = |text: &str| {
        (2..=35).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let mut languages = Vec::new();
    for part in parts(get(Column::Languages)).into_iter().take(12) {
        if is_tag(part) {
            languages.push(part.to_owned());
        } else {
            values.fault(header(Column::Languages), TableFaultKind::Word(part.to_owned()));
        }
    }
    let url = get(Column::Url);
    if !url.is_empty() && HttpsUrl::new(url).is_none() {
        values.fault(header(Column::Url), TableFaultKind::Address(url.to_owned()));
    }
    Figures {
        id: values.text(header(Column::Id), get(Column::Id)),
        url: HttpsUrl::new(url).map_or_else(String::new, |_| url.to_owned()),
        months,
        weeks,
        hours_per_week,
        costs,
        credits: values.text(header(Column::Credits), get(Column::Credits)),
        delivery,
        location: values.text(header(Column::Location), get(Column::Location)),
        starts,
        until: values.date(header(Column::Until), get(Column::Until)),
        languages,
    }
}
