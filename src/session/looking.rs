//! An answer that is looked for in slices, so that a page stays alive where that takes long.

use super::answered::Answer;
use super::machine::Session;
use super::rest::Rest;
use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::Query;
use crate::solver::{Slices, Work, next_slice};

/// How many visits a slice has: between two of them somebody looks at the clock.
pub const SLICE_VISITS: u64 = 400;

/// An answer that is looked for.
pub struct Looking<'c> {
    catalog: &'c Catalog,
    learner: Learner,
    query: Query,
    work: Work<'c, Answer>,
}

impl<'c> Looking<'c> {
    fn new(catalog: &'c Catalog, learner: &Learner, query: &Query) -> Self {
        let slices = Slices::of(SLICE_VISITS);
        let work = Box::pin(Answer::found(catalog, learner.clone(), query.clone(), slices));
        Self { catalog, learner: learner.clone(), query: query.clone(), work }
    }

    fn is_of(&self, catalog: &Catalog, learner: &Learner, query: &Query) -> bool {
        std::ptr::eq(self.catalog, catalog) && self.query == *query && self.learner == *learner
    }
}

impl<'c> Session<'c> {
    /// Looks for the routes to the goal while there is time, at least for a slice, and goes on with what was
    /// begun where that is the same question. Until all of them are found, pages show the first one. Whether
    /// they were found now.
    #[inline(never)]
    pub fn look_on(&self, _: Rest, looking: &mut Option<Looking<'c>>, has_time: &dyn Fn() -> bool) -> bool {
        let Some(goal) = self.goal_in_sight().filter(|_| self.state.show.is_pathway()) else { return false };
        let (learner, query) = (self.planned(), self.query(&goal, self.state.basis));
        let before = looking.take();
        if self.answered.is_whole(&learner, &query) {
            return false;
        }
        let is_same = |row: &Looking<'_>| row.is_of(self.catalog, &learner, &query);
        let before = before.filter(is_same);
        let now = looking.insert(before.unwrap_or_else(|| Looking::new(self.catalog, &learner, &query)));
        loop {
            if let Some(answer) = next_slice(&mut now.work) {
                self.answered.take(answer);
                *looking = None;
                return true;
            }
            if !has_time() {
                self.answered.look_first(self.catalog, &learner, &query);
                return false;
            }
        }
    }
}
