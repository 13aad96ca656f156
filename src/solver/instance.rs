//! A question in numbers, and the same made ready for a search.

use std::cell::OnceCell;

use super::arena::{Arena, Node, NodeId};
use super::dominance::drop_dominated;
use super::landmarks::Landmarks;
use super::limits::Limits;
use super::links::Links;
use super::reach::{Reach, of_task};
use super::slices::Slices;
use super::topology::{EvalStep, topo_visit};
use super::totals::{Hurdle, Track, Weight};
use super::work::Covers;

/// A question: which tasks to do, and which work, so that the goal is met.
pub struct Instance {
    /// The conditions.
    pub arena: Arena,
    /// What has to be met.
    pub goal: NodeId,
    /// What each task requires first.
    pub requires: Vec<NodeId>,
    /// What each task weighs.
    pub weights: Vec<Weight>,
    /// The other task that earns the same credential, as nobody earns one twice.
    pub same_credential: Vec<Option<usize>>,
    /// What covers the needs of work.
    pub covers: Covers,
    /// Whether study and work come one after the other.
    pub one_after_another: bool,
}

/// An instance without what is never better, with what bounds and searches read.
pub struct Graph {
    /// The instance; its goal and what its tasks require are as they were given.
    pub instance: Instance,
    /// The goal, without dominated tasks.
    pub root: NodeId,
    /// What each task requires first, without dominated tasks.
    pub requires: Vec<NodeId>,
    /// What is evaluated when: everything behind what it may use, but for cycles.
    pub steps: Vec<EvalStep>,
    /// What one evaluation takes: a visit for each step and for each child that a node looks at.
    pub visits: usize,
    /// What only a plain search reads is made when it is asked for.
    reach: OnceCell<[Vec<Reach>; 2]>,
    landmarks: OnceCell<Landmarks>,
    links: OnceCell<Links>,
    /// What a set may not come to; nothing at first.
    pub limits: Limits,
    /// Where a search gives way; nowhere at first.
    pub slices: Slices,
}

impl Graph {
    /// Makes an instance ready.
    pub fn new(mut instance: Instance) -> Self {
        let (mut root, mut requires) = (instance.goal, instance.requires.clone());
        let Instance { arena, weights, same_credential, .. } = &mut instance;
        drop_dominated(arena, &mut root, &mut requires, weights, same_credential);
        let steps = topo_visit(arena, &requires, root);
        let visit = |step: &EvalStep| match *step {
            EvalStep::Node(id) => 1 + instance.arena.children(id).len(),
            EvalStep::Task(_) => 1,
        };
        let visits = steps.iter().map(visit).sum();
        let (reach, landmarks, links, limits, slices) = Default::default();
        Self { instance, root, requires, steps, visits, reach, landmarks, links, limits, slices }
    }

    /// What reads what where everything is evaluated.
    pub fn links(&self) -> &Links {
        let Self { instance, requires, steps, .. } = self;
        self.links.get_or_init(|| Links::new(&instance.arena, requires, steps))
    }

    /// By node, what its bound counts: degrees; and the other tasks and the work.
    pub fn reach(&self) -> &[Vec<Reach>; 2] {
        self.reach.get_or_init(|| self.reaches())
    }

    /// Without which tasks a node cannot be met.
    pub fn landmarks(&self) -> &Landmarks {
        let Self { instance, requires, steps, .. } = self;
        self.landmarks.get_or_init(|| Landmarks::new(&instance.arena, requires, steps))
    }

    /// Whether a task is of a kind that many conditions share: a degree.
    pub fn is_shared(&self, task: usize) -> bool {
        self.instance.weights[task].track == Track::Study
    }

    /// Whether there is something to ask or to confirm.
    pub fn has_doubts(&self) -> bool {
        self.instance.weights.iter().any(|row| matches!(row.hurdle, Hurdle::Ask | Hurdle::Unconfirmed))
    }

    /// Whether some task has a hurdle.
    pub fn has_hurdles(&self) -> bool {
        self.instance.weights.iter().any(|weight| weight.hurdle != Hurdle::None)
    }

    /// What the bound of each node counts: through all that tasks require, but in a cycle nothing of what is
    /// evaluated behind, of which bounds count nothing either. So parts that share nothing here add up.
    fn reaches(&self) -> [Vec<Reach>; 2] {
        let Instance { arena, covers, requires, .. } = &self.instance;
        let mut nodes = [0, 1].map(|_| vec![0; arena.len()]);
        let mut tasks = [0, 1].map(|_| vec![0; requires.len()]);
        for step in &self.steps {
            for view in [0, 1] {
                match *step {
                    EvalStep::Task(task) => {
                        let is_own = self.is_shared(task) == (view == 0);
                        let own = if is_own { of_task(task) } else { 0 };
                        tasks[view][task] = own | nodes[view][self.requires[task]];
                    }
                    EvalStep::Node(id) => {
                        nodes[view][id] = match arena.node(id) {
                            Node::True | Node::False => 0,
                            Node::Work(need) => [0, covers.reach(need)][view],
                            Node::Task(task) => tasks[view][task],
                            Node::All(..) | Node::Any(..) => {
                                let children = arena.children(id).iter();
                                children.fold(0, |reach, child| reach | nodes[view][*child])
                            }
                        };
                    }
                }
            }
        }
        nodes
    }
}
