//! The best sets that a search has found, and what it may leave out because of them.

use std::rc::Rc;

use super::super::cost::{CostOrder, Key, WORST};
use super::super::instance::Graph;
use super::super::solution::Solution;
use super::super::totals::Totals;
use super::program::{Item, Program, Source, Var};

/// The best sets so far.
pub struct Sets<'g> {
    /// The graph.
    pub graph: &'g Graph,
    /// Its clauses.
    pub program: Rc<Program>,
    /// The sets, the best first.
    pub found: Vec<Solution>,
    order: &'g CostOrder,
    count: usize,
    better_than: Key,
}

impl<'g> Sets<'g> {
    /// At most `count` sets that are better than a key; `found` are some of them. Nothing where the graph
    /// is too large.
    pub fn new(
        graph: &'g Graph,
        order: &'g CostOrder,
        count: usize,
        better_than: Key,
        found: Vec<Solution>,
    ) -> Option<Self> {
        let source = if count > 1 { Source::whole(graph) } else { Source::undominated(graph) };
        let program = Rc::new(Program::new(&source, order)?);
        Some(Self { graph, program, found, order, count, better_than })
    }

    /// Whether several sets are wanted: then in none may be anything needless.
    pub fn are_several(&self) -> bool {
        self.count > 1
    }

    /// The worst of the sets, where there are as many as are wanted.
    fn last(&self) -> Option<&Solution> {
        self.found.get(self.count - 1)
    }

    /// Whatever weighs as much as this is not wanted.
    pub fn limit(&self) -> i64 {
        let Program { scale, weights, .. } = &*self.program;
        // Where some figures are in no weight, what weighs the same may be better by these.
        let from = |key: &Key| scale.weight(key).saturating_add(i64::from(!scale.is_whole));
        let all = 1 + weights.iter().sum::<i64>();
        let wanted = if self.better_than == WORST { all } else { all.min(from(&self.better_than)) };
        self.last().map_or(wanted, |last| wanted.min(from(&self.key(last))))
    }

    /// Whether sets of at least such a weight take too long or are excluded, where what is decided takes so
    /// much.
    pub fn is_too_long(&self, bound: i64, decided: &dyn Fn(Var) -> bool) -> bool {
        if !self.graph.limits.is_empty() {
            let mut decided = self.weigh(decided);
            // With other work beside it stretches may become fewer.
            decided.totals.steps -= decided.cover.steps() - decided.cover.fewest;
            if self.graph.limits.exclude(&decided.totals) {
                return true;
            }
        }
        let Some(last) = self.last().map(|last| self.key(last)) else { return false };
        bound >= self.program.scale.before(&last) && self.key(&self.weigh(decided)).1 > last.1
    }

    fn key(&self, set: &Solution) -> Key {
        self.order.bound(&set.totals).key()
    }

    /// Takes a set that reaches the goal and does nothing needless.
    pub fn take(&mut self, taken: &dyn Fn(Var) -> bool) {
        let set = self.weigh(taken);
        let own = self.key(&set);
        let same = |other: &Solution| is_same(&other.tasks, &set.tasks) && is_same(&other.works, &set.works);
        let is_excluded = self.graph.limits.exclude(&set.totals);
        if is_excluded || own >= self.better_than || self.found.iter().any(same) {
            return;
        }
        let place = self.found.partition_point(|other| self.key(other) <= own);
        self.found.insert(place, set);
        self.found.truncate(self.count);
    }

    /// What some variables come to.
    fn weigh(&self, taken: &dyn Fn(Var) -> bool) -> Solution {
        let instance = &self.graph.instance;
        let (mut tasks, mut works) = (Vec::new(), Vec::new());
        for (var, item) in self.program.items.iter().enumerate() {
            match *item {
                Item::Task(task) if taken(var) => tasks.push(task),
                Item::Work(need) if taken(var) => works.push(need),
                _ => {}
            }
        }
        let cover = instance.covers.cover(&works);
        let weights = tasks.iter().map(|task| &instance.weights[*task]);
        let totals = Totals::sum(weights, cover.steps(), cover.months(), instance.one_after_another);
        Solution { tasks, works, cover, totals, proven: false, lower_bound: 0, visits: 0 }
    }
}

/// Whether two lists hold the same numbers, each once, in any order.
fn is_same(one: &[usize], other: &[usize]) -> bool {
    one.len() == other.len() && one.iter().all(|number| other.contains(number))
}
