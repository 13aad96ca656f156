//! The graph laid flat: nodes by number, children before parents, with what each may use.

use super::bound::{Reach, reach_of};
use super::graph::Node;
use crate::model::Map;

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
    /// Where a node with these children stands already: a tag, then children or a number.
    known: Map<Vec<usize>, Place>,
}

impl Nodes {
    /// Lays a tree flat behind what is there; the place of its root. What stands there already is
    /// not laid down again: rungs come back in many trees.
    pub fn push(&mut self, node: &Node) -> Place {
        let (tag, rest) = match node {
            Node::True => (0, Vec::new()),
            Node::False => (1, Vec::new()),
            Node::Act(action) => (2, vec![*action]),
            Node::Work(need) => (3, vec![*need]),
            Node::All(parts) => (4, parts.iter().map(|part| self.push(part)).collect()),
            Node::Any(parts) => (5, parts.iter().map(|part| self.push(part)).collect()),
        };
        let key = [&[tag], &rest[..]].concat();
        if let Some(place) = self.known.get(&key) {
            return *place;
        }
        let from = self.children.len();
        let to = from + rest.len();
        let flat = match node {
            Node::True => Flat::True,
            Node::False => Flat::False,
            Node::Act(action) => Flat::Act(*action),
            Node::Work(need) => Flat::Work(*need),
            Node::All(_) => Flat::All(from, to),
            Node::Any(_) => Flat::Any(from, to),
        };
        if tag > 3 {
            self.children.extend(rest);
        }
        self.nodes.push(flat);
        self.known.insert(key, self.nodes.len() - 1);
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
