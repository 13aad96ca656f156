//! The pathway as a page shows it: the answer, the routes, and the steps of the chosen one.

use super::action::Action;
use super::card::{Card, Part, Press};
use super::compare::Compare;
use super::counts::facts_used;
use super::machine::Session;
use super::offer::StepOffers;
use super::rest::Rest;
use super::route::RouteView;
use super::state::Show;
use super::step::{StepState, StepView};
use crate::resolve::{Destination, DestinationFault, Pathway, Query, Routes};
use crate::text::{Label, PathwayWords};

/// The pathway, or why there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathwayView {
    /// The name of the destination.
    pub destination: String,
    /// What is left of the chosen route, as a sentence; empty where there is none.
    pub answer: String,
    /// Why there is none.
    pub fault: Option<String>,
    /// Whether the learner has reached the destination.
    pub arrived: bool,
    /// Why there is no pathway and what to earn instead; or, where the learner has reached the
    /// destination, what it is worth.
    pub end: Card,
    /// Pay and outlook, where the destination is an occupation; of a job of the host what it requires.
    pub occupation: Option<Part>,
    /// The job of the host, where that is the destination.
    pub job: Option<StepOffers>,
    /// The routes, the best one first; none where there is only one.
    pub routes: Vec<RouteView>,
    /// The same side by side, where that is shown.
    pub compare: Option<Compare>,
    /// The totals of the chosen one, in words.
    pub words: PathwayWords,
    /// From when on the person qualifies on it, where going on as they told is all that it takes.
    pub qualifies: String,
    /// Which of the totals are figures of the provider that the person prefers.
    pub figures: String,
    /// What to watch for on it.
    pub watch: Vec<String>,
    /// What the person has told that counts on it, each by the action that removes it.
    pub used: Vec<Action>,
    /// The facts that count already.
    pub done: Option<Part>,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// Shows more of them.
    pub more_steps: Option<Press>,
    /// Titles on the way.
    pub beside: Vec<Card>,
    /// What each constraint of the learner costs, in their order.
    pub costs: Vec<String>,
    /// That better routes are still looked for, and what none gets below; else empty.
    pub looks: String,
}

impl Session<'_> {
    // What one place of the page shows is a function of its own, here and wherever `session` says
    // `inline(never)`: a browser compiles a function when it is first called, so that the first page
    // does not wait for the places that are not on it.
    #[inline(never)]
    pub(super) fn pathway(&self, _: Rest, destination: &Destination) -> PathwayView {
        let query = self.query(destination, self.state.basis);
        self.pathway_of(&query, &self.routes_and_costs(&query))
    }

    /// The routes of a query in the order of the page, and what each constraint of the learner costs.
    pub(super) fn routes_and_costs(&self, query: &Query) -> Result<(Routes, Vec<String>), DestinationFault> {
        if matches!(query.destination, Destination::Job(_)) && self.job().is_none() {
            return Err(DestinationFault::Unlisted);
        }
        let answer = self.answered.answer(self.catalog, &self.planned(), query);
        let found = answer.found.clone()?;
        let costs = self.costs(&answer);
        Ok((self.served_first(found), costs))
    }

    /// The pathway to the destination of a query, whose routes are known.
    pub(super) fn pathway_of(
        &self,
        query: &Query,
        found: &Result<(Routes, Vec<String>), DestinationFault>,
    ) -> PathwayView {
        let (localizer, destination) = (self.localizer(), &query.destination);
        let name = localizer.destination(destination);
        let mut view = PathwayView {
            destination: name.clone(),
            occupation: self.wanted_occupation(destination).or_else(|| self.job_part()),
            job: self.wanted_job(),
            looks: self.looks(query, found),
            ..PathwayView::default()
        };
        view.end.name = name;
        match found {
            Err(fault) => {
                let words = match view.looks.as_str() {
                    "" => localizer.destination_fault(destination, fault),
                    looks => looks.to_owned(),
                };
                view.end.add_line("", &words);
                view.fault = Some(words);
                if let DestinationFault::Closed { nearest, .. } = fault {
                    view.end.add(self.links(Label::Instead, nearest));
                }
            }
            Ok((found, _)) if found.routes.is_empty() => {
                view.arrived = true;
                self.after_goal(&mut view.end, destination);
            }
            Ok((found, costs)) => {
                view.costs.clone_from(costs);
                let chosen = self.chosen(found);
                let route = &found.routes[chosen];
                let pathway = &route.pathway;
                view.answer = localizer.answer(destination, &self.state.learner, pathway);
                view.watch = localizer.watch(&self.state.learner, pathway);
                view.words = localizer.pathway(pathway, self.state.objective);
                view.words.best = localizer.best_of(&found.routes, chosen, self.state.objective);
                view.words.best += &localizer.under_constraints(&self.state.learner, &pathway.totals);
                view.qualifies = self.qualifies(destination, route);
                view.figures = self.provider_figures(pathway);
                let (done, implied) = self.what_counts(pathway);
                view.used = facts_used(&self.evaluator(), pathway);
                view.done = Some(done).filter(|done| !done.is_empty());
                view.steps = self.steps(pathway, route.basis());
                view.more_steps = self.more_steps(pathway);
                view.beside = self.beside(pathway, implied);
                view.routes = self.route_views(destination, found);
                if self.state.show == Show::Routes && !view.routes.is_empty() {
                    view.compare = Some(self.compare(found, &view.routes));
                }
            }
        }
        view
    }

    /// That routes are still looked for; empty where they are not.
    fn looks(&self, query: &Query, found: &Result<(Routes, Vec<String>), DestinationFault>) -> String {
        if !self.answered.is_open(&self.planned(), query) {
            return String::new();
        }
        let first = found.as_ref().ok().and_then(|found| found.0.routes.first());
        self.localizer().looks(first.map(|first| &first.pathway), query.objective)
    }

    /// The cards below a pathway.
    fn beside(&self, pathway: &Pathway, implied: Card) -> Vec<Card> {
        let mut on_the_way = Part::under(self.label(Label::OnTheWay));
        for row in &pathway.waypoints {
            if let Some(title) = self.catalog.credentials.get(row.title) {
                on_the_way.links.push((row.title, self.localizer().waypoint(title, row)));
            }
        }
        let mut titles = Card::default();
        titles.add(on_the_way);
        let mut cards = vec![implied, titles];
        cards.retain(|card| !card.parts.is_empty());
        cards
    }

    fn wanted_occupation(&self, destination: &Destination) -> Option<Part> {
        let Destination::Occupation(id) = destination else { return None };
        let mut part = self.occupation_part(self.catalog.occupations.get(*id)?);
        self.core_of_part(&mut part);
        Some(part)
    }

    pub(super) fn pathway_status(&self, view: &PathwayView) -> String {
        let next = view.steps.iter().find(|step| step.state == StepState::Next);
        match &view.fault {
            _ if !view.looks.is_empty() => view.looks.clone(),
            Some(fault) => fault.clone(),
            None if view.arrived => view.destination.clone(),
            None => {
                let next = next.map(|step| step.card.name.as_str());
                self.localizer().answer_status(&self.changed, &view.answer, next)
            }
        }
    }

    pub(super) fn comes_to(&self, pathway: &Pathway) -> String {
        self.localizer().pathway(pathway, self.state.objective).line()
    }
}
