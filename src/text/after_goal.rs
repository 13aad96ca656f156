//! What comes after a goal that is reached, in words.

use super::label::{Label, label};
use super::{Language, Localizer};
use crate::model::{Credential, Id, Level};
use crate::resolve::{AfterGoal, Evaluator};

/// Lines under a heading; those about a credential lead to it.
pub type Section = (&'static str, Vec<(Option<Id<Credential>>, String)>);

impl<'c> Localizer<'c> {
    /// Whether the goal is held, or reached by work or the person's own word.
    pub fn arrived(&self, after: &AfterGoal) -> &'static str {
        let words = if after.show.is_empty() { Label::Arrived } else { Label::ArrivedUnshown };
        label(self.language, words)
    }

    /// How to keep what is held, and until when.
    pub fn keep(&self, evaluator: &Evaluator<'_>, after: &AfterGoal) -> Section {
        let rows = after.keep.iter().filter_map(|id| self.catalog.credentials.get(*id));
        let line = |row: &'c Credential| {
            let mut name = self.credential(row.id);
            if let Some(due) = evaluator.renewal_due(row) {
                name = format!("{name}, {}", self.due(due));
            }
            format!("{name}: {}", self.is_valid(row))
        };
        (label(self.language, Label::KeepIt), rows.map(|row| (None, line(row))).collect())
    }

    /// What would show the goal, what it opens next and what is beside it.
    pub fn onward(&self, after: &AfterGoal) -> Vec<Section> {
        let Language::English = self.language;
        let named = |id: &Id<Credential>| (Some(*id), self.credential(*id));
        let opens = |row: &crate::resolve::Opened| {
            let words = if row.is_open { Label::OpensNow } else { Label::CountsToward };
            let name = self.credential(row.credential);
            (Some(row.credential), format!("{name}: {}", label(self.language, words)))
        };
        let sections = [
            (Label::WouldShow, after.show.iter().map(named).collect::<Vec<_>>()),
            (Label::LeadsTo, after.opens.iter().map(opens).collect()),
            (Label::BesideIt, after.beside.iter().map(named).collect()),
        ];
        let filled = sections.into_iter().filter(|row| !row.1.is_empty());
        filled.map(|(words, lines)| (label(self.language, words), lines)).collect()
    }

    /// The button that leads to a level.
    pub fn reach(&self, level: Level) -> String {
        let Language::English = self.language;
        format!("See how to reach Level {}", level.number())
    }
}
