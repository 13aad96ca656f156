//! The whole app as one pure state machine: actions in, view models out.

mod action;
pub mod answer;
mod card;
mod check;
mod desk;
mod detail;
mod have;
mod host;
pub mod learner_file;
mod link;
mod page;
mod place;
mod plain;
mod step;
mod table;

pub use action::Action;
pub use card::{Card, Part, Press, SourceLine};
pub use have::{Have, Item, SectionView};
pub use host::Host;
pub use link::{destination as destination_text, parse_destination};
pub use page::{Choice, Group, Page, PathwayView};
pub use place::Place;
pub use step::{StepState, StepView};
pub use table::{Cell, Entry};

use crate::catalog::Catalog;
use crate::model::{Id, Learner, Month};
use crate::resolve::{Basis, Destination, Evaluator, Objective, Query};
use crate::self_check::SelfCheck;
use crate::text::{Language, Speaker};

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The pathway, step by step.
    #[default]
    Steps,
    /// The pathway, level by sub-domain.
    Table,
    /// The self-check.
    Check,
    /// Any credential, current or not.
    Desk,
    /// Occupations.
    Occupations,
    /// Issuers and professional organisations.
    Organisations,
    /// Bridges between sub-domains.
    Bridges,
}

impl Show {
    /// Whether it is the pathway, one way or the other.
    pub fn is_pathway(self) -> bool {
        matches!(self, Self::Steps | Self::Table)
    }

    /// Everything with its id.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Steps, "steps"),
        (Self::Table, "table"),
        (Self::Check, "check"),
        (Self::Desk, "desk"),
        (Self::Occupations, "occupations"),
        (Self::Organisations, "organisations"),
        (Self::Bridges, "bridges"),
    ];
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
    /// Where they come from.
    pub from: Option<Id>,
    /// What they answered in the self-check.
    pub check: SelfCheck,
    /// The occupations side by side, two at most.
    pub compare: Vec<Id>,
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
            from: None,
            check: SelfCheck::default(),
            compare: Vec::new(),
        }
    }
}

/// The app.
#[derive(Clone)]
pub struct Session<'c> {
    catalog: &'c Catalog,
    language: Language,
    today: Month,
    state: State,
    /// States to go back to, each as a link's text.
    past: Vec<String>,
    notices: Vec<String>,
    /// What was searched for at the desk.
    search: String,
    host: Host,
}

/// How many steps back are kept.
const PAST_MAX: usize = 50;

impl<'c> Session<'c> {
    /// A new session on a catalog at a month.
    pub fn new(catalog: &'c Catalog, language: Language, today: Month) -> Self {
        Self {
            catalog,
            language,
            today,
            state: State::default(),
            past: Vec::new(),
            notices: Vec::new(),
            search: String::new(),
            host: Host::default(),
        }
    }

    /// Begins as somebody who has told this before.
    pub fn begin_as(&mut self, learner: Learner) {
        self.state.learner = learner;
    }

    /// What was told and chosen.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
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
        Speaker { catalog: self.catalog, language: self.language }
    }

    /// What judges the learner.
    pub fn evaluator(&self) -> Evaluator<'_> {
        Evaluator { catalog: self.catalog, learner: &self.state.learner, today: self.today }
    }

    fn query(&self, destination: &Destination, basis: Basis) -> Query {
        let destination = *destination;
        Query { destination, basis, objective: self.state.objective, today: self.today }
    }
}
