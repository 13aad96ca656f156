//! A text as a table: its separator, its header and its rows.

use crate::model::{ToList, sorted};

/// The most rows below the header.
pub const ROWS_MAX: usize = 2_000;
/// The most columns.
const COLUMNS_MAX: usize = 60;

/// A table as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What stands between two values.
    pub separator: char,
    /// Whether numbers have a comma before their fraction.
    pub decimal_comma: bool,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
    /// What is wrong with it.
    pub faults: Vec<TableFault>,
}

/// One row, with as many values as the header.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number as a spreadsheet counts, where the header is row 1.
    pub number: usize,
    /// Its values.
    pub values: Vec<String>,
}

/// One fault of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableFault {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// The name of the column; empty where it is the whole row.
    pub column: String,
    /// What is wrong.
    pub kind: TableFaultKind,
}

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFaultKind {
    /// It has no header with two columns, or no row below it.
    Empty,
    /// It has more bytes than are read.
    TooLarge,
    /// It has more rows than are read; so many are left out.
    TooManyRows(usize),
    /// It has more columns than are read.
    TooManyColumns,
    /// A quotation mark is never closed.
    OpenQuote,
    /// The row has so many values, the header another number.
    Width(usize),
    /// Not a whole number in the range; the text.
    Number(String),
    /// Not a date; the text.
    Date(String),
    /// Not an https address; the text.
    Address(String),
    /// Not one of the words; the text.
    Word(String),
    /// Not something that the catalog lists; the text.
    Unlisted(String),
    /// A value that is longer than an offer may have.
    Long,
    /// The row has no name.
    Nameless,
}

/// Reads a table.
pub fn read_table(text: &str) -> Table {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let (mut lines, open) = lines(text, separator);
    let mut faults = Vec::new();
    let mut fault = |row, kind| faults.push(TableFault { row, column: String::new(), kind });
    if let Some(row) = open {
        fault(row, TableFaultKind::OpenQuote);
    }
    lines.retain(|line| line.values.iter().any(|value| !value.is_empty()));
    if lines.len() < 2 {
        fault(1, TableFaultKind::Empty);
        return Table { separator, faults, ..Table::default() };
    }
    let mut header = lines.remove(0).values;
    if header.len() > COLUMNS_MAX {
        fault(1, TableFaultKind::TooManyColumns);
        header.truncate(COLUMNS_MAX);
    }
    if lines.len() > ROWS_MAX {
        fault(ROWS_MAX + 2, TableFaultKind::TooManyRows(lines.len() - ROWS_MAX));
        lines.truncate(ROWS_MAX);
    }
    for line in &mut lines {
        let is_wide = line.values.iter().skip(header.len()).any(|value| !value.is_empty());
        if is_wide || line.values.len() < header.len() {
            fault(line.number, TableFaultKind::Width(line.values.len()));
        }
        line.values.resize(header.len(), String::new());
    }
    Table { separator, decimal_comma: has_decimal_comma(&lines), header, rows: lines, faults }
}

/// The separator that the first line has most often outside of quotes; a comma where it has none.
fn separator(text: &str) -> char {
    let mut counts = [(',', 0_u32), (';', 0), ('\t', 0)];
    let mut is_quoted = false;
    for char in text.chars() {
        match char {
            '"' => is_quoted = !is_quoted,
            '\n' | '\r' if !is_quoted && counts.iter().any(|row| row.1 > 0) => break,
            _ if is_quoted => {}
            _ => counts.iter_mut().filter(|row| row.0 == char).for_each(|row| row.1 += 1),
        }
    }
    sorted(counts.to_vec(), &|one, other| one.1 > other.1)[0].0
}

/// The lines of a text, and the number of the one whose quote is never closed.
fn lines(text: &str, separator: char) -> (Vec<Row>, Option<usize>) {
    let (mut rows, mut values, mut value) = (Vec::new(), Vec::new(), String::new());
    let (mut number, mut quoted) = (1, None);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted.is_some() && chars.peek() == Some(&'"') => {
                chars.next();
                value.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if value.trim().is_empty() => {
                value.clear();
                quoted = Some(number);
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if quoted.is_none() => {
                values.push(cleaned(&value));
                value.clear();
                rows.push(Row { number, values: std::mem::take(&mut values) });
                number += 1;
            }
            char if char == separator && quoted.is_none() => {
                values.push(cleaned(&value));
                value.clear();
            }
            char => value.push(char),
        }
    }
    if !value.is_empty() || !values.is_empty() {
        values.push(cleaned(&value));
        rows.push(Row { number, values });
    }
    (rows, quoted)
}

/// A value in one line: without the blanks around it and the line ends in it.
fn cleaned(value: &str) -> String {
    let mut text = String::new();
    for word in value.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// Whether more numbers of a table have a comma before their fraction than a point.
fn has_decimal_comma(rows: &[Row]) -> bool {
    let ends = |value: &str, sign: char| {
        value.rsplit_once(sign).is_some_and(|(whole, fraction)| {
            matches!(fraction.len(), 1 | 2)
                && fraction.bytes().all(|byte| byte.is_ascii_digit())
                && whole.ends_with(|last: char| last.is_ascii_digit())
                && whole.chars().all(|char| char.is_ascii_digit() || " $€.,".contains(char))
        })
    };
    let count = |sign| rows.iter().flat_map(|row| &row.values).filter(|value| ends(value, sign)).list().len();
    count(',') > count('.')
}
