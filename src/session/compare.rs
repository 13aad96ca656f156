//! The routes side by side.

use super::machine::Session;
use super::route::{ROUTES_SHOWN, RouteView};
use crate::model::ToList;
use crate::resolve::{Pathway, RouteKind, Routes};
use crate::text::{Label, capital};

/// Routes side by side: a column for each, and what each row says of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The route; [`super::Action::Route`] chooses it.
    pub kind: RouteKind,
    /// What it is called.
    pub name: String,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
}

/// A row: its heading, and for each column its lines; none where there is nothing to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The heading.
    pub name: &'static str,
    /// The lines of each column.
    pub cells: Vec<Vec<String>>,
}

impl Session<'_> {
    /// The first routes side by side. A row that says nothing of any of them is left out.
    pub(super) fn compare(&self, found: &Routes, views: &[RouteView]) -> Compare {
        let views = &views[..views.len().min(ROUTES_SHOWN)];
        let column =
            |view: &RouteView| Column { kind: view.kind, name: view.name.clone(), chosen: view.chosen };
        let mut compare = Compare { columns: views.iter().map(column).list(), rows: Vec::new() };
        // It takes lines and no closure that makes them: what stands behind `dyn` stays in the first part of
        // the module, with all that it calls.
        let mut row = |name: Label, mut cells: Vec<Vec<String>>| {
            cells.iter_mut().for_each(|lines| lines.retain(|line| !line.is_empty()));
            if cells.iter().any(|lines| !lines.is_empty()) {
                compare.rows.push(Row { name: self.label(name), cells });
            }
        };
        let each = || views.iter();
        let pathways = || found.routes[..views.len()].iter().map(|route| &route.pathway);
        row(
            Label::RouteTime,
            each().map(|view| vec![view.words.time.clone(), view.qualifies.clone()]).list(),
        );
        row(Label::RouteExams, each().map(|view| vec![view.words.exams.clone()]).list());
        row(Label::RouteCost, each().map(|view| vec![view.words.cost.clone(), view.figures.clone()]).list());
        row(Label::YouHave, pathways().map(|pathway| self.what_counts(pathway).0.lines).list());
        let to_do = |pathway: &Pathway| {
            pathway.steps.iter().map(|step| self.localizer().step_title(&self.state.learner, step)).list()
        };
        row(Label::StillToDo, pathways().map(to_do).list());
        row(Label::EndUpWith, pathways().map(|pathway| vec![self.localizer().holds_then(pathway)]).list());
        let watch = |view: &RouteView| [std::slice::from_ref(&view.only_for), view.watch.as_slice()].concat();
        row(Label::ToWatch, each().map(watch).list());
        row(Label::WhoseRule, each().map(|view| vec![view.rule.clone()]).list());
        let against = |view: &RouteView| {
            vec![if view.chosen { self.label(Label::ChosenNow).to_owned() } else { capital(&view.gives_up) }]
        };
        row(Label::AgainstChosen, each().map(against).list());
        compare
    }
}
