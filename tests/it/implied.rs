//! Implied facts: what nobody has a credential without is there, unless the learner says that it is not.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Evidence, ImpliedBy, Objective, Query, Verdict, plan,
};

use crate::catalog_answers::shipped;
use crate::pathways::line;
use crate::told::learner;
use crate::world::{credential, finding, id, judge, open_world, today};

use Verdict::{Met, Unknown, Unmet};

/// Holds the verdict of each condition for one learner.
fn holds(lines: &str, told: &str, verdicts: &[(&str, Verdict)]) {
    for (condition, verdict) in verdicts {
        assert_eq!(judge(lines, condition, told), *verdict, "{condition} for {told:?} in {lines}");
    }
}

/// The steps of the shortest pathway on the issuer basis.
fn steps(catalog: &Catalog, learner: &Learner, to: &str, today: Month) -> String {
    let (basis, objective) = (Basis::Issuer, Objective::Time);
    let query = Query { destination: Destination::Credential(id(to)), basis, objective, today };
    line(&plan(catalog, learner, &query).expect("a pathway").pathway)
}

fn steps_in(world: &str, told: &str) -> String {
    steps(&open_world(world), &learner(told), "goal", today())
}

const TWO_WAYS: &str = "field f\ntraining t\n\
    a: any(all(degree(associate f), work(24 k)), all(degree(bachelor f), work(36 k), training(t)))";

#[test]
fn a_credential_held_or_lapsed_implies_what_each_of_its_ways_asks_for() {
    for told in ["has a", "expired a"] {
        let verdicts = [
            ("degree(associate f)", Met),
            ("degree(high-school)", Met),
            ("work(24 k)", Met),
            ("degree(bachelor f)", Unknown),
            ("work(25 k)", Unknown),
            ("training(t)", Unknown),
        ];
        holds(TWO_WAYS, told, &verdicts);
    }
    for told in ["", "candidate a", "no a", "unsure a"] {
        holds(TWO_WAYS, told, &[("degree(associate f)", Unknown), ("work(24 k)", Unknown)]);
    }
}

#[test]
fn the_evidence_says_what_implies_a_fact() {
    let evidence = |told| finding(TWO_WAYS, "degree(associate f)", told, |finding| finding.evidence);
    assert_eq!(evidence("expired a"), Some(Evidence::Implied(ImpliedBy::Credential(id("a")))));
    // What was told comes first.
    assert_eq!(evidence("has a, degree associate f"), Some(Evidence::Award(0)));
}

#[test]
fn work_is_implied_only_where_each_month_of_it_counts_for_sure() {
    let lines = "kind n > k\na: any(work(24 k), work(36 n))";
    let verdicts = [
        ("work(24 k)", Met),
        ("work(25 k)", Unknown),
        ("work(24 n)", Unknown),
        ("work(12 k within 60)", Unknown),
        ("work(12 k share 50)", Unknown),
    ];
    holds(lines, "has a", &verdicts);
    // At half of full time or more: 12 full months for sure, and 24 for a rule that asks for a share.
    let verdicts = [
        ("work(12 k)", Met),
        ("work(13 k)", Unknown),
        ("work(24 k share 50)", Met),
        ("work(24 k share 60)", Unknown),
    ];
    holds("a: work(24 k share 50)", "has a", &verdicts);
    // The part inside counts by itself.
    let verdicts =
        [("work(12 n)", Met), ("work(36 k including 12 n)", Met), ("work(36 k including 13 n)", Unknown)];
    holds("kind n > k\na: work(36 k including 12 n)", "has a", &verdicts);
}

#[test]
fn what_a_required_credential_implies_is_implied_too_by_whichever_it_was_met() {
    let chain = "c: degree(associate)\nb: c\na: b";
    holds(chain, "has a", &[("c", Met), ("degree(associate)", Met), ("degree(bachelor)", Unknown)]);
    // With d in place of c there is no degree for sure.
    let other = "c: degree(associate)\nd counts=c\na: c";
    holds(other, "has a", &[("c", Met), ("degree(associate)", Unknown)]);
    // Of three, two: one of the two is a degree; not so where only one of them asks for it.
    holds("a: 2of(degree(associate), degree(bachelor), work(6 k))", "has a", &[("degree(associate)", Met)]);
    holds("a: 2of(degree(associate), work(9 n), work(6 k))", "has a", &[("degree(associate)", Unknown)]);
}

#[test]
fn circles_imply_nothing() {
    let lines = "a: b\nb: any(a, c)\nc: degree(associate)";
    // Of b it is not sure that it was met by c.
    holds(lines, "has a", &[("b", Met), ("degree(associate)", Unknown)]);
    holds(lines, "has c", &[("b", Unknown), ("degree(associate)", Met)]);
    holds("a: b\nb: a", "has a", &[("b", Met), ("degree(associate)", Unknown)]);
}

#[test]
fn a_related_field_is_no_field_for_sure() {
    let lines = "a: degree(associate f related)";
    holds(lines, "has a", &[("degree(associate f)", Unknown), ("degree(associate)", Met)]);
}

#[test]
fn what_the_learner_denies_is_not_implied() {
    holds(
        TWO_WAYS,
        "has a, denied associate",
        &[("degree(associate f)", Unknown), ("degree(high-school)", Met)],
    );
    holds(TWO_WAYS, "has a, denied high-school", &[("degree(associate f)", Unknown), ("work(24 k)", Met)]);
    holds(TWO_WAYS, "has a, denied work k", &[("work(24 k)", Unknown), ("degree(associate f)", Met)]);
    let lines = "c\na: all(c, training(t))";
    holds(lines, "has a", &[("c", Met), ("training(t)", Met)]);
    holds(lines, "has a, no c, untrained t", &[("c", Unmet), ("training(t)", Unmet)]);
    holds(lines, "has a, expired c, unsure-trained t", &[("c", Unknown), ("training(t)", Met)]);
    // That a list is complete denies nothing that it implies.
    holds(TWO_WAYS, "has a, all education", &[("degree(associate f)", Met), ("degree(bachelor f)", Unmet)]);
}

#[test]
fn an_implied_degree_is_the_first_half_of_a_higher_one() {
    let world = "field f\na: degree(associate f)\ngoal: degree(bachelor f)";
    let found = |told: &str| {
        let catalog = open_world(world);
        let query = Query {
            destination: Destination::Credential(id("goal")),
            basis: Basis::Issuer,
            objective: Objective::Time,
            today: today(),
        };
        plan(&catalog, &learner(told), &query).expect("a pathway").pathway.totals.months
    };
    assert_eq!((found("has a"), found("has a, denied associate"), found("")), (24, 48, 48));
    // A bachelor's degree that is implied leads to a master's.
    let world = "b: degree(bachelor)\ngoal: degree(master f)";
    assert_eq!(steps_in(world, "expired b"), "master f, goal");
}

#[test]
fn on_the_shipped_catalog_no_clinician_and_no_holder_is_sent_to_high_school() {
    let catalog = shipped();
    for told in [
        "trained clinical-license",
        "trained rn-license",
        "work 300 licensed-clinical",
        "expired ahima-cca",
        "degree bachelor",
        "trained pe-license",
    ] {
        let steps = steps(&catalog, &learner(told), "himss-cahims", catalog.month());
        assert!(!steps.contains("high-school"), "{told}: {steps}");
    }
    let nobody = steps(&catalog, &learner("work 300 healthcare"), "himss-cahims", catalog.month());
    assert!(nobody.contains("high-school"), "{nobody}");
    let denied =
        steps(&catalog, &learner("trained rn-license, denied high-school"), "himss-cahims", catalog.month());
    assert!(denied.contains("high-school"), "{denied}");
}

/// RHIT by a program abroad is for those who say so alone; of all others the associate degree is sure.
#[test]
fn a_way_for_those_who_studied_abroad_is_left_out_until_it_is_told() {
    let catalog = shipped();
    let steps = |told: &str| steps(&catalog, &learner(told), "himss-cphims", catalog.month());
    let asked = |told: &str| plan_months(&catalog, told, "ahima-rhia");
    assert_eq!((asked("has ahima-rhit"), asked("expired ahima-rhit")), (24, 24));
    assert_eq!(asked("has ahima-rhit, denied associate"), 48);
    assert!(!steps("has ahima-rhit, trained him-foreign-program").is_empty());
}

fn plan_months(catalog: &Catalog, told: &str, to: &str) -> u32 {
    let query = Query {
        destination: Destination::Credential(id(to)),
        basis: Basis::Issuer,
        objective: Objective::Time,
        today: catalog.month(),
    };
    plan(catalog, &learner(told), &query).expect("a pathway").pathway.totals.months
}

/// Of 1,500 credentials in a row, each requiring the next, those that are followed are; the rest implies
/// nothing, and all of it is quick.
#[test]
fn a_chain_of_any_length_is_followed_as_far_as_its_limit() {
    let row = |at: usize| format!("a{at}: all(a{}, training(t{}))", at - 1, at % 9);
    let chain = (1..1_500).map(row).collect::<Vec<_>>().join("\n");
    let catalog = open_world(&format!("{chain}\na0: degree(associate)\ngoal: degree(associate)"));
    let verdict = |told: &str| {
        let learner = learner(told);
        let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
        catalog.credentials.iter().for_each(|row| drop(evaluator.credential(row)));
        evaluator.credential(credential(&catalog, "goal")).verdict
    };
    assert_eq!((verdict("has a20"), verdict("has a1499")), (Met, Unknown));
}
