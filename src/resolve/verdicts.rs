//! How the rules of all credentials are judged, kept while facts are told and taken back.

use std::rc::Rc;

use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::judge::Judge;
use super::named::{Named, listed};
use super::tree::judged;
use super::verdict::Verdict;
use crate::model::{Credential, Learner, Month, Requirement};

/// One rule in so many has to be judged already: where fewer are, they are judged anew, and nobody looks for what
/// changes them.
const ONE_IN: usize = 8;

/// The verdicts of the issuers' rules of one catalog, each judged when it is first asked for. A fact that is told or
/// taken back makes only those forgotten that it can matter to.
#[derive(Clone, Debug, Default)]
pub struct Verdicts {
    /// Whose they are, and in which month; of nobody as long as nothing was asked.
    of: Option<(Learner, Month)>,
    /// By row of the credentials.
    rows: Vec<Option<Verdict>>,
    /// How many of them are there.
    known: usize,
    /// By number of a leaf.
    leaves: Vec<Option<Verdict>>,
    /// Which rules name what, once a fact has changed.
    named: Option<Rc<Named>>,
    /// How many rules were judged so far.
    pub judged: usize,
}

impl Verdicts {
    /// Forgets what is not sure any more. The catalog is the same each time.
    pub fn follow(&mut self, now: &Judge<'_>) {
        let Evaluator { catalog, learner, today } = now.evaluator;
        if self.of.as_ref().is_some_and(|of| of.0 == *learner && of.1 == today) {
            return;
        }
        let before = self.of.replace((learner.clone(), today));
        let before = before.filter(|of| of.1 == today && of.0.complete == learner.complete);
        let Some((learner, _)) = before.filter(|_| self.known * ONE_IN > self.rows.len()) else {
            let (credentials, attainments) = (catalog.credentials.len(), catalog.attainments.len());
            let others = self.named.as_ref().map_or(0, |named| named.others());
            (self.rows, self.known) = (vec![None; credentials], 0);
            self.leaves = vec![None; credentials + attainments + others];
            return;
        };
        let named = Rc::clone(self.named.get_or_insert_with(|| Rc::new(Named::of(catalog))));
        self.leaves.resize(named.len(), None);
        let before = Judge::new(Evaluator { learner: &learner, ..now.evaluator });
        for row in named.touched(&before, now, &mut self.leaves) {
            self.known -= usize::from(self.rows[row].take().is_some());
        }
    }

    /// How the rule of a credential is judged by a judge that these verdicts follow.
    pub fn of(&mut self, judge: &Judge<'_>, row: &Credential) -> Verdict {
        let index = judge.evaluator.catalog.credentials.index(row.id);
        self.at(judge, index.unwrap_or(usize::MAX), row)
    }

    /// How all rules are judged, in the order of the credentials.
    pub fn all(&mut self, judge: &Judge<'_>) -> Vec<Verdict> {
        let rows = judge.evaluator.catalog.credentials.iter().enumerate();
        rows.map(|(index, row)| self.at(judge, index, row)).collect()
    }

    fn at(&mut self, judge: &Judge<'_>, index: usize, row: &Credential) -> Verdict {
        if let Some(verdict) = self.rows.get(index).copied().flatten() {
            return verdict;
        }
        let named = self.named.clone();
        let mut numbers = named.as_ref().map(|named| named.leaves_of(index));
        let mut leaf = |leaf: &Requirement| {
            let number =
                numbers.as_mut().map_or_else(|| listed(judge.evaluator.catalog, leaf), Iterator::next);
            self.leaf(judge, row, leaf, number)
        };
        let verdict = judged(&row.requires.condition, &mut leaf).verdict;
        self.judged += 1;
        if let Some(kept) = self.rows.get_mut(index) {
            (*kept, self.known) = (Some(verdict), self.known + 1);
        }
        verdict
    }

    /// How a leaf of a rule is judged, with its number where it has one; why is only told where it was waived.
    fn leaf(
        &mut self,
        judge: &Judge<'_>,
        row: &Credential,
        leaf: &Requirement,
        number: Option<usize>,
    ) -> (Verdict, Option<Evidence>) {
        if let Some(waiver) = judge.evaluator.learner.waiver(row.id, leaf) {
            return (Verdict::Met, Some(Evidence::Waived(row.id, waiver.grant)));
        }
        let verdict = match number.and_then(|number| self.leaves.get_mut(number)) {
            Some(kept) => *kept.get_or_insert_with(|| judge.leaf(leaf)),
            None => judge.leaf(leaf),
        };
        (verdict, None)
    }
}
