//! Jobs put to the resolver: each is planned for as an occupation that requires what the job does.

use crate::catalog::Catalog;
use crate::model::{Condition, Id, Learner, Month, Occupation, ToList};
use crate::resolve::plan::pathway;
use crate::resolve::{Basis, Destination, DestinationFault, Objective, Query, ROUTES_MAX, RouteKind, routes};
use crate::solver::Totals;

/// The most visits of nodes that all questions about one posting make; the question in hand is finished.
const VISITS_IN_ALL: u64 = 1_000_000;

/// What there is for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// All that is required is there.
    Reached,
    /// This leads there.
    Found(T),
    /// Nothing that can be begun today leads there.
    NoWay,
    /// Looking stopped before anything was found.
    Undecided,
}

/// The ways to a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// How many were found, none as good as another one in everything.
    pub count: usize,
    /// Whether there may be more.
    pub is_more: bool,
    /// What the shortest one takes, among those that most people can take.
    pub shortest: Totals,
    /// What the one takes that costs least.
    pub cheapest: Totals,
}

/// Jobs and the catalog that they are planned by.
pub struct Jobs {
    catalog: Catalog,
    today: Month,
    visits: u64,
}

impl Jobs {
    /// Jobs by what each requires.
    pub fn new(catalog: &Catalog, jobs: Vec<Vec<Condition>>, today: Month) -> Self {
        let id = |index: usize| Id::new(&name(index)).unwrap_or_default();
        let rows = jobs.into_iter().enumerate();
        let rows = rows.map(|(index, requires)| Occupation::of_conditions(id(index), requires)).list();
        Self { catalog: catalog.with_occupations(rows), today, visits: 0 }
    }

    /// The same jobs for people who work no longer than so many months.
    pub fn without_work_over(&self, months: u32) -> Self {
        Self { catalog: self.catalog.without_work_over(months), ..*self }
    }

    /// Whether questions were left out, as others took all the work that one posting may cause.
    pub fn is_spent(&self) -> bool {
        self.visits > VISITS_IN_ALL
    }

    /// How many visits of nodes the searches made.
    pub fn visits(&self) -> u64 {
        self.visits
    }

    /// The ways to a job.
    pub fn ways(&mut self, job: usize, learner: &Learner) -> Outcome<Ways> {
        let query = match self.query(job, Objective::Time) {
            Ok(query) => query,
            Err(outcome) => return outcome,
        };
        let found = match routes(&self.catalog, learner, &query) {
            Ok(found) => found,
            Err(fault) => return lack(&fault),
        };
        self.visits += found.visits;
        if found.routes.is_empty() {
            return Outcome::Reached;
        }
        let is_of_rules = |kind| kind != RouteKind::EveryLevel;
        let own = found.routes.iter().filter(|route| is_of_rules(route.kind)).list();
        let Some(first) = own.first() else { return Outcome::Undecided };
        let shortest = first.pathway.totals.clone();
        let is_more = found.routes.len() + found.dropped.len() >= ROUTES_MAX;
        let count = own.len();
        let cheapest = match self.best(job, learner, Objective::Cost) {
            Outcome::Found(totals) => totals,
            _ => shortest.clone(),
        };
        Outcome::Found(Ways { count, is_more, shortest, cheapest })
    }

    /// What the best way to a job takes.
    pub fn best(&mut self, job: usize, learner: &Learner, objective: Objective) -> Outcome<Totals> {
        let query = match self.query(job, objective) {
            Ok(query) => query,
            Err(outcome) => return outcome,
        };
        match pathway(&self.catalog, learner, &query) {
            Ok(found) if found.steps.is_empty() => Outcome::Reached,
            Ok(found) => {
                self.visits += found.visits;
                Outcome::Found(found.totals)
            }
            Err(fault) => lack(&fault),
        }
    }

    /// The question for a job; an outcome where there is nothing to ask.
    fn query<T>(&self, job: usize, objective: Objective) -> Result<Query, Outcome<T>> {
        let row = self.catalog.occupations.find(&name(job)).ok_or(Outcome::Undecided)?;
        if row.requires.is_empty() {
            return Err(Outcome::Reached);
        }
        if self.is_spent() {
            return Err(Outcome::Undecided);
        }
        let destination = Destination::Occupation(row.id);
        Ok(Query { destination, basis: Basis::Issuer, objective, today: self.today })
    }
}

/// The id of a job. They are the same for every posting, so no posting adds one.
fn name(index: usize) -> String {
    format!("posting-{index}")
}

fn lack<T>(fault: &DestinationFault) -> Outcome<T> {
    match fault {
        DestinationFault::NoWay | DestinationFault::Closed { .. } => Outcome::NoWay,
        _ => Outcome::Undecided,
    }
}
