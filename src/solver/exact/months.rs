//! How many months whatever meets a node takes at the least.

use super::super::arena::{Node, NodeId};
use super::super::instance::Graph;
use super::super::topology::EvalStep;

#[cfg(test)]
use super::super::{Arena, Covers, Instance, TRUE, Track, Weight, WorkNeed};

/// Months that something takes at the least.
#[derive(Clone, Copy, Default)]
struct Longest {
    /// Of study: degrees follow each other, so theirs add up along what they require.
    study: u32,
    /// Of its longest part, whatever runs beside.
    part: u32,
}

impl Longest {
    fn join(self, other: Self, join: impl Fn(u32, u32) -> u32) -> Self {
        Self { study: join(self.study, other.study), part: join(self.part, other.part) }
    }
}

/// By node, the months of its longest part. Where tasks require each other in a cycle, the later one counts
/// as nothing.
pub fn months(graph: &Graph, requires: &[NodeId], steps: &[EvalStep]) -> Vec<u32> {
    let arena = &graph.instance.arena;
    let mut tasks = vec![Longest::default(); requires.len()];
    let mut nodes = vec![Longest::default(); arena.len()];
    for step in steps {
        match *step {
            EvalStep::Task(task) => {
                let below = nodes[requires[task]];
                let own = graph.instance.weights[task].months.unwrap_or(0);
                let is_study = graph.is_shared(task);
                let study = if is_study { below.study.saturating_add(own) } else { below.study };
                let part = below.part.max(if is_study { study } else { own });
                tasks[task] = Longest { study, part };
            }
            EvalStep::Node(id) => {
                let children = arena.children(id).iter().map(|child| nodes[*child]);
                nodes[id] = match arena.node(id) {
                    Node::True | Node::False => Longest::default(),
                    Node::Task(task) => tasks[task],
                    Node::Work(need) => Longest { study: 0, part: graph.instance.covers.months(need) },
                    Node::All(..) => {
                        children.fold(Longest::default(), |one, other| one.join(other, u32::max))
                    }
                    Node::Any(..) => {
                        children.reduce(|one, other| one.join(other, u32::min)).unwrap_or_default()
                    }
                };
            }
        }
    }
    nodes.iter().map(|longest| longest.part).collect()
}

#[cfg(test)]
mod tests {
    use super::{Arena, Covers, Graph, Instance, TRUE, Track, Weight, WorkNeed, months};

    /// A master's degree of 24 months comes after a bachelor's of 48, so it takes 72; or 30 months of work do.
    /// A membership of 60 months runs beside both ways, so the goal takes 60 by the shorter one.
    #[test]
    fn degrees_add_up_and_all_else_runs_beside() {
        let mut arena = Arena::default();
        let [bachelor, master, member] = [0, 1, 2].map(|task| arena.task(task));
        let work = arena.work(0);
        let ways = arena.any(vec![master, work]);
        let goal = arena.all(vec![ways, member]);
        let weight = |(months, track)| Weight { months: Some(months), track, ..Weight::default() };
        let weights = [(48, Track::Study), (24, Track::Study), (60, Track::Membership)].map(weight).to_vec();
        let need = WorkNeed { kinds: vec![0], months: 30, ..WorkNeed::default() };
        let graph = Graph::new(Instance {
            arena,
            goal,
            requires: vec![TRUE, bachelor, TRUE],
            weights,
            same_credential: vec![None; 3],
            covers: Covers::new(vec![need]),
            one_after_another: false,
        });
        let months = months(&graph, &graph.requires, &graph.steps);
        assert_eq!([master, work, ways, member, goal].map(|node| months[node]), [72, 30, 30, 60, 60]);
    }
}
