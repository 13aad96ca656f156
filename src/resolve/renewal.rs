//! When what is held has to be renewed.

use super::evaluate::Evaluator;
use crate::model::{Credential, Month};

impl Evaluator<'_> {
    /// The month by whose end a credential that is held has to be renewed next, where it was told since when
    /// it is held and its issuer says how long it lasts. Renewals that are past are taken to be done.
    pub fn renewal_due(&self, credential: &Credential) -> Option<Month> {
        let since = self.learner.since.get(&credential.id).filter(|_| self.learner.holds(credential.id))?;
        let months = i32::try_from(credential.renewal.months?).ok().filter(|months| *months > 0)?;
        let so_far = (self.today.index() - since.index()).max(1);
        // The first end of a period that is not before today.
        let periods = (so_far + months - 1) / months;
        Month::from_index(since.index() + periods * months)
    }
}
