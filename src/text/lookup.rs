//! The answers of the credential lookup.

use super::condition::series;
use super::{Language, Localizer};
use crate::model::{Credential, Id, Joined, Requirement, StatusKind, ToList};

impl<'c> Localizer<'c> {
    /// How many a search finds, of which no more than so many are shown: "3 results found".
    pub fn how_many_found(&self, count: usize, shown: usize) -> String {
        let Language::English = self.language;
        let found = if count == 1 { "1 result found".to_owned() } else { format!("{count} results found") };
        if count > shown { format!("{found}. The first {shown} are shown. Keep typing.") } else { found }
    }

    /// Whether it is issued, since when not, and what is to be known.
    pub fn is_issued(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        format!("{} {}", self.status_sentences(row), self.words(&row.note)).trim_end().to_owned()
    }

    /// Whether one that somebody holds is still worth something.
    pub fn is_valid(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        let valid = self.is_valid_now(row);
        match row.status.kind_in(self.today) {
            StatusKind::Active
            | StatusKind::ClosedToNew
            | StatusKind::LikelyRetired
            | StatusKind::Unconfirmed => {
                let renewal = self.renewal(row);
                match renewal.strip_prefix("Every ") {
                    Some(every) => format!("{valid} Renew every {every}"),
                    None => format!("{valid} To keep it: {renewal}"),
                }
            }
            _ => valid.to_owned(),
        }
    }

    /// The same, without how to keep it up.
    pub(super) fn is_valid_now(&self, row: &Credential) -> &'static str {
        let Language::English = self.language;
        match row.status.kind_in(self.today) {
            StatusKind::Active | StatusKind::ClosedToNew => "Only while it is kept up.",
            StatusKind::Retired => "Yes, it is good for life.",
            StatusKind::LikelyRetired | StatusKind::Unconfirmed => "Ask the issuer.",
            StatusKind::Inactive => "Ask the issuer what it is still good for.",
            StatusKind::Renamed => "Ask the company that goes by the new name; no public rule was found.",
            StatusKind::Title | StatusKind::NotFound => "There is nothing to hold.",
        }
    }

    /// What it still counts for: the credentials whose rules or advice name it, and its rung.
    pub fn counts_for(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        let mut lines = Vec::new();
        lines.extend(self.counts_as(row).map(|others| format!("It counts as {others}.")));
        lines.extend(self.named_by(row));
        let own = row.rung().filter(|_| row.is_issued());
        let stands = self.catalog.stand_ins.iter().filter(|other| other.credentials.contains(&row.id));
        for (sub_domain, level) in own.into_iter().chain(stands.map(|other| other.rung)) {
            let line = format!("Framework level: {} in {}.", self.level(level), self.sub_domain(sub_domain));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() {
            return "No rule in our data names it.".to_owned();
        }
        lines.joined(" ")
    }

    /// The credentials that can be earned and whose rules or advice name it, one line each.
    pub fn named_by(&self, row: &Credential) -> Vec<String> {
        let Language::English = self.language;
        let mut lines = Vec::new();
        let counts = |leaf: &&Requirement| matches!(leaf, Requirement::Credential(id) if self.catalog.credential_counts_as(row.id, *id));
        let names = |other: &&Credential, advises: bool| {
            let rule = if advises { other.recommends.as_deref() } else { Some(&other.requires) };
            let leaves = rule.map_or_else(Vec::new, |rule| rule.condition.leaves());
            other.is_open_in(self.today) && leaves.iter().any(counts)
        };
        for (advises, words) in [(false, "It helps you qualify for"), (true, "It is recommended before")] {
            let others = self.catalog.credentials.iter().filter(|other| names(other, advises));
            let others: Vec<Id<Credential>> = others.map(|other| other.id).list();
            if !others.is_empty() {
                lines.push(format!("{words} {}.", self.all_of(&others)));
            }
        }
        lines
    }

    /// The credentials that a credential counts as, beside itself.
    pub(super) fn counts_as(&self, row: &Credential) -> Option<String> {
        match self.catalog.counted_as(row.id) {
            [_, others @ ..] if !others.is_empty() => Some(self.all_of(others)),
            _ => None,
        }
    }

    fn all_of(&self, ids: &[Id<Credential>]) -> String {
        let Language::English = self.language;
        let names: Vec<String> = ids.iter().map(|id| self.credential(*id)).list();
        series(&names, "and")
    }
}
