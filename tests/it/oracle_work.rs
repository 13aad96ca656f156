//! The oracle's own count of work: what is told, what is missing, what is the least that will do.

use crate::oracle::{Need, Oracle, reaches};
use crate::random::Part;

/// What a need of work comes to: kinds, of which months are missing, and the kinds that it is planned by.
pub struct Demands {
    rows: Vec<(Vec<usize>, u32)>,
    named: Vec<usize>,
}

/// The fewest months of work that meet some of the needs, then the fewest stretches: tries all amounts.
pub fn least_work(all: &[Demands], chosen: u32) -> Option<(u32, u32)> {
    let needs = all.iter().enumerate().filter(|row| chosen >> row.0 & 1 == 1);
    let rows: Vec<&(Vec<usize>, u32)> = needs.flat_map(|row| &row.1.rows).collect();
    let most = rows.iter().map(|row| row.1).max().unwrap_or(0);
    let most_of = |kind: usize| if all.iter().any(|need| need.named.contains(&kind)) { most } else { 0 };
    let mut best = None;
    for first in 0..=most_of(0) {
        for second in 0..=most_of(1) {
            for third in 0..=most_of(2) {
                let amounts = [first, second, third];
                let months: u32 = amounts.iter().sum();
                if best.is_some_and(|best: (u32, u32)| months > best.0) {
                    break;
                }
                let key = (months, amounts.iter().filter(|months| **months > 0).count() as u32);
                let meets =
                    |row: &&(Vec<usize>, u32)| row.0.iter().map(|kind| amounts[*kind]).sum::<u32>() >= row.1;
                if best.is_none_or(|best| key < best) && rows.iter().all(meets) {
                    best = Some(key);
                }
            }
        }
    }
    best
}

impl Oracle<'_> {
    /// What a need comes to.
    pub fn demands(&self, need: &Need) -> Demands {
        let (outer, inner, near) = need;
        let mut rows = vec![(self.kinds_of(outer), self.missing(outer, None, near))];
        if let Some(inner) = inner {
            rows.push((self.kinds_inside(outer, inner), self.missing(inner, Some(outer), near)));
        }
        Demands { rows, named: self.named_kinds(need) }
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

    /// Every choice of near kinds of work that changes what is missing.
    pub fn near_choices(&self, part: &Part, inner: Option<&Part>) -> Vec<Vec<usize>> {
        let missing = |near: &[usize]| {
            (self.missing(part, None, near), inner.map(|inner| self.missing(inner, Some(part), near)))
        };
        // Nothing is near to what is not told.
        if self.world.near.is_empty() || self.told.work.is_empty() {
            return Vec::new();
        }
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
        if part.within.is_none() {
            // What counts stays.
            return part.months.saturating_sub(self.counted(part, also, near, 0));
        }
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
        if rows.is_empty() {
            return 0;
        }
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
            let here = rows.iter().filter(|row| {
                row.ago.is_some_and(|ago| (ago - row.months.cast_signed()..ago).contains(&(back - 1)))
            });
            if inside && here.clone().any(|row| row.share.is_none()) {
                full += 1;
            } else if inside {
                others.push(here.map(|row| worth(row.share)).sum());
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
