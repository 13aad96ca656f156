//! Who can do what: what only some people can begin, and what is not sure to be offered.

use super::Evaluator;
use crate::model::{Access, Answer, Attainment, AttainmentKind, Confidence, Credential, StatusKind};

/// Whether only some people can get a training, license, sponsorship or evidence, and nothing that was
/// told says that the learner is one of them.
pub fn is_restricted(evaluator: &Evaluator<'_>, row: &Attainment) -> bool {
    let by_kind = matches!(row.kind, AttainmentKind::License | AttainmentKind::Sponsorship);
    let by_access = !matches!(row.access, Access::Anyone | Access::Employed);
    (by_kind || by_access) && !has_access(evaluator, row.access)
}

/// Whether something that was told is open to the same people alone.
pub fn has_access(evaluator: &Evaluator<'_>, access: Access) -> bool {
    let Evaluator { catalog, learner, .. } = *evaluator;
    if access == Access::Anyone {
        return false;
    }
    let held = learner.attainments.iter().filter(|row| *row.1 == Answer::Has).map(|row| *row.0);
    let mut held = held.filter_map(|id| catalog.attainments.get(id)).map(|row| row.access);
    let worked = learner.work.iter().filter_map(|stretch| catalog.kinds_of_work.get(stretch.kind));
    held.any(|other| other == access) || worked.map(|row| row.access).any(|other| other == access)
}

/// Whether it is sure that a credential is offered, and what it requires.
pub fn is_confirmed(evaluator: &Evaluator<'_>, row: &Credential) -> bool {
    row.status.kind_in(evaluator.today) == StatusKind::Active && row.confidence != Confidence::Low
}
