//! The routes side by side.

use super::machine::Session;
use super::route::{ROUTES_SHOWN, RouteView};
use crate::model::ToList;
use crate::resolve::{RouteKind, Routes};
use crate::text::Label;

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
        let mut row = |name: Label, lines: &dyn Fn(usize, &RouteView) -> Vec<String>| {
            let mut cells: Vec<Vec<String>> =
                views.iter().enumerate().map(|(index, view)| lines(index, view)).list();
            cells.iter_mut().for_each(|lines| lines.retain(|line| !line.is_empty()));
            if cells.iter().any(|lines| !lines.is_empty()) {
                compare.rows.push(Row { name: self.label(name), cells });
            }
        };
        let pathway = |index: usize| &found.routes[index].pathway;
        row(Label::RouteTime, &|_, view| vec![view.words.time.clone(), view.qualifies.clone()]);
        row(Label::RouteExams, &|_, view| vec![view.words.exams.clone()]);
        row(Label::RouteCost, &|_, view| vec![view.words.cost.clone()]);
        row(Label::YouHave, &|index, _| self.what_counts(pathway(index)).0.lines);
        row(Label::StillToDo, &|index, _| {
            pathway(index).steps.iter().map(|step| self.localizer().step_title(step)).list()
        });
        row(Label::EndUpWith, &|index, _| vec![self.localizer().holds_then(pathway(index))]);
        row(Label::ToWatch, &|_, view| {
            [std::slice::from_ref(&view.only_for), view.watch.as_slice()].concat()
        });
        row(Label::WhoseRule, &|_, view| vec![view.rule.clone()]);
        row(Label::AgainstChosen, &|_, view| {
            vec![if view.chosen { self.label(Label::ChosenNow).to_owned() } else { view.gives_up.clone() }]
        });
        compare
    }
}
