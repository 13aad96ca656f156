//! The steps of a pathway as a page shows them.

use super::action::Action;
use super::card::{Card, Press};
use super::machine::Session;
use super::offer::StepOffers;
use crate::model::{Credential, Id, Joined, Level, SubDomain, ToList};
use crate::resolve::{Basis, Because, Candidacy, Pathway, StepKind, explain, has_worked};
use crate::text::Label;

/// The state of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum StepState {
    /// The first that can start now.
    Next,
    /// Can start now too.
    Open,
    /// Waits for other steps, by their numbers, which begin at 1.
    Locked(Vec<usize>),
}

/// A step as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    /// What it is.
    pub kind: StepKind,
    /// Its state.
    pub state: StepState,
    /// What it takes to start it, where it waits for no other step; empty where anybody can start.
    pub takes: String,
    /// What to do, why, and what is required.
    pub card: Card,
    /// The sub-domain that gives it its color.
    pub sub_domain: Option<Id<SubDomain>>,
    /// What the host offers toward it.
    pub offers: Option<StepOffers>,
}

impl Session<'_> {
    pub(super) fn steps(&self, pathway: &Pathway, basis: Basis) -> Vec<StepView> {
        let evaluator = self.evaluator();
        let reasons = explain(&evaluator, pathway, basis);
        let mut views: Vec<StepView> = Vec::new();
        for (index, step) in pathway.steps.iter().enumerate().take(self.steps_shown) {
            let waits = self.waits_for(pathway, &reasons, index);
            let first = !views.iter().any(|view| view.state == StepState::Next);
            let is_locked = !waits.is_empty();
            let state = match (waits.is_empty(), first) {
                (true, true) => StepState::Next,
                (true, false) => StepState::Open,
                (false, _) => StepState::Locked(waits),
            };
            let localizer = self.localizer();
            let credential = match &step.kind {
                StepKind::Credential(id)
                | StepKind::Ask(id)
                | StepKind::AskWhether { credential: id, .. } => self.catalog.credentials.get(*id),
                _ => None,
            };
            let mut card = Card::named(&localizer.step_title(&self.state.learner, step));
            card.add_line("", &localizer.step_figures(&self.state.learner, step));
            let because: Vec<String> = reasons[index].iter().map(|because| localizer.because(because)).list();
            card.add_line("", &because.joined(" "));
            let mut notes = localizer.step_notes(step);
            notes.extend(self.figures_used(step));
            // When an exam can be taken is of use to whoever can start it.
            let passed = matches!(step.candidacy, Some(Candidacy::Open(_)));
            if let (StepKind::Credential(_), Some(row), false) = (&step.kind, credential, is_locked || passed)
            {
                notes.extend(localizer.exam_dates(row));
            }
            if index + 1 == pathway.steps.len() {
                notes.extend(localizer.is_late(step.candidacy, pathway.totals.months).map(str::to_owned));
            }
            card.add_line("", &notes.joined(" "));
            if !matches!(step.kind, StepKind::Ask(_) | StepKind::AskWhether { .. }) {
                card.press(self.label(Label::IHaveThis), Action::Have(step.kind));
                card.press(self.label(Label::IHaveNot), Action::HaveNot(step.kind));
            }
            if let Some(row) = credential {
                card.press(&localizer.about(row.id), Action::Open(Some(row.id)));
            }
            if let Some(row) = credential.filter(|_| matches!(step.kind, StepKind::Credential(_))) {
                let mut asks = self.rule(self.label(Label::Why), row.id, &row.requires);
                asks.sources = self.source_lines(&row.requires.sources);
                self.core_of_part(&mut asks);
                card.more.push(asks);
            }
            let sub_domain = credential.and_then(|row| row.sub_domains.first().copied());
            let (takes, offers) = (self.takes(&step.kind), self.step_offers(&step.kind));
            views.push(StepView { kind: step.kind, state, takes, card, sub_domain, offers });
        }
        views
    }

    /// What it takes to start a step: a job, where the person has told no such work, and whom it is open to.
    fn takes(&self, kind: &StepKind) -> String {
        match (self.localizer().step_access(kind), kind) {
            ("", StepKind::Work { kind, .. }) if !has_worked(self.catalog, &self.state.learner, *kind) => {
                self.label(Label::NeedsJob).to_owned()
            }
            (access, _) => access.to_owned(),
        }
    }

    /// The button that shows more steps; `None` where all are shown.
    pub(super) fn more_steps(&self, pathway: &Pathway) -> Option<Press> {
        let left = pathway.steps.len().checked_sub(self.steps_shown).filter(|left| *left > 0)?;
        let mut card = Card::default();
        card.press(&self.localizer().more_steps(left), Action::MoreSteps);
        card.presses.pop()
    }

    /// The numbers of the earlier steps that a step waits for.
    fn waits_for(&self, pathway: &Pathway, reasons: &[Vec<Because<'_>>], index: usize) -> Vec<usize> {
        let StepKind::Credential(id) = &pathway.steps[index].kind else { return Vec::new() };
        let own = self.rung_of(pathway, *id);
        let serves = |because: &Because<'_>| match because {
            Because::Asked { by, .. } | Because::Lapsed(by) => by.id == *id,
            Because::Rung(rung) => own.as_ref().is_some_and(|(sub_domain, level)| {
                rung.sub_domain == *sub_domain && Some(rung.level) == level.below()
            }),
            Because::Destination | Because::Chosen | Because::Route => false,
        };
        let before = reasons.iter().take(index).enumerate();
        before.filter(|(_, reasons)| reasons.iter().any(serves)).map(|(earlier, _)| earlier + 1).list()
    }

    /// The rung of a credential on this pathway: its own, or that of the title it stands in for.
    fn rung_of(&self, pathway: &Pathway, id: Id<Credential>) -> Option<(Id<SubDomain>, Level)> {
        let as_title = pathway.waypoints.iter().find(|row| row.stands_in == Some(id));
        self.catalog.credentials.get(as_title.map_or(id, |row| row.title))?.rung()
    }
}
