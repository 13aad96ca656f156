//! What all routes take beside the best one alone, on the shipped catalog and on a generated one; fails where
//! a ratio that was reached is lost.

#![allow(dead_code, reason = "shared with the tests")]

use std::hint::black_box;
use std::time::Instant;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, plan, routes};

#[path = "../tests/it/dice.rs"]
mod dice;
#[path = "load/document.rs"]
mod document;
#[path = "solver/generate.rs"]
mod generate;

/// Milliseconds of one answer, the least of several: what else runs on a machine only adds.
fn least(mut ask: impl FnMut()) -> f64 {
    let mut time = || {
        let begin = Instant::now();
        ask();
        begin.elapsed().as_secs_f64() * 1_000.0
    };
    (0..3).map(|_| time()).fold(f64::INFINITY, f64::min)
}

/// The value below which so many of a hundred are.
fn share(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get((values.len() * percent / 100).min(values.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

/// How many times as long as another answer one takes at most, for 95 of 100 destinations.
struct Most {
    /// The whole list beside the best one by the rules of issuers and the best one over every level: it
    /// answers by both rules.
    of_both: f64,
    /// The whole list beside the best one by the rules of issuers alone.
    of_one: f64,
}

/// Tells how long answers take; whether each ratio that was reached is kept.
fn report(name: &str, catalog: &Catalog, destinations: &[Destination], most: &Most) -> bool {
    let Some(today) = Month::new(2026, 11) else { return false };
    let learner = Learner::default();
    let mut is_kept = true;
    for (objective, objective_name) in Objective::ALL {
        let (mut rows, mut visits, mut count) = (Vec::new(), 0, 0);
        for destination in destinations {
            let query = Query { destination: *destination, basis: Basis::Issuer, objective, today };
            let by_levels = Query { basis: Basis::Ladder, ..query.clone() };
            let one = least(|| drop(black_box(plan(catalog, &learner, &query))));
            let other = least(|| drop(black_box(plan(catalog, &learner, &by_levels))));
            let all = least(|| drop(black_box(routes(catalog, &learner, &query))));
            let found = routes(catalog, &learner, &query);
            visits += found.as_ref().map_or(0, |found| found.visits);
            count += found.map_or(0, |found| found.routes.len());
            rows.push([one, one + other, all]);
        }
        let figures = |of: &dyn Fn(&[f64; 3]) -> f64| {
            let values: Vec<f64> = rows.iter().map(of).collect();
            [share(values.clone(), 50), share(values, 95)]
        };
        let [one, both, all] = [0, 1, 2].map(|place| figures(&|row| row[place]));
        let (of_one, of_both) = (figures(&|row| row[2] / row[0]), figures(&|row| row[2] / row[1]));
        println!(
            "{name}, by {objective_name}: the best one p50 {:.3} ms, p95 {:.3} ms; with the best one over every \
             level p50 {:.3} ms, p95 {:.3} ms; all p50 {:.3} ms, p95 {:.3} ms; times of the best one p50 {:.1}, \
             p95 {:.1}; times of both p50 {:.2}, p95 {:.2}; {visits} visits for {count} routes",
            one[0], one[1], both[0], both[1], all[0], all[1], of_one[0], of_one[1], of_both[0], of_both[1],
        );
        for (ratio, most, what) in
            [(of_one[1], most.of_one, "the best one"), (of_both[1], most.of_both, "both best ones")]
        {
            if ratio > most {
                println!("FAILS: all take {ratio:.1} times as long as {what}; {most} was reached, with room");
                is_kept = false;
            }
        }
    }
    is_kept
}

fn main() {
    let shipped = bundled::shared();
    let all = Destination::all(shipped);
    let mut is_kept = report("shipped", shipped, &all, &Most { of_both: 2.5, of_one: 45.0 });
    for credentials in [500, 5_000] {
        let text = document::document(credentials);
        let generated = Catalog::from_trusted(&[("", &text)]);
        let each = generated.credentials.iter().step_by(credentials / 100);
        let goals: Vec<Destination> = each.map(|row| Destination::Credential(row.id)).collect();
        let most = Most { of_both: 12.0, of_one: 160.0 };
        is_kept &= report(&format!("generated {credentials}"), &generated, &goals, &most);
    }
    if !is_kept {
        std::process::exit(1);
    }
}
