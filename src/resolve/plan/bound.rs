//! Lower bounds: what a node takes at the least, whatever else is chosen.
//!
//! Parts that can share no action add up; parts that may share one count only by the dearest.

use super::flat::{Flat, Place};
use super::graph::{Graph, Turn};
use super::least::{Least, NEVER, Order, Time};
use super::totals::Totals;

/// A set of actions and kinds of work by number; those beyond the last place share it.
pub type Reach = u128;

/// The first place of a kind of work.
const KINDS: usize = 96;

/// The set of one action.
pub fn reach_of(action: usize) -> Reach {
    1 << action.min(KINDS - 1)
}

/// The set of one kind of work.
pub fn reach_of_kind(kind: usize) -> Reach {
    1 << (KINDS + kind).min(127)
}

/// Lower bounds at one state of a search.
///
/// What actions take is split in two: degrees, which many parts share, and all the rest, where
/// parts that share only degrees add up. Each is bounded by itself, and the two add up.
pub struct Bound {
    nodes: Vec<Views>,
    tail: u32,
}

/// What a bound is taken of.
pub struct State<'s> {
    /// The order of the figures.
    pub order: &'s Order,
    /// What each action takes by itself.
    pub own: &'s [Least],
    /// The actions that are paid already.
    pub in_use: &'s dyn Fn(usize) -> bool,
    /// The needs of work that are met.
    pub works: &'s [usize],
    /// Months of work and of study that are paid already.
    pub paid: Time,
    /// Whether study and work come one after the other.
    pub apart: bool,
    /// Alternatives that take longer have lost.
    pub months_most: u32,
}

impl State<'_> {
    /// The months that a time comes to beside what is paid.
    pub fn months(&self, time: Time) -> u32 {
        let (work, study) = (self.paid.work + time.work, self.paid.study + time.study);
        let tracks = if self.apart { work + study } else { work.max(study) };
        tracks.max(time.months)
    }
}

impl Bound {
    /// Bounds at a state.
    pub fn at(graph: &Graph, state: &State<'_>) -> Self {
        let work = work(graph, state);
        Self { nodes: nodes(graph, state, &work), tail: state.order.tail() }
    }

    /// What a node takes at the least, for trying the best first.
    pub fn node(&self, place: Place) -> Least {
        both(self.nodes[place])
    }

    /// What some nodes take together at the least.
    pub fn sum(&self, graph: &Graph, places: &[Place]) -> Least {
        let [shared, apart] = [0, 1].map(|view| {
            let mut sum = Sum::new(self.tail);
            places.iter().for_each(|place| sum.add(graph.flat.reach[view][*place], self.nodes[*place][view]));
            sum.total()
        });
        shared.plus(apart)
    }
}

/// One pass in an order in which actions can come: what an action asks first is bounded before it,
/// and where actions ask for each other in a circle the later one counts as nothing.
fn nodes(graph: &Graph, state: &State<'_>, work: &[Least]) -> Vec<Views> {
    let mut pass = Pass {
        graph,
        state,
        work,
        tail: state.order.tail(),
        actions: vec![Views::default(); graph.actions.len()],
        nodes: vec![Views::default(); graph.flat.nodes.len()],
        sum: Sum::new(state.order.tail()),
    };
    for turn in &graph.turns {
        match *turn {
            Turn::Node(place) => pass.nodes[place] = pass.one(place),
            Turn::Action(action) if (state.in_use)(action) => {}
            Turn::Action(action) => {
                let below = pass.nodes[graph.asks_first[action]];
                let own = own(graph, state, action, below[0]);
                pass.actions[action] = [own[0].plus(below[0]), own[1].plus(below[1])];
            }
        }
    }
    pass.nodes
}

/// What something takes in degrees, and in all the rest.
type Views = [Least; 2];

fn both(views: Views) -> Least {
    views[0].plus(views[1])
}

struct Pass<'p> {
    graph: &'p Graph,
    state: &'p State<'p>,
    work: &'p [Least],
    tail: u32,
    actions: Vec<Views>,
    nodes: Vec<Views>,
    sum: Sum,
}

impl Pass<'_> {
    fn one(&mut self, place: Place) -> Views {
        let flat = &self.graph.flat;
        match flat.nodes[place] {
            Flat::True => Views::default(),
            Flat::False => [NEVER, NEVER],
            Flat::Act(action) => self.actions[action],
            Flat::Work(need) => [Least::default(), self.work[need]],
            Flat::All(..) => [0, 1].map(|view| {
                self.sum.groups.clear();
                for child in flat.children(place) {
                    self.sum.add(flat.reach[view][*child], self.nodes[*child][view]);
                }
                self.sum.total()
            }),
            Flat::Any(..) => {
                let children = flat.children(place).iter().map(|child| self.nodes[*child]);
                // What takes too long in degrees and the rest together has lost in both.
                let in_time = |views: &Views| self.state.months(both(*views).any) <= self.state.months_most;
                let min = |one: Views, other: Views| [0, 1].map(|view| one[view].min(other[view], self.tail));
                children.filter(in_time).fold([NEVER, NEVER], min)
            }
        }
    }
}

/// What an action adds: a degree only to the first view, all else only to the second.
fn own(graph: &Graph, state: &State<'_>, action: usize, below: Least) -> Views {
    let own = state.own[action];
    if !graph.is_shared(action) {
        return [Least::default(), own];
    }
    // One degree after the other.
    let study = |below: Time| Time { study: own.any.months + below.study, ..Time::default() };
    [Least { tight: study(below.tight), any: study(below.any), ..own }, Least::default()]
}

/// What one more need of work takes at the least.
///
/// A need that shares no kind with the work chosen so far is a stretch of its own, and adds up
/// with others that share none with it; of the others only the dearest counts.
fn work(graph: &Graph, state: &State<'_>) -> Vec<Least> {
    let chosen = state.works.iter().fold(0, |reach, need| reach | graph.covers.reach(*need));
    let stretch = state.order.least(&Totals { steps: 1, ..Totals::default() });
    let one = |need: usize| {
        if state.works.contains(&need) {
            return Least::default();
        }
        if graph.covers.reach(need) & chosen == 0 {
            let time = Time { work: graph.covers.months(need), ..Time::default() };
            return Least { tight: time, any: time, ..stretch };
        }
        let months = graph.covers.cover(&[state.works, &[need]].concat()).months();
        let time = Time { months, ..Time::default() };
        Least { sums: 0, tight: time, any: time }
    };
    (0..graph.covers.len()).map(one).collect()
}

/// A sum of needs, grouped by what they may share.
pub struct Sum {
    groups: Vec<(Reach, Least)>,
    tail: u32,
}

impl Sum {
    fn new(tail: u32) -> Self {
        Self { groups: Vec::new(), tail }
    }

    /// Adds a need that may use the actions of `reach`.
    pub fn add(&mut self, mut reach: Reach, mut least: Least) {
        if least == Least::default() {
            return;
        }
        let tail = self.tail;
        self.groups.retain(|group| {
            let apart = group.0 & reach == 0;
            if !apart {
                reach |= group.0;
                least = least.max(group.1, tail);
            }
            apart
        });
        self.groups.push((reach, least));
    }

    /// What all of them take at the least.
    pub fn total(&self) -> Least {
        self.groups.iter().fold(Least::default(), |sum, group| sum.plus(group.1))
    }
}
