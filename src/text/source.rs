//! Sources in words: what they are called, how close they are, and how old.

use super::{Language, Localizer};
use crate::model::{Grade, Month, Rule, RuleBasis, Source};

impl<'c> Localizer<'c> {
    /// What a source is called.
    pub fn source_name(&self, source: &'c Source) -> String {
        if let Some(name) = &source.name {
            return self.words(name).to_owned();
        }
        let address = source.url.as_ref().map(|url| without(url.as_str(), "https://"));
        let address = address.or(source.address.as_deref()).unwrap_or_default();
        without(address, "www.").chars().take(70).collect()
    }

    /// How close a source is to whoever decides, when it is dated, and when and where it was read.
    pub fn source_facts(&self, source: &Source) -> String {
        let Language::English = self.language;
        let grade = match source.grade {
            Grade::Other => "Other source",
            _ => self.grades().iter().find(|row| row.0 == source.grade).map_or("", |row| row.1),
        };
        format!("{grade}, {}", self.source_dates(source))
    }

    /// The grades of sources in a word each, the best first.
    pub fn grades(&self) -> [(Grade, &'static str); 3] {
        let Language::English = self.language;
        [(Grade::Issuer, "Issuer"), (Grade::Official, "Official"), (Grade::Other, "Other")]
    }

    /// When a source is dated, and when and where it was read.
    pub fn source_dates(&self, source: &Source) -> String {
        let Language::English = self.language;
        let copy = if source.copy { " in a copy" } else { "" };
        let read = self.date(&source.read);
        let Some(dated) = &source.dated else { return format!("undated, read {read}{copy}") };
        let month = Month::parse(dated).or_else(|| Month::parse(&format!("{}-12", dated.get(0..4)?)));
        let old = month.is_some_and(|month| self.today.index() - month.index() > 12);
        let old = if old { ", more than a year old" } else { "" };
        format!("dated {}{old}, read {read}{copy}", self.date(dated))
    }

    /// That no issuer and no official says what a rule says; `None` where one does.
    pub fn rule_caution(&self, rule: &Rule) -> Option<&'static str> {
        let Language::English = self.language;
        let is_known = self.catalog.best_grade(&rule.sources) != Some(Grade::Other);
        // What the editors suggest is nobody's rule.
        let is_shown = !is_known && rule.basis != RuleBasis::Editorial;
        is_shown.then_some("Known from other sources only; ask the issuer.")
    }
}

/// A text without what it may begin with.
fn without<'t>(text: &'t str, beginning: &str) -> &'t str {
    text.strip_prefix(beginning).unwrap_or(text)
}
