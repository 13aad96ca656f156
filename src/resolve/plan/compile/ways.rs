//! The instance of one way to a destination, as a part of that of all ways together: what both share is
//! judged once.

use super::super::cone::Cone;
use super::super::constraints::limits;
use super::super::goal::{Focus, Goal};
use super::super::needs::{Need, work_needs};
use super::super::step::Fact;
use super::super::task::{Task, Work};
use super::{Compiled, Compiler};
use crate::model::ToList;
use crate::resolve::alternatives::with_only;
use crate::resolve::{Evaluator, Judge};
use crate::solver::{Arena, Covers, FALSE, Graph, Instance, Node, NodeId};

/// The instance of all ways together, and where each of some ways begins in it.
pub struct Whole<'a> {
    /// The instance.
    pub compiled: Compiled,
    cone: Cone<'a>,
    needs: Vec<Need>,
    ways: Vec<Way>,
}

/// One way, in nodes of the instance of all ways.
struct Way {
    focus: Focus,
    goal: NodeId,
    /// What the only goal requires on this way, where that is not all of its rule.
    requires: Option<(Task, NodeId)>,
}

/// Compiles all ways to a destination by the rules of issuers, and notes where each of some begins.
pub fn compile_ways<'a>(judge: &Judge<'a>, cone: Cone<'a>, ways: &[Focus]) -> Whole<'a> {
    let mut compiler = Compiler::new(judge, &cone, false);
    let requires = compiler.all_requires();
    let goal = compiler.destination(&cone.goals);
    let ways = ways.iter().filter_map(|focus| compiler.way(*focus, goal)).list();
    let (compiled, needs) = compiler.compiled(requires, goal);
    Whole { compiled, cone, needs, ways }
}

impl Compiler<'_, '_> {
    /// Where a way begins; nothing where that is not to be told from all ways.
    fn way(&mut self, focus: Focus, whole: NodeId) -> Option<Way> {
        let cone = self.cone;
        let only = match cone.goals[..] {
            [Goal::Credential(row)] => Some(row),
            _ => None,
        };
        let (goal, requires) = match focus {
            Focus::Whole | Focus::Sure => (whole, None),
            Focus::Goal(index) => (self.destination(cone.goals.get(index..=index)?), None),
            Focus::Alternative(number) => {
                let row = only?;
                let parts = with_only(&row.requires.condition, number);
                let parts = parts.into_iter().map(|part| self.condition(row.id, part)).list();
                (whole, Some((row.id, self.arena.all(parts))))
            }
            Focus::Renewal => {
                let id = only?.id;
                (whole, Some((id, self.task(&Task::AskWhether(id, Fact::Lapsed)))))
            }
        };
        let requires = requires.map(|(id, own)| {
            let own = if cone.last == Some(id) { self.passing(own) } else { own };
            (Task::Credential(id), own)
        });
        Some(Way { focus, goal, requires })
    }
}

impl Whole<'_> {
    /// The instance of what a cone of one way holds; nothing where it is no part of all ways.
    pub fn part(&self, evaluator: &Evaluator<'_>, cone: &Cone<'_>) -> Option<Compiled> {
        let way = self.ways.iter().find(|way| way.focus == cone.focus)?;
        if cone.last != self.cone.last {
            return None;
        }
        let instance = &self.compiled.graph.instance;
        let tasks = places(&cone.tasks, &self.cone.tasks)?;
        let works = places::<Work>(&cone.works, &self.cone.works)?;
        let mut part = Part {
            from: &instance.arena,
            to: Arena::default(),
            tasks: numbers(&tasks, self.cone.tasks.len()),
            works: numbers(&works, self.cone.works.len()),
            known: vec![None; instance.arena.len()],
        };
        let mut requires = tasks.iter().map(|task| part.node(instance.requires[*task])).list();
        if let Some((task, node)) = &way.requires {
            let task = cone.tasks.binary_search(task).ok()?;
            requires[task] = part.node(*node);
        }
        let goal = part.node(way.goal);
        let needs = works.iter().map(|work| &self.needs[*work]).list();
        let (kinds, needs) = work_needs(evaluator.catalog, &needs);
        let mut graph = Graph::new(Instance {
            goal,
            requires,
            weights: tasks.iter().map(|task| instance.weights[*task].clone()).list(),
            same_credential: cone.tasks.iter().map(|task| cone.same_credential(task)).list(),
            covers: Covers::new(needs),
            one_after_another: instance.one_after_another,
            arena: part.to,
        });
        graph.limits = limits(evaluator.learner);
        Some(Compiled { graph, tasks: cone.tasks.clone(), kinds })
    }
}

/// Where the rows of a list are in another one, both sorted; nothing where one is missing.
fn places<T: Ord>(rows: &[T], all: &[T]) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    for row in rows {
        places.push(all.binary_search(row).ok()?);
    }
    Some(places)
}

/// By index among so many, the number of what is there.
fn numbers(places: &[usize], len: usize) -> Vec<Option<usize>> {
    let mut numbers = vec![None; len];
    places.iter().enumerate().for_each(|(number, index)| numbers[*index] = Some(number));
    numbers
}

/// Copies nodes, without the tasks and the work that are on no way.
struct Part<'w> {
    from: &'w Arena,
    to: Arena,
    tasks: Vec<Option<usize>>,
    works: Vec<Option<usize>>,
    known: Vec<Option<NodeId>>,
}

impl Part<'_> {
    /// Conditions nest no deeper than a document does.
    fn node(&mut self, id: NodeId) -> NodeId {
        if let Some(known) = self.known[id] {
            return known;
        }
        let found = match self.from.node(id) {
            Node::True | Node::False => id,
            Node::Task(task) => self.tasks[task].map_or(FALSE, |task| self.to.task(task)),
            Node::Work(need) => self.works[need].map_or(FALSE, |need| self.to.work(need)),
            Node::All(..) | Node::Any(..) => {
                let from = self.from;
                let parts = from.children(id).iter().map(|child| self.node(*child)).list();
                if matches!(from.node(id), Node::All(..)) { self.to.all(parts) } else { self.to.any(parts) }
            }
        };
        self.known[id] = Some(found);
        found
    }
}
