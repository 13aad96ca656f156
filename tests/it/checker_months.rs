//! The checker's own count of months, month by month.

use credential_pathway::model::{Month, Stretch, WorkSpec};

/// How many more full-time months from today there must be.
pub fn missing(rows: &[&Stretch], part: &WorkSpec, today: Month) -> u32 {
    (0..part.months)
        .find(|ahead| ahead + counted(rows, part, today, *ahead)[0] >= part.months)
        .unwrap_or(part.months)
}

/// The months told that count when `ahead` more have passed: for sure, and where undated work was all after
/// the other work and inside the window.
pub fn counted(rows: &[&Stretch], part: &WorkSpec, today: Month, ahead: u32) -> [u32; 2] {
    let worth = |row: &Stretch| match part.share_min_percent {
        None => row.share(),
        Some(least) => u32::from(row.share() >= u32::from(least)) * 100,
    };
    let first = rows.iter().filter_map(|row| row.from).map(Month::index).min();
    let (mut full, mut others) = (0, Vec::new());
    for month in first.into_iter().flat_map(|first| first..=today.index()) {
        let back = today.index() + ahead.cast_signed() - month;
        let here = rows.iter().filter(|row| {
            row.from
                .map(Month::index)
                .is_some_and(|from| (from..from + row.months.cast_signed()).contains(&month))
        });
        if part.within_months.is_some_and(|within| back >= within.cast_signed()) {
            continue;
        }
        if here.clone().any(|row| row.share() == 100) {
            full += 1;
        } else {
            others.push(here.map(|row| worth(row)).sum::<u32>().min(100));
        }
    }
    let undated = || rows.iter().filter(|row| row.from.is_none());
    let dated = full * 100 + others.iter().sum::<u32>();
    let possible = dated + undated().map(|row| row.months * worth(row)).sum::<u32>();
    // Undated part-time work may all have been in the best of the part-time months; in a window it does not
    // count for sure.
    others.sort_unstable();
    others.reverse();
    for row in undated().filter(|_| part.within_months.is_none()) {
        if row.share() == 100 {
            full += row.months;
            continue;
        }
        let length = others.len().max(row.months as usize);
        others.resize(length, 0);
        others.iter_mut().take(row.months as usize).for_each(|month| *month += worth(row));
    }
    let sure = full * 100 + others.iter().map(|month| (*month).min(100)).sum::<u32>();
    [sure, possible].map(|count| (count / 100).min(part.within_months.unwrap_or(u32::MAX)))
}
