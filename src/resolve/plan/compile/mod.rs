//! From a question to an instance: tasks by number, conditions and rungs as nodes over them.

mod destination;
mod ladder;
mod ways;

pub use ways::{Whole, compile_ways};

use std::ops::Range;
use std::rc::Rc;

use super::asks::awards_in_question;
use super::cone::Cone;
use super::constraints::limits;
use super::goal::Focus;
use super::needs::{Need, need, work_needs};
use super::step::Fact;
use super::task::{Task, Work};
use super::weigh::weight;
use crate::catalog::{Rung, RungOption};
use crate::model::{
    Attainment, Award, AwardLevel, Condition, ConditionKind, Credential, Id, Included, KindOfWork, Map,
    Requirement, ToList, WorkSpec,
};
use crate::resolve::choices::choices;
use crate::resolve::education::{Asked, is_first_half};
use crate::resolve::{Evaluator, Judge, Verdict, award_fits};
use crate::solver::{Arena, Covers, FALSE, Graph, Instance, NodeId, TRUE};

/// An instance and what its numbers stand for.
pub struct Compiled {
    /// The instance, made ready for a search.
    pub graph: Graph,
    /// What the tasks are, in canonical order.
    pub tasks: Vec<Task>,
    /// What the kinds of work are, by id.
    pub kinds: Vec<Id<KindOfWork>>,
}

/// Turns what the catalog says into nodes, for one learner.
struct Compiler<'b, 'a> {
    judge: &'b Judge<'a>,
    evaluator: &'b Evaluator<'a>,
    arena: Arena,
    tasks: Vec<Task>,
    /// The requirements of work, in canonical order.
    works: &'b [Work],
    needs: Vec<Need>,
    /// Whether the rung below comes first.
    ladder: bool,
    /// What the cone was walked for.
    cone: &'b Cone<'a>,
    /// What a rung can be stood on by; nothing where it is stood on.
    options: Map<Rung, Option<Rc<[RungOption<'a>]>>>,
    /// Rungs that are done: without the credential that must not stand there, where it could.
    rungs: Map<(Rung, Option<Id<Credential>>), NodeId>,
    /// The leaves of all conditions in canonical order, and the nodes of those that are done.
    leaves: Vec<&'b Requirement>,
    leaf_nodes: Vec<Option<NodeId>>,
}

/// Compiles a cone.
pub fn compile<'a>(judge: &Judge<'a>, cone: &Cone<'a>, ladder: bool) -> Compiled {
    let mut compiler = Compiler::new(judge, cone, ladder);
    let requires = compiler.all_requires();
    let goal = compiler.destination(&cone.goals);
    compiler.compiled(requires, goal).0
}

impl<'b, 'a> Compiler<'b, 'a> {
    fn new(judge: &'b Judge<'a>, cone: &'b Cone<'a>, ladder: bool) -> Self {
        let (evaluator, works) = (&judge.evaluator, &cone.works);
        let leaves = cone.leaves(evaluator.catalog);
        Self {
            judge,
            evaluator,
            arena: Arena::default(),
            tasks: cone.tasks.clone(),
            needs: works.iter().map(|work| need(evaluator, work)).list(),
            works,
            ladder,
            cone,
            options: Map::new(),
            rungs: Map::new(),
            leaf_nodes: vec![None; leaves.len()],
            leaves,
        }
    }

    /// What each task requires first.
    fn all_requires(&mut self) -> Vec<NodeId> {
        self.cone.tasks.iter().map(|task| self.requires(task)).list()
    }

    /// The instance of what is compiled, and the work that is missing.
    fn compiled(self, requires: Vec<NodeId>, goal: NodeId) -> (Compiled, Vec<Need>) {
        let Self { evaluator, cone, arena, .. } = self;
        let (kinds, needs) = work_needs(evaluator.catalog, &self.needs.iter().list());
        let tasks = &cone.tasks;
        let mut graph = Graph::new(Instance {
            goal,
            requires,
            weights: tasks.iter().map(|task| weight(evaluator, task)).list(),
            same_credential: tasks.iter().map(|task| cone.same_credential(task)).list(),
            covers: Covers::new(needs),
            one_after_another: evaluator.learner.one_after_another,
            arena,
        });
        graph.limits = limits(evaluator.learner);
        (Compiled { graph, tasks: self.tasks, kinds }, self.needs)
    }
}

impl Compiler<'_, '_> {
    fn task(&mut self, task: &Task) -> NodeId {
        self.tasks.binary_search(task).map_or(FALSE, |task| self.arena.task(task))
    }

    /// Work by what is told: the first of its kind among the works of the cone, which has every
    /// requirement of work that is not met.
    fn work(&mut self, part: &WorkSpec, included: Option<&Included>) -> NodeId {
        self.works_of(part, included).next().map_or(FALSE, |number| self.work_by_number(number))
    }

    /// The numbers of a requirement of work: by what is told, and by each choice of what is asked.
    fn works_of(&self, part: &WorkSpec, included: Option<&Included>) -> Range<usize> {
        let wanted = (part, included);
        let key = |work: &'_ Work| (&work.part, work.included.as_ref()).cmp(&wanted);
        let from = self.works.partition_point(|work| key(work).is_lt());
        from..from + self.works[from..].partition_point(|work| key(work).is_eq())
    }

    fn work_by_number(&mut self, number: usize) -> NodeId {
        match &self.needs[number] {
            need if need.is_met() => TRUE,
            need if need.is_possible() => self.arena.work(number),
            _ => FALSE,
        }
    }

    /// What a task requires first.
    fn requires(&mut self, task: &Task) -> NodeId {
        let evaluator = self.evaluator;
        let credential = |id: Id<Credential>| evaluator.catalog.credentials.get(id);
        match task {
            Task::Credential(id) => credential(*id).map_or(FALSE, |row| {
                let rung = if self.ladder { self.rung_before(row) } else { TRUE };
                let mut parts = vec![rung];
                for part in self.cone.rule(row) {
                    parts.push(self.condition(*id, part));
                }
                let anew = self.arena.all(parts);
                let own = self.or_reinstated(*id, anew);
                if self.cone.last == Some(*id) { self.passing(own) } else { own }
            }),
            Task::StandIn(id) => credential(*id).map_or(FALSE, |row| {
                let anew = self.condition(*id, &row.requires.condition);
                self.or_reinstated(*id, anew)
            }),
            Task::Award(award) if award.level >= AwardLevel::Master => {
                let holds = |held: &Award| held.level >= AwardLevel::Bachelor;
                if evaluator.has_award(AwardLevel::Bachelor, &holds) {
                    return TRUE;
                }
                // Whoever plans a higher degree plans a bachelor's too, so only that one counts here.
                self.any_task(|task| task.award().is_some_and(|award| award.level == AwardLevel::Bachelor))
            }
            Task::SecondHalf(award) => {
                let is_half = |below: &Award| is_first_half(evaluator.catalog, below, award);
                if evaluator.has_award(AwardLevel::Associate, &is_half) {
                    return TRUE;
                }
                self.any_task(|task| matches!(task, Task::Award(below) if is_half(below)))
            }
            _ => TRUE,
        }
    }

    /// What leads to a credential again that has lapsed: its rule, or its issuer's word that it can be
    /// reinstated.
    fn or_reinstated(&mut self, id: Id<Credential>, anew: NodeId) -> NodeId {
        let ask = self.task(&Task::AskWhether(id, Fact::Lapsed));
        match self.cone.focus {
            Focus::Renewal if self.cone.is_goal(id) => ask,
            Focus::Alternative(_) if self.cone.is_goal(id) => anew,
            _ => self.arena.any(vec![anew, ask]),
        }
    }

    /// One of some credentials, or one that counts as one of them.
    fn held_or_earned(&mut self, ids: &[Id<Credential>]) -> NodeId {
        let Evaluator { catalog, learner, .. } = *self.evaluator;
        let counting = ids.iter().flat_map(|id| catalog.counting_as(*id));
        let mut way = |id| if learner.holds(id) { TRUE } else { self.task(&Task::Credential(id)) };
        let ways = counting.map(|id| way(*id)).list();
        self.arena.any(ways)
    }

    fn condition(&mut self, owner: Id<Credential>, condition: &Condition) -> NodeId {
        let (required_number, parts) = match &condition.kind {
            ConditionKind::Leaf(requirement) => return self.requirement(owner, requirement),
            ConditionKind::All(parts) => {
                let parts = parts.iter().map(|part| self.condition(owner, part)).list();
                return self.arena.all(parts);
            }
            ConditionKind::AtLeast { required_number, parts } => (*required_number, parts),
        };
        let ways = if required_number == 1 {
            parts.iter().map(|part| self.condition(owner, part)).list()
        } else {
            let mut ways = Vec::new();
            for leaves in choices(required_number, parts) {
                let leaves = leaves.into_iter().map(|leaf| self.requirement(owner, leaf)).list();
                ways.push(self.arena.all(leaves));
            }
            ways
        };
        self.arena.any(ways)
    }

    fn requirement(&mut self, owner: Id<Credential>, requirement: &Requirement) -> NodeId {
        if self.evaluator.learner.waiver(owner, requirement).is_some() {
            return TRUE;
        }
        if *requirement == Requirement::Unpublished {
            return self.task(&Task::Ask(owner));
        }
        let Ok(number) = self.leaves.binary_search(&requirement) else { return self.unmet(requirement) };
        let node = match self.leaf_nodes[number] {
            Some(known) => known,
            None if self.judge.is_met(requirement) => TRUE,
            None => self.unmet(requirement),
        };
        self.leaf_nodes[number] = Some(node);
        if node == TRUE { TRUE } else { self.or_accepted(owner, requirement, node) }
    }

    /// A leaf by what is sure, or by what the issuer of the rule is asked to accept.
    fn or_accepted(&mut self, owner: Id<Credential>, requirement: &Requirement, sure: NodeId) -> NodeId {
        let ask = |fact| Task::AskWhether(owner, fact);
        let mut ways = vec![sure];
        match requirement {
            Requirement::Education { .. } => {
                for award in awards_in_question(self.evaluator, requirement) {
                    ways.push(self.task(&ask(Fact::Award(award))));
                }
            }
            Requirement::Experience(part, included) => {
                // The first one asks nothing.
                for number in self.works_of(part, included.as_ref()).skip(1) {
                    let works = self.works;
                    let kinds = works[number].accepted.iter();
                    let mut all: Vec<_> = kinds.map(|kind| self.task(&ask(Fact::Work(*kind)))).collect();
                    all.push(self.work_by_number(number));
                    ways.push(self.arena.all(all));
                }
            }
            _ => {}
        }
        self.arena.any(ways)
    }

    fn unmet(&mut self, requirement: &Requirement) -> NodeId {
        match requirement {
            Requirement::Credential(id) => self.held_or_earned(&[*id]),
            Requirement::Education { level, fields, related, accreditation } => {
                let accreditation = *accreditation;
                self.education(&Asked { level: *level, fields, related: *related, accreditation })
            }
            Requirement::Experience(part, included) => self.work(part, included.as_ref()),
            Requirement::Attainment(id) => self.attainment(*id),
            Requirement::Membership { organization, months } => {
                let fits = |task: &Task| matches!(task, Task::Membership(id, planned) if id == organization && planned >= months);
                self.any_task(fits)
            }
            Requirement::Unpublished => FALSE,
        }
    }

    fn attainment(&mut self, wanted: Id<Attainment>) -> NodeId {
        let catalog = self.evaluator.catalog;
        if catalog.is_exam(&Requirement::Attainment(wanted)) {
            return TRUE;
        }
        let counts = |id: &Id<Attainment>| catalog.attainment_counts_as(*id, wanted);
        self.any_task(|task| matches!(task, Task::Attainment(id) if counts(id)))
    }

    fn education(&mut self, asked: &Asked<'_>) -> NodeId {
        let catalog = self.evaluator.catalog;
        let fits = |award: &Award| award_fits(catalog, award, asked) == Verdict::Met;
        self.any_task(|task| task.award().is_some_and(fits))
    }

    fn any_task(&mut self, fits: impl Fn(&Task) -> bool) -> NodeId {
        let numbers: Vec<usize> = (0..self.tasks.len()).filter(|task| fits(&self.tasks[*task])).list();
        let nodes = numbers.into_iter().map(|task| self.arena.task(task)).list();
        self.arena.any(nodes)
    }
}
