//! Lower bounds: what a node takes at the least, whatever else is chosen.
//!
//! Parts that can share no task add up; parts that may share one count only by the dearest.

use super::arena::{Node, NodeId};
use super::cost::{CostBound, CostOrder, INFEASIBLE, Time};
use super::instance::Graph;
use super::links::Due;
use super::reach::Reach;
use super::topology::EvalStep;
use super::totals::Totals;

/// Lower bounds at one state of a search.
///
/// What tasks take is split in two: degrees, which many parts share, and all the rest, where
/// parts that share only degrees add up. Each is bounded by itself, and the two add up.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    nodes: Vec<Views>,
    tasks: Vec<Views>,
    each: bool,
    /// What of the state the bounds are of.
    in_use: Vec<bool>,
    works: Vec<usize>,
    work: Vec<CostBound>,
    months_max: u32,
    paid: Time,
}

/// Lower bounds of both kinds at one state of a search.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// By all figures together, as they are compared.
    pub by_key: Bound,
    /// Figure by figure, where there are limits.
    pub each: Option<Bound>,
}

impl Bounds {
    /// Bounds at a state.
    pub fn at(graph: &Graph, state: &BoundState<'_>) -> Self {
        let each = (!graph.limits.is_empty()).then(|| Bound::at(graph, state, true));
        Self { by_key: Bound::at(graph, state, false), each }
    }

    /// The same bounds at another state of the search.
    pub fn renew(&mut self, graph: &Graph, state: &BoundState<'_>) {
        self.each.iter_mut().for_each(|each| each.renew(graph, state));
        self.by_key.renew(graph, state);
    }
}

/// What a bound is taken of.
pub struct BoundState<'s> {
    /// The order of the figures.
    pub order: &'s CostOrder,
    /// What each task takes by itself.
    pub own: &'s [CostBound],
    /// The tasks that are paid already.
    pub in_use: &'s dyn Fn(usize) -> bool,
    /// The needs of work that are met.
    pub works: &'s [usize],
    /// Months of work and of study that are paid already.
    pub paid: Time,
    /// Alternatives that take longer have lost.
    pub months_max: u32,
    /// Whether study and work come one after the other.
    pub one_after_another: bool,
}

impl BoundState<'_> {
    /// The months that a time comes to beside what is paid, as far as they are known.
    pub fn months(&self, time: Time) -> u32 {
        let (work, study) = (self.paid.work + time.work, self.paid.study + time.study);
        let tracks = if self.one_after_another { work + study } else { work.max(study) };
        tracks.max(time.months)
    }
}

impl Bound {
    /// Bounds at a state, in one pass: what a task requires is bounded before it, and where tasks
    /// require each other in a cycle the later one counts as nothing.
    pub fn at(graph: &Graph, state: &BoundState<'_>, each: bool) -> Self {
        let mut bound = Self {
            nodes: vec![Views::default(); graph.instance.arena.len()],
            tasks: vec![Views::default(); graph.requires.len()],
            each,
            in_use: vec![false; graph.requires.len()],
            works: state.works.to_vec(),
            work: work(graph, state),
            months_max: state.months_max,
            paid: state.paid,
        };
        let mut sum = Sum { each, groups: Vec::new() };
        for place in 0..graph.steps.len() {
            bound.step(graph, state, place, &mut sum);
        }
        bound
    }

    /// Bounds at another state of the search: what has changed, and what that changes in its turn.
    fn renew(&mut self, graph: &Graph, state: &BoundState<'_>) {
        let links = graph.links();
        let mut due = Due::new(graph.steps.len());
        for (task, place) in links.tasks.iter().enumerate() {
            if let Some(place) = place
                && (state.in_use)(task) != self.in_use[task]
            {
                due.add(*place);
            }
        }
        if self.works != state.works {
            let work = work(graph, state);
            let differs = |row: &&(usize, usize)| self.work[row.0] != work[row.0];
            links.works.iter().filter(differs).for_each(|row| due.add(row.1));
            (self.works, self.work) = (state.works.to_vec(), work);
        }
        let is_timed = state.months_max != u32::MAX || graph.limits.months.is_some();
        if state.months_max != self.months_max || is_timed && state.paid != self.paid {
            links.forks.iter().for_each(|place| due.add(*place));
        }
        (self.months_max, self.paid) = (state.months_max, state.paid);
        let mut sum = Sum { each: self.each, groups: Vec::new() };
        while let Some(place) = due.take() {
            if self.step(graph, state, place, &mut sum) {
                links.readers(place).iter().for_each(|reader| due.add(*reader));
            }
        }
    }

    /// Bounds what is at a place; whether that is another bound than before.
    fn step(&mut self, graph: &Graph, state: &BoundState<'_>, place: usize, sum: &mut Sum) -> bool {
        match graph.steps[place] {
            EvalStep::Task(task) => {
                let in_use = (state.in_use)(task);
                self.in_use[task] = in_use;
                let views = if in_use {
                    Views::default()
                } else {
                    let (own, below) = (own(graph, state, task), graph.requires[task]);
                    let below = self.before(graph, below, place);
                    [own[0].plus(below[0]), own[1].plus(below[1])]
                };
                replaces(&mut self.tasks[task], views)
            }
            EvalStep::Node(id) => {
                let views = self.views(graph, state, (id, place), sum);
                replaces(&mut self.nodes[id], views)
            }
        }
    }

    /// What a node takes that is bounded before a step; in a cycle what comes behind counts as nothing.
    fn before(&self, graph: &Graph, id: NodeId, place: usize) -> Views {
        if graph.links().is_behind(id, place) { Views::default() } else { self.nodes[id] }
    }

    /// What a node takes, by what its children take.
    fn views(
        &self,
        graph: &Graph,
        state: &BoundState<'_>,
        (id, place): (NodeId, usize),
        sum: &mut Sum,
    ) -> Views {
        let arena = &graph.instance.arena;
        match arena.node(id) {
            Node::True => Views::default(),
            Node::False => [INFEASIBLE, INFEASIBLE],
            Node::Task(task) => self.tasks[task],
            Node::Work(need) => [CostBound::default(), self.work[need]],
            Node::All(..) => [0, 1].map(|view| {
                sum.groups.clear();
                for child in arena.children(id) {
                    sum.add(graph.reach()[view][*child], self.before(graph, *child, place)[view]);
                }
                sum.total()
            }),
            Node::Any(..) => {
                let children = arena.children(id).iter().map(|child| self.before(graph, *child, place));
                // What takes too long in degrees and the rest together has lost in both.
                let is_timed = state.months_max != u32::MAX || graph.limits.months.is_some();
                let in_time = |views: &Views| {
                    let time = views[0].time.plus(views[1].time);
                    let months = state.months(time);
                    months + time.assumed <= state.months_max && !graph.limits.are_too_long(months)
                };
                let join = |one: CostBound, other| {
                    if self.each { one.each(other, u32::min) } else { one.min(other) }
                };
                let min = |one: Views, other: Views| [0, 1].map(|view| join(one[view], other[view]));
                children.filter(|views| !is_timed || in_time(views)).fold([INFEASIBLE, INFEASIBLE], min)
            }
        }
    }

    /// What a node takes at the least, for trying the best first.
    pub fn node(&self, id: NodeId) -> CostBound {
        both(self.nodes[id])
    }

    /// What some nodes take together at the least.
    pub fn sum(&self, graph: &Graph, nodes: &[NodeId]) -> CostBound {
        let [shared, apart] = [0, 1].map(|view| {
            let mut sum = Sum { each: self.each, groups: Vec::new() };
            nodes.iter().for_each(|id| sum.add(graph.reach()[view][*id], self.nodes[*id][view]));
            sum.total()
        });
        shared.plus(apart)
    }
}

/// What something takes in degrees, and in all the rest.
type Views = [CostBound; 2];

fn both(views: Views) -> CostBound {
    views[0].plus(views[1])
}

/// Puts views in the place of others; whether they differ.
fn replaces(old: &mut Views, new: Views) -> bool {
    let differs = *old != new;
    *old = new;
    differs
}

/// What a task adds: a degree only to the first view, all else only to the second.
fn own(graph: &Graph, state: &BoundState<'_>, task: usize) -> Views {
    let own = state.own[task];
    if !graph.is_shared(task) {
        return [CostBound::default(), own];
    }
    // One degree after the other.
    let time = Time { months: 0, study: own.time.months, ..own.time };
    [CostBound { time_if_tied: time, time, ..own }, CostBound::default()]
}

/// So many needs are bounded together with the work that is chosen; beyond, each by itself.
const NEEDS_MAX: usize = 24;

/// What one more need of work takes at the least.
///
/// A need that shares no kind with the work chosen so far is a stretch of its own, and adds up
/// with others that share none with it; of the others only the dearest counts.
fn work(graph: &Graph, state: &BoundState<'_>) -> Vec<CostBound> {
    let covers = &graph.instance.covers;
    let chosen = state.works.iter().fold(0, |reach, need| reach | covers.reach(*need));
    let stretch = state.order.bound(&Totals { steps: 1, ..Totals::default() });
    let mut met = vec![false; covers.len()];
    state.works.iter().for_each(|need| met[*need] = true);
    let one = |need: usize| {
        if met[need] {
            return CostBound::default();
        }
        if covers.reach(need) & chosen == 0 {
            let time = Time { work: covers.months(need), ..Time::default() };
            return CostBound { time_if_tied: time, time, ..stretch };
        }
        let months = if covers.len() > NEEDS_MAX {
            covers.months(need)
        } else {
            covers.cover(&[state.works, &[need]].concat()).months()
        };
        let time = Time { months, ..Time::default() };
        CostBound { time_if_tied: time, time, ..CostBound::default() }
    };
    (0..covers.len()).map(one).collect()
}

/// A sum of parts, grouped by what they may share.
struct Sum {
    each: bool,
    groups: Vec<(Reach, CostBound)>,
}

impl Sum {
    /// Adds a part that may use what is in `reach`.
    fn add(&mut self, mut reach: Reach, mut bound: CostBound) {
        if bound == CostBound::default() {
            return;
        }
        self.groups.retain(|group| {
            let is_apart = group.0 & reach == 0;
            if !is_apart {
                reach |= group.0;
                bound = if self.each { bound.each(group.1, u32::max) } else { bound.max(group.1) };
            }
            is_apart
        });
        self.groups.push((reach, bound));
    }

    /// What all of them take at the least.
    fn total(&self) -> CostBound {
        self.groups.iter().fold(CostBound::default(), |sum, group| sum.plus(group.1))
    }
}
