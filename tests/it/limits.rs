//! The best set within limits, and the next best that is better in something, against all sets there are.

use credential_pathway::solver::{Graph, Objective, Solution, Totals, Unsolved, best, k_best};

use crate::dice::Dice;
use crate::k_best::{Small, small};

const VISITS_MAX: u64 = 10_000_000;

/// The figures that limits and comparisons are about: time, cost, exams and steps; how many figures are not
/// known; what is asked and what is not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figures {
    sums: [u32; 4],
    unknown: u32,
    hurdles: [u32; 2],
}

impl Figures {
    /// From the key that sets compare by for the lowest cost: hurdles, cost, steps, months, cost again, exams.
    fn of(small: &Small, set: usize) -> Self {
        let key = small.key(set, Objective::Cost);
        let [asks, unconfirmed, cost, cost_unknown, steps, months, _, _, exams, exams_unknown] = key[..]
        else {
            panic!("ten figures: {key:?}")
        };
        Self {
            sums: [months, cost, exams, steps],
            unknown: cost_unknown + exams_unknown,
            hurdles: [asks, unconfirmed],
        }
    }

    fn is_no_worse_than(&self, other: &Self) -> bool {
        self.sums.iter().zip(other.sums).all(|(own, than)| *own <= than)
            && self.unknown <= other.unknown
            && self.hurdles <= other.hurdles
    }
}

fn number(small: &Small, set: &Solution) -> usize {
    let works = set.works.iter().map(|need| need + small.weights.len());
    set.tasks.iter().copied().chain(works).fold(0, |bits, part| bits | 1 << part)
}

/// Every set that reaches the goal, in the order in which sets compare.
fn in_order(small: &Small, objective: Objective) -> Vec<(Vec<u32>, Figures)> {
    let parts = small.weights.len() + small.needs.len();
    let ways = (0..1 << parts).filter(|set| small.is_way(*set));
    let mut rows: Vec<_> = ways.map(|set| (small.key(set, objective), Figures::of(small, set))).collect();
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    rows
}

fn found(small: &Small, graph: &Graph, objective: Objective) -> Option<(Vec<u32>, Totals)> {
    match best(graph, objective, None, VISITS_MAX) {
        Ok(found) => {
            assert!(found.proven);
            Some((small.key(number(small, &found), objective), found.totals))
        }
        Err(unsolved) => {
            assert_eq!(unsolved, Unsolved::Infeasible);
            None
        }
    }
}

/// How many worlds had a best set, a worse one because of the limits, and none at all.
fn within_limits(seed: u64, worlds: usize) -> [usize; 3] {
    let (mut dice, mut seen) = (Dice(seed), [0; 3]);
    for world in 0..worlds {
        let small = small(&mut dice);
        let objective = Objective::ALL[dice.below(4)].0;
        let cost = dice.chance(60).then(|| dice.of(&[0, 10, 15, 20, 30]));
        let months = dice.chance(60).then(|| dice.of(&[0, 6, 12, 24, 30]));
        let mut graph = small.graph();
        (graph.limits.cost_usd, graph.limits.months) = (cost, months);
        let rows = in_order(&small, objective);
        let fits = |row: &&(Vec<u32>, Figures)| {
            let [took, costs, ..] = row.1.sums;
            cost.is_none_or(|most| costs <= most) && months.is_none_or(|most| took <= most)
        };
        let expected = rows.iter().find(fits).map(|row| row.0.clone());
        let own = found(&small, &graph, objective).map(|row| row.0);
        assert_eq!(own, expected, "world {world} of seed {seed}: {objective:?}, {cost:?}, {months:?}");
        let several = k_best(&graph, objective, 3, VISITS_MAX);
        let first = several.first().map(|set| small.key(number(&small, set), objective));
        assert_eq!(first, expected, "the first of several in world {world} of seed {seed}");
        let kind = match (&expected, rows.first()) {
            (None, None) => continue,
            (None, Some(_)) => 2,
            (Some(own), first) => usize::from(first.is_some_and(|row| row.0 != *own)),
        };
        seen[kind] += 1;
    }
    seen
}

/// How many sets were given after the best one.
fn next_best(seed: u64, worlds: usize) -> usize {
    let (mut dice, mut seen) = (Dice(seed), 0);
    for world in 0..worlds {
        let small = small(&mut dice);
        let objective = Objective::ALL[dice.below(4)].0;
        let mut expected: Vec<(Vec<u32>, Figures)> = Vec::new();
        for row in in_order(&small, objective) {
            if !expected.iter().any(|known| known.1.is_no_worse_than(&row.1)) {
                expected.push(row);
            }
        }
        let mut graph = small.graph();
        for (place, row) in expected.iter().enumerate() {
            let Some((key, totals)) = found(&small, &graph, objective) else {
                panic!("set {place} is missing in world {world} of seed {seed}: {row:?}")
            };
            assert_eq!(key, row.0, "set {place} in world {world} of seed {seed}");
            graph.limits.known.push(totals);
        }
        let more = found(&small, &graph, objective);
        assert_eq!(more, None, "more than all in world {world} of seed {seed}");
        seen += expected.len().saturating_sub(1);
    }
    seen
}

#[test]
fn the_best_within_limits_is_the_first_of_all_sets_within_them() {
    let seen = within_limits(3, 20_000);
    assert!(seen.iter().all(|count| *count > 150), "as before, worse, none: {seen:?}");
}

#[test]
fn each_next_best_is_the_first_that_is_better_in_something_than_those_before() {
    let seen = next_best(5, 10_000);
    assert!(seen > 1_000, "{seen}");
}

#[test]
#[ignore = "takes minutes"]
fn limits_and_the_next_best_hold_in_many_more_worlds() {
    for seed in 100..120 {
        within_limits(seed, 10_000);
        next_best(seed, 5_000);
    }
}
