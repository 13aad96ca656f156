//! Routes: the best pathway of each way to a destination, ranked.
//!
//! A credential has one for each alternative of its issuer's rule, a level and an occupation one for each
//! credential that stands for them, and each has the framework's own.

mod rank;
mod route;

use std::cmp::Ordering;

pub use route::{Dropped, OnlyFor, Route, RouteKind, Routes};

use super::compile::{Compiled, compile};
use super::cone::Cone;
use super::excluded::no_way;
use super::goal::{Focus, Goal, goals};
use super::step::StepKind;
use super::{Pathway, Query, VISITS_MAX, closed, decode};
use crate::catalog::Catalog;
use crate::model::{Access, Constraint, Held, Learner, ToList};
use crate::resolve::access::{has_access, is_restricted};
use crate::resolve::alternatives::alternatives;
use crate::resolve::{Basis, Destination, DestinationFault, Evaluator};
use crate::solver::{Solution, Totals, Unsolved, best, compare};

/// The most ways to a destination that are looked at one by one; no issuer has as many.
const WAYS_MAX: usize = 64;

/// The most routes that are looked for.
pub const ROUTES_MAX: usize = 10;

/// The most tasks of all ways together: where there are more, the ways left are not looked at.
const TASKS_MAX: usize = 20_000;

/// Finds the routes to a destination, the best one first.
///
/// Routes compare by the steps that only some people can take, by what must be asked, by what is not
/// confirmed, then by the query's objective and the other figures. With [`Basis::Ladder`] the route over
/// every level comes first.
///
/// ```
/// use credential_pathway::catalog::bundled;
/// use credential_pathway::model::{Id, Learner, Month};
/// use credential_pathway::resolve::{Basis, Destination, Objective, Query, RouteKind, routes};
///
/// let catalog = bundled::shared();
/// let destination = Destination::Credential(Id::known("aami-cbet").unwrap());
/// let today = Month::new(2026, 11).unwrap();
/// let query = Query { destination, basis: Basis::Issuer, objective: Objective::Cost, today };
/// let found = routes(catalog, &Learner::default(), &query).unwrap();
/// // The cheapest is the fourth of AAMI's rule: four years of work, and no degree.
/// assert!(matches!(found.routes[0].kind, RouteKind::Alternative(3)));
/// ```
///
/// # Errors
///
/// [`DestinationFault`] says why there is no route.
pub fn routes(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Routes, DestinationFault> {
    found(catalog, learner, query, true)
}

/// Finds only the routes that may come first: the best of each way by the rules that were chosen.
///
/// # Errors
///
/// [`DestinationFault`] says why there is no route.
pub fn first_routes(catalog: &Catalog, learner: &Learner, query: &Query) -> Result<Routes, DestinationFault> {
    found(catalog, learner, query, false)
}

/// The first route with all constraints of the learner but one, for each of them: what it costs.
pub fn without_each(catalog: &Catalog, learner: &Learner, query: &Query) -> Vec<Option<Route>> {
    let first = |constraint: &Constraint| {
        let found = first_routes(catalog, &learner.without(*constraint), query).ok()?;
        found.routes.into_iter().next()
    };
    learner.constraints.iter().map(first).list()
}

/// Finds the routes to a destination; only as many as may come first, unless all are wanted.
fn found(catalog: &Catalog, learner: &Learner, query: &Query, all: bool) -> Result<Routes, DestinationFault> {
    let evaluator = Evaluator { catalog, learner, today: query.today };
    if !query.destination.is_listed(catalog) {
        return Err(DestinationFault::Unlisted);
    }
    if query.destination.is_reached(&evaluator, query.basis) {
        return Ok(Routes::default());
    }
    closed(&evaluator, &query.destination)?;
    let (sums, found) = (Vec::new(), Vec::new());
    let mut finder = Finder { evaluator, query, all, visits: 0, tasks: 0, sums, found, fault: None };
    let whole = if all || query.basis == Basis::Issuer { finder.by_issuers() } else { None };
    if all || finder.found.is_empty() {
        finder.way(RouteKind::EveryLevel, Basis::Ladder, Focus::Whole);
    }
    if finder.found.is_empty() && !all && query.basis == Basis::Ladder {
        finder.by_issuers();
    }
    if all && let Some((query, whole)) = whole {
        finder.next_best(&query, whole);
    }
    let Finder { found, visits, fault, .. } = finder;
    if found.is_empty() {
        let no_way = || no_way(&evaluator, query, &[Basis::Issuer, Basis::Ladder]);
        return Err(fault.unwrap_or_else(no_way));
    }
    let (routes, dropped) = rank::ranked(found, query.objective, query.basis);
    Ok(Routes { routes, dropped, visits })
}

struct Finder<'q> {
    evaluator: Evaluator<'q>,
    query: &'q Query,
    /// Whether all routes are wanted, and not only those that may come first.
    all: bool,
    visits: u64,
    /// How many tasks the cones had.
    tasks: usize,
    /// The sums of all that was found by the rules of issuers, as the solver has them.
    sums: Vec<Totals>,
    found: Vec<Route>,
    /// Why a way has no route, where that is not sure: the work of looking for one was cut short.
    fault: Option<DestinationFault>,
}

impl<'q> Finder<'q> {
    /// Finds the routes by the rules of issuers; gives the instance of all ways together.
    fn by_issuers(&mut self) -> Option<(Query, Compiled)> {
        let mut first: Option<Solution> = None;
        for (kind, focus) in self.ways() {
            if self.tasks > TASKS_MAX {
                break;
            }
            let Some(found) = self.way(kind, Basis::Issuer, focus) else { continue };
            let is_better = |first: &Solution| {
                compare(self.query.objective, &found.totals, &first.totals) == Ordering::Less
            };
            if first.as_ref().is_none_or(is_better) {
                first = Some(found);
            }
        }
        if first.is_some() && !self.all {
            return None;
        }
        let (query, cone) = self.cone(Basis::Issuer, Focus::Whole);
        let whole = self.compiled(&cone, Basis::Issuer)?;
        let first = if let Some(first) = first {
            first
        } else {
            let found = self.best(&whole, None)?;
            self.take(only_way(&cone), &query, &whole, &found);
            found
        };
        if self.found.iter().any(|route| route.questions() > 0) {
            self.way(RouteKind::Sure, Basis::Issuer, Focus::Sure);
        }
        if whole.graph.has_doubts()
            && let Some(found) = self.best(&whole, Some(&first))
        {
            self.take(RouteKind::LessSure, &query, &whole, &found);
        }
        Some((query, whole))
    }

    /// The next best by the chosen measure, each better in something than all that was found before. So none
    /// has all steps of another, and none is another one in another order.
    fn next_best(&mut self, query: &Query, mut whole: Compiled) {
        for number in 0..ROUTES_MAX.saturating_sub(self.found.len()) {
            whole.graph.limits.known.clone_from(&self.sums);
            let Some(found) = self.best(&whole, None) else { return };
            self.take(RouteKind::Next(number), query, &whole, &found);
        }
    }

    /// The best of one way.
    fn way(&mut self, kind: RouteKind, basis: Basis, focus: Focus) -> Option<Solution> {
        let (query, cone) = self.cone(basis, focus);
        let compiled = self.compiled(&cone, basis)?;
        let found = self.best(&compiled, None)?;
        self.take(kind, &query, &compiled, &found);
        Some(found)
    }

    /// What matters by some rules.
    fn cone(&self, basis: Basis, focus: Focus) -> (Query, Cone<'q>) {
        let query = Query { basis, ..self.query.clone() };
        let cone = Cone::of(&self.evaluator, &query, focus);
        (query, cone)
    }

    /// The instance of a cone; nothing where that is too much to look at.
    fn compiled(&mut self, cone: &Cone<'q>, basis: Basis) -> Option<Compiled> {
        self.tasks += cone.tasks.len();
        if cone.is_too_large(self.evaluator.catalog) {
            self.fault = Some(DestinationFault::Undecided);
            return None;
        }
        Some(compile(&self.evaluator, cone, basis == Basis::Ladder))
    }

    /// The ways that are looked at one by one; none where there is one only, or where there are too many.
    fn ways(&self) -> Vec<(RouteKind, Focus)> {
        let is_credential = matches!(self.query.destination, Destination::Credential(_));
        let mut ways = Vec::new();
        for (index, goal) in goals(&self.evaluator, &self.query.destination).into_iter().enumerate() {
            match goal {
                Goal::Credential(row)
                    if is_credential && !alternatives(&row.requires.condition).is_empty() =>
                {
                    for number in 0..alternatives(&row.requires.condition).len() {
                        ways.push((RouteKind::Alternative(number), Focus::Alternative(number)));
                    }
                    if self.evaluator.learner.credentials.get(&row.id) == Some(&Held::Expired) {
                        ways.push((RouteKind::Renewal, Focus::Renewal));
                    }
                }
                Goal::Credential(row) | Goal::Title(row) => {
                    ways.push((RouteKind::Direct(row.id), Focus::Goal(index)));
                }
            }
        }
        if ways.len() <= WAYS_MAX && ways.len() > 1 { ways } else { Vec::new() }
    }

    fn best(&mut self, compiled: &Compiled, better_than: Option<&Solution>) -> Option<Solution> {
        let left = VISITS_MAX.saturating_sub(self.visits);
        match best(&compiled.graph, self.query.objective, better_than, left) {
            Ok(found) => {
                self.visits += found.visits;
                Some(found)
            }
            Err(unsolved) => {
                if unsolved == Unsolved::OutOfVisits && self.found.is_empty() {
                    self.fault = Some(DestinationFault::Undecided);
                }
                None
            }
        }
    }

    fn take(&mut self, kind: RouteKind, query: &Query, compiled: &Compiled, found: &Solution) {
        let mut pathway = decode::pathway(&self.evaluator, query, compiled, found);
        if kind != RouteKind::EveryLevel {
            self.sums.push(found.totals.clone());
        }
        let only_for = self.only_for(&pathway);
        // The search does not tell kinds of work apart by who can do them.
        if matches!(only_for, Some(OnlyFor::Work(_))) {
            pathway.totals.restricted += 1;
        }
        self.found.push(Route { kind, pathway, only_for });
    }

    /// Whom a pathway is for, by its first step that only some people can take.
    fn only_for(&self, pathway: &Pathway) -> Option<OnlyFor> {
        let Evaluator { catalog, .. } = self.evaluator;
        pathway.steps.iter().find_map(|step| match step.kind {
            StepKind::Attainment(id) => {
                let row = catalog.attainments.get(id)?;
                is_restricted(&self.evaluator, row).then_some(OnlyFor::Attainment(id))
            }
            StepKind::Work { kind, .. } => {
                let access = catalog.kinds_of_work.get(kind)?.access;
                let is_open = access == Access::Anyone || has_access(&self.evaluator, access);
                (!is_open).then_some(OnlyFor::Work(kind))
            }
            _ => None,
        })
    }
}

/// What the best pathway of all is where no way was looked at by itself.
fn only_way(cone: &Cone<'_>) -> RouteKind {
    match &cone.goals[..] {
        [Goal::Credential(row) | Goal::Title(row)] => RouteKind::Direct(row.id),
        _ => RouteKind::Whole,
    }
}
