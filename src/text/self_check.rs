//! The self-check and what it finds, in words.

use super::condition::lower_first;
use super::label::{Label, label};
use super::{Language, Localizer};
use crate::model::{CheckItem, StartingPoint, ToList};
use crate::self_check::{Autonomy, Found, Grade};

impl<'c> Localizer<'c> {
    /// A grade.
    pub fn grade(&self, grade: Grade) -> &'static str {
        let words = match grade {
            Grade::No => Label::GradeNo,
            Grade::Helped => Label::GradeHelped,
            Grade::Own => Label::GradeOwn,
            Grade::Guides => Label::GradeGuides,
            Grade::NotSure => Label::NotSure,
            Grade::Skipped => Label::Skip,
        };
        label(self.language, words)
    }

    /// How much somebody does alone.
    pub fn autonomy(&self, autonomy: Autonomy) -> &'static str {
        let words = match autonomy {
            Autonomy::Shown => Label::Shown,
            Autonomy::Own => Label::WorksAlone,
            Autonomy::Checks => Label::Checks,
            Autonomy::Decides => Label::Decides,
        };
        label(self.language, words)
    }

    /// Why a task is asked.
    pub fn item_why(&self, item: &CheckItem) -> String {
        let Language::English = self.language;
        let above = item.above.number();
        format!("Why: Level {above} or {}.", above + 1)
    }

    /// What a self-check found: its reasons, a line each.
    pub fn found(&self, found: &Found) -> Vec<String> {
        let Language::English = self.language;
        let mut lines = Vec::new();
        lines.push(match found.facts {
            Some(facts) => format!("What you have supports {}.", self.level(facts)),
            None => "Nothing you have told places you here.".to_owned(),
        });
        if found.answers == 0 {
            lines.push("You answered no task here, so this says little.".to_owned());
        } else if found.percent < 50 {
            lines.push("It could as well be another level: your answers do not agree on one.".to_owned());
        }
        lines.push(format!("Next likely: {}.", self.level(found.neighbor)));
        let item = |(id, grade): &(crate::model::Id<CheckItem>, Grade)| {
            let item = self.catalog.check_items.get(*id)?;
            Some(format!("“{}”: {}", self.words(&item.text), lower_first(self.grade(*grade))))
        };
        let moved: Vec<String> = found.moved.iter().filter_map(item).list();
        if !moved.is_empty() {
            lines.push(format!("What moved it: {}.", moved.join("; ")));
        } else if found.answers > 0 {
            lines.push("No single answer moved it.".to_owned());
        }
        if found.held_back {
            lines.push(
                "How you say you work, and “too low”, lift it no more than one level above what you have."
                    .to_owned(),
            );
        }
        lines
    }

    /// What is assumed of those who start at a starting point.
    pub fn assumed(&self, start: &'c StartingPoint, facts: &str) -> String {
        let Language::English = self.language;
        let name = self.words(&start.name);
        format!("Assumed of you, from “{name}”: {facts}. Change it under “What I have”.")
    }
}
