//! Months of work: what counts, over stretches that may overlap, inside a window.

use crate::catalog::Catalog;
use crate::model::{Id, KindOfWork, Learner, Month, Stretch, ToList, WorkSpec};

/// How many months count for a requirement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkCount {
    /// Months that count for sure.
    pub sure_months: u32,
    /// Months that may count: all of the above, and those for which dates would have to be told.
    pub possible_months: u32,
}

/// Counts a learner's months for `part`, as they will stand `ahead` months from today.
///
/// Dated stretches are laid on a calendar; what overlaps adds up to at most full time. Of undated
/// stretches nobody knows which were at the same time, so both ends are counted: sure is what there is
/// where all part-time work was at the same time, possible where each came after the other. A full-time
/// stretch is taken to be the only one of its months, unless dates say otherwise. In a window an undated
/// stretch only may count.
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

/// Whether a learner told any work that counts as work of this kind.
pub fn has_worked(catalog: &Catalog, learner: &Learner, kind: Id<KindOfWork>) -> bool {
    learner.work.iter().any(|stretch| catalog.work_counts_as(stretch.kind, kind))
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
    first(0, part.months, is_met)
}

/// The first number from `from` on for which something holds, where it holds for `to` and for every number
/// after the first.
pub(super) fn first(mut from: u32, mut to: u32, holds: impl Fn(u32) -> bool) -> u32 {
    while from < to {
        let middle = u32::midpoint(from, to);
        if holds(middle) { to = middle } else { from = middle + 1 }
    }
    to
}

/// Months of the calendar in which the same stretches of work run.
pub(super) struct Span {
    pub(super) from: i32,
    /// The month behind the last.
    pub(super) to: i32,
    /// What each month is worth, in hundredths.
    pub(super) worth: u32,
    /// Whether one of the stretches is full-time.
    is_full: bool,
}

/// Some months, each worth so many hundredths.
type Months = (u32, u32);

/// What counts for a requirement, in hundredths of months.
pub(super) struct Calendar {
    /// Dated work; no spans overlap.
    pub(super) spans: Vec<Span>,
    /// Undated full-time work, in months.
    full_months: u32,
    /// Undated part-time work.
    part_time: Vec<Months>,
}

impl Calendar {
    pub(super) fn new(
        catalog: &Catalog,
        learner: &Learner,
        part: &WorkSpec,
        also: Option<&WorkSpec>,
    ) -> Self {
        let counts = |kind: Id<KindOfWork>, part: &WorkSpec| {
            part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted))
        };
        let (mut full_months, mut part_time, mut dated) = (0, Vec::new(), Vec::new());
        for stretch in &learner.work {
            let fits = counts(stretch.kind, part) && also.is_none_or(|also| counts(stretch.kind, also));
            let (worth, is_full) = (worth(stretch, part), stretch.share() == 100);
            let months = stretch.months.min(Stretch::LONGEST);
            match stretch.from.map(Month::index) {
                _ if !fits || worth == 0 => {}
                None if is_full => full_months += months,
                None => part_time.push((months, worth)),
                Some(from) => dated.push(Span { from, to: from + months.cast_signed(), worth, is_full }),
            }
        }
        Self { spans: without_overlap(&dated), full_months, part_time }
    }

    /// Whether some undated work counts.
    pub(super) fn has_undated(&self) -> bool {
        self.full_months > 0 || !self.part_time.is_empty()
    }

    pub(super) fn count(&self, part: &WorkSpec, today: Month, ahead: u32) -> WorkCount {
        let start =
            part.within_months.map(|within| today.index() + ahead.cast_signed() - within.cast_signed());
        // A month that has begun counts; what lies ahead of today has not been worked.
        let inside = |span: &Span| {
            let from = start.map_or(span.from, |start| (start + 1).max(span.from));
            u32::try_from(span.to.min(today.index() + 1) - from).unwrap_or(0)
        };
        let (mut full_months, mut rest) = (0, Vec::new());
        for span in &self.spans {
            if span.is_full {
                full_months += inside(span);
            } else {
                // What is worth most comes first.
                let at = rest.iter().filter(|row: &&Months| row.1 >= span.worth).count();
                rest.insert(at, (inside(span), span.worth));
            }
        }
        let dated = full_months * 100 + sum(&rest);
        let possible = dated + self.full_months * 100 + sum(&self.part_time);
        let sure = match part.within_months {
            Some(_) => dated,
            None => (full_months + self.full_months) * 100 + self.at_once(&rest),
        };
        let window = part.within_months.unwrap_or(u32::MAX);
        WorkCount { sure_months: (sure / 100).min(window), possible_months: (possible / 100).min(window) }
    }

    /// What part-time work comes to where it was at the same time as far as it can have been: the
    /// undated stretches all begin at once, in the dated months that are worth most.
    fn at_once(&self, dated: &[Months]) -> u32 {
        let (mut total, mut from) = (0, 0);
        loop {
            // What begins with the first months is worth the same until the first of it ends.
            let (mut to, mut worth) = (u32::MAX, 0);
            for row in self.part_time.iter().filter(|row| row.0 > from) {
                to = to.min(row.0);
                worth += row.1;
            }
            let mut end = 0;
            if let Some(row) = dated.iter().find(|row| {
                end += row.0;
                end > from
            }) {
                to = to.min(end);
                worth += row.1;
            }
            if to == u32::MAX {
                return total;
            }
            total += (to - from) * worth.min(100);
            from = to;
        }
    }
}

fn sum(rows: &[Months]) -> u32 {
    rows.iter().map(|(months, worth)| months * worth).sum()
}

/// Spans that overlap cut into such as do not, with what they are worth together, at most full time.
fn without_overlap(spans: &[Span]) -> Vec<Span> {
    let mut ends: Vec<i32> = spans.iter().flat_map(|span| [span.from, span.to]).list();
    ends.sort_unstable();
    let mut cut = Vec::new();
    for pair in ends.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (mut worth, mut is_full) = (0, false);
        for span in spans.iter().filter(|span| span.from <= from && from < span.to) {
            worth += span.worth;
            is_full |= span.is_full;
        }
        if from < to && worth > 0 {
            cut.push(Span { from, to, worth: worth.min(100), is_full });
        }
    }
    cut
}

/// What a month of this stretch is worth, in hundredths.
fn worth(stretch: &Stretch, part: &WorkSpec) -> u32 {
    match part.share_min_percent {
        None => stretch.share(),
        Some(min) if stretch.share() >= u32::from(min) => 100,
        Some(_) => 0,
    }
}
