//! The rungs of the ladder as nodes: what comes before a credential, and what stands in for a title.

use std::rc::Rc;

use super::super::task::{Task, listed_work};
use super::Compiler;
use crate::catalog::{Rung, RungOption};
use crate::model::{Credential, Id};
use crate::resolve::Evaluator;
use crate::solver::{FALSE, NodeId, TRUE};

impl<'a> Compiler<'_, 'a> {
    pub(super) fn rung_before(&mut self, credential: &Credential) -> NodeId {
        let Some(rung) = self.evaluator.catalog.rung_below(credential) else { return TRUE };
        if self.options(&rung).is_none() {
            return TRUE;
        }
        let named = &credential.ladder_first;
        if named.is_empty() {
            return self.rung(&rung, credential.id);
        }
        self.held_or_earned(named)
    }

    /// What a rung can be stood on by; nothing where it is stood on already.
    fn options(&mut self, rung: &Rung) -> Option<Rc<[RungOption<'a>]>> {
        if let Some(known) = self.options.get(rung) {
            return known.clone();
        }
        let is_met = self.evaluator.rung(rung);
        let options = (!is_met).then(|| self.evaluator.catalog.rung_steps(rung).into());
        self.options.insert(*rung, options.clone());
        options
    }

    /// A rung that is not stood on yet; `but` is what must not stand on it, because it stands above.
    fn rung(&mut self, rung: &Rung, but: Id<Credential>) -> NodeId {
        let Some(options) = self.options(rung) else { return TRUE };
        let is_left_out = |option: &RungOption<'_>| match option {
            RungOption::Real(credential) | RungOption::StandIn { credential, .. } => credential.id == but,
            RungOption::Work { .. } => false,
        };
        let key = (*rung, options.iter().any(is_left_out).then_some(but));
        if let Some(known) = self.rungs.get(&key) {
            return *known;
        }
        let mut nodes = Vec::new();
        for option in options.iter().filter(|option| !is_left_out(option)) {
            nodes.push(match option {
                RungOption::Real(credential) => self.task(&Task::Credential(credential.id)),
                RungOption::StandIn { title, credential } => {
                    let node = self.stand_in(credential.id);
                    self.above(*title, node, credential.id)
                }
                RungOption::Work { title, kind, months } => {
                    let node = self.work(&listed_work(*kind, *months), None);
                    self.above(*title, node, *title)
                }
            });
        }
        let node = self.arena.any(nodes);
        self.rungs.insert(key, node);
        node
    }

    /// What stands in for a title, after the rung below the title.
    fn above(&mut self, title: Id<Credential>, node: NodeId, but: Id<Credential>) -> NodeId {
        let title = self.evaluator.catalog.credentials.get(title).filter(|_| self.ladder);
        let below = title.and_then(|title| self.evaluator.catalog.rung_below(title));
        let rung = below.map_or(TRUE, |rung| self.rung(&rung, but));
        self.arena.all(vec![rung, node])
    }

    pub(super) fn stand_in(&mut self, id: Id<Credential>) -> NodeId {
        let ways = vec![self.task(&Task::StandIn(id)), self.task(&Task::Credential(id))];
        self.arena.any(ways)
    }

    pub(super) fn title(&mut self, title: &Credential) -> NodeId {
        let Evaluator { catalog, learner, .. } = self.evaluator;
        let Some(row) = catalog.stand_ins.get(title.id) else { return FALSE };
        let mut ways = Vec::new();
        for id in catalog.stand_ins_for(row) {
            let node = if learner.holds(id) { TRUE } else { self.stand_in(id) };
            ways.push(self.above(title.id, node, id));
        }
        for (kind, months) in &row.work {
            let node = self.work(&listed_work(*kind, *months), None);
            ways.push(self.above(title.id, node, title.id));
        }
        self.arena.any(ways)
    }
}
