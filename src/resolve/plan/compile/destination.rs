//! What reaches the destination, and what is passed on the way, as nodes.

use super::super::goal::Goal;
use super::super::task::Task;
use super::Compiler;
use crate::model::{Id, ToList};
use crate::solver::{NodeId, TRUE};

impl Compiler<'_, '_> {
    /// What reaches the destination: one of some goals, if there are any, and all conditions beside it.
    pub(super) fn destination(&mut self, goals: &[Goal<'_>]) -> NodeId {
        let cone = self.cone;
        let goals = goals.iter().map(|goal| self.goal(goal)).list();
        let goal = if cone.needs_goal { self.arena.any(goals) } else { TRUE };
        let mut parts = vec![goal];
        for condition in &cone.conditions {
            parts.push(self.condition(Id::default(), condition));
        }
        let all = self.arena.all(parts);
        if self.cone.last.is_some() { all } else { self.passing(all) }
    }

    /// What passes through the credentials that the learner chose, and then a node.
    pub(super) fn passing(&mut self, node: NodeId) -> NodeId {
        let mut parts = self.cone.through.iter().map(|id| self.stand_in(*id)).list();
        parts.push(node);
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
}
