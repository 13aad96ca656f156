//! The best set of tasks, with its proof or with its gap.

use super::frontier::Todo;
use super::greedy::{Chosen, greedy};
use super::instance::Graph;
use super::search::{FORKS_MAX, Search};
use super::solution::{Solution, Unsolved};
use super::totals::Objective;

/// Finds the set of tasks that reaches the goal with the fewest asks, best among those. Given one,
/// finds a set that is better by the objective's own figure, asks or not.
///
/// About `steps_max` visits of nodes are made. Where they end the search, the answer is not proven,
/// and its bound is what no set gets below.
///
/// # Errors
///
/// [`Unsolved`] says whether there is no such set, or whether the steps ran out before one was found.
pub fn best(
    graph: &Graph,
    objective: Objective,
    better_than: Option<&Solution>,
    steps_max: u64,
) -> Result<Solution, Unsolved> {
    let mut search = Search::new(graph, objective, better_than, steps_max);
    let root = search.bound().node(graph.root);
    search.fewest_asks = root.asks();
    let is_whole = search.run();
    let proven = is_whole && graph.instance.covers.are_least();
    let figure = if proven { None } else { Some(search.open_figure().max(search.order.figure(root))) };
    if !is_whole && better_than.is_none() {
        search.take_greedy(graph);
    }
    let unsolved = if is_whole { Unsolved::Infeasible } else { Unsolved::OutOfSteps };
    let mut found = search.best.ok_or(unsolved)?;
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

    /// The least figure of the objective in what the search has not looked at; 0 where that is all.
    fn open_figure(&mut self) -> u32 {
        let mut least = None;
        while let Some(mut fork) = self.forks.pop() {
            self.state.take_back(fork.undo);
            self.frontier.truncate(fork.lists);
            if self.forks.len() >= FORKS_MAX {
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
