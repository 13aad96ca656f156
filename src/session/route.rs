//! The routes to the destination as a page lists them.

use super::machine::Session;
use crate::resolve::{Destination, ROUTES_MAX, Route, RouteKind, Routes, qualifies_by};
use crate::text::PathwayWords;

/// A route as a page lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteView {
    /// What it is; [`super::Action::Route`] chooses it.
    pub kind: RouteKind,
    /// What it is called.
    pub name: String,
    /// Whose rule it is.
    pub rule: String,
    /// Which of its figures are of the provider that the person prefers.
    pub figures: String,
    /// Steps, time, cost and exams.
    pub words: PathwayWords,
    /// How many stops are drawn: one for each step, as far as there is room.
    pub stops: usize,
    /// From when on the person qualifies, where going on as they told is all that it takes.
    pub qualifies: String,
    /// Whom it is for, where that is not everybody.
    pub only_for: String,
    /// What it gives up against the one that is chosen.
    pub gives_up: String,
    /// What to watch for.
    pub watch: Vec<String>,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
}

/// The most stops of a drawn route.
const STOPS_DRAWN: usize = 7;

/// How many routes a page shows.
pub const ROUTES_SHOWN: usize = 5;

impl Session<'_> {
    /// The index of the route that is chosen: the first one where the chosen one is none of them.
    pub(super) fn chosen(&self, routes: &Routes) -> usize {
        let is_chosen = |route: &Route| self.state.route == Some(route.kind);
        routes.routes.iter().position(is_chosen).unwrap_or(0)
    }

    /// From when on the person qualifies on a route.
    pub(super) fn qualifies(&self, destination: &Destination, route: &Route) -> String {
        let qualifies = qualifies_by(&self.evaluator(), destination, route);
        self.localizer().qualifies(&self.state.learner, qualifies)
    }

    /// The routes as a list; none where there is only one.
    pub(super) fn route_views(&self, destination: &Destination, routes: &Routes) -> Vec<RouteView> {
        let chosen = self.chosen(routes);
        let Some(ours) = routes.routes.get(chosen).filter(|_| routes.routes.len() > 1) else {
            return Vec::new();
        };
        let view = |(index, route): (usize, &Route)| {
            let localizer = self.localizer();
            RouteView {
                kind: route.kind,
                name: localizer.route_name(destination, route, &routes.routes[0]),
                rule: localizer.route_rule(destination, route.kind),
                figures: self.provider_figures(&route.pathway),
                words: localizer.pathway(&route.pathway, self.state.objective),
                stops: route.pathway.steps.len().min(STOPS_DRAWN),
                qualifies: self.qualifies(destination, route),
                only_for: route.only_for.map_or_else(String::new, |row| localizer.only_for(row)),
                gives_up: localizer.gives_up(ours, route),
                watch: localizer.watch(&self.state.learner, &route.pathway),
                chosen: index == chosen,
            }
        };
        let mut views: Vec<RouteView> = routes.routes.iter().enumerate().take(ROUTES_MAX).map(view).collect();
        // A name says few of the steps, so that two routes may have the same one. The page tells them apart.
        let names: Vec<String> = views.iter().map(|row| row.name.clone()).collect();
        for index in 0..views.len() {
            let nth = names[..index].iter().filter(|name| **name == names[index]).count() + 1;
            if nth > 1 {
                views[index].name = self.localizer().nth_of_name(&names[index], nth);
            }
        }
        views
    }
}
