//! What the page that reads without WebAssembly says beside the catalog's own words.
//!
//! Nothing renews that page after its edition, so each sentence names its date.

use super::{Language, Localizer};
use crate::model::{
    Credential, Exam, ExamVersion, ExamWindow, Figure, Grade, Month, Reinstatement, Source, Stage, Statement,
    StatusKind,
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
    Lapsed,
    WayInto,
    AdvisedBefore,
    TypicalFor,
    RelatedTo,
    Address,
    Code,
    Day,
    WayIn,
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
            PageLabel::Lapsed => "If it has lapsed",
            PageLabel::WayInto => "A way into",
            PageLabel::AdvisedBefore => "Advised before",
            PageLabel::TypicalFor => "Typical for",
            PageLabel::RelatedTo => "Related to",
            PageLabel::Address => "Website",
            PageLabel::Code => "Official classification",
            PageLabel::Day => "A day at work",
            PageLabel::WayIn => "Education and experience",
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

    /// The month of the catalog's edition.
    pub fn edition_month(&self) -> Month {
        Month::parse(&self.catalog.date).unwrap_or(Month::FIRST)
    }

    /// Of when everything on the page is.
    pub fn as_of_edition(&self) -> String {
        let Language::English = self.language;
        let (edition, date) = (&self.catalog.edition, self.date(&self.catalog.date));
        format!(
            "Edition {edition}: what was known on {date}. Later changes are not on this page: confirm with the issuer."
        )
    }

    /// The organizations that the framework names for a sub-domain; nothing where it names none.
    pub fn bodies(&self, names: &[String]) -> String {
        let Language::English = self.language;
        if names.is_empty() { String::new() } else { format!("The framework names: {}.", names.join(", ")) }
    }

    /// The status in a month, with that month where the status may change later.
    pub fn status_as_of(&self, credential: &Credential, month: Month) -> String {
        let Language::English = self.language;
        let as_of = self.date(&month.to_string());
        match credential.status.stage_in(month) {
            Some(stage) => self.stage("Since", stage),
            None => match credential.status.kind {
                StatusKind::Active | StatusKind::Unconfirmed | StatusKind::NotFound => {
                    format!("{} ({as_of}).", self.status(credential))
                }
                _ => format!("{}.", self.status(credential)),
            },
        }
    }

    /// A status that begins after the month of the edition.
    pub fn stage_to_come(&self, stage: &'c Stage) -> String {
        self.stage("From", stage)
    }

    fn stage(&self, from: &str, stage: &Stage) -> String {
        let Language::English = self.language;
        let words = match stage.kind {
            StatusKind::Active => "active",
            StatusKind::Retired => "retired, good for life",
            StatusKind::ClosedToNew => "closed to new people",
            StatusKind::LikelyRetired => "most likely retired",
            StatusKind::Inactive => "inactive",
            StatusKind::Renamed => "renamed, not issued",
            StatusKind::Title => "a title, nobody issues it",
            StatusKind::NotFound => "no issuer found",
            StatusKind::Unconfirmed => "not confirmed: ask the issuer",
        };
        let line = format!("{from} {}: {words}.", self.date(&stage.from));
        match &stage.note {
            Some(note) => format!("{line} {}", note.get(self.language.tag())),
            None => line,
        }
    }

    /// A statement with the dates that it is true between; `None` where it has ended before a month.
    pub fn dated_statement(&self, row: &'c Statement, month: Month) -> Option<String> {
        let Language::English = self.language;
        let until = row.until.as_deref();
        if until.and_then(Month::last_of).is_some_and(|until| until < month) {
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

    /// That no window after the last one was announced by a month; nothing for an exam without windows.
    pub fn no_further_window(&self, exam: &Exam, month: Month) -> Option<String> {
        let Language::English = self.language;
        exam.windows.last()?;
        Some(format!("No further window was announced by {}.", self.date(&month.to_string())))
    }

    /// Whether the exam may be passed before the rule is met; nothing where that is not so.
    pub fn exam_first(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let Some(row) = &credential.candidate else { return String::new() };
        let note = row.note.as_ref().map_or("", |note| self.words(note));
        let line = match row.months {
            Some(months) => format!("Possible; then {} to meet the rule. {note}", self.months(months)),
            None => format!("Possible. {note}"),
        };
        line.trim_end().to_owned()
    }

    /// What the issuer publishes as its fee, and what others report.
    pub fn all_fees(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let Some(row) = &credential.fee.reported else { return self.fee(credential) };
        let published = match (credential.fee.public_usd, credential.fee.member_usd) {
            (None, None) => "The issuer publishes none.".to_owned(),
            _ => self.fee(credential),
        };
        let note = row.note.as_ref().map_or("", |note| self.words(note));
        let range = if row.from_usd == row.to_usd {
            self.usd(row.from_usd)
        } else {
            format!("{} to {}", self.usd(row.from_usd), self.usd(row.to_usd))
        };
        format!("{published} Others report {range}. {note}").trim_end().to_owned()
    }

    /// What the issuer says of a credential that has lapsed.
    pub fn lapsed(&self, row: &'c Reinstatement) -> String {
        let Language::English = self.language;
        let within = row.within_months.map(|months| format!("Within {}. ", self.months(months)));
        let fee = row.fee_usd.map(|fee| format!("Fee: {}. ", self.usd(fee)));
        format!("{}{}{}", within.unwrap_or_default(), fee.unwrap_or_default(), self.words(&row.note))
    }

    /// How close a source is to whoever decides, its date, and when it was read.
    pub fn source_in_short(&self, source: &Source) -> String {
        let Language::English = self.language;
        let grade = match source.grade {
            Grade::Issuer => "issuer",
            Grade::Official => "official",
            Grade::Other => "other",
        };
        let copy = if source.copy { ", read in a copy" } else { "" };
        let dated = source.dated.as_deref();
        let dated = dated.map_or_else(|| "undated".to_owned(), |date| format!("dated {}", self.date(date)));
        format!("{grade}, {dated}, read {}{copy}", self.date(&source.read))
    }

    /// The median pay with its year.
    pub fn median_pay(&self, figure: &Figure) -> String {
        let Language::English = self.language;
        let pay = figure.median_pay_usd.map(|pay| format!("{} ({})", self.usd(pay), figure.pay_year));
        pay.unwrap_or_else(|| "not known".to_owned())
    }

    /// The projected growth with its span.
    pub fn outlook(&self, figure: &Figure) -> String {
        let Language::English = self.language;
        let Some(growth) = figure.growth_per_mille else { return "not known".to_owned() };
        let sign = if growth < 0 { "−" } else { "" };
        format!("{sign}{}.{}% ({})", growth.abs() / 10, growth.abs() % 10, figure.span)
    }
}
