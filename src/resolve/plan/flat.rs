//! The graph laid flat: nodes by number, children before parents, with what each may use.

use super::bound::{Reach, reach_of};
use super::graph::Node;

/// A node by number.
pub type Place = usize;

/// What a node asks.
#[derive(Clone, Copy, Debug)]
pub enum Flat {
    /// Met.
    True,
    /// Cannot be met.
    False,
    /// An action.
    Act(usize),
    /// A need of work.
    Work(usize),
    /// Every one of a range of children.
    All(usize, usize),
    /// Any one of a range of children.
    Any(usize, usize),
}

/// Nodes laid flat.
#[derive(Default)]
pub struct Nodes {
    /// The nodes, children first.
    pub nodes: Vec<Flat>,
    /// The shared actions that each node may use; and the other actions and the work.
    pub reach: [Vec<Reach>; 2],
    /// All that each node may use.
    pub all: Vec<Reach>,
    children: Vec<Place>,
    /// Where the tree of a root begins: the nodes of a tree stand together, the root last.
    begins: Vec<Place>,
}

impl Nodes {
    /// Lays a tree flat behind what is there; the place of its root.
    pub fn push(&mut self, node: &Node) -> Place {
        let begins = self.nodes.len();
        let root = self.push_node(node);
        self.begins.resize(root + 1, begins);
        root
    }

    /// The places of a tree, children first.
    pub fn tree(&self, root: Place) -> std::ops::RangeInclusive<Place> {
        self.begins[root]..=root
    }

    fn push_node(&mut self, node: &Node) -> Place {
        let flat = match node {
            Node::True => Flat::True,
            Node::False => Flat::False,
            Node::Act(action) => Flat::Act(*action),
            Node::Work(need) => Flat::Work(*need),
            Node::All(parts) | Node::Any(parts) => {
                let places: Vec<Place> = parts.iter().map(|part| self.push_node(part)).collect();
                let from = self.children.len();
                self.children.extend(places);
                let to = self.children.len();
                if matches!(node, Node::All(_)) { Flat::All(from, to) } else { Flat::Any(from, to) }
            }
        };
        self.nodes.push(flat);
        self.nodes.len() - 1
    }

    /// The children of a node.
    pub fn children(&self, place: Place) -> &[Place] {
        match self.nodes[place] {
            Flat::All(from, to) | Flat::Any(from, to) => &self.children[from..to],
            _ => &[],
        }
    }

    /// Finds what each node may use, given what actions ask first.
    pub fn measure(&mut self, asks_first: &[Place], is_shared: impl Fn(usize) -> bool, works: &[Reach]) {
        let mut actions: Vec<Reach> = (0..asks_first.len()).map(reach_of).collect();
        loop {
            let reach = self.reaches(&actions, works);
            let more = |action: usize| actions[action] | reach[asks_first[action]];
            let next: Vec<Reach> = (0..actions.len()).map(more).collect();
            if next == actions {
                let of = |shared: bool| {
                    let actions = (0..actions.len()).filter(|action| is_shared(*action) == shared);
                    actions.fold(0, |reach, action| reach | reach_of(action))
                };
                let kinds = works.iter().fold(0, |kinds, reach| kinds | reach);
                let within = |mask: Reach| reach.iter().map(|reach| reach & mask).collect();
                self.reach = [within(of(true)), within(of(false) | kinds)];
                self.all = reach;
                return;
            }
            actions = next;
        }
    }

    fn reaches(&self, actions: &[Reach], works: &[Reach]) -> Vec<Reach> {
        let mut reaches: Vec<Reach> = Vec::new();
        for place in 0..self.nodes.len() {
            let reach = match self.nodes[place] {
                Flat::True | Flat::False => 0,
                Flat::Work(need) => works[need],
                Flat::Act(action) => actions[action],
                Flat::All(..) | Flat::Any(..) => {
                    self.children(place).iter().fold(0, |reach, child| reach | reaches[*child])
                }
            };
            reaches.push(reach);
        }
        reaches
    }
}
