//! An independent checker accepts every route and every verdict of the shipped catalog for random people,
//! and no route from which a step was left out.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Constraint, Id, Learner};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Evaluator, Fact, Finding, Objective, Query, Route, StepKind, routes,
};

use crate::checker::Checker;
use crate::checker_people::talkative;
use crate::dice::Dice;
use crate::world::today;

/// What was checked, and what was wrong.
#[derive(Default)]
struct Seen {
    /// How often something was there.
    counts: BTreeMap<String, usize>,
    faults: Vec<String>,
}

impl Seen {
    fn count(&mut self, name: &str) {
        *self.counts.entry(name.to_owned()).or_default() += 1;
    }
}

/// The name of a variant, without what is in it.
fn variant(value: impl std::fmt::Debug) -> String {
    let text = format!("{value:?}");
    text.chars().take_while(char::is_ascii_alphanumeric).collect()
}

fn check_routes(checker: &Checker<'_>, query: &Query, seen: &mut Seen) {
    let learner = checker.learner;
    let found = match routes(checker.catalog, learner, query) {
        Ok(found) => found,
        Err(DestinationFault::Excluded(named)) => {
            let is_asked = |constraint: &Constraint| learner.constraints.contains(constraint);
            assert!(!named.is_empty() && named.iter().all(is_asked), "{query:?} {named:?} {learner:?}");
            return seen.count("excluded");
        }
        Err(DestinationFault::NoWay) => return seen.count("no way"),
        Err(DestinationFault::Closed { .. }) => {
            let row = query.destination.credential().and_then(|id| checker.catalog.credentials.get(id));
            assert!(row.is_some_and(|row| !row.is_open_in(query.today)), "{query:?}");
            return seen.count("closed");
        }
        Err(fault) => panic!("{fault:?} {query:?} {learner:?}"),
    };
    let is_there = found.routes.is_empty();
    if is_there != checker.is_at(&query.destination, query.basis) {
        seen.faults.push(format!("is there: {is_there}: {query:?} {learner:?}"));
    }
    seen.count(if is_there { "there" } else { "on the way" });
    for route in found.routes.iter().chain(found.dropped.iter().map(|row| &row.route)) {
        let steps = &route.pathway.steps;
        let refused = checker.refuses(&query.destination, route, None).or_else(|| checker.breaks(route));
        let name = || format!("{query:?}\n{:?} {steps:#?}\n{learner:?}", route.kind);
        seen.faults.extend(refused.map(|why| format!("{why}: {}", name())));
        for (without, step) in steps.iter().enumerate() {
            if checker.refuses(&query.destination, route, Some(without)).is_none() {
                seen.faults.push(format!("{:?} is not needed: {}", step.kind, name()));
            }
            seen.count("without a step");
        }
        count_kinds(route, seen);
    }
    learner.constraints.iter().for_each(|constraint| seen.count(&variant(constraint)));
}

fn count_kinds(route: &Route, seen: &mut Seen) {
    seen.count("routes");
    seen.count(&format!("route {}", variant(route.kind)));
    for step in &route.pathway.steps {
        seen.count(&format!("step {}", variant(step.kind)));
        if let StepKind::AskWhether { fact, .. } = step.kind {
            let name = match fact {
                Fact::Lapsed => "asks of a lapsed credential",
                Fact::Award(_) => "asks of a degree",
                Fact::Work(_) => "asks of work",
            };
            seen.count(name);
        }
        if let Some(candidacy) = step.candidacy {
            seen.count(&format!("candidacy {}", variant(candidacy)));
        }
    }
}

fn count_nodes(finding: &Finding<'_>, seen: &mut Seen) {
    seen.count("nodes");
    let evidence = finding.evidence.as_ref().map_or("node".to_owned(), variant);
    seen.count(&format!("{evidence} {:?}", finding.verdict));
    finding.parts.iter().for_each(|part| count_nodes(part, seen));
}

/// Checks every verdict of a person, and the routes to one in so many destinations.
fn check_person(catalog: &Catalog, number: usize, one_in: usize, seen: &mut Seen) {
    let mut dice = Dice(400 + number as u64);
    let learner: Learner = talkative(&mut dice, catalog);
    let checker = Checker::new(catalog, &learner, today());
    for (index, destination) in Destination::all(catalog).into_iter().enumerate() {
        if (index + number).is_multiple_of(one_in) {
            let basis = dice.of(&[Basis::Issuer, Basis::Ladder]);
            let objective = dice.of(&Objective::ALL).0;
            check_routes(&checker, &Query { destination, basis, objective, today: today() }, seen);
        }
    }
    let evaluator = Evaluator { catalog, learner: &learner, today: today() };
    let rules = catalog.credentials.iter().map(|row| (row.id, &row.requires.condition));
    let jobs =
        catalog.occupations.iter().flat_map(|row| row.requires.iter().map(|part| (Id::default(), part)));
    for (owner, rule) in rules.chain(jobs) {
        let finding = evaluator.condition_of(owner, rule);
        let doubts = checker.facts.doubts(owner, &finding);
        seen.faults.extend(doubts.map(|why| format!("{owner}: {why}\n{finding:#?}\n{learner:?}")));
        count_nodes(&finding, seen);
    }
}

/// Checks so many people: every one the same so manieth part of the destinations, all of them together all.
fn check(people: usize, one_in: usize) -> BTreeMap<String, usize> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut seen = Seen::default();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= people {
                return seen;
            }
            check_person(bundled::shared(), number, one_in, &mut seen);
        }
    };
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        let mut all = Seen::default();
        for seen in running.into_iter().map(|thread| thread.join().expect("a thread that ends")) {
            seen.counts.into_iter().for_each(|(name, more)| *all.counts.entry(name).or_default() += more);
            all.faults.extend(seen.faults);
        }
        let first = all.faults.iter().take(5).cloned().collect::<Vec<_>>().join("\n\n");
        assert!(all.faults.is_empty(), "{} faults, the first of them:\n{first}", all.faults.len());
        all.counts
    })
}

/// What has to be among what was checked, or the check says little.
const SEEN: [&str; 54] = [
    "Award Met",
    "Award Unknown",
    "Candidate Unmet",
    "CostMax",
    "Expired Unknown",
    "Has Met",
    "HasNot Unmet",
    "Implied Met",
    "Misfit Unknown",
    "Misfit Unmet",
    "Months Met",
    "Months Unknown",
    "Months Unmet",
    "MonthsMax",
    "Near Unknown",
    "NoDegree",
    "NoExam",
    "NotSure Unknown",
    "StudyHours",
    "Through",
    "Unpublished Unknown",
    "Untold Unknown",
    "Waived Met",
    "Without",
    "asks of a degree",
    "asks of a lapsed credential",
    "asks of work",
    "candidacy Open",
    "candidacy Over",
    "closed",
    "excluded",
    "node Met",
    "node Unknown",
    "node Unmet",
    "on the way",
    "route Alternative",
    "route Direct",
    "route EveryLevel",
    "route LessSure",
    "route Next",
    "route Renewal",
    "route Sure",
    "route Whole",
    "routes",
    "step Ask",
    "step AskWhether",
    "step Attainment",
    "step Award",
    "step Credential",
    "step Membership",
    "step Work",
    "there",
    "without a step",
    "nodes",
];

#[test]
fn a_checker_accepts_every_route_and_verdict_and_none_without_a_step() {
    let seen = check(200, 8);
    let missing: Vec<_> = SEEN.iter().filter(|name| !seen.contains_key(**name)).collect();
    assert!(missing.is_empty(), "{missing:?} are not among {seen:#?}");
    assert!(seen["routes"] > 4_000 && seen["without a step"] > 12_000 && seen["nodes"] > 50_000, "{seen:#?}");
}

#[test]
#[ignore = "takes minutes"]
fn a_checker_accepts_every_route_to_every_destination() {
    println!("{:#?}", check(1_000, 1));
}
