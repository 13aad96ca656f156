//! The cone as a numbered and/or graph.

use super::Query;
use super::compile::{Compiler, need};
use super::cone::{Action, Cone};
use super::cover::Covers;
use super::flat::{Flat, Nodes, Place};
use super::subsume::drop_dominated;
use super::totals::{Track, Weight};
use crate::model::sorted;
use crate::resolve::{Basis, Evaluator};

/// A condition over numbered actions; the parts of `All` and `Any` stand in canonical order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// Met.
    True,
    /// Cannot be met.
    False,
    /// By an action.
    Act(usize),
    /// By work: the number of a need.
    Work(usize),
    /// By every part.
    All(Vec<Node>),
    /// By any part.
    Any(Vec<Node>),
}

/// The numbered cone.
pub struct Graph {
    /// The actions, in canonical order.
    pub actions: Vec<Action>,
    /// What each action asks first, as a tree; with what never is better than something else.
    pub nodes: Vec<Node>,
    /// What each action asks first, laid flat.
    pub asks_first: Vec<Place>,
    /// The nodes laid flat.
    pub flat: Nodes,
    /// The destination, laid flat.
    pub root: Place,
    /// What each action weighs.
    pub weights: Vec<Weight>,
    /// The other way to earn an action's credential: nobody earns one twice.
    pub twins: Vec<Option<usize>>,
    /// What covers the needs of work.
    pub covers: Covers,
    /// The destination.
    pub goal: Node,
    /// What is bounded when: everything behind what it may use, but for circles.
    pub turns: Vec<Turn>,
}

/// A turn of bounding.
#[derive(Clone, Copy)]
pub enum Turn {
    /// A node's.
    Node(Place),
    /// An action's.
    Action(usize),
}

/// What is reached, and in which round.
pub struct Closure {
    /// The round in which an action opened.
    pub rank: Vec<Option<usize>>,
    works: Vec<usize>,
}

impl Closure {
    /// Whether a node is met.
    pub fn reaches(&self, node: &Node) -> bool {
        self.round(node).is_some()
    }

    /// The round in which a node is met.
    pub fn round(&self, node: &Node) -> Option<usize> {
        match node {
            Node::True => Some(0),
            Node::False => None,
            Node::Act(action) => self.rank[*action].map(|round| round + 1),
            Node::Work(need) => self.works.contains(need).then_some(0),
            Node::All(parts) => parts.iter().try_fold(0, |most, part| Some(self.round(part)?.max(most))),
            Node::Any(parts) => parts.iter().filter_map(|part| self.round(part)).min(),
        }
    }
}

impl Graph {
    /// Numbers the cone.
    pub fn of(evaluator: &Evaluator<'_>, query: &Query, cone: &Cone<'_>) -> Self {
        let compiler = Compiler {
            evaluator,
            actions: cone.actions.iter().copied().collect(),
            works: cone.works.iter().collect(),
            ladder: query.basis == Basis::Ladder,
        };
        let asks_first: Vec<Node> =
            compiler.actions.iter().map(|action| compiler.asks_first(action)).collect();
        let goals = cone.goals.iter().map(|goal| compiler.goal(goal));
        let weights = compiler.actions.iter().map(|action| Weight::of(evaluator, action)).collect();
        let needs = compiler.works.iter().map(|(part, included)| need(evaluator, part, included.as_ref()));
        let twins = compiler.actions.iter().map(|action| compiler.twin(action)).collect();
        let graph = Self {
            twins,
            goal: any(goals.collect()),
            covers: Covers::new(evaluator.catalog, needs.collect()),
            actions: compiler.actions,
            nodes: Vec::new(),
            asks_first: Vec::new(),
            flat: Nodes::default(),
            root: 0,
            turns: Vec::new(),
            weights,
        };
        graph.prepare(asks_first)
    }

    /// What is reached by some actions and needs of work.
    pub fn closure(&self, chosen: &[usize], works: &[usize]) -> Closure {
        let mut closure = Closure { rank: vec![None; self.actions.len()], works: works.to_vec() };
        for round in 0..=chosen.len() {
            let opens =
                |action: &&usize| closure.rank[**action].is_none() && closure.reaches(&self.nodes[**action]);
            let opened: Vec<usize> = chosen.iter().filter(opens).copied().collect();
            if opened.is_empty() {
                break;
            }
            opened.into_iter().for_each(|action| closure.rank[action] = Some(round));
        }
        closure
    }

    /// Drops what cannot matter, lays the nodes flat and finds an order in which actions can come.
    fn prepare(mut self, asks_first: Vec<Node>) -> Self {
        let (mut goal, mut kept) = (self.goal.clone(), asks_first.clone());
        drop_dominated(&mut goal, &mut kept, &self.weights, &self.twins);
        self.asks_first = kept.iter().map(|node| self.flat.push(node)).collect();
        self.root = self.flat.push(&goal);
        let weights = &self.weights;
        let is_shared = |action: usize| weights[action].track == Track::Study;
        let works: Vec<_> = (0..self.covers.len()).map(|need| self.covers.reach(need)).collect();
        self.flat.measure(&self.asks_first, is_shared, &works);
        self.nodes = asks_first;
        let (mut nodes, mut actions) = (vec![false; self.flat.nodes.len()], vec![false; self.actions.len()]);
        self.lay(self.root, &mut nodes, &mut actions);
        self
    }

    /// Puts a node into the order of bounding, behind everything that it may use.
    fn lay(&mut self, place: Place, nodes: &mut [bool], actions: &mut [bool]) {
        if std::mem::replace(&mut nodes[place], true) {
            return;
        }
        for child in self.flat.children(place).to_vec() {
            self.lay(child, nodes, actions);
        }
        if let Flat::Act(action) = self.flat.nodes[place]
            && !std::mem::replace(&mut actions[action], true)
        {
            self.lay(self.asks_first[action], nodes, actions);
            self.turns.push(Turn::Action(action));
        }
        self.turns.push(Turn::Node(place));
    }

    /// Whether an action is of a kind that many credentials share: a degree.
    pub fn is_shared(&self, action: usize) -> bool {
        self.weights[action].track == Track::Study
    }

    /// How many asks there are.
    pub fn asks(&self) -> u32 {
        let asks = self.actions.iter().filter(|action| matches!(action, Action::Ask(_)));
        u32::try_from(asks.count()).unwrap_or(u32::MAX)
    }
}

/// Any of the parts, simplified and in canonical order.
pub fn any(parts: Vec<Node>) -> Node {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Node::True => return Node::True,
            Node::False => {}
            Node::Any(parts) => kept.extend(parts),
            part => kept.push(part),
        }
    }
    let mut kept = sorted(kept, &|one, other| one < other);
    kept.dedup();
    match kept.len() {
        0 => Node::False,
        1 => kept.remove(0),
        _ => Node::Any(kept),
    }
}

/// All of the parts, simplified, in the order given: what comes first is told first.
pub fn all(parts: Vec<Node>) -> Node {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Node::True => {}
            Node::False => return Node::False,
            Node::All(parts) => kept.extend(parts),
            part => kept.push(part),
        }
    }
    match kept.len() {
        0 => Node::True,
        1 => kept.remove(0),
        _ => Node::All(kept),
    }
}
