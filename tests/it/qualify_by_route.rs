//! From which month on a person qualifies on each route: cases by hand.

use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Objective, Query, RouteKind, qualifies_by, routes,
};
use credential_pathway::text::{Language, Localizer};

use crate::told::learner;
use crate::world::{id, open_world, today};

const WORLD: &str = "kind bmet\nkind coder\ngoal: any(work(24 bmet), all(degree(associate), work(12 bmet)), work(36 coder within 48))";

/// What is said of a route in November 2026.
fn said(told: &str, kind: RouteKind) -> String {
    let catalog = open_world(WORLD);
    let learner = learner(told);
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today: today() };
    let found = routes(&catalog, &learner, &query).expect("routes");
    let all = found.routes.iter().chain(found.dropped.iter().map(|row| &row.route));
    let route = all.into_iter().find(|route| route.kind == kind).expect("a route");
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    localizer.qualifies(&learner, qualifies_by(&evaluator, &destination, route))
}

#[test]
fn going_on_leads_to_a_month_where_work_is_all_that_a_route_takes() {
    // From December 2025 to November 2026 are 12 months; the 24th is November 2027.
    let told = "work 12 bmet from 2025-12";
    assert_eq!(
        said(told, RouteKind::Alternative(0)),
        "You qualify in November 2027 if you go on as you are."
    );
    assert_eq!(said(told, RouteKind::Alternative(1)), "", "it takes a degree");
    assert_eq!(said(told, RouteKind::Alternative(2)), "", "other work is not what goes on");
}

#[test]
fn work_that_is_over_leads_nowhere_and_enough_of_it_is_enough() {
    assert_eq!(said("work 12 bmet from 2025-11", RouteKind::Alternative(0)), "");
    assert_eq!(said("work 24 bmet", RouteKind::Alternative(0)), "You qualify now.");
}

#[test]
fn a_date_is_asked_where_work_counts_for_a_time_only() {
    assert_eq!(
        said("work 36 coder", RouteKind::Alternative(2)),
        "Add when you began this work to see when you qualify: coder."
    );
}
