//! How much of a condition is written out.
//!
//! The resolver writes out only "at least k of n" with k of two or more: every choice of k parts, as
//! a list of leaves. "All" and "any" are kept as they are, however many parts they have, unless they
//! are inside of such a choice.

use crate::model::{Condition, ConditionKind};

/// The most parts of "at least k of n" with k of two or more.
pub const CHOICE_PARTS_MAX: usize = 64;
/// The most alternatives that one condition is written out to.
pub const ALTERNATIVES_MAX: u64 = 4_096;
/// The most leaves in all alternatives of one condition.
pub const LEAVES_MAX: u64 = 16_384;
/// The most credentials that count as one credential, itself among them.
pub const COUNTING_MAX: usize = 64;
/// The most leaves in all alternatives of all conditions of a catalog.
pub const CATALOG_LEAVES_MAX: u64 = 65_536;

/// Alternatives, and the leaves in all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Width {
    /// How many alternatives.
    pub alternatives: u64,
    /// How many leaves they have, those of each counted for itself.
    pub leaves: u64,
}

impl Width {
    const NONE: Self = Self { alternatives: 0, leaves: 0 };
    /// One alternative, which requires nothing.
    const EMPTY: Self = Self { alternatives: 1, leaves: 0 };
    const LEAF: Self = Self { alternatives: 1, leaves: 1 };
    const MAX: Self = Self { alternatives: u64::MAX, leaves: u64::MAX };

    /// The alternatives of one or of the other.
    fn or(self, other: Self) -> Self {
        Self {
            alternatives: self.alternatives.saturating_add(other.alternatives),
            leaves: self.leaves.saturating_add(other.leaves),
        }
    }

    /// Every alternative of one with every alternative of the other.
    fn and(self, other: Self) -> Self {
        let own = self.leaves.saturating_mul(other.alternatives);
        Self {
            alternatives: self.alternatives.saturating_mul(other.alternatives),
            leaves: own.saturating_add(other.leaves.saturating_mul(self.alternatives)),
        }
    }

    /// Whether a condition may be this wide.
    pub fn fits(self) -> bool {
        self.alternatives <= ALTERNATIVES_MAX && self.leaves <= LEAVES_MAX
    }
}

/// What the resolver writes out of a condition: nothing where no "at least k" has a k of two or more.
pub fn written_out(condition: &Condition) -> Width {
    match &condition.kind {
        ConditionKind::AtLeast { required_number, .. } if *required_number > 1 => alternatives(condition),
        _ => condition.parts().iter().map(written_out).fold(Width::NONE, Width::or),
    }
}

/// Every way to meet a condition, as a choice writes it out.
fn alternatives(condition: &Condition) -> Width {
    match &condition.kind {
        ConditionKind::Leaf(_) => Width::LEAF,
        ConditionKind::All(parts) => parts.iter().map(alternatives).fold(Width::EMPTY, Width::and),
        ConditionKind::AtLeast { required_number: 1, parts } => {
            parts.iter().map(alternatives).fold(Width::NONE, Width::or)
        }
        ConditionKind::AtLeast { parts, .. } if parts.len() > CHOICE_PARTS_MAX => Width::MAX,
        ConditionKind::AtLeast { required_number, parts } => {
            // By how many parts are taken so far: each part is taken or left.
            let mut taken = vec![Width::NONE; required_number + 1];
            taken[0] = Width::EMPTY;
            for part in parts.iter().map(alternatives) {
                for number in (1..taken.len()).rev() {
                    taken[number] = taken[number].or(taken[number - 1].and(part));
                }
            }
            taken[*required_number]
        }
    }
}
