//! What would make the best route better: the facts that were not told and would change it most.
//!
//! The answer that helps is tried by solving again with it, so nothing is asked that changes nothing.

mod untold;

use std::cmp::Ordering;

pub use untold::Untold;

use super::{Query, Routes, VISITS_MAX, routes};
use crate::catalog::Catalog;
use crate::model::{Learner, Month, sorted};
use crate::resolve::Evaluator;
use crate::solver::{Totals, compare};

/// A fact that was not told, and what the best route comes to where it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The fact.
    pub about: Untold,
    /// Other degrees that come to the same, such as one in another field.
    pub alike: Vec<Untold>,
    /// For the dates of work: only work of the last so many months counts.
    pub within_months: Option<u32>,
    /// What the best route then comes to; without a step, nothing is left to do.
    pub totals: Totals,
}

/// How many questions are shown.
pub const QUESTIONS_SHOWN: usize = 3;

/// The questions whose answer makes the best of the routes that were `found` better, those that gain most
/// first: what then comes first among routes comes first. Exact for each answer by itself; what no answer
/// changes is not asked.
///
/// At most 40 facts are tried, in the order of [`Untold`] and by id, and no more once the searches have made
/// [`VISITS_MAX`] visits.
pub fn questions(catalog: &Catalog, learner: &Learner, query: &Query, found: &Routes) -> Vec<Question> {
    let mut asking = Asking::new(catalog, learner, query, found);
    while asking.try_next(catalog, learner, query, found) {}
    asking.questions(query)
}

/// Questions on their way: the facts are tried one by one, so that a page stays alive between them.
#[derive(Clone, Debug, Default)]
pub struct Asking {
    /// What is left to try, the next one last, with the window of a date.
    left: Vec<(Untold, Option<u32>)>,
    all: Vec<Question>,
    visits: u64,
}

impl Asking {
    /// Collects what to try.
    pub fn new(catalog: &Catalog, learner: &Learner, query: &Query, found: &Routes) -> Self {
        let mut left = untold::untold(&Evaluator { catalog, learner, today: query.today }, query, found);
        left.reverse();
        Self { left, ..Self::default() }
    }

    /// Tries the next fact; false where all are tried. The arguments are those that it began with.
    pub fn try_next(&mut self, catalog: &Catalog, learner: &Learner, query: &Query, found: &Routes) -> bool {
        let best = found.routes.first().map(|route| &route.pathway.totals);
        let (Some(best), Some((about, within_months))) = (best, self.left.pop()) else { return false };
        let mut then = best.clone();
        for learner in &with_answer(learner, about, query.today) {
            if self.visits > VISITS_MAX {
                return false;
            }
            let Ok(answer) = routes(catalog, learner, query) else { continue };
            self.visits += answer.visits;
            let first = answer.routes.into_iter().next();
            let totals = first.map_or_else(Totals::default, |route| route.pathway.totals);
            if is_better(query, &totals, &then) {
                then = totals;
            }
        }
        if is_better(query, &then, best) {
            match self.all.iter_mut().find(|row| row.is_like(about) && row.totals == then) {
                Some(row) => row.alike.push(about),
                None => self.all.push(Question { about, alike: Vec::new(), within_months, totals: then }),
            }
        }
        true
    }

    /// What was found so far. Of one kind of work, and of one organization, the best question alone.
    pub fn questions(self, query: &Query) -> Vec<Question> {
        let mut kept: Vec<Question> = Vec::new();
        for row in sorted(self.all, &|one, other| is_better(query, &one.totals, &other.totals)) {
            if !kept.iter().any(|other| is_of_same(row.about, other.about)) {
                kept.push(row);
            }
        }
        kept
    }
}

/// Whether some sums come before others among routes.
fn is_better(query: &Query, one: &Totals, other: &Totals) -> bool {
    compare(query.objective, one, other) == Ordering::Less
}

/// Whether both ask for the same with other months.
fn is_of_same(one: Untold, other: Untold) -> bool {
    match (one, other) {
        (Untold::Work(one, _), Untold::Work(other, _)) => one == other,
        (Untold::Membership(one, _), Untold::Membership(other, _)) => one == other,
        _ => false,
    }
}

/// The learner with the answer that helps; of dates, with each that may.
fn with_answer(learner: &Learner, about: Untold, today: Month) -> Vec<Learner> {
    if let Untold::Dates(index) = about {
        return untold::dated(learner, index, today);
    }
    let mut told = learner.clone();
    about.tell(&mut told, today);
    vec![told]
}

impl Question {
    /// Whether both are about a degree of the same level.
    fn is_like(&self, other: Untold) -> bool {
        matches!((self.about, other), (Untold::Award(one), Untold::Award(other)) if one.level == other.level)
    }
}
