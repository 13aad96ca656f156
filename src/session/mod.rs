//! The whole app as one pure state machine: actions in, view models out.

mod action;
pub mod answer;
mod detail;
mod have;
pub mod learner_file;
mod link;
mod page;
mod plain;
mod step;
mod table;

pub use action::Action;
pub use detail::{Detail, OccupationLine, SourceLine};
pub use have::{Have, Item, SectionView};
pub use link::{destination as destination_text, parse_destination};
pub use page::{Choice, Group, Page, PathwayView};
pub use step::{StepState, StepView};
pub use table::{Cell, Entry};

use std::rc::Rc;

use crate::catalog::Catalog;
use crate::model::{Id, Learner, Month};
use crate::resolve::{Basis, Destination, Evaluator, Objective, Query};
use crate::text::{Language, Speaker};

/// How the pathway is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// Step by step.
    #[default]
    Steps,
    /// Level by sub-domain.
    Table,
}

/// What a person has told and chosen: all that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What they have told of themselves.
    pub learner: Learner,
    /// The sub-domain of the level selector.
    pub lane: Option<Id>,
    /// What they want.
    pub want: Option<Destination>,
    /// Whose rules are asked.
    pub basis: Basis,
    /// What best is of.
    pub objective: Objective,
    /// How it is shown.
    pub show: Show,
    /// The credential that is open.
    pub open: Option<Id>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            learner: Learner::default(),
            lane: None,
            want: None,
            basis: Basis::Ladder,
            objective: Objective::Time,
            show: Show::Steps,
            open: None,
        }
    }
}

/// The app.
#[derive(Clone)]
pub struct Session {
    catalog: Rc<Catalog>,
    language: Language,
    today: Month,
    state: State,
    /// States to go back to, each as a link's text.
    past: Vec<String>,
    notices: Vec<String>,
}

/// How many steps back are kept.
const PAST_MAX: usize = 50;

impl Session {
    /// A new session on a catalog at a month.
    pub fn new(catalog: Rc<Catalog>, language: Language, today: Month) -> Self {
        Self { catalog, language, today, state: State::default(), past: Vec::new(), notices: Vec::new() }
    }

    /// What was told and chosen.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The catalog.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Lines about what was given and not right.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The state as a link's text, behind the `#`.
    pub fn link(&self) -> String {
        link::write(&self.state)
    }

    /// The place as a link's text: what is wanted, shown and open, and nothing of the person.
    pub fn place(&self) -> String {
        let State { want, show, open, .. } = self.state;
        link::write(&State { want, show, open, ..State::default() })
    }

    /// A link's text to one credential of this page.
    pub fn link_to(&self, id: &Id) -> String {
        link::write(&State { open: Some(*id), ..State::default() })
    }

    /// The learner file.
    pub fn learner_file(&self) -> String {
        learner_file::write(&self.state.learner)
    }

    fn speaker(&self) -> Speaker<'_> {
        Speaker { catalog: &self.catalog, language: self.language }
    }

    fn evaluator(&self) -> Evaluator<'_> {
        Evaluator { catalog: &self.catalog, learner: &self.state.learner, today: self.today }
    }

    fn query(&self, destination: &Destination, basis: Basis) -> Query {
        let destination = *destination;
        Query { destination, basis, objective: self.state.objective, today: self.today }
    }
}
