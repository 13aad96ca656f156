//! The slow and obvious planner: tries every set of things to do and keeps the best.
//!
//! It shares nothing with the crate's planner but the meaning of the words.

use std::collections::BTreeSet;

use crate::random::{Award, Degree, Goal, Part, Small, Told};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    Earn(usize),
    /// Earned for a title: its own rung is not asked.
    StandIn(usize),
    Award(Award),
    /// A bachelor's degree on top of an associate degree.
    SecondHalf(Award),
    Training(usize),
    Member(usize, u32),
    Ask(usize),
}

/// Work that a rule asks: the whole and the part inside.
pub type Need = (Part, Option<Part>);

/// Figures in the order: steps, asks, credentials that are not confirmed, months, unknown, cost, unknown, exams, unknown; then months as they
/// are compared: of each time that is not known the longest of its kind comes on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    pub steps: u32,
    pub asks: u32,
    pub unconfirmed: u32,
    pub months: [u32; 2],
    pub cost: [u32; 2],
    pub exams: [u32; 2],
    pub months_compared: u32,
}

/// What "best" is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    Steps,
    Cost,
    Time,
    Exams,
}

impl Sums {
    /// The objective's own figure and how many are unknown.
    pub fn figure(&self, best: Best) -> [u32; 2] {
        match best {
            Best::Steps => [self.steps, 0],
            Best::Cost => self.cost,
            Best::Time => [self.months_compared, self.months[1]],
            Best::Exams => self.exams,
        }
    }

    fn key(&self, best: Best) -> Vec<u32> {
        let time = self.figure(Best::Time);
        [&self.figure(best)[..], &[self.steps], &time, &self.cost, &self.exams].concat()
    }
}

/// A question to the oracle.
pub struct Oracle<'o> {
    pub world: &'o Small,
    pub told: &'o Told,
    pub ladder: bool,
    pub acts: Vec<Act>,
    pub needs: Vec<Need>,
}

/// What is done and which needs of work are met.
#[derive(Clone, Copy)]
pub struct Done<'d> {
    pub acts: &'d [&'d Act],
    pub needs: &'d [&'d Need],
}

/// What the oracle says.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    Reached,
    NoWay,
    Closed,
    /// Too many sets to try.
    TooMany,
    /// For each objective the best, and one that is better but asks more.
    Best(Vec<(Sums, Option<Sums>)>),
}

/// The objectives in the order of [`Answer::Best`].
pub const BESTS: [Best; 4] = [Best::Time, Best::Cost, Best::Steps, Best::Exams];

impl<'o> Oracle<'o> {
    /// Gathers all that can matter, from the goal backwards.
    pub fn of(world: &'o Small, told: &'o Told, ladder: bool, goal: &Goal) -> Self {
        let mut oracle = Self { world, told, ladder, acts: Vec::new(), needs: Vec::new() };
        let mut gather = crate::gather::Gather::new(&oracle);
        gather.goal(goal);
        let (acts, needs) = gather.found();
        oracle.acts = acts;
        oracle.needs = needs;
        oracle
    }

    /// Tries everything.
    pub fn answer(&self, goal: &Goal) -> Answer {
        if self.is_reached(goal) {
            return Answer::Reached;
        }
        if let Goal::Credential(id) = goal {
            let row = &self.world.credentials[*id];
            let is_title = !row.is_issued() && self.world.stand_ins.iter().any(|row| row.title == *id);
            if !row.is_open() && !is_title {
                return Answer::Closed;
            }
        }
        let mut found: Vec<Sums> = Vec::new();
        for needs in 0..1_u32 << self.needs.len() {
            let needs: Vec<&Need> = self
                .needs
                .iter()
                .enumerate()
                .filter(|row| needs >> row.0 & 1 == 1)
                .map(|row| row.1)
                .collect();
            if !self.try_all(goal, &needs, &mut found) {
                return Answer::TooMany;
            }
        }
        if found.is_empty() {
            return Answer::NoWay;
        }
        let each = BESTS.map(|best| {
            let first =
                *found.iter().min_by_key(|sums| (sums.asks, sums.unconfirmed, sums.key(best))).expect("one");
            let better = found.iter().filter(|sums| sums.figure(best)[0] < first.figure(best)[0]);
            (first, better.min_by_key(|sums| (sums.key(best), sums.asks, sums.unconfirmed)).copied())
        });
        Answer::Best(each.to_vec())
    }

    /// Every set of acts that can be done in some order, until the goal is met.
    fn try_all(&self, goal: &Goal, needs: &[&Need], found: &mut Vec<Sums>) -> bool {
        let Some(work) = self.least_work(needs) else { return true };
        let mut seen = BTreeSet::from([0_u64]);
        let mut todo = vec![0_u64];
        let mut sums = BTreeSet::new();
        while let Some(set) = todo.pop() {
            let has = |place: usize| set >> place & 1 == 1;
            let acts: Vec<&Act> =
                (0..self.acts.len()).filter(|place| has(*place)).map(|p| &self.acts[p]).collect();
            let done = Done { acts: &acts, needs };
            if self.meets_goal(goal, done) {
                let sum = self.sums(&acts, work);
                if sums.insert((sum.asks, sum.unconfirmed, sum.key(Best::Steps))) {
                    found.push(sum);
                }
                continue;
            }
            for place in (0..self.acts.len()).filter(|place| !has(*place)) {
                let next = set | 1 << place;
                if !seen.contains(&next)
                    && !self.is_twice(&self.acts[place], &acts)
                    && self.opens(&self.acts[place], done)
                {
                    seen.insert(next);
                    todo.push(next);
                }
            }
            if seen.len() > 4_000 {
                return false;
            }
        }
        true
    }

    /// One credential is not earned twice.
    fn is_twice(&self, act: &Act, acts: &[&Act]) -> bool {
        match act {
            Act::Earn(id) => acts.contains(&&Act::StandIn(*id)),
            Act::StandIn(id) => acts.contains(&&Act::Earn(*id)),
            _ => false,
        }
    }

    /// Adds up what is done.
    fn sums(&self, acts: &[&Act], (work, stretches): (u32, u32)) -> Sums {
        let mut sums = Sums {
            steps: stretches,
            asks: 0,
            unconfirmed: 0,
            months: [0; 2],
            cost: [0; 2],
            exams: [0; 2],
            months_compared: 0,
        };
        let (mut study, mut membership, mut assumed) = (0, 0, 0);
        for act in acts {
            sums.steps += 1;
            let (mut months, mut cost, mut exams) = (Some(0), None, Some(0));
            match act {
                Act::Earn(id) | Act::StandIn(id) => {
                    let row = &self.world.credentials[*id];
                    let is_member = self.told.memberships[row.issuer].is_some();
                    cost = if is_member { row.fee.and(row.member_fee).or(row.fee) } else { row.fee };
                    exams = row.exams;
                    sums.unconfirmed += u32::from(row.status != "active");
                }
                Act::Award(award) | Act::SecondHalf(award) => {
                    let half = matches!(act, Act::SecondHalf(_));
                    (months, cost) = match award.level {
                        1 => (Some(12), None),
                        2 => (Some(24), Some(8_000)),
                        3 if half => (Some(24), Some(24_000)),
                        3 => (Some(48), Some(48_000)),
                        4 => (Some(24), None),
                        _ => (None, None),
                    };
                    study += months.unwrap_or(0);
                    // A diploma, whose time is not known, is taken to be as long as a certificate.
                    assumed += if months.is_none() { 12 } else { 0 };
                }
                Act::Training(_) => {
                    months = None;
                    // No training has a known time, so it is taken to be as long as the longest award.
                    assumed += 48;
                }
                Act::Member(organization, asked) => {
                    let so_far = self.told.memberships[*organization].flatten().unwrap_or(0);
                    let left = asked.saturating_sub(so_far);
                    membership = left.max(membership);
                }
                Act::Ask(_) => {
                    sums.asks += 1;
                    cost = Some(0);
                }
            }
            sums.months[1] += u32::from(months.is_none());
            for (sum, figure) in [(&mut sums.cost, cost), (&mut sums.exams, exams)] {
                sum[0] += figure.unwrap_or(0);
                sum[1] += u32::from(figure.is_none());
            }
        }
        let tracks = if self.told.apart { study + work } else { study.max(work) };
        sums.months[0] = tracks.max(membership);
        sums.months_compared = sums.months[0] + assumed;
        sums
    }
}

/// Whether the first counts as the second, by pairs.
pub fn reaches(pairs: &[(usize, usize)], from: usize, to: usize) -> bool {
    from == to || pairs.iter().any(|pair| pair.0 == from && reaches(pairs, pair.1, to))
}

/// Whether an award is what is asked.
pub fn award_fits(award: &Award, asked: &Degree) -> bool {
    let is_degree = |level: usize| level != 1;
    let higher =
        award.level > asked.level && is_degree(award.level) && is_degree(asked.level) && !asked.accredited;
    let field = asked.fields.is_empty()
        || award
            .field
            .is_some_and(|field| asked.fields.iter().any(|to| reaches(&crate::random::FIELDS, field, *to)));
    (award.level == asked.level || higher) && field && (award.accredited || !asked.accredited)
}

/// Sets of credentials, by any of which a rule is met.
pub type Ways = Vec<BTreeSet<usize>>;
