//! Conditions over numbered tasks as an and/or graph: nodes by number, children before parents,
//! and equal nodes only once, however often a rung or a rule comes back.

use std::cmp::Ordering;
use std::collections::HashMap;

/// A node by number.
pub type NodeId = usize;

/// What a node asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// Nothing: it is met.
    True,
    /// Cannot be met.
    False,
    /// A task.
    Task(usize),
    /// A need of work.
    Work(usize),
    /// Every one of a range of children; read them with [`Arena::children`].
    All(usize, usize),
    /// Any one of a range of children.
    Any(usize, usize),
}

/// The node that is met.
pub const TRUE: NodeId = 0;
/// The node that cannot be met.
pub const FALSE: NodeId = 1;

/// Nodes by number.
///
/// ```
/// use credential_pathway::solver::{Arena, FALSE, TRUE};
///
/// let mut arena = Arena::default();
/// let (one, other) = (arena.task(0), arena.task(1));
/// assert_eq!(arena.any(vec![FALSE, one]), one);
/// assert_eq!(arena.all(vec![one, TRUE]), one);
/// assert_eq!(arena.any(vec![other, one]), arena.any(vec![one, other, one]));
/// ```
pub struct Arena {
    nodes: Vec<Node>,
    children: Vec<NodeId>,
    /// Where a node is, by what it asks for: a tag, then a number or children.
    known: HashMap<(u8, Vec<NodeId>), NodeId>,
}

impl Default for Arena {
    fn default() -> Self {
        Self { nodes: vec![Node::True, Node::False], children: Vec::new(), known: HashMap::new() }
    }
}

impl Arena {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Never: what is met and what cannot be met are always there.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// What a node asks for.
    pub fn node(&self, id: NodeId) -> Node {
        self.nodes[id]
    }

    /// The children of a node.
    pub fn children(&self, id: NodeId) -> &[NodeId] {
        match self.nodes[id] {
            Node::All(from, to) | Node::Any(from, to) => &self.children[from..to],
            _ => &[],
        }
    }

    /// The node of a task.
    pub fn task(&mut self, task: usize) -> NodeId {
        self.intern(2, vec![task])
    }

    /// The node of a need of work.
    pub fn work(&mut self, need: usize) -> NodeId {
        self.intern(3, vec![need])
    }

    /// Any of the parts, simplified and in canonical order; no part is [`FALSE`].
    pub fn any(&mut self, parts: Vec<NodeId>) -> NodeId {
        let mut kept = Vec::new();
        for part in parts {
            match self.nodes[part] {
                Node::True => return TRUE,
                Node::False => {}
                Node::Any(..) => kept.extend_from_slice(self.children(part)),
                _ => kept.push(part),
            }
        }
        kept.sort_by(|one, other| self.compare(*one, *other));
        kept.dedup();
        match kept.len() {
            0 => FALSE,
            1 => kept[0],
            _ => self.intern(5, kept),
        }
    }

    /// All of the parts, simplified, in the order given: what comes first is told first. No part
    /// is [`TRUE`].
    pub fn all(&mut self, parts: Vec<NodeId>) -> NodeId {
        let mut kept = Vec::new();
        for part in parts {
            match self.nodes[part] {
                Node::True => {}
                Node::False => return FALSE,
                Node::All(..) => kept.extend_from_slice(self.children(part)),
                _ => kept.push(part),
            }
        }
        match kept.len() {
            0 => TRUE,
            1 => kept[0],
            _ => self.intern(4, kept),
        }
    }

    fn intern(&mut self, tag: u8, rest: Vec<NodeId>) -> NodeId {
        let key = (tag, rest);
        if let Some(id) = self.known.get(&key) {
            return *id;
        }
        let (from, first) = (self.children.len(), key.1[0]);
        if tag > 3 {
            self.children.extend_from_slice(&key.1);
        }
        self.nodes.push(match tag {
            2 => Node::Task(first),
            3 => Node::Work(first),
            4 => Node::All(from, self.children.len()),
            _ => Node::Any(from, self.children.len()),
        });
        self.known.insert(key, self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    /// The canonical order: by kind of node, then by number or by the first child that differs.
    /// Equal nodes are one node, so only one path down is compared.
    fn compare(&self, one: NodeId, other: NodeId) -> Ordering {
        let tag = |node: Node| match node {
            Node::True => (0, 0),
            Node::False => (1, 0),
            Node::Task(task) => (2, task),
            Node::Work(need) => (3, need),
            Node::All(..) => (4, 0),
            Node::Any(..) => (5, 0),
        };
        if one == other {
            return Ordering::Equal;
        }
        let (ones, others) = (self.children(one), self.children(other));
        tag(self.nodes[one]).cmp(&tag(self.nodes[other])).then_with(|| {
            match ones.iter().zip(others).find(|pair| pair.0 != pair.1) {
                Some((one, other)) => self.compare(*one, *other),
                None => ones.len().cmp(&others.len()),
            }
        })
    }
}
