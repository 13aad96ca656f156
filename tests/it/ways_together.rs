//! What one way to a destination asks for may serve another one as well: the best of all ways together may be
//! better than that of each way.

use credential_pathway::model::{Award, AwardLevel, Constraint, Learner};
use credential_pathway::resolve::{
    Basis, Destination, Objective, Query, Route, RouteKind, Untold, questions, routes, without_each,
};

use crate::told::learner;
use crate::world::{id, open_world, today};

fn query(destination: Destination, objective: Objective) -> Query {
    Query { destination, basis: Basis::Issuer, objective, today: today() }
}

/// Steps, months and dollars of a route, and how many of its months and of its costs are not known.
fn figures(route: &Route) -> [u32; 5] {
    let totals = &route.pathway.totals;
    [totals.steps, totals.months, totals.cost_usd, totals.months_unknown, totals.cost_unknown]
}

#[test]
fn a_question_gains_what_a_degree_of_another_way_gains() {
    // With a bachelor's degree the master's degree that `other` requires is the degree of the job too: one
    // step of 24 months, and nobody says what it costs. Without, the associate degree is $8,000.
    let world = "
        held by=guild exams=0: nothing
        other by=guild $100 exams=0: degree(master tech)
        job j: held, other; degree associate tech";
    let (catalog, learner) = (open_world(world), learner("has held"));
    let query = query(Destination::Occupation(id("j")), Objective::Cost);
    let found = routes(&catalog, &learner, &query).expect("routes");
    assert_eq!(figures(&found.routes[0]), [1, 24, 8_000, 0, 0]);
    let bachelor = Award { level: AwardLevel::Bachelor, field: None, accreditation: None.into() };
    let asked = questions(&catalog, &learner, &query, &found);
    let row = asked.iter().find(|row| row.about == Untold::Award(bachelor)).expect("a question");
    let totals = &row.totals;
    assert_eq!([totals.steps, totals.months, totals.cost_usd, totals.cost_unknown], [1, 24, 0, 1]);
}

#[test]
fn what_a_condition_costs_is_told_by_the_best_of_all_ways() {
    // Nobody says how long the diploma takes: beside a year of work it is compared as another year. The
    // associate degree that `other` requires takes the same two years, and that is known: it comes first, for
    // $8,000.
    let world = "
        held by=guild exams=0: nothing
        other by=guild $50 exams=0: degree(associate tech)
        job j: held, other; degree high-school tech; work 12 fix";
    let (catalog, free) = (open_world(world), learner("has held"));
    let query = query(Destination::Occupation(id("j")), Objective::Steps);
    let first = |learner: &Learner| routes(&catalog, learner, &query).expect("routes").routes.remove(0);
    let mut asking = free.clone();
    assert!(asking.constrain(Constraint::CostMax(100)));
    assert_eq!(figures(&first(&free)), [2, 24, 8_000, 0, 0]);
    assert_eq!(figures(&first(&asking)), [2, 12, 0, 1, 1]);
    let without = without_each(&catalog, &asking, &query);
    let without: Vec<_> = without.iter().map(|route| figures(route.as_ref().expect("a route"))).collect();
    assert_eq!(without, [[2, 24, 8_000, 0, 0]]);
}

#[test]
fn what_asks_nothing_is_not_called_less_sure() {
    // By the first alternative a diploma and a bachelor's degree: four years, and compared as one more. By the
    // second one six years of work, and by the third one the issuer is asked. The bachelor's degree in tech of
    // the second one serves the first one for both: four years in three steps.
    let world = "
        second by=guild exams=0: degree(high-school tech)
        goal by=guild $100 exams=1: any(all(second, degree(bachelor )), all(degree(bachelor tech), work(72 fix)), all(ask, work(90 fix)))";
    let catalog = open_world(world);
    let query = query(Destination::Credential(id("goal")), Objective::Time);
    let found = routes(&catalog, &Learner::default(), &query).expect("routes").routes;
    let [first, ..] = &found[..] else { panic!("a route") };
    assert_eq!((first.kind, figures(first)), (RouteKind::Next(0), [3, 48, 48_100, 0, 1]));
    assert!(found.iter().all(|route| route.kind != RouteKind::LessSure), "{found:#?}");
}
