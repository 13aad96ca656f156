//! Routes: pathways with a name and a rule behind each.

use crate::model::{Attainment, Credential, Id, KindOfWork};
use crate::resolve::Basis;
use crate::resolve::plan::{Pathway, Step, StepKind};

/// What makes a pathway a route of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RouteKind {
    /// Through one of the alternatives in the rule of the credential that is the destination, from 0.
    Alternative(usize),
    /// By renewing what has lapsed, if its issuer agrees.
    Renewal,
    /// By the rules of issuers, to this credential: the only way to it, or one of several goals.
    Direct(Id<Credential>),
    /// By what a destination requires that no single credential stands for.
    Whole,
    /// Without asking an issuer to accept something.
    Sure,
    /// Over every level of the framework's ladder.
    EveryLevel,
    /// Better by the chosen measure, with more to ask or to confirm.
    LessSure,
    /// One of the next best by the rules of issuers, from 0: better than each before it in something.
    Next(usize),
}

/// Whom a route is for, where not everybody can take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnlyFor {
    /// Whoever can get this.
    Attainment(Id<Attainment>),
    /// Whoever can do this work.
    Work(Id<KindOfWork>),
}

/// A pathway with a name and a rule behind it.
#[derive(Clone, Debug)]
pub struct Route {
    /// What it is.
    pub kind: RouteKind,
    /// Its steps, and what they come to.
    pub pathway: Pathway,
    /// Whom it is for; `None` is everybody.
    pub only_for: Option<OnlyFor>,
}

impl Route {
    /// How many issuers are asked whether they accept something that the learner has.
    pub fn questions(&self) -> usize {
        let is_question = |step: &&Step| matches!(step.kind, StepKind::AskWhether { .. });
        self.pathway.steps.iter().filter(is_question).count()
    }

    /// Whether an offer that the learner prefers serves a step of it.
    pub fn is_served(&self) -> bool {
        self.pathway.steps.iter().any(|step| step.offered.is_some())
    }

    /// By whose rules it goes.
    pub fn basis(&self) -> Basis {
        if self.kind == RouteKind::EveryLevel { Basis::Ladder } else { Basis::Issuer }
    }
}

/// A route that is not shown, as another one is no worse in anything.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// The route.
    pub route: Route,
    /// The index in [`Routes::routes`] of the one that is no worse.
    pub by: usize,
}

/// The routes to a destination, the best one first.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    /// The routes; none where there is nothing left to do.
    pub routes: Vec<Route>,
    /// The best of the other alternatives, each with the route that is no worse in anything.
    pub dropped: Vec<Dropped>,
    /// How many visits of nodes the searches made.
    pub visits: u64,
}
