//! The entries that nobody issues and that a pathway stands on.

use super::query::Query;
use super::step::{Step, StepKind, Waypoint};
use crate::model::{Credential, Id, KindOfWork, Level, SubDomain, ToList};
use crate::resolve::destination::targets;
use crate::resolve::{Basis, Destination, Evaluator};

/// The entries that nobody issues and that a step of the pathway stands in for, or that are wanted.
pub fn waypoints(evaluator: &Evaluator<'_>, query: &Query, steps: &[Step]) -> Vec<Waypoint> {
    let catalog = evaluator.catalog;
    let has = |kind: &dyn Fn(&StepKind) -> bool| steps.iter().any(|step| kind(&step.kind));
    let top = targets(catalog, &query.destination);
    let rungs: Vec<(Id<SubDomain>, Level)> = top.iter().filter_map(|row| row.rung()).list();
    let mut found: Vec<Waypoint> = Vec::new();
    for row in &catalog.stand_ins {
        let wanted = query.destination == Destination::Credential(row.title);
        let is_goal = top.iter().any(|goal| goal.id == row.title);
        let below = |rung: &(Id<SubDomain>, Level)| rung.0 == row.rung.0 && row.rung.1 < rung.1;
        let is_below = query.basis == Basis::Ladder && rungs.iter().any(below);
        if !is_goal && !is_below {
            continue;
        }
        let is_step =
            |id: &Id<Credential>| has(&|kind| matches!(kind, StepKind::Credential(step) if step == id));
        let stands_in = catalog.stand_ins_for(row).into_iter().find(is_step);
        let is_work =
            |id: &&Id<KindOfWork>| has(&|step| matches!(step, StepKind::Work { kind, .. } if kind == *id));
        let work = row.work.iter().map(|work| &work.0).find(is_work).copied();
        if stands_in.is_some() || work.is_some() || wanted {
            found.push(Waypoint { title: row.title, level: row.rung.1, stands_in, work });
        }
    }
    crate::model::sorted(found, &|one, other| (one.level, &one.title) < (other.level, &other.title))
}
