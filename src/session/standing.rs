//! How a credential stands to a person and to the chosen route; the table and the map say the same.

use super::machine::Session;
use super::step::{StepState, StepView};
use crate::model::{Credential, Id};
use crate::resolve::{Destination, Judge, StepKind, Verdict};
use crate::text::{Label, label};

/// How a credential stands to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They hold it.
    Held,
    /// The next step of the route.
    Next,
    /// A step of the route that can start now too.
    CanStart,
    /// A later step of the route.
    Later,
    /// Nobody issues it.
    Title,
    /// Closed to new people.
    Gone,
    /// They qualify for it.
    Qualifies,
    /// Too little is known.
    Unknown,
    /// They do not qualify yet.
    NotYet,
}

impl Standing {
    /// What a legend explains, in its order.
    pub const LEGEND: [Self; 8] = [
        Self::Held,
        Self::Next,
        Self::CanStart,
        Self::Later,
        Self::Qualifies,
        Self::NotYet,
        Self::Unknown,
        Self::Gone,
    ];

    /// Whether it is a step of the chosen route.
    pub fn is_on_route(self) -> bool {
        matches!(self, Self::Next | Self::CanStart | Self::Later)
    }

    /// Its words.
    pub fn words(self) -> Label {
        self.row().0
    }

    /// A mark beside the words.
    pub fn mark(self) -> &'static str {
        self.row().1
    }

    /// The class of its drawing.
    pub fn class(self) -> &'static str {
        self.row().2
    }

    fn row(self) -> (Label, &'static str, &'static str) {
        match self {
            Self::Held => (Label::Held, "✓", "is-held"),
            Self::Next => (Label::NextOnRoute, "◉", "is-next"),
            Self::CanStart => (Label::StartsNow, "◉", "is-route"),
            Self::Later => (Label::LaterOnRoute, "◌", "is-later"),
            Self::Title => (Label::NoCredential, "▢", "is-title"),
            Self::Gone => (Label::Gone, "⊘", "is-gone"),
            Self::Qualifies => (Label::OpenToYou, "○", "qualifies"),
            Self::Unknown => (Label::CannotTell, "?", "is-unknown"),
            Self::NotYet => (Label::NotOpenYet, "–", "is-not-yet"),
        }
    }
}

impl Session<'_> {
    pub(super) fn is_goal(&self, id: Id<Credential>) -> bool {
        self.state.destination == Some(Destination::Credential(id))
    }

    /// How credentials stand; `steps` are those of the chosen route.
    pub(super) fn standings<'s>(&'s self, steps: &'s [StepView]) -> Standings<'s> {
        let judge = Judge::new(self.evaluator());
        self.verdicts.borrow_mut().follow(&judge);
        Standings { session: self, steps, judge }
    }

    /// The words of a standing: "your goal, later on this route".
    pub(super) fn standing_words(&self, is_goal: bool, standing: Standing) -> String {
        let words = label(self.language, standing.words());
        if is_goal { format!("{}, {words}", self.label(Label::Goal)) } else { words.to_owned() }
    }
}

/// How credentials stand to a person and to the chosen route.
pub(super) struct Standings<'s> {
    session: &'s Session<'s>,
    steps: &'s [StepView],
    judge: Judge<'s>,
}

impl Standings<'_> {
    /// How a credential stands.
    pub(super) fn of(&self, row: &Credential) -> Standing {
        let step = self.steps.iter().find(|step| step.kind == StepKind::Credential(row.id));
        match step.map(|step| &step.state) {
            _ if self.session.state.learner.holds(row.id) => Standing::Held,
            Some(StepState::Next) => Standing::Next,
            Some(StepState::Open) => Standing::CanStart,
            Some(StepState::Locked(_)) => Standing::Later,
            None if !row.is_issued() => Standing::Title,
            None if !row.is_open_in(self.session.today) => Standing::Gone,
            None => match self.session.verdicts.borrow_mut().of(&self.judge, row) {
                Verdict::Met => Standing::Qualifies,
                Verdict::Unknown => Standing::Unknown,
                Verdict::Unmet => Standing::NotYet,
            },
        }
    }
}
