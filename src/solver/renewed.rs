//! Bounds that are renewed from state to state are those that are taken anew.

use super::arena::{Arena, TRUE};
use super::bound::{BoundState, Bounds};
use super::cost::{CostBound, CostOrder, Time};
use super::instance::{Graph, Instance};
use super::totals::{Hurdle, Objective, Track, Weight};
use super::work::{Covers, WorkNeed};

/// Numbers that look random and are the same for ever.
pub struct Dice(pub u64);

impl Dice {
    /// A number below so many.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    fn number(&mut self, sides: usize) -> u32 {
        u32::try_from(self.below(sides)).unwrap_or(0)
    }
}

/// How many tasks and needs of work a graph has.
const TASKS: usize = 14;
const NEEDS: usize = 3;

/// A graph whose tasks require some of those behind them; with a cycle some of those before them too.
pub fn graph(dice: &mut Dice, with_cycle: bool) -> Graph {
    let mut arena = Arena::default();
    let mut node = |dice: &mut Dice, first: usize| {
        let mut ways = Vec::new();
        for _ in 0..=dice.below(3) {
            let mut parts = Vec::new();
            for _ in 0..=dice.below(3) {
                parts.push(match dice.below(5) {
                    0 => arena.work(dice.below(NEEDS)),
                    _ if first < TASKS => arena.task(first + dice.below(TASKS - first)),
                    _ => TRUE,
                });
            }
            ways.push(arena.all(parts));
        }
        arena.any(ways)
    };
    let goal = node(dice, 0);
    let requires = (0..TASKS).map(|task| node(dice, if with_cycle { 0 } else { task + 1 })).collect();
    let weight = |dice: &mut Dice| Weight {
        hurdle: [Hurdle::None, Hurdle::None, Hurdle::Ask, Hurdle::Unconfirmed][dice.below(4)],
        track: [Track::Beside, Track::Study][dice.below(2)],
        cost_usd: Some(dice.number(900)),
        exams: Some(dice.number(2)),
        months: Some(dice.number(30)),
        ..Weight::default()
    };
    let weights = (0..TASKS).map(|_| weight(dice)).collect();
    let need = |number: usize| WorkNeed { kinds: vec![number, 2], months: 12, ..WorkNeed::default() };
    let covers = Covers::new((0..NEEDS).map(need).collect());
    let same_credential = vec![None; TASKS];
    let one_after_another = dice.below(2) == 0;
    Graph::new(Instance { arena, goal, requires, weights, same_credential, covers, one_after_another })
}

/// Walks through states of a graph; how often the bound of the goal was another one than before.
fn walk(dice: &mut Dice, graph: &Graph, objective: Objective) -> usize {
    let order = CostOrder::new(objective, true);
    let own: Vec<CostBound> = graph.instance.weights.iter().map(|row| order.bound(&row.totals())).collect();
    let (mut in_use, mut works, mut months_max) = (vec![false; TASKS], Vec::new(), u32::MAX);
    let mut study = 0;
    let mut renewed: Option<Bounds> = None;
    let mut changes = 0;
    for _ in 0..60 {
        match dice.below(6) {
            0 => works = (0..NEEDS).filter(|_| dice.below(2) == 0).collect(),
            1 => months_max = [u32::MAX, 20, 40, 60][dice.below(4)],
            2 => study = dice.number(30),
            _ => {
                let task = dice.below(TASKS);
                in_use[task] = !in_use[task];
            }
        }
        let state = BoundState {
            order: &order,
            own: &own,
            in_use: &|task| in_use[task],
            works: &works,
            paid: Time { study, work: graph.instance.covers.cover(&works).months(), ..Time::default() },
            months_max,
            one_after_another: graph.instance.one_after_another,
        };
        let anew = Bounds::at(graph, &state);
        if let Some(bounds) = &mut renewed {
            let before = bounds.by_key.node(graph.root);
            bounds.renew(graph, &state);
            assert!(*bounds == anew, "{bounds:?}\n{anew:?}");
            changes += usize::from(before != anew.by_key.node(graph.root));
        }
        renewed = Some(anew);
    }
    changes
}

#[test]
fn a_renewed_bound_is_the_one_taken_anew() {
    let mut dice = Dice(7);
    let (mut changes, mut ordered) = (0, [0, 0]);
    for turn in 0..200 {
        let mut graph = graph(&mut dice, turn % 4 == 0);
        ordered[usize::from(!graph.links().has_cycle)] += 1;
        if turn % 2 == 0 {
            graph.limits.cost_usd = Some(1_000);
        }
        for (objective, _) in Objective::ALL {
            changes += walk(&mut dice, &graph, objective);
        }
    }
    assert!(changes > 2_000 && ordered[0] > 10 && ordered[1] > 100, "{changes} {ordered:?}");
}
