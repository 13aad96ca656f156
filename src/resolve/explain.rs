//! Why a step is on a pathway: whose rule asks for it, or which rung it stands on.

use super::education::Asked;
use super::plan::{Pathway, StepKind};
use super::{Basis, Evaluator, Verdict, award_fits};
use crate::catalog::Rung;
use crate::model::{Credential, Id, Requirement};

/// Why a step is there.
#[derive(Clone, Debug)]
pub enum Because<'c> {
    /// It is where the learner wants to go.
    Destination,
    /// The rule of a credential asks for it.
    Asked {
        /// The credential.
        by: &'c Credential,
        /// The leaf of its rule.
        requirement: &'c Requirement,
    },
    /// It stands on a rung of the ladder below a credential.
    Rung(Rung),
}

/// Tells why the step at `place` is there.
pub fn explain<'c>(
    evaluator: &Evaluator<'c>,
    pathway: &Pathway,
    basis: Basis,
    place: usize,
) -> Vec<Because<'c>> {
    let mut reasons = Vec::new();
    let Some(step) = pathway.steps.get(place) else { return reasons };
    for later in &pathway.steps[place + 1..] {
        let StepKind::Credential(id) = &later.kind else { continue };
        let Some(by) = evaluator.catalog.credentials.get(id) else { continue };
        let leaves = by.requires.condition.leaves();
        let mut asked = leaves.into_iter().filter(|leaf| serves(evaluator, &step.kind, id, leaf));
        if let Some(requirement) = asked.next() {
            reasons.push(Because::Asked { by, requirement });
        }
    }
    if basis == Basis::Ladder
        && let Some(rung) = rung(evaluator, &step.kind, pathway, place)
    {
        reasons.push(Because::Rung(rung));
    }
    if reasons.is_empty() {
        reasons.push(Because::Destination);
    }
    reasons
}

/// The rung that a credential stands on for a later step, or as the stand-in of a title.
fn rung(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway, place: usize) -> Option<Rung> {
    let id = match kind {
        StepKind::Credential(id) => id,
        StepKind::Work { kind, .. } => kind,
        _ => return None,
    };
    let title = pathway.waypoints.iter().find(|row| row.stands_in.as_ref() == Some(id));
    let title = title.and_then(|row| evaluator.catalog.credentials.get(&row.title));
    let own = evaluator.catalog.credentials.get(id);
    let here = title.or(own).and_then(Credential::cell)?;
    let (sub_domain, level) = (here.0.clone(), here.1);
    let above = |step: &super::plan::Step| {
        let StepKind::Credential(later) = &step.kind else { return false };
        let cells = |row: &Credential| row.cell().is_some_and(|cell| *cell.0 == sub_domain && cell.1 > level);
        let stood = pathway.waypoints.iter().filter(|row| row.stands_in.as_ref() == Some(later));
        let mut titles = stood.filter_map(|row| evaluator.catalog.credentials.get(&row.title));
        evaluator.catalog.credentials.get(later).is_some_and(cells) || titles.any(cells)
    };
    pathway.steps[place + 1..].iter().any(above).then_some(Rung { sub_domain: sub_domain.clone(), level })
}

fn serves(evaluator: &Evaluator<'_>, kind: &StepKind, owner: &Id, leaf: &Requirement) -> bool {
    match (kind, leaf) {
        (StepKind::Credential(id), Requirement::Credential(asked)) => id == asked,
        (StepKind::Attainment(id), Requirement::Attainment(asked)) => {
            evaluator.catalog.attainment_counts_as(id, asked)
        }
        (
            StepKind::Membership { organisation, months },
            Requirement::Membership { organisation: asked, months: least },
        ) => organisation == asked && months >= least,
        (StepKind::Work { kind, .. }, Requirement::Experience(part, _)) => {
            part.kinds.iter().any(|wanted| evaluator.catalog.work_counts_as(kind, wanted))
                && evaluator.requirement(leaf).0 != Verdict::Met
        }
        (StepKind::Ask(id), Requirement::Unpublished) => id == owner,
        (StepKind::Award(award), Requirement::Education { level, fields, related, accreditation }) => {
            let accreditation = accreditation.as_ref();
            let asked = Asked { level: *level, fields, related: *related, accreditation };
            award_fits(evaluator.catalog, award, &asked) == Verdict::Met
        }
        _ => false,
    }
}
