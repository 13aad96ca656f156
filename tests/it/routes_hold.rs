//! What holds of routes whatever is asked: over random small worlds, and over the destinations of the
//! shipped catalog for random people.

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Learner;
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, Query, Route, RouteKind, Routes, StepKind, routes,
};

use crate::dice::Dice;
use crate::people::person;
use crate::plan_matches_the_oracle::{destination, sums};
use crate::random::{Goal, Small, Told, goal};
use crate::told::learner;
use crate::world::{open_world, today};

/// A question of a world or of the shipped catalog.
pub struct Asked<'a> {
    pub catalog: &'a Catalog,
    pub learner: Learner,
    pub to: Destination,
    pub objective: Objective,
    /// What to print where it does not hold.
    pub name: String,
}

/// How a route compares: hurdles, then figures.
pub type Key = ([u32; 3], Vec<u32>);

impl Asked<'_> {
    pub fn routes(&self) -> Option<Routes> {
        self.by(Basis::Issuer)
    }

    /// The routes by a basis; nothing where there are none.
    pub fn by(&self, basis: Basis) -> Option<Routes> {
        let query = Query { destination: self.to, basis, objective: self.objective, today: today() };
        match routes(self.catalog, &self.learner, &query) {
            Ok(found) => Some(found),
            Err(DestinationFault::NoWay | DestinationFault::Closed { .. }) => None,
            Err(fault) => panic!("{fault:?} {}", self.name),
        }
    }

    /// The same question of another learner.
    pub fn of(&self, learner: Learner) -> Asked<'_> {
        Asked { learner, name: self.name.clone(), ..*self }
    }

    pub fn key(&self, route: &Route) -> Key {
        key(route, self.objective)
    }

    /// The best of all routes; the least of all keys where the learner is there.
    pub fn best(&self) -> Option<Key> {
        let found = self.routes()?;
        Some(found.routes.first().map_or(([0; 3], Vec::new()), |route| self.key(route)))
    }
}

/// How a route compares by a measure.
pub fn key(route: &Route, objective: Objective) -> Key {
    use crate::oracle::Best;
    let best = match objective {
        Objective::Time => Best::Time,
        Objective::Cost => Best::Cost,
        Objective::Steps => Best::Steps,
        Objective::Exams => Best::Exams,
    };
    let totals = &route.pathway.totals;
    let mut sums = sums(&route.pathway);
    sums.cost[0] += totals.assumed.cost_usd;
    ([totals.restricted, totals.asks, totals.unconfirmed], sums.key(best).to_vec())
}

/// Whether each key is no more than that of the same place: nothing at all is the most.
pub fn is_no_more(one: Option<&Key>, other: Option<&Key>) -> bool {
    other.is_none_or(|other| one.is_some_and(|one| one <= other))
}

fn objective(dice: &mut Dice) -> Objective {
    dice.of(&Objective::ALL).0
}

/// Plays in so many random worlds.
pub fn in_worlds(seed: u64, count: usize, mut then: impl FnMut(&mut Dice, &Small, &Told, &Goal, &Asked<'_>)) {
    let mut dice = Dice(seed);
    for number in 0..count {
        let world = Small::random(&mut dice);
        let told = Told::random(&mut dice, &world);
        let goal = goal(&mut dice, &world);
        let catalog = open_world(&world.text());
        let asked = Asked {
            catalog: &catalog,
            learner: learner(&told.text()),
            to: destination(&goal),
            objective: objective(&mut dice),
            name: format!("world {number}: {goal:?}, told {}\n{}", told.text(), world.text()),
        };
        then(&mut dice, &world, &told, &goal, &asked);
    }
}

/// Asks for destinations of the shipped catalog for random people, one in so many.
pub fn in_the_catalog(seed: u64, people: usize, one_in: usize, mut then: impl FnMut(&mut Dice, &Asked<'_>)) {
    let catalog = bundled::shared();
    let mut dice = Dice(seed);
    for number in 0..people {
        let learner = person(&mut dice, catalog);
        for to in Destination::all(catalog) {
            if dice.below(one_in) > 0 {
                continue;
            }
            let objective = objective(&mut dice);
            let name = format!("person {number}, {to:?} by {objective:?}: {learner:?}");
            then(&mut dice, &Asked { catalog, learner: learner.clone(), to, objective, name });
        }
    }
}

/// The steps of a route, in whatever order.
pub fn steps(route: &Route) -> BTreeSet<StepKind> {
    route.pathway.steps.iter().map(|step| step.kind).collect()
}

fn is_dominated(asked: &Asked<'_>) -> usize {
    let Some(found) = asked.routes() else { return 0 };
    for row in &found.dropped {
        let (kept, left) = (&found.routes[row.by], &row.route);
        let (one, other) = (&kept.pathway.totals, &left.pathway.totals);
        let figures = |route: &Route| {
            let sums = sums(&route.pathway);
            let cost = sums.cost[0] + route.pathway.totals.assumed.cost_usd;
            let unpublished = sums.cost[1] + sums.months[1] + sums.exams[1];
            [sums.steps, sums.months_compared, sums.exams[0], cost, unpublished, sums.questions]
        };
        let no_more = figures(kept).iter().zip(figures(left)).all(|(one, other)| *one <= other);
        assert!(no_more, "{kept:?}\n{left:?}\n{}", asked.name);
        let hurdles = [one, other].map(|sums| [sums.restricted, sums.asks, sums.unconfirmed]);
        assert!(hurdles[0] <= hurdles[1], "{kept:?}\n{left:?}\n{}", asked.name);
        let is_theirs = left.only_for.is_none() || left.only_for == kept.only_for;
        assert!(is_theirs || steps(kept).is_subset(&steps(left)), "{left:?}\n{}", asked.name);
    }
    found.dropped.len()
}

#[test]
fn what_is_dropped_is_no_better_in_anything_than_what_stays() {
    let mut dropped = 0;
    in_worlds(300, 4_000, |_, _, _, _, asked| dropped += is_dominated(asked));
    in_the_catalog(301, 12, 3, |_, asked| dropped += is_dominated(asked));
    assert!(dropped > 500, "{dropped}");
}

/// The ways that are there by every measure.
fn is_lasting(route: &Route) -> bool {
    !matches!(route.kind, RouteKind::Sure | RouteKind::LessSure | RouteKind::Next(_))
}

fn is_best_of_its_kind(dice: &mut Dice, asked: &Asked<'_>) -> usize {
    let by = objective(dice);
    let other = Asked { objective: by, name: asked.name.clone(), learner: asked.learner.clone(), ..*asked };
    let (Some(one), Some(two)) = (asked.routes(), other.routes()) else {
        assert_eq!(asked.routes().is_some(), other.routes().is_some(), "{}", asked.name);
        return 0;
    };
    let all = |found: &Routes| -> Vec<Route> {
        let left = found.dropped.iter().map(|row| row.route.clone());
        found.routes.iter().cloned().chain(left).filter(is_lasting).collect()
    };
    let (ones, twos) = (all(&one), all(&two));
    for route in &ones {
        // One with the steps of another is not listed by itself.
        let same: Vec<&Route> = twos.iter().filter(|row| row.kind == route.kind).collect();
        let same = if same.is_empty() { two.routes.iter().collect() } else { same };
        let is_as_good = same.iter().any(|row| key(row, by) <= key(route, by));
        assert!(is_as_good, "{route:?} is better by {by:?} than {same:?}\n{}", asked.name);
    }
    ones.len()
}

#[test]
fn what_is_best_by_one_measure_is_found_or_beaten_by_each_other_measure() {
    let mut compared = 0;
    in_worlds(302, 4_000, |dice, _, _, _, asked| compared += is_best_of_its_kind(dice, asked));
    in_the_catalog(303, 12, 3, |dice, asked| compared += is_best_of_its_kind(dice, asked));
    assert!(compared > 4_000, "{compared}");
}

fn is_the_same_set(asked: &Asked<'_>) -> usize {
    let found = [Basis::Issuer, Basis::Ladder].map(|basis| asked.by(basis).unwrap_or_default());
    // Whoever says that they are on the level is there by the framework's rules alone.
    if found[1].routes.is_empty() {
        return 0;
    }
    let sets = found.each_ref().map(|found| found.routes.iter().map(steps).collect::<BTreeSet<_>>());
    assert_eq!(sets[0], sets[1], "{}", asked.name);
    let is_ladder = |route: &Route| route.kind == RouteKind::EveryLevel;
    if found[0].routes.iter().any(is_ladder) {
        assert!(is_ladder(&found[1].routes[0]), "the framework's comes first: {}", asked.name);
    }
    found[0].routes.len()
}

#[test]
fn whose_rules_come_first_changes_the_order_alone() {
    let mut listed = 0;
    in_worlds(304, 4_000, |_, _, _, _, asked| listed += is_the_same_set(asked));
    in_the_catalog(305, 12, 3, |_, asked| listed += is_the_same_set(asked));
    assert!(listed > 4_000, "{listed}");
}

fn is_practicable_first(asked: &Asked<'_>) -> [usize; 2] {
    let Some(found) = asked.routes() else { return [0; 2] };
    let Some(first) = found.routes.first() else { return [0; 2] };
    let hurdles = |route: &Route| {
        let totals = &route.pathway.totals;
        [totals.restricted, totals.asks, totals.unconfirmed]
    };
    let all = || found.routes.iter().chain(found.dropped.iter().map(|row| &row.route));
    if first.only_for.is_some() {
        assert!(all().all(|route| route.only_for.is_some()), "{:?} {}", found.routes, asked.name);
    }
    let [restricted, asks, unconfirmed] = hurdles(first);
    for route in all() {
        let [no_more_restricted, no_more_asks, less] = hurdles(route);
        let is_better = no_more_restricted <= restricted && no_more_asks <= asks && less < unconfirmed;
        assert!(!is_better, "{route:?} is before {first:?} {}", asked.name);
    }
    let restricted = usize::from(all().any(|route| route.only_for.is_some()));
    [restricted, usize::from(all().any(|route| hurdles(route)[2] > unconfirmed))]
}

#[test]
fn neither_a_restricted_nor_an_unconfirmed_route_is_first_while_another_exists() {
    let mut seen = [0; 2];
    let mut count = |rows: [usize; 2]| seen = [seen[0] + rows[0], seen[1] + rows[1]];
    in_worlds(306, 4_000, |_, _, _, _, asked| count(is_practicable_first(asked)));
    in_the_catalog(307, 24, 3, |_, asked| count(is_practicable_first(asked)));
    assert!(seen[0] > 50 && seen[1] > 100, "restricted and unconfirmed: {seen:?}");
}

fn holds_no_other(asked: &Asked<'_>) -> usize {
    let Some(found) = asked.routes() else { return 0 };
    let own = found.routes.iter().filter(|route| route.kind != RouteKind::EveryLevel);
    // A bachelor's degree that builds on an associate degree is another step than a whole one.
    let steps = |route: &Route| -> BTreeSet<(StepKind, bool)> {
        route.pathway.steps.iter().map(|step| (step.kind, step.builds_on)).collect()
    };
    let rows: Vec<_> = own.map(|route| (steps(route), route)).collect();
    for (place, (one, route)) in rows.iter().enumerate() {
        assert_eq!(one.len(), route.pathway.steps.len(), "a step twice: {}", asked.name);
        for (other_place, (other, _)) in rows.iter().enumerate() {
            assert!(place == other_place || !one.is_subset(other), "{one:?} {other:?} {}", asked.name);
        }
    }
    rows.len()
}

#[test]
fn no_route_holds_all_steps_of_another() {
    let mut listed = 0;
    in_worlds(308, 4_000, |_, _, _, _, asked| listed += holds_no_other(asked));
    in_the_catalog(309, 12, 3, |_, asked| listed += holds_no_other(asked));
    assert!(listed > 3_000, "{listed}");
}

#[test]
fn whoever_holds_the_goal_has_no_route_left_to_take() {
    use credential_pathway::model::Held;
    let mut held = 0;
    let mut check = |asked: &Asked<'_>| {
        let Destination::Credential(id) = asked.to else { return };
        let mut learner = asked.learner.clone();
        learner.credentials.insert(id, Held::Has);
        let found = asked.of(learner).routes();
        assert!(found.is_some_and(|found| found.routes.is_empty()), "{}", asked.name);
        held += 1;
    };
    in_worlds(310, 1_000, |_, _, _, _, asked| check(asked));
    in_the_catalog(311, 12, 1, |_, asked| check(asked));
    assert!(held > 1_000, "{held}");
}
