//! Several sets by one search are those that are found one after the other.

use super::best::best;
use super::instance::Graph;
use super::next_bests::next_bests;
use super::renewed::{Dice, graph};
use super::solution::Unsolved;
use super::totals::{Objective, Totals};

/// More visits than any of these questions takes.
const VISITS: u64 = 10_000_000;

/// The sums of the next best sets, each by a search of its own with all before it among the known ones.
fn one_by_one(graph: &mut Graph, objective: Objective, count: usize) -> Vec<Totals> {
    let before = graph.limits.known.len();
    for _ in 0..count {
        match best(graph, objective, None, VISITS) {
            Ok(found) => {
                assert!(found.proven);
                graph.limits.known.push(found.totals);
            }
            Err(unsolved) => {
                assert_eq!(unsolved, Unsolved::Infeasible);
                break;
            }
        }
    }
    graph.limits.known.split_off(before)
}

#[test]
fn several_sets_are_those_that_are_found_one_after_the_other() {
    let mut dice = Dice(11);
    let (mut known, mut sets, mut left_open) = (0, 0, 0);
    for turn in 0..6_000 {
        let mut graph = graph(&mut dice, turn % 4 == 0);
        let objective = Objective::ALL[dice.below(4)].0;
        let Ok(first) = best(&graph, objective, None, VISITS) else { continue };
        graph.limits.known.push(first.totals);
        if turn % 5 == 0 {
            graph.limits.cost_usd = Some(2_000);
        }
        let count = 1 + dice.below(4);
        let Some(found) = next_bests(&graph, objective, count, VISITS).sets else {
            left_open += 1;
            continue;
        };
        let found: Vec<Totals> = found.into_iter().map(|set| set.totals).collect();
        assert_eq!(found, one_by_one(&mut graph, objective, count), "turn {turn}");
        known += usize::from(!found.is_empty());
        sets += found.len();
    }
    assert!(known > 1_000 && sets > 1_500, "{known} {sets} {left_open}");
    assert!(left_open > 0 && left_open < known / 4, "{known} {left_open}");
}
