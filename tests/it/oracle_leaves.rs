//! The oracle's own judgment of rules and of what they are made of.

use crate::oracle::{Act, Bits, Given, Oracle, Ways, award_fits, reaches};
use crate::oracle_implied::may_fit;
use crate::random::{EXAM, Leaf, Part, Rule, TRAININGS};

impl Oracle<'_> {
    /// The sets by any of which a rule is met.
    pub fn rule(&self, owner: usize, rule: &Rule) -> Ways {
        least(self.named(owner, rule).into_iter().map(|way| way.0).collect())
    }

    /// The sets by any of which a rule is met, each with the credentials that the rule names there, as bits:
    /// of several parts of which some are enough no two are met by the same one.
    fn named(&self, owner: usize, rule: &Rule) -> Vec<(Bits, u32)> {
        match rule {
            Rule::Leaf(leaf) => {
                let name = if let Leaf::Credential(id) = leaf { 1 << id } else { 0 };
                self.leaf(owner, leaf).into_iter().map(|way| (way, name)).collect()
            }
            Rule::All(parts) => self.join(owner, &parts.iter().collect::<Vec<_>>(), false),
            Rule::AtLeast(least, parts) => {
                let mut ways = Vec::new();
                for choice in 0..1_u32 << parts.len() {
                    if choice.count_ones() as usize == *least {
                        let chosen: Vec<&Rule> = (0..parts.len())
                            .filter(|part| choice >> part & 1 == 1)
                            .map(|p| &parts[p])
                            .collect();
                        ways.extend(self.join(owner, &chosen, true));
                    }
                }
                ways
            }
        }
    }

    fn join(&self, owner: usize, parts: &[&Rule], apart: bool) -> Vec<(Bits, u32)> {
        let mut joined = vec![(0, 0)];
        for part in parts {
            let mut next = Vec::new();
            for way in self.named(owner, part) {
                for before in joined.iter().filter(|before| !apart || before.1 & way.1 == 0) {
                    next.push((before.0 | way.0, before.1 | way.1));
                }
            }
            next.sort_unstable();
            next.dedup();
            joined = next;
        }
        joined
    }

    /// Whether a leaf is met by what is told, and by what that implies.
    pub fn is_told(&self, leaf: &Leaf) -> bool {
        let is_there = match leaf {
            Leaf::Credential(id) => self.counting(*id).iter().any(|id| self.holds(*id)),
            Leaf::Degree(asked) => self.told.awards.iter().any(|award| award_fits(award, asked)),
            Leaf::Work(part, inner) => self.worked(part, inner.as_ref()),
            // An exam is inside the credential's own step.
            Leaf::Training(wanted) => {
                *wanted == EXAM || self.told.trainings.iter().any(|id| reaches(&TRAININGS, *id, *wanted))
            }
            Leaf::Member(id, months) => {
                self.told.memberships[*id].is_some_and(|told| told.unwrap_or(0) >= *months)
            }
            Leaf::Ask => false,
        };
        is_there || self.is_implied(leaf)
    }

    /// The sets by any of which a leaf in the rule of `owner` is met.
    pub fn leaf(&self, owner: usize, leaf: &Leaf) -> Ways {
        if self.is_told(leaf) {
            return vec![0];
        }
        match leaf {
            Leaf::Credential(id) => {
                let counting = self.counting(*id);
                self.acts(|act| matches!(act, Act::Earn(id) if counting.contains(id)))
            }
            Leaf::Degree(asked) => self.acts(|act| match act {
                Act::Award(award) | Act::SecondHalf(award) => award_fits(award, asked),
                Act::Accept(id, Given::Award(award)) => *id == owner && may_fit(award, asked),
                _ => false,
            }),
            Leaf::Work(part, inner) => self.work(owner, part, inner.as_ref()),
            Leaf::Training(wanted) => {
                self.acts(|act| matches!(act, Act::Training(id) if reaches(&TRAININGS, *id, *wanted)))
            }
            Leaf::Member(id, months) => self
                .acts(|act| matches!(act, Act::Member(other, so_many) if other == id && so_many >= months)),
            Leaf::Ask => self.acts(|act| *act == Act::Ask(owner)),
        }
    }

    /// The sets by any of which so much work is done, and the issuer of `owner` accepts what it is asked to.
    pub fn work(&self, owner: usize, part: &Part, inner: Option<&Part>) -> Ways {
        if self.worked(part, inner) {
            return vec![0];
        }
        let mut ways = Vec::new();
        for (place, need) in self.needs.iter().enumerate() {
            if need.0 != *part || need.1.as_ref() != inner {
                continue;
            }
            let asks = need.2.iter().map(|kind| Act::Accept(owner, Given::Work(*kind)));
            let asks: Option<Bits> = asks
                .map(|ask| self.acts(|act| *act == ask).first().copied())
                .try_fold(0, |all, ask| Some(all | ask?));
            ways.extend(asks.map(|asks| asks | 1 << (self.acts.len() + place)));
        }
        ways
    }
}

/// Every set of one list with every set of another.
pub fn both(one: &[Bits], other: &[Bits]) -> Ways {
    one.iter().flat_map(|one| other.iter().map(move |other| one | other)).collect()
}

/// Sets without those that another one is part of.
pub fn least(mut ways: Ways) -> Ways {
    ways.sort_by_key(|way| way.count_ones());
    let mut kept: Ways = Vec::new();
    for way in ways {
        if !kept.iter().any(|other| other & way == *other) {
            kept.push(way);
        }
    }
    kept
}
