//! The steps of a pathway as a page shows them.

use super::{Action, Card, Session};
use crate::model::Id;
use crate::resolve::{Basis, Because, Pathway, StepKind, explain};
use crate::text::Label;

/// How a step stands.
#[derive(Clone, Debug, PartialEq)]
pub enum StepState {
    /// The first that can start now.
    Next,
    /// Can start now too.
    Open,
    /// Waits for others: their titles.
    Locked(Vec<String>),
}

/// A step as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    /// What it is.
    pub kind: StepKind,
    /// How it stands.
    pub state: StepState,
    /// What to do, why, and what is asked.
    pub card: Card,
    /// The sub-domain whose colour it has.
    pub lane: Option<Id>,
}

impl Session<'_> {
    pub(super) fn steps(&self, pathway: &Pathway, basis: Basis) -> Vec<StepView> {
        let evaluator = self.evaluator();
        let reasons = explain(&evaluator, pathway, basis);
        let mut views: Vec<StepView> = Vec::new();
        for (place, step) in pathway.steps.iter().enumerate() {
            let waits = self.waits_for(pathway, &reasons, place);
            let first = !views.iter().any(|view| view.state == StepState::Next);
            let state = match (waits.is_empty(), first) {
                (true, true) => StepState::Next,
                (true, false) => StepState::Open,
                (false, _) => StepState::Locked(waits),
            };
            let speaker = self.speaker();
            let credential = match &step.kind {
                StepKind::Credential(id) | StepKind::Ask(id) => self.catalog.credentials.get(id),
                _ => None,
            };
            let mut card = Card::named(&speaker.step_title(step));
            card.say("", &speaker.step_figures(step));
            let because: Vec<String> =
                reasons[place].iter().map(|because| speaker.because(because)).collect();
            card.say("", &because.join(" "));
            card.say("", &speaker.step_notes(step).join(" "));
            if !matches!(step.kind, StepKind::Ask(_)) {
                card.press(self.say(Label::IHaveThis), Action::Have(step.kind));
                card.press(self.say(Label::IHaveNot), Action::HaveNot(step.kind));
            }
            if let Some(row) = credential {
                card.press(self.say(Label::ThisCredential), Action::Open(Some(row.id)));
            }
            if let Some(row) = credential.filter(|_| matches!(step.kind, StepKind::Credential(_))) {
                let mut asks = self.sources(self.say(Label::Why), &row.requires.sources);
                asks.outline = Some(speaker.finding(&evaluator.credential(row)));
                card.more.push(asks);
            }
            let lane = credential.and_then(|row| row.sub_domains.first().copied());
            views.push(StepView { kind: step.kind, state, card, lane });
        }
        views
    }

    /// The titles of the earlier steps that a step waits for.
    fn waits_for(&self, pathway: &Pathway, reasons: &[Vec<Because<'_>>], place: usize) -> Vec<String> {
        let StepKind::Credential(id) = &pathway.steps[place].kind else { return Vec::new() };
        let cell = self.cell_of(pathway, id);
        let serves = |because: &Because<'_>| match because {
            Because::Asked { by, .. } => by.id == *id,
            Because::Rung(rung) => cell
                .as_ref()
                .is_some_and(|(lane, level)| rung.sub_domain == *lane && Some(rung.level) == level.below()),
            Because::Destination => false,
        };
        let mut titles = Vec::new();
        for (earlier, reasons) in reasons.iter().enumerate().take(place) {
            if reasons.iter().any(serves) {
                titles.push(self.speaker().step_title(&pathway.steps[earlier]));
            }
        }
        titles
    }

    /// Where a credential stands on this pathway: as a stand-in, or by itself.
    fn cell_of(&self, pathway: &Pathway, id: &Id) -> Option<(Id, crate::model::Level)> {
        let as_title = pathway.waypoints.iter().find(|row| row.stands_in.as_ref() == Some(id));
        let place = as_title.map_or(id, |row| &row.title);
        let (lane, level) = self.catalog.credentials.get(place)?.cell()?;
        Some((*lane, level))
    }
}
