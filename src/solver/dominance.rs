//! Drops what is never better: a task whose every use another task serves as well, for no more
//! weight and no more requirements.

use std::rc::Rc;

use super::arena::{Arena, FALSE, Node, NodeId, TRUE};
use super::topology::{EvalStep, topo_visit};
use super::totals::Weight;

/// Where a task is used: the direct alternatives beside it in order, for each use.
type Uses = Vec<Rc<[usize]>>;

/// How many rounds of dropping there are: each may make another task one that is never better.
const ROUNDS_MAX: usize = 16;

/// How many pairs of tasks are compared in all; dropping only makes a search shorter.
const PAIRS_MAX: usize = 200_000;

/// Drops dominated tasks from the goal and from what tasks require.
///
/// One that earns a credential in one of two ways stands only for the other way: where that one is
/// on the pathway already, it could not come beside it.
pub fn drop_dominated(
    arena: &mut Arena,
    goal: &mut NodeId,
    requires: &mut [NodeId],
    weights: &[Weight],
    same_credential: &[Option<usize>],
) {
    let mut pairs = 0;
    for _ in 0..ROUNDS_MAX {
        let uses = uses(arena, *goal, requires);
        let mut dominated = vec![false; requires.len()];
        for task in 0..requires.len() {
            let Some(beside) = uses[task].first() else { continue };
            pairs += beside.len();
            if pairs > PAIRS_MAX {
                return;
            }
            let may = |by: usize| same_credential[by].is_none_or(|other| other == task);
            let by = |by: &usize| may(*by) && dominates(arena, *by, task, &uses, requires, weights);
            dominated[task] = beside.iter().any(by);
        }
        if !dominated.contains(&true) {
            return;
        }
        let mut without = Without { dominated, known: vec![None; arena.len()] };
        *goal = without.node(arena, *goal);
        for node in requires.iter_mut() {
            *node = without.node(arena, *node);
        }
    }
}

fn dominates(
    arena: &Arena,
    by: usize,
    task: usize,
    uses: &[Uses],
    requires: &[NodeId],
    weights: &[Weight],
) -> bool {
    let one_way = |by: usize, task: usize| {
        let wanted = parts(arena, &requires[task]);
        uses[task].iter().all(|beside| beside.binary_search(&by).is_ok())
            && weights[by].is_no_more_than(&weights[task])
            && parts(arena, &requires[by]).iter().all(|part| wanted.contains(part))
    };
    // Of two that serve each other's uses the first stays.
    by != task && one_way(by, task) && (by < task || !one_way(task, by))
}

fn parts<'a>(arena: &'a Arena, id: &'a NodeId) -> &'a [NodeId] {
    match arena.node(*id) {
        Node::True => &[],
        Node::All(..) => arena.children(*id),
        _ => std::slice::from_ref(id),
    }
}

fn uses(arena: &Arena, goal: NodeId, requires: &[NodeId]) -> Vec<Uses> {
    let direct = |part: &NodeId| if let Node::Task(task) = arena.node(*part) { Some(task) } else { None };
    let mut uses = vec![Uses::new(); requires.len()];
    let mut use_alone = |id: &NodeId| {
        if let Some(task) = direct(id) {
            uses[task].push(Rc::default());
        }
    };
    let steps = topo_visit(arena, requires, goal);
    use_alone(&goal);
    for step in &steps {
        match *step {
            EvalStep::Task(task) => use_alone(&requires[task]),
            EvalStep::Node(id) if matches!(arena.node(id), Node::All(..)) => {
                arena.children(id).iter().for_each(&mut use_alone);
            }
            EvalStep::Node(_) => {}
        }
    }
    for step in steps {
        let EvalStep::Node(id) = step else { continue };
        if matches!(arena.node(id), Node::Any(..)) {
            let beside: Rc<[usize]> = arena.children(id).iter().filter_map(direct).collect();
            for task in &*beside {
                uses[*task].push(Rc::clone(&beside));
            }
        }
    }
    uses
}

/// Nodes without the dominated tasks among their alternatives.
struct Without {
    dominated: Vec<bool>,
    known: Vec<Option<NodeId>>,
}

impl Without {
    /// Conditions nest no deeper than a document and the levels of a ladder do.
    fn node(&mut self, arena: &mut Arena, id: NodeId) -> NodeId {
        if let Some(known) = self.known[id] {
            return known;
        }
        let children = arena.children(id).to_vec();
        let found = match arena.node(id) {
            Node::True => TRUE,
            Node::False => FALSE,
            Node::Task(_) | Node::Work(_) => id,
            Node::All(..) => {
                let parts = children.into_iter().map(|child| self.node(arena, child)).collect();
                arena.all(parts)
            }
            Node::Any(..) => {
                let is_kept =
                    |child: &NodeId| !matches!(arena.node(*child), Node::Task(task) if self.dominated[task]);
                let kept: Vec<NodeId> = children.into_iter().filter(is_kept).collect();
                let parts = kept.into_iter().map(|child| self.node(arena, child)).collect();
                arena.any(parts)
            }
        };
        self.known[id] = Some(found);
        found
    }
}
