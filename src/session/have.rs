//! The facts of the learner, section by section, each with an action that removes it.

use super::action::Action;
use super::machine::Session;
use crate::model::{Answer, Denial, Held, Learner, Month, Section, ToList};
use crate::text::{Label, label};

/// One fact, and the action that removes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What the learner has or did.
    pub name: String,
    /// The answer, where it is not simply "has".
    pub answer: String,
    /// Removes the fact.
    pub remove: Action,
}

impl Item {
    /// Whether it says the same, wherever it stands in its list.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (&self.name, &self.answer) == (&other.name, &other.answer)
    }
}

/// One section of facts.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// The section.
    pub section: Section,
    /// Its name.
    pub name: String,
    /// Its facts.
    pub items: Vec<Item>,
    /// Whether the learner marked it as complete.
    pub is_complete: bool,
}

/// All facts of the learner.
#[derive(Clone, Debug, PartialEq)]
pub struct Have {
    /// The sections.
    pub sections: Vec<SectionView>,
}

impl Session<'_> {
    /// All facts of the learner.
    pub fn have(&self) -> Have {
        let section = |(section, _): &(Section, &str)| SectionView {
            section: *section,
            name: self.localizer().section(*section).to_owned(),
            items: self.items(&self.state.learner, *section),
            is_complete: self.state.learner.is_complete(*section),
        };
        Have { sections: Section::ALL.iter().map(section).list() }
    }

    pub(super) fn items(&self, learner: &Learner, section: Section) -> Vec<Item> {
        let localizer = self.localizer();
        let mut items = Vec::new();
        let mut item = |name: String, answer: String, remove: Action| {
            items.push(Item { name, answer, remove });
        };
        let denied = learner.denied.iter().filter(|denial| section_of(denial) == section);
        for denial in denied {
            let name = match denial {
                Denial::Education(level) => localizer.award_level(*level),
                Denial::Work(kind) => localizer.kind_of_work(*kind),
            };
            item(name, self.held(Held::HasNot), Action::Deny(*denial, false));
        }
        match section {
            Section::Credentials => {
                for (id, held) in learner.credentials.iter() {
                    let mut answer = self.held(*held);
                    if let Some(since) = learner.since.get(id) {
                        let since = localizer.since(*since);
                        answer = if answer.is_empty() { since } else { format!("{answer}, {since}") };
                    }
                    let row = self.catalog.credentials.get(*id);
                    if let Some(due) = row.and_then(|row| self.evaluator().renewal_due(row)) {
                        answer = format!("{answer}, {}", localizer.due(due));
                    }
                    item(localizer.credential(*id), answer, Action::Credential(*id, None));
                }
            }
            Section::Education => {
                for (index, row) in learner.education.iter().enumerate() {
                    item(localizer.award(row), String::new(), Action::RemoveAward(index));
                }
            }
            Section::Work => {
                for (index, row) in learner.work.iter().enumerate() {
                    let mut name =
                        format!("{}: {}", localizer.kind_of_work(row.kind), localizer.months(row.months));
                    if let Some(share) = row.share_percent {
                        name = format!("{name}, {share}%");
                    }
                    if let Some(from) = row.from {
                        name = format!("{name}, {}", span(from, row.months));
                    }
                    item(name, String::new(), Action::RemoveWork(index));
                }
            }
            Section::Training => {
                for (id, answer) in learner.attainments.iter() {
                    item(localizer.attainment(*id), self.answer(*answer), Action::Attainment(*id, None));
                }
                for (index, row) in learner.waivers.iter().enumerate() {
                    let of = localizer.credential(row.credential);
                    let name = format!("{of}: {}", localizer.asked(&row.requirement));
                    item(name, localizer.grant(row.credential, row.grant), Action::RemoveWaiver(index));
                }
                for (id, row) in learner.memberships.iter() {
                    let mut name = localizer.organization(*id);
                    if let Some(months) = row.months.filter(|months| *months > 0) {
                        name = format!("{name}: {}", localizer.months(months));
                    }
                    item(name, self.answer(row.answer), Action::Membership(*id, None));
                }
            }
        }
        items
    }

    pub(super) fn held(&self, held: Held) -> String {
        let words = match held {
            Held::Has => return String::new(),
            Held::Expired => Label::Expired,
            Held::Candidate => Label::Candidate,
            Held::HasNot => Label::IHaveNot,
            Held::NotSure => Label::NotSure,
        };
        label(self.language, words).to_owned()
    }

    fn answer(&self, answer: Answer) -> String {
        match answer {
            Answer::Has => String::new(),
            Answer::HasNot => self.held(Held::HasNot),
            Answer::NotSure => self.held(Held::NotSure),
        }
    }
}

/// The section that a denial is in.
fn section_of(denial: &Denial) -> Section {
    match denial {
        Denial::Education(_) => Section::Education,
        Denial::Work(_) => Section::Work,
    }
}

/// The months of a dated stretch: "2019-01 to 2020-12".
fn span(from: Month, months: u32) -> String {
    let last = Month::from_index(from.index() + months.cast_signed() - 1);
    last.map_or_else(|| from.to_string(), |last| format!("{from} – {last}"))
}
