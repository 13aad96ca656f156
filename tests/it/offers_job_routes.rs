//! Routes to jobs of a host, held against the routes to credentials and against the slow checker.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Condition, ConditionKind, JobRule, Learner};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, Route, RouteKind, routes};

use crate::checker::Checker;
use crate::world::today;

/// A query for the fewest steps.
fn query(destination: Destination) -> Query {
    Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() }
}

fn is_of_issuers(route: &&Route) -> bool {
    route.kind != RouteKind::EveryLevel
}

#[test]
fn a_job_that_requires_the_rule_of_a_credential_takes_its_steps_but_the_last() {
    let catalog = bundled::shared();
    let mut compared = 0;
    for row in catalog.credentials.iter().filter(|row| row.is_open_in(today())) {
        let rule = &row.requires.condition;
        if matches!(&rule.kind, ConditionKind::All(parts) if parts.is_empty()) {
            continue;
        }
        let job = Learner { job: Some(JobRule::all(vec![rule.clone()])), ..Learner::default() };
        let (to_job, to_row) = (query(Destination::Job(0)), query(Destination::Credential(row.id)));
        let found = (routes(catalog, &job, &to_job), routes(catalog, &Learner::default(), &to_row));
        let (Ok(job_found), Ok(row_found)) = found else { continue };
        let least = |routes: &[Route]| {
            let own = routes.iter().filter(is_of_issuers);
            own.map(|route| route.pathway.totals.steps).min()
        };
        let (Some(with), Some(of)) = (least(&row_found.routes), least(&job_found.routes)) else { continue };
        assert_eq!(with, of + 1, "{}", row.id);
        compared += 1;
    }
    assert!(compared > 50, "{compared} rules are compared");
}

#[test]
fn each_route_to_a_job_is_one_by_the_slow_checker() {
    let catalog = bundled::shared();
    let mut checked = 0;
    let rules: Vec<&Condition> =
        catalog.credentials.iter().map(|row| &row.requires.condition).step_by(3).collect();
    for pair in rules.windows(2) {
        let learner = Learner {
            job: Some(JobRule::all(pair.iter().map(|rule| (*rule).clone()).collect())),
            ..Learner::default()
        };
        let destination = Destination::Job(0);
        let Ok(found) = routes(catalog, &learner, &query(destination)) else { continue };
        let checker = Checker::new(catalog, &learner, today());
        for route in &found.routes {
            assert_eq!(checker.refuses(&destination, route, None), None, "{:?}", route.kind);
            checked += 1;
        }
    }
    assert!(checked > 20, "{checked} routes are checked");
}
