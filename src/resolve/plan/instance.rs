//! The instance of a question, or why it has none.

use super::compile::{Compiled, compile};
use super::cone::Cone;
use super::goal::Focus;
use super::query::Query;
use crate::resolve::{Basis, Destination, DestinationFault, Evaluator};

/// The instance of a question; none where the learner is there.
pub fn compiled(evaluator: &Evaluator<'_>, query: &Query) -> Result<Option<Compiled>, DestinationFault> {
    if !query.destination.is_listed(evaluator.catalog) {
        return Err(DestinationFault::Unlisted);
    }
    if query.destination.is_reached(evaluator, query.basis) {
        return Ok(None);
    }
    closed(evaluator, &query.destination)?;
    let cone = Cone::of(evaluator, query, Focus::Whole);
    if cone.is_too_large(evaluator.catalog) {
        return Err(DestinationFault::Undecided);
    }
    Ok(Some(compile(evaluator, &cone, query.basis == Basis::Ladder)))
}

/// A credential that can no longer be begun has no pathway, only what is nearest.
pub fn closed(evaluator: &Evaluator<'_>, destination: &Destination) -> Result<(), DestinationFault> {
    let Evaluator { catalog, today, .. } = *evaluator;
    let Destination::Credential(id) = destination else { return Ok(()) };
    let Some(credential) = catalog.credentials.get(*id) else { return Err(DestinationFault::Unlisted) };
    if credential.is_open_in(today) || !credential.is_issued() && catalog.stand_ins.get(*id).is_some() {
        return Ok(());
    }
    Err(DestinationFault::Closed {
        status: credential.status.kind_in(today),
        nearest: credential.nearest.clone(),
    })
}
