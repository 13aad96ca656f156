//! What the page that reads without WebAssembly says beside the catalog's own words.
//!
//! Nothing renews that page after its edition, so each sentence names its date.

use super::{Language, Localizer};
use crate::model::{
    Credential, Exam, ExamVersion, ExamWindow, Figure, Month, Stage, Statement, StatusKind, ToList,
};

/// A fixed text of the page, named after what it says. The widget holds none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what its text says")]
pub enum PageLabel {
    Contents,
    Everything,
    Questions,
    Terms,
    OtherNames,
    Status,
    CountsAs,
    ExamFirst,
    Renewal,
    WayInto,
    AdvisedBefore,
    TypicalFor,
    RelatedTo,
    Address,
    Code,
    Day,
    Entry,
    Fields,
    WorkBefore,
    Pay,
    Industries,
    Occupation,
    MedianPay,
    Outlook,
    PayTable,
}

impl<'c> Localizer<'c> {
    /// A fixed text of the page.
    pub fn page_label(&self, words: PageLabel) -> &'static str {
        let Language::English = self.language;
        match words {
            PageLabel::Contents => "Contents",
            PageLabel::Everything => {
                "All credentials, occupations, organizations and terms, with fees and sources"
            }
            PageLabel::Questions => "Questions and answers",
            PageLabel::Terms => "Glossary",
            PageLabel::OtherNames => "Also called",
            PageLabel::Status => "Status",
            PageLabel::CountsAs => "Counts as",
            PageLabel::ExamFirst => "Exam before the rule is met",
            PageLabel::Renewal => "Renewal",
            PageLabel::WayInto => "Helps you qualify for",
            PageLabel::AdvisedBefore => "Recommended before",
            PageLabel::TypicalFor => "Typical for",
            PageLabel::RelatedTo => "Related to",
            PageLabel::Address => "Website",
            PageLabel::Code => "Official classification",
            PageLabel::Day => "A day at work",
            PageLabel::Entry => "Education and experience",
            PageLabel::Fields => "Fields of study",
            PageLabel::WorkBefore => "Work that counts",
            PageLabel::Pay => "Pay and outlook",
            PageLabel::Industries => "Pay by industry",
            PageLabel::Occupation => "Occupation",
            PageLabel::MedianPay => "Median pay",
            PageLabel::Outlook => "Outlook",
            PageLabel::PayTable => "Pay and outlook of each occupation, newest figures",
        }
    }

    /// Of when everything on the page is.
    pub fn as_of_edition(&self) -> String {
        let Language::English = self.language;
        let (edition, date) = (&self.catalog.edition, self.date(&self.catalog.date));
        format!(
            "Edition {edition}: what was known on {date}. Later changes are not on this page: confirm with the issuer."
        )
    }

    /// A link from the rule of a credential to everything about it.
    pub fn more_about(&self, name: &str) -> String {
        let Language::English = self.language;
        format!("More about {name}: exam, fees and sources")
    }

    /// The organizations that the framework names for a sub-domain; nothing where it names none.
    pub fn bodies(&self, names: &[String]) -> String {
        let Language::English = self.language;
        if names.is_empty() { String::new() } else { format!("The framework names: {}.", names.join(", ")) }
    }

    /// The status, with the month of the page where it may change later.
    pub fn status_as_of(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let status = self.status(credential);
        let line = match credential.status.kind_in(self.today) {
            StatusKind::Active | StatusKind::Unconfirmed | StatusKind::NotFound => {
                format!("{status} ({}).", self.date(&self.today.to_string()))
            }
            _ => format!("{status}."),
        };
        match credential.status.stage_in(self.today).and_then(|stage| stage.note.as_ref()) {
            Some(note) => format!("{line} {}", self.words(note)),
            None => line,
        }
    }

    /// A status that begins after the month of the page: "From December 1, 2026: inactive." Its note may
    /// be true only then.
    pub fn stage_to_come(&self, stage: &Stage) -> String {
        let Language::English = self.language;
        let words = match stage.kind {
            StatusKind::Active => "active",
            StatusKind::Retired => "retired, good for life",
            StatusKind::ClosedToNew => "closed to new applicants",
            StatusKind::LikelyRetired => "most likely retired",
            StatusKind::Inactive => "inactive",
            StatusKind::Renamed => "renamed, not issued",
            StatusKind::Title => "a job title, no organization issues it",
            StatusKind::NotFound => "no issuer found",
            StatusKind::Unconfirmed => "not confirmed, ask the issuer",
        };
        format!("From {}: {words}.", self.date(&stage.from))
    }

    /// A statement with the dates that it is true between; `None` where it has ended before the month.
    pub fn dated_statement(&self, row: &'c Statement) -> Option<String> {
        let Language::English = self.language;
        let until = row.until.as_deref();
        if until.and_then(Month::last_of).is_some_and(|until| until < self.today) {
            return None;
        }
        let text = self.words(&row.text);
        // A sentence that says the date itself needs it no second time.
        let named = |date: Option<&str>| date.map(|date| self.date(date)).filter(|date| !text.contains(date));
        let span = match (named(row.from.as_deref()), named(until)) {
            (None, None) => return Some(text.to_owned()),
            (Some(from), None) => format!("from {from}"),
            (None, Some(until)) => format!("until {until}"),
            (Some(from), Some(until)) => format!("from {from} until {until}"),
        };
        Some(format!("{text} ({span})"))
    }

    /// A version of an exam with its dates.
    pub fn exam_version(&self, row: &ExamVersion) -> String {
        let Language::English = self.language;
        let from = row.from.as_deref().map(|date| format!(" from {}", self.date(date)));
        let until = row.until.as_deref().map(|date| format!(" until {}", self.date(date)));
        format!("Version {}{}{}", row.name, from.unwrap_or_default(), until.unwrap_or_default())
    }

    /// A time in which an exam can be taken.
    pub fn exam_window(&self, row: &ExamWindow) -> String {
        let Language::English = self.language;
        let words = format!("Exam window: {} to {}", self.date(&row.from), self.date(&row.until));
        match &row.apply_by {
            Some(date) => format!("{words}, apply by {}", self.date(date)),
            None => words,
        }
    }

    /// The windows of an exam that are not over in the month, and the last one.
    pub fn windows_ahead(&self, exam: &'c Exam) -> Vec<&'c ExamWindow> {
        let last = exam.windows.len().saturating_sub(1);
        let is_ahead = |row: &ExamWindow| Month::last_of(&row.until).is_some_and(|end| end >= self.today);
        let rows = exam.windows.iter().enumerate();
        rows.filter(|(index, row)| *index == last || is_ahead(row)).map(|(_, row)| row).list()
    }

    /// That no later window was announced by the month; nothing for an exam without windows.
    pub fn no_further_window(&self, exam: &Exam) -> Option<String> {
        let Language::English = self.language;
        exam.windows.last()?;
        Some(format!("No further window was announced by {}.", self.date(&self.today.to_string())))
    }

    /// The median pay with its year.
    pub fn median_pay(&self, figure: &Figure) -> String {
        let Language::English = self.language;
        let pay = figure.median_pay_usd.map(|pay| format!("{} ({})", self.usd(pay), figure.pay_year));
        pay.unwrap_or_else(|| "not published".to_owned())
    }

    /// The projected growth with its span.
    pub fn outlook(&self, figure: &Figure) -> String {
        let Language::English = self.language;
        let Some(growth) = figure.growth_per_mille else { return "not published".to_owned() };
        self.growth(growth, figure)
    }
}
