//! The least work that meets several needs at once: fewest months, then fewest stretches.
//!
//! Months of one kind of work can count for several needs. Kinds that another kind does as well
//! for every need are left out; what remains is a small covering problem, solved exactly in
//! steps of a fraction of the needs' common measure.

use std::cell::RefCell;
use std::rc::Rc;

use super::bound::{Reach, reach_of_kind};
use crate::catalog::Catalog;
use crate::model::{Id, Map, Set};

/// Months that are missing, of any of the kinds, and the inner part of them.
pub struct Need {
    /// The kinds that count.
    pub kinds: Vec<Id>,
    /// How many months are missing.
    pub months: u32,
    /// The narrower part: its kinds and how many months are missing.
    pub inner: Option<(Vec<Id>, u32)>,
}

/// Work to do: stretches of one kind each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Kind and months, by kind.
    pub stretches: Vec<(Id, u32)>,
    /// How few stretches could do, were months no object: never more than with more needs.
    pub fewest: u32,
}

impl Cover {
    /// How many stretches.
    pub fn steps(&self) -> u32 {
        u32::try_from(self.stretches.len()).unwrap_or(u32::MAX)
    }

    /// How many months, one stretch after the other.
    pub fn months(&self) -> u32 {
        self.stretches.iter().map(|row| row.1).sum()
    }
}

/// A need as kinds by number.
struct Row {
    kinds: Vec<usize>,
    months: u32,
}

/// The needs of a graph and the covers found so far.
pub struct Covers {
    needs: Vec<Need>,
    kinds: Vec<Id>,
    /// By need and kind: whether the kind counts for the outer and for the inner part.
    counts: Vec<Vec<(bool, bool)>>,
    /// By need: the kinds that count.
    reaches: Vec<Reach>,
    /// By set of needs, a bit each.
    found: RefCell<Map<u128, Rc<Cover>>>,
}

impl Covers {
    /// Prepares the covers of some needs.
    pub fn new(catalog: &Catalog, needs: Vec<Need>) -> Self {
        let inner = |need: &Need| need.inner.as_ref().map_or(Vec::new(), |inner| inner.0.clone());
        let mut kinds = Set::new();
        kinds.extend(needs.iter().flat_map(|need| [need.kinds.clone(), inner(need)].concat()));
        let kinds = kinds.as_slice().to_vec();
        let any = |kind: &Id, wanted: &[Id]| wanted.iter().any(|wanted| catalog.work_counts_as(kind, wanted));
        let counts = needs.iter().map(|need| {
            let row = |kind: &Id| {
                let outer = any(kind, &need.kinds);
                (outer, outer && any(kind, &inner(need)))
            };
            kinds.iter().map(row).collect()
        });
        let counts: Vec<Vec<(bool, bool)>> = counts.collect();
        let reach = |counts: &Vec<(bool, bool)>| {
            let counts = counts.iter().enumerate().filter(|row| row.1.0);
            counts.fold(0, |reach, (kind, _)| reach | reach_of_kind(kind))
        };
        Self { reaches: counts.iter().map(reach).collect(), counts, needs, kinds, found: RefCell::default() }
    }

    /// How many needs there are.
    pub fn len(&self) -> usize {
        self.needs.len()
    }

    /// The kinds of work that count for a need.
    pub fn reach(&self, need: usize) -> Reach {
        self.reaches[need]
    }

    /// Whether a kind of work counts for a need.
    pub fn is_met_by(&self, need: usize, kind: &Id) -> bool {
        self.kinds.iter().position(|row| row == kind).is_some_and(|kind| self.counts[need][kind].0)
    }

    /// The months that a need takes at the least.
    pub fn months(&self, need: usize) -> u32 {
        let need = &self.needs[need];
        need.months.max(need.inner.as_ref().map_or(0, |inner| inner.1))
    }

    /// The least work that meets the needs of a set. Any kind that some need names is a candidate,
    /// so that with more needs the months never become fewer.
    pub fn cover(&self, set: &[usize]) -> Rc<Cover> {
        // A set that does not fit into the bits is solved anew each time.
        let bits = set
            .iter()
            .try_fold(0_u128, |bits, need| Some(bits | 1_u128.checked_shl(u32::try_from(*need).ok()?)?));
        if let Some(cover) = bits.and_then(|bits| self.found.borrow().get(&bits).cloned()) {
            return cover;
        }
        let cover = Rc::new(self.solve(set));
        if let Some(bits) = bits {
            self.found.borrow_mut().insert(bits, Rc::clone(&cover));
        }
        cover
    }

    fn solve(&self, set: &[usize]) -> Cover {
        let mut rows = Vec::new();
        for need in set {
            let counts = &self.counts[*need];
            let which = |inner: bool| {
                let fits = |kind: &usize| if inner { counts[*kind].1 } else { counts[*kind].0 };
                (0..self.kinds.len()).filter(fits).collect()
            };
            rows.push(Row { kinds: which(false), months: self.needs[*need].months });
            if let Some((_, months)) = &self.needs[*need].inner {
                rows.push(Row { kinds: which(true), months: *months });
            }
        }
        rows.retain(|row| row.months > 0);
        let named = |kind: usize| {
            let names = |kinds: &[Id]| kinds.contains(&self.kinds[kind]);
            let mut needs = set.iter().map(|need| &self.needs[*need]);
            needs.any(|need| names(&need.kinds) || need.inner.as_ref().is_some_and(|inner| names(&inner.0)))
        };
        let rank: Vec<(bool, usize)> = (0..self.kinds.len()).map(|kind| (!named(kind), kind)).collect();
        let left = undominated(&rows, &rank);
        for row in &mut rows {
            row.kinds.retain(|kind| left.contains(kind));
        }
        let measure = rows.iter().fold(0, |so_far, row| common(so_far, row.months));
        let unit = unit(measure, left.len());
        let run = |months_first: bool| {
            let mut search = Search { rows: &rows, unit, months_first, best: None };
            search.go(&mut vec![0; self.kinds.len()]);
            search.best.map(|best| best.1).unwrap_or_default()
        };
        let amounts = run(true);
        let stretches = amounts.iter().enumerate().filter(|row| *row.1 > 0);
        let stretches: Vec<_> = stretches.map(|(kind, months)| (self.kinds[kind], *months)).collect();
        let fewest = if stretches.len() > 1 {
            run(false).iter().filter(|months| **months > 0).count()
        } else {
            stretches.len()
        };
        Cover { stretches, fewest: u32::try_from(fewest).unwrap_or(u32::MAX) }
    }
}

/// The kinds that no other kind does as well; of equals the first by rank stays.
fn undominated(rows: &[Row], rank: &[(bool, usize)]) -> Vec<usize> {
    let kinds = rank.len();
    let covers = |kind: usize| rows.iter().map(|row| row.kinds.contains(&kind)).collect::<Vec<_>>();
    let covers: Vec<_> = (0..kinds).map(covers).collect();
    let within = |one: &[bool], other: &[bool]| one.iter().zip(other).all(|(one, other)| !one || *other);
    let beaten = |kind: usize| {
        (0..kinds).any(|other| {
            other != kind
                && within(&covers[kind], &covers[other])
                && (covers[kind] != covers[other] || rank[other] < rank[kind])
        })
    };
    (0..kinds).filter(|kind| !beaten(*kind)).collect()
}

/// In which steps amounts are tried. The best amounts are whole multiples of the common measure for
/// two kinds, halves for three and at finest thirds for four; single months where those are broken.
/// With five kinds or more a still finer fraction could save part of a step.
fn unit(measure: u32, kinds: usize) -> u32 {
    let parts = match kinds {
        0..=2 => 1,
        3 => 2,
        _ => 6,
    };
    if measure.is_multiple_of(parts) { (measure / parts).max(1) } else { 1 }
}

fn common(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { common(other, one % other) }
}

struct Search<'s> {
    rows: &'s [Row],
    unit: u32,
    months_first: bool,
    best: Option<([u32; 2], Vec<u32>)>,
}

impl Search<'_> {
    fn go(&mut self, amounts: &mut Vec<u32>) {
        let months: u32 = amounts.iter().sum();
        let steps = u32::try_from(amounts.iter().filter(|amount| **amount > 0).count()).unwrap_or(u32::MAX);
        let key = if self.months_first { [months, steps] } else { [steps, months] };
        if self.best.as_ref().is_some_and(|best| best.0 <= key) {
            return;
        }
        let missing = |row: &&Row| {
            let there: u32 = row.kinds.iter().map(|kind| amounts[*kind]).sum();
            row.months.saturating_sub(there)
        };
        let open = self.rows.iter().filter(|row| missing(row) > 0);
        let Some(row) = open.min_by_key(|row| row.kinds.len()) else {
            self.best = Some((key, amounts.clone()));
            return;
        };
        let missing = missing(&row);
        for kind in &row.kinds {
            let before = amounts[*kind];
            let mut more = missing;
            while more > 0 {
                amounts[*kind] = before + more;
                self.go(amounts);
                more = if row.kinds.len() == 1 { 0 } else { more.saturating_sub(self.unit) };
            }
            amounts[*kind] = before;
        }
    }
}
