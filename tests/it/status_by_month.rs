//! A status with stages is, in each month, the status of that month and no other.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::Learner;
use credential_pathway::resolve::{Basis, Evaluator, Objective, Query, plan, unlock};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::plan_matches_the_oracle::destination;
use crate::random::{Goal, Small, Told, goal};
use crate::told::learner;
use crate::world::{document, open_world, today};

/// What somebody can issue or has issued.
const ISSUED: [&str; 5] = ["active", "unconfirmed", "retired", "closed-to-new", "likely-retired"];

/// A world whose credentials had another status before this month and get another one after it.
fn staged(text: &str, dice: &mut Dice) -> Catalog {
    let mut document: Value = serde_json::from_str(&document(text)).expect("JSON");
    for row in document["credentials"].as_array_mut().expect("credentials") {
        let own = row["status"]["is"].clone();
        if ISSUED.contains(&own.as_str().expect("a word")) {
            let mut any = || ISSUED[dice.below(ISSUED.len())];
            row["status"] = json!({"is": any(), "stages": [
                {"from": "2025-03", "is": any(), "sources": ["s"]},
                {"from": "2026-11-01", "is": own, "sources": ["s"]},
                {"from": "2026-11-02", "is": any(), "sources": ["s"]},
            ]});
        }
    }
    Catalog::from_trusted(&[("staged", &document.to_string())])
}

/// All that is told of a goal, a person and each credential in a world.
fn told_of(catalog: &Catalog, learner: &Learner, goal: &Goal, basis: Basis) -> String {
    let query = Query { destination: destination(goal), basis, objective: Objective::Steps, today: today() };
    let mut told = format!("{:?}", plan(catalog, learner, &query));
    let evaluator = Evaluator { catalog, learner, today: today() };
    for row in &catalog.credentials {
        told += &format!("\n{} {:?}", row.is_open_in(today()), unlock(&evaluator, row.id));
    }
    told
}

#[test]
fn what_a_status_was_or_becomes_changes_no_answer_in_a_month() {
    let mut dice = Dice(7);
    let mut closed = 0;
    for _ in 0..400 {
        let world = Small::random(&mut dice);
        let told = Told::random(&mut dice, &world);
        let goal = goal(&mut dice, &world);
        let basis = if dice.chance(50) { Basis::Ladder } else { Basis::Issuer };
        let (plain, staged) = (open_world(&world.text()), staged(&world.text(), &mut dice));
        let learner = learner(&told.text());
        let expected = told_of(&plain, &learner, &goal, basis);
        assert_eq!(told_of(&staged, &learner, &goal, basis), expected, "{}", world.text());
        closed += usize::from(expected.contains("Closed"));
    }
    assert!(closed > 20, "{closed} of the goals are closed");
}
