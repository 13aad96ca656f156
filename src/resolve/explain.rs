//! Why a step is on a pathway: whose rule asks for it, or which rung it stands on.

use super::basis::Basis;
use super::education::Asked;
use super::education::award_fits;
use super::evaluate::{Evaluator, Evidence};
use super::plan::{Pathway, Step, StepKind, Waypoint};
use super::verdict::Verdict;
use crate::catalog::Rung;
use crate::model::{
    Answer, Condition, ConditionKind, Credential, Held, Id, Learner, Level, Membership, Requirement, Stretch,
    SubDomain,
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
    walk(evaluator, pathway, false, &mut |index, by, used| {
        for (earlier, step) in pathway.steps[..index].iter().enumerate() {
            let mut served = used.iter().filter(|leaf| serves(evaluator, &step.kind, by.id, leaf));
            if let Some(requirement) = served.next() {
                reasons[earlier].push(Because::Asked { by, requirement });
            }
        }
    });
    for (index, reasons) in reasons.iter_mut().enumerate() {
        let rung = rung(evaluator, &pathway.steps[index].kind, pathway, index);
        reasons.extend(rung.filter(|_| basis == Basis::Ladder).map(Because::Rung));
        if reasons.is_empty() {
            reasons.push(Because::Destination);
        }
    }
    reasons
}

/// What the learner has already of all that the pathway's credentials ask for on the way taken, and by
/// what evidence: what was waived is not had.
pub fn counts<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway) -> Vec<(&'c Requirement, Evidence)> {
    let mut found: Vec<(&'c Requirement, Evidence)> = Vec::new();
    walk(evaluator, pathway, true, &mut |_, by, used| {
        for leaf in used {
            let (verdict, evidence) = evaluator.leaf(by.id, leaf);
            let row = (*leaf, evidence);
            if verdict == Verdict::Met && !found.contains(&row) {
                found.push(row);
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
    for (index, step) in pathway.steps.iter().enumerate() {
        let id = if let StepKind::Credential(id) = &step.kind { Some(id) } else { None };
        if let Some(row) = id.and_then(|id| evaluator.catalog.credentials.get(*id)) {
            let asked = |earlier: &Step| earlier.kind == StepKind::Ask(row.id);
            let asked = always_asked || pathway.steps[..index].iter().any(asked);
            let then = Evaluator { learner: &after, ..*evaluator };
            let mut used = Vec::new();
            used_leaves(&then, row.id, &row.requires.condition, asked, &mut used);
            each(index, row, &used);
        }
        take(&mut after, &step.kind);
    }
}

/// Adds the leaves by which a condition is met, of alternatives those of the first that are; false,
/// and nothing added, where it is not met.
fn used_leaves<'c>(
    then: &Evaluator<'_>,
    owner: Id<Credential>,
    condition: &'c Condition,
    asked: bool,
    found: &mut Vec<&'c Requirement>,
) -> bool {
    let (parts, needed) = match &condition.kind {
        ConditionKind::Leaf(leaf) => {
            let met = is_met(then, owner, leaf, asked);
            found.extend(met.then_some(leaf));
            return met;
        }
        ConditionKind::All(parts) => (parts, parts.len()),
        ConditionKind::AtLeast { required_number, parts } => (parts, *required_number),
    };
    let (before, mut met) = (found.len(), 0);
    for part in parts {
        if met < needed && used_leaves(then, owner, part, asked, found) {
            met += 1;
        }
    }
    if met < needed {
        found.truncate(before);
    }
    met == needed
}

/// Whether a leaf is met by the steps so far; planned work is as new as it needs to be, and an exam that
/// a rule names is part of the credential's own step.
fn is_met(then: &Evaluator<'_>, owner: Id<Credential>, leaf: &Requirement, asked: bool) -> bool {
    match then.leaf(owner, leaf) {
        _ if then.catalog.is_exam(leaf) => true,
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
        StepKind::Membership { organization, months } => {
            let membership = Membership { answer: Answer::Has, months: Some(months) };
            learner.memberships.insert(organization, membership);
        }
        StepKind::Ask(_) => {}
    }
}

/// The rung that a credential stands on for a later step, or as the stand-in of a title.
fn rung(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway, index: usize) -> Option<Rung> {
    let here = rungs(evaluator, kind, pathway);
    // A title that the step stands in for comes before what it is itself.
    let (sub_domain, level) = *here.first()?;
    let above = |step: &Step| {
        let rungs = rungs(evaluator, &step.kind, pathway);
        rungs.iter().any(|rung| rung.0 == sub_domain && rung.1 > level)
    };
    pathway.steps[index + 1..].iter().any(above).then_some(Rung { sub_domain, level })
}

/// Where on the ladder a step stands: as the stand-in of titles, and as a credential of its own.
fn rungs(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway) -> Vec<(Id<SubDomain>, Level)> {
    let credentials = &evaluator.catalog.credentials;
    let stands = |row: &&Waypoint| match kind {
        StepKind::Credential(id) => row.stands_in.as_ref() == Some(id),
        StepKind::Work { kind, .. } => row.work.as_ref() == Some(kind),
        _ => false,
    };
    let titles = pathway.waypoints.iter().filter(stands).filter_map(|row| credentials.get(row.title));
    let own = if let StepKind::Credential(id) = kind { evaluator.catalog.counted_as(*id) } else { &[] };
    let own = own.iter().filter_map(|id| credentials.get(*id));
    titles.chain(own).filter_map(Credential::rung).collect()
}

fn serves(evaluator: &Evaluator<'_>, kind: &StepKind, owner: Id<Credential>, leaf: &Requirement) -> bool {
    match (kind, leaf) {
        _ if evaluator.learner.waiver(owner, leaf).is_some() => false,
        (StepKind::Credential(id), Requirement::Credential(asked)) => {
            evaluator.catalog.credential_counts_as(*id, *asked)
        }
        (StepKind::Attainment(id), Requirement::Attainment(asked)) => {
            evaluator.catalog.attainment_counts_as(*id, *asked)
        }
        (
            StepKind::Membership { organization, months },
            Requirement::Membership { organization: asked, months: required },
        ) => organization == asked && months >= required,
        (StepKind::Work { kind, .. }, Requirement::Experience(part, _)) => {
            part.kinds.iter().any(|wanted| evaluator.catalog.work_counts_as(*kind, *wanted))
                && evaluator.requirement(leaf).0 != Verdict::Met
        }
        (StepKind::Ask(id), Requirement::Unpublished) => *id == owner,
        (StepKind::Award(award), Requirement::Education { level, fields, related, accreditation }) => {
            let accreditation = *accreditation;
            let asked = Asked { level: *level, fields, related: *related, accreditation };
            award_fits(evaluator.catalog, award, &asked) == Verdict::Met
        }
        _ => false,
    }
}
