//! The best sets of tasks one after the other.

use super::cost::{CostOrder, WORST};
use super::exact::Exact;
use super::instance::Graph;
use super::slices::finished;
use super::solution::Solution;
use super::totals::Objective;

/// Finds the `count` best sets of tasks that reach the goal, the best first, in the order of
/// [`best`](super::best). In none is anything needless, so none holds all of another.
///
/// After about `visits_max` visits of nodes the search ends. The answers are then not proven: others that
/// are better than the last of them may have been missed. Nor are there any where the graph is too large.
///
/// ```
/// use solver::{Arena, Covers, Graph, Instance, Objective, TRUE, Weight, k_best};
///
/// // One of three tasks, of $30, $10 and $20; the second requires the third.
/// let mut arena = Arena::default();
/// let goal = (0..3).map(|task| arena.task(task)).collect();
/// let (goal, third) = (arena.any(goal), arena.task(2));
/// let weight = |cost_usd| Weight {
///     cost_usd: Some(cost_usd),
///     exams: Some(0),
///     months: Some(0),
///     ..Weight::default()
/// };
/// let graph = Graph::new(Instance {
///     arena,
///     goal,
///     requires: vec![TRUE, third, TRUE],
///     weights: [30, 10, 20].map(weight).to_vec(),
///     same_credential: vec![None; 3],
///     covers: Covers::new(Vec::new()),
///     one_after_another: false,
/// });
/// let found = k_best(&graph, Objective::Cost, 5, 10_000);
/// let tasks: Vec<_> = found.iter().map(|set| set.tasks.clone()).collect();
/// // With the second task the third alone would do.
/// assert_eq!(tasks, [vec![2], vec![0]]);
/// ```
pub fn k_best(graph: &Graph, objective: Objective, count: usize, visits_max: u64) -> Vec<Solution> {
    let order = CostOrder::new(objective, true);
    let exact = Exact::new(graph, &order, count.max(1), WORST, Vec::new());
    let Some(mut exact) = exact.filter(|_| count > 0) else { return Vec::new() };
    exact.walk_under_nodes();
    let open = finished(exact.run(visits_max));
    let are_least = graph.instance.covers.are_least();
    let figure = open.filter(|_| are_least && !graph.has_hurdles()).map_or(0, |weight| exact.figure(weight));
    let visits = exact.visits;
    let mut found = exact.found();
    for set in &mut found {
        set.proven = open.is_none() && are_least;
        let own = set.totals.of(objective);
        set.lower_bound = if set.proven { own } else { own.min(figure) };
        set.visits = visits;
    }
    found
}
