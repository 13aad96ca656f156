//! Worlds of the solver, larger than all sets of them can be looked at.

use credential_pathway::solver::{
    Arena, Covers, Graph, Hurdle, Instance, NodeId, Objective, TRUE, Track, Weight, WorkNeed,
};

use crate::dice::Dice;

/// What a world has beside tasks that require each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// No more.
    Nothing,
    /// Tasks may require each other in circles.
    Circles,
    /// Tasks may have hurdles.
    Hurdles,
}

/// A world of tasks and of needs of work that share kinds.
fn world(dice: &mut Dice, tasks: usize, with: With) -> Graph {
    const NEEDS: usize = 4;
    let mut arena = Arena::default();
    let mut node = |dice: &mut Dice, first: usize, none_percent: usize| -> NodeId {
        if first == tasks || dice.chance(none_percent) {
            return TRUE;
        }
        let mut part = |dice: &mut Dice| {
            if dice.chance(15) {
                arena.work(dice.below(NEEDS))
            } else {
                arena.task(first + dice.below(tasks - first))
            }
        };
        let ways: Vec<Vec<NodeId>> =
            (0..2 + dice.below(2)).map(|_| (0..=dice.below(3)).map(|_| part(dice)).collect()).collect();
        let ways = ways.into_iter().map(|way| arena.all(way)).collect();
        arena.any(ways)
    };
    let goals = (0..3).map(|_| node(dice, 0, 0)).collect();
    let first = |task: usize| if with == With::Circles { 0 } else { task + 1 };
    let requires = (0..tasks).map(|task| node(dice, first(task), 25)).collect();
    let goal = arena.all(goals);
    let hurdles = [Hurdle::None, Hurdle::None, Hurdle::Ask, Hurdle::Unconfirmed, Hurdle::Restricted];
    let weight = |dice: &mut Dice| Weight {
        hurdle: if with == With::Hurdles { dice.of(&hurdles) } else { Hurdle::None },
        exams: Some(dice.below(3) as u32),
        cost_usd: Some(10 * dice.below(90) as u32),
        months: Some(dice.below(30) as u32),
        track: dice.of(&[Track::Beside, Track::Study, Track::Membership]),
        ..Weight::default()
    };
    let need = |need: usize| WorkNeed {
        kinds: vec![need, (need + 1) % NEEDS],
        months: 12 + 6 * need as u32,
        ..WorkNeed::default()
    };
    Graph::new(Instance {
        arena,
        goal,
        requires,
        weights: (0..tasks).map(|_| weight(dice)).collect(),
        same_credential: vec![None; tasks],
        covers: Covers::new((0..NEEDS).map(need).collect()),
        one_after_another: dice.chance(50),
    })
}

/// Asks so many worlds by each objective in turn.
pub fn in_worlds(worlds: usize, tasks: usize, with: With, mut ask: impl FnMut(&mut Graph, Objective)) {
    let mut dice = Dice(17);
    for turn in 0..worlds {
        ask(&mut world(&mut dice, tasks, with), Objective::ALL[turn % 4].0);
    }
}
