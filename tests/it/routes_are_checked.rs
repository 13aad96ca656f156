//! An independent checker accepts every route and every verdict of the shipped catalog for random people,
//! and no route from which a step was left out.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Condition, Credential, Id, Learner, Requirement};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Evaluator, Finding, Objective, Query, Verdict, routes,
};

use crate::checker::{Checker, Done};
use crate::dice::Dice;
use crate::people::person;
use crate::world::today;

/// How many routes, how many routes without one of their steps, and how many nodes of verdicts were checked.
type Checked = [usize; 3];

fn check_routes(checker: &Checker<'_>, query: &Query, name: &str) -> Checked {
    let found = match routes(checker.catalog, checker.learner, query) {
        Ok(found) => found,
        Err(DestinationFault::NoWay | DestinationFault::Closed { .. }) => return [0; 3],
        Err(fault) => panic!("{fault:?} {name}"),
    };
    let mut checked = [0; 3];
    for route in found.routes.iter().chain(found.dropped.iter().map(|row| &row.route)) {
        let refused = checker.refuses(&query.destination, route, None);
        assert_eq!(refused, None, "{query:?} {route:#?} {name}");
        for without in 0..route.pathway.steps.len() {
            let refused = checker.refuses(&query.destination, route, Some(without));
            assert!(refused.is_some(), "step {without} is not needed: {query:?} {route:#?} {name}");
            checked[1] += 1;
        }
        checked[0] += 1;
    }
    checked
}

/// Whether each node of a finding is met where the checker says so, and nowhere else.
fn check_finding(checker: &Checker<'_>, owner: Id<Credential>, finding: &Finding<'_>, name: &str) -> usize {
    let is_met = checker.facts.meets(owner, finding.condition, &Done::default());
    assert_eq!(finding.verdict == Verdict::Met, is_met, "{owner} {finding:#?} {name}");
    1 + finding.parts.iter().map(|part| check_finding(checker, owner, part, name)).sum::<usize>()
}

/// Waives a leaf of some rule.
fn waive(dice: &mut Dice, catalog: &Catalog, learner: &mut Learner) {
    use credential_pathway::model::{Grant, GrantKind, Waiver};
    let rows: Vec<&Credential> = catalog.credentials.iter().collect();
    let row = dice.of(&rows);
    let leaves: Vec<&Requirement> = Condition::leaves(&row.requires.condition);
    if leaves.is_empty() {
        return;
    }
    let grant = Grant { how: GrantKind::Waived, by: None, month: None };
    learner.waive(Waiver { credential: row.id, requirement: dice.of(&leaves).clone(), grant });
}

/// Checks the destinations of so many people, one in so many by each of both rule sets.
fn check(people: usize, one_in: usize) -> Checked {
    let catalog = bundled::shared();
    let mut dice = Dice(400);
    let mut checked = [0; 3];
    for number in 0..people {
        let mut learner = person(&mut dice, catalog);
        if dice.chance(20) {
            waive(&mut dice, catalog, &mut learner);
        }
        let name = format!("person {number}: {learner:?}");
        let checker = Checker::new(catalog, &learner, today());
        for destination in Destination::all(catalog) {
            for basis in [Basis::Issuer, Basis::Ladder] {
                if dice.below(one_in) > 0 {
                    continue;
                }
                let objective = dice.of(&Objective::ALL).0;
                let query = Query { destination, basis, objective, today: today() };
                let more = check_routes(&checker, &query, &name);
                checked = [checked[0] + more[0], checked[1] + more[1], checked[2]];
            }
        }
        let evaluator = Evaluator { catalog, learner: &learner, today: today() };
        for row in &catalog.credentials {
            checked[2] += check_finding(&checker, row.id, &evaluator.credential(row), &name);
        }
    }
    checked
}

#[test]
fn a_checker_accepts_every_route_and_verdict_and_none_without_a_step() {
    let checked = check(200, 12);
    println!("routes, routes without a step, nodes of verdicts: {checked:?}");
    assert!(checked[0] > 3_000 && checked[1] > 10_000 && checked[2] > 50_000, "{checked:?}");
}

#[test]
#[ignore = "takes minutes"]
fn a_checker_accepts_every_route_to_every_destination() {
    println!("{:?}", check(200, 1));
}
