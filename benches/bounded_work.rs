//! How long inputs made to be slow take: each is answered within 100 ms, or refused.

// What the tests share is used in part here.
#![allow(dead_code, clippy::needless_pass_by_value, reason = "shared with the tests")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::resolve::{Basis, Destination, Evaluator, Objective, Query, plan};
use credential_pathway::session::Session;
use credential_pathway::text::Language;

#[path = "../tests/it/dice.rs"]
mod dice;
#[path = "../tests/it/phrase.rs"]
mod phrase;
#[path = "../tests/it/slow.rs"]
mod slow;
#[path = "../tests/it/slow_links.rs"]
mod slow_links;
#[path = "../tests/it/told.rs"]
mod told;
#[path = "../tests/it/world.rs"]
mod world;

/// The longest that anything may take.
const MOST: Duration = Duration::from_millis(100);

/// How long something takes and what it was.
type Row = (Duration, String);

fn timed<T>(rows: &mut Vec<Row>, name: String, work: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let done = black_box(work());
    rows.push((begin.elapsed(), name));
    done
}

fn ask(world: &slow::SlowWorld, rows: &mut Vec<Row>) {
    let text = world::document(&world.text);
    let read = || Catalog::from_documents(&[("world", &text)]);
    let Ok(catalog) = timed(rows, format!("checking {}", world.name), read) else { return };
    let learner = told::learner(&world.told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: world::today() };
    timed(rows, format!("evaluating {}", world.name), || {
        for row in &catalog.credentials {
            black_box(evaluator.credential(row));
            row.recommends.iter().for_each(|rule| drop(black_box(evaluator.condition(&rule.condition))));
        }
    });
    for (basis, basis_name) in Basis::ALL {
        for (objective, by) in Objective::ALL {
            let destination = Destination::Credential(world::id("goal"));
            let query = Query { destination, basis, objective, today: world::today() };
            let name = format!("planning {}, {basis_name}, by {by}", world.name);
            let _ = timed(rows, name, || plan(&catalog, &learner, &query));
        }
    }
}

fn main() {
    let mut rows = Vec::new();
    for seed in 1..=8 {
        slow::worlds(seed).iter().for_each(|world| ask(world, &mut rows));
    }
    let catalog = bundled::shared();
    for seed in 1..=8 {
        for (name, link) in slow_links::links(seed) {
            timed(&mut rows, format!("a link of {name}"), || {
                let mut session = Session::new(catalog, Language::English, world::today());
                session.open_link(&link);
                session.page()
            });
        }
    }
    rows.sort_by(|one, other| other.cmp(one));
    println!("{} inputs made to be slow; the longest of them:", rows.len());
    for (time, name) in rows.iter().take(12) {
        println!("  {:.1} ms: {name}", time.as_secs_f64() * 1000.0);
    }
    if rows[0].0 > MOST {
        println!("FAILS: the aim is {} ms", MOST.as_millis());
        std::process::exit(1);
    }
}
