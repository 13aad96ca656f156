//! The oracle's figures: what sets of things to do come to, and which comes to less.

use crate::oracle::{Act, Oracle};

/// Figures in the order: steps, asks, credentials that are not confirmed, months, unknown, cost, unknown, exams, unknown; then months as they
/// are compared: of each time that is not known the longest of its kind comes on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    pub steps: u32,
    pub asks: u32,
    pub unconfirmed: u32,
    /// How often an issuer is asked to accept something.
    pub questions: u32,
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

    /// How they compare behind hurdles.
    pub fn key(&self, best: Best) -> [u32; 9] {
        let ([own, unpublished], [months, untimed]) = (self.figure(best), self.figure(Best::Time));
        let ([cost, free], [exams, open]) = (self.cost, self.exams);
        [own, unpublished, self.steps, months, untimed, cost, free, exams, open]
    }

    /// What is asked and what is not confirmed.
    pub fn hurdles(&self) -> [u32; 2] {
        [self.asks, self.unconfirmed]
    }
}

/// The objectives in the order of [`Answer::Best`].
pub const BESTS: [Best; 4] = [Best::Time, Best::Cost, Best::Steps, Best::Exams];

impl Oracle<'_> {
    /// Adds up what is done.
    pub fn sums(&self, acts: &[&Act], (work, stretches): (u32, u32)) -> Sums {
        let mut sums = Sums {
            steps: stretches,
            asks: 0,
            unconfirmed: 0,
            questions: 0,
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
                Act::Accept(..) => {
                    sums.questions += 1;
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

/// The best of some sums, and the best of those that are less sure and better by the figure itself.
pub fn first_and_better(found: &[Sums], best: Best) -> (Sums, Option<Sums>) {
    let first = *found.iter().min_by_key(|sums| (sums.hurdles(), sums.key(best))).expect("one");
    (first, better_than(found, &first, best))
}

/// The best of the sums that are better by the figure itself, whatever is asked.
pub fn better_than(found: &[Sums], first: &Sums, best: Best) -> Option<Sums> {
    let better = found.iter().filter(|sums| sums.figure(best)[0] < first.figure(best)[0]);
    better.min_by_key(|sums| (sums.key(best), sums.hurdles())).copied()
}
