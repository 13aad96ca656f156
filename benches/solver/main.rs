//! Times the solver on one set of generated questions, or writes their cones for other solvers.
//!
//!     solver_times times <set> <goals>     a line of JSON for each goal
//!     solver_times several <set> <goals>   the same of the best set and of the five best ones
//!     solver_times cones <set> <goals>     the same questions as and/or cones
//!
//! It is built natively and for WASI, and says the same in both but for the times.
//! `benches/solver/run.mjs` calls it.

#![allow(dead_code, reason = "shared with the tests")]

use std::hint::black_box;
use std::time::Instant;

use credential_pathway::solver::{Graph, Objective, best, k_best};

#[path = "../../tests/it/dice.rs"]
mod dice;
mod generate;
mod question;

use dice::Dice;
use generate::{Catalog, Shape, catalog};
use question::{Question, cone, graph, questions};

/// The sets of questions by name.
const SETS: [(&str, Shape); 8] = [
    ("50", Shape::Domains { credentials: 50, cross_percent: 20 }),
    ("500", Shape::Domains { credentials: 500, cross_percent: 20 }),
    ("5000", Shape::Domains { credentials: 5_000, cross_percent: 20 }),
    ("50000", Shape::Domains { credentials: 50_000, cross_percent: 20 }),
    ("cross-5000", Shape::Domains { credentials: 5_000, cross_percent: 50 }),
    ("cross-50000", Shape::Domains { credentials: 50_000, cross_percent: 50 }),
    ("dense-5x20", Shape::Dense { levels: 5, width: 20 }),
    ("dense-6x40", Shape::Dense { levels: 6, width: 40 }),
];

/// A search may make so many visits: enough for the hardest of these questions to take seconds.
const VISITS_MAX: u64 = 20_000_000;

/// What takes less is asked twice, and the shorter time counts: what else runs on a machine only adds.
const AGAIN_MS: f64 = 200.0;
const TIMES: usize = 2;

/// So many of the best sets are asked for beside the best one.
const SEVERAL: usize = 5;

/// Questions are asked of so many catalogs in turn, as one small catalog says little.
const CATALOGS: usize = 10;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [does, set, goals] = args.as_slice() else { return usage() };
    let (Some((_, shape)), Ok(goals)) = (SETS.iter().find(|row| row.0 == set), goals.parse::<usize>()) else {
        return usage();
    };
    // A large catalog has room for all goals.
    let catalogs = match shape {
        Shape::Domains { credentials, .. } if *credentials > 500 => 1,
        _ => CATALOGS.min(goals),
    };
    if does != "cones" {
        warm_up();
    }
    let mut dice = Dice(20_261_128);
    for turn in 0..catalogs {
        let catalog = catalog(*shape, &mut dice);
        let count = goals / catalogs + usize::from(turn < goals % catalogs);
        let questions = questions(&catalog, count, &mut dice);
        for question in &questions {
            match does.as_str() {
                "times" => time(&catalog, question),
                "several" => time_several(&catalog, question),
                "cones" => write(&catalog, question),
                _ => return usage(),
            }
        }
    }
}

fn usage() {
    let names: Vec<&str> = SETS.iter().map(|row| row.0).collect();
    eprintln!(
        "usage: solver_times times|several|cones <set> <goals>, where the sets are {}",
        names.join(", ")
    );
    std::process::exit(2);
}

/// Answers other questions off the clock first, as all solvers do: what WebAssembly compiles while it runs
/// is no part of a time.
fn warm_up() {
    let mut dice = Dice(1);
    let catalog = catalog(Shape::Domains { credentials: 1_000, cross_percent: 20 }, &mut dice);
    for question in questions(&catalog, 300, &mut dice) {
        let (cone, _) = cone(&catalog, &question);
        let _ = black_box(best(&graph(&cone), Objective::Cost, None, VISITS_MAX));
    }
}

/// Answers a question with the clock on, the cone inside; how long it took and how many tasks the cone has.
fn clocked<T>(catalog: &Catalog, question: &Question, solve: &dyn Fn(&Graph) -> T) -> (f64, usize, T) {
    let ask = || {
        let begin = Instant::now();
        let (cone, _) = cone(catalog, question);
        let found = black_box(solve(&graph(&cone)));
        (begin.elapsed().as_secs_f64() * 1_000.0, cone.costs.len(), found)
    };
    let (mut ms, tasks, found) = ask();
    for _ in 1..TIMES {
        if ms < AGAIN_MS {
            ms = ms.min(ask().0);
        }
    }
    (ms, tasks, found)
}

fn time(catalog: &Catalog, question: &Question) {
    let (ms, tasks, found) =
        clocked(catalog, question, &|graph| best(graph, Objective::Cost, None, VISITS_MAX));
    match found {
        Ok(found) => println!(
            "{{\"ms\":{ms:.4},\"tasks\":{tasks},\"cost\":{},\"bound\":{},\"proven\":{},\"visits\":{}}}",
            found.totals.cost_usd, found.lower_bound, found.proven, found.visits
        ),
        Err(_) => println!("{{\"ms\":{ms:.4},\"tasks\":{tasks},\"cost\":null,\"proven\":true}}"),
    }
}

/// The best set beside the best ones; what those cost shows that nothing but the time has changed.
fn time_several(catalog: &Catalog, question: &Question) {
    let best = |graph: &Graph| best(graph, Objective::Cost, None, VISITS_MAX);
    let several = |graph: &Graph| k_best(graph, Objective::Cost, SEVERAL, VISITS_MAX);
    let (ms, tasks, _) = clocked(catalog, question, &best);
    let (several_ms, _, found) = clocked(catalog, question, &several);
    let costs: Vec<u32> = found.iter().map(|set| set.totals.cost_usd).collect();
    let (proven, visits) = found.first().map_or((true, 0), |set| (set.proven, set.visits));
    println!(
        "{{\"ms\":{ms:.4},\"several_ms\":{several_ms:.4},\"tasks\":{tasks},\"costs\":{costs:?},\
         \"proven\":{proven},\"visits\":{visits}}}"
    );
}

/// Writes a cone for other solvers.
fn write(catalog: &Catalog, question: &Question) {
    let (cone, _) = cone(catalog, question);
    println!("{{\"costs\":{:?},\"requires\":{:?}}}", cone.costs, cone.requires);
}
