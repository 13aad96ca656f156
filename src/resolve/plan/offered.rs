//! What a provider offers toward a step: which offers serve it, and the figures of one that is preferred.

use super::step::StepKind;
use crate::catalog::Catalog;
use crate::model::{Accredited, Award, Constraint, Gain, Learner, Preferred};
use crate::resolve::Evaluator;
use crate::solver::Weight;

/// Whether whoever has gained this has what a step is about.
pub fn serves(catalog: &Catalog, gain: &Gain, step: &StepKind) -> bool {
    match (gain, step) {
        (Gain::Credential(gained), StepKind::Credential(wanted)) => gained == wanted,
        (Gain::Award(gained), StepKind::Award(wanted)) => is_award(catalog, gained, wanted),
        (Gain::Training(gained), StepKind::Attainment(wanted)) => {
            catalog.attainment_counts_as(*gained, *wanted)
        }
        (Gain::Work(gained, _), StepKind::Work { kind, .. }) => catalog.work_counts_as(*gained, *kind),
        _ => false,
    }
}

/// Whether an award is the one that is planned: of its level, of its field or one that counts as it, and with
/// its accreditation where the plan has one.
fn is_award(catalog: &Catalog, gained: &Award, wanted: &Award) -> bool {
    let has_field = match (gained.field, wanted.field) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(gained), Some(wanted)) => catalog.field_counts_as(gained, wanted),
    };
    let is_accredited = match wanted.accreditation {
        Accredited::By(_) => gained.accreditation == wanted.accreditation,
        Accredited::No | Accredited::Untold => true,
    };
    gained.level == wanted.level && has_field && is_accredited
}

/// The offer that the learner prefers for a step: the first of those that serve it.
pub fn offered(evaluator: &Evaluator<'_>, step: &StepKind) -> Option<Preferred> {
    let mut all = evaluator.learner.preferred.iter();
    all.find(|row| serves(evaluator.catalog, &row.gain, step)).copied()
}

/// The weight of a step with the time and the cost of what is offered, as far as they are given.
pub fn with_offer(evaluator: &Evaluator<'_>, step: &StepKind, weight: Weight) -> Weight {
    let Some(row) = offered(evaluator, step) else { return weight };
    let months = months_offered(evaluator.learner, &row);
    Weight { months: months.or(weight.months), cost_usd: row.cost_usd.or(weight.cost_usd), ..weight }
}

/// The months that an offer takes in the hours that there are, the last one begun. One that does not say its
/// hours takes a full-time week.
pub fn months_offered(learner: &Learner, row: &Preferred) -> Option<u32> {
    let takes = row.hours_per_week.unwrap_or(Constraint::HOURS_MAX);
    match learner.study_hours().filter(|hours| *hours < takes) {
        Some(hours) => Some(row.months?.saturating_mul(takes).div_ceil(hours)),
        None => row.months,
    }
}
