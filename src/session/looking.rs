//! An answer that is looked for in slices, so that a page stays alive where that takes long.

use super::answered::Answer;
use super::machine::Session;
use super::rest::Rest;
use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::Query;
use crate::solver::{Slices, Work, next_slice};

/// How many visits a slice has: between two slices somebody looks at the clock. The number is small because a browser
/// compiles each function when it is first called, so the first visits take much longer than later ones.
pub const SLICE_VISITS: u64 = 50;

/// What there is to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// Nothing: no routes are shown, or all of them are known.
    Nothing,
    /// More: the time was over before all routes were found. Pages have nothing of them to show yet.
    More,
    /// More, while pages show the first look at them.
    MoreThanShown,
    /// Nothing any more: all routes were found now.
    Found,
}

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
    /// begun where that is the same question.
    #[inline(never)]
    pub fn look_on(&self, _: Rest, looking: &mut Option<Looking<'c>>, has_time: &dyn Fn() -> bool) -> Looked {
        let Some(goal) = self.goal_in_sight().filter(|_| self.state.show.is_pathway()) else {
            return Looked::Nothing;
        };
        let (learner, query) = (self.planned(), self.query(&goal, self.state.basis));
        let before = looking.take();
        if self.answered.is_whole(&learner, &query) {
            return Looked::Nothing;
        }
        let is_same = |row: &Looking<'_>| row.is_of(self.catalog, &learner, &query);
        let before = before.filter(is_same);
        let now = looking.insert(before.unwrap_or_else(|| Looking::new(self.catalog, &learner, &query)));
        loop {
            if let Some(answer) = next_slice(&mut now.work) {
                self.answered.take(answer);
                *looking = None;
                return Looked::Found;
            }
            if !has_time() {
                let shown = self.answered.is_open(&learner, &query);
                return if shown { Looked::MoreThanShown } else { Looked::More };
            }
        }
    }

    /// Has a first look at what is looked for: pages show that until all routes are found.
    #[inline(never)]
    pub fn look_first(&self, _: Rest, looking: &Looking<'_>) {
        self.answered.look_first(self.catalog, &looking.learner, &looking.query);
    }
}
