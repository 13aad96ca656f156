//! One-line cases of work: what counts, over which stretches, inside which window.

use credential_pathway::resolve::Evidence;
use credential_pathway::resolve::Verdict::{Met, Unknown, Unmet};

use crate::evaluate::{WORLD, hold};
use crate::world::finding;

#[test]
fn work_counts_as_wider_work_and_never_back() {
    hold(&[
        ("work(24 htm)", "work 24 bmet", Met),
        ("work(24 healthcare)", "work 24 bmet", Met),
        ("work(24 bmet)", "work 24 htm, all work", Unmet),
        ("work(12 management)", "work 12 cio", Met),
        ("work(12 cio)", "work 12 management, all work", Unmet),
        ("work(12 htm)", "work 12 cio, all work", Unmet),
    ]);
}

#[test]
fn untold_work_is_unknown_until_the_section_is_complete() {
    hold(&[
        ("work(24 bmet)", "", Unknown),
        ("work(24 bmet)", "work 23 bmet", Unknown),
        ("work(24 bmet)", "work 23 bmet, all work", Unmet),
        ("work(24 bmet)", "work 24 bmet, all work", Met),
    ]);
}

#[test]
fn undated_stretches_add_up_and_dated_ones_are_counted_once() {
    hold(&[
        ("work(24 htm)", "work 12 bmet, work 12 manager", Met),
        ("work(24 bmet|cio)", "work 12 bmet, work 12 cio", Met),
        ("work(24 htm)", "work 12 bmet from 2020-01, work 12 manager from 2020-07, all work", Unmet),
        ("work(18 htm)", "work 12 bmet from 2020-01, work 12 manager from 2020-07, all work", Met),
        ("work(24 htm)", "work 12 bmet from 2020-01, work 12 manager from 2021-01, all work", Met),
    ]);
}

#[test]
fn a_window_counts_dated_months_and_cannot_tell_of_undated_ones() {
    hold(&[
        ("work(12 bmet within 60)", "work 12 bmet from 2024-01, all work", Met),
        ("work(12 bmet within 60)", "work 12 bmet from 2018-01, all work", Unmet),
        ("work(12 bmet within 60)", "work 12 bmet, all work", Unknown),
        ("work(12 bmet within 60)", "work 11 bmet, all work", Unmet),
        // The window of 24 months begins with December 2024.
        ("work(6 bmet within 24)", "work 12 bmet from 2024-06, all work", Met),
        ("work(7 bmet within 24)", "work 12 bmet from 2024-06, all work", Unmet),
        ("work(1 bmet within 24)", "work 1 bmet from 2024-12, all work", Met),
        ("work(1 bmet within 24)", "work 1 bmet from 2024-11, all work", Unmet),
        // It ends with this month, which has begun.
        ("work(1 bmet within 24)", "work 1 bmet from 2026-11, all work", Met),
        ("work(1 bmet within 24)", "work 1 bmet from 2026-12, all work", Unmet),
        ("work(24 bmet within 24)", "work 24 bmet from 2024-12, all work", Met),
        ("work(24 bmet within 24)", "work 24 bmet from 2024-11, all work", Unmet),
    ]);
}

#[test]
fn months_that_lie_ahead_have_not_been_worked() {
    hold(&[
        ("work(12 bmet)", "work 24 bmet from 2025-12, all work", Met),
        ("work(13 bmet)", "work 24 bmet from 2025-12, all work", Unmet),
    ]);
}

#[test]
fn part_time_work_counts_by_its_share() {
    hold(&[
        ("work(12 bmet)", "work 24 bmet at 50, all work", Met),
        ("work(13 bmet)", "work 24 bmet at 50, all work", Unmet),
        // By the calendar, where the issuer asks for a least share.
        ("work(24 bmet share 50)", "work 24 bmet at 50, all work", Met),
        ("work(24 bmet share 50)", "work 24 bmet at 40, all work", Unmet),
        // A month holds no more than full time.
        ("work(12 bmet)", "work 12 bmet from 2020-01 at 50, work 12 bmet from 2020-01, all work", Met),
    ]);
}

#[test]
fn two_part_time_jobs_at_once_add_up_to_at_most_full_time() {
    let halves = "work 48 bmet from 2022-01 at 50, work 48 bmet from 2022-01 at 50, all work";
    let more = "work 24 bmet from 2022-01 at 60, work 12 bmet from 2022-07 at 60, all work";
    hold(&[
        ("work(48 bmet)", halves, Met),
        ("work(49 bmet)", halves, Unmet),
        // 12 months of 60 % and 12 of 100 %: 19.2 months.
        ("work(19 bmet)", more, Met),
        ("work(20 bmet)", more, Unmet),
        // 6 months of 25 %, 6 of 75 % and 6 of 50 %: 9 months.
        ("work(9 bmet)", "work 12 bmet from 2020-01 at 25, work 12 bmet from 2020-07 at 50, all work", Met),
        (
            "work(10 bmet)",
            "work 12 bmet from 2020-01 at 25, work 12 bmet from 2020-07 at 50, all work",
            Unmet,
        ),
    ]);
}

#[test]
fn of_undated_part_time_jobs_what_counts_at_the_same_time_is_sure() {
    let halves = "work 48 bmet at 50, work 48 bmet at 50, all work";
    // At once 12 months of 100 % and 12 of 60 %; after each other 24 and 12 of 60 %: 19.2 or 21.6.
    let more = "work 24 bmet at 60, work 12 bmet at 60, all work";
    let one_dated = "work 24 bmet from 2022-01 at 60, work 12 bmet at 60, all work";
    hold(&[
        // Half and half is one full time, or twice as long half of it.
        ("work(48 bmet)", halves, Met),
        ("work(49 bmet)", halves, Unmet),
        ("work(19 bmet)", more, Met),
        ("work(20 bmet)", more, Unknown),
        ("work(21 bmet)", more, Unknown),
        ("work(22 bmet)", more, Unmet),
        ("work(19 bmet)", one_dated, Met),
        ("work(20 bmet)", one_dated, Unknown),
        ("work(22 bmet)", one_dated, Unmet),
        // Where a month counts whole, the same month counts once.
        ("work(24 bmet share 50)", "work 24 bmet at 50, work 24 bmet at 50, all work", Met),
        ("work(25 bmet share 50)", "work 24 bmet at 50, work 24 bmet at 50, all work", Unknown),
        ("work(49 bmet share 50)", "work 24 bmet at 50, work 24 bmet at 50, all work", Unmet),
        // A full-time job is the only one of its months, unless dates say otherwise.
        ("work(18 bmet)", "work 12 bmet, work 12 bmet at 50, all work", Met),
        ("work(18 bmet)", "work 12 bmet from 2020-01, work 12 bmet from 2020-01 at 50, all work", Unmet),
        ("work(24 bmet)", "work 12 bmet from 2020-01, work 12 bmet, all work", Met),
    ]);
}

#[test]
fn hours_are_judged_in_full_time_months() {
    hold(&[
        ("work(1000h bmet)", "work 6 bmet, all work", Met),
        ("work(1000h bmet)", "work 5 bmet, all work", Unmet),
    ]);
}

#[test]
fn the_included_part_lies_inside_the_whole() {
    let rule = "work(36 htm including 12 management)";
    hold(&[
        (rule, "work 24 bmet, work 12 manager, all work", Met),
        (rule, "work 36 bmet, all work", Unmet),
        // Managing elsewhere is not inside.
        (rule, "work 36 bmet, work 12 cio, all work", Unmet),
        (rule, "work 24 bmet, work 11 manager, all work", Unmet),
        (rule, "work 36 bmet", Unknown),
        ("work(36 htm including 12 htm within 24)", "work 36 bmet from 2023-12, all work", Met),
        ("work(36 htm including 12 htm within 24)", "work 36 bmet from 2015-01, all work", Unmet),
        ("work(36 htm including 12 htm within 24)", "work 36 bmet, all work", Unknown),
    ]);
}

#[test]
fn work_is_found_with_what_is_sure_and_what_may_count() {
    let told = "work 12 bmet from 2024-01, work 6 bmet";
    let evidence = finding(WORLD, "work(24 bmet within 60)", told, |finding| finding.evidence);
    assert_eq!(evidence, Some(Evidence::Months { sure: 12, possible: 18, asked: 24 }));
}

#[test]
fn the_included_part_is_the_evidence_only_where_it_is_the_worse_one() {
    let asked = |told: &str| {
        let rule = "work(36 htm including 12 management)";
        match finding(WORLD, rule, told, |finding| finding.evidence) {
            Some(Evidence::Months { sure, asked, .. }) => (sure, asked),
            other => panic!("months of work, not {other:?}"),
        }
    };
    assert_eq!(asked("work 24 bmet, work 12 manager"), (36, 36));
    assert_eq!(asked("work 24 bmet, work 11 manager"), (35, 36));
    assert_eq!(asked("work 36 bmet, work 11 manager"), (11, 12));
    assert_eq!(asked("work 23 manager"), (23, 36));
}
