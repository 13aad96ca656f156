//! What a person has that counts on a pathway, told or implied.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use crate::model::{Answer, Denial, Held, Requirement};
use crate::resolve::{Evidence, Pathway, counts};
use crate::text::Label;

impl Session<'_> {
    /// What counts, one line each, with what implies it.
    pub(super) fn what_counts(&self, pathway: &Pathway) -> Part {
        let (localizer, evaluator) = (self.localizer(), self.evaluator());
        let line = |leaf: &Requirement| {
            let words = localizer.requirement(leaf);
            match evaluator.requirement(leaf).1 {
                Evidence::Implied(by) => format!("{words} ({})", localizer.implied_by(by)),
                _ => words,
            }
        };
        let lines = counts(&evaluator, pathway).into_iter().map(line).collect();
        Part { lines, ..Part::under(self.label(Label::YouHave)) }
    }

    /// What is implied on a pathway, each with a button to deny it.
    pub(super) fn implied(&self, pathway: &Pathway) -> Card {
        let (localizer, evaluator) = (self.localizer(), self.evaluator());
        let mut card = Card::default();
        for leaf in counts(&evaluator, pathway) {
            if let Evidence::Implied(by) = evaluator.requirement(leaf).1
                && let Some(deny) = denial(leaf)
            {
                let words = localizer.requirement(leaf);
                card.add_line("", &format!("{words}: {}.", localizer.implied_by(by)));
                card.press(&format!("{}: {words}", self.label(Label::NotSo)), deny);
            }
        }
        card
    }
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
