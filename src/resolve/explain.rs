//! Why a step is on a pathway: whose rule asks for it, or which rung it stands on.

use super::education::Asked;
use super::plan::{Pathway, Step, StepKind, Waypoint};
use super::{Basis, Evaluator, Evidence, Verdict, award_fits};
use crate::catalog::Rung;
use crate::model::{
    Answer, Condition, ConditionKind, Credential, Held, Id, Learner, Membership, Requirement, Stretch,
};

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

/// Tells why each step is there, in the order of the steps.
pub fn explain<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway, basis: Basis) -> Vec<Vec<Because<'c>>> {
    let mut reasons: Vec<Vec<Because<'c>>> = vec![Vec::new(); pathway.steps.len()];
    walk(evaluator, pathway, false, &mut |place, by, used| {
        for (earlier, step) in pathway.steps[..place].iter().enumerate() {
            let mut served = used.iter().filter(|leaf| serves(evaluator, &step.kind, &by.id, leaf));
            if let Some(requirement) = served.next() {
                reasons[earlier].push(Because::Asked { by, requirement });
            }
        }
    });
    for (place, reasons) in reasons.iter_mut().enumerate() {
        let rung = rung(evaluator, &pathway.steps[place].kind, pathway, place);
        reasons.extend(rung.filter(|_| basis == Basis::Ladder).map(Because::Rung));
        if reasons.is_empty() {
            reasons.push(Because::Destination);
        }
    }
    reasons
}

/// What the learner has already of all that the pathway's credentials ask for on the way taken.
pub fn counts<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway) -> Vec<&'c Requirement> {
    let mut found: Vec<&'c Requirement> = Vec::new();
    walk(evaluator, pathway, true, &mut |_, _, used| {
        for leaf in used {
            if evaluator.requirement(leaf).0 == Verdict::Met && !found.contains(leaf) {
                found.push(leaf);
            }
        }
    });
    found
}

/// Walks a pathway and tells, for each credential of it, by which leaves its condition is met there;
/// what is to be asked counts as met where it is a step before, or always.
fn walk<'c>(
    evaluator: &Evaluator<'c>,
    pathway: &Pathway,
    always_asked: bool,
    each: &mut dyn FnMut(usize, &'c Credential, &[&'c Requirement]),
) {
    let mut after = evaluator.learner.clone();
    for (place, step) in pathway.steps.iter().enumerate() {
        let id = if let StepKind::Credential(id) = &step.kind { Some(id) } else { None };
        if let Some(row) = id.and_then(|id| evaluator.catalog.credentials.get(id)) {
            let asked = |earlier: &Step| earlier.kind == StepKind::Ask(row.id);
            let asked = always_asked || pathway.steps[..place].iter().any(asked);
            let then = Evaluator { learner: &after, ..*evaluator };
            let mut used = Vec::new();
            used_leaves(&then, &row.requires.condition, asked, &mut used);
            each(place, row, &used);
        }
        take(&mut after, &step.kind);
    }
}

/// Adds the leaves by which a condition is met, of alternatives those of the first that are; false,
/// and nothing added, where it is not met.
fn used_leaves<'c>(
    then: &Evaluator<'_>,
    condition: &'c Condition,
    asked: bool,
    found: &mut Vec<&'c Requirement>,
) -> bool {
    let (parts, needed) = match &condition.kind {
        ConditionKind::Leaf(leaf) => {
            let met = is_met(then, leaf, asked);
            found.extend(met.then_some(leaf));
            return met;
        }
        ConditionKind::All(parts) => (parts, parts.len()),
        ConditionKind::AtLeast { required_number, parts } => (parts, *required_number),
    };
    let (before, mut met) = (found.len(), 0);
    for part in parts {
        if met < needed && used_leaves(then, part, asked, found) {
            met += 1;
        }
    }
    if met < needed {
        found.truncate(before);
    }
    met == needed
}

/// Whether a leaf is met by the steps so far; planned work is as new as it needs to be.
fn is_met(then: &Evaluator<'_>, leaf: &Requirement, asked: bool) -> bool {
    match then.requirement(leaf) {
        (Verdict::Met, _) => true,
        (_, Evidence::Months { possible, asked, .. }) => possible >= asked,
        (_, Evidence::Unpublished) => asked,
        _ => false,
    }
}

/// The learner after a step.
fn take(learner: &mut Learner, step: &StepKind) {
    match *step {
        StepKind::Credential(id) => drop(learner.credentials.insert(id, Held::Has)),
        StepKind::Award(award) => learner.education.push(award),
        StepKind::Work { kind, months } => learner.work.push(Stretch::new(kind, months)),
        StepKind::Attainment(id) => drop(learner.attainments.insert(id, Answer::Has)),
        StepKind::Membership { organisation, months } => {
            let membership = Membership { answer: Answer::Has, months: Some(months) };
            learner.memberships.insert(organisation, membership);
        }
        StepKind::Ask(_) => {}
    }
}

/// The rung that a credential stands on for a later step, or as the stand-in of a title.
fn rung(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway, place: usize) -> Option<Rung> {
    let id = match kind {
        StepKind::Credential(id) => id,
        StepKind::Work { kind, .. } => kind,
        _ => return None,
    };
    let mut titles = pathway.waypoints.iter();
    let title = titles.find(|row| row.stands_in.as_ref() == Some(id) || row.work.as_ref() == Some(id));
    let title = title.and_then(|row| evaluator.catalog.credentials.get(&row.title));
    let own = evaluator.catalog.credentials.get(id);
    let here = title.or(own).and_then(Credential::cell)?;
    let (sub_domain, level) = (*here.0, here.1);
    let above = |step: &Step| {
        let (StepKind::Credential(later) | StepKind::Work { kind: later, .. }) = &step.kind else {
            return false;
        };
        let cells = |row: &Credential| row.cell().is_some_and(|cell| *cell.0 == sub_domain && cell.1 > level);
        let stands =
            |row: &&Waypoint| row.stands_in.as_ref() == Some(later) || row.work.as_ref() == Some(later);
        let stood = pathway.waypoints.iter().filter(stands);
        let mut titles = stood.filter_map(|row| evaluator.catalog.credentials.get(&row.title));
        evaluator.catalog.credentials.get(later).is_some_and(cells) || titles.any(cells)
    };
    pathway.steps[place + 1..].iter().any(above).then_some(Rung { sub_domain, level })
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
