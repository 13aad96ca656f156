//! A document of offers, or one of CTDL, as the table that the studio works on.

use super::column::Column;
use super::linked::offers_of_ctdl;
use super::project::Provider;
use super::table::{ROWS_MAX, Row, Table, TableFault, TableFaultKind};
use super::write::{WRITTEN, word};
use crate::catalog::Catalog;
use crate::catalog::json::Json;
use crate::model::{Joined, ToList};

/// What was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reopened {
    /// Who offers.
    pub provider: Provider,
    /// The rows.
    pub table: Table,
    /// How many parts of a document of CTDL are no offers, or lead to nothing that the catalog lists.
    pub left_out: usize,
    /// Whether texts in other languages than English are left out: the studio has one.
    pub has_languages: bool,
}

/// Opens a document; `None` where the text is none.
pub fn reopen(catalog: &Catalog, text: &str) -> Option<Reopened> {
    let document = Json::parse(text).ok()?;
    if document.get("offers").is_some() {
        return Some(reopened(&document, 0));
    }
    if !matches!(document, Json::Object(_)) || document.get("@context").is_none() {
        return None;
    }
    let read = offers_of_ctdl(catalog, text).ok()?;
    let offers = Json::parse(&read.offers).ok()?;
    Some(reopened(&offers, read.left_out))
}

fn reopened(document: &Json<'_>, left_out: usize) -> Reopened {
    let provider = document.get("provider");
    let text = |key: &str| provider.map_or_else(String::new, |row| one_text(row.get(key)));
    let provider_name = text("name");
    let rows = document.items("offers");
    let mut faults = Vec::new();
    if rows.len() > ROWS_MAX {
        let kind = TableFaultKind::TooManyRows(rows.len() - ROWS_MAX);
        faults.push(TableFault { row: ROWS_MAX + 2, column: String::new(), kind });
    }
    let row = |(index, row): (usize, &Json<'_>)| Row {
        number: index + 2,
        values: WRITTEN.iter().map(|column| value(row, *column)).list(),
    };
    Reopened {
        provider: Provider { name: provider_name, url: text("url") },
        table: Table {
            separator: ',',
            header: WRITTEN.iter().map(|column| word(&Column::ALL, column).to_owned()).list(),
            rows: rows.iter().take(ROWS_MAX).enumerate().map(row).list(),
            faults,
            ..Table::default()
        },
        left_out,
        has_languages: rows.iter().any(has_languages) || provider.is_some_and(has_languages),
    }
}

/// Whether a text of a row is in more than one language.
fn has_languages(row: &Json<'_>) -> bool {
    let texts = ["name", "location"].iter().filter_map(|key| row.words(key));
    let payers = row.items("costs").iter().filter_map(|cost| cost.words("for"));
    texts.chain(payers).any(|words| words.rows().len() > 1)
}

/// A text, or the English one of several.
fn one_text(value: Option<&Json<'_>>) -> String {
    let Some(value) = value else { return String::new() };
    let words = value.as_words().map(|words| words.get("en").to_owned());
    words.or_else(|| value.as_text().map(str::to_owned)).unwrap_or_default()
}

/// A value of a row as its column has it.
fn value(row: &Json<'_>, column: Column) -> String {
    let key = word(&Column::ALL, &column);
    let number =
        |row: &Json<'_>, key: &str| row.number(key).map_or_else(String::new, |number| number.to_string());
    let costs = row.items("costs").iter();
    match column {
        Column::Months | Column::Weeks | Column::HoursPerWeek => number(row, key),
        Column::LeadsTo => row.items(key).iter().map(gain).list().joined("; "),
        Column::PreparesFor | Column::Delivery | Column::Starts | Column::Languages => {
            row.strings(key).joined("; ")
        }
        Column::Cost => costs.map(|cost| number(cost, "usd")).list().joined("; "),
        Column::CostFor => costs.map(|cost| one_text(cost.get("for"))).list().joined("; "),
        _ => one_text(row.get(key)),
    }
}

/// What a row leads to, as the key of a target.
fn gain(row: &Json<'_>) -> String {
    let part = |row: &Json<'_>, key: &str| row.string(key).unwrap_or_default();
    for key in ["credential", "training"] {
        if let Some(id) = row.str(key) {
            return format!("{key}:{id}");
        }
    }
    if let Some(work) = row.get("work") {
        let months = work.number("months").map_or_else(String::new, |months| format!(":{months}"));
        return format!("work:{}{months}", part(work, "kind"));
    }
    let Some(award) = row.get("award") else { return String::new() };
    let parts = ["level", "field", "accreditation"].map(|key| part(award, key));
    format!("award:{}", parts.joined(":")).trim_end_matches(':').to_owned()
}
