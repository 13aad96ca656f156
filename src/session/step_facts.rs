//! What "I have this" and "I do not have it" on a step say about the learner.

use super::action::Action;
use super::machine::Session;
use crate::model::{Answer, Held, Membership, Month, Section, Stretch};
use crate::resolve::StepKind;

impl Session<'_> {
    /// Adds what a step is about to the facts.
    pub(super) fn add_step(&mut self, step: StepKind) {
        match step {
            StepKind::Credential(id) => self.update(&Action::Credential(id, Some(Held::Has))),
            StepKind::Award(award) => self.update(&Action::AddAward(award)),
            StepKind::Work { kind, months } => {
                let from = self.free_months(months);
                self.update(&Action::AddWork(Stretch { from, ..Stretch::new(kind, months) }));
            }
            StepKind::Attainment(id) => self.update(&Action::Attainment(id, Some(Answer::Has))),
            StepKind::Membership { organization, months } => {
                let membership = Membership { answer: Answer::Has, months: Some(months) };
                self.update(&Action::Membership(organization, Some(membership)));
            }
            StepKind::Ask(_) | StepKind::AskWhether { .. } => {}
        }
    }

    /// The first of the newest months that no dated stretch overlaps. The work of a step is as new as
    /// it can be, because rules may count recent work only, and not at the same time as other work.
    fn free_months(&self, months: u32) -> Option<Month> {
        let months = months.cast_signed();
        let mut end = self.today.index();
        loop {
            let overlaps = |row: &&Stretch| {
                row.from.is_some_and(|from| {
                    from.index() <= end && from.index() + row.months.cast_signed() > end - months + 1
                })
            };
            match self.state.learner.work.iter().find(overlaps).and_then(|row| row.from) {
                Some(from) => end = from.index() - 1,
                None => return Month::from_index(end - months + 1),
            }
        }
    }

    /// Adds to the facts that the learner does not have what a step is about.
    pub(super) fn deny_step(&mut self, step: StepKind) {
        match step {
            StepKind::Credential(id) => self.update(&Action::Credential(id, Some(Held::HasNot))),
            StepKind::Award(_) => self.update(&Action::Complete(Section::Education, true)),
            StepKind::Work { .. } => self.update(&Action::Complete(Section::Work, true)),
            StepKind::Attainment(id) => self.update(&Action::Attainment(id, Some(Answer::HasNot))),
            StepKind::Membership { organization, .. } => {
                let membership = Membership { answer: Answer::HasNot, months: None };
                self.update(&Action::Membership(organization, Some(membership)));
            }
            StepKind::Ask(_) | StepKind::AskWhether { .. } => {}
        }
    }
}
