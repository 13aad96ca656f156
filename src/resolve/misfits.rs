//! Finds why what was told of education and work does not fit.

use super::education::{Asked, misfit};
use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::misfit::Misfit;
use super::verdict::Verdict;
use super::work::count_work;
use crate::model::WorkSpec;

impl Evaluator<'_> {
    /// A verdict with the reason why what was told of education does not fit, if anything was.
    pub(super) fn with_misfit_of_awards(
        &self,
        (verdict, evidence): (Verdict, Evidence),
        asked: &Asked<'_>,
    ) -> (Verdict, Evidence) {
        let misfits = self.learner.education.iter().filter_map(|row| misfit(self.catalog, row, asked));
        (verdict, misfits.max().map_or(evidence, Evidence::Misfit))
    }

    /// Why no month that was told counts, where some do by their kind.
    pub(super) fn misfit_of_work(&self, part: &WorkSpec, also: Option<&WorkSpec>) -> Option<Misfit> {
        let counts = |part: &WorkSpec| {
            count_work(self.catalog, self.learner, part, also, self.today, 0).possible_months > 0
        };
        let mut spec = part.clone();
        spec.within_months = None;
        if let Some(within) = part.within_months
            && counts(&spec)
        {
            return Some(Misfit::Older(within));
        }
        spec.share_min_percent = None;
        counts(&spec).then_some(Misfit::Share)
    }
}
