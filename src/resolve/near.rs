//! Kinds of work that are near to what a rule asks: whether their months count is for the issuer to say.

use crate::catalog::Catalog;
use crate::model::{Id, Included, KindOfWork, Learner, Set, WorkSpec};

/// The most near kinds that are asked about for one requirement: every choice of them is planned.
const KINDS_MAX: usize = 3;

/// The learner's kinds of work that count for a requirement only if its issuer accepts them, by id.
pub fn near_kinds(
    catalog: &Catalog,
    learner: &Learner,
    part: &WorkSpec,
    included: Option<&Included>,
) -> Vec<Id<KindOfWork>> {
    let mut kinds = Set::new();
    let near = |kind: &Id<KindOfWork>| taken_as(catalog, *kind, part, included).is_some();
    kinds.extend(learner.work.iter().map(|stretch| stretch.kind).filter(near));
    kinds.iter().take(KINDS_MAX).copied().collect()
}

/// The kind as which an issuer may accept work of `kind`; `None` where it counts anyway, or never.
pub fn taken_as(
    catalog: &Catalog,
    kind: Id<KindOfWork>,
    part: &WorkSpec,
    included: Option<&Included>,
) -> Option<Id<KindOfWork>> {
    let counts = |kind: Id<KindOfWork>, part: &WorkSpec| {
        part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted))
    };
    let inside = |kind: Id<KindOfWork>| {
        counts(kind, part) && included.is_none_or(|Included(inner)| counts(kind, inner))
    };
    if inside(kind) {
        return None;
    }
    let near = &catalog.kinds_of_work.get(kind)?.may_count_as;
    let whole = near.iter().find(|near| inside(**near));
    // Else it helps with the whole work, where it does not count there already.
    whole.or_else(|| near.iter().find(|near| !counts(kind, part) && counts(**near, part))).copied()
}

/// The learner as an issuer sees them who accepts work of some near kinds.
pub fn accepted(
    catalog: &Catalog,
    learner: &Learner,
    part: &WorkSpec,
    included: Option<&Included>,
    kinds: &[Id<KindOfWork>],
) -> Learner {
    let mut learner = learner.clone();
    for stretch in learner.work.iter_mut().filter(|stretch| kinds.contains(&stretch.kind)) {
        stretch.kind = taken_as(catalog, stretch.kind, part, included).unwrap_or(stretch.kind);
    }
    learner
}
