//! Drops what is never better: an action whose every use another action serves as well, for no
//! more weight and no more needs.

use super::graph::{Node, any};
use super::totals::Weight;

/// Where an action is used: the direct alternatives beside it, for each use.
type Uses = Vec<Vec<usize>>;

/// Drops dominated actions from the goal and from what actions ask first.
///
/// One that can be earned in two ways stands only for its twin: where the twin is on the pathway
/// already, it could not come beside it.
pub fn drop_dominated(goal: &mut Node, asks_first: &mut [Node], weights: &[Weight], twins: &[Option<usize>]) {
    let may = |by: usize, action: usize| twins[by].is_none_or(|twin| twin == action);
    loop {
        let uses = uses(goal, asks_first);
        let dominated: Vec<bool> = (0..asks_first.len())
            .map(|action| {
                (0..asks_first.len())
                    .any(|by| may(by, action) && dominates(by, action, &uses, asks_first, weights))
            })
            .collect();
        if !dominated.contains(&true) {
            return;
        }
        *goal = without(goal, &dominated);
        for node in asks_first.iter_mut() {
            *node = without(node, &dominated);
        }
    }
}

fn dominates(by: usize, action: usize, uses: &[Uses], asks_first: &[Node], weights: &[Weight]) -> bool {
    if by == action || uses[action].is_empty() {
        return false;
    }
    let one_way = |by: usize, action: usize| {
        uses[action].iter().all(|beside| beside.contains(&by))
            && weights[by].is_no_more_than(&weights[action])
            && parts(&asks_first[by]).iter().all(|part| parts(&asks_first[action]).contains(part))
    };
    // Of two that serve each other's uses the first stays.
    one_way(by, action) && (by < action || !one_way(action, by))
}

fn parts(node: &Node) -> &[Node] {
    match node {
        Node::True => &[],
        Node::All(parts) => parts,
        node => std::slice::from_ref(node),
    }
}

fn uses(goal: &Node, asks_first: &[Node]) -> Vec<Uses> {
    let mut uses = vec![Uses::new(); asks_first.len()];
    let mut used = vec![false; asks_first.len()];
    let mut todo = vec![goal];
    while let Some(node) = todo.pop() {
        let mut use_of = |action: usize, beside: Vec<usize>, todo: &mut Vec<_>| {
            uses[action].push(beside);
            if !std::mem::replace(&mut used[action], true) {
                todo.push(&asks_first[action]);
            }
        };
        match node {
            Node::True | Node::False | Node::Work(_) => {}
            Node::Act(action) => use_of(*action, Vec::new(), &mut todo),
            Node::All(parts) => todo.extend(parts),
            Node::Any(parts) => {
                let direct = |part: &Node| if let Node::Act(action) = part { Some(*action) } else { None };
                let beside: Vec<usize> = parts.iter().filter_map(direct).collect();
                for action in &beside {
                    use_of(*action, beside.clone(), &mut todo);
                }
                todo.extend(parts.iter().filter(|part| direct(part).is_none()));
            }
        }
    }
    uses
}

fn without(node: &Node, dominated: &[bool]) -> Node {
    let each = |parts: &[Node]| parts.iter().map(|part| without(part, dominated)).collect();
    match node {
        Node::All(parts) => Node::All(each(parts)),
        Node::Any(parts) => {
            let kept = parts.iter().filter(|part| !matches!(part, Node::Act(action) if dominated[*action]));
            any(kept.map(|part| without(part, dominated)).collect())
        }
        node => node.clone(),
    }
}
