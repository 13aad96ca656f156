//! How much the solver does for its answers, within a budget.
//!
//! The budget in `tests/solver-work.json` says nothing of what is right: other tests do. It holds what was counted
//! when somebody looked last, so that nothing becomes slower, or tells less, without a word. Whoever raises
//! it says why in the commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use credential_pathway::catalog::Catalog;
use credential_pathway::resolve::{Basis, Destination, Query, plan};
use credential_pathway::solver::{
    Graph, Objective, Slices, Solution, best, best_in_slices, k_best, next_bests, next_slice,
};

use crate::dice::Dice;
use crate::generate::{Shape, catalog};
use crate::question::{cone, graph, questions};
use crate::slow::worlds;
use crate::solver_exact::hitting;
use crate::solver_worlds::{With, in_worlds};
use crate::told::learner;
use crate::world::{document, id, today};

/// So many thousandths more or less than the budget is the same.
const BAND: u64 = 10;

/// More visits than any question takes that is to be proven.
const ENOUGH: u64 = 10_000_000;

/// How many visits a slice has.
const SLICE: u64 = 100;

/// Counts by kind of question and figure.
type Table = BTreeMap<String, BTreeMap<String, u64>>;

/// What some questions took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Work {
    /// How many sets were found.
    sets: u64,
    /// Visits of nodes.
    visits: u64,
    /// How often the search gave way.
    pauses: u64,
    /// How far bounds are below the figures of answers that are not proven, all together.
    open: u64,
}

impl Work {
    const NAMES: [&str; 4] = ["sets", "visits", "pauses", "open"];

    fn rows(&self) -> [u64; 4] {
        [self.sets, self.visits, self.pauses, self.open]
    }

    /// The best set of a question, proven.
    fn best(&mut self, graph: &mut Graph, by: Objective, better_than: Option<&Solution>) -> Option<Solution> {
        let found = self.search(graph, by, better_than, ENOUGH);
        assert!(found.as_ref().is_none_or(|found| found.proven));
        found
    }

    fn search(
        &mut self,
        graph: &mut Graph,
        by: Objective,
        better_than: Option<&Solution>,
        visits_max: u64,
    ) -> Option<Solution> {
        graph.slices = Slices::of(SLICE);
        let mut search = best_in_slices(graph, by, better_than, visits_max);
        let found = loop {
            match next_slice(&mut search) {
                Some(found) => break found.ok(),
                None => self.pauses += 1,
            }
        };
        if let Some(found) = &found {
            self.sets += 1;
            self.visits += found.visits;
            self.open += u64::from(found.totals.of(by) - found.lower_bound);
        }
        found
    }

    /// Some of the best sets, proven.
    fn several(&mut self, graph: &Graph, by: Objective) {
        let found = k_best(graph, by, 5, ENOUGH);
        assert!(found.iter().all(|set| set.proven));
        self.sets += found.len() as u64;
        self.visits += found.first().map_or(0, |set| set.visits);
    }

    /// The best set of a question where the search is cut short: the proven one lies between its bound and it.
    fn cut_short(&mut self, graph: &mut Graph, by: Objective, visits_max: u64) {
        let Some(cut) = self.search(graph, by, None, visits_max) else { return };
        let least = best(graph, by, None, ENOUGH).expect("a set");
        let hurdles = [&least, &cut].map(|set| set.totals.hurdles());
        assert!(least.proven && hurdles[0] <= hurdles[1]);
        assert!(cut.lower_bound <= least.totals.of(by));
        assert!(hurdles[0] < hurdles[1] || least.totals.of(by) <= cut.totals.of(by));
    }
}

/// Questions of a generated catalog, as `make bench-solver` asks them.
fn generated(shape: Shape, goals: usize, mut ask: impl FnMut(&mut Graph)) {
    let mut dice = Dice(20_261_128);
    let catalog = catalog(shape, &mut dice);
    for question in questions(&catalog, goals, &mut dice) {
        ask(&mut graph(&cone(&catalog, &question).0));
    }
}

const DENSE: Shape = Shape::Dense { levels: 5, width: 20 };
const ACROSS: Shape = Shape::Domains { credentials: 5_000, cross_percent: 50 };

fn dense(work: &mut Work) {
    generated(DENSE, 30, |graph| drop(work.best(graph, Objective::Cost, None)));
}

fn across(work: &mut Work) {
    generated(ACROSS, 300, |graph| drop(work.best(graph, Objective::Cost, None)));
}

fn dense_several(work: &mut Work) {
    generated(DENSE, 10, |graph| work.several(graph, Objective::Cost));
}

fn dense_cut_short(work: &mut Work) {
    generated(DENSE, 30, |graph| work.cut_short(graph, Objective::Cost, 300));
}

fn hitting_sets(work: &mut Work) {
    let mut dice = Dice(3);
    for _ in 0..100 {
        let mut graph = hitting(&mut dice).graph();
        let mut known = work.best(&mut graph, Objective::Cost, None).expect("a set");
        known.totals.cost_usd += 3;
        work.best(&mut graph, Objective::Cost, Some(&known));
    }
}

fn by_all(work: &mut Work) {
    in_worlds(200, 24, With::Nothing, |graph, by| drop(work.best(graph, by, None)));
}

fn circles(work: &mut Work) {
    in_worlds(200, 20, With::Circles, |graph, by| drop(work.best(graph, by, None)));
}

fn circles_by_time(work: &mut Work) {
    in_worlds(100, 20, With::Circles, |graph, _| drop(work.best(graph, Objective::Time, None)));
}

fn hurdles(work: &mut Work) {
    in_worlds(100, 20, With::Hurdles, |graph, by| drop(work.best(graph, by, None)));
}

/// Less than the best set costs and takes is too little, and a little more is not.
fn limits(work: &mut Work) {
    in_worlds(60, 16, With::Nothing, |graph, by| {
        let Some(first) = work.best(graph, by, None) else { return };
        for [cost, months] in [[9, 12], [12, 9]] {
            graph.limits.cost_usd = Some(first.totals.cost_usd * cost / 10);
            graph.limits.months = Some(first.totals.months * months / 10);
            work.best(graph, by, None);
        }
    });
}

fn several(work: &mut Work) {
    in_worlds(32, 12, With::Circles, |graph, by| work.several(graph, by));
}

fn next_ones(work: &mut Work) {
    in_worlds(100, 14, With::Hurdles, |graph, by| {
        let Some(first) = work.best(graph, by, None) else { return };
        graph.limits.known.push(first.totals);
        let found = next_bests(graph, by, 3, ENOUGH);
        work.visits += found.visits;
        work.sets += found.sets.map_or(0, |sets| sets.len() as u64);
    });
}

fn cut_short(work: &mut Work) {
    in_worlds(100, 20, With::Nothing, |graph, by| work.cut_short(graph, by, 2_000));
}

/// Worlds made to be slow, from their text on.
fn slow(work: &mut Work) {
    for world in worlds(1) {
        let Ok(catalog) = Catalog::from_documents(&[("world", &document(&world.text))]) else { continue };
        for objective in [Objective::Cost, Objective::Time] {
            let destination = Destination::Credential(id("goal"));
            let query = Query { destination, basis: Basis::Issuer, objective, today: today() };
            let Ok(plan) = plan(&catalog, &learner(&world.told), &query) else { continue };
            work.sets += 1;
            work.visits += plan.pathway.visits;
            work.open += u64::from(plan.pathway.totals.of(objective) - plan.pathway.lower_bound);
        }
    }
}

/// Questions of one kind, and who asks them.
type Kind = (&'static str, fn(&mut Work));

const KINDS: [Kind; 14] = [
    ("dense", dense),
    ("dense, several sets", dense_several),
    ("dense, cut short", dense_cut_short),
    ("across domains", across),
    ("hitting sets", hitting_sets),
    ("all objectives", by_all),
    ("circles", circles),
    ("circles, by time", circles_by_time),
    ("hurdles", hurdles),
    ("limits", limits),
    ("circles, several sets", several),
    ("next best sets", next_ones),
    ("cut short", cut_short),
    ("made to be slow", slow),
];

#[test]
fn the_solver_does_as_much_as_its_budget_says_and_no_more() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/solver-work.json");
    let mut counted: Table = BTreeMap::new();
    for (name, ask) in KINDS {
        let mut work = Work::default();
        ask(&mut work);
        let row = Work::NAMES.into_iter().zip(work.rows());
        counted.insert(name.to_owned(), row.map(|(figure, count)| (figure.to_owned(), count)).collect());
    }
    if std::env::var_os("BLESS").is_some() {
        let text = serde_json::to_string_pretty(&counted).expect("JSON");
        fs::write(&path, text + "\n").expect("the budget is written");
        return;
    }
    let text = fs::read_to_string(&path).expect("the budget");
    let budget: Table = serde_json::from_str(&text).expect("a table");
    let mut faults = String::new();
    for (name, row) in &counted {
        for (figure, now) in row {
            let then = budget.get(name).and_then(|row| row.get(figure)).copied().unwrap_or(0);
            if now.abs_diff(then) * 1_000 > then * BAND {
                let says =
                    if *now > then { "is above its budget" } else { "is below its budget, which is loose" };
                faults += &format!("{name}: {figure} {now} {says} of {then}\n");
            }
        }
    }
    assert!(faults.is_empty(), "{faults}BLESS=1 writes tests/solver-work.json anew; say in the commit why");
    assert_eq!(budget.len(), KINDS.len(), "tests/solver-work.json has kinds that nobody asks");
}
