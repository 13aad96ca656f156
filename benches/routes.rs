//! What all routes take beside the best one alone, on the shipped catalog and on a generated one.

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

fn report(name: &str, catalog: &Catalog, destinations: &[Destination]) {
    let Some(today) = Month::new(2026, 11) else { return };
    let learner = Learner::default();
    for (objective, objective_name) in Objective::ALL {
        let (mut rows, mut visits, mut count) = (Vec::new(), 0, 0);
        for destination in destinations {
            let query = Query { destination: *destination, basis: Basis::Issuer, objective, today };
            let one = least(|| drop(black_box(plan(catalog, &learner, &query))));
            let all = least(|| drop(black_box(routes(catalog, &learner, &query))));
            let found = routes(catalog, &learner, &query);
            visits += found.as_ref().map_or(0, |found| found.visits);
            count += found.map_or(0, |found| found.routes.len());
            rows.push((one, all));
        }
        let one: Vec<f64> = rows.iter().map(|row| row.0).collect();
        let all: Vec<f64> = rows.iter().map(|row| row.1).collect();
        let ratios: Vec<f64> = one.iter().zip(&all).map(|(one, all)| all / one).collect();
        let [one, all] = [one, all].map(|times| [share(times.clone(), 50), share(times, 95)]);
        println!(
            "{name}, by {objective_name}: the best one p50 {:.3} ms, p95 {:.3} ms; all p50 {:.3} ms, p95 {:.3} ms; \
             times of the best one p50 {:.1}, p95 {:.1}; {visits} visits for {count} routes",
            one[0],
            one[1],
            all[0],
            all[1],
            share(ratios.clone(), 50),
            share(ratios, 95),
        );
    }
}

fn main() {
    let shipped = bundled::shared();
    let all = Destination::all(shipped);
    report("shipped", shipped, &all);
    for credentials in [500, 5_000] {
        let text = document::document(credentials);
        let generated = Catalog::from_trusted(&[("", &text)]);
        let each = generated.credentials.iter().step_by(credentials / 100);
        let goals: Vec<Destination> = each.map(|row| Destination::Credential(row.id)).collect();
        report(&format!("generated {credentials}"), &generated, &goals);
    }
}
