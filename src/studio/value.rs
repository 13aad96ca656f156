//! Values of a table as typed values.

use super::table::{TableFault, TableFaultKind};
use crate::catalog::OFFER_TEXT_MAX;
use crate::model::{ToList, is_date};

/// Reads the values of one row and keeps what is wrong with them.
pub struct Values<'t> {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// Whether numbers have a comma before their fraction.
    pub decimal_comma: bool,
    /// What is wrong so far.
    pub faults: &'t mut Vec<TableFault>,
}

impl Values<'_> {
    /// Notes a fault.
    pub fn fault(&mut self, column: &str, kind: TableFaultKind) {
        self.faults.push(TableFault { row: self.row, column: column.to_owned(), kind });
    }

    /// A text that is not too long for an offer.
    pub fn text(&mut self, column: &str, text: &str) -> String {
        if text.len() <= OFFER_TEXT_MAX {
            return text.to_owned();
        }
        self.fault(column, TableFaultKind::Long);
        String::new()
    }

    /// A whole number in a range; a fraction is rounded up. Signs of money and words after it are left out.
    pub fn number(&mut self, column: &str, text: &str, [min, max]: [u32; 2]) -> Option<u32> {
        if text.is_empty() {
            return None;
        }
        let number = whole(text, self.decimal_comma).filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.fault(column, TableFaultKind::Number(text.to_owned()));
        }
        number
    }

    /// A date as an offer has it: `2027`, `2027-01` or `2027-01-15`. American dates such as `1/15/2027` are read too.
    pub fn date(&mut self, column: &str, text: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        let date = date(text);
        if date.is_none() {
            self.fault(column, TableFaultKind::Date(text.to_owned()));
        }
        date
    }
}

/// The parts of a list in one value.
pub fn parts(text: &str) -> Vec<&str> {
    text.split([';', '|']).map(str::trim).filter(|part| !part.is_empty()).list()
}

fn whole(text: &str, decimal_comma: bool) -> Option<u32> {
    let text = text.trim_start_matches(['$', '€', ' ']);
    let end = text.find(|char: char| !(char.is_ascii_digit() || ".,".contains(char))).unwrap_or(text.len());
    let (number, words) = text.split_at(end);
    if !words.chars().all(|char| char.is_alphabetic() || " $€.".contains(char)) {
        return None;
    }
    let [decimal, thousands] = if decimal_comma { [',', '.'] } else { ['.', ','] };
    let (whole, fraction) = number.split_once(decimal).unwrap_or((number, ""));
    let groups = whole.split(thousands).list();
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if !is_grouped || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u32 = groups.concat().parse().ok()?;
    number.checked_add(u32::from(fraction.bytes().any(|byte| byte != b'0')))
}

fn date(text: &str) -> Option<String> {
    if is_date(text) {
        return Some(text.to_owned());
    }
    let [month, day, year] = text.split('/').list().try_into().ok()?;
    let date = format!("{year}-{month:0>2}-{day:0>2}");
    (year.len() == 4 && is_date(&date)).then_some(date)
}
