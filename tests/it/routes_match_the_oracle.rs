//! A hundred thousand random small worlds: each way has its best pathway, the list is in order, and what is
//! dropped is no better than what stays.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use credential_pathway::resolve::{
    Basis, DestinationFault, Objective, Query, Route, RouteKind, Routes, routes,
};

use crate::dice::Dice;
use crate::oracle::{BESTS, Best};
use crate::plan_matches_the_oracle::{destination, sums};
use crate::random::{Goal, Leaf, Rule, Small, Told, goal};
use crate::routes_twin::{Asked, Expected, Rows, Way};
use crate::told::learner;
use crate::world::{open_world, today};

/// How often each kind of world came.
type Seen = BTreeMap<&'static str, usize>;

fn asked(dice: &mut Dice) -> Asked {
    let world = Small::random(dice);
    let told = Told::random(dice, &world);
    let goal = goal(dice, &world);
    Asked { world, told, goal, best: dice.of(&BESTS), by_ladder: dice.chance(20) }
}

fn found(asked: &Asked) -> Result<Routes, DestinationFault> {
    let objective = match asked.best {
        Best::Time => Objective::Time,
        Best::Cost => Objective::Cost,
        Best::Steps => Objective::Steps,
        Best::Exams => Objective::Exams,
    };
    let basis = if asked.by_ladder { Basis::Ladder } else { Basis::Issuer };
    let query = Query { destination: destination(&asked.goal), basis, objective, today: today() };
    routes(&open_world(&asked.world.text()), &learner(&asked.told.text()), &query)
}

fn way(route: &Route) -> Way {
    match route.kind {
        RouteKind::Alternative(number) => Way::Alternative(number),
        RouteKind::Renewal => Way::Renewal,
        RouteKind::Direct(id) => Way::Entry(id.as_str()[1..].parse().expect("a number")),
        RouteKind::Whole => Way::Whole,
        RouteKind::EveryLevel => Way::EveryLevel,
        RouteKind::LessSure => Way::LessSure,
        RouteKind::Sure => Way::Sure,
    }
}

/// Whether a rule names a credential.
fn names(rule: &Rule, id: usize) -> bool {
    match rule {
        Rule::All(parts) | Rule::AtLeast(_, parts) => parts.iter().any(|part| names(part, id)),
        Rule::Leaf(leaf) => *leaf == Leaf::Credential(id),
    }
}

/// The kinds of worlds that a question is of.
fn kinds(asked: &Asked) -> Vec<&'static str> {
    let Asked { world, told, goal, .. } = asked;
    let mut kinds = vec![match asked.best {
        Best::Time => "by time",
        Best::Cost => "by cost",
        Best::Steps => "by steps",
        Best::Exams => "by exams",
    }];
    kinds.extend(asked.by_ladder.then_some("the framework's rules first"));
    let Goal::Credential(id) = *goal else {
        kinds.push(if matches!(goal, Goal::Job) { "job" } else { "level" });
        return kinds;
    };
    let row = &world.credentials[id];
    let is_title = world.stand_ins.iter().any(|row| row.title == id);
    let is_lapsed = told.credentials[id] == "expired";
    let of_credentials = [
        ("credential", true),
        ("title", is_title && !row.is_open()),
        ("title with a rule", is_title && row.is_open()),
        ("lapsed goal", is_lapsed && row.is_open()),
        ("goal that another rule names", world.credentials.iter().any(|row| names(&row.rule, id))),
        ("goal of some alternatives", matches!(&row.rule, Rule::AtLeast(1, _))),
    ];
    kinds.extend(of_credentials.iter().filter(|row| row.1).map(|row| row.0));
    kinds
}

/// The kinds of answers that some routes are.
fn kinds_of_answer(kept: &Rows, dropped: &Rows) -> Vec<&'static str> {
    let has = |is: &dyn Fn(&Way) -> bool| kept.iter().any(|row| is(&row.0));
    let all = [
        ("no way", kept.is_empty()),
        ("one route", kept.len() == 1),
        ("two routes", kept.len() == 2),
        ("three routes or more", kept.len() > 2),
        ("a route is dropped", !dropped.is_empty()),
        ("a route by an alternative", has(&|way| matches!(way, Way::Alternative(_)))),
        ("a route by renewing", has(&|way| *way == Way::Renewal)),
        ("a route by an entry", has(&|way| matches!(way, Way::Entry(_)))),
        ("a route to a job without a credential", has(&|way| *way == Way::Whole)),
        ("a sure route beside", has(&|way| *way == Way::Sure)),
        ("a less sure route", has(&|way| *way == Way::LessSure)),
        ("a route over every level", has(&|way| *way == Way::EveryLevel)),
        ("a route that asks", kept.iter().any(|row| row.1.questions > 0)),
    ];
    all.iter().filter(|row| row.1).map(|row| row.0).collect()
}

/// Compares one question with the twin; the kinds of it.
fn compare(asked: &Asked, name: &dyn Fn() -> String) -> Vec<&'static str> {
    let expected = asked.expected();
    let mut seen = match &expected {
        Expected::TooMany => return vec!["too many sets to try"],
        Expected::Tied => return vec!["tied"],
        _ => kinds(asked),
    };
    let found = found(asked);
    let place = || {
        let (told, world) = (asked.told.text(), asked.world.text());
        format!("{}, {:?} by {:?}, told {told}\n{world}", name(), asked.goal, asked.best)
    };
    match (&found, &expected) {
        (Ok(found), Expected::Reached) => {
            assert!(found.routes.is_empty(), "{found:?} {}", place());
            seen.push("reached");
        }
        (Err(DestinationFault::Closed { .. }), Expected::Closed) => seen.push("closed"),
        (Err(DestinationFault::NoWay), Expected::Routes(kept, _)) if kept.is_empty() => seen.push("no way"),
        (Ok(found), Expected::Routes(kept, dropped)) => {
            is_the_same(asked, found, kept, dropped, &place);
            seen.extend(kinds_of_answer(kept, dropped));
        }
        _ => panic!("{found:?} is not {expected:?} {}", place()),
    }
    seen
}

fn is_the_same(asked: &Asked, found: &Routes, kept: &Rows, dropped: &Rows, place: &dyn Fn() -> String) {
    let rows = |routes: Vec<&Route>| -> Rows {
        routes.iter().map(|route| (way(route), sums(&route.pathway))).collect()
    };
    assert!(!kept.is_empty(), "there is no way {}", place());
    // Routes of the same steps are one: what the twin has beside is equal in every figure.
    let shown = rows(found.routes.iter().collect());
    let left = rows(found.dropped.iter().map(|row| &row.route).collect());
    let same = |one: &(Way, _)| shown.iter().any(|row| row.1 == one.1);
    for row in kept {
        assert!(same(row), "{row:?} is missing in {shown:?} {}", place());
    }
    for row in dropped {
        assert!(left.contains(row) || same(row), "{row:?} is not dropped in {left:?} {}", place());
    }
    for row in shown.iter().chain(&left) {
        assert!(
            kept.contains(row) || dropped.contains(row),
            "{row:?} is more than the twin has: {kept:?} {dropped:?} {}",
            place()
        );
    }
    assert!(shown.iter().map(|row| asked.order(row)).is_sorted(), "{shown:?} {}", place());
}

/// Compares so many thousands of worlds, several at the same time.
fn compare_all(first: u64, thousands: usize) -> Seen {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut seen = Seen::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= thousands {
                return seen;
            }
            let seed = first + number as u64;
            let mut dice = Dice(seed.wrapping_mul(0x1234_5678_9abc_def1));
            for world in 0..1_000 {
                let asked = asked(&mut dice);
                for kind in compare(&asked, &|| format!("world {world} of seed {seed}")) {
                    *seen.entry(kind).or_default() += 1;
                }
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        let mut all = Seen::new();
        for seen in running.into_iter().map(|thread| thread.join().expect("the same as the twin")) {
            seen.into_iter().for_each(|(kind, count)| *all.entry(kind).or_default() += count);
        }
        all
    })
}

/// Kinds that have to come, or the comparison says little of them.
const KINDS: [&str; 29] = [
    "a less sure route",
    "a route by an alternative",
    "a route by an entry",
    "a route by renewing",
    "a route is dropped",
    "a route over every level",
    "a route that asks",
    "a route to a job without a credential",
    "a sure route beside",
    "by cost",
    "by exams",
    "by steps",
    "by time",
    "closed",
    "credential",
    "goal of some alternatives",
    "goal that another rule names",
    "job",
    "lapsed goal",
    "level",
    "no way",
    "one route",
    "reached",
    "the framework's rules first",
    "three routes or more",
    "title",
    "title with a rule",
    "two routes",
    "tied",
];

#[test]
fn every_way_has_its_best_pathway_and_the_list_is_in_order() {
    let seen = compare_all(1, 100);
    println!("{seen:#?}");
    for kind in KINDS {
        let count = seen.get(kind).copied().unwrap_or(0);
        assert!(count >= 100, "{count} worlds of the kind {kind:?}");
    }
    // What the twin says nothing of.
    for (kind, most) in [("too many sets to try", 8_000), ("tied", 400)] {
        assert!(seen[kind] <= most, "{} worlds of the kind {kind:?}", seen[kind]);
    }
}

#[test]
#[ignore = "takes minutes"]
fn every_way_has_its_best_pathway_in_two_million_worlds() {
    println!("{:#?}", compare_all(1_000, 2_000));
}
