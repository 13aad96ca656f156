//! Which steps of the routes to some goals an offer serves, and which none does.

use super::draft::Choice;
use super::project::Project;
use super::target::Target;
use crate::catalog::Catalog;
use crate::model::{Credential, Id, Learner, Month, ToList, sorted};
use crate::resolve::{Basis, Destination, Objective, Query, StepKind, routes, serves};

/// The steps of the routes to some goals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// How many routes there are.
    pub routes: usize,
    /// The steps: those that no offer serves first, by how many routes they are in.
    pub steps: Vec<StepCoverage>,
}

/// A step of some routes.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCoverage {
    /// What it is.
    pub step: StepKind,
    /// How many routes it is in.
    pub routes: usize,
    /// The names of the offers that serve it.
    pub offers: Vec<String>,
    /// The names of the offers that prepare for its exam, which does not serve it.
    pub prepared: Vec<String>,
}

/// Holds confirmed drafts against every route to some goals, for a person who starts with nothing.
pub fn coverage(catalog: &Catalog, project: &Project, goals: &[Id<Credential>], today: Month) -> Coverage {
    let mut found = Coverage::default();
    for goal in goals {
        let destination = Destination::Credential(*goal);
        let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today };
        let Ok(ways) = routes(catalog, &Learner::default(), &query) else { continue };
        for route in &ways.routes {
            found.routes += 1;
            let mut seen: Vec<StepKind> = Vec::new();
            for step in route.pathway.steps.iter().filter(|step| can_be_offered(&step.kind)) {
                if !seen.contains(&step.kind) {
                    seen.push(step.kind);
                    count(catalog, project, &mut found.steps, step.kind);
                }
            }
        }
    }
    let rank = |row: &StepCoverage| (!row.offers.is_empty(), usize::MAX - row.routes);
    found.steps = sorted(found.steps, &|one, other| rank(one) < rank(other));
    found
}

/// Whether an offer can serve a step of this kind.
fn can_be_offered(step: &StepKind) -> bool {
    matches!(
        step,
        StepKind::Credential(_) | StepKind::Award(_) | StepKind::Work { .. } | StepKind::Attainment(_)
    )
}

fn count(catalog: &Catalog, project: &Project, steps: &mut Vec<StepCoverage>, step: StepKind) {
    if let Some(row) = steps.iter_mut().find(|row| row.step == step) {
        row.routes += 1;
        return;
    }
    let leading = |wanted: &dyn Fn(&Target) -> bool| {
        let has =
            |choice: &Choice| matches!(choice, Choice::Confirmed(targets) if targets.iter().any(wanted));
        project.confirmed().filter(|draft| has(&draft.choice)).map(|draft| draft.name.clone()).list()
    };
    let offers = leading(&|target| matches!(target, Target::Leads(gain) if serves(catalog, gain, &step)));
    let prepared =
        leading(&|target| matches!(target, Target::Prepares(id) if step == StepKind::Credential(*id)));
    steps.push(StepCoverage { step, routes: 1, offers, prepared });
}
