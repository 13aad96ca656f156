//! The jobs of a host: as goals, and as places to start from.

use super::action::Action;
use super::card::{Part, Press};
use super::machine::Session;
use super::offer::StepOffers;
use super::rest::Rest;
use crate::model::{Accredited, Answer, Award, Held, Learner, Offer, Requirement, Stretch};
use crate::resolve::Destination;

/// The most jobs of a host among the starting points, and among the popular goals.
const SHOWN_MAX: usize = 4;

impl Session<'_> {
    /// What the host offers.
    fn offered(&self) -> &[Offer] {
        self.offers.as_ref().map_or(&[], |offers| &offers.rows)
    }

    /// The jobs of the host that are goals, each with its index.
    pub(super) fn jobs_to_want(&self) -> impl Iterator<Item = (usize, &Offer)> {
        self.offered().iter().enumerate().filter(|row| row.1.is_goal())
    }

    /// The first jobs of the host as goals.
    pub(super) fn popular_jobs(&self) -> impl Iterator<Item = Destination> {
        self.jobs_to_want().take(SHOWN_MAX).map(|row| Destination::Job(row.0))
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

    /// The id of the job at a destination, where it is one.
    pub(super) fn job_id(&self, destination: Option<&Destination>) -> Option<String> {
        self.job_at(destination?).map(|row| row.id.clone())
    }

    /// Finds the job that the person wants among the offers that are there now.
    pub(super) fn settle_job(&mut self) {
        if !matches!(self.state.destination, Some(Destination::Job(_))) {
            self.state.job = None;
            return;
        }
        let id = self.state.job.as_deref();
        let found = self.jobs_to_want().find(|row| Some(row.1.id.as_str()) == id).map(|row| row.0);
        self.state.destination = Some(Destination::Job(found.unwrap_or(usize::MAX)));
    }

    /// What a search says of a job beside its name.
    #[inline(never)]
    pub(super) fn job_notes(&self, _: Rest, index: usize) -> String {
        self.offered().get(index).map_or_else(String::new, |row| self.localizer().offer_notes(row))
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

    /// The jobs of the host that somebody can start from, as choices.
    #[inline(never)]
    pub(super) fn jobs_to_start_from(&self, _: Rest) -> Vec<Press> {
        let mut presses = Vec::new();
        for (index, row) in self.offered().iter().enumerate() {
            if presses.len() < SHOWN_MAX && row.work_done().is_some() {
                presses.push(Press {
                    words: self.localizer().job_name(row),
                    action: Action::ComeFromJob(index),
                    chosen: Some(self.state.from_job.as_ref() == Some(&row.id)),
                    is_open: true,
                });
            }
        }
        presses
    }

    /// What is assumed of people who start from the job of the host at an index.
    pub(super) fn has_job(&self, index: usize) -> Option<(&String, Learner)> {
        let row = self.offered().get(index)?;
        let (kind, months) = row.work_done()?;
        let work = |kind, months| Stretch { kind, months, share_percent: None, from: None };
        let mut learner = Learner { work: vec![work(kind, months)], ..Learner::default() };
        // One of several things that a job takes may be any of them.
        let rule = row.requires.iter().flat_map(|rule| rule.condition().parts());
        for leaf in rule.filter_map(|part| part.requirement()) {
            match leaf {
                Requirement::Credential(id) => drop(learner.credentials.insert(*id, Held::Has)),
                Requirement::Attainment(id) => drop(learner.attainments.insert(*id, Answer::Has)),
                Requirement::Education { level, fields, accreditation, .. } => {
                    let accreditation = accreditation.map_or(Accredited::Untold, Accredited::By);
                    let field = fields.first().copied();
                    learner.education.push(Award { level: *level, field, accreditation });
                }
                Requirement::Experience(part, _) => {
                    learner.work.extend(part.kinds.first().map(|kind| work(*kind, part.months)));
                }
                _ => {}
            }
        }
        Some((&row.id, learner))
    }

    /// What is assumed of people who start from the job of the host that the person starts from.
    #[inline(never)]
    pub(super) fn at_job(&self, _: Rest) -> Option<Learner> {
        let id = self.state.from_job.as_ref()?;
        let index = self.offered().iter().position(|row| row.id == *id)?;
        Some(self.has_job(index)?.1)
    }

    /// What is assumed of people who start where the person does.
    pub(super) fn at_start(&self) -> Option<Learner> {
        match self.state.from.and_then(|id| self.catalog.starting_points.get(id)) {
            Some(start) => Some(start.learner.clone()),
            None => self.at_job(Rest::get().filter(|_| self.state.from_job.is_some())?),
        }
    }
}
