//! A sound set of tasks in near-linear time, for where the limit of a search leaves none: each
//! alternative is taken by what it comes to with everything it requires (Knuth, 1977).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::arena::{Node, NodeId};
use super::closure::Network;
use super::cost::{CostBound, CostOrder, Key};
use super::instance::Graph;
use super::topology::{EvalStep, Waiting, waiting};
use super::totals::Totals;

/// Tasks and needs of work, by number.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Tasks.
    pub tasks: Vec<usize>,
    /// Needs of work.
    pub works: Vec<usize>,
}

/// Credentials that would be earned twice are settled in so many tries.
const TRIES_MAX: usize = 8;

/// Dropping what is not needed is tried up to so many cells.
const CELLS_MAX: usize = 1 << 21;

/// Finds a set that meets the goal; `None` where none was found, which proves nothing.
pub fn greedy(graph: &Graph, order: &CostOrder, own: &[CostBound]) -> Option<Chosen> {
    let mut forbidden = vec![false; graph.requires.len()];
    for _ in 0..TRIES_MAX {
        let chosen = Settling::new(graph, order, own).chosen(&forbidden)?;
        let other =
            |task: &usize| graph.instance.same_credential[*task].filter(|other| chosen.tasks.contains(other));
        let Some((task, other)) = chosen.tasks.iter().find_map(|task| Some((*task, other(task)?))) else {
            return Some(without_needless(graph, chosen));
        };
        // Of the two ways the one goes without which the goal can still be met.
        forbidden[task] = true;
        if Settling::new(graph, order, own).chosen(&forbidden).is_none() {
            forbidden[task] = false;
            forbidden[other] = true;
        }
    }
    None
}

/// Nodes are settled in the order of what they come to, with parts that are shared counted wherever
/// they are used.
struct Settling<'g> {
    graph: &'g Graph,
    order: &'g CostOrder,
    own: &'g [CostBound],
    waiting: Vec<Vec<Waiting>>,
    task_nodes: Vec<Option<NodeId>>,
    cost: Vec<CostBound>,
    /// Whether a node with alternatives has its first one.
    reached: Vec<bool>,
    /// When a node was settled.
    settled: Vec<Option<usize>>,
    queue: BinaryHeap<Reverse<(Key, NodeId)>>,
}

impl<'g> Settling<'g> {
    fn new(graph: &'g Graph, order: &'g CostOrder, own: &'g [CostBound]) -> Self {
        let arena = &graph.instance.arena;
        let mut task_nodes = vec![None; graph.requires.len()];
        for step in &graph.steps {
            if let EvalStep::Node(id) = *step
                && let Node::Task(task) = arena.node(id)
            {
                task_nodes[task] = Some(id);
            }
        }
        let waiting = waiting(arena, &graph.requires, &graph.steps);
        let (cost, settled) = (vec![CostBound::default(); arena.len()], vec![None; arena.len()]);
        let reached = vec![false; arena.len()];
        Self { graph, order, own, waiting, task_nodes, cost, reached, settled, queue: BinaryHeap::new() }
    }

    fn reach(&mut self, id: NodeId, cost: CostBound) {
        if self.settled[id].is_none() {
            self.cost[id] = cost;
            self.queue.push(Reverse((cost.key(), id)));
        }
    }

    fn chosen(mut self, forbidden: &[bool]) -> Option<Chosen> {
        let Graph { instance, steps, .. } = self.graph;
        for step in steps {
            let EvalStep::Node(id) = *step else { continue };
            match instance.arena.node(id) {
                Node::True => self.reach(id, CostBound::default()),
                Node::Work(need) => {
                    let months = instance.covers.months(need);
                    let cost = self.order.bound(&Totals { steps: 1, months, ..Totals::default() });
                    self.reach(id, cost);
                }
                _ => {}
            }
        }
        let mut count = 0;
        while let Some(Reverse((key, id))) = self.queue.pop() {
            // A node may be reached again for less before it is settled.
            if self.settled[id].is_some() || key != self.cost[id].key() {
                continue;
            }
            self.settled[id] = Some(count);
            count += 1;
            self.lead_on(id, forbidden);
        }
        self.settled[self.graph.root].is_some().then(|| self.collect())
    }

    fn lead_on(&mut self, id: NodeId, forbidden: &[bool]) {
        let arena = &self.graph.instance.arena;
        for place in 0..self.waiting[id].len() {
            match self.waiting[id][place] {
                Waiting::Task(task) => {
                    if let Some(next) = self.task_nodes[task].filter(|_| !forbidden[task]) {
                        self.reach(next, self.cost[id].plus(self.own[task]));
                    }
                }
                Waiting::Parent(parent) if matches!(arena.node(parent), Node::Any(..)) => {
                    // Nodes are settled cheapest first, so the first alternative is the best one.
                    if !std::mem::replace(&mut self.reached[parent], true) {
                        self.reach(parent, self.cost[id]);
                    }
                }
                Waiting::Parent(parent) => {
                    let children = arena.children(parent);
                    if children.iter().all(|child| self.settled[*child].is_some()) {
                        let sum = children
                            .iter()
                            .fold(CostBound::default(), |sum, child| sum.plus(self.cost[*child]));
                        self.reach(parent, sum);
                    }
                }
            }
        }
    }

    /// What the goal takes, by the alternatives that were settled first.
    fn collect(&self) -> Chosen {
        let arena = &self.graph.instance.arena;
        let mut chosen = Chosen::default();
        let (mut todo, mut seen) = (vec![self.graph.root], vec![false; arena.len()]);
        while let Some(id) = todo.pop() {
            if std::mem::replace(&mut seen[id], true) {
                continue;
            }
            match arena.node(id) {
                Node::True | Node::False => {}
                Node::Work(need) => chosen.works.push(need),
                Node::Task(task) => {
                    chosen.tasks.push(task);
                    todo.push(self.graph.requires[task]);
                }
                Node::All(..) => todo.extend(arena.children(id)),
                Node::Any(..) => {
                    let when = |child: &&NodeId| self.settled[**child].map_or(usize::MAX, |when| when);
                    todo.extend(arena.children(id).iter().min_by_key(when));
                }
            }
        }
        chosen
    }
}

/// The set without tasks and work that the goal is met without, the last ones first.
fn without_needless(graph: &Graph, mut chosen: Chosen) -> Chosen {
    let Graph { instance, requires, root, .. } = graph;
    let network = Network::new(&instance.arena, requires, *root);
    let count = chosen.tasks.len() + chosen.works.len();
    if count * instance.arena.len() > CELLS_MAX {
        return chosen;
    }
    let mut tasks = vec![false; requires.len()];
    let mut works = vec![false; instance.covers.len()];
    chosen.tasks.iter().for_each(|task| tasks[*task] = true);
    chosen.works.iter().for_each(|need| works[*need] = true);
    let meets = |tasks: &[bool], works: &[bool]| {
        let closure = network.closure(requires.len(), |task| tasks[task], |need| works[need]);
        closure.nodes[*root].is_some()
    };
    for task in chosen.tasks.iter().rev() {
        tasks[*task] = false;
        tasks[*task] = !meets(&tasks, &works);
    }
    for need in chosen.works.iter().rev() {
        works[*need] = false;
        works[*need] = !meets(&tasks, &works);
    }
    chosen.tasks.retain(|task| tasks[*task]);
    chosen.works.retain(|need| works[*need]);
    chosen
}
