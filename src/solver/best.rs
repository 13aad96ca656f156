//! The best set of tasks, with its proof or with its gap.

use super::cost::{CostBound, CostOrder, Key, WORST};
use super::exact::Exact;
use super::frontier::Todo;
use super::greedy::{Chosen, greedy, without_needless};
use super::instance::Graph;
use super::search::{FORKS_MAX, Search};
use super::slices::{Work, finished};
use super::solution::{Solution, Unsolved};
use super::totals::{Objective, Totals};

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
    finished(best_in_slices(graph, objective, better_than, visits_max))
}

/// [`best`], in the slices of the graph.
pub fn best_in_slices<'g>(
    graph: &'g Graph,
    objective: Objective,
    better_than: Option<&'g Solution>,
    visits_max: u64,
) -> Work<'g, Result<Solution, Unsolved>> {
    let order = CostOrder::new(objective, better_than.is_none());
    let limit = better_than.map_or(WORST, |found| order.floor(&found.totals));
    let figure = better_than.map(|found| found.totals.of(objective));
    // To be better by time is to be shorter.
    let shorter = figure.filter(|_| objective == Objective::Time);
    let months_max = shorter.map_or(u32::MAX, |figure| figure.saturating_sub(1));
    // In a box, so that there is one of it for all who wait for it.
    Box::pin(find_best(graph, order, objective, (limit, months_max), visits_max))
}

/// Finds the best set, in the slices of the graph, where one compares before some sums.
pub fn before_in_slices<'g>(
    graph: &'g Graph,
    objective: Objective,
    sums: &Totals,
    visits_max: u64,
) -> Work<'g, Result<Solution, Unsolved>> {
    let order = CostOrder::new(objective, true);
    let limit = order.bound(sums).key();
    Box::pin(find_best(graph, order, objective, (limit, u32::MAX), visits_max))
}

async fn find_best(
    graph: &Graph,
    order: CostOrder,
    objective: Objective,
    (limit, months_max): (Key, u32),
    visits_max: u64,
) -> Result<Solution, Unsolved> {
    graph.slices.pause().await;
    let mut search = Search::new(graph, order, limit, months_max, visits_max);
    // A linear program bounds one weight. Beside known sums a set is good by any figure, and a plain
    // search bounds all of them.
    let is_plain_first = !graph.limits.known.is_empty();
    let mut is_whole = is_plain_first && search.run_until(visits_max / 2).await;
    let mut known = Known::default();
    // Months are no sum, so no linear program is of them.
    if !is_whole && objective != Objective::Time {
        let left = visits_max.saturating_sub(search.visits());
        known = by_linear_programs(graph, &order, search.limit, left / 2).await;
        search.add_visits(known.visits);
        if let Some(best) = known.best.take() {
            search.take(best);
        }
        is_whole = known.is_whole;
    }
    let are_least = graph.instance.covers.are_least();
    if is_whole && are_least {
        let visits = search.visits();
        let mut found = search.best.ok_or(Unsolved::Infeasible)?;
        (found.visits, found.proven, found.lower_bound) = (visits, true, found.totals.of(objective));
        return Ok(found);
    }
    // Where sets tie in everything but time, a plain search with the best of them is better again.
    is_whole = is_whole || search.run_until(visits_max).await;
    let root = search.root();
    let proven = is_whole && graph.instance.covers.are_least();
    let figure = if proven { None } else { Some(known.figure.max(search.figure_below(root, objective))) };
    if !is_whole {
        search.take_needed(graph);
        if order.asks_first() {
            search.take_greedy(graph);
        }
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

/// What linear programs found.
#[derive(Default)]
struct Known {
    best: Option<Solution>,
    /// Whether nothing is left open.
    is_whole: bool,
    /// What nothing gets below by the objective's figure.
    figure: u32,
    visits: u64,
}

/// Searches by linear programs; nothing is known where the graph is too large for them.
async fn by_linear_programs(graph: &Graph, order: &CostOrder, limit: Key, visits_max: u64) -> Known {
    let Some(mut exact) = Exact::new(graph, order, 1, limit, Vec::new()) else { return Known::default() };
    let open = exact.run(visits_max).await;
    // Where hurdles are compared first, a weight says nothing of what comes behind them; and a cover
    // that is not the least bounds nothing.
    let tells = !graph.has_hurdles() && graph.instance.covers.are_least();
    let figure = open.filter(|_| tells).map_or(0, |weight| exact.figure(weight));
    Known { visits: exact.visits, is_whole: open.is_none(), figure, best: exact.found().pop() }
}

/// What no set gets below by the objective's figure, whatever its hurdles: the bound of the goal.
pub fn figure_at_least(graph: &Graph, objective: Objective) -> u32 {
    let apart = Search::new(graph, CostOrder::new(objective, false), WORST, u32::MAX, 0);
    apart.order.figure(apart.bound().by_key.node(graph.root))
}

impl Search<'_> {
    /// Takes the best set without what is needless in it: where a search is cut short, a set that was found
    /// early may hold some.
    fn take_needed(&mut self, graph: &Graph) {
        let Some(best) = &self.best else { return };
        let chosen = Chosen { tasks: best.tasks.clone(), works: best.works.clone() };
        let Chosen { tasks, works } = without_needless(graph, chosen);
        self.state.take_back(0);
        self.state.choose(tasks, works);
        self.finish();
    }

    /// Takes the greedy set where it is better than the best.
    fn take_greedy(&mut self, graph: &Graph) {
        self.state.take_back(0);
        if let Some(Chosen { tasks, works }) = greedy(graph, &self.bound().by_key) {
            self.state.choose(tasks, works);
            self.finish();
        }
    }

    /// What no set gets below by the objective's figure, from the bound of the goal.
    fn figure_below(&mut self, root: CostBound, objective: Objective) -> u32 {
        let graph = self.graph;
        if graph.has_hurdles() {
            // Sets with more hurdles were left out, so only the goal's own bound holds.
            return figure_at_least(graph, objective);
        }
        // A cover that is not the least bounds nothing.
        let open = if graph.instance.covers.are_least() { self.open_figure() } else { 0 };
        open.max(self.order.figure(root))
    }

    /// The least figure of the objective in what the search has not looked at; 0 where that is all.
    fn open_figure(&mut self) -> u32 {
        let mut least = None;
        let visits_max = usize::try_from(self.visits_max).unwrap_or(usize::MAX);
        // No more than an eighth of the limit is spent on telling how far an answer is off.
        let forks_max = FORKS_MAX.min(1 + visits_max / (8 * (1 + self.graph.visits)));
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
                let needs = self.frontier.needs(list);
                self.visit(self.state.tasks.len() + needs.len());
                let figure = self.order.figure(self.at_least(&bound.by_key, &needs));
                least = Some(least.map_or(figure, |least: u32| least.min(figure)));
            }
        }
        least.unwrap_or(0)
    }
}
