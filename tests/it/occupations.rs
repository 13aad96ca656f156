//! Plans to an occupation: a typical credential, and the education and the work before it.

use credential_pathway::catalog::Catalog;
use credential_pathway::resolve::{Basis, Destination, Objective, Query, StepKind, pathway};

use crate::told::learner;
use crate::world::{document, id, open_world, today};

/// The steps to the job `j` of a world, sorted: `a, associate, 12 k`; `there` where nothing is left.
fn steps(world: &str, told: &str) -> String {
    let (catalog, learner) = (open_world(world), learner(told));
    let destination = Destination::Occupation(id("j"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() };
    let found = match pathway(&catalog, &learner, &query) {
        Ok(found) => found,
        Err(fault) => return format!("{fault:?}"),
    };
    let word = |kind: &StepKind| match kind {
        StepKind::Credential(id) => id.to_string(),
        StepKind::Award(award) => award.level.id().to_owned(),
        StepKind::Work { kind, months } => format!("{months} {kind}"),
        other => format!("{other:?}"),
    };
    let mut words: Vec<_> = found.steps.iter().map(|step| word(&step.kind)).collect();
    words.sort();
    if words.is_empty() { "there".to_owned() } else { words.join(", ") }
}

#[test]
fn a_plan_to_an_occupation_does_not_skip_its_education_and_work() {
    let world = "a\njob j: a; degree bachelor f; work 60 k";
    assert_eq!(steps(world, ""), "60 k, a, bachelor");
    assert_eq!(steps(world, "has a"), "60 k, bachelor");
    assert_eq!(steps(world, "degree bachelor f, work 60 k"), "a");
    assert_eq!(steps(world, "has a, degree master f, work 72 k"), "there");
}

#[test]
fn an_occupation_without_a_typical_credential_is_reached_by_education_and_work() {
    assert_eq!(steps("a\njob j: ; degree bachelor", ""), "bachelor");
    assert_eq!(steps("a\njob j: ; degree bachelor", "degree bachelor -"), "there");
    assert_eq!(steps("a\njob j: ", ""), "NoWay");
}

#[test]
fn a_credential_that_requires_an_education_of_everybody_implies_it() {
    let world = "a: any(all(degree(associate f), work(12 k)), degree(bachelor))\nb: a\nc: any(a, work(24 k))\n\
                 job j: a, b, c; degree associate";
    assert_eq!(steps(world, "has a"), "there");
    // Through the credential that it requires itself.
    assert_eq!(steps(world, "has b"), "there");
    // One of its ways goes without.
    assert_eq!(steps(world, "has c"), "associate");
    // What is lapsed is told of somebody who had it once, and is not held.
    assert_eq!(steps("a: nothing\njob j: a; degree associate", "has a"), "associate");
}

#[test]
fn credentials_that_require_each_other_in_a_circle_imply_no_education() {
    let world = "a: any(b, degree(associate))\nb: any(a, degree(associate))\njob j: a; degree associate";
    assert_eq!(steps(world, "has a"), "associate");
}

#[test]
fn a_training_takes_the_time_and_the_money_that_are_published() {
    let mut document: serde_json::Value =
        serde_json::from_str(&document("a: all(training(t), degree(associate))")).expect("JSON");
    document["attainments"][0]["takes"] = serde_json::json!({"months": 9, "fee_usd": 700, "sources": ["s"]});
    let catalog = Catalog::from_documents(&[("world", &document.to_string())]).expect("a sound catalog");
    let query = Query {
        destination: Destination::Credential(id("a")),
        basis: Basis::Issuer,
        objective: Objective::Time,
        today: today(),
    };
    let totals = pathway(&catalog, &learner(""), &query).expect("a pathway").totals;
    // One study after the other: 24 and 9 months; two years at 4,000 and the training.
    assert_eq!((totals.months, totals.months_unknown, totals.cost_usd), (33, 0, 8_700));
}
