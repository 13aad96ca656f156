//! What a person entered and chose, and which view they see: everything that a share link carries.

use crate::catalog::{Catalog, Rung};
use crate::model::{Credential, Id, Learner, Map, Occupation, StartingPoint, SubDomain};
use crate::resolve::{Basis, Destination, Objective, RouteKind};
use crate::self_check::SelfCheck;

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The pathway, step by step.
    #[default]
    Steps,
    /// The routes side by side.
    Routes,
    /// The framework as a map, with the chosen route.
    Map,
    /// The pathway, level by sub-domain.
    Table,
    /// The self-check.
    Check,
    /// The credential lookup. In a link it is `desk`.
    Lookup,
    /// Occupations.
    Occupations,
    /// Issuers and professional organizations.
    Organizations,
    /// Bridges between sub-domains.
    Bridges,
    /// Questions and terms.
    Glossary,
}

impl Show {
    /// Whether it shows the pathway.
    pub fn is_pathway(self) -> bool {
        matches!(self, Self::Steps | Self::Routes | Self::Map | Self::Table)
    }

    /// What is shown in its place where there are no routes to compare: the steps.
    pub fn with_routes(self, has_routes: bool) -> Self {
        if self == Self::Routes && !has_routes { Self::Steps } else { self }
    }

    /// Whether a catalog has something to show there.
    pub(super) fn is_in(self, catalog: &Catalog) -> bool {
        match self {
            Self::Bridges => !catalog.bridges.is_empty(),
            Self::Glossary => catalog.has_glossary(),
            _ => true,
        }
    }

    /// All views with their ids. Organizations are still read by the word of the edition before.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Steps, "steps"),
        (Self::Routes, "routes"),
        (Self::Map, "map"),
        (Self::Table, "table"),
        (Self::Check, "check"),
        (Self::Lookup, "desk"),
        (Self::Occupations, "occupations"),
        (Self::Organizations, "organizations"),
        (Self::Bridges, "bridges"),
        (Self::Glossary, "glossary"),
        (Self::Organizations, "organisations"),
    ];
}

/// The facts and choices of a person, and the view: everything that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The facts.
    pub learner: Learner,
    /// The sub-domain of the level selector.
    pub sub_domain: Option<Id<SubDomain>>,
    /// The destination.
    pub destination: Option<Destination>,
    /// The job of the host that is the destination, as a link has it. The host need not offer it.
    pub job: Option<String>,
    /// Which kind of route comes first: by the rules of issuers, or over every level.
    pub basis: Basis,
    /// The route that was chosen; `None` is the first one.
    pub route: Option<RouteKind>,
    /// What routes are sorted by.
    pub objective: Objective,
    /// The view.
    pub show: Show,
    /// The credential that is open.
    pub open: Option<Id<Credential>>,
    /// The starting point.
    pub from: Option<Id<StartingPoint>>,
    /// The answers of the self-check.
    pub check: SelfCheck,
    /// The occupations side by side, at most [`State::COMPARE_MAX`].
    pub compare: Vec<Id<Occupation>>,
    /// Whether the offers of the host come first, where it has any.
    pub prefers: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            learner: Learner::default(),
            sub_domain: None,
            destination: None,
            job: None,
            basis: Basis::Issuer,
            route: None,
            objective: Objective::Time,
            show: Show::Steps,
            open: None,
            from: None,
            check: SelfCheck::default(),
            compare: Vec::new(),
            prefers: false,
        }
    }
}

impl State {
    /// The most occupations side by side.
    pub const COMPARE_MAX: usize = 2;

    /// The view alone: the destination, what is shown and which credential is open. It holds
    /// nothing about the person.
    pub(super) fn view(&self) -> Self {
        let Self { destination, show, open, .. } = *self;
        Self { destination, job: self.job.clone(), show, open, ..Self::default() }
    }

    /// Puts an occupation side by side with the last one, or takes it away.
    pub(super) fn compare_with(&mut self, id: Id<Occupation>, on: bool) {
        self.compare.retain(|other| *other != id);
        if on {
            self.compare.push(id);
            let over = self.compare.len().saturating_sub(Self::COMPARE_MAX);
            self.compare.drain(..over);
        }
    }
}

/// The level above a rung, as a destination; the highest level stays the destination.
pub(super) fn next_level(rung: Rung) -> Destination {
    let level = rung.level.above().unwrap_or(rung.level);
    Destination::Level(Rung { level, ..rung })
}

/// Sets an answer, or removes it.
pub(super) fn set<N, T>(map: &mut Map<Id<N>, T>, id: Id<N>, value: Option<T>) {
    match value {
        Some(value) => drop(map.insert(id, value)),
        None => drop(map.remove(&id)),
    }
}
