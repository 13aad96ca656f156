//! The start page: where a person is, where they want to be, and the network to look around in.

use super::action::Action;
use super::card::Press;
use super::draft::Event;
use super::goal_search::GoalSearch;
use super::have::Have;
use super::machine::Session;
use super::network::FieldLine;
use super::state::{Show, next_level};
use crate::catalog::Rung;
use crate::model::Level;
use crate::text::Label;

/// The start page.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The starting points.
    pub jobs: Vec<Press>,
    /// The choice of a goal.
    pub goals: GoalSearch,
    /// Whether routes were asked for without a goal.
    pub lacks_goal: bool,
    /// The fields and their levels.
    pub network: Vec<FieldLine>,
    /// Other ways in, each with what it is for.
    pub entrances: Vec<(Press, &'static str)>,
}

impl Session<'_> {
    /// Whether the start page is shown: the place of the pathway while there is no goal.
    pub fn is_at_start(&self) -> bool {
        matches!(self.state.show, Show::Steps | Show::Routes) && self.state.destination.is_none()
    }

    #[inline(never)]
    pub(super) fn start(&self) -> Start {
        let entrance = |words: Label, show: Show, note: Label| {
            let words = self.label(words).to_owned();
            (Press { words, action: Action::Show(show), chosen: None, is_open: true }, self.label(note))
        };
        Start {
            jobs: self.jobs(Label::IAm).presses,
            goals: self.goal_search(),
            lacks_goal: self.draft.event == Event::NoGoal,
            network: self.network(),
            entrances: vec![
                entrance(Label::OldCredential, Show::Lookup, Label::OldCredentialNote),
                entrance(Label::FindLevel, Show::Check, Label::FindLevelNote),
            ],
        }
    }

    /// What a person has, for the start page, where nothing says it yet.
    pub(super) fn facts_at_start(&self, have: &Have) -> Option<String> {
        let facts = self.facts_in_line(have).filter(|_| self.is_at_start())?;
        Some(self.localizer().facts_line(&facts))
    }

    /// What a screen reader says of the start page: what changed last.
    pub(super) fn start_status(&self) -> String {
        match (self.draft.event, self.draft.goal) {
            (Event::From, _) => self.assumed().unwrap_or_default(),
            (Event::Goal, Some(goal)) => self.localizer().goal_chosen(&goal),
            (Event::NoGoal, _) => self.label(Label::ChooseGoalFirst).to_owned(),
            _ => String::new(),
        }
    }

    /// Chooses a goal or shows its routes.
    pub(super) fn draft_goal(&mut self, action: &Action) {
        match *action {
            Action::Goal(goal) => {
                self.draft.goal = goal.filter(|goal| goal.is_listed(self.catalog));
                self.draft.typed.clear();
                self.draft.event = Event::Goal;
            }
            _ => match self.draft.goal {
                Some(goal) => self.update(&Action::Destination(Some(goal))),
                None => self.draft.event = Event::NoGoal,
            },
        }
    }

    /// Says which level the person has in their sub-domain.
    pub(super) fn choose_level(&mut self, level: Option<Level>) {
        let state = &mut self.state;
        // A level without a sub-domain is one of the first sub-domain that the selector lists.
        let first = || self.catalog.sub_domains_in_order().first().map(|row| row.id);
        let Some(sub_domain) = state.sub_domain.or_else(first) else { return };
        // Without another goal the next level is the goal. On the start page it leads to no routes yet: who goes
        // from level to level with the arrow keys chooses each on the way.
        let next = |level: Level| next_level(Rung { sub_domain, level });
        let shown = state.learner.levels.get(&sub_domain).map(|level| next(*level));
        if state.destination.is_some() && state.destination == shown {
            state.destination = level.map(next);
        } else if state.destination.is_none() && (self.draft.goal.is_none() || self.draft.goal == shown) {
            self.draft.goal = level.map(next);
            self.draft.event = Event::Goal;
        }
        state.learner.levels.set(sub_domain, level);
        state.sub_domain = Some(sub_domain);
    }
}
