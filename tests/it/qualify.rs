//! From which month on a person qualifies: cases by hand.

use credential_pathway::model::Month;
use credential_pathway::resolve::Qualifies::{self, In, NeedsDate, Never, Now};
use credential_pathway::resolve::{Evaluator, QUALIFIES_MAX_MONTHS, qualifies_on};

use crate::told::learner;
use crate::world::{credential, open_world, today};

pub const WORLD: &str = "kind bmet > htm\nkind manager > htm\nkind coder\na\nb";

fn month(text: &str) -> Qualifies {
    In(Month::parse(text).expect("a month"))
}

/// When somebody meets a condition in November 2026 or later.
fn when(condition: &str, told: &str) -> Qualifies {
    let catalog = open_world(&format!("{WORLD}\ngoal: {condition}"));
    let learner = learner(told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    qualifies_on(&evaluator, &credential(&catalog, "goal").requires.condition, QUALIFIES_MAX_MONTHS)
}

#[test]
fn what_is_met_today_is_met_now() {
    assert_eq!(when("nothing", ""), Now);
    assert_eq!(when("work(24 bmet)", "work 24 bmet from 2024-12"), Now);
    assert_eq!(when("work(24 bmet)", "work 24 bmet"), Now, "no date is asked where none is needed");
    assert_eq!(when("all(a, member(club 12))", "has a, member club 12"), Now);
}

#[test]
fn a_job_of_today_goes_on() {
    // From December 2025 to November 2026 are 12 months: the 24th is November 2027.
    assert_eq!(when("work(24 bmet)", "work 12 bmet from 2025-12"), month("2027-11"));
    // The same job, told as of 14 months: the last two are still ahead.
    assert_eq!(when("work(24 bmet)", "work 14 bmet from 2025-12"), month("2027-11"));
    // At half of full time 12 months are worth 6; 18 more are worth 36 months.
    assert_eq!(when("work(24 bmet)", "work 12 bmet from 2025-12 at 50"), month("2029-11"));
    // It counts as wider work.
    assert_eq!(when("work(24 htm)", "work 12 manager from 2025-12"), month("2027-11"));
}

#[test]
fn a_job_that_is_over_does_not_go_on() {
    assert_eq!(when("work(24 bmet)", "work 12 bmet from 2025-11"), Never);
    assert_eq!(when("work(12 bmet)", "work 11 bmet from 2025-12"), Never);
}

#[test]
fn a_job_that_begins_later_counts_as_told_and_does_not_go_on() {
    // January to June 2027 are 6 months.
    assert_eq!(when("work(6 bmet)", "work 6 bmet from 2027-01"), month("2027-06"));
    assert_eq!(when("work(7 bmet)", "work 6 bmet from 2027-01"), Never);
}

#[test]
fn what_leaves_the_window_counts_no_more() {
    // Five years ago: of the 12 months of 2022 each falls out as one of today's job comes in, until 2027,
    // when the window of 60 months begins with 2022 and ends with December 2026.
    let told = "work 12 bmet from 2022-01, work 2 bmet from 2026-10";
    // 12 and 2 months are in the window of November 2026, which begins with December 2021.
    assert_eq!(when("work(14 bmet within 60)", told), Now);
    // In December 2026 it begins with January 2022: 12 and 3. Later ones lose a month for each new one.
    assert_eq!(when("work(15 bmet within 60)", told), month("2026-12"));
    // 16: January 2027 has lost January 2022; only after December 2022 has left in December 2027 it grows:
    // then 15 months since October 2026 are in it, and the 16th is January 2028.
    assert_eq!(when("work(16 bmet within 60)", told), month("2028-01"));
}

#[test]
fn a_condition_that_is_met_for_a_time_only_is_found() {
    // 12 months of coding in 2022 stay in the window of 60 months up to December 2026, the first month in
    // which the job of today has 3 months; from January 2027 on it would be too late.
    let told = "work 12 coder from 2022-01, work 2 bmet from 2026-10";
    assert_eq!(when("all(work(12 coder within 60), work(3 bmet))", told), month("2026-12"));
    assert_eq!(when("all(work(12 coder within 60), work(4 bmet))", told), Never);
}

#[test]
fn a_membership_goes_on() {
    assert_eq!(when("member(club 12)", "member club 5"), month("2027-06"));
    // A member for an unknown time is one for 12 months in a year at the latest.
    assert_eq!(when("member(club 12)", "member club"), month("2027-11"));
    assert_eq!(when("member(club 12)", "no-member club"), Never);
    assert_eq!(when("member(club 12)", ""), Never);
}

#[test]
fn what_is_not_told_does_not_come_by_waiting() {
    assert_eq!(when("a", ""), Never);
    assert_eq!(when("all(a, work(24 bmet))", "work 12 bmet from 2025-12"), Never);
    assert_eq!(when("any(a, work(24 bmet))", "work 12 bmet from 2025-12"), month("2027-11"));
    assert_eq!(when("ask", ""), Never);
}

#[test]
fn undated_work_that_may_be_enough_needs_a_date() {
    // It may be the job of today, and then goes on.
    assert_eq!(when("work(24 bmet)", "work 12 bmet"), NeedsDate(0));
    // It may lie in the window.
    assert_eq!(when("work(24 bmet within 60)", "work 24 bmet"), NeedsDate(0));
    assert_eq!(when("work(24 bmet)", "work 12 coder, work 12 bmet"), NeedsDate(1));
    // Where it helps no sooner than what is dated, it is not asked.
    assert_eq!(when("work(24 bmet)", "work 12 coder, work 12 bmet from 2025-12"), month("2027-11"));
    assert_eq!(when("work(24 bmet)", "work 6 bmet, work 6 bmet from 2026-06"), month("2027-11"));
    assert_eq!(when("all(a, work(24 bmet))", "work 12 bmet"), Never);
    // Of two alternatives the one that may be met first is asked about: 4 months against 12.
    assert_eq!(when("any(work(24 bmet), work(16 coder))", "work 12 bmet, work 12 coder"), NeedsDate(1));
    assert_eq!(
        when("work(24 htm including 12 manager within 60)", "work 12 bmet, work 12 manager"),
        NeedsDate(1)
    );
}

#[test]
fn of_at_least_k_each_part_has_its_own_evidence() {
    let told = "has a, work 12 bmet from 2025-12";
    assert_eq!(when("2of(a, work(24 bmet), b)", told), month("2027-11"));
    assert_eq!(when("2of(all(a, work(18 bmet)), all(a, work(24 bmet)))", told), Never);
    assert_eq!(when("2of(any(a, b), work(18 bmet), work(24 bmet))", told), month("2027-05"));
    // "a" meets both parts, and stands for one of them; the other one may be met by undated work.
    assert_eq!(when("2of(a, any(a, work(24 bmet)))", "has a, work 12 bmet"), NeedsDate(0));
}

#[test]
fn no_more_months_are_looked_at_than_asked_and_than_40_years() {
    let catalog = open_world(&format!("{WORLD}\ngoal: work(492 bmet)\nlater: work(493 bmet)"));
    let learner = learner("work 12 bmet from 2025-12");
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let of = |id, until| qualifies_on(&evaluator, &credential(&catalog, id).requires.condition, until);
    assert_eq!((of("goal", 479), of("goal", 480), of("later", u32::MAX)), (Never, month("2066-11"), Never));
}
