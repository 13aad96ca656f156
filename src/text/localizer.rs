//! A language, and a catalog's texts in it.

use super::months::MONTHS;
use crate::catalog::Catalog;
use crate::model::{Month, Offers};

/// A language of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// American English.
    English,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, whatever its region; none where it is not one of ours.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(Self::English.tag()).then_some(Self::English)
    }

    /// The number of a month, 1 to 12, by its name or the first three letters or more of it.
    pub fn month_named(self, name: &str) -> Option<u32> {
        let Self::English = self;
        let begins = |month: &str| {
            let beginning = month.get(..name.len());
            name.len() >= 3 && beginning.is_some_and(|text| text.eq_ignore_ascii_case(name))
        };
        (1..).zip(MONTHS).find(|row| begins(row.1)).map(|row| row.0)
    }

    /// How many months a unit of time has, by its name; 0 is a word that joins two of them.
    pub fn unit_named(self, name: &str) -> Option<u32> {
        let Self::English = self;
        let unit = UNITS.iter().find(|row| row.0.eq_ignore_ascii_case(name)).map(|row| row.1);
        unit.or_else(|| name.eq_ignore_ascii_case("and").then_some(0))
    }
}

/// The words for units of time, each with its months.
const UNITS: [(&str, u32); 12] = [
    ("y", 12),
    ("yr", 12),
    ("yrs", 12),
    ("year", 12),
    ("years", 12),
    ("m", 1),
    ("mo", 1),
    ("mos", 1),
    ("mth", 1),
    ("mths", 1),
    ("month", 1),
    ("months", 1),
];

/// The texts of one catalog in one language, as they are true in one month.
#[derive(Clone, Copy)]
pub struct Localizer<'c> {
    /// The catalog.
    pub catalog: &'c Catalog,
    /// The language.
    pub language: Language,
    /// The month in which they are read.
    pub today: Month,
    /// What the host offers: the names of its jobs.
    pub offers: Option<&'c Offers>,
}
