//! A status with stages is, in each month, the status of that month and no other.

use credential_pathway::catalog::{Catalog, Fault};
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{Basis, Destination, Evaluator, Objective, Query, plan, unlock};
use credential_pathway::session::Session;
use credential_pathway::text::Language;
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::plan_matches_the_oracle::destination;
use crate::random::{Goal, Small, Told, goal};
use crate::told::learner;
use crate::world::{document, id, open_world, today};

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

/// A world in which one credential has a status until a date and another one after it.
fn with_stage(text: &str, name: &str, before: &str, from: &str, after: &str) -> Value {
    let mut document: Value = serde_json::from_str(&document(text)).expect("JSON");
    let mut rows = document["credentials"].as_array_mut().expect("credentials").iter_mut();
    let row = rows.find(|row| row["id"] == name).expect("the credential");
    row["status"] = json!({"is": before, "stages": [{"from": from, "is": after, "sources": ["s"]}]});
    document
}

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
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
    assert!(closed > 10, "{closed} of the goals are closed");
}

#[test]
fn what_a_credential_opens_is_open_in_the_month() {
    let document = with_stage("a\nb: a", "b", "active", "2026-12", "retired");
    let catalog = Catalog::from_trusted(&[("", &document.to_string())]);
    let opened = |today: &str| {
        let evaluator = Evaluator { catalog: &catalog, learner: &learner(""), today: month(today) };
        unlock(&evaluator, id("a")).iter().map(|row| row.credential.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((opened("2026-11"), opened("2026-12")), (vec!["b".to_owned()], vec![]));
}

#[test]
fn what_stands_in_for_a_title_counts_once_nothing_else_of_its_level_is_active() {
    // On level 1 stand `a` and a title; work stands in for the title.
    let world = "a 1@lane: training(long)\nt 1@lane title\nstand-in t 1@lane: 6 k\nkind k";
    let document = with_stage(world, "a", "active", "2026-12", "unconfirmed");
    let catalog = Catalog::from_trusted(&[("", &document.to_string())]);
    let destination = Destination::all(&catalog).into_iter().find(|row| matches!(row, Destination::Level(_)));
    let steps = |today: &str| {
        let (destination, today) = (destination.expect("a level"), month(today));
        let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today };
        plan(&catalog, &learner(""), &query).expect("a pathway").pathway.steps.len()
    };
    assert_eq!((steps("2026-11"), steps("2026-12")), (2, 1));
}

#[test]
fn the_page_shows_what_is_open_in_the_month() {
    let document = with_stage("a 1@lane", "a", "active", "2026-12", "closed-to-new");
    let catalog = Catalog::from_trusted(&[("", &document.to_string())]);
    let shown = |today: &str| {
        let mut session = Session::new(&catalog, Language::English, month(today));
        session.open_link("v1&show=table&want=level.lane.1&open=a");
        let page = session.page();
        let open = page.detail.expect("the credential");
        let can_want = open.goal.is_some_and(|press| press.words == "Make this my goal");
        let nearest = open.instead.is_some();
        let table = page.table.expect("the table");
        let entries = table.rows.iter().flat_map(|row| &row.1).flat_map(|cell| &cell.entries);
        let states: Vec<String> = entries.map(|entry| entry.state.clone()).collect();
        session.search("");
        (can_want, nearest, states, session.search_results().len())
    };
    assert!(shown("2026-11").0);
    assert_eq!((shown("2026-11").1, shown("2026-11").3), (false, 0));
    assert_ne!(shown("2026-11").2, ["closed to new applicants"]);
    assert_eq!(shown("2026-12"), (false, true, vec!["closed to new applicants".to_owned()], 1));
}

#[test]
fn a_catalog_is_sound_whether_what_it_requires_ends_or_is_still_to_come() {
    let faults = |before: &str, after: &str| {
        let document = with_stage("a\nb: a", "a", before, "2026-12", after).to_string();
        let problems = Catalog::read(&[("", &document)]).1;
        problems.into_iter().filter(|row| matches!(row.fault, Fault::CannotStart { .. })).count()
    };
    assert_eq!(faults("active", "retired"), 0);
    assert_eq!(faults("closed-to-new", "active"), 0);
    // By the issuer's rule and on the ladder.
    assert_eq!(faults("closed-to-new", "retired"), 2);
}
