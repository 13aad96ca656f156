//! The best set of tasks, with its proof or with its gap.

use super::cost::{CostBound, CostOrder, WORST};
use super::frontier::Todo;
use super::greedy::{Chosen, greedy};
use super::instance::Graph;
use super::search::{FORKS_MAX, Search};
use super::solution::{Solution, Unsolved};
use super::totals::Objective;

/// Finds the set of tasks that reaches the goal with the fewest hurdles, best among those. Given one,
/// finds a set that is better by the objective's own figure and no more restricted, asks or not.
///
/// After about `visits_max` visits of nodes the search ends. The answer is then not proven,
/// and its bound is what no set gets below.
///
/// # Errors
///
/// [`Unsolved`] says whether there is no such set, or whether the limit was met before one was found.
pub fn best(
    graph: &Graph,
    objective: Objective,
    better_than: Option<&Solution>,
    visits_max: u64,
) -> Result<Solution, Unsolved> {
    let order = CostOrder::new(objective, better_than.is_none());
    let limit = better_than.map_or(WORST, |found| order.floor(&found.totals));
    let figure = better_than.map(|found| found.totals.of(objective));
    // To be better by time is to be shorter.
    let shorter = figure.filter(|_| objective == Objective::Time);
    let months_max = shorter.map_or(u32::MAX, |figure| figure.saturating_sub(1));
    let mut search = Search::new(graph, order, limit, months_max, visits_max);
    let root = search.bound().node(graph.root);
    search.fewest_hurdles = root.hurdles();
    let is_whole = search.run();
    let proven = is_whole && graph.instance.covers.are_least();
    let figure = if proven { None } else { Some(search.figure_below(root, objective)) };
    if !is_whole && better_than.is_none() {
        search.take_greedy(graph);
    }
    let unsolved = if is_whole { Unsolved::Infeasible } else { Unsolved::OutOfVisits };
    let visits = search.visits();
    let mut found = search.best.ok_or(unsolved)?;
    found.visits = visits;
    let own = found.totals.of(objective);
    found.proven = proven;
    found.lower_bound = figure.map_or(own, |figure| figure.min(own));
    Ok(found)
}

impl Search<'_> {
    /// Takes the greedy set where it is better than the best.
    fn take_greedy(&mut self, graph: &Graph) {
        self.state.take_back(0);
        if let Some(Chosen { tasks, works }) = greedy(graph, &self.bound()) {
            (self.state.tasks, self.state.works) = (tasks, works);
            self.finish();
        }
    }

    /// What no set gets below by the objective's figure, from the bound of the goal.
    fn figure_below(&mut self, root: CostBound, objective: Objective) -> u32 {
        let graph = self.graph;
        if graph.has_hurdles() {
            // Sets with more hurdles were left out, so only the goal's own bound holds.
            let apart = Search::new(graph, CostOrder::new(objective, false), WORST, u32::MAX, 0);
            return apart.order.figure(apart.bound().node(graph.root));
        }
        // A cover that is not the least bounds nothing.
        let open = if graph.instance.covers.are_least() { self.open_figure() } else { 0 };
        open.max(self.order.figure(root))
    }

    /// The least figure of the objective in what the search has not looked at; 0 where that is all.
    fn open_figure(&mut self) -> u32 {
        let mut least = None;
        // No more than an eighth of the limit is spent on telling how far an answer is off.
        let forks_max = FORKS_MAX.min(1 + self.visits_max() / (8 * (1 + self.graph.visits)));
        while let Some(mut fork) = self.forks.pop() {
            self.state.take_back(fork.undo);
            self.frontier.truncate(fork.lists);
            if self.forks.len() >= forks_max {
                continue;
            }
            let bound = self.bound();
            // The alternative that the search is in is bounded once, by the deepest fork that counts.
            if least.is_none() {
                fork.left.extend(fork.current);
            }
            for part in fork.left {
                let list = self.frontier.push(Todo::Need(part), fork.rest);
                let figure = self.order.figure(self.at_least(&bound, list));
                least = Some(least.map_or(figure, |least: u32| least.min(figure)));
            }
        }
        least.unwrap_or(0)
    }
}
