//! What a posting comes to: who gets there and how, and which group keeps most people out.

use super::equal::{Equal, equals};
use super::jobs::{Jobs, Outcome, Ways};
use super::proof::{ChoiceFound, prove};
use super::wanted::Posting;
use crate::catalog::Catalog;
use crate::model::{Id, Learner, Month, StartingPoint, ToList};
use crate::resolve::Objective;
use crate::solver::Totals;

/// What a posting comes to.
#[derive(Clone, Debug)]
pub struct Checked {
    /// For somebody who starts with nothing.
    pub whole: Outcome<Ways>,
    /// For each starting point of the catalog, in its order.
    pub starts: Vec<(Id<StartingPoint>, Outcome<Totals>)>,
    /// The groups, in the order of the posting.
    pub groups: Vec<GroupFound>,
    /// Wordings that let more people in.
    pub equals: Vec<Equal>,
    /// Whether some of it was left out, as the rest took all the work that one posting may cause.
    pub is_cut: bool,
    /// How many visits of nodes the searches made: a measure of the work that is the same everywhere.
    pub visits: u64,
}

/// How it is with one group.
#[derive(Clone, Debug)]
pub struct GroupFound {
    /// Its choices, in their order.
    pub choices: Vec<ChoiceFound>,
    /// The ways without it, for somebody who starts with nothing.
    pub without: Outcome<Ways>,
    /// How many starting points get there sooner without it.
    pub sooner: usize,
}

impl GroupFound {
    /// Whether nobody can meet it who does not meet it already.
    pub fn is_impossible(&self) -> bool {
        self.choices.iter().all(|choice| choice.bar.is_some())
    }
}

impl Checked {
    /// The groups, those that keep most people out first: by how many starting points get there sooner without
    /// it, then by the time that it takes.
    pub fn ranked(&self) -> Vec<usize> {
        let mut order = (0..self.groups.len()).list();
        let rank = |index: &usize| {
            let row = &self.groups[*index];
            let months = months(&row.without).unwrap_or(u32::MAX);
            (!row.is_impossible(), usize::MAX - row.sooner, months, *index)
        };
        order.sort_by_key(rank);
        order
    }
}

/// The months of the shortest way.
pub fn months(outcome: &Outcome<Ways>) -> Option<u32> {
    match outcome {
        Outcome::Found(ways) => Some(ways.shortest.months),
        Outcome::Reached => Some(0),
        _ => None,
    }
}

/// Checks a posting in a month.
pub fn check_posting(catalog: &Catalog, posting: &Posting, today: Month) -> Checked {
    let choices = prove(catalog, posting, today);
    let proposed = equals(catalog, posting, today);
    let mut jobs = vec![posting.conditions(None)];
    jobs.extend((0..posting.groups.len()).map(|group| posting.conditions(Some(group))));
    jobs.extend(proposed.iter().map(|row| row.conditions(posting)));
    let mut jobs = Jobs::new(catalog, jobs, today);
    let nobody = Learner::default();
    let whole = jobs.ways(0, &nobody);
    let starts = catalog.starting_points.iter();
    let starts = starts.map(|row| (row.id, jobs.best(0, &row.learner, Objective::Time))).list();
    let mut groups = Vec::new();
    for (index, choices) in choices.into_iter().enumerate() {
        let without = jobs.ways(index + 1, &nobody);
        groups.push(GroupFound { choices, without, sooner: sooner(catalog, &mut jobs, index + 1, &starts) });
    }
    let mut equals = Vec::new();
    for (index, row) in proposed.into_iter().enumerate() {
        let job = index + 1 + posting.groups.len();
        let (with, sooner) = (jobs.ways(job, &nobody), sooner(catalog, &mut jobs, job, &starts));
        equals.push(Equal { with, sooner, ..row });
    }
    equals.sort_by_key(|row| usize::MAX - row.sooner);
    Checked { whole, starts, groups, equals, is_cut: jobs.is_spent(), visits: jobs.visits() }
}

/// How many starting points get to another job sooner than to the posting.
fn sooner(
    catalog: &Catalog,
    jobs: &mut Jobs,
    job: usize,
    starts: &[(Id<StartingPoint>, Outcome<Totals>)],
) -> usize {
    let mut count = 0;
    for (id, before) in starts {
        let Some(row) = catalog.starting_points.get(*id) else { continue };
        let after = jobs.best(job, &row.learner, Objective::Time);
        count += usize::from(is_sooner(&after, before));
    }
    count
}

fn is_sooner(after: &Outcome<Totals>, before: &Outcome<Totals>) -> bool {
    match (after, before) {
        (Outcome::Found(after), Outcome::Found(before)) => after.months < before.months,
        (Outcome::Reached, Outcome::Found(_)) | (Outcome::Reached | Outcome::Found(_), Outcome::NoWay) => {
            true
        }
        _ => false,
    }
}
