//! What reads what in an evaluation, so that a change is followed to what it changes alone.

use super::arena::{Arena, Node, NodeId};
use super::topology::EvalStep;

/// The steps of an evaluation by place, and what comes behind each and reads it.
pub struct Links {
    /// By node, its place.
    places: Vec<usize>,
    /// By task, its place, where it has one.
    pub tasks: Vec<Option<usize>>,
    /// By place, where its readers begin; and one more.
    from: Vec<usize>,
    readers: Vec<usize>,
    /// The places of alternatives.
    pub forks: Vec<usize>,
    /// The needs of work, each with the place of its node.
    pub works: Vec<(usize, usize)>,
    /// Whether something reads what comes behind it.
    pub has_cycle: bool,
}

impl Links {
    /// Finds what reads what.
    pub fn new(arena: &Arena, requires: &[NodeId], steps: &[EvalStep]) -> Self {
        let (mut places, mut tasks) = (vec![0; arena.len()], vec![None; requires.len()]);
        let (mut forks, mut works) = (Vec::new(), Vec::new());
        for (place, step) in steps.iter().enumerate() {
            match *step {
                EvalStep::Task(task) => tasks[task] = Some(place),
                EvalStep::Node(id) => {
                    places[id] = place;
                    match arena.node(id) {
                        Node::Any(..) => forks.push(place),
                        Node::Work(need) => works.push((need, place)),
                        _ => {}
                    }
                }
            }
        }
        let mut pairs = Vec::new();
        for (place, step) in steps.iter().enumerate() {
            match *step {
                EvalStep::Task(task) => pairs.push((places[requires[task]], place)),
                EvalStep::Node(id) => {
                    if let Node::Task(task) = arena.node(id) {
                        pairs.extend(tasks[task].map(|read| (read, place)));
                    }
                    pairs.extend(arena.children(id).iter().map(|child| (places[*child], place)));
                }
            }
        }
        let all = pairs.len();
        pairs.retain(|(read, reader)| read < reader);
        let has_cycle = pairs.len() < all;
        let mut from = vec![0; steps.len() + 1];
        pairs.iter().for_each(|pair| from[pair.0 + 1] += 1);
        for place in 0..steps.len() {
            from[place + 1] += from[place];
        }
        let (mut next, mut readers) = (from.clone(), vec![0; pairs.len()]);
        for (read, reader) in pairs {
            readers[next[read]] = reader;
            next[read] += 1;
        }
        Self { places, tasks, from, readers, forks, works, has_cycle }
    }

    /// Whether a node comes behind a place: then both are in a cycle.
    pub fn is_behind(&self, node: NodeId, place: usize) -> bool {
        self.places[node] > place
    }

    /// The places behind one that read it.
    pub fn readers(&self, place: usize) -> &[usize] {
        &self.readers[self.from[place]..self.from[place + 1]]
    }
}

/// Places that are due, the first one first.
pub struct Due {
    words: Vec<u64>,
    word: usize,
}

impl Due {
    /// Nothing is due among so many places.
    pub fn new(places: usize) -> Self {
        Self { words: vec![0; places.div_ceil(64)], word: 0 }
    }

    /// Makes a place due; it comes behind the one that was taken last.
    pub fn add(&mut self, place: usize) {
        self.words[place / 64] |= 1 << (place % 64);
    }

    /// Takes the first place that is due.
    pub fn take(&mut self) -> Option<usize> {
        while let Some(word) = self.words.get_mut(self.word) {
            if *word != 0 {
                let bit = word.trailing_zeros() as usize;
                *word &= *word - 1;
                return Some(self.word * 64 + bit);
            }
            self.word += 1;
        }
        None
    }
}
