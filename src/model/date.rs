//! Calendar months: a pathway needs no smaller unit of time.

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// January 1900, the first month.
    pub const FIRST: Self = Self(1900 * 12);

    /// Month `month` (1 to 12) of `year` (1900 to 2199); `None` for any other.
    pub fn new(year: i32, month: i32) -> Option<Self> {
        let fits = (1900..2200).contains(&year) && (1..=12).contains(&month);
        fits.then_some(Self(year * 12 + month - 1))
    }

    /// Reads `2026-11`, and `2026-11-22` without its day; `None` for any other text, and for a day
    /// that the month does not have.
    pub fn parse(text: &str) -> Option<Self> {
        match parts(text)? {
            (year, Some(month), _) => Self::new(year, month),
            (_, None, _) => None,
        }
    }

    /// The month in which a date begins: that of a day or a month, January of a year.
    pub fn first_of(date: &str) -> Option<Self> {
        let (year, month, _) = parts(date)?;
        Self::new(year, month.unwrap_or(1))
    }

    /// The month in which a date ends: that of a day or a month, December of a year.
    pub fn last_of(date: &str) -> Option<Self> {
        let (year, month, _) = parts(date)?;
        Self::new(year, month.unwrap_or(12))
    }

    /// The first month that has no day before a date.
    pub fn first_whole(date: &str) -> Option<Self> {
        let (year, month, day) = parts(date)?;
        let later = i32::from(day.is_some_and(|day| day > 1));
        Self::from_index(Self::new(year, month.unwrap_or(1))?.0 + later)
    }

    /// The last month that has no day after a date.
    pub fn last_whole(date: &str) -> Option<Self> {
        let (year, month, day) = parts(date)?;
        let month = month.unwrap_or(12);
        let earlier = i32::from(day.is_some_and(|day| day < days(year, month)));
        Self::from_index(Self::new(year, month)?.0 - earlier)
    }

    /// The month so many months after January of year 0; `None` outside of 1900 to 2199.
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

    /// How many days it has.
    pub fn days(self) -> i32 {
        days(self.year(), self.month())
    }

    /// Months since January of year 0.
    pub fn index(self) -> i32 {
        self.0
    }
}

/// Whether a text is a date: a year (`2026`), a month (`2026-11`) or a day (`2026-11-22`) of the
/// Gregorian calendar, in the years 1 to 9999.
pub fn is_date(text: &str) -> bool {
    parts(text).is_some()
}

/// Whether a text is a day, such as `2026-11-22`.
pub fn is_day(text: &str) -> bool {
    text.len() == "2026-11-22".len() && is_date(text)
}

/// Year, month and day of a date, as far as it names them.
fn parts(text: &str) -> Option<(i32, Option<i32>, Option<i32>)> {
    let fits = |(byte, pattern): (u8, &u8)| match pattern {
        b'-' => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if !matches!(text.len(), 4 | 7 | 10) || !text.bytes().zip(b"0000-00-00").all(fits) {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<i32>().ok());
    let (year, month, day) = (number(0, 4)?, number(5, 7), number(8, 10));
    let fits = year > 0
        && month.is_none_or(|month| (1..=12).contains(&month))
        && day.is_none_or(|day| (1..=days(year, month.unwrap_or(1))).contains(&day));
    fits.then_some((year, month, day))
}

/// Full-time hours of a month, of 2,080 a year.
const HOURS_PER_MONTH: u32 = 173;

/// The full-time months of some hours, the last one begun.
pub fn months_of_hours(hours: u32) -> u32 {
    hours.div_ceil(HOURS_PER_MONTH)
}

/// How many days a month has.
fn days(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{:02}", self.year(), self.month())
    }
}
