//! The jobs of a host: as goals, and as places to start from.

use super::action::Action;
use super::card::{Part, Press};
use super::goal_search::{GoalGroup, GoalResult, RESULTS_MAX};
use super::link;
use super::machine::Session;
use super::offer::StepOffers;
use super::rest::Rest;
use super::search::{Availability, Fit, Name, Names, Typed, put_fitting};
use super::standing::Standings;
use crate::model::Offer;
use crate::resolve::Destination;

/// The most jobs of a host among the starting points, and among the popular goals.
const SHOWN_MAX: usize = 4;

impl Session<'_> {
    /// What the host offers.
    fn offered(&self) -> &[Offer] {
        self.offers.as_ref().map_or(&[], |offers| &offers.rows)
    }

    /// The jobs of the host that are goals, each with its index.
    fn jobs_to_want(&self) -> impl Iterator<Item = (usize, &Offer)> {
        self.offered().iter().enumerate().filter(|row| row.1.is_goal())
    }

    /// Puts the jobs of the host that fit a text among the goals that do.
    pub(super) fn find_jobs(&self, typed: &[Typed], found: &mut Vec<(Fit, Destination)>) {
        let Some(offers) = &self.offers else { return };
        let issuer = [Name::new(self.localizer().own(&offers.provider))];
        for (index, row) in self.jobs_to_want() {
            let names = vec![Name::new(self.localizer().own(&row.name))];
            let names = Names { names, has_short: false, issuer: &issuer, availability: Availability::Open };
            put_fitting(found, typed, &names, Destination::Job(index));
        }
    }

    /// Puts the first jobs of the host among popular goals, behind so many.
    #[inline(never)]
    pub(super) fn put_popular_jobs(&self, _: Rest, behind: usize, goals: &mut Vec<Destination>) {
        for (number, row) in self.jobs_to_want().take(SHOWN_MAX).enumerate() {
            goals.insert(behind + number, Destination::Job(row.0));
        }
    }

    /// The jobs of the host among goals that were found.
    pub(super) fn job_group(&self, goals: &[Destination], standings: &Standings<'_>) -> GoalGroup {
        let mut group = GoalGroup { name: self.localizer().jobs_of_provider(), results: Vec::new() };
        for goal in goals.iter().filter(|goal| self.job_at(goal).is_some()).take(RESULTS_MAX) {
            let state = self.job_at(goal).map(|row| self.localizer().offer_notes(row)).unwrap_or_default();
            group.results.push(GoalResult { state, ..self.goal_result(goal, standings) });
        }
        group
    }

    /// The job of the host at a destination.
    fn job_at(&self, destination: &Destination) -> Option<&Offer> {
        let Destination::Job(index) = *destination else { return None };
        self.offered().get(index).filter(|row| row.is_goal())
    }

    /// The job of the host that the person wants, where the host offers it.
    pub(super) fn job(&self) -> Option<&Offer> {
        self.job_at(self.state.destination.as_ref()?)
    }

    /// The job at a destination as a link has it, where it is one.
    pub(super) fn job_text(&self, destination: Option<&Destination>) -> Option<String> {
        self.job_at(destination?).map(|row| link::job_text(&row.id))
    }

    /// Finds the job that the person wants among the offers that are there now.
    #[inline(never)]
    pub(super) fn settle_job(&mut self, _: Rest) {
        self.find_job();
    }

    /// The same for those who have the rest.
    pub(super) fn find_job(&mut self) {
        let id = self.state.job.as_deref().and_then(link::job_id);
        let found = self.jobs_to_want().find(|row| Some(row.1.id.as_str()) == id).map(|row| row.0);
        if let Some(Destination::Job(index)) = &mut self.state.destination {
            *index = found.unwrap_or(usize::MAX);
        }
    }

    /// The job that is wanted, with the link to apply.
    pub(super) fn wanted_job(&self) -> Option<StepOffers> {
        self.job().and_then(|row| self.shown_offers(&[row]))
    }

    /// What the job that is wanted requires, with its verdicts.
    pub(super) fn job_part(&self) -> Option<Part> {
        let rule = self.job()?.requires.as_ref()?;
        let outline = Some(self.localizer().finding(&self.evaluator().condition(rule.condition())));
        Some(Part { outline, ..Part::under(self.localizer().job_requires()) })
    }

    /// Adds the jobs of the host that somebody can start from, as choices.
    #[inline(never)]
    pub(super) fn put_jobs(&self, _: Rest, presses: &mut Vec<Press>) {
        let most = presses.len() + SHOWN_MAX;
        for (index, row) in self.offered().iter().enumerate() {
            if let Some(work) = row.work_done().filter(|_| presses.len() < most) {
                presses.push(Press {
                    words: self.localizer().job_name(row),
                    action: Action::ComeFromJob(index),
                    chosen: Some(self.state.learner.work.contains(&work)),
                    is_open: true,
                });
            }
        }
    }

    /// Adds the work of the job of the host at an index, or takes it back.
    pub(super) fn come_from_job(&mut self, index: usize) {
        let Some(stretch) = self.offered().get(index).and_then(Offer::work_done) else { return };
        let own = &self.state.learner.work;
        let action = match own.iter().position(|row| *row == stretch) {
            Some(index) => Action::RemoveWork(index),
            None => Action::AddWork(stretch),
        };
        self.update(&action);
    }
}
