//! Months of work: what counts, over stretches that may overlap, inside a window.

use crate::catalog::Catalog;
use crate::model::{Id, Learner, Map, Month, Stretch, WorkSpec};

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
    let mut undated = 0;
    let mut calendar: Map<i32, u32> = Map::new();
    let counts =
        |kind: &Id, part: &WorkSpec| part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, wanted));
    for stretch in &learner.work {
        let fits = counts(&stretch.kind, part) && also.is_none_or(|also| counts(&stretch.kind, also));
        let weight = weight(stretch, part);
        if !fits || weight == 0 {
            continue;
        }
        match stretch.from {
            None => undated += stretch.months.min(Stretch::LONGEST) * weight,
            Some(from) => {
                for month in from.index()..from.index() + stretch.months.min(Stretch::LONGEST).cast_signed() {
                    let best = calendar.get(&month).copied().unwrap_or_default();
                    calendar.insert(month, weight.max(best));
                }
            }
        }
    }
    let end = today.index() + ahead.cast_signed();
    let start = part.within_months.map(|within| end - within.cast_signed());
    // A month that has begun counts; what lies ahead of today has not been worked.
    let inside = calendar
        .iter()
        .filter(|(month, _)| **month <= today.index() && start.is_none_or(|start| **month > start));
    let dated: u32 = inside.map(|(_, weight)| weight).sum();
    let window = part.within_months.unwrap_or(u32::MAX);
    let sure = if part.within_months.is_some() { dated } else { dated + undated };
    WorkCount {
        sure_months: (sure / 100).min(window),
        possible_months: ((dated + undated) / 100).min(window),
    }
}

/// What a month of this stretch is worth, in hundredths.
fn weight(stretch: &Stretch, part: &WorkSpec) -> u32 {
    match part.share_min_percent {
        None => stretch.share(),
        Some(least) if stretch.share() >= u32::from(least) => 100,
        Some(_) => 0,
    }
}

/// How many more months from today meet `part`, if the learner begins such work now.
pub fn months_missing(
    catalog: &Catalog,
    learner: &Learner,
    part: &WorkSpec,
    also: Option<&WorkSpec>,
    today: Month,
) -> u32 {
    let met = |ahead: u32| {
        ahead + count_work(catalog, learner, part, also, today, ahead).sure_months >= part.months
    };
    (0..=part.months).find(|ahead| met(*ahead)).unwrap_or(part.months)
}
