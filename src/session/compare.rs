//! The routes to a goal side by side: the same facts of each.

use super::machine::Session;
use super::route::{ROUTES_SHOWN, RouteView};
use crate::model::ToList;
use crate::resolve::{Destination, Route, Routes};
use crate::text::Label;

/// A route with its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The route.
    pub route: RouteView,
    /// Its facts, in the order of [`Compare::ROWS`]: some lines each, none where there is nothing to say.
    pub facts: Vec<Vec<String>>,
}

/// Routes side by side, in the order of their list.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The routes.
    pub columns: Vec<Column>,
}

impl Compare {
    /// What is compared.
    pub const ROWS: [Label; 8] = [
        Label::Time,
        Label::Exams,
        Label::Cost,
        Label::AlreadyHave,
        Label::StillToDo,
        Label::EndsWith,
        Label::WatchOut,
        Label::WhoseRule,
    ];
}

impl Session<'_> {
    /// The routes that are shown, side by side.
    #[inline(never)]
    pub(super) fn compare(&self, destination: &Destination, routes: &Routes) -> Compare {
        let rows = routes.routes.iter().enumerate().take(ROUTES_SHOWN);
        let column = |(index, route)| {
            let view = self.route_view(destination, routes, index);
            Column { facts: self.facts_of(&view, route), route: view }
        };
        Compare { columns: rows.map(column).collect() }
    }

    fn facts_of(&self, view: &RouteView, route: &Route) -> Vec<Vec<String>> {
        let localizer = self.localizer();
        let words = &view.words;
        let steps = route.pathway.steps.iter().map(|step| localizer.step_title(step)).list();
        let mut watch = view.watch.clone();
        watch.insert(0, view.only_for.clone());
        let mut facts = vec![
            vec![words.time.clone(), view.qualifies.clone()],
            vec![words.exams.clone()],
            vec![words.cost.clone()],
            self.what_counts(&route.pathway).0.lines,
            steps,
            vec![localizer.holds_then(&route.pathway)],
            watch,
            vec![view.rule.clone()],
        ];
        facts.iter_mut().for_each(|lines| lines.retain(|line| !line.is_empty()));
        facts
    }
}
