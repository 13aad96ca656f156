//! Branch and bound: the node with the least bound first, on the variable that is least decided.

use std::rc::Rc;

use super::super::cost::{CostOrder, Key};
use super::super::instance::Graph;
use super::super::solution::Solution;
use super::nodes::{Node, Nodes};
use super::program::{Program, Var};
use super::relax::{Relaxation, Relaxed};
use super::round::{round, without_needless};
use super::sets::Sets;
use super::walk::{Room, Walk, Walked};

/// What is no more than this away from a whole number is one.
const SLIGHT: f64 = 1e-6;

/// How many options one walk looks at: about as long as it takes to solve some nodes.
const LOOKS_MAX: usize = 1 << 14;

/// Takes all sets under a node that was solved; whether none is left.
type WalkUnder<'g> = fn(&mut Exact<'g>, &Program, &mut Relaxation<'_>) -> bool;

/// A search for the best sets.
pub struct Exact<'g> {
    sets: Sets<'g>,
    /// What was rounded last: values of one node after the other often round to the same set.
    rounded: Vec<bool>,
    /// How what is under a node is walked through, where it is.
    walk: Option<WalkUnder<'g>>,
    /// How many options one walk looks at.
    pub looks_max: usize,
    /// How many visits it took.
    pub visits: u64,
}

impl<'g> Exact<'g> {
    /// A search for at most `count` sets that are better than a key, where some are known; nothing where
    /// the graph is too large for it.
    pub fn new(
        graph: &'g Graph,
        order: &'g CostOrder,
        count: usize,
        better_than: Key,
        found: Vec<Solution>,
    ) -> Option<Self> {
        let sets = Sets::new(graph, order, count, better_than, found)?;
        Some(Self { sets, rounded: Vec::new(), walk: None, looks_max: LOOKS_MAX, visits: 0 })
    }

    /// Walks through what is under each node. Whoever wants the best set alone has no need of it, nor of its
    /// code.
    pub fn walk_under_nodes(&mut self) {
        self.walk = Some(Self::walk);
    }

    /// The objective's figure in a weight.
    pub fn figure(&self, weight: i64) -> u32 {
        self.sets.program.scale.figure(weight)
    }

    /// The best sets, the best first.
    pub fn found(self) -> Vec<Solution> {
        self.sets.found
    }

    /// Searches. Where that took too many visits, it tells what no set that was not found weighs less than.
    pub async fn run(&mut self, visits_max: u64) -> Option<i64> {
        let program = Rc::clone(&self.sets.program);
        let mut relaxation = Relaxation::new(&program, &self.sets.graph.slices);
        let mut nodes = Nodes::new();
        let mut open = None;
        while let Some(node) = nodes.pop() {
            relaxation.count_looks(nodes.len());
            if node.bound >= self.sets.limit() {
                break;
            }
            relaxation.decide(&nodes.each(node.decisions), self.sets.limit());
            let relaxed = relaxation.solve(self.sets.limit(), node.decisions == 0, visits_max).await;
            if matches!(relaxed, Relaxed::OutOfVisits) {
                open = Some(node.bound);
                self.round(&program, &mut relaxation);
                break;
            }
            self.expand(&program, &mut relaxation, &mut nodes, node, &relaxed);
        }
        relaxation.report();
        self.visits = relaxation.visits();
        open
    }

    /// Takes what a node's values round to, and opens what is under it.
    fn expand(
        &mut self,
        program: &Program,
        relaxation: &mut Relaxation<'_>,
        nodes: &mut Nodes,
        node: Node,
        relaxed: &Relaxed,
    ) {
        let (bound, is_sure) = match *relaxed {
            Relaxed::Hopeless | Relaxed::OutOfVisits => return,
            Relaxed::Solved(bound) => (bound.max(node.bound), true),
            Relaxed::Unsure(bound) => (bound.max(node.bound), false),
        };
        if is_sure {
            self.round(program, relaxation);
        }
        let is_out = bound >= self.sets.limit()
            || self.sets.is_too_long(bound, &|var| relaxation.decided(var) == Some(true));
        if is_out || is_sure && self.walk.is_some_and(|walk| walk(self, program, relaxation)) {
            return;
        }
        let broken = if is_sure { broken(program, relaxation) } else { None };
        let is_decided = |var: Var| relaxation.decided(var) == Some(true);
        let undecided = || program.own().filter(|var| relaxation.decided(*var).is_none());
        let mut next = if is_sure { broken } else { undecided().next() };
        if next.is_none() {
            let is_taken = |var: Var| if is_sure { relaxation.values[var] > 0.5 } else { is_decided(var) };
            let mut taken: Vec<bool> = (0..program.len()).map(is_taken).collect();
            if is_sure && !program.is_reached(&taken) {
                // What is taken goes in a circle.
                relaxation.add_landmark(&unreached(program, taken));
                relaxation.count(program.len());
                return nodes.push(Node { bound, ..node });
            }
            next = undecided().find(|var| taken[*var]);
            self.take(program, relaxation, &mut taken);
        }
        if let Some(var) = next {
            for value in [false, true] {
                let decisions = nodes.decide(node.decisions, var, value);
                nodes.push(Node { bound, decisions });
            }
        }
    }

    fn walk(&mut self, program: &Program, relaxation: &mut Relaxation<'_>) -> bool {
        let mut walk = Walk::new(program, relaxation);
        let is_whole = loop {
            let limit = self.sets.limit();
            let room = Room { limit, growth: relaxation.room(limit) };
            let mut taken = match walk.next(room, self.looks_max) {
                Walked::Found(taken) => taken,
                Walked::End => break true,
                Walked::TooFar => break false,
            };
            walk.looks += program.size;
            // What is taken goes in a circle, and more of it may not.
            if !program.is_reached(&taken) {
                break false;
            }
            self.take(program, relaxation, &mut taken);
        };
        relaxation.count_looks(walk.looks);
        is_whole
    }

    /// Takes the set that the values of a relaxation round to.
    fn round(&mut self, program: &Program, relaxation: &mut Relaxation<'_>) {
        let values = &relaxation.values;
        let cost = |var: Var| weight(program, var) * (1.0 - values[var]);
        let rounded = round(program, &cost);
        relaxation.count(2);
        if let Some(mut taken) = rounded.filter(|taken| *taken != self.rounded) {
            self.rounded.clone_from(&taken);
            self.take(program, relaxation, &mut taken);
        }
    }

    /// Takes a set without what is needless in it, where it reaches the goal.
    fn take(&mut self, program: &Program, relaxation: &mut Relaxation<'_>, taken: &mut [bool]) {
        if program.is_reached(taken) && !program.has_pair(taken) {
            let passes = without_needless(program, taken);
            relaxation.count(1 + passes.unwrap_or(0));
            if passes.is_some() || !self.sets.are_several() {
                self.sets.take(&|var| taken[var]);
            }
        }
    }
}

/// What a variable weighs, and a little more: fewer are better where none weighs anything.
#[allow(clippy::cast_precision_loss, reason = "no weight is above 2^43")]
fn weight(program: &Program, var: Var) -> f64 {
    1.0 + program.weights[var] as f64
}

/// The variable that is least decided, for its weight; tasks and work before others.
fn broken(program: &Program, relaxation: &mut Relaxation<'_>) -> Option<Var> {
    let is_broken = |var: &Var| relaxation.part(*var) > SLIGHT;
    let is_own = program.own().any(|var| is_broken(&var));
    let vars = 0..program.len();
    let broken: Vec<Var> = vars.filter(|var| is_broken(var) && program.is_own(*var) == is_own).collect();
    relaxation.count_columns(2 * broken.len());
    let score = |var: Var| {
        let [down, up] = relaxation.penalties(var).map(|gain| gain.clamp(1.0, 1e12));
        (down * up).sqrt() + relaxation.part(var) * weight(program, var)
    };
    let scored = broken.into_iter().map(|var| (score(var), var));
    scored.max_by(|one, other| one.0.total_cmp(&other.0)).map(|row| row.1)
}

/// A set of which one more has to be taken, where what is taken does not reach the goal.
fn unreached(program: &Program, mut taken: Vec<bool>) -> Vec<Var> {
    let mut set = Vec::new();
    for var in program.own() {
        if !taken[var] {
            taken[var] = true;
            if program.is_reached(&taken) {
                taken[var] = false;
                set.push(var);
            }
        }
    }
    set
}
