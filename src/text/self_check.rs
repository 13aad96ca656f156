//! The self-check and what it finds, in words.

use super::condition::lower_first;
use super::label::{Label, label};
use super::{Language, Localizer};
use crate::model::{CheckItem, Joined, ToList};
use crate::self_check::{Autonomy, Found, Grade};

impl Localizer<'_> {
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

    /// What a self-check found: its reasons, a line each.
    pub fn found(&self, found: &Found) -> Vec<String> {
        let Language::English = self.language;
        let is_capped = found.described > found.level && found.held_back;
        let mut lines = vec![self.described(found)];
        if found.answers == 0 {
            lines.push("You answered no task here, so this is only a guess.".to_owned());
        } else if found.percent < 50 && !is_capped {
            lines.push("Your answers point to more than one level.".to_owned());
        }
        if !is_capped {
            lines.push(format!("Next likely: {}.", self.level(found.neighbor)));
        }
        let item = |(id, grade): &(crate::model::Id<CheckItem>, Grade)| {
            let item = self.catalog.check_items.get(*id)?;
            Some(format!("“{}”: {}", self.words(&item.text), lower_first(self.grade(*grade))))
        };
        let moved: Vec<String> = found.moved.iter().filter_map(item).list();
        if !moved.is_empty() {
            lines.push(format!("What changed it: {}.", moved.joined("; ")));
        } else if found.answers > 0 {
            lines.push("No one answer changed the result.".to_owned());
        }
        if found.held_back && !is_capped {
            lines.push("“This looks too low” adds at most one level to what you can show.".to_owned());
        }
        lines
    }

    /// The level that the answers describe beside the one that the facts support.
    fn described(&self, found: &Found) -> String {
        let Language::English = self.language;
        let described = found.described.number();
        match found.facts {
            Some(facts) if facts >= found.described => {
                format!("What you have supports {}.", self.level(facts))
            }
            Some(facts) => {
                let facts = facts.number();
                format!("You describe work of Level {described}. What you can show so far is Level {facts}.")
            }
            None if found.answers == 0 && described == 1 => {
                "Based only on your answers, not on credentials or work.".to_owned()
            }
            None => format!("You describe work of Level {described}. What you added shows no level yet."),
        }
    }

    /// The button that leads on from a level that was found.
    pub fn next_to_show(&self, found: &Found) -> String {
        let Language::English = self.language;
        let level = found.next_to_show();
        if found.facts == Some(level) {
            return format!("See what comes after Level {}", level.number());
        }
        self.reach(level)
    }
}
