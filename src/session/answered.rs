//! The questions that were answered last, with their routes. Whoever takes a fact back, opens a credential or looks
//! at the same routes in another way asks nothing new.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::catalog::Catalog;
use crate::model::Learner;
use crate::resolve::{DestinationFault, Query, Route, Routes, routes, without_each};

/// How many are kept: a fact that is toggled there and back, and another one beside it.
const KEPT: usize = 4;

/// A question and its answer.
#[derive(Debug)]
pub struct Answer {
    learner: Learner,
    query: Query,
    /// The routes.
    pub found: Result<Routes, DestinationFault>,
    without_each: OnceCell<Vec<Option<Route>>>,
}

impl Answer {
    /// The first route without each constraint of the learner, in the same catalog.
    pub fn without_each(&self, catalog: &Catalog) -> &[Option<Route>] {
        self.without_each.get_or_init(|| without_each(catalog, &self.learner, &self.query))
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
        let answer = match kept.iter().position(|row| row.is_of(learner, query)) {
            Some(index) => kept.remove(index),
            None => Rc::new(Answer {
                learner: learner.clone(),
                query: query.clone(),
                found: routes(catalog, learner, query),
                without_each: OnceCell::new(),
            }),
        };
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push(Rc::clone(&answer));
        answer
    }
}
