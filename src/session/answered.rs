//! The questions that were answered last, with their routes. Whoever takes a fact back, opens a credential or looks
//! at the same routes in another way asks nothing new.

use std::cell::RefCell;
use std::rc::Rc;

use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::{
    DestinationFault, Query, Route, Routes, first_look, routes_in_slices, without_each_in_slices,
};
use crate::solver::{Slices, finished};

/// How many are kept: a fact that is toggled there and back, and another one beside it.
const KEPT: usize = 4;

/// A question and its answer.
#[derive(Debug)]
pub struct Answer {
    /// Who asks.
    pub learner: Learner,
    /// What is asked.
    pub query: Query,
    /// The routes.
    pub found: Result<Routes, DestinationFault>,
    /// The first route without each constraint of the learner, where there is one with all of them.
    pub without_each: Vec<Option<Route>>,
    /// Whether all of them are found; until then there is one at the most.
    pub is_whole: bool,
}

/// How many visits the search for a first route makes. Where a catalog is made to be slow, more of them keep the page
/// waiting.
const LOOK_VISITS: u64 = 400;

impl Answer {
    /// Finds all of an answer in slices, with what the constraints of the learner cost.
    pub async fn found(catalog: &Catalog, learner: Learner, query: Query, slices: Slices) -> Self {
        let found = routes_in_slices(catalog, &learner, &query, &slices).await;
        let without_each = match found {
            Ok(_) => without_each_in_slices(catalog, &learner, &query, &slices).await,
            Err(_) => Vec::new(),
        };
        Self { learner, query, found, without_each, is_whole: true }
    }

    /// What is shown until all of it is found: a first route, and not what the constraints cost.
    fn first_look(catalog: &Catalog, learner: &Learner, query: &Query) -> Self {
        let first = first_look(catalog, learner, query, LOOK_VISITS);
        let found = first.map(|first| Routes { routes: vec![first], ..Routes::default() });
        Self {
            learner: learner.clone(),
            query: query.clone(),
            found: found.ok_or(DestinationFault::Undecided),
            without_each: Vec::new(),
            is_whole: false,
        }
    }

    /// Whether it answers this question: all of it is the same.
    fn is_of(&self, learner: &Learner, query: &Query) -> bool {
        self.query == *query && self.learner == *learner
    }
}

/// The last answers in one catalog, the newest one last.
#[derive(Clone, Debug, Default)]
pub struct Answered(RefCell<Vec<Rc<Answer>>>);

impl Answered {
    /// The answer to a question: one that is kept, or a new one. The catalog is the same each time.
    pub fn answer(&self, catalog: &Catalog, learner: &Learner, query: &Query) -> Rc<Answer> {
        let mut kept = self.0.borrow_mut();
        let answer = if let Some(index) = kept.iter().position(|row| row.is_of(learner, query)) {
            kept.remove(index)
        } else {
            let (learner, query) = (learner.clone(), query.clone());
            Rc::new(finished(Answer::found(catalog, learner, query, Slices::default())))
        };
        keep(&mut kept, &answer);
        answer
    }

    /// Whether all of the answer to a question is kept.
    pub fn is_whole(&self, learner: &Learner, query: &Query) -> bool {
        self.0.borrow().iter().any(|row| row.is_whole && row.is_of(learner, query))
    }

    /// Whether only a first look at a question is kept.
    pub fn is_open(&self, learner: &Learner, query: &Query) -> bool {
        self.0.borrow().iter().any(|row| !row.is_whole && row.is_of(learner, query))
    }

    /// Takes the whole answer to a question.
    pub fn take(&self, answer: Answer) {
        let mut kept = self.0.borrow_mut();
        kept.retain(|row| !row.is_of(&answer.learner, &answer.query));
        keep(&mut kept, &Rc::new(answer));
    }

    /// Has a first look at a question, which is its answer until all of it is taken.
    pub fn look_first(&self, catalog: &Catalog, learner: &Learner, query: &Query) {
        if !self.0.borrow().iter().any(|row| row.is_of(learner, query)) {
            self.take(Answer::first_look(catalog, learner, query));
        }
    }
}

/// Keeps an answer as the newest one.
fn keep(kept: &mut Vec<Rc<Answer>>, answer: &Rc<Answer>) {
    if kept.len() == KEPT {
        kept.remove(0);
    }
    kept.push(Rc::clone(answer));
}
