//! Orders in which nodes and tasks are visited, and what leads on from each.

use super::arena::{Arena, Node, NodeId};

/// A step of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvalStep {
    /// A node's.
    Node(NodeId),
    /// A task's.
    Task(usize),
}

/// Everything that `root` may use, each behind what it may use itself, but for cycles.
pub fn topo_visit(arena: &Arena, requires: &[NodeId], root: NodeId) -> Vec<EvalStep> {
    enum Frame {
        Enter(NodeId),
        Leave(EvalStep),
    }
    let (mut nodes, mut tasks) = (vec![false; arena.len()], vec![false; requires.len()]);
    let (mut stack, mut steps) = (vec![Frame::Enter(root)], Vec::new());
    while let Some(frame) = stack.pop() {
        let id = match frame {
            Frame::Leave(step) => {
                steps.push(step);
                continue;
            }
            Frame::Enter(id) => id,
        };
        if std::mem::replace(&mut nodes[id], true) {
            continue;
        }
        stack.push(Frame::Leave(EvalStep::Node(id)));
        match arena.node(id) {
            Node::Task(task) if !std::mem::replace(&mut tasks[task], true) => {
                stack.push(Frame::Leave(EvalStep::Task(task)));
                stack.push(Frame::Enter(requires[task]));
            }
            _ => stack.extend(arena.children(id).iter().rev().map(|child| Frame::Enter(*child))),
        }
    }
    steps
}

/// What waits for a node.
#[derive(Clone, Copy)]
pub enum Waiting {
    /// A node of which it is a child.
    Parent(NodeId),
    /// A task that requires it.
    Task(usize),
}

/// For each node of an evaluation, what waits for it.
pub fn waiting(arena: &Arena, requires: &[NodeId], steps: &[EvalStep]) -> Vec<Vec<Waiting>> {
    let mut waiting = vec![Vec::new(); arena.len()];
    for step in steps {
        match *step {
            EvalStep::Node(id) => {
                arena.children(id).iter().for_each(|child| waiting[*child].push(Waiting::Parent(id)));
            }
            EvalStep::Task(task) => waiting[requires[task]].push(Waiting::Task(task)),
        }
    }
    waiting
}
