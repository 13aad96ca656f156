//! The oracle's own judgment of facts that others imply, and of what an issuer may accept.

use crate::oracle::{Oracle, award_fits, reaches};
use crate::random::{Award, Degree, Leaf, Part, Rule, TRAININGS};

impl Oracle<'_> {
    /// Whether a credential that was had cannot be earned without a leaf that the learner did not deny.
    pub fn is_implied(&self, wanted: &Leaf) -> bool {
        let denied = &self.told.denied;
        match wanted {
            Leaf::Credential(id) => {
                self.told.credentials[*id].is_empty()
                    && self.implies(
                        &|leaf| matches!(leaf, Leaf::Credential(had) if self.counting(*id).contains(had)),
                    )
            }
            Leaf::Degree(asked) => self.implies_award(asked.level, &|award| award_fits(award, asked)),
            Leaf::Work(part, inner) => {
                !part.kinds.iter().any(|kind| denied.1.contains(kind))
                    && self.implies(&|leaf| self.is_such_work(leaf, part, inner.as_ref()))
            }
            Leaf::Training(id) => {
                self.implies(&|leaf| matches!(leaf, Leaf::Training(had) if reaches(&TRAININGS, *had, *id)))
            }
            Leaf::Member(..) | Leaf::Ask => false,
        }
    }

    /// Whether a credential that was had cannot be earned without an award of some kind.
    pub fn implies_award(&self, level: usize, fits: &dyn Fn(&Award) -> bool) -> bool {
        // Level 1 is a certificate: it is beside the degrees.
        let denies = |denied: &usize| *denied == level || *denied != 1 && level != 1 && *denied < level;
        !self.told.denied.0.iter().any(denies)
            && self.implies(&|leaf| {
                let Leaf::Degree(had) = leaf else { return false };
                let award = |field| Award { level: had.level, field, accredited: had.accredited };
                if had.fields.is_empty() || had.related {
                    return fits(&award(None));
                }
                had.fields.iter().all(|field| fits(&award(Some(*field))))
            })
    }

    /// Whether some credential that was had is not met by someone who lacks a fact and has all else: from
    /// "none implies it" upward, until nothing changes.
    fn implies(&self, is_fact: &dyn Fn(&Leaf) -> bool) -> bool {
        let rows = &self.world.credentials;
        let had = |id: usize| ["has", "expired"].contains(&self.told.credentials[id]);
        let mut implies = vec![false; rows.len()];
        loop {
            let next: Vec<bool> =
                rows.iter().map(|row| !self.met_without(&row.rule, is_fact, &implies)).collect();
            if next == implies {
                return (0..rows.len()).any(|id| had(id) && implies[id]);
            }
            implies = next;
        }
    }

    fn met_without(&self, rule: &Rule, is_fact: &dyn Fn(&Leaf) -> bool, implies: &[bool]) -> bool {
        let met =
            |parts: &[Rule]| parts.iter().filter(|part| self.met_without(part, is_fact, implies)).count();
        match rule {
            Rule::All(parts) => met(parts) == parts.len(),
            Rule::AtLeast(least, parts) => met(parts) >= *least,
            // Whichever credential it was met by.
            Rule::Leaf(Leaf::Credential(id)) => {
                self.counting(*id).into_iter().any(|id| !implies[id] && !is_fact(&Leaf::Credential(id)))
            }
            Rule::Leaf(leaf) => !is_fact(leaf),
        }
    }

    /// Whether every month of some work is one of other work, and there are enough; when they were, nobody
    /// knows.
    fn is_such_work(&self, leaf: &Leaf, part: &Part, inner: Option<&Part>) -> bool {
        let Leaf::Work(had, had_inner) = leaf else { return false };
        let enough = |had: &Part, wanted: &Part, also: &Part| {
            let fits = |kind: &usize, part: &Part| part.kinds.iter().any(|to| self.counts(*kind, *to));
            let months = match (had.share, wanted.share) {
                (Some(share), None) => had.months * share / 100,
                (None, Some(_)) => 0,
                (Some(share), Some(least)) if share < least => 0,
                _ => had.months,
            };
            wanted.within.is_none()
                && months >= wanted.months
                && had.kinds.iter().all(|kind| fits(kind, wanted) && fits(kind, also))
        };
        let any = |wanted: &Part, also: &Part| {
            enough(had, wanted, also) || had_inner.as_ref().is_some_and(|had| enough(had, wanted, also))
        };
        any(part, part) && inner.is_none_or(|inner| any(inner, part))
    }
}

/// Whether an award is what is asked if the issuer accepts it: the learner has told all that there is to
/// tell of it.
pub fn may_fit(award: &Award, asked: &Degree) -> bool {
    let is_degree = |level: usize| level != 1;
    let high_enough = award.level == asked.level
        || award.level > asked.level && is_degree(award.level) && is_degree(asked.level);
    let field = asked.fields.is_empty()
        || award.field.is_some_and(|field| {
            asked.related || asked.fields.iter().any(|to| reaches(&crate::random::FIELDS, field, *to))
        });
    high_enough && field && (award.accredited || !asked.accredited) && !award_fits(award, asked)
}
