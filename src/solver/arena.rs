//! Conditions over numbered tasks as an and/or graph: nodes by number, children before parents,
//! and equal nodes only once, however often a rung or a rule comes back.

use std::cmp::Ordering;

use super::order::sort;

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

/// How many chains an arena has: a power of two; nodes of a question are some thousands.
const CHAINS: usize = 1 << 12;

/// Nodes by number.
///
/// ```
/// use solver::{Arena, FALSE, TRUE};
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
    /// Nodes in chains by a hash of what they ask for: the first of each chain, and by node the next.
    chains: Vec<NodeId>,
    next: Vec<NodeId>,
}

impl Default for Arena {
    fn default() -> Self {
        let nodes = vec![Node::True, Node::False];
        Self { nodes, children: Vec::new(), chains: vec![TRUE; CHAINS], next: vec![TRUE; 2] }
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
        self.intern(Node::Task(task), &[])
    }

    /// The node of a need of work.
    pub fn work(&mut self, need: usize) -> NodeId {
        self.intern(Node::Work(need), &[])
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
        sort(&mut kept, &|one, other| self.compare(one, other));
        kept.dedup();
        match kept.len() {
            0 => FALSE,
            1 => kept[0],
            _ => self.intern(Node::Any(0, 0), &kept),
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
            _ => self.intern(Node::All(0, 0), &kept),
        }
    }

    /// The node that asks for this, with these children; their range in `node` is filled in.
    fn intern(&mut self, node: Node, children: &[NodeId]) -> NodeId {
        let (tag, number) = tag(node);
        let mut hash = number.wrapping_add(tag);
        // FNV-1a over whole numbers; ids are small and made here, so nobody chooses what collides.
        children.iter().chain(&[tag]).for_each(|child| hash = (hash ^ child).wrapping_mul(0x0100_0193));
        let chain = (hash ^ hash >> 15) % CHAINS;
        let mut id = self.chains[chain];
        while id != TRUE {
            if self::tag(self.nodes[id]) == (tag, number) && self.children(id) == children {
                return id;
            }
            id = self.next[id];
        }
        let from = self.children.len();
        self.children.extend_from_slice(children);
        let range = (from, self.children.len());
        self.nodes.push(match node {
            Node::All(..) => Node::All(range.0, range.1),
            Node::Any(..) => Node::Any(range.0, range.1),
            node => node,
        });
        self.next.push(std::mem::replace(&mut self.chains[chain], self.nodes.len() - 1));
        self.nodes.len() - 1
    }

    /// The canonical order: by kind of node, then by number or by the first child that differs.
    /// Equal nodes are one node, so only one path down is compared.
    fn compare(&self, one: NodeId, other: NodeId) -> Ordering {
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

/// The kind of a node, and its number where it has no children.
fn tag(node: Node) -> (usize, usize) {
    match node {
        Node::True => (0, 0),
        Node::False => (1, 0),
        Node::Task(task) => (2, task),
        Node::Work(need) => (3, need),
        Node::All(..) => (4, 0),
        Node::Any(..) => (5, 0),
    }
}
