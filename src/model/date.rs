//! Calendar months, the only grain of time that a pathway needs.

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// Month `month` (1 to 12) of `year` (1900 to 2199).
    pub fn new(year: i32, month: i32) -> Option<Self> {
        let fits = (1900..2200).contains(&year) && (1..=12).contains(&month);
        fits.then_some(Self(year * 12 + month - 1))
    }

    /// Reads `2026-11`, and `2026-11-22` without its day.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |(byte, sign): (u8, &u8)| match sign {
            b'-' => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        if !matches!(text.len(), 7 | 10) || !text.bytes().zip(b"0000-00-00").all(fits) {
            return None;
        }
        let part = |from: usize, to: usize| Some(text.get(from..to)?.parse::<u32>().ok()?.cast_signed());
        Self::new(part(0, 4)?, part(5, 7)?)
    }

    /// The month so many months after January of year 0.
    pub fn from_index(index: i32) -> Option<Self> {
        Self::new(index.div_euclid(12), index.rem_euclid(12) + 1)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// Months since January of year 0.
    pub fn index(self) -> i32 {
        self.0
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{:02}", self.year(), self.month())
    }
}
