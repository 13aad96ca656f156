//! What a person has that counts on a pathway, told or implied.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use crate::model::{Answer, AwardLevel, Denial, Held, Requirement};
use crate::resolve::{Evaluator, Evidence, Pathway, counts, counts_in_part};
use crate::text::Label;

impl Session<'_> {
    /// What counts, one line each, with what implies it; and what is implied, each with a button to deny
    /// it.
    pub(super) fn what_counts(&self, pathway: &Pathway) -> (Part, Card) {
        let (localizer, evaluator) = (self.localizer(), self.evaluator());
        let mut part = Part::under(self.label(Label::YouHave));
        let mut card = Card::default();
        let mut add = |words: &str, by, deny| {
            card.add_line("", &format!("{words}: {}.", localizer.implied_by(by)));
            card.press(&format!("{}: {words}", self.label(Label::NotSo)), deny);
        };
        for (leaf, evidence) in counts(&evaluator, pathway) {
            let mut words = localizer.counted(leaf, &evidence);
            if let Evidence::Implied(by) = evidence {
                if let Some(deny) = denial(leaf) {
                    add(&words, by, deny);
                }
                words = format!("{words} ({})", localizer.implied_by(by));
            }
            part.lines.push(words);
        }
        if let Some(by) = pathway.steps.iter().find_map(|step| step.implied_by) {
            let level = AwardLevel::Associate;
            add(&localizer.award_level(level), by, Action::Deny(Denial::Education(level), true));
        }
        (part, card)
    }
}

/// Which of the facts of a learner count on a pathway, wholly or in part, each by the action that removes it.
pub(super) fn facts_used(evaluator: &Evaluator<'_>, pathway: &Pathway) -> Vec<Action> {
    let learner = evaluator.learner;
    let mut used = Vec::new();
    // Who has told nothing need not wait: a pathway can have thousands of steps.
    if learner.is_untold() {
        return used;
    }
    for (leaf, evidence) in counts_in_part(evaluator, pathway) {
        match (leaf, evidence) {
            (_, Evidence::Award(index)) => used.push(Action::RemoveAward(index)),
            (_, Evidence::Counts(id)) => used.push(Action::Credential(id, None)),
            (Requirement::Credential(id), Evidence::Has | Evidence::Candidate) => {
                used.push(Action::Credential(*id, None));
            }
            (Requirement::Attainment(id), Evidence::Has) => used.push(Action::Attainment(*id, None)),
            (Requirement::Membership { organization, .. }, Evidence::Has | Evidence::Months { .. }) => {
                used.push(Action::Membership(*organization, None));
            }
            (Requirement::Experience(part, _), Evidence::Months { .. }) => {
                for (index, stretch) in learner.work.iter().enumerate() {
                    if part.kinds.iter().any(|kind| evaluator.catalog.work_counts_as(stretch.kind, *kind)) {
                        used.push(Action::RemoveWork(index));
                    }
                }
            }
            _ => {}
        }
    }
    used
}

/// What says that a leaf is not met.
fn denial(leaf: &Requirement) -> Option<Action> {
    match leaf {
        Requirement::Credential(id) => Some(Action::Credential(*id, Some(Held::HasNot))),
        Requirement::Attainment(id) => Some(Action::Attainment(*id, Some(Answer::HasNot))),
        Requirement::Education { level, .. } => Some(Action::Deny(Denial::Education(*level), true)),
        Requirement::Experience(part, _) => {
            part.kinds.first().map(|kind| Action::Deny(Denial::Work(*kind), true))
        }
        Requirement::Membership { .. } | Requirement::Unpublished => None,
    }
}
