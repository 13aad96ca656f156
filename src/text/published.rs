//! What is published beside the plain figures: reported fees, candidates, and what follows a lapse.

use super::{Language, Localizer};
use crate::model::{Candidate, Credential, LangMap, Month, Reinstatement, ReportedFee, ToList};
use crate::resolve::Candidacy;

impl<'c> Localizer<'c> {
    /// What others than the issuer report of a fee, and who.
    pub(super) fn reported(&self, fee: &'c ReportedFee) -> String {
        self.with_note(self.reported_amount(fee), fee.note.as_ref())
    }

    fn reported_amount(&self, fee: &ReportedFee) -> String {
        let Language::English = self.language;
        if fee.from_usd == fee.to_usd {
            return format!("Others report {}.", self.usd(fee.from_usd));
        }
        format!("Others report {} to {}.", self.usd(fee.from_usd), self.usd(fee.to_usd))
    }

    /// That the exam may be passed before the rule is met, and how.
    pub fn candidate(&self, candidate: &'c Candidate) -> String {
        self.with_note(self.exam_first(candidate), candidate.note.as_ref())
    }

    fn exam_first(&self, candidate: &Candidate) -> String {
        let Language::English = self.language;
        match candidate.months {
            Some(months) => {
                let months = self.months(months);
                format!("You may pass the exam first, and then have {months} to meet the rule.")
            }
            None => "You may pass the exam first, before you meet the rule.".to_owned(),
        }
    }

    /// That the exam is passed, and until when that counts.
    fn candidacy(&self, row: &Credential, candidate: &Candidate, candidacy: Candidacy) -> String {
        let Language::English = self.language;
        let (issuer, month) = (self.issuer(row.id), |month: Month| self.date(&month.to_string()));
        let limit = candidate.months.map(|months| self.months(months));
        match (candidacy, limit) {
            (Candidacy::Over(last), _) => format!(
                "You passed the exam, and had until {} to meet the rule: {issuer} may ask you to take it again.",
                month(last)
            ),
            (Candidacy::Open(Some(last)), _) => {
                format!(
                    "You have passed the exam; {issuer} gives you until {} to meet the rule.",
                    month(last)
                )
            }
            (Candidacy::Open(None), Some(limit)) => {
                format!(
                    "You have passed the exam; {issuer} gives you {limit} from the exam to meet the rule."
                )
            }
            (Candidacy::Open(None), None) => {
                format!("You have passed the exam. No time limit to meet the rule was found: ask {issuer}.")
            }
        }
    }

    /// That a pathway takes longer than the exam counts, if it does.
    pub fn is_late(&self, candidacy: Option<Candidacy>, months: u32) -> Option<&'static str> {
        let Language::English = self.language;
        let Some(Candidacy::Open(Some(last))) = candidacy else { return None };
        let is_late = self.today.index().saturating_add_unsigned(months) > last.index();
        is_late.then_some("This takes longer than that: you may have to take the exam again.")
    }

    /// What the issuer says of one that lapsed.
    pub fn reinstatement(&self, row: &'c Reinstatement) -> String {
        let Language::English = self.language;
        format!("If it lapses{}: {}", self.lapse_limits(row), self.words(&row.note))
    }

    /// For how long a lapsed one can be reinstated, and what that costs: ", for 6 months, at $50".
    pub(super) fn lapse_limits(&self, row: &Reinstatement) -> String {
        let Language::English = self.language;
        let mut words = String::new();
        if let Some(months) = row.within_months {
            words = format!(", for {}", self.months(months));
        }
        if let Some(fee) = row.fee_usd {
            words = format!("{words}, at {}", self.usd(fee));
        }
        words
    }

    /// What to know of a credential on the way to it, in short: that it changes, that the exam may come
    /// first, and what others report of a fee that is not published.
    pub(super) fn on_the_way(&self, row: &Credential, candidacy: Option<Candidacy>) -> Vec<String> {
        let Language::English = self.language;
        let mut lines: Vec<String> = self.coming(row).into_iter().list();
        let candidate = row.candidate.as_ref();
        lines.extend(candidate.map(|candidate| match candidacy {
            Some(candidacy) => self.candidacy(row, candidate, candidacy),
            None => self.exam_first(candidate),
        }));
        if matches!(candidacy, Some(Candidacy::Open(_))) {
            return lines;
        }
        let is_published = row.fee.public_usd.is_some() || row.fee.member_usd.is_some();
        if let Some(fee) = row.fee.reported.as_ref().filter(|_| !is_published) {
            lines.push(format!("The fee is not published. {}", self.reported_amount(fee)));
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
