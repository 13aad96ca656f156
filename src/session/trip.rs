//! The trip in two lines: what a person has, and what they want.

use super::have::{Have, Item};
use super::machine::Session;
use crate::model::{Held, Joined, ToList};
use crate::text::{Label, capital};

/// The most facts that the line of a trip names.
const FACTS_SHOWN: usize = 4;

/// Where a person comes from and where they want to go.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// What they have, in one line.
    pub from: String,
    /// Their goal by its short name.
    pub to: String,
    /// The rest of its name; may be empty.
    pub to_name: String,
}

impl Session<'_> {
    /// The trip; `None` without a goal.
    pub(super) fn trip(&self, have: &Have) -> Option<Trip> {
        let destination = self.state.destination.as_ref()?;
        let localizer = self.localizer();
        let (short, name) = (localizer.goal(destination), localizer.destination(destination));
        let rest = name.strip_prefix(&short).unwrap_or_default().trim_start_matches(", ");
        let from = self.facts_in_line(have).unwrap_or_else(|| self.label(Label::NothingAdded).to_owned());
        Some(Trip { from: capital(&from), to_name: rest.to_owned(), to: short })
    }

    /// What the person has, one name each; what they do not have is left out.
    pub(super) fn fact_names(&self, have: &Have) -> Vec<String> {
        let no = [Held::HasNot, Held::NotSure].map(|held| self.held(held));
        let (lapsed, candidate) = (self.held(Held::Expired), self.held(Held::Candidate));
        let name = |item: &Item| {
            let short = match &item.answer {
                answer if answer.starts_with(&lapsed) => Label::Lapsed,
                answer if answer.starts_with(&candidate) => Label::ExamPassed,
                _ => return item.name.clone(),
            };
            format!("{} ({})", item.name, self.label(short))
        };
        let items = have.sections.iter().flat_map(|section| &section.items);
        let mut names: Vec<String> = items.filter(|item| !no.contains(&item.answer)).map(name).list();
        let levels = self.state.learner.levels.iter();
        names.extend(levels.map(|(id, level)| {
            self.localizer().rung(&crate::catalog::Rung { sub_domain: *id, level: *level })
        }));
        names
    }

    /// What a person has, in one line; `None` where they added nothing.
    pub(super) fn facts_in_line(&self, have: &Have) -> Option<String> {
        let mut names = self.fact_names(have);
        let left = names.len().saturating_sub(FACTS_SHOWN);
        names.truncate(FACTS_SHOWN);
        if names.is_empty() {
            return None;
        }
        let names = names.joined(" · ");
        Some(if left == 0 { names } else { format!("{names} · +{left}") })
    }
}
