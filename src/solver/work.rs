//! The least work that meets several needs at once: fewest months, then fewest stretches.
//!
//! Months of one kind of work can count for several needs. Kinds that another kind does as well
//! for every need are left out; what remains is a small covering problem, solved exactly whatever
//! the months are. Where there are more kinds or steps than the limits, a sound cover is given
//! that may not be the least, and says so.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::order::sort_once;
use super::packing::{Demand, KINDS_MAX, Steps, least_sum};
use super::reach::{Reach, of_kind};

/// Months that are missing, of any of some kinds, and the inner part of them. Kinds are numbers.
#[derive(Clone, Debug, Default)]
pub struct WorkNeed {
    /// The kinds that count.
    pub kinds: Vec<usize>,
    /// How many months are missing.
    pub months: u32,
    /// The narrower part: the kinds that count for both parts, and how many months are missing.
    pub inner: Option<(Vec<usize>, u32)>,
    /// The kinds to prefer among equals.
    pub named: Vec<usize>,
}

/// Work to do: stretches of one kind each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Kind and months, by kind.
    pub stretches: Vec<(usize, u32)>,
    /// How few stretches could do, were months no object: never more than with more needs.
    pub fewest: u32,
    /// Whether no cover has fewer months, or as many in fewer stretches.
    pub is_least: bool,
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

/// Steps of one cover, and of all covers of an instance.
const STEPS_MAX: [u32; 2] = [200_000, 4_000_000];

/// About how many steps of a cover take as long as one visit of a node.
const STEPS_PER_VISIT: usize = 16;

/// About how many visits of nodes take as long as a cover without its steps.
const VISITS_EACH: usize = 64;

/// The needs of an instance and the covers found so far.
pub struct Covers {
    needs: Vec<WorkNeed>,
    reaches: Vec<Reach>,
    /// By set of needs, sorted.
    found: RefCell<Vec<(Vec<usize>, Rc<Cover>)>>,
    steps_left: Cell<u32>,
    /// What covers took since somebody asked, in visits of nodes.
    visits: Cell<usize>,
    are_least: Cell<bool>,
}

impl Covers {
    /// Prepares the covers of some needs.
    pub fn new(needs: Vec<WorkNeed>) -> Self {
        let reach = |need: &WorkNeed| need.kinds.iter().fold(0, |reach, kind| reach | of_kind(*kind));
        Self {
            reaches: needs.iter().map(reach).collect(),
            needs,
            found: RefCell::default(),
            steps_left: Cell::new(STEPS_MAX[1]),
            visits: Cell::new(0),
            are_least: Cell::new(true),
        }
    }

    /// How many needs there are.
    pub fn len(&self) -> usize {
        self.needs.len()
    }

    /// Whether there is no need.
    pub fn is_empty(&self) -> bool {
        self.needs.is_empty()
    }

    /// The kinds of work that count for a need.
    pub fn reach(&self, need: usize) -> Reach {
        self.reaches[need]
    }

    /// The kinds of work that count for a need.
    pub fn kinds_of(&self, need: usize) -> &[usize] {
        &self.needs[need].kinds
    }

    /// The months that a need takes at the least.
    pub fn months(&self, need: usize) -> u32 {
        let need = &self.needs[need];
        need.months.max(need.inner.as_ref().map_or(0, |inner| inner.1))
    }

    /// What covers took since this was asked last, in visits of nodes.
    pub fn take_visits(&self) -> usize {
        self.visits.take()
    }

    /// Whether every cover so far is the least one.
    pub fn are_least(&self) -> bool {
        self.are_least.get()
    }

    /// The least work that meets the needs of a set. Any kind that some need names is a candidate,
    /// so that with more needs the months never become fewer.
    pub fn cover(&self, set: &[usize]) -> Rc<Cover> {
        let mut set = set.to_vec();
        sort_once(&mut set);
        let place = match self.found.borrow().binary_search_by(|row| row.0.cmp(&set)) {
            Ok(place) => return Rc::clone(&self.found.borrow()[place].1),
            Err(place) => place,
        };
        let mut steps = Steps(self.steps_left.get().min(STEPS_MAX[0]));
        let before = steps.0;
        let cover = Rc::new(self.solve(&set, &mut steps));
        let taken = before - steps.0;
        self.steps_left.set(self.steps_left.get() - taken);
        self.visits
            .set(self.visits.get() + VISITS_EACH + self.needs.len() + taken as usize / STEPS_PER_VISIT);
        self.are_least.set(self.are_least.get() && cover.is_least);
        self.found.borrow_mut().insert(place, (set, Rc::clone(&cover)));
        cover
    }

    fn solve(&self, set: &[usize], steps: &mut Steps) -> Cover {
        let rows = self.rows(set);
        let size: usize = rows.iter().map(|row| row.0.len()).sum();
        if !steps.take(size.saturating_mul(rows.len() + size)) {
            return Cover { stretches: greedy(&rows), fewest: 0, is_least: false };
        }
        let kinds = self.undominated(&rows, set);
        let mut months = vec![0; kinds.last().map_or(0, |kind| kind + 1)];
        let mut fewest = 0;
        for (kinds, part) in apart(&rows, &kinds) {
            let demand = |(counts, amount): &(Vec<usize>, u32)| {
                let bits = kinds.iter().enumerate().filter(|row| counts.contains(row.1));
                Demand { kinds: bits.fold(0, |bits, row| bits | 1 << row.0), amount: *amount }
            };
            let fits = kinds.len() <= KINDS_MAX;
            let least = fits.then(|| least(&part.iter().map(demand).collect::<Vec<_>>(), kinds.len(), steps));
            let Some((amounts, few)) = least.flatten() else {
                return Cover { stretches: greedy(&rows), fewest: 0, is_least: false };
            };
            kinds.iter().zip(amounts).for_each(|(kind, amount)| months[*kind] = amount);
            fewest += few;
        }
        Cover { stretches: stretches(months), fewest, is_least: true }
    }

    /// The demands of a set of needs: the kinds that count and how many months.
    fn rows(&self, set: &[usize]) -> Vec<(Vec<usize>, u32)> {
        let mut rows = Vec::new();
        for need in set {
            let need = &self.needs[*need];
            rows.push((need.kinds.clone(), need.months));
            rows.extend(need.inner.clone());
        }
        // A need that no kind counts for is in no condition.
        rows.retain(|row| row.1 > 0 && !row.0.is_empty());
        rows
    }

    /// The kinds that no other kind does as well; of equals the first stays, a named one before others.
    fn undominated(&self, rows: &[(Vec<usize>, u32)], set: &[usize]) -> Vec<usize> {
        let named = |kind: &usize| set.iter().any(|need| self.needs[*need].named.contains(kind));
        let mut kinds: Vec<usize> = rows.iter().flat_map(|row| row.0.iter().copied()).collect();
        sort_once(&mut kinds);
        let counts: Vec<Vec<bool>> =
            kinds.iter().map(|kind| rows.iter().map(|row| row.0.contains(kind)).collect()).collect();
        let rank: Vec<bool> = kinds.iter().map(|kind| !named(kind)).collect();
        let within = |one: &[bool], other: &[bool]| one.iter().zip(other).all(|(one, other)| !one || *other);
        let beaten = |kind: usize| {
            (0..kinds.len()).any(|other| {
                other != kind
                    && within(&counts[kind], &counts[other])
                    && (counts[kind] != counts[other] || (rank[other], other) < (rank[kind], kind))
            })
        };
        let left: Vec<bool> = (0..kinds.len()).map(|kind| !beaten(kind)).collect();
        kinds.into_iter().zip(left).filter(|row| row.1).map(|row| row.0).collect()
    }
}

/// A part of a covering problem: kinds, and demands of those kinds alone.
type CoverPart = (Vec<usize>, Vec<(Vec<usize>, u32)>);

/// A covering problem in parts that share no kind: what is least of each is least of all.
fn apart(rows: &[(Vec<usize>, u32)], kinds: &[usize]) -> Vec<CoverPart> {
    let mut parts: Vec<CoverPart> = Vec::new();
    for (counts, amount) in rows {
        let counts: Vec<usize> = counts.iter().copied().filter(|kind| kinds.contains(kind)).collect();
        let (near, far) = parts.into_iter().partition(|part| counts.iter().any(|kind| part.0.contains(kind)));
        parts = far;
        let mut joined = (counts.clone(), vec![(counts, *amount)]);
        let near: Vec<CoverPart> = near;
        for (kinds, rows) in near {
            joined.0.extend(kinds);
            joined.1.extend(rows);
        }
        sort_once(&mut joined.0);
        parts.push(joined);
    }
    parts
}

/// The amounts of the least cover, and how few kinds could do; `None` where the steps ran out.
///
/// Of equal covers the one of the first kinds is taken, with as much as possible of the first.
fn least(demands: &[Demand], kinds: usize, steps: &mut Steps) -> Option<(Vec<u32>, u32)> {
    let mut amounts = vec![0; kinds];
    if demands.is_empty() {
        return Some((amounts, 0));
    }
    let sum = least_sum(demands, (1 << kinds) - 1, &amounts, steps)?;
    let mut fewest = None;
    let mut support = 0;
    for subset in by_size(kinds) {
        if !steps.take(1) {
            return None;
        }
        if demands.iter().any(|demand| demand.kinds & subset == 0) {
            continue;
        }
        fewest = fewest.or(Some(subset.count_ones()));
        if least_sum(demands, subset, &amounts, steps)? == sum {
            support = subset;
            break;
        }
    }
    for kind in (0..kinds).filter(|kind| support >> kind & 1 == 1) {
        let (mut fits, mut beyond) = (0, sum + 1);
        // The least sum never falls where a lower limit rises, so halving finds the most that fits.
        while beyond - fits > 1 {
            amounts[kind] = u32::midpoint(fits, beyond);
            if least_sum(demands, support, &amounts, steps)? == sum {
                fits = amounts[kind];
            } else {
                beyond = amounts[kind];
            }
        }
        amounts[kind] = fits;
    }
    Some((amounts, fewest?))
}

/// The sets of kinds but the empty one, small ones first: of each size from the first bits on, the next
/// one by moving the lowest bit that can move (Gosper).
fn by_size(kinds: usize) -> impl Iterator<Item = u32> {
    let all = 1_u32 << kinds;
    let next = |set: &u32| {
        let lowest = set & set.wrapping_neg();
        let moved = set + lowest;
        Some(moved | (((set ^ moved) / lowest) >> 2))
    };
    let of_size = move |size: usize| {
        std::iter::successors(Some((1 << size) - 1), next).take_while(move |set| *set < all)
    };
    (1..=kinds).flat_map(of_size)
}

/// A sound cover: for one demand after the other what is missing, by the kind that counts for most.
fn greedy(rows: &[(Vec<usize>, u32)]) -> Vec<(usize, u32)> {
    let kinds = rows.iter().flat_map(|row| row.0.iter().copied()).max().map_or(0, |kind| kind + 1);
    let (mut uses, mut months) = (vec![0; kinds], vec![0; kinds]);
    rows.iter().flat_map(|row| &row.0).for_each(|kind| uses[*kind] += 1);
    for (kinds, amount) in rows {
        let there: u32 = kinds.iter().map(|kind| months[*kind]).sum();
        // Of kinds that count for as many the first.
        if let Some(kind) = kinds.iter().rev().max_by_key(|kind| uses[**kind]) {
            months[*kind] += amount.saturating_sub(there);
        }
    }
    stretches(months)
}

/// Months by kind as stretches.
fn stretches(months: Vec<u32>) -> Vec<(usize, u32)> {
    months.into_iter().enumerate().filter(|row| row.1 > 0).collect()
}
