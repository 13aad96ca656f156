//! The answers of the credential lookup.

use super::condition::series;
use super::{Language, Localizer};
use crate::model::{Credential, Requirement, StatusKind};

impl<'c> Localizer<'c> {
    /// Whether it is issued, since when not, and what is to be known.
    pub fn is_issued(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        format!("{} {}", self.status_sentences(row), self.words(&row.note))
    }

    /// Whether one that somebody holds is still worth something.
    pub fn is_valid(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        let kept = || format!("To keep it: {}", self.renewal(row));
        match row.status.kind_in(self.today) {
            StatusKind::Active | StatusKind::ClosedToNew => {
                format!("Only while it is kept up. {}", kept())
            }
            StatusKind::Retired => "Yes: it is good for life.".to_owned(),
            StatusKind::LikelyRetired | StatusKind::Unconfirmed => format!("Ask the issuer. {}", kept()),
            StatusKind::Inactive => "Ask the issuer what it is still good for.".to_owned(),
            StatusKind::Renamed => {
                "Ask the company that goes by the new name; no public rule was found.".to_owned()
            }
            StatusKind::Title | StatusKind::NotFound => "There is nothing to hold.".to_owned(),
        }
    }

    /// What it still counts for: the credentials whose rules or advice name it, and its rung.
    pub fn counts_for(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        let mut lines = Vec::new();
        let names = |other: &&Credential, advises: bool| {
            let rule = if advises { other.recommends.as_ref() } else { Some(&other.requires) };
            let leaves = rule.map_or_else(Vec::new, |rule| rule.condition.leaves());
            other.is_open_in(self.today) && leaves.contains(&&Requirement::Credential(row.id))
        };
        for (advises, words) in [(false, "It is a way into"), (true, "It is advised before")] {
            let named = self.catalog.credentials.iter().filter(|other| names(other, advises));
            let named: Vec<String> = named.map(|other| self.credential(other.id)).collect();
            if !named.is_empty() {
                lines.push(format!("{words} {}.", series(&named, "and")));
            }
        }
        let own = row.rung().filter(|_| row.is_issued());
        let stands = self.catalog.stand_ins.iter().filter(|other| other.credentials.contains(&row.id));
        for (sub_domain, level) in own.into_iter().chain(stands.map(|other| other.rung)) {
            let line = format!(
                "On the ladder it stands on {} in {}.",
                self.level(level),
                self.sub_domain(sub_domain)
            );
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() {
            return "No rule in this catalog names it.".to_owned();
        }
        lines.join(" ")
    }
}
