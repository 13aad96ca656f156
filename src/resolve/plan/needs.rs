//! What a learner's work misses of what conditions ask.

use super::task::Work;
use crate::catalog::Catalog;
use crate::model::{Id, Included, KindOfWork, Set, ToList, WorkSpec};
use crate::resolve::Evaluator;
use crate::resolve::near::accepted;
use crate::resolve::work::months_missing;
use crate::solver::WorkNeed;

/// Months that are missing, of any of the kinds, and the inner part of them.
pub struct Need {
    /// The kinds that count.
    pub kinds: Vec<Id<KindOfWork>>,
    /// How many months are missing.
    pub months: u32,
    /// The narrower part: its kinds and how many months are missing.
    pub inner: Option<(Vec<Id<KindOfWork>>, u32)>,
}

impl Need {
    /// Whether no month is missing.
    pub fn is_met(&self) -> bool {
        self.months == 0 && self.inner.as_ref().is_none_or(|inner| inner.1 == 0)
    }

    /// Whether there is work that meets it.
    pub fn is_possible(&self) -> bool {
        self.inner.as_ref().is_none_or(|(kinds, months)| *months == 0 || !kinds.is_empty())
    }
}

/// The months that a requirement of work misses.
pub fn need(evaluator: &Evaluator<'_>, work: &Work) -> Need {
    let Evaluator { catalog, learner, today } = *evaluator;
    let (part, included) = (&work.part, work.included.as_ref());
    let seen =
        (!work.accepted.is_empty()).then(|| accepted(catalog, learner, part, included, &work.accepted));
    let learner = seen.as_ref().unwrap_or(learner);
    let missing =
        |part: &WorkSpec, also: Option<&WorkSpec>| months_missing(catalog, learner, part, also, today);
    let inner = included
        .map(|Included(inner)| (kinds_inside(evaluator.catalog, part, inner), missing(inner, Some(part))));
    Need { kinds: part.kinds.clone(), months: missing(part, None), inner }
}

/// The kinds that the inner part is planned by. Where the requirement names none that lies inside
/// both parts, they are all that do: "htm, including management" is met by managing in htm.
fn kinds_inside(catalog: &Catalog, part: &WorkSpec, inner: &WorkSpec) -> Vec<Id<KindOfWork>> {
    let counts = |kind: Id<KindOfWork>, part: &WorkSpec| {
        part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted))
    };
    let inside = |kind: &&Id<KindOfWork>| counts(**kind, part) && counts(**kind, inner);
    if part.kinds.iter().chain(&inner.kinds).any(|kind| inside(&kind)) {
        return inner.kinds.clone();
    }
    catalog.kinds_of_work.iter().map(|row| &row.id).filter(inside).copied().list()
}

/// The kinds that needs name, by id, and the needs in their numbers.
pub fn work_needs(catalog: &Catalog, needs: &[&Need]) -> (Vec<Id<KindOfWork>>, Vec<WorkNeed>) {
    let mut kinds = Set::new();
    for need in needs {
        kinds.extend(need.kinds.iter().copied());
        kinds.extend(need.inner.iter().flat_map(|inner| inner.0.iter().copied()));
    }
    let kinds = kinds.as_slice().to_vec();
    let numbers =
        |is: &dyn Fn(Id<KindOfWork>) -> bool| (0..kinds.len()).filter(|kind| is(kinds[*kind])).list();
    let counts = |kind: Id<KindOfWork>, wanted: &[Id<KindOfWork>]| {
        wanted.iter().any(|wanted| catalog.work_counts_as(kind, *wanted))
    };
    let number = |need: &Need| WorkNeed {
        kinds: numbers(&|kind| counts(kind, &need.kinds)),
        months: need.months,
        inner: need.inner.as_ref().map(|(inner, months)| {
            (numbers(&|kind| counts(kind, &need.kinds) && counts(kind, inner)), *months)
        }),
        named: numbers(&|kind| {
            need.kinds.contains(&kind) || need.inner.as_ref().is_some_and(|inner| inner.0.contains(&kind))
        }),
    };
    let needs = needs.iter().map(|need| number(need)).list();
    (kinds, needs)
}
