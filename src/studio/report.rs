//! What a dean reads: the goals, what serves their steps, what is missing, and dates.

use super::coverage::{Coverage, StepCoverage};
use super::lint::{Lint, lint};
use super::project::Project;
use crate::catalog::Catalog;
use crate::model::{Credential, Id, ToList};

/// One page about a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Who offers.
    pub provider: String,
    /// The day, such as `2026-11-29`.
    pub day: String,
    /// The goals.
    pub goals: Vec<Id<Credential>>,
    /// How many routes lead to them.
    pub routes: usize,
    /// How many steps these routes have, each counted once.
    pub steps: usize,
    /// The steps that an offer serves.
    pub served: Vec<StepCoverage>,
    /// The steps that none serves, those in most routes first.
    pub gaps: Vec<StepCoverage>,
    /// The offers by name, and when each starts and ends.
    pub dates: Vec<Dates>,
    /// What is odd about them or missing.
    pub lint: Vec<Lint>,
}

/// When an offer starts and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// What it is called.
    pub name: String,
    /// When it starts.
    pub starts: Vec<String>,
    /// Until when it is valid.
    pub until: Option<String>,
}

/// The report of a project with its coverage, on a day such as `2026-11-29`.
pub fn report(
    catalog: &Catalog,
    project: &Project,
    goals: &[Id<Credential>],
    coverage: &Coverage,
    day: &str,
) -> Report {
    let rows = |is_served: bool| {
        let wanted = |row: &&StepCoverage| row.offers.is_empty() != is_served;
        coverage.steps.iter().filter(wanted).cloned().list()
    };
    let dates = project.confirmed().map(|draft| Dates {
        name: draft.name.clone(),
        starts: draft.figures.starts.clone(),
        until: draft.figures.until.clone(),
    });
    Report {
        provider: project.provider.name.clone(),
        day: day.to_owned(),
        goals: goals.to_vec(),
        routes: coverage.routes,
        steps: coverage.steps.len(),
        served: rows(true),
        gaps: rows(false),
        dates: dates.list(),
        lint: lint(catalog, project, day),
    }
}
