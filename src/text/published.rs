//! What is published beside the plain figures: reported fees, candidates, and what follows a lapse.

use super::{Language, Localizer};
use crate::model::{Candidate, Credential, LangMap, Reinstatement, ReportedFee};

impl<'c> Localizer<'c> {
    /// What others than the issuer report of a fee.
    pub(super) fn reported(&self, fee: &'c ReportedFee) -> String {
        let Language::English = self.language;
        let amount = if fee.from_usd == fee.to_usd {
            self.usd(fee.from_usd)
        } else {
            format!("{} to {}", self.usd(fee.from_usd), self.usd(fee.to_usd))
        };
        self.with_note(format!("Others report {amount}."), fee.note.as_ref())
    }

    /// That the exam may be passed before the rule is met.
    pub fn candidate(&self, candidate: &'c Candidate) -> String {
        let Language::English = self.language;
        let words = match candidate.months {
            Some(months) => {
                let months = self.months(months);
                format!("You may pass the exam first, and then have {months} to meet the rule.")
            }
            None => "You may pass the exam first, before you meet the rule.".to_owned(),
        };
        self.with_note(words, candidate.note.as_ref())
    }

    /// What the issuer says of one that lapsed.
    pub fn reinstatement(&self, row: &'c Reinstatement) -> String {
        let Language::English = self.language;
        let mut words = "If it lapses".to_owned();
        if let Some(months) = row.within_months {
            words = format!("{words}, for {}", self.months(months));
        }
        if let Some(fee) = row.fee_usd {
            words = format!("{words}, at {}", self.usd(fee));
        }
        format!("{words}: {}", self.words(&row.note))
    }

    /// What to know of a credential before its exam: what comes to an end, what is reported, and what
    /// is true in the month.
    pub fn before_exam(&self, row: &'c Credential) -> Vec<String> {
        let mut lines: Vec<String> = self.coming(row).into_iter().collect();
        lines.extend(self.exam_dates(row));
        lines.extend(row.candidate.as_ref().map(|candidate| self.candidate(candidate)));
        let is_published = row.fee.public_usd.is_some() || row.fee.member_usd.is_some();
        if !is_published && row.fee.reported.is_some() {
            lines.push(self.fee(row));
        }
        lines
    }

    fn with_note(&self, words: String, note: Option<&'c LangMap>) -> String {
        match note {
            Some(note) => format!("{words} {}", self.words(note)),
            None => words,
        }
    }
}
