//! Looks for routes: one search for each way to a destination, then one for the next best.

use std::cmp::Ordering;

use super::route::{OnlyFor, Route, RouteKind};
use crate::model::{Access, Held, ToList};
use crate::resolve::access::{has_access, is_restricted};
use crate::resolve::alternatives::alternatives;
use crate::resolve::plan::compile::{Compiled, Whole, compile, compile_ways};
use crate::resolve::plan::cone::Cone;
use crate::resolve::plan::decode;
use crate::resolve::plan::goal::{Focus, Goal, goals};
use crate::resolve::plan::{Pathway, Query, StepKind, VISITS_MAX};
use crate::resolve::{Basis, Destination, DestinationFault, Evaluator, Judge};
use crate::solver::{
    Slices, Solution, Totals, Unsolved, before_in_slices, best_in_slices, compare, next_bests_in_slices,
};

/// The most ways to a destination that are looked at one by one; no issuer has as many.
const WAYS_MAX: usize = 64;

/// The most routes that are looked for.
pub const ROUTES_MAX: usize = 10;

/// Which part of the visits that are left one search for all of the next best may make; where it does not
/// settle them, these come on top.
const NEXT_PART: u64 = 8;

/// The most tasks of all ways together: where there are more, the ways left are not looked at.
const TASKS_MAX: usize = 20_000;

/// About how many visits of nodes take as long as compiling one task.
const VISITS_OF_TASK: usize = 4;

/// Looks for the routes to one destination.
pub struct Finder<'q> {
    evaluator: Evaluator<'q>,
    judge: Judge<'q>,
    query: &'q Query,
    /// Whether all routes are wanted, and not only those that may come first.
    all: bool,
    /// Where the work gives way.
    slices: Slices,
    /// How many visits the searches made.
    pub visits: u64,
    /// How many tasks the cones had.
    tasks: usize,
    /// The sums of all that was found by the rules of issuers, as the solver has them.
    sums: Vec<Totals>,
    /// What was found.
    pub found: Vec<Route>,
    /// Why a way has no route, where that is not sure: the work of looking for one was cut short.
    pub fault: Option<DestinationFault>,
}

impl<'q> Finder<'q> {
    /// Nothing was looked for.
    pub fn new(evaluator: Evaluator<'q>, query: &'q Query, all: bool, slices: &Slices) -> Self {
        let (sums, found) = (Vec::new(), Vec::new());
        let judge = Judge::new(evaluator);
        let slices = slices.clone();
        Self { evaluator, judge, query, all, slices, visits: 0, tasks: 0, sums, found, fault: None }
    }

    /// Finds the framework's own route.
    pub async fn every_level(&mut self) {
        self.way(RouteKind::EveryLevel, Basis::Ladder, Focus::Whole, None).await;
    }

    /// Finds the routes by the rules of issuers; gives the instance of all ways together.
    pub async fn by_issuers(&mut self) -> Option<(Query, Whole<'q>)> {
        let mut first: Option<Solution> = None;
        let ways = self.ways();
        let mut parts = ways.iter().map(|way| way.1).list();
        parts.push(Focus::Sure);
        let (query, cone) = self.cone(Basis::Issuer, Focus::Whole);
        let (only_way, tasks) = (only_way(&cone), cone.tasks.len());
        let is_too_large = cone.is_too_large(self.evaluator.catalog);
        let mut whole = (!is_too_large).then(|| compile_ways(&self.judge, cone, &parts));
        if let Some(whole) = &mut whole {
            self.share_slices(&mut whole.compiled, tasks);
        }
        for (kind, focus) in ways {
            if self.tasks > TASKS_MAX {
                break;
            }
            let way = self.way(kind, Basis::Issuer, focus, whole.as_ref());
            let Some(found) = way.await else { continue };
            let is_better = |first: &Solution| {
                compare(self.query.objective, &found.totals, &first.totals) == Ordering::Less
            };
            if first.as_ref().is_none_or(is_better) {
                first = Some(found);
            }
        }
        if let (Some(whole), Some(best)) = (&whole, &first)
            && let Some(found) = self.before(&whole.compiled, best).await
        {
            // What one way asks for may serve another one as well, such as a higher degree.
            self.take(RouteKind::Next(0), &query, &whole.compiled, &found);
            first = Some(found);
        }
        if first.is_some() && !self.all {
            return None;
        }
        self.tasks += tasks;
        let Some(whole) = whole else {
            self.fault = Some(DestinationFault::Undecided);
            return None;
        };
        let first = if let Some(first) = first {
            first
        } else {
            let found = self.best(&whole.compiled, None).await?;
            self.take(only_way, &query, &whole.compiled, &found);
            found
        };
        if self.found.iter().any(|route| route.questions() > 0) {
            self.way(RouteKind::Sure, Basis::Issuer, Focus::Sure, Some(&whole)).await;
        }
        if whole.compiled.graph.has_doubts()
            && let Some(found) = self.best(&whole.compiled, Some(&first)).await
        {
            self.take(RouteKind::LessSure, &query, &whole.compiled, &found);
        }
        Some((query, whole))
    }

    /// The next best by the chosen measure, each better in something than all that was found before. So none
    /// has all steps of another, and none is another one in another order.
    pub async fn next_best(&mut self, query: &Query, mut whole: Compiled) {
        let objective = self.query.objective;
        let count = ROUTES_MAX.saturating_sub(self.found.len());
        whole.graph.limits.known.clone_from(&self.sums);
        let is_next = |route: &Route| matches!(route.kind, RouteKind::Next(_));
        let from = usize::from(self.found.iter().any(is_next));
        let left = self.visits_left();
        let found = next_bests_in_slices(&whole.graph, objective, count, left / NEXT_PART).await;
        if let Some(sets) = found.sets {
            self.visits += found.visits;
            for (number, set) in sets.iter().enumerate() {
                self.take(RouteKind::Next(from + number), query, &whole, set);
            }
            return;
        }
        for number in from..from + count {
            whole.graph.limits.known.clone_from(&self.sums);
            let Some(next) = self.best(&whole, None).await else { break };
            self.take(RouteKind::Next(number), query, &whole, &next);
        }
        // What the one search took is no reason to find less.
        self.visits += found.visits;
    }

    /// The best of one way, whose instance is taken as a part of that of all ways where that is possible.
    async fn way(
        &mut self,
        kind: RouteKind,
        basis: Basis,
        focus: Focus,
        whole: Option<&Whole<'q>>,
    ) -> Option<Solution> {
        let (query, cone) = self.cone(basis, focus);
        let part = whole.and_then(|whole| whole.part(&self.evaluator, &cone));
        let mut compiled = if let Some(part) = part {
            self.tasks += cone.tasks.len();
            part
        } else {
            self.compiled(&cone, basis)?
        };
        self.share_slices(&mut compiled, cone.tasks.len());
        let found = self.best(&compiled, None).await?;
        self.take(kind, &query, &compiled, &found);
        Some(found)
    }

    /// What matters by some rules.
    pub fn cone(&self, basis: Basis, focus: Focus) -> (Query, Cone<'q>) {
        let query = Query { basis, ..self.query.clone() };
        let cone = Cone::of(&self.judge, &query, focus);
        (query, cone)
    }

    /// The instance of a cone; nothing where that is too much to look at.
    pub fn compiled(&mut self, cone: &Cone<'q>, basis: Basis) -> Option<Compiled> {
        self.tasks += cone.tasks.len();
        if cone.is_too_large(self.evaluator.catalog) {
            self.fault = Some(DestinationFault::Undecided);
            return None;
        }
        Some(compile(&self.judge, cone, basis == Basis::Ladder))
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

    /// Counts what it took to compile so many tasks, and has their search give way.
    fn share_slices(&self, compiled: &mut Compiled, tasks: usize) {
        compiled.graph.slices = self.slices.clone();
        self.slices.count(tasks * VISITS_OF_TASK);
    }

    async fn best(&mut self, compiled: &Compiled, better_than: Option<&Solution>) -> Option<Solution> {
        let left = self.visits_left();
        match best_in_slices(&compiled.graph, self.query.objective, better_than, left).await {
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

    /// The best that compares before a known one. It may make half of the visits that are left.
    async fn before(&mut self, compiled: &Compiled, known: &Solution) -> Option<Solution> {
        let most = self.visits_left() / 2;
        match before_in_slices(&compiled.graph, self.query.objective, &known.totals, most).await {
            Ok(found) => {
                self.visits += found.visits;
                return Some(found);
            }
            Err(Unsolved::OutOfVisits) => self.visits += most,
            Err(Unsolved::Infeasible) => {}
        }
        None
    }

    /// How many visits may still be made.
    fn visits_left(&self) -> u64 {
        VISITS_MAX.saturating_sub(self.visits)
    }

    pub fn take(&mut self, kind: RouteKind, query: &Query, compiled: &Compiled, found: &Solution) {
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
pub fn only_way(cone: &Cone<'_>) -> RouteKind {
    match &cone.goals[..] {
        [Goal::Credential(row) | Goal::Title(row)] => RouteKind::Direct(row.id),
        _ => RouteKind::Whole,
    }
}
