//! What an issuer may accept of what the learner has: what there is to ask about.

use super::needs::{Need, need};
use super::task::Work;
use crate::model::{Award, Id, Included, KindOfWork, Requirement, WorkSpec};
use crate::resolve::Evaluator;
use crate::resolve::education::{Asked, issuer_decides};
use crate::resolve::near::near_kinds;

/// The awards that meet what a leaf asks, if the issuer accepts them.
pub fn awards_in_question(evaluator: &Evaluator<'_>, leaf: &Requirement) -> Vec<Award> {
    let Some(asked) = Asked::of(leaf) else { return Vec::new() };
    let decides = |award: &&Award| issuer_decides(evaluator.catalog, award, &asked);
    evaluator.learner.education.iter().filter(decides).copied().collect()
}

/// A requirement of work with each choice of near kinds that leaves less to do than any part of it.
pub fn work_in_question(
    evaluator: &Evaluator<'_>,
    part: &WorkSpec,
    included: Option<&Included>,
) -> Vec<Work> {
    let kinds = near_kinds(evaluator.catalog, evaluator.learner, part, included);
    let chosen = |choice: usize| {
        let is_in = |row: &(usize, &Id<KindOfWork>)| choice >> row.0 & 1 == 1;
        let accepted = kinds.iter().enumerate().filter(is_in).map(|row| *row.1).collect();
        Work { part: part.clone(), included: included.cloned(), accepted }
    };
    let works: Vec<Work> = (0..1 << kinds.len()).map(chosen).collect();
    let left: Vec<_> = works.iter().map(|work| left(&need(evaluator, work))).collect();
    let is_needed = |choice: &usize| {
        let without = |kind: usize| *choice & !(1 << kind);
        (0..kinds.len()).all(|kind| without(kind) == *choice || left[without(kind)] != left[*choice])
    };
    let needed: Vec<usize> = (1..works.len()).filter(is_needed).collect();
    needed.into_iter().map(chosen).collect()
}

/// The months that a need leaves to do, in all and inside.
fn left(need: &Need) -> (u32, u32) {
    (need.months, need.inner.as_ref().map_or(0, |inner| inner.1))
}
