//! The plan on one sheet, for an adviser: to print, and to write as a table or as Markdown.
//!
//! The sheet holds what a person would otherwise copy by hand. Every step is on it; of the other lists only
//! as much as one page has room for, and a line says how much is left.

use super::card::{Card, SourceLine};
use super::machine::Session;
use super::pathway::PathwayView;
use super::state::Show;
use crate::model::{Credential, Id, Source, ToList, sorted};
use crate::resolve::{Pathway, Routes, StepKind};
use crate::text::Label;

/// The plan of a person on one sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The title of the widget.
    pub title: String,
    /// When it was made, and from which catalog.
    pub made: String,
    /// What it is a plan for.
    pub name: String,
    /// The sums, each under its name.
    pub figures: Vec<(&'static str, String)>,
    /// What to know of the whole route.
    pub lines: Vec<String>,
    /// The route that was chosen, and whose rule it is; empty where there is only one.
    pub route: String,
    /// What counts already.
    pub done: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<SheetStep>,
    /// What stands in place of steps: why there are none, or what comes next.
    pub end: Option<Card>,
    /// What to ask issuers.
    pub asks: Vec<String>,
    /// The other routes: name, time, exams, cost, and what a person ends up with.
    pub routes: Vec<[String; 5]>,
    /// What the person has.
    pub have: Vec<String>,
    /// The sources. A step names them by their numbers, which begin at 1.
    pub sources: Vec<SourceLine>,
    /// What is left out, and that nothing of this is official.
    pub notes: Vec<String>,
    /// The address that opens the plan again; empty where the page has none.
    pub address: String,
}

/// A step on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetStep {
    /// What to do.
    pub title: String,
    /// Why, and what to know.
    pub lines: Vec<String>,
    /// Time, cost and exams in words.
    pub figures: String,
    /// Months, cost in US dollars, and exams; what is not known is `None`.
    pub numbers: [Option<u32>; 3],
    /// What to tick and to write down.
    pub boxes: [&'static str; 2],
    /// The numbers of its sources.
    pub sources: Vec<usize>,
}

/// The most routes beside the chosen one.
const ROUTES_MAX: usize = 4;

/// The most sources in all, and of one step.
const SOURCES_MAX: usize = 8;
const SOURCES_OF_STEP_MAX: usize = 2;

/// The most facts of a person.
const FACTS_MAX: usize = 12;

impl Sheet {
    /// The sources, one line each: what it is called, where it is, and how old.
    pub fn source_lines(&self) -> Vec<String> {
        let line = |row: &SourceLine| match &row.url {
            Some(url) => format!("{}, {url} ({})", row.name, row.dates),
            None => format!("{} ({})", row.name, row.dates),
        };
        self.sources.iter().map(line).list()
    }
}

impl Session<'_> {
    /// The sheet, made on a day such as `2026-11-29`; `None` where no pathway is shown.
    pub fn sheet(&self, day: &str, address: &str) -> Option<Sheet> {
        let mut whole = Self { steps_shown: usize::MAX, ..self.clone() };
        let destination = whole.state.destination.filter(|_| whole.state.show.is_pathway())?;
        whole.state.show = Show::Steps;
        let localizer = whole.localizer();
        let query = whole.query(&destination, whole.state.basis);
        let found = whole.routes_and_costs(&query);
        let view = whole.pathway_of(&query, &found);
        let mut sheet = Sheet {
            title: localizer.title(),
            made: localizer.printed(day),
            name: localizer.plan_title(&destination),
            address: address.to_owned(),
            ..Sheet::default()
        };
        let constraints = whole.constraints(&view.costs);
        sheet
            .lines
            .extend(Some(&view.looks).filter(|line| !line.is_empty() && !view.steps.is_empty()).cloned());
        sheet.lines.extend(Some(&view.qualifies).filter(|line| !line.is_empty()).cloned());
        for row in constraints {
            sheet.lines.push(format!("{}. {}", row.name, row.answer).trim_end().to_owned());
        }
        match &found {
            Ok((found, _)) if !view.steps.is_empty() => whole.put_route(&mut sheet, found, view),
            _ => sheet.end = Some(view.end),
        }
        whole.put_facts(&mut sheet);
        sheet.notes.push(localizer.confirm_first());
        Some(sheet)
    }

    /// The chosen route, and the others.
    fn put_route(&self, sheet: &mut Sheet, found: &Routes, view: PathwayView) {
        let localizer = self.localizer();
        let chosen = self.chosen(found);
        let pathway = &found.routes[chosen].pathway;
        sheet.figures = vec![
            (self.label(Label::StepsLeft), pathway.totals.steps.to_string()),
            (self.label(Label::RouteTime), view.words.time),
            (self.label(Label::RouteExams), view.words.exams),
            (self.label(Label::RouteCost), view.words.cost),
        ];
        sheet.done = view.done.map_or_else(Vec::new, |part| part.lines);
        for (step, view) in pathway.steps.iter().zip(&view.steps) {
            let figures = localizer.step_figures(&self.state.learner, step);
            let lines = view.card.parts.iter().flat_map(|part| &part.lines);
            sheet.steps.push(SheetStep {
                title: view.card.name.clone(),
                lines: lines.filter(|line| **line != figures).cloned().list(),
                figures,
                numbers: [step.months, step.cost_usd, step.exams],
                boxes: localizer.to_tick(step),
                sources: Vec::new(),
            });
        }
        sheet.notes.push(self.label(Label::ExamTime).to_owned());
        self.put_sources(sheet, pathway);
        sheet.asks = localizer.to_ask(pathway);
        let others = view.routes.len().saturating_sub(1);
        for (index, route) in view.routes.into_iter().enumerate() {
            let name =
                if route.rule.is_empty() { route.name } else { format!("{} ({})", route.name, route.rule) };
            if index == chosen {
                sheet.route = name;
            } else if sheet.routes.len() < ROUTES_MAX {
                let holds = localizer.holds_then(&found.routes[index].pathway);
                let words = route.words;
                sheet.routes.push([name, words.time, words.exams, words.cost, holds]);
            }
        }
        let left = others.saturating_sub(ROUTES_MAX);
        if left > 0 {
            sheet.notes.push(localizer.more_routes(left));
        }
    }

    /// The sources of the steps: those of the rule first, then of the fee. Who says so best comes first.
    fn put_sources(&self, sheet: &mut Sheet, pathway: &Pathway) {
        if self.lacks_details() {
            let line = self.details_line();
            sheet
                .notes
                .push(if line.is_empty() { self.label(Label::DetailsLoading) } else { line }.to_owned());
            return;
        }
        let mut numbered: Vec<Id<Source>> = Vec::new();
        for (step, shown) in pathway.steps.iter().zip(&mut sheet.steps) {
            let StepKind::Credential(id) = step.kind else { continue };
            let Some(row) = self.catalog.credentials.get(id) else { continue };
            for id in self.best_sources(row) {
                let number = numbered.iter().position(|other| *other == id).unwrap_or(numbered.len());
                if number < SOURCES_MAX {
                    if number == numbered.len() {
                        numbered.push(id);
                    }
                    shown.sources.push(number + 1);
                }
            }
        }
        sheet.sources = self.source_lines(&numbered);
    }

    /// The sources of a credential's rule and fee that say most, best grade first.
    fn best_sources(&self, row: &Credential) -> Vec<Id<Source>> {
        let mut ids: Vec<Id<Source>> = Vec::new();
        for id in row.requires.sources.iter().chain(&row.fee.sources) {
            if !ids.contains(id) && self.catalog.sources.get(*id).is_some() {
                ids.push(*id);
            }
        }
        let grade = |id: &Id<Source>| self.catalog.sources.get(*id).map(|row| row.grade);
        let mut ids = sorted(ids, &|one, other| grade(one) > grade(other));
        ids.truncate(SOURCES_OF_STEP_MAX);
        ids
    }

    fn put_facts(&self, sheet: &mut Sheet) {
        sheet.have = self.fact_names(&self.have());
        let left = sheet.have.len().saturating_sub(FACTS_MAX);
        if left > 0 {
            sheet.have.truncate(FACTS_MAX);
            sheet.have.push(format!("+{left}"));
        }
    }
}
