//! "The issuer decides" is a way: a question to the issuer stands beside the sure ways and weighs nothing.

use credential_pathway::resolve::{Basis, Destination, Evidence, Objective, Pathway, Query, Verdict, plan};

use crate::pathways::line;
use crate::told::learner;
use crate::world::{finding, id, open_world, today};

fn best(world: &str, told: &str, objective: Objective) -> Pathway {
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective, today: today() };
    plan(&open_world(world), &learner(told), &query).expect("a pathway").pathway
}

/// The steps of the shortest pathway.
fn steps(world: &str, told: &str) -> String {
    line(&best(world, told, Objective::Time))
}

#[test]
fn whoever_wants_a_lapsed_credential_asks_whether_it_can_be_reinstated() {
    let world = "goal $100 exams=1: any(degree(associate), work(24 k))";
    assert_eq!(steps(world, "expired goal"), "ask goal of lapsed, goal");
    assert_eq!(steps(world, "no goal"), "24 k, goal");
    // Its rule is met by what is told: there is nothing to ask.
    assert_eq!(steps(world, "expired goal, work 24 k"), "goal");
    // The question is a step, weighs nothing, and is none of those about what is not published.
    let totals = best(world, "expired goal", Objective::Steps).totals;
    assert_eq!((totals.steps, totals.asks, totals.months), (2, 0, 0));
    assert_eq!((totals.cost_usd, totals.cost_unknown, totals.exams), (100, 0, 1));
}

#[test]
fn a_required_credential_that_lapsed_is_renewed_first() {
    let world = "x: any(degree(associate), work(24 k))\ngoal: x";
    assert_eq!(steps(world, "expired x"), "ask x of lapsed, x, goal");
    let closed = "x retired: any(degree(associate), work(24 k))\ngoal: any(x, work(6 k))";
    assert_eq!(steps(closed, "expired x"), "6 k, goal");
}

#[test]
fn a_degree_in_another_field_is_asked_about_where_a_related_one_counts() {
    let world = "field g\ngoal: degree(bachelor f related)";
    assert_eq!(steps(world, "degree bachelor g"), "ask goal of bachelor, goal");
    // A higher degree in it too; a lower one is none, and a field that was not told is for the learner.
    assert_eq!(steps(world, "degree master g"), "ask goal of master, goal");
    assert_eq!(steps(world, "degree associate g"), "bachelor f, goal");
    assert_eq!(steps(world, "degree bachelor -"), "bachelor f, goal");
    assert_eq!(steps("field g\ngoal: degree(bachelor f)", "degree bachelor g"), "bachelor f, goal");
}

#[test]
fn a_higher_degree_is_asked_about_where_an_accredited_program_is_asked_for() {
    let world = "field f\ngoal: degree(associate f by x)";
    assert_eq!(steps(world, "degree bachelor f x"), "ask goal of bachelor, goal");
    assert_eq!(steps(world, "degree associate f x"), "goal");
    // The accreditation was not told, so that there is nothing to ask yet.
    assert_eq!(steps(world, "degree bachelor f"), "associate f, goal");
}

#[test]
fn near_work_counts_if_the_issuer_accepts_it_and_adds_to_what_is_sure() {
    let world = "kind n ~ k\ngoal: work(24 k)";
    assert_eq!(steps(world, "work 24 n"), "ask goal of n, goal");
    assert_eq!(steps(world, "work 12 n, work 12 k"), "ask goal of n, goal");
    assert_eq!(steps(world, "work 12 n, work 6 k"), "ask goal of n, 6 k, goal");
    // With the fewest steps nobody is asked for half of it.
    assert_eq!(line(&best(world, "work 12 n, work 6 k", Objective::Steps)), "18 k, goal");
    let two = "kind n ~ k\nkind m ~ k\ngoal: work(24 k)";
    assert_eq!(steps(two, "work 12 n, work 12 m"), "ask goal of m, ask goal of n, goal");
    assert_eq!(steps(two, "work 12 n, work 24 m"), "ask goal of m, goal");
}

#[test]
fn near_work_counts_neither_over_a_wider_kind_nor_undated_in_a_window() {
    assert_eq!(steps("kind n > w\nkind w ~ k\ngoal: work(24 k)", "work 24 n"), "24 k, goal");
    // As a narrower kind of the one that is asked for it counts.
    assert_eq!(steps("kind s > k\nkind n ~ s\ngoal: work(24 k)", "work 24 n"), "ask goal of n, goal");
    let window = "kind n ~ k\ngoal: work(24 k within 60)";
    assert_eq!(steps(window, "work 24 n"), "24 k, goal");
    assert_eq!(steps(window, "work 24 n from 2024-01"), "ask goal of n, goal");
}

#[test]
fn each_issuer_is_asked_for_itself_and_nobody_for_an_occupation() {
    let world = "kind n ~ k\nx: work(24 k)\ngoal: all(x, work(12 k))";
    assert_eq!(steps(world, "work 24 n"), "ask x of n, x, ask goal of n, goal");
    let job = "kind n ~ k\ngoal: work(24 k)\njob j: ; work 24 k";
    let destination = Destination::Occupation(id("j"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today: today() };
    let found = plan(&open_world(job), &learner("work 24 n"), &query).expect("a pathway");
    assert_eq!(line(&found.pathway), "24 k");
}

#[test]
fn the_verdict_says_what_the_issuer_would_have_to_accept() {
    let judged =
        |told: &str| finding("kind n ~ k", "work(24 k)", told, |finding| (finding.verdict, finding.evidence));
    let near = (Verdict::Unknown, Some(Evidence::Near(id("n"))));
    assert_eq!(judged("work 24 n"), near);
    assert_eq!(judged("work 24 n, all work"), near);
    let short = Evidence::Months { sure: 0, possible: 0, asked: 24 };
    assert_eq!(judged("work 23 n, all work"), (Verdict::Unmet, Some(short)));
}
