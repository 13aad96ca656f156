//! What is true in a month and what comes after it: versions and times of exams, statements.

use super::{Language, Localizer};
use crate::model::{Credential, ExamVersion, ExamWindow, Month, Statement, ToList};

impl<'c> Localizer<'c> {
    /// The statements that are true in the month.
    pub fn statements(&self, statements: &'c [Statement]) -> Vec<&'c str> {
        let true_now = statements.iter().filter(|row| row.is_true_in(self.today));
        true_now.map(|row| self.words(&row.text)).list()
    }

    /// The versions of an exam that are used, announced or over, and when it can be taken.
    pub fn exam_dates(&self, credential: &Credential) -> Vec<String> {
        let versions = credential.exam.versions.iter().map(|row| self.version(row));
        versions.chain(self.windows(credential)).list()
    }

    fn version(&self, version: &ExamVersion) -> String {
        let Language::English = self.language;
        let name = &version.name;
        let is_after = |date: &str| Month::first_whole(date).is_some_and(|month| month > self.today);
        match (version.from.as_deref(), version.until.as_deref()) {
            (Some(from), _) if is_after(from) => {
                format!("{name} has been announced for {}.", self.date(from))
            }
            (_, Some(until)) if self.is_over(until) => {
                format!("The announced last day of {name} was {}.", self.date(until))
            }
            (_, Some(until)) => {
                format!("{name} can be taken until {}: {}.", self.date(until), self.left(until))
            }
            (Some(from), None) if self.is_only_announced(version, from) => {
                format!("{name} was announced for {}; ask whether it can be taken.", self.date(from))
            }
            (Some(from), None) => format!("{name} can be taken since {}.", self.date(from)),
            (None, None) => format!("Version: {name}."),
        }
    }

    /// Whether all that is known of a version was written before the date on which it begins.
    fn is_only_announced(&self, version: &ExamVersion, from: &str) -> bool {
        let sources = version.sources.iter().filter_map(|id| self.catalog.sources.get(*id));
        let mut written = sources.map(|row| row.dated.as_deref().unwrap_or(&row.read));
        written.all(|date| (Month::last_of(date), date) < (Month::first_of(from), from))
    }

    /// The last announced window of an exam, and until when to apply.
    pub(super) fn last_window(&self, credential: &Credential) -> Option<String> {
        let last = credential.exam.windows.last().filter(|row| !self.is_over(&row.until))?;
        Some(self.window(last))
    }

    /// When an exam can be taken: in the month, and next.
    fn windows(&self, credential: &Credential) -> Vec<String> {
        let Language::English = self.language;
        let windows = &credential.exam.windows;
        let issuer = || self.issuer(credential.id);
        let Some(last) = windows.last() else { return Vec::new() };
        if self.is_over(&last.until) {
            let ended = self.date(&last.until);
            return vec![format!(
                "The last announced window ended on {ended}. Ask {} for the next one.",
                issuer()
            )];
        }
        let begins_later = |row: &&ExamWindow| Month::first_of(&row.from) > Some(self.today);
        let this = windows.iter().filter(|row| !begins_later(row) && !self.is_over(&row.until));
        let this = this.map(|row| format!("This month's window: {}.", self.window(row)));
        let mut lines: Vec<String> = this.list();
        lines.push(match windows.iter().find(begins_later) {
            Some(next) => format!("Next window: {}.", self.window(next)),
            None => format!("No later window has been announced: ask {}.", issuer()),
        });
        lines
    }

    fn window(&self, window: &ExamWindow) -> String {
        let Language::English = self.language;
        let span = self.span(&window.from, &window.until);
        match window.apply_by.as_deref() {
            None => span,
            Some(date) if self.is_over(date) => {
                format!("{span}; the time to apply ended on {}", self.date(date))
            }
            Some(date) => format!("{span}; apply by {}", self.date(date)),
        }
    }

    /// Whether a date lies before the month.
    fn is_over(&self, date: &str) -> bool {
        Month::last_of(date).is_some_and(|month| month < self.today)
    }

    /// A date inside of a sentence: "on December 1, 2026", "in December 2026", "in 2026".
    pub(super) fn on(&self, date: &str) -> String {
        let Language::English = self.language;
        let word = if date.len() == "2026-12-01".len() { "on" } else { "in" };
        format!("{word} {}", self.date(date))
    }

    /// "May 1–15, 2027", "May 28 – June 3, 2027".
    fn span(&self, from: &str, until: &str) -> String {
        let Language::English = self.language;
        let (first, last) = (self.date(from), self.date(until));
        // A search for more than one character is code that nothing else needs: what is behind the comma has
        // a space before it.
        match (first.split_once(','), last.split_once(',')) {
            (Some((first, year)), Some((last, until_year))) if year == until_year => {
                match (first.split_once(' '), last.split_once(' ')) {
                    (Some((month, _)), Some((until_month, day))) if month == until_month => {
                        format!("{first}–{day},{year}")
                    }
                    _ => format!("{first} – {last},{year}"),
                }
            }
            _ => format!("{first} – {last}"),
        }
    }

    /// How long it is to a date, whatever the day of the month is: "6 months left" is never more than
    /// there is. The month of the date itself is "this month".
    pub(super) fn left(&self, date: &str) -> String {
        let Language::English = self.language;
        let (Some(last), Some(whole)) = (Month::last_of(date), Month::last_whole(date)) else {
            return String::new();
        };
        let months = |month: Month| month.index() - self.today.index();
        match (months(last), months(whole)) {
            (0, _) => "this month".to_owned(),
            (1, 0) if date.ends_with("-01") => "less than a month left".to_owned(),
            (_, 0) => "less than 2 months left".to_owned(),
            (_, whole) => format!("{} left", self.months(whole.unsigned_abs())),
        }
    }
}
