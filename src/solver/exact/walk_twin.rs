//! Several sets with walks are those that linear programs find alone.

use super::super::cost::{CostOrder, Key, WORST};
use super::super::instance::Graph;
use super::super::renewed::{Dice, graph};
use super::super::slices::finished;
use super::super::totals::Objective;
use super::search::Exact;

/// How the best sets compare where one walk looks at no more than so many options.
fn keys(graph: &Graph, objective: Objective, count: usize, looks_max: Option<usize>) -> Vec<Key> {
    let order = CostOrder::new(objective, true);
    let Some(mut exact) = Exact::new(graph, &order, count, WORST, Vec::new()) else { return Vec::new() };
    if let Some(looks_max) = looks_max {
        exact.looks_max = looks_max;
    }
    if looks_max != Some(0) {
        exact.walk_under_nodes();
    }
    assert_eq!(finished(exact.run(10_000_000)), None);
    exact.found().iter().map(|set| order.bound(&set.totals).key()).collect()
}

#[test]
fn several_sets_are_those_without_walks() {
    let mut dice = Dice(29);
    let (mut sets, mut circles) = (0, 0);
    for turn in 0..1_500 {
        let graph = graph(&mut dice, turn % 4 == 0);
        let objective = Objective::ALL[dice.below(4)].0;
        let count = 2 + dice.below(8);
        let alone = keys(&graph, objective, count, Some(0));
        for looks_max in [Some(30), Some(300), None] {
            assert_eq!(keys(&graph, objective, count, looks_max), alone, "turn {turn}, {looks_max:?}");
        }
        sets += alone.len();
        circles += usize::from(graph.links().has_cycle && alone.len() > 1);
    }
    assert!(sets > 2_500 && circles > 25, "{sets} {circles}");
}
