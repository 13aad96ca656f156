//! What some tasks and some work reach, and in which round: Horn satisfiability by counters
//! (Dowling and Gallier, 1984).

use super::arena::{Arena, Node, NodeId};
use super::topology::{EvalStep, Waiting, topo_visit, waiting};

/// An and/or graph from its goal down, with what waits for what.
pub struct Network<'g> {
    arena: &'g Arena,
    steps: Vec<EvalStep>,
    waiting: Vec<Vec<Waiting>>,
}

/// What is reached.
pub struct Closure {
    /// By task: the round in which it can be done, from 0.
    pub tasks: Vec<Option<u32>>,
    /// By node: the round in which it is met; a task's node is met one round later than the task.
    pub nodes: Vec<Option<u32>>,
}

impl<'g> Network<'g> {
    /// The network below `root`, where each task requires a node.
    pub fn new(arena: &'g Arena, requires: &[NodeId], root: NodeId) -> Self {
        let steps = topo_visit(arena, requires, root);
        let waiting = waiting(arena, requires, &steps);
        Self { arena, steps, waiting }
    }

    /// How many nodes and tasks it has.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether there is none: never, as the goal is one.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// What is reached by the tasks and the needs of work that are flagged.
    pub fn closure(&self, tasks: &[bool], works: &[bool]) -> Closure {
        let mut closure = Closure { tasks: vec![None; tasks.len()], nodes: vec![None; self.arena.len()] };
        let mut open: Vec<usize> = (0..self.arena.len()).map(|id| self.arena.children(id).len()).collect();
        let mut task_node = vec![None; tasks.len()];
        let mut now = Vec::new();
        for step in &self.steps {
            let EvalStep::Node(id) = *step else { continue };
            match self.arena.node(id) {
                Node::True => now.push(id),
                Node::Work(need) if works[need] => now.push(id),
                Node::Task(task) => task_node[task] = Some(id),
                _ => {}
            }
        }
        let mut round = 0;
        while !now.is_empty() {
            let mut next = Vec::new();
            while let Some(id) = now.pop() {
                if closure.nodes[id].is_some() {
                    continue;
                }
                closure.nodes[id] = Some(round);
                for waiting in &self.waiting[id] {
                    match *waiting {
                        Waiting::Task(task) if tasks[task] && closure.tasks[task].is_none() => {
                            closure.tasks[task] = Some(round);
                            next.extend(task_node[task]);
                        }
                        Waiting::Task(_) => {}
                        Waiting::Parent(parent) => {
                            open[parent] = open[parent].saturating_sub(1);
                            if open[parent] == 0 || matches!(self.arena.node(parent), Node::Any(..)) {
                                now.push(parent);
                            }
                        }
                    }
                }
            }
            now = next;
            round += 1;
        }
        closure
    }
}
