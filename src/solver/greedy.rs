//! A sound set of tasks in linear time, for where the limit of a search leaves none.
//!
//! Everything is reached in rounds first. Of alternatives the one is taken that comes to the least by
//! its bound, among those that are reached before what asks for them, so nothing goes in a circle.

use super::arena::{Node, NodeId};
use super::bound::Bound;
use super::closure::{Closure, Network};
use super::instance::Graph;

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

/// Finds a set that meets the goal, by the bounds where nothing is chosen; `None` where none was found,
/// which proves nothing.
pub fn greedy(graph: &Graph, bound: &Bound) -> Option<Chosen> {
    let Graph { instance, requires, root, .. } = graph;
    let network = Network::new(&instance.arena, requires, *root);
    let works = vec![true; instance.covers.len()];
    let mut tasks = vec![true; requires.len()];
    for _ in 0..TRIES_MAX {
        let chosen = collect(graph, bound, &network.closure(&tasks, &works))?;
        let other =
            |task: &usize| instance.same_credential[*task].filter(|other| chosen.tasks.contains(other));
        let Some((task, other)) = chosen.tasks.iter().find_map(|task| Some((*task, other(task)?))) else {
            return Some(without_needless(graph, chosen));
        };
        // Of the two ways the one goes without which the goal can still be met.
        tasks[task] = false;
        if network.closure(&tasks, &works).nodes[*root].is_none() {
            tasks[task] = true;
            tasks[other] = false;
        }
    }
    None
}

/// What the goal takes; nothing where it is not reached.
fn collect(graph: &Graph, bound: &Bound, closure: &Closure) -> Option<Chosen> {
    let arena = &graph.instance.arena;
    let mut chosen = Chosen::default();
    // By node, the earliest round in which it was asked for: what is asked for earlier is looked at again.
    let mut asked = vec![u32::MAX; arena.len()];
    let mut todo: Vec<(NodeId, u32)> = vec![(graph.root, closure.nodes[graph.root]?)];
    while let Some((id, round)) = todo.pop() {
        let before = asked[id];
        if before <= round {
            continue;
        }
        asked[id] = round;
        match arena.node(id) {
            Node::True | Node::False => {}
            Node::Task(_) | Node::Work(_) if before < u32::MAX => {}
            Node::Work(need) => chosen.works.push(need),
            Node::Task(task) => {
                chosen.tasks.push(task);
                todo.push((graph.requires[task], closure.tasks[task]?));
            }
            Node::All(..) => todo.extend(arena.children(id).iter().map(|child| (*child, round))),
            Node::Any(..) => {
                let children = arena.children(id).iter();
                let in_time = children.filter(|child| closure.nodes[**child].is_some_and(|met| met <= round));
                todo.push((*in_time.min_by_key(|child| bound.node(**child).key())?, round));
            }
        }
    }
    Some(chosen)
}

/// The set without tasks and work that the goal is met without, the last ones first.
pub fn without_needless(graph: &Graph, mut chosen: Chosen) -> Chosen {
    let network = Network::new(&graph.instance.arena, &graph.requires, graph.root);
    let count = chosen.tasks.len() + chosen.works.len();
    if count * graph.instance.arena.len() > CELLS_MAX {
        return chosen;
    }
    let mut tasks = vec![false; graph.requires.len()];
    let mut works = vec![false; graph.instance.covers.len()];
    chosen.tasks.iter().for_each(|task| tasks[*task] = true);
    chosen.works.iter().for_each(|need| works[*need] = true);
    for task in chosen.tasks.iter().rev() {
        tasks[*task] = false;
        tasks[*task] = network.closure(&tasks, &works).nodes[graph.root].is_none();
    }
    for need in chosen.works.iter().rev() {
        works[*need] = false;
        works[*need] = network.closure(&tasks, &works).nodes[graph.root].is_none();
    }
    chosen.tasks.retain(|task| tasks[*task]);
    chosen.works.retain(|need| works[*need]);
    chosen
}
