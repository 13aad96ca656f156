//! What would make the best route better: the facts that were not told and would change it most.
//!
//! The answer that helps is tried by solving again with it, so nothing is asked that changes nothing.

mod untold;

use std::cmp::Ordering;

pub use untold::Untold;

use super::routes::first_routes_in_slices;
use super::{Query, Routes, VISITS_MAX};
use crate::catalog::Catalog;
use crate::model::{Learner, Month, sorted};
use crate::resolve::Evaluator;
use crate::solver::{Slices, Totals, compare, finished};

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
    finished(questions_in_slices(catalog, learner, query, found, &Slices::default()))
}

/// [`questions`], in slices.
pub async fn questions_in_slices(
    catalog: &Catalog,
    learner: &Learner,
    query: &Query,
    found: &Routes,
    slices: &Slices,
) -> Vec<Question> {
    let mut asking = Asking::new(catalog, learner, query, found);
    asking.try_all(catalog, learner, query, found, slices).await;
    asking.questions(query)
}

/// Questions on their way: the facts are tried one by one.
#[derive(Default)]
struct Asking {
    /// What is left to try, the next one last, with the window of a date.
    left: Vec<(Untold, Option<u32>)>,
    all: Vec<Question>,
    visits: u64,
}

impl Asking {
    /// Collects what to try.
    fn new(catalog: &Catalog, learner: &Learner, query: &Query, found: &Routes) -> Self {
        let mut left = untold::untold(&Evaluator { catalog, learner, today: query.today }, query, found);
        left.reverse();
        Self { left, ..Self::default() }
    }

    /// Tries the facts. The arguments are those that it began with.
    async fn try_all(
        &mut self,
        catalog: &Catalog,
        learner: &Learner,
        query: &Query,
        found: &Routes,
        slices: &Slices,
    ) {
        let Some(best) = found.routes.first().map(|route| &route.pathway.totals) else { return };
        while let Some((about, within_months)) = self.left.pop() {
            let mut then = best.clone();
            for learner in &with_answer(learner, about, query.today) {
                if self.visits > VISITS_MAX {
                    return;
                }
                let answer = first_routes_in_slices(catalog, learner, query, slices).await;
                let Ok(answer) = answer else { continue };
                self.visits += answer.visits;
                let first = answer.routes.into_iter().next();
                let totals = first.map_or_else(Totals::default, |route| route.pathway.totals);
                if is_better(query, &totals, &then) {
                    then = totals;
                }
            }
            self.take(query, best, Question { about, alike: Vec::new(), within_months, totals: then });
        }
    }

    /// Takes a fact and what comes of it, where that is better than the best.
    fn take(&mut self, query: &Query, best: &Totals, row: Question) {
        // A credential with which nothing is left to do is the goal itself, such as what stands in for it.
        let is_goal = row.totals.steps == 0 && matches!(row.about, Untold::Credential(_));
        if is_goal || !is_better(query, &row.totals, best) {
            return;
        }
        match self.all.iter_mut().find(|other| other.is_like(row.about) && other.totals == row.totals) {
            Some(other) => other.alike.push(row.about),
            None => self.all.push(row),
        }
    }

    /// What was found so far. Of one kind of work, and of one organization, the best question alone.
    fn questions(self, query: &Query) -> Vec<Question> {
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
    let mut then = learner.clone();
    about.add_to(&mut then, today);
    vec![then]
}

impl Question {
    /// Whether both are about a degree of the same level.
    fn is_like(&self, other: Untold) -> bool {
        matches!((self.about, other), (Untold::Award(one), Untold::Award(other)) if one.level == other.level)
    }
}
