//! What all routes take beside the best one alone, on the shipped catalog and on a generated one.

#![allow(dead_code, reason = "shared with the tests")]

use std::hint::black_box;
use std::time::Instant;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Credential, Learner, Month};
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
        let mut rows = Vec::new();
        for destination in destinations {
            let query = Query { destination: destination.clone(), basis: Basis::Issuer, objective, today };
            let one = least(|| drop(black_box(plan(catalog, &learner, &query))));
            let all = least(|| drop(black_box(routes(catalog, &learner, &query))));
            let found = routes(catalog, &learner, &query).map_or(0, |found| found.routes.len());
            rows.push((one, all, found));
        }
        let [one, all] =
            [|row: &(f64, f64, usize)| row.0, |row| row.1].map(|of| rows.iter().map(of).collect::<Vec<_>>());
        let ratios: Vec<f64> = rows.iter().map(|row| row.1 / row.0).collect();
        let sum = |values: &[f64]| values.iter().sum::<f64>();
        println!(
            "{name}, by {objective_name}: one p50 {:.3} p95 {:.3} ms; all p50 {:.3} p95 {:.3} ms: of the sums {:.1}, of p50 {:.1}, of p95 {:.1}; ratio p50 {:.1} p95 {:.1}; routes {:.1}",
            share(one.clone(), 50),
            share(one.clone(), 95),
            share(all.clone(), 50),
            share(all.clone(), 95),
            sum(&all) / sum(&one),
            share(all.clone(), 50) / share(one.clone(), 50),
            share(all.clone(), 95) / share(one.clone(), 95),
            share(ratios.clone(), 50),
            share(ratios, 95),
            rows.iter().map(|row| row.2 as f64).sum::<f64>() / rows.len() as f64,
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
        let top: Vec<&Credential> = generated.credentials.iter().filter(|row| row.level.is_some()).collect();
        let goals: Vec<_> =
            top.iter().step_by(top.len() / 100).map(|row| Destination::Credential(row.id)).collect();
        report(&format!("generated {credentials}"), &generated, &goals);
    }
}
