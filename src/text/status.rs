//! The status of a credential in a month, and the one that is announced.

use super::{Language, Localizer};
use crate::model::{Credential, StatusKind};

impl<'c> Localizer<'c> {
    /// What is held of a credential's worth.
    pub fn status(&self, credential: &Credential) -> String {
        let Language::English = self.language;
        let status = &credential.status;
        let stage = status.stage_in(self.today);
        let date = stage.map(|stage| stage.from.as_str()).or(status.date.as_deref()).unwrap_or_default();
        let since = |words: &str| {
            if date.is_empty() { words.to_owned() } else { format!("{words} {}", self.date(date)) }
        };
        match status.kind_in(self.today) {
            // The date of a first status is when it was seen.
            StatusKind::Active if stage.is_some() => since("Active since"),
            StatusKind::Active => "Active".to_owned(),
            StatusKind::Retired => format!("{}, good for life", since("Retired")),
            StatusKind::ClosedToNew => since("Closed to new applicants"),
            StatusKind::LikelyRetired => "Most likely retired".to_owned(),
            StatusKind::Inactive => since("Inactive since"),
            StatusKind::Renamed => "Renamed, not issued".to_owned(),
            StatusKind::Title => "Job title: no organization issues it".to_owned(),
            StatusKind::NotFound => "No issuer found".to_owned(),
            StatusKind::Unconfirmed => "Not confirmed: ask the issuer".to_owned(),
        }
    }

    /// The next status that is announced: "Becomes inactive on December 1, 2026". It is true in every
    /// month before.
    pub fn next_status(&self, credential: &Credential) -> Option<String> {
        let Language::English = self.language;
        let stage = credential.status.stage_after(self.today)?;
        let becomes = match stage.kind {
            StatusKind::Active => "Becomes active",
            StatusKind::Retired => "Retires",
            StatusKind::ClosedToNew => "Closes to new applicants",
            StatusKind::LikelyRetired => "Most likely retires",
            StatusKind::Inactive => "Becomes inactive",
            StatusKind::Renamed => "Gets another name",
            StatusKind::Title | StatusKind::NotFound => "Ends",
            StatusKind::Unconfirmed => "Has to be confirmed anew",
        };
        Some(format!("{becomes} {}", self.on(&stage.from)))
    }

    /// The next status, and how long that is from the month: "...: less than a month left."
    pub fn coming(&self, credential: &Credential) -> Option<String> {
        let stage = credential.status.stage_after(self.today)?;
        Some(format!("{}: {}.", self.next_status(credential)?, self.left(&stage.from)))
    }

    /// The status, what there is to know of it, and what comes next.
    pub fn status_sentences(&self, credential: &'c Credential) -> String {
        let mut words = format!("{}.", self.status(credential));
        let note = credential.status.stage_in(self.today).and_then(|stage| stage.note.as_ref());
        let note = note.map(|note| self.words(note).to_owned());
        for sentence in note.into_iter().chain(self.coming(credential)) {
            words.push(' ');
            words.push_str(&sentence);
        }
        words
    }
}
