//! The oracle's own count of work: what is told, what is missing, what is the least that will do.

use std::collections::BTreeSet;

use crate::oracle::{Act, Done, Given, Need, Oracle, reaches};
use crate::random::Part;

impl Oracle<'_> {
    /// The fewest months of work that meet the needs, then the fewest stretches: tries all amounts.
    pub fn least_work(&self, needs: &[&Need]) -> Option<(u32, u32)> {
        let mut rows: Vec<(Vec<usize>, u32)> = Vec::new();
        for (outer, inner, near) in needs {
            rows.push((self.kinds_of(outer), self.missing(outer, None, near)));
            if let Some(inner) = inner {
                rows.push((self.kinds_inside(outer, inner), self.missing(inner, Some(outer), near)));
            }
        }
        let named: BTreeSet<usize> = self.needs.iter().flat_map(|need| self.named_kinds(need)).collect();
        let most = rows.iter().map(|row| row.1).max().unwrap_or(0);
        let most_of = |kind: usize| if named.contains(&kind) { most } else { 0 };
        let mut best = None;
        for first in 0..=most_of(0) {
            for second in 0..=most_of(1) {
                for third in 0..=most_of(2) {
                    let amounts = [first, second, third];
                    let key =
                        (amounts.iter().sum(), amounts.iter().filter(|months| **months > 0).count() as u32);
                    let meets = |row: &(Vec<usize>, u32)| {
                        row.0.iter().map(|kind| amounts[*kind]).sum::<u32>() >= row.1
                    };
                    if best.is_none_or(|best| key < best) && rows.iter().all(meets) {
                        best = Some(key);
                    }
                }
            }
        }
        best
    }

    /// Whether stretches of work meet a need.
    pub fn is_done(&self, (outer, inner, near): &Need, work: &[(usize, u32)]) -> bool {
        let enough = |kinds: &[usize], months: u32| {
            work.iter().filter(|row| kinds.contains(&row.0)).map(|row| row.1).sum::<u32>() >= months
        };
        enough(&self.kinds_of(outer), self.missing(outer, None, near))
            && inner.as_ref().is_none_or(|inner| {
                enough(&self.kinds_inside(outer, inner), self.missing(inner, Some(outer), near))
            })
    }

    fn kinds_of(&self, part: &Part) -> Vec<usize> {
        (0..3).filter(|kind| part.kinds.iter().any(|wanted| self.counts(*kind, *wanted))).collect()
    }

    fn kinds_inside(&self, outer: &Part, inner: &Part) -> Vec<usize> {
        let outer = self.kinds_of(outer);
        self.kinds_of(inner).into_iter().filter(|kind| outer.contains(kind)).collect()
    }

    /// The kinds that a need names, and where none of them lies inside both parts all that do.
    fn named_kinds(&self, (outer, inner, _): &Need) -> Vec<usize> {
        let Some(inner) = inner else { return outer.kinds.clone() };
        let inside = self.kinds_inside(outer, inner);
        let mut named = [&outer.kinds[..], &inner.kinds].concat();
        if !named.iter().any(|kind| inside.contains(kind)) {
            named = [&outer.kinds[..], &inside].concat();
        }
        named
    }

    /// Whether work of one kind counts as another.
    pub fn counts(&self, kind: usize, wanted: usize) -> bool {
        reaches(&self.world.kinds, kind, wanted)
    }

    /// Whether so much work is told or done, and the issuer of `owner` accepts what it is asked to.
    pub fn did(&self, owner: usize, part: &Part, inner: Option<&Part>, done: Done<'_>) -> bool {
        let accepts = |kind: &usize| done.acts.contains(&&Act::Accept(owner, Given::Work(*kind)));
        self.worked(part, inner)
            || done
                .needs
                .iter()
                .any(|need| need.0 == *part && need.1.as_ref() == inner && need.2.iter().all(accepts))
    }

    /// Every choice of near kinds of work that changes what is missing.
    pub fn near_choices(&self, part: &Part, inner: Option<&Part>) -> Vec<Vec<usize>> {
        let missing = |near: &[usize]| {
            (self.missing(part, None, near), inner.map(|inner| self.missing(inner, Some(part), near)))
        };
        let choice = |bits: u32| (0..3).filter(|kind| bits >> kind & 1 == 1).collect::<Vec<usize>>();
        (1..8).map(choice).filter(|near| missing(near) != missing(&[])).collect()
    }

    /// Whether so much work is told.
    pub fn worked(&self, part: &Part, inner: Option<&Part>) -> bool {
        self.counted(part, None, &[], 0) >= part.months
            && inner.is_none_or(|inner| self.counted(inner, Some(part), &[], 0) >= inner.months)
    }

    /// How many more months of full-time work from today there must be.
    pub fn missing(&self, part: &Part, also: Option<&Part>, near: &[usize]) -> u32 {
        (0..).find(|ahead| ahead + self.counted(part, also, near, *ahead) >= part.months).expect("some")
    }

    /// Months told that will count when `ahead` more have passed.
    fn counted(&self, part: &Part, also: Option<&Part>, near: &[usize], ahead: u32) -> u32 {
        let fits = |kind: usize, part: &Part| part.kinds.iter().any(|wanted| self.counts(kind, *wanted));
        let mut hundredths = 0;
        let rows: Vec<_> = self
            .told
            .work
            .iter()
            .filter(|row| {
                // As what it is, or as one of the kinds for which it is accepted.
                let mut kinds = vec![row.kind];
                let accepted =
                    self.world.near.iter().filter(|pair| near.contains(&pair.0) && pair.0 == row.kind);
                kinds.extend(accepted.map(|pair| pair.1));
                kinds.iter().any(|kind| fits(*kind, part) && also.is_none_or(|also| fits(*kind, also)))
            })
            .collect();
        let worth = |share: Option<u32>| match part.share {
            None => share.unwrap_or(100),
            Some(least) => {
                if share.unwrap_or(100) >= least {
                    100
                } else {
                    0
                }
            }
        };
        // Month by month back from today: full-time ones, and what the others are worth.
        let mut full = 0;
        let mut others: Vec<u32> = Vec::new();
        for back in 0..100_i32 {
            let inside = part.within.is_none_or(|within| back + ahead.cast_signed() < within.cast_signed());
            let here: Vec<_> = rows
                .iter()
                .filter(|row| {
                    row.ago.is_some_and(|ago| (ago - row.months.cast_signed()..ago).contains(&(back - 1)))
                })
                .collect();
            if inside && here.iter().any(|row| row.share.is_none()) {
                full += 1;
            } else if inside {
                others.push(here.iter().map(|row| worth(row.share)).sum());
            }
        }
        let undated = rows.iter().filter(|row| row.ago.is_none() && part.within.is_none());
        // Full-time work is by itself; part-time work may all have been in the best of the other months.
        others.sort_unstable();
        others.reverse();
        others.extend([0; 100]);
        for row in undated {
            if row.share.is_none() {
                full += row.months;
                continue;
            }
            for month in others.iter_mut().take(row.months as usize) {
                *month += worth(row.share);
            }
        }
        hundredths += full * 100 + others.iter().map(|month| (*month).min(100)).sum::<u32>();
        hundredths / 100
    }
}
