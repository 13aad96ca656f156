//! Work in words: "2 years of work in medical coding".

use super::{Language, Localizer};
use crate::model::{Id, Included, KindOfWork, ToList, WorkSpec};

impl<'c> Localizer<'c> {
    /// What follows the word "work" where it is of this kind: "as a nurse"; `None` where the catalog says no such
    /// thing.
    pub(super) fn after_work(&self, id: Id<KindOfWork>) -> Option<&'c str> {
        let words = self.catalog.kinds_of_work.get(id)?.after_work.as_ref()?;
        Some(self.words(words))
    }

    /// The kinds, behind a word such as "work": " in medical coding or as a nurse", ": coding or nursing".
    pub(super) fn of_kinds(&self, kinds: &[Id<KindOfWork>]) -> String {
        let after = kinds.iter().filter_map(|id| self.after_work(*id)).map(str::to_owned).list();
        if after.len() == kinds.len() && !kinds.is_empty() {
            return format!(" {}", self.either(&after));
        }
        format!(": {}", self.either(&kinds.iter().map(|id| self.kind_of_work(*id)).list()))
    }

    /// What a leaf about work asks.
    pub(super) fn experience(&self, part: &WorkSpec, included: Option<&Included>) -> String {
        let Language::English = self.language;
        let amount = match part.hours {
            Some(hours) => format!("{} hours", self.number(hours)),
            None => self.months(part.months),
        };
        let words = format!("{amount} of work{}", self.part(part));
        match included {
            Some(Included(inner)) => {
                format!("{words}; {} of it{}", self.months(inner.months), self.part(inner))
            }
            None => words,
        }
    }

    fn part(&self, part: &WorkSpec) -> String {
        let Language::English = self.language;
        let mut words = self.of_kinds(&part.kinds);
        if let Some(share) = part.share_min_percent {
            words = format!("{words}, at least {share}% of the time");
        }
        if let Some(within) = part.within_months {
            words = format!("{words}, within the last {}", self.months(within));
        }
        words
    }

    /// A span of time, or so much more of it: "2 more years and 6 months", "18 months". The first number is
    /// written by `number`.
    pub(super) fn span_of(&self, months: u32, is_more: bool, number: fn(u32) -> String) -> String {
        let Language::English = self.language;
        let more = if is_more { " more" } else { "" };
        let span = |count: u32, name: &str| {
            let end = if count == 1 { "" } else { "s" };
            format!("{}{more} {name}{end}", number(count))
        };
        match (months / 12, months % 12) {
            (0 | 1, rest) if rest > 0 => span(months, "month"),
            (years, 0) => span(years, "year"),
            (years, rest) => format!("{} and {}", span(years, "year"), self.months(rest)),
        }
    }
}
