//! What a person is about to choose on the start page. No link carries it.

use crate::resolve::Destination;

/// What a person is about to choose.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// The goal that is chosen, before its routes are shown.
    pub goal: Option<Destination>,
    /// The search text of the goals.
    pub typed: String,
    /// What a screen reader is to say.
    pub event: Event,
}

/// What happened last on the start page, or in the search for a goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Event {
    /// Nothing to speak of.
    #[default]
    None,
    /// A starting point was chosen.
    From,
    /// A goal was chosen.
    Goal,
    /// Typing has come to rest.
    Rested,
    /// Routes were asked for without a goal.
    NoGoal,
}
