//! What was told and does not fit is said to be so, and never called "not answered".

use credential_pathway::resolve::Evaluator;
use credential_pathway::resolve::Verdict::{Met, Unknown, Unmet};
use credential_pathway::session::learner_file;
use credential_pathway::text::{Language, Localizer};

use crate::evaluate::{WORLD, hold};
use crate::pressing::session;
use crate::told::learner;
use crate::world::{credential, open_world, today};
use credential_pathway::catalog::bundled;

/// How a leaf stands for a learner, in words.
fn state(condition: &str, told: &str) -> String {
    let catalog = open_world(&format!("{WORLD}\ngoal: {condition}"));
    let learner = learner(told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    localizer.state(&evaluator.credential(credential(&catalog, "goal")))
}

#[test]
fn an_award_that_does_not_fit_says_what_does_not_fit() {
    let rule = "degree(associate him by cahiim)";
    for (told, words) in [
        ("degree high-school", "yours is of another level"),
        ("degree associate nursing cahiim", "yours is in another field"),
        ("degree associate him abet", "yours is without this accreditation"),
        ("degree associate him none", "yours is without this accreditation"),
        // The nearest one is named.
        (
            "degree high-school, degree associate him none, degree associate nursing",
            "yours is without this accreditation",
        ),
        ("degree associate him", "the issuer must say whether yours counts"),
        ("", "not answered"),
        ("degree associate nursing, all education", "yours is in another field"),
        ("all education", "not yet"),
    ] {
        assert_eq!(state(rule, told), words, "{told}");
    }
}

#[test]
fn a_program_that_is_not_accredited_does_not_meet_an_accreditation() {
    hold(&[
        ("degree(associate him by cahiim)", "degree associate him none, all education", Unmet),
        ("degree(associate him by cahiim)", "degree bachelor him none, all education", Unmet),
        ("degree(associate him by cahiim)", "degree associate him, all education", Unknown),
        ("degree(associate him)", "degree associate him none", Met),
    ]);
}

#[test]
fn work_that_does_not_fit_says_whether_it_is_too_old_or_too_small_a_part() {
    for (rule, told, words) in [
        ("work(12 bmet within 60)", "work 24 bmet from 2015-01", "yours is older than 5 years"),
        // The window of 60 months begins with December 2021.
        ("work(12 bmet within 60)", "work 24 bmet from 2020-01", "you have 1 month of 1 year"),
        ("work(12 bmet share 50)", "work 24 bmet at 40", "yours is too small a part of full time"),
        (
            "work(12 bmet within 60 share 50)",
            "work 24 bmet from 2024-01 at 40",
            "yours is too small a part of full time",
        ),
        ("work(12 bmet)", "work 24 cio", "not answered"),
        ("work(12 bmet)", "work 24 bmet from 2027-01", "not answered"),
        ("work(48 bmet)", "work 12 bmet", "you have 1 year of 4 years"),
    ] {
        assert_eq!(state(rule, told), words, "{rule} for {told}");
    }
}

#[test]
fn a_node_with_parts_says_what_its_unknown_parts_say_if_they_say_the_same() {
    let old = "work 24 bmet from 2015-01";
    for (rule, told, words) in [
        ("all(a, work(12 bmet within 60))", "has a", "not answered"),
        (
            "all(a, work(12 bmet within 60))",
            "work 24 bmet from 2015-01, has a",
            "yours is older than 5 years",
        ),
        ("all(a, work(12 bmet within 60))", old, "add more to see"),
        (
            "any(all(a, work(12 bmet within 60)), work(6 bmet within 60))",
            "work 24 bmet from 2015-01, has a",
            "yours is older than 5 years",
        ),
        ("all(a, work(12 bmet within 60))", "no a", "not yet"),
        ("all(a, b)", "", "not answered"),
    ] {
        assert_eq!(state(rule, told), words, "{rule} for {told}");
    }
}

#[test]
fn a_membership_without_its_months_says_that_they_are_missing() {
    assert_eq!(state("member(org 12)", "member org"), "add for how long");
    assert_eq!(state("member(org 12)", ""), "not answered");
}

/// Every state of a rule of the shipped catalog, line by line.
fn states(id: &str, told: &str) -> Vec<String> {
    let learner = learner(told);
    let evaluator = Evaluator { catalog: bundled::shared(), learner: &learner, today: today() };
    let localizer =
        Localizer { catalog: bundled::shared(), language: Language::English, today: today(), offers: None };
    let finding = evaluator.credential(credential(bundled::shared(), id));
    localizer.finding(&finding).plain().lines().map(str::to_owned).collect()
}

#[test]
fn who_managed_in_2015_and_who_has_another_degree_read_why_it_does_not_count() {
    let lines = states("aami-chtm", "degree bachelor business, work 24 htm-management from 2015-01");
    let old = lines.iter().filter(|line| line.contains("3 years of work") && line.contains("management"));
    assert!(
        old.clone().count() > 0 && old.clone().all(|line| line.contains("[yours is older than 5 years]")),
        "{lines:#?}"
    );
    let lines = states("ahima-rhit", "degree associate business");
    assert!(lines.iter().any(|line| line.contains("[yours is in another field]")), "{lines:#?}");
    assert!(
        !lines.iter().any(|line| line.contains("ssociate degree") && line.contains("[not answered]")),
        "{lines:#?}"
    );
}

#[test]
fn a_program_that_is_not_accredited_is_the_same_in_a_link_and_in_a_file() {
    let mut session = session();
    let link = "v1&study=associate.health-information-management.none";
    session.open_link(link);
    assert_eq!((session.link().as_str(), session.notices().len()), (link, 0));
    let (read, problems) = learner_file::read(bundled::shared(), "mine.json", &session.learner_file());
    assert_eq!((read.as_ref(), problems.len()), (Some(&session.state().learner), 0));
    let told = session.have().sections[1].items[0].name.clone();
    assert_eq!(told, "Associate degree in health information management, not accredited");
}
