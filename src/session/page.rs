//! The view model of the whole page.

use super::card::{Card, Part, Press};
use super::detail::Detail;
use super::have::{Have, Item};
use super::link;
use super::machine::Session;
use super::route::RouteView;
use super::state::Show;
use super::step::StepView;
use super::table::Table;
use super::view::View;
use crate::model::{Credential, Level, ToList, sorted};
use crate::resolve::{Destination, DestinationFault, Objective, Pathway, routes};
use crate::text::{Label, PathwayWords};

/// One option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its value, as in the link.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
}

/// Choices under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub name: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// The pathway, or why there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathwayView {
    /// The name of the destination.
    pub destination: String,
    /// Why there is none.
    pub fault: Option<String>,
    /// Whether the learner has reached the destination.
    pub arrived: bool,
    /// Why there is no pathway and what to earn instead; or, where the learner has reached the
    /// destination, what it is worth.
    pub end: Card,
    /// Pay and outlook, where the destination is an occupation.
    pub occupation: Option<Part>,
    /// The routes, the best one first; none where there is only one.
    pub routes: Vec<RouteView>,
    /// The totals of the chosen one, in words.
    pub words: PathwayWords,
    /// From when on the person qualifies on it, where going on as they told is all that it takes.
    pub qualifies: String,
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
}

/// The choices above a pathway. Only a page that shows the pathway has them, as they are some 150.
#[derive(Clone, Debug, PartialEq)]
pub struct Controls {
    /// Sub-domains.
    pub sub_domains: Vec<Choice>,
    /// Levels, each with the number of entries that the framework has there.
    pub levels: Vec<(Choice, usize)>,
    /// Destinations.
    pub destinations: Vec<Group>,
    /// What routes are sorted by.
    pub objectives: Vec<Choice>,
    /// What is asked of every route, with what it costs.
    pub constraints: Vec<Item>,
}

/// The whole page: only what the view that is shown needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The choices, where the pathway is shown.
    pub controls: Option<Controls>,
    /// The facts that were filled in from a starting point.
    pub assumed: Option<String>,
    /// The tabs.
    pub views: Vec<Press>,
    /// The view that is shown in place of a pathway.
    pub view: Option<View>,
    /// The pathway, where there is a destination and it is shown.
    pub pathway: Option<PathwayView>,
    /// The facts of the learner.
    pub have: Have,
    /// The table, where it is shown.
    pub table: Option<Table>,
    /// The credential that is open.
    pub detail: Option<Detail>,
    /// One line for a screen reader: the result of the last change.
    pub status: String,
}

impl Session<'_> {
    /// Builds the page. It reads the state and changes nothing.
    pub fn page(&self) -> Page {
        let on_pathway = self.state.show.is_pathway();
        let pathway = self
            .state
            .destination
            .as_ref()
            .filter(|_| on_pathway)
            .map(|destination| self.pathway(destination));
        let mut view = self.view_shown();
        view.iter_mut().for_each(|view| self.core_of_view(view));
        let mut detail = self.detail();
        detail.iter_mut().for_each(|open| self.core_of_detail(open));
        let steps = pathway.as_ref().map_or(&[][..], |row| &row.steps);
        let table = (self.state.show == Show::Table || on_pathway && self.state.destination.is_none())
            .then(|| self.table(steps));
        Page {
            controls: on_pathway.then(|| self.controls(pathway.as_ref())),
            status: match (&detail, &pathway, &view) {
                (Some(open), ..) => open.status.clone(),
                (None, Some(view), _) => status(view),
                (None, None, Some(view)) => view.status().to_owned(),
                (None, None, None) => String::new(),
            },
            assumed: self.assumed(),
            views: self.views(),
            view,
            pathway,
            have: self.have(),
            table,
            detail,
        }
    }

    fn controls(&self, pathway: Option<&PathwayView>) -> Controls {
        Controls {
            sub_domains: self.sub_domains(),
            levels: self.levels(),
            destinations: self.destinations(),
            objectives: Objective::ALL.iter().map(|row| self.objective(*row)).collect(),
            constraints: self.constraints(pathway.map_or(&[], |view| &view.costs)),
        }
    }

    fn objective(&self, (objective, value): (Objective, &str)) -> Choice {
        let name = self.localizer().objective(objective).to_owned();
        Choice { value: value.to_owned(), name, chosen: self.state.objective == objective }
    }

    fn sub_domains(&self) -> Vec<Choice> {
        let choice = |row: &crate::model::SubDomain| Choice {
            value: row.id.to_string(),
            name: self.localizer().words(&row.name).to_owned(),
            chosen: self.state.sub_domain.as_ref() == Some(&row.id),
        };
        self.catalog.sub_domains_in_order().into_iter().map(choice).list()
    }

    fn levels(&self) -> Vec<(Choice, usize)> {
        let own = self.state.sub_domain.as_ref().and_then(|id| self.state.learner.levels.get(id));
        let level = |level: Level| {
            let choice = Choice {
                value: level.number().to_string(),
                name: self.localizer().level(level),
                chosen: own == Some(&level),
            };
            let named = self.catalog.credentials.iter().filter_map(Credential::rung);
            let here = named.filter(|rung| {
                rung.1 == level && self.state.sub_domain.as_ref().is_none_or(|id| *id == rung.0)
            });
            (choice, here.count())
        };
        Level::ALL.into_iter().map(level).list()
    }

    fn destinations(&self) -> Vec<Group> {
        let group = |name: Label| Group { name: self.label(name).to_owned(), choices: Vec::new() };
        let mut groups = vec![group(Label::Credentials), group(Label::Levels), group(Label::Occupations)];
        for destination in Destination::all(self.catalog) {
            let group = match destination {
                Destination::Credential(_) => 0,
                Destination::Level(_) => 1,
                Destination::Occupation(_) => 2,
            };
            let (value, name) = (link::destination(&destination), self.localizer().destination(&destination));
            groups[group].choices.push(Choice {
                value,
                name,
                chosen: self.state.destination == Some(destination),
            });
        }
        let credentials = std::mem::take(&mut groups[0].choices);
        groups[0].choices = sorted(credentials, &|one, other| one.name < other.name);
        groups
    }

    // What one place of the page shows is a function of its own, here and wherever `session` says
    // `inline(never)`: a browser compiles a function when it is first called, so that the first page
    // does not wait for the places that are not on it.
    #[inline(never)]
    fn pathway(&self, destination: &Destination) -> PathwayView {
        let localizer = self.localizer();
        let query = self.query(destination, self.state.basis);
        let name = localizer.destination(destination);
        let mut view = PathwayView {
            destination: name.clone(),
            occupation: self.wanted_occupation(destination),
            ..PathwayView::default()
        };
        view.end.name = name;
        match routes(self.catalog, &self.state.learner, &query) {
            Err(fault) => {
                let words = localizer.destination_fault(destination, &fault);
                view.end.add_line("", &words);
                view.fault = Some(words);
                if let DestinationFault::Closed { nearest, .. } = fault {
                    view.end.add(self.links(Label::Instead, &nearest));
                }
            }
            Ok(found) if found.routes.is_empty() => {
                view.arrived = true;
                self.after_goal(&mut view.end, destination);
            }
            Ok(found) => {
                let chosen = self.chosen(&found);
                let route = &found.routes[chosen];
                let pathway = &route.pathway;
                view.words = localizer.pathway(pathway, self.state.objective);
                view.words.best = localizer.best_of(&found.routes, chosen, self.state.objective);
                view.words.best += &localizer.under_constraints(&self.state.learner, &pathway.totals);
                view.qualifies = self.qualifies(destination, route);
                let (done, implied) = self.what_counts(pathway);
                view.done = Some(done).filter(|done| !done.is_empty());
                view.steps = self.steps(pathway, route.basis());
                view.more_steps = self.more_steps(pathway);
                view.beside = self.beside(pathway, implied);
                view.routes = self.route_views(destination, &found);
                view.costs = self.costs(&query, &found);
            }
        }
        view
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

    pub(super) fn comes_to(&self, pathway: &Pathway) -> String {
        self.localizer().pathway(pathway, self.state.objective).line()
    }
}

fn status(view: &PathwayView) -> String {
    match &view.fault {
        Some(fault) => fault.clone(),
        None if view.arrived => view.destination.clone(),
        None => format!("{}: {}, {}", view.destination, view.words.steps, view.words.time),
    }
}
