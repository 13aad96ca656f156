//! From a question to an instance: tasks by number, conditions and rungs as nodes over them.

mod ladder;

use std::rc::Rc;

use super::cone::{Cone, Task};
use super::goal::Goal;
use super::needs::{Need, need, work_needs};
use super::weigh::weight;
use crate::catalog::{Rung, RungOption};
use crate::model::{
    Attainment, Award, AwardLevel, Condition, ConditionKind, Credential, Id, Included, KindOfWork, Map,
    Requirement, WorkSpec,
};
use crate::resolve::choices::choices;
use crate::resolve::education::{Asked, is_first_half};
use crate::resolve::{Evaluator, Verdict, award_fits};
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
    evaluator: &'b Evaluator<'a>,
    arena: Arena,
    tasks: Vec<Task>,
    /// The requirements of work, in canonical order.
    works: Vec<&'b (WorkSpec, Option<Included>)>,
    needs: Vec<Need>,
    /// Whether the rung below comes first.
    ladder: bool,
    /// What a rung can be stood on by; nothing where it is stood on.
    options: Map<Rung, Option<Rc<[RungOption<'a>]>>>,
    /// Rungs that are done: without the credential that must not stand there, where it could.
    rungs: Map<(Rung, Option<Id<Credential>>), NodeId>,
    /// The leaves of all conditions in canonical order, and the nodes of those that are done.
    leaves: Vec<&'b Requirement>,
    leaf_nodes: Vec<Option<NodeId>>,
}

/// Compiles a cone.
pub fn compile(evaluator: &Evaluator<'_>, cone: &Cone<'_>, ladder: bool) -> Compiled {
    let works: Vec<_> = cone.works.iter().collect();
    let leaves = cone.leaves(evaluator.catalog);
    let mut compiler = Compiler {
        evaluator,
        arena: Arena::default(),
        tasks: cone.tasks.clone(),
        needs: works.iter().map(|(part, included)| need(evaluator, part, included.as_ref())).collect(),
        works,
        ladder,
        options: Map::new(),
        rungs: Map::new(),
        leaf_nodes: vec![None; leaves.len()],
        leaves,
    };
    let tasks = &cone.tasks;
    let requires = tasks.iter().map(|task| compiler.requires(task)).collect();
    let goal = compiler.destination(cone);
    let (kinds, needs) = work_needs(evaluator.catalog, &compiler.needs);
    let instance = Instance {
        goal,
        requires,
        weights: tasks.iter().map(|task| weight(evaluator, task)).collect(),
        same_credential: tasks.iter().map(|task| cone.same_credential(task)).collect(),
        covers: Covers::new(needs),
        one_after_another: evaluator.learner.one_after_another,
        arena: compiler.arena,
    };
    Compiled { graph: Graph::new(instance), tasks: compiler.tasks, kinds }
}

impl Compiler<'_, '_> {
    fn task(&mut self, task: &Task) -> NodeId {
        self.tasks.binary_search(task).map_or(FALSE, |task| self.arena.task(task))
    }

    fn work(&mut self, part: &WorkSpec, included: Option<&Included>) -> NodeId {
        let wanted = (part, included);
        let found = self.works.binary_search_by(|row| (&row.0, row.1.as_ref()).cmp(&wanted));
        // Every requirement of work that is not met is in the cone.
        let Ok(number) = found else { return FALSE };
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
                let own = self.condition(*id, &row.requires.condition);
                self.arena.all(vec![rung, own])
            }),
            Task::StandIn(id) => {
                credential(*id).map_or(FALSE, |row| self.condition(*id, &row.requires.condition))
            }
            Task::Award(award) if award.level >= AwardLevel::Master => {
                let holds = |held: &Award| held.level >= AwardLevel::Bachelor;
                if evaluator.learner.education.iter().any(holds) {
                    return TRUE;
                }
                // Whoever plans a higher degree plans a bachelor's too, so only that one counts here.
                self.any_task(|task| task.award().is_some_and(|award| award.level == AwardLevel::Bachelor))
            }
            Task::SecondHalf(award) => {
                let is_half = |below: &Award| is_first_half(evaluator.catalog, below, award);
                if evaluator.learner.education.iter().any(is_half) {
                    return TRUE;
                }
                self.any_task(|task| matches!(task, Task::Award(below) if is_half(below)))
            }
            _ => TRUE,
        }
    }

    /// What reaches the destination: one of its goals, if there are any, and all conditions beside it.
    fn destination(&mut self, cone: &Cone<'_>) -> NodeId {
        let goals = cone.goals.iter().map(|goal| self.goal(goal)).collect();
        let goal = if cone.needs_goal { self.arena.any(goals) } else { TRUE };
        let mut parts = vec![goal];
        for condition in &cone.conditions {
            parts.push(self.condition(Id::default(), condition));
        }
        self.arena.all(parts)
    }

    /// What reaches the destination by one goal.
    fn goal(&mut self, goal: &Goal<'_>) -> NodeId {
        match goal {
            Goal::Title(title) => self.title(title),
            Goal::Credential(credential) if self.evaluator.learner.holds(credential.id) => TRUE,
            Goal::Credential(credential) => self.task(&Task::Credential(credential.id)),
        }
    }

    /// One of some credentials, or one that counts as one of them.
    fn held_or_earned(&mut self, ids: &[Id<Credential>]) -> NodeId {
        let Evaluator { catalog, learner, .. } = *self.evaluator;
        let counting = ids.iter().flat_map(|id| catalog.counting_as(*id));
        let mut way = |id| if learner.holds(id) { TRUE } else { self.task(&Task::Credential(id)) };
        let ways = counting.map(|id| way(*id)).collect();
        self.arena.any(ways)
    }

    fn condition(&mut self, owner: Id<Credential>, condition: &Condition) -> NodeId {
        let (required_number, parts) = match &condition.kind {
            ConditionKind::Leaf(requirement) => return self.requirement(owner, requirement),
            ConditionKind::All(parts) => {
                let parts = parts.iter().map(|part| self.condition(owner, part)).collect();
                return self.arena.all(parts);
            }
            ConditionKind::AtLeast { required_number, parts } => (*required_number, parts),
        };
        let ways = if required_number == 1 {
            parts.iter().map(|part| self.condition(owner, part)).collect()
        } else {
            let mut ways = Vec::new();
            for leaves in choices(required_number, parts) {
                let leaves = leaves.into_iter().map(|leaf| self.requirement(owner, leaf)).collect();
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
        if let Some(known) = self.leaf_nodes[number] {
            return known;
        }
        let verdict = self.evaluator.requirement(requirement).0;
        let node = if verdict == Verdict::Met { TRUE } else { self.unmet(requirement) };
        self.leaf_nodes[number] = Some(node);
        node
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
        let numbers: Vec<usize> = (0..self.tasks.len()).filter(|task| fits(&self.tasks[*task])).collect();
        let nodes = numbers.into_iter().map(|task| self.arena.task(task)).collect();
        self.arena.any(nodes)
    }
}
