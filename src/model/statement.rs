//! Sentences that are true for a time, and the terms and questions that a catalog explains.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{LangMap, Month, Source};

/// A sentence with the time in which it is true.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The sentence.
    pub text: LangMap,
    /// The first date on which it is true; `None` is always before.
    pub from: Option<String>,
    /// The last date on which it is true; `None` is always after.
    pub until: Option<String>,
    /// The sources.
    pub sources: Ids<Source>,
}

impl Statement {
    /// Whether it is true in a month, or in a part of it.
    pub fn is_true_in(&self, month: Month) -> bool {
        let begun = self.from.as_deref().and_then(Month::first_of).is_none_or(|from| from <= month);
        begun && self.until.as_deref().and_then(Month::last_of).is_none_or(|until| month <= until)
    }
}

/// A term of the field, explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: Id<Self>,
    /// The term, such as `EHR`.
    pub term: String,
    /// What it stands for.
    pub name: LangMap,
    /// What it means.
    pub text: LangMap,
    /// The sources.
    pub sources: Ids<Source>,
}

/// A question that people have, with its answer.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: Id<Self>,
    /// The question.
    pub question: LangMap,
    /// The answer.
    pub answer: LangMap,
    /// The sources.
    pub sources: Ids<Source>,
}

named!(Term, Question);
