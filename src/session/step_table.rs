//! The steps as a table for spreadsheets (CSV, RFC 4180).

use super::sheet::{Sheet, SheetStep};
use crate::model::{Joined, ToList};

/// Says that the text is UTF-8. Without it a spreadsheet may take it for an older set of characters.
const MARK: char = '\u{feff}';

/// Writes the steps: a line with the heads of the columns, and one line for each step.
pub(super) fn write(sheet: &Sheet, columns: &[&'static str]) -> String {
    let mut out = String::from(MARK);
    row(&mut out, &columns.iter().map(|name| (*name).to_owned()).list());
    for (index, step) in sheet.steps.iter().enumerate() {
        row(&mut out, &cells(sheet, index + 1, step));
    }
    out
}

fn cells(sheet: &Sheet, number: usize, step: &SheetStep) -> Vec<String> {
    let figure = |figure: Option<u32>| figure.map_or_else(String::new, |figure| figure.to_string());
    let sources = step.sources.iter().filter_map(|number| sheet.sources.get(number - 1));
    let sources = sources.map(|row| row.url.clone().unwrap_or_else(|| row.name.clone())).list();
    let [months, cost, exams] = step.numbers.map(figure);
    let (title, lines) = (step.title.clone(), step.lines.joined(" "));
    vec![number.to_string(), title, months, cost, exams, step.figures.clone(), lines, sources.joined(" ")]
}

fn row(out: &mut String, cells: &[String]) {
    for (index, field) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_field(out, field);
    }
    out.push_str("\r\n");
}

/// Writes a field between quotes. A spreadsheet computes what begins like a formula, also between quotes, and
/// the text may be of a catalog that nobody has checked. An apostrophe before it makes it a text.
fn write_field(out: &mut String, field: &str) {
    out.push('"');
    if field.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || field.starts_with(['\t', '\r', '\n'])
    {
        out.push('\'');
    }
    for character in field.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    out.push('"');
}
