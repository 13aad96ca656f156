//! Several sets by one search, each better in something than the known ones and than those before it.

use super::cost::{CostOrder, WORST};
use super::instance::Graph;
use super::kept::Kept;
use super::search::Search;
use super::slices::finished;
use super::solution::Solution;
use super::totals::Objective;

/// What [`next_bests`] found.
pub struct NextBests {
    /// The sets, the best one first; nothing where the search does not tell them.
    pub sets: Option<Vec<Solution>>,
    /// How many visits of nodes it made.
    pub visits: u64,
}

/// Finds up to so many sets within the limits of a graph, the best one first, each as
/// [`best`](super::best) would find it with all sets before it among the known ones.
///
/// One search finds them all, as it leaves out only what is better in nothing than a set that comes before.
/// Where it meets its limit of visits, or where too many sets are each better in something, it tells none; nor
/// where no set is known or none is wanted.
pub fn next_bests(graph: &Graph, objective: Objective, count: usize, visits_max: u64) -> NextBests {
    finished(next_bests_in_slices(graph, objective, count, visits_max))
}

/// [`next_bests`], in the slices of the graph.
pub async fn next_bests_in_slices(
    graph: &Graph,
    objective: Objective,
    count: usize,
    visits_max: u64,
) -> NextBests {
    let order = CostOrder::new(objective, true);
    let mut search = Search::new(graph, order, WORST, u32::MAX, visits_max);
    if count == 0 || graph.limits.known.is_empty() {
        return NextBests { sets: None, visits: 0 };
    }
    search.kept = Some(Kept::new(count));
    let is_whole = search.run_until(visits_max).await;
    let visits = search.visits();
    let kept = search.kept.take().filter(|_| is_whole && graph.instance.covers.are_least());
    let sets = kept.and_then(Kept::first).map(|mut sets| {
        for set in &mut sets {
            (set.proven, set.lower_bound) = (true, set.totals.of(objective));
        }
        sets
    });
    NextBests { sets, visits }
}
