//! The solver by itself, on instances of a line or two.

use credential_pathway::solver::{
    Arena, Covers, Graph, Hurdle, Instance, NodeId, Objective, Solution, TRUE, Unsolved, Weight, WorkNeed,
    best,
};

use crate::dice::Dice;

/// Tasks by what each costs, and what each requires: any of some sets of tasks, or nothing.
fn instance(costs: &[u32], requires: &[&[&[usize]]], goal: &[&[usize]]) -> Graph {
    let mut arena = Arena::default();
    let mut node = |ways: &[&[usize]]| -> NodeId {
        if ways.is_empty() {
            return TRUE;
        }
        let ways = ways.iter().map(|way| {
            let parts = way.iter().map(|task| arena.task(*task)).collect();
            arena.all(parts)
        });
        let ways: Vec<NodeId> = ways.collect();
        arena.any(ways)
    };
    let requires = requires.iter().map(|ways| node(ways)).collect();
    let goal = node(goal);
    let weight =
        |cost: &u32| Weight { cost_usd: Some(*cost), exams: Some(0), months: Some(0), ..Weight::default() };
    Graph::new(Instance {
        arena,
        goal,
        requires,
        weights: costs.iter().map(weight).collect(),
        same_credential: vec![None; costs.len()],
        covers: Covers::new(Vec::new()),
        one_after_another: false,
    })
}

fn cheapest(graph: &Graph, steps_max: u64) -> Result<Solution, Unsolved> {
    best(graph, Objective::Cost, None, steps_max)
}

#[test]
fn a_shared_task_is_paid_once() {
    // 0 and 1 each require 2 or one of their own.
    let graph = instance(&[1, 1, 10, 6, 6], &[&[&[2], &[3]], &[&[2], &[4]], &[], &[], &[]], &[&[0, 1]]);
    let found = cheapest(&graph, 1_000).expect("a solution");
    assert_eq!((found.totals.cost_usd, found.totals.steps, found.proven), (12, 3, true));
}

/// 0 and 1 cost more together than a figure can hold, which stays there; each of them may be 2, for no less.
#[test]
fn sums_that_are_larger_than_a_figure_can_hold_are_no_reason_against_a_set() {
    let most = u32::MAX;
    let graph = instance(&[most, most, most], &[&[], &[], &[]], &[&[0, 1], &[1, 2]]);
    let found = cheapest(&graph, 1_000).expect("a solution");
    assert_eq!((found.totals.cost_usd, found.totals.steps), (most, 2));
}

#[test]
fn what_only_a_circle_leads_to_is_infeasible() {
    let graph = instance(&[1, 1], &[&[&[1]], &[&[0]]], &[&[0]]);
    assert_eq!(cheapest(&graph, 1_000).expect_err("no way"), Unsolved::Infeasible);
}

/// 0 is reached through 1, which requires 0 again and twenty pairs beside, or through 2.
#[test]
fn a_way_that_requires_its_own_goal_is_left_before_its_other_parts_are_tried() {
    for pairs in [2, 20, 200] {
        let mut costs = vec![0, 0, 10_000, 0];
        costs.extend((0..2 * pairs).map(|place| 100 + 20 * (place % 2)));
        let (mut inside, mut ways): (Vec<usize>, Vec<[Vec<usize>; 2]>) = (vec![3], Vec::new());
        for pair in 0..pairs {
            // A task of its own stands for each "any of two".
            costs.push(0);
            inside.push(costs.len() - 1);
            ways.push([vec![4 + 2 * pair as usize], vec![5 + 2 * pair as usize]]);
        }
        let either: Vec<[&[usize]; 2]> = ways.iter().map(|way| [&way[0][..], &way[1][..]]).collect();
        let one: [&[usize]; 1] = [&inside];
        let mut requires: Vec<&[&[usize]]> = vec![&[&[1], &[2]], &one, &[], &[&[0]]];
        requires.extend((0..2 * pairs).map(|_| &[] as &[&[usize]]));
        requires.extend(either.iter().map(|way| &way[..]));
        let graph = instance(&costs, &requires, &[&[0]]);
        let found = cheapest(&graph, 20_000).expect("a solution");
        assert_eq!(
            (found.totals.cost_usd, found.totals.steps, found.proven),
            (10_000, 2, true),
            "{pairs} pairs"
        );
    }
}

#[test]
fn a_limit_of_no_steps_still_gives_a_sound_set_and_a_bound_below_it() {
    let graph = instance(&[1, 1, 10, 6, 6], &[&[&[2], &[3]], &[&[2], &[4]], &[], &[], &[]], &[&[0, 1]]);
    let found = cheapest(&graph, 1).expect("a solution");
    // Greedy takes the cheaper one for each: 1 + 1 + 6 + 6.
    assert_eq!((found.totals.cost_usd, found.proven), (14, false));
    assert!(found.lower_bound <= 12, "no bound is above the best: {}", found.lower_bound);
}

/// By 1 and 2 it is $10 and an ask, by 0 it is $1,000: whoever asks more may pay less.
#[test]
fn no_bound_of_an_answer_that_asks_least_is_above_what_others_pay() {
    let mut graph = instance(&[1_000, 0, 10], &[&[], &[], &[]], &[&[0], &[1, 2]]);
    graph.instance.weights[1].hurdle = Hurdle::Ask;
    let found = cheapest(&graph, 1).expect("a solution");
    assert!(!found.proven && found.lower_bound <= 10, "{}", found.lower_bound);
    let found = cheapest(&graph, 1_000).expect("a solution");
    assert_eq!((found.proven, found.totals.cost_usd), (true, 1_000));
}

/// By 0 it is $1,000; by 1 it is $10, and 1 is what only some people can do, is to be asked, or is not sure.
#[test]
fn what_has_a_hurdle_is_first_only_where_nothing_else_leads_there() {
    for hurdle in [Hurdle::Restricted, Hurdle::Ask, Hurdle::Unconfirmed] {
        let mut both = instance(&[1_000, 10], &[&[], &[]], &[&[0], &[1]]).instance;
        both.weights[1].hurdle = hurdle;
        let both = Graph::new(both);
        assert_eq!(cheapest(&both, 1_000).expect("a solution").tasks, [0], "{hurdle:?}");
        let mut alone = instance(&[10], &[&[]], &[&[0]]).instance;
        alone.weights[0].hurdle = hurdle;
        assert_eq!(cheapest(&Graph::new(alone), 1_000).expect("a solution").tasks, [0], "{hurdle:?}");
    }
}

/// What only some people can do is never better than the first answer; what is to be asked may be.
#[test]
fn the_second_answer_is_no_more_restricted_than_the_first() {
    for (hurdle, is_better) in [(Hurdle::Restricted, false), (Hurdle::Ask, true), (Hurdle::Unconfirmed, true)]
    {
        let mut both = instance(&[1_000, 10], &[&[], &[]], &[&[0], &[1]]).instance;
        both.weights[1].hurdle = hurdle;
        let both = Graph::new(both);
        let first = cheapest(&both, 1_000).expect("a solution");
        let second = best(&both, Objective::Cost, Some(&first), 1_000);
        assert_eq!(second.is_ok(), is_better, "{hurdle:?}");
    }
}

/// Eighteen needs in a ring, ten months each of two kinds: every other kind will do, in 90 months.
#[test]
fn a_cover_that_is_not_the_least_bounds_nothing() {
    let mut graph = instance(&[1, 1], &[&[], &[]], &[&[0], &[1]]);
    let ring = |kind: usize| WorkNeed {
        kinds: vec![kind, (kind + 1) % 18],
        months: 10,
        inner: None,
        named: vec![kind, (kind + 1) % 18],
    };
    graph.instance.covers = Covers::new((0..18).map(ring).collect());
    let mut instance = graph.instance;
    let mut parts: Vec<NodeId> = (0..18).map(|need| instance.arena.work(need)).collect();
    parts.push(instance.goal);
    instance.goal = instance.arena.all(parts);
    let graph = Graph::new(instance);
    for limit in [1, 30, 100, 1_000, 100_000] {
        let found = best(&graph, Objective::Time, None, limit).expect("a solution");
        assert!(!found.proven && found.lower_bound <= 90, "{limit}: {}", found.lower_bound);
    }
}

#[test]
fn what_is_long_is_solved_without_a_deep_stack() {
    let length = 50_000;
    let links: Vec<[usize; 1]> = (0..length).map(|task| [task]).collect();
    let ways: Vec<[&[usize]; 1]> = links.iter().map(|link| [&link[..]]).collect();
    let mut requires: Vec<&[&[usize]]> = vec![&[]];
    requires.extend(ways.iter().take(length - 1).map(|way| &way[..]));
    let graph = instance(&vec![1; length], &requires, &[&[length - 1]]);
    // Some steps a task, and no more.
    let found = cheapest(&graph, 40 * length as u64).expect("a solution");
    assert_eq!(found.tasks.len(), length);
}

/// Random instances: whatever the limit, the set meets the goal, and no bound is above the best.
#[test]
fn whatever_the_limit_the_set_is_sound_and_the_bound_holds() {
    let mut dice = Dice(11);
    let mut cut = 0;
    for _ in 0..300 {
        let count = 6 + dice.below(10);
        let costs: Vec<u32> = (0..count).map(|_| 1 + dice.below(20) as u32).collect();
        let mut ways = || -> Vec<Vec<usize>> {
            let set = |dice: &mut Dice| (0..=dice.below(3)).map(|_| dice.below(count)).collect();
            (0..dice.below(4)).map(|_| set(&mut dice)).collect()
        };
        let (requires, mut goal): (Vec<_>, Vec<_>) = ((0..count).map(|_| ways()).collect(), ways());
        if goal.is_empty() {
            goal.push(vec![0, 1, 2]);
        }
        let borrowed: Vec<Vec<&[usize]>> =
            requires.iter().map(|ways: &Vec<Vec<usize>>| ways.iter().map(|way| &way[..]).collect()).collect();
        let requires: Vec<&[&[usize]]> = borrowed.iter().map(|ways| &ways[..]).collect();
        let goal: Vec<&[usize]> = goal.iter().map(|way| &way[..]).collect();
        let graph = instance(&costs, &requires, &goal);
        let exact = cheapest(&graph, 10_000_000);
        for limit in [1, 10, 100, 1_000] {
            match (&exact, cheapest(&graph, limit)) {
                (Ok(exact), Ok(found)) => {
                    assert!(exact.proven);
                    assert!(found.lower_bound <= exact.totals.cost_usd, "{limit}");
                    assert!(found.totals.cost_usd >= exact.totals.cost_usd);
                    assert!(!found.proven || found.totals == exact.totals);
                    assert!(is_sound(&found.tasks, &requires, &goal));
                    cut += usize::from(!found.proven);
                }
                (Err(one), Err(other)) => assert!(*one == other || other == Unsolved::OutOfVisits),
                (exact, found) => panic!("{exact:?} {found:?}"),
            }
        }
    }
    assert!(cut > 200, "{cut} searches were cut short");
}

/// Whether some tasks meet the goal, each after what it requires: goes over them until nothing opens.
fn is_sound(tasks: &[usize], requires: &[&[&[usize]]], goal: &[&[usize]]) -> bool {
    let mut done: Vec<usize> = Vec::new();
    let is_met = |ways: &[&[usize]], done: &[usize]| {
        ways.is_empty() || ways.iter().any(|way| way.iter().all(|task| done.contains(task)))
    };
    loop {
        let opens = |task: &&usize| !done.contains(task) && is_met(requires[**task], &done);
        let Some(next) = tasks.iter().find(opens) else { break };
        done.push(*next);
    }
    done.len() == tasks.len() && is_met(goal, &done)
}
