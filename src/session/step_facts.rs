//! What an answer to a question says about the learner, and "I have this" and "I do not have it" on a step.

use super::machine::Session;
use crate::model::Learner;
use crate::resolve::Untold;
use crate::text::ListKind;

impl Session<'_> {
    /// Adds the answer to a question: that it is so, or not.
    pub(super) fn answer_fact(&mut self, fact: Untold, is_so: bool) {
        let learner = &mut self.state.learner;
        match fact {
            fact if !is_so => fact.deny(learner),
            Untold::Award(_) if learner.education.len() >= Learner::EDUCATION_MAX => {
                self.left_out(ListKind::Education);
            }
            Untold::Work(..) if learner.work.len() >= Learner::WORK_MAX => self.left_out(ListKind::Work),
            fact => fact.tell(learner, self.today),
        }
    }
}
