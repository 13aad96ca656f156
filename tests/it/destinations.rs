//! What can be wanted, and what of a pathway the learner has not told.

use credential_pathway::resolve::{Basis, Destination, Objective, Query, StepKind, pathway};

use crate::told::learner;
use crate::world::{id, open_world, today};

/// Every destination of a world, as a line.
fn all(world: &str) -> String {
    let name = |destination: Destination| match destination {
        Destination::Credential(id) => id.to_string(),
        Destination::Level(rung) => format!("{}@{}", rung.level.number(), rung.sub_domain),
        Destination::Occupation(id) => format!("job {id}"),
        Destination::Job(_) => unreachable!("a catalog has no job of a host"),
    };
    Destination::all(&open_world(world)).into_iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The steps to `goal` of which the learner has not said that they are not there.
fn untold(told: &str) -> String {
    let world = "goal: all(a, degree(associate), work(12 k), training(t), member(org), ask)\na";
    let (catalog, learner) = (open_world(world), learner(told));
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() };
    let found = pathway(&catalog, &learner, &query).expect("a pathway");
    assert_eq!(found.steps.len(), 7, "{told}");
    let untold = found.steps.iter().filter(|step| step.skip_if_held);
    let word = |kind: &StepKind| match kind {
        StepKind::Credential(id) => id.to_string(),
        StepKind::Award(_) => "degree".to_owned(),
        StepKind::Work { .. } => "work".to_owned(),
        StepKind::Attainment(_) => "training".to_owned(),
        StepKind::Membership { .. } => "membership".to_owned(),
        StepKind::Ask(_) | StepKind::AskWhether { .. } => "ask".to_owned(),
    };
    let mut words: Vec<_> = untold.map(|step| word(&step.kind)).collect();
    words.sort();
    words.join(", ")
}

#[test]
fn credentials_every_level_of_every_sub_domain_and_occupations_can_be_wanted_in_this_order() {
    assert_eq!(
        all("b 3@y\nold retired\na 1@x\njob n: a\njob m: b"),
        "a, b, old, 1@x, 2@x, 3@x, 4@x, 5@x, 1@y, 2@y, 3@y, 4@y, 5@y, job m, job n"
    );
    assert_eq!(all(""), "");
}

#[test]
fn what_was_not_told_may_be_there_already() {
    assert_eq!(untold(""), "a, degree, membership, training, work");
}

#[test]
fn what_was_told_to_be_not_there_is_not_there() {
    assert_eq!(untold("no a"), "degree, membership, training, work");
    assert_eq!(untold("candidate a, untrained t"), "degree, membership, work");
    assert_eq!(untold("expired a, no-member org"), "degree, training, work");
    assert_eq!(untold("unsure a, unsure-trained t, unsure-member org"), untold(""));
}

#[test]
fn of_a_complete_section_nothing_more_is_there() {
    assert_eq!(untold("all credentials"), "degree, membership, training, work");
    assert_eq!(untold("all education"), "a, membership, training, work");
    assert_eq!(untold("all work"), "a, degree, membership, training");
    assert_eq!(untold("all training"), "a, degree, work");
    assert_eq!(untold("all credentials, all education, all work, all training"), "");
}
