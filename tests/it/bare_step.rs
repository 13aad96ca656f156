//! A step with nothing beside what it is, for tests of its words.

use credential_pathway::resolve::plan::Lapsed;
use credential_pathway::resolve::{Step, StepKind};

/// A step of a kind: no exam, no time, no cost.
pub fn bare_step(kind: StepKind) -> Step {
    Step {
        kind,
        exams: Some(0),
        months: Some(0),
        cost_usd: Some(0),
        reported_usd: None,
        confirm: false,
        skip_if_held: false,
        builds_on: false,
        implied_by: None,
        lapsed: Lapsed::No,
        candidacy: None,
        offered: None,
    }
}
