//! What there is to say of one credential, beside its conditions.

use super::{Language, Localizer};
use crate::model::{Credential, Joined, Month, Renewal, RenewalFee, ToList};

impl<'c> Localizer<'c> {
    /// Where it stands: "Certification by AAMI · Level 3 Professional in … · Active".
    pub fn standing(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let mut words = self.kind(credential.kind).to_owned();
        if let Some(issuer) = &credential.issuer {
            words = format!("{words} by {}", self.organization(*issuer));
        }
        let sub_domain = credential.sub_domains.first().map(|id| self.sub_domain(*id)).unwrap_or_default();
        match credential.level {
            Some(level) => format!("{words} · {} in {sub_domain}", self.level(level)),
            None => format!("{words} · {sub_domain}, no level of the framework"),
        }
    }

    /// Its examinations.
    pub fn exam(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let exam = &credential.exam;
        let mut words = match exam.exams {
            None => "The number of exams is not published.".to_owned(),
            Some(0) => "No exam.".to_owned(),
            Some(1) => "One exam.".to_owned(),
            Some(exams) => format!("{exams} exams."),
        };
        let figures = [
            exam.questions.map(|number| format!("{number} questions")),
            exam.minutes.map(|minutes| format!("{minutes} minutes")),
        ];
        let figures: Vec<String> = figures.into_iter().flatten().list();
        if !figures.is_empty() {
            words = format!("{words} {}.", figures.joined(", "));
        }
        if let Some(note) = &exam.note {
            words = format!("{words} {}", self.words(note));
        }
        words
    }

    /// What it costs.
    pub fn fee(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let fee = &credential.fee;
        let published = match (fee.public_usd, fee.member_usd) {
            (None, None) if fee.reported.is_some() => "Not published.".to_owned(),
            (None, None) => "Not published.".to_owned(),
            (Some(public), None) => format!("{}.", self.usd(public)),
            (Some(public), Some(member)) => format!("{}, members {}.", self.usd(public), self.usd(member)),
            (None, Some(member)) => {
                format!("Members {}. The fee for others is not published.", self.usd(member))
            }
        };
        match &fee.reported {
            Some(reported) => format!("{published} {}", self.reported(reported)),
            None => published,
        }
    }

    /// How it is kept, and what that costs.
    pub fn renewal(&self, credential: &'c Credential) -> String {
        let kept = self.kept(credential);
        match self.renewal_fee(&credential.renewal) {
            Some(fee) => format!("{kept} {fee}"),
            None => kept,
        }
    }

    /// What it costs to keep it, each time and in ten years.
    fn renewal_fee(&self, renewal: &Renewal) -> Option<String> {
        let Language::English = self.language;
        let fee = renewal.fee.as_ref()?;
        let when = if fee.is_yearly { "each year" } else { "at each renewal" };
        let mut words = format!("The fee {when}: {}.", self.renewal_amounts(fee, 1));
        if let Some(times) = renewal.payments_in_ten_years() {
            words = format!("{words} In ten years: {}.", self.renewal_amounts(fee, times));
        }
        Some(words)
    }

    /// What a fee that is paid so many times comes to: "$250 for members, $545 for others".
    pub(super) fn renewal_amounts(&self, fee: &RenewalFee, times: u32) -> String {
        let Language::English = self.language;
        let usd = |amount: u32| self.usd(amount.saturating_mul(times));
        match (fee.member_usd.map(usd), fee.public_usd.map(usd)) {
            (Some(member), Some(public)) => format!("{member} for members, {public} for others"),
            (Some(member), None) => format!("{member} for members"),
            (None, public) => public.unwrap_or_default(),
        }
    }

    /// By the end of which month one that is held has to be renewed.
    pub fn due(&self, month: Month) -> String {
        let Language::English = self.language;
        format!("renew by {}", self.date(&month.to_string()))
    }

    pub(super) fn kept(&self, credential: &'c Credential) -> String {
        let Language::English = self.language;
        let note = credential.renewal.note.as_ref().map(|note| self.words(note));
        match (credential.renewal.months, note) {
            // Most notes begin with the interval.
            (Some(_), Some(note)) if note.starts_with("Every ") => note.to_owned(),
            (Some(months), Some(note)) => format!("Every {}. {note}", self.months(months)),
            (Some(months), None) => format!("Every {}.", self.months(months)),
            (None, Some(note)) => note.to_owned(),
            (None, None) => "Not published.".to_owned(),
        }
    }
}
