//! Routes in slices: the answer is the same whatever the slices are, and what is shown before it is valid and no
//! better than it says.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Constraint, Learner};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, Query, Routes, first_look, routes, routes_in_slices,
    without_each, without_each_in_slices,
};
use credential_pathway::solver::{Slices, Work, next_slice};

use crate::checker::Checker;
use crate::routes_hold::{Asked, in_the_catalog, in_worlds};
use crate::slow::worlds;
use crate::told::learner;
use crate::world::{document, id, today};

/// How many visits a slice has.
const SLICES: [u64; 3] = [1, 7, 1_000];

/// All routes in slices of so many visits, and how often the search gave way.
fn sliced(
    catalog: &Catalog,
    learner: &Learner,
    query: &Query,
    visits: u64,
) -> (Result<Routes, DestinationFault>, usize) {
    let slices = Slices::of(visits);
    let mut work: Work<'_, _> = Box::pin(routes_in_slices(catalog, learner, query, &slices));
    let mut count = 0;
    loop {
        match next_slice(&mut work) {
            Some(found) => return (found, count),
            None => count += 1,
        }
    }
}

/// How often searches gave way, how many first looks there were, how many of them were not proven, and how many
/// were no better than a route that was found later.
#[derive(Debug, Default)]
struct Seen {
    gave_way: [usize; 3],
    looks: usize,
    open: usize,
    bettered: usize,
}

fn check(catalog: &Catalog, learner: &Learner, query: &Query, name: &str, seen: &mut Seen) {
    let whole = routes(catalog, learner, query);
    for (place, visits) in SLICES.into_iter().enumerate() {
        let (found, count) = sliced(catalog, learner, query, visits);
        assert_eq!(format!("{found:?}"), format!("{whole:?}"), "slices of {visits}, {name}");
        seen.gave_way[place] += count;
    }
    let Ok(whole) = whole else { return };
    if whole.routes.is_empty() {
        return;
    }
    for visits in SLICES {
        let Some(look) = first_look(catalog, learner, query, visits) else { continue };
        let refused = Checker::new(catalog, learner, query.today).refuses(&query.destination, &look, None);
        assert_eq!(refused, None, "{visits} visits, {name}");
        let own = look.pathway.totals.of(query.objective);
        let bound = look.pathway.lower_bound;
        assert!(bound <= own && look.pathway.proven == (bound == own), "{visits} visits, {name}");
        for route in whole.routes.iter().chain(whole.dropped.iter().map(|row| &row.route)) {
            let figure = route.pathway.totals.of(query.objective);
            assert!(figure >= bound, "{visits} visits: {figure} is below {bound}, {name}");
            seen.bettered += usize::from(figure < own);
        }
        seen.looks += 1;
        seen.open += usize::from(!look.pathway.proven);
    }
}

fn check_asked(asked: &Asked<'_>, seen: &mut Seen) {
    for (basis, _) in Basis::ALL {
        let query = Query { destination: asked.to, basis, objective: asked.objective, today: today() };
        check(asked.catalog, &asked.learner, &query, &asked.name, seen);
    }
}

#[test]
fn slices_change_no_answer_in_random_worlds_and_first_looks_are_true() {
    let mut seen = Seen::default();
    in_worlds(340, 4_000, |_, _, _, _, asked| check_asked(asked, &mut seen));
    println!("{seen:?}");
    assert!(seen.gave_way[0] > 50_000 && seen.gave_way[1] > 10_000, "{seen:?}");
    assert!(seen.looks > 5_000 && seen.open > 200 && seen.bettered > 200, "{seen:?}");
}

#[test]
fn slices_change_no_answer_of_the_shipped_catalog_and_first_looks_are_true() {
    let mut seen = Seen::default();
    in_the_catalog(341, 6, 12, |_, asked| check_asked(asked, &mut seen));
    println!("{seen:?}");
    assert!(seen.gave_way[2] > 100 && seen.looks > 200 && seen.open > 50, "{seen:?}");
}

#[test]
fn slices_change_no_answer_of_worlds_made_to_be_slow() {
    let (mut count, mut asked) = (0, 0);
    for world in worlds(1) {
        let Ok(catalog) = Catalog::from_documents(&[("world", &document(&world.text))]) else { continue };
        let learner = learner(&world.told);
        let query = Query {
            destination: Destination::Credential(id("goal")),
            basis: Basis::Issuer,
            objective: Objective::Cost,
            today: today(),
        };
        let whole = routes(&catalog, &learner, &query);
        let (found, gave_way) = sliced(&catalog, &learner, &query, 2_000);
        assert_eq!(format!("{found:?}"), format!("{whole:?}"), "{}", world.name);
        count += gave_way;
        asked += 1;
    }
    println!("{asked} worlds gave way {count} times");
    assert!(asked > 15 && count > 200, "{asked} {count}");
}

#[test]
fn slices_change_nothing_of_what_constraints_cost() {
    let (mut gave_way, mut costs) = (0, 0);
    in_worlds(342, 3_000, |dice, _, _, _, asked| {
        let mut learner = asked.learner.clone();
        learner.constrain(Constraint::CostMax(100 * u32::try_from(dice.below(6)).expect("small")));
        learner.constrain(dice.of(&[Constraint::NoDegree, Constraint::NoExam]));
        let query =
            Query { destination: asked.to, basis: Basis::Issuer, objective: asked.objective, today: today() };
        let slices = Slices::of(5);
        let work = without_each_in_slices(asked.catalog, &learner, &query, &slices);
        let mut work: Work<'_, _> = Box::pin(work);
        let found = loop {
            match next_slice(&mut work) {
                Some(found) => break found,
                None => gave_way += 1,
            }
        };
        let whole = without_each(asked.catalog, &learner, &query);
        assert_eq!(format!("{found:?}"), format!("{whole:?}"), "{}", asked.name);
        costs += found.iter().flatten().count();
    });
    assert!(gave_way > 1_000 && costs > 200, "{gave_way} {costs}");
}
