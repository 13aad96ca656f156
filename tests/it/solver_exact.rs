//! The cheapest set of questions that share much, against all sets there are.

use credential_pathway::solver::{Arena, Covers, Graph, Instance, NodeId, Objective, TRUE, Weight, best};

use crate::dice::Dice;

/// So many tasks of a world: all sets of them are looked at.
const TASKS: usize = 13;

/// Groups of which the goal takes one each, and what each task costs.
pub struct Hitting {
    groups: Vec<Vec<usize>>,
    costs: Vec<u32>,
}

pub fn hitting(dice: &mut Dice) -> Hitting {
    let group = |dice: &mut Dice| {
        let mut group: Vec<usize> = (0..2 + dice.below(3)).map(|_| dice.below(TASKS)).collect();
        group.sort_unstable();
        group.dedup();
        group
    };
    Hitting {
        groups: (0..10 + dice.below(16)).map(|_| group(dice)).collect(),
        costs: (0..TASKS).map(|_| u32::try_from(1 + dice.below(30)).expect("small")).collect(),
    }
}

impl Hitting {
    pub fn graph(&self) -> Graph {
        let mut arena = Arena::default();
        let mut any = |group: &Vec<usize>| -> NodeId {
            let options = group.iter().map(|task| arena.task(*task)).collect();
            arena.any(options)
        };
        let groups = self.groups.iter().map(&mut any).collect();
        let goal = arena.all(groups);
        let weight = |cost: &u32| Weight {
            cost_usd: Some(*cost),
            exams: Some(0),
            months: Some(0),
            ..Weight::default()
        };
        Graph::new(Instance {
            arena,
            goal,
            requires: vec![TRUE; TASKS],
            weights: self.costs.iter().map(weight).collect(),
            same_credential: vec![None; TASKS],
            covers: Covers::new(Vec::new()),
            one_after_another: false,
        })
    }

    /// The least cost of all sets that hold one of each group.
    fn least(&self) -> u32 {
        let hits =
            |set: &usize| self.groups.iter().all(|group| group.iter().any(|task| set >> task & 1 == 1));
        let cost =
            |set: usize| (0..TASKS).filter(|task| set >> task & 1 == 1).map(|task| self.costs[task]).sum();
        (0..1 << TASKS).filter(hits).map(cost).min().expect("all tasks together")
    }
}

/// What costs no less than what is known is left out from the first node on, and nothing else is.
#[test]
fn the_cheapest_of_all_sets_is_found_whatever_was_known_before() {
    let mut dice = Dice(20_261_128);
    for world in 0..200 {
        let hitting = hitting(&mut dice);
        let (graph, least) = (hitting.graph(), hitting.least());
        let mut known = best(&graph, Objective::Cost, None, 1_000_000).expect("a set");
        assert_eq!((known.totals.cost_usd, known.proven), (least, true), "world {world}");
        for more in [1, 2, 4, 8, 16] {
            known.totals.cost_usd = least + more;
            let found = best(&graph, Objective::Cost, Some(&known), 1_000_000).expect("a better set");
            assert_eq!((found.totals.cost_usd, found.proven), (least, true), "world {world}, {more} more");
        }
        known.totals.cost_usd = least;
        assert!(best(&graph, Objective::Cost, Some(&known), 1_000_000).is_err(), "world {world}");
    }
}
