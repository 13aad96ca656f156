//! What the resolver's verbs take against each other, in one run: reading the catalog is 1.

use std::hint::black_box;
use std::time::{Duration, Instant};

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{Basis, Destination, Evaluator, Objective, Query, plan};

/// The least of several runs, as noise only ever adds.
fn least(mut work: impl FnMut()) -> Duration {
    let run = |work: &mut dyn FnMut()| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    };
    (0..7).map(|_| run(&mut work)).min().unwrap_or_default()
}

fn main() {
    let (Ok(catalog), Some(today)) = (bundled::read(), Month::new(2026, 11)) else {
        eprintln!("the bundled catalog has problems");
        std::process::exit(1);
    };
    let learner = Learner::default();
    let reading = least(|| drop(black_box(bundled::read())));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today };
    let evaluating = least(|| {
        for row in &catalog.credentials {
            black_box(evaluator.credential(row));
        }
    });
    println!("reading and checking the bundled catalog: 1");
    println!("evaluating all its credentials: {:.4}", evaluating.div_duration_f64(reading));
    for (basis, basis_name) in Basis::ALL {
        for (objective, objective_name) in Objective::ALL {
            let planning = least(|| {
                for destination in Destination::all(&catalog) {
                    let _ =
                        black_box(plan(&catalog, &learner, &Query { destination, basis, objective, today }));
                }
            });
            let ratio = planning.div_duration_f64(reading);
            println!("planning to all destinations, {basis_name}, by {objective_name}: {ratio:.3}");
        }
    }
}
