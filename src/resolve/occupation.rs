//! What an occupation requires beside a credential: the typical education and work before it.

use super::education::Asked;
use super::{Evaluator, Verdict, award_fits};
use crate::catalog::Catalog;
use crate::model::{Award, Condition, ConditionKind, Credential, Id, Occupation, Requirement};

/// How many credentials in a row, each requiring the next one, an education is followed through.
const ROUNDS_MAX: usize = 8;

/// The conditions of an occupation that the facts do not meet. An education that a held credential
/// requires of everybody is met.
pub fn unmet<'a>(evaluator: &Evaluator<'a>, row: &'a Occupation) -> Vec<&'a Condition> {
    let is_met = |condition: &&Condition| {
        let Some(requirement) = condition.requirement() else { return true };
        evaluator.requirement(requirement).0 == Verdict::Met || is_implied(evaluator, requirement)
    };
    row.requires.iter().filter(|condition| !is_met(condition)).collect()
}

/// Whether no credential is required: education and work alone lead there.
pub fn has_no_goal(row: &Occupation) -> bool {
    row.goals.is_empty() && !row.requires.is_empty()
}

/// Whether each way to a credential that the learner holds leads over an education. Found round by
/// round, as credentials require credentials; circles imply nothing.
fn is_implied(evaluator: &Evaluator<'_>, education: &Requirement) -> bool {
    let Evaluator { catalog, learner, .. } = *evaluator;
    let holds = |row: &Credential| learner.holds(row.id);
    if !catalog.credentials.iter().any(holds) {
        return false;
    }
    let mut implied = vec![false; catalog.credentials.len()];
    for _ in 0..ROUNDS_MAX {
        let with = |row: &Credential| implies(catalog, &row.requires.condition, education, &implied);
        let next: Vec<bool> = catalog.credentials.iter().map(with).collect();
        if next == implied {
            break;
        }
        implied = next;
    }
    catalog.credentials.iter().zip(implied).any(|(row, implied)| implied && holds(row))
}

/// Whether whoever meets a condition has an education: by one of all parts, or by so many alternatives
/// that no choice goes without.
fn implies(catalog: &Catalog, condition: &Condition, education: &Requirement, implied: &[bool]) -> bool {
    let with = |part: &&Condition| implies(catalog, part, education, implied);
    match &condition.kind {
        ConditionKind::All(parts) => parts.iter().any(|part| with(&part)),
        ConditionKind::AtLeast { required_number, parts } => {
            parts.iter().filter(with).count() + required_number > parts.len()
        }
        ConditionKind::Leaf(Requirement::Credential(id)) => {
            let implies =
                |id: &Id<Credential>| catalog.credentials.index(*id).is_some_and(|row| implied[row]);
            // Whichever credential it was met by.
            catalog.counting_as(*id).iter().all(implies)
        }
        ConditionKind::Leaf(leaf) => stands_for(catalog, leaf, education),
    }
}

/// Whether whoever meets one education has another: an award in each of its fields fits.
fn stands_for(catalog: &Catalog, leaf: &Requirement, education: &Requirement) -> bool {
    let (
        Requirement::Education { level, fields, accreditation, .. },
        Requirement::Education {
            level: asked,
            fields: asked_fields,
            related,
            accreditation: asked_accreditation,
        },
    ) = (leaf, education)
    else {
        return false;
    };
    let asked =
        Asked { level: *asked, fields: asked_fields, related: *related, accreditation: *asked_accreditation };
    let fits = |field| {
        let award = Award { level: *level, field, accreditation: (*accreditation).into() };
        award_fits(catalog, &award, &asked) == Verdict::Met
    };
    if fields.is_empty() { fits(None) } else { fields.iter().all(|field| fits(Some(*field))) }
}
