//! One-line cases of what is met, what is not, and what nobody can tell.

use credential_pathway::resolve::Evidence;
use credential_pathway::resolve::Verdict::{self, Met, Unknown, Unmet};

use crate::world::{finding, judge};

/// Kinds of work, fields and credentials that the cases name.
pub const WORLD: &str = "
    kind bmet > htm
    kind htm > healthcare
    kind cio > management
    kind manager > htm management
    field him > health
    field nursing > health
    field electronics
    training full-course > short-course
    exam entry-exam
    a
    b
    c
    old retired";

/// Each line: a condition, what the learner tells, the verdict.
pub fn hold(cases: &[(&str, &str, Verdict)]) {
    for (condition, told, verdict) in cases {
        assert_eq!(judge(WORLD, condition, told), *verdict, "{condition} for {told:?}");
    }
}

#[test]
fn a_credential_is_met_when_held_and_unknown_while_untold() {
    hold(&[
        ("a", "has a", Met),
        ("a", "no a", Unmet),
        ("a", "", Unknown),
        ("a", "all credentials", Unmet),
        ("a", "unsure a", Unknown),
        ("a", "unsure a, all credentials", Unknown),
        ("a", "has b", Unknown),
        ("old", "has old", Met),
    ]);
}

#[test]
fn what_has_run_out_may_count_and_a_candidate_holds_nothing() {
    hold(&[
        ("a", "expired a", Unknown),
        ("a", "expired a, all credentials", Unknown),
        ("a", "candidate a", Unmet),
    ]);
}

#[test]
fn a_training_is_met_by_itself_or_by_one_that_counts_as_it() {
    hold(&[
        ("training(short-course)", "trained short-course", Met),
        ("training(short-course)", "trained full-course", Met),
        ("training(full-course)", "trained short-course", Unknown),
        ("training(full-course)", "trained short-course, all training", Unmet),
        ("training(short-course)", "untrained short-course", Unmet),
        ("training(short-course)", "unsure-trained short-course", Unknown),
        ("training(short-course)", "untrained short-course, trained full-course", Met),
        ("training(short-course)", "unsure-trained full-course, all training", Unknown),
        ("training(short-course)", "untrained short-course, unsure-trained full-course", Unknown),
        ("training(full-course)", "unsure-trained short-course, all training", Unmet),
        ("training(entry-exam)", "", Unknown),
        ("training(entry-exam)", "all training", Unmet),
    ]);
}

#[test]
fn a_membership_is_met_when_it_has_lasted_long_enough() {
    hold(&[
        ("member(aami)", "member aami", Met),
        ("member(aami)", "no-member aami", Unmet),
        ("member(aami)", "unsure-member aami", Unknown),
        ("member(aami)", "", Unknown),
        ("member(aami)", "all training", Unmet),
        ("member(aami 24)", "member aami", Unknown),
        ("member(aami 24)", "member aami 23", Unmet),
        ("member(aami 24)", "member aami 24", Met),
    ]);
}

#[test]
fn what_the_issuer_does_not_publish_is_unknown_whatever_is_told() {
    hold(&[
        ("ask", "has a, all credentials, all education, all work, all training", Unknown),
        ("all(ask, a)", "no a", Unmet),
        ("any(ask, a)", "has a", Met),
        ("any(ask, a)", "no a", Unknown),
    ]);
}

#[test]
fn an_empty_condition_asks_for_nothing_and_is_met() {
    hold(&[("nothing", "", Met), ("any(nothing, a)", "no a", Met), ("all(nothing, a)", "", Unknown)]);
}

#[test]
fn all_is_its_worst_part_and_any_its_best() {
    hold(&[
        ("all(a, b)", "has a, has b", Met),
        ("all(a, b)", "has a", Unknown),
        ("all(a, b)", "has a, no b", Unmet),
        ("any(a, b)", "no a, has b", Met),
        ("any(a, b)", "no a", Unknown),
        ("any(a, b)", "no a, no b", Unmet),
    ]);
}

#[test]
fn at_least_two_is_the_second_best_part() {
    hold(&[
        ("2of(a, b, c)", "has a, has c", Met),
        ("2of(a, b, c)", "has a", Unknown),
        ("2of(a, b, c)", "has a, no b", Unknown),
        ("2of(a, b, c)", "has a, no b, no c", Unmet),
        ("2of(a, b, c)", "no b, no c", Unmet),
        ("3of(a, b, c)", "has a, has b, has c", Met),
        // What nobody can tell is just enough, and then one too few.
        ("2of(a, b, c)", "no c", Unknown),
        ("3of(a, b, c)", "has a", Unknown),
        ("3of(a, b, c)", "has a, has b, no c", Unmet),
        ("2of(ask, a, b)", "no a, no b", Unmet),
        ("2of(ask, a, b)", "has a, no b", Unknown),
    ]);
}

#[test]
fn one_credential_never_fills_two_slots() {
    hold(&[
        ("2of(a, any(a, b))", "has a, no b", Unmet),
        ("2of(a, any(a, b))", "has a", Unknown),
        ("2of(a, any(a, b))", "has a, has b", Met),
        ("2of(any(a, b), any(b, c))", "has b, no a, no c", Unmet),
        ("2of(any(a, b), any(b, c))", "has a, has b, no c", Met),
        ("2of(all(a, b), b, c)", "has a, has b, no c", Unmet),
        ("2of(all(a, b), b, c)", "has a, has b, has c", Met),
        ("all(a, any(a, b))", "has a, no b", Met),
    ]);
}

#[test]
fn work_fills_more_than_one_slot_because_it_is_no_credential() {
    hold(&[("2of(work(12 bmet), work(24 htm), a)", "work 24 bmet, no a", Met)]);
}

#[test]
fn a_higher_degree_stands_for_a_lower_one_of_a_fitting_field() {
    hold(&[
        ("degree(associate)", "degree bachelor", Met),
        ("degree(associate him)", "degree master him", Met),
        ("degree(associate health)", "degree bachelor him", Met),
        ("degree(associate him)", "degree bachelor nursing, all education", Unmet),
        ("degree(associate him)", "degree bachelor health, all education", Unmet),
        ("degree(bachelor)", "degree associate, all education", Unmet),
        ("degree(high-school)", "degree associate", Met),
        ("degree(associate him|electronics)", "degree associate electronics", Met),
    ]);
}

#[test]
fn what_is_untold_of_a_degree_is_unknown() {
    hold(&[
        ("degree(associate)", "", Unknown),
        ("degree(associate)", "all education", Unmet),
        ("degree(associate him)", "degree associate, all education", Unknown),
        ("degree(associate him by cahiim)", "degree associate him, all education", Unknown),
        ("degree(associate him)", "degree associate nursing", Unknown),
    ]);
}

#[test]
fn a_related_field_is_for_the_issuer_to_judge() {
    hold(&[
        ("degree(associate him related)", "degree associate nursing, all education", Unknown),
        ("degree(associate him related)", "degree associate him, all education", Met),
        ("degree(bachelor him related)", "degree associate nursing, all education", Unmet),
    ]);
}

#[test]
fn level_field_and_accreditation_hold_on_one_award() {
    let rule = "degree(associate him by cahiim)";
    hold(&[
        (rule, "degree associate him cahiim", Met),
        (rule, "degree associate him abet, all education", Unmet),
        (rule, "degree associate him abet, degree associate electronics cahiim, all education", Unmet),
        // The program's level is part of its accreditation.
        (rule, "degree bachelor him cahiim, all education", Unknown),
        (
            "any(degree(associate him by cahiim), degree(bachelor by cahiim))",
            "degree bachelor him cahiim",
            Met,
        ),
    ]);
}

#[test]
fn a_certificate_of_study_is_not_on_the_ladder_of_degrees() {
    hold(&[
        ("degree(postsecondary-certificate)", "degree postsecondary-certificate", Met),
        ("degree(postsecondary-certificate)", "degree bachelor, all education", Unmet),
        ("degree(high-school)", "degree postsecondary-certificate, all education", Unmet),
        ("degree(associate)", "degree postsecondary-certificate, all education", Unmet),
    ]);
}

#[test]
fn the_first_of_the_best_awards_is_the_evidence() {
    let told = "degree associate nursing, degree bachelor him, degree associate him";
    let evidence = finding(WORLD, "degree(associate him)", told, |finding| finding.evidence);
    assert_eq!(evidence, Some(Evidence::Award(1)));
}

#[test]
fn every_part_of_a_condition_has_a_finding_of_its_own() {
    let verdicts = finding(WORLD, "any(all(a, b), ask)", "has a, no b", |finding| {
        let both = &finding.parts[0];
        (
            finding.verdict,
            both.verdict,
            both.parts[0].verdict,
            both.parts[1].verdict,
            finding.parts[1].verdict,
        )
    });
    assert_eq!(verdicts, (Unknown, Unmet, Met, Unmet, Unknown));
}
