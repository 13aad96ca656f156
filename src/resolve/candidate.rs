//! Candidates: whoever has passed an exam before the rule is met does not take it again.

use super::evaluate::Evaluator;
use crate::model::{Credential, Held, Month};

/// How it is with an exam that was passed before the rule is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Candidacy {
    /// It counts, until the end of this month where that is known.
    Open(Option<Month>),
    /// It counted until the end of this month.
    Over(Month),
}

impl Evaluator<'_> {
    /// Whether the learner has passed a credential's exam already, and until when that counts; `None`
    /// where they have not, or where its issuer says nothing of candidates.
    pub fn candidacy(&self, credential: &Credential) -> Option<Candidacy> {
        let rule = credential.candidate.as_ref()?;
        let is_told = self.learner.credentials.get(&credential.id) == Some(&Held::Candidate);
        let shown_by = || rule.shown_by.iter().copied().find(|id| self.holds(*id));
        let by = if is_told { credential.id } else { shown_by()? };
        let since = self.learner.since.get(&by);
        let last = since.zip(rule.months).and_then(|(since, months)| {
            Month::from_index(since.index().saturating_add(months.cast_signed()))
        });
        Some(match last {
            Some(last) if last < self.today => Candidacy::Over(last),
            last => Candidacy::Open(last),
        })
    }

    /// Whether the learner need not take a credential's exam any more.
    pub fn has_passed(&self, credential: &Credential) -> bool {
        matches!(self.candidacy(credential), Some(Candidacy::Open(_)))
    }
}
