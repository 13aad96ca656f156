//! Months of work: what counts, over stretches that may overlap, inside a window.

use crate::catalog::Catalog;
use crate::model::{Id, KindOfWork, Learner, Month, Stretch, ToList, WorkSpec};

/// How many months count for a requirement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkCount {
    /// Months that count for sure.
    pub sure_months: u32,
    /// Months that may count: all of the above and those whose dates are untold.
    pub possible_months: u32,
}

/// Counts a learner's months for `part`, as they will stand `ahead` months from today.
///
/// Dated stretches are laid on a calendar, so a month is counted once, by its best share of full
/// time; undated ones add up. In a window an undated stretch only may count.
pub fn count_work(
    catalog: &Catalog,
    learner: &Learner,
    part: &WorkSpec,
    also: Option<&WorkSpec>,
    today: Month,
    ahead: u32,
) -> WorkCount {
    Calendar::new(catalog, learner, part, also).count(part, today, ahead)
}

/// How many more months from today meet `part`, if the learner begins such work now.
pub fn months_missing(
    catalog: &Catalog,
    learner: &Learner,
    part: &WorkSpec,
    also: Option<&WorkSpec>,
    today: Month,
) -> u32 {
    let calendar = Calendar::new(catalog, learner, part, also);
    // With each month ahead one more is worked and at most one falls out of the window, so what
    // counts never falls, and halving finds the first month that is enough.
    let is_met = |ahead: u32| ahead + calendar.count(part, today, ahead).sure_months >= part.months;
    let (mut from, mut to) = (0, part.months);
    while from < to {
        let middle = u32::midpoint(from, to);
        if is_met(middle) { to = middle } else { from = middle + 1 }
    }
    to
}

/// The first month, the month behind the last, and what each month is worth.
type Span = (i32, i32, u32);

/// What counts for a requirement, in hundredths of months.
struct Calendar {
    /// Dated work; no spans overlap.
    spans: Vec<Span>,
    undated: u32,
}

impl Calendar {
    fn new(catalog: &Catalog, learner: &Learner, part: &WorkSpec, also: Option<&WorkSpec>) -> Self {
        let counts = |kind: Id<KindOfWork>, part: &WorkSpec| {
            part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted))
        };
        let mut undated: u32 = 0;
        let mut dated = Vec::new();
        for stretch in &learner.work {
            let fits = counts(stretch.kind, part) && also.is_none_or(|also| counts(stretch.kind, also));
            let weight = weight(stretch, part);
            let months = stretch.months.min(Stretch::LONGEST);
            match stretch.from {
                _ if !fits || weight == 0 => {}
                None => undated = undated.saturating_add(months * weight),
                Some(from) => dated.push((from.index(), from.index() + months.cast_signed(), weight)),
            }
        }
        Self { spans: best_of(dated), undated }
    }

    fn count(&self, part: &WorkSpec, today: Month, ahead: u32) -> WorkCount {
        let start =
            part.within_months.map(|within| today.index() + ahead.cast_signed() - within.cast_signed());
        // A month that has begun counts; what lies ahead of today has not been worked.
        let inside = |(from, to, weight): &Span| {
            let from = start.map_or(*from, |start| (start + 1).max(*from));
            let months = (*to).min(today.index() + 1) - from;
            u32::try_from(months).unwrap_or(0) * weight
        };
        let dated: u32 = self.spans.iter().map(inside).sum();
        let window = part.within_months.unwrap_or(u32::MAX);
        let possible = dated.saturating_add(self.undated);
        let sure = if part.within_months.is_some() { dated } else { possible };
        WorkCount { sure_months: (sure / 100).min(window), possible_months: (possible / 100).min(window) }
    }
}

/// Spans that overlap cut into such as do not, each with the best worth there: a sweep over their ends.
fn best_of(mut spans: Vec<Span>) -> Vec<Span> {
    let mut ends: Vec<i32> = spans.iter().flat_map(|span| [span.0, span.1]).list();
    ends.sort_unstable();
    ends.dedup();
    spans.sort_unstable();
    let mut open: Vec<(i32, u32)> = Vec::new();
    let mut best = Vec::new();
    let mut next = spans.into_iter().peekable();
    for pair in ends.windows(2) {
        open.retain(|(to, _)| *to > pair[0]);
        while let Some((_, to, weight)) = next.next_if(|span| span.0 == pair[0]) {
            open.push((to, weight));
        }
        if let Some(weight) = open.iter().map(|row| row.1).max() {
            best.push((pair[0], pair[1], weight));
        }
    }
    best
}

/// What a month of this stretch is worth, in hundredths.
fn weight(stretch: &Stretch, part: &WorkSpec) -> u32 {
    match part.share_min_percent {
        None => stretch.share(),
        Some(min) if stretch.share() >= u32::from(min) => 100,
        Some(_) => 0,
    }
}
