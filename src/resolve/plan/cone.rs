//! The cone of influence: every task that can matter for a destination, found by walking backward.

use super::asks::{awards_in_question, work_in_question};
use super::constraints::{is_allowed, through};
use super::goal::{Focus, Goal, conditions, goals_in, is_only, needs_goal};
use super::query::Query;
use super::step::Fact;
use super::task::{Task, Work, listed_work};
use crate::catalog::{Catalog, Rung, RungOption};
use crate::model::{
    Accreditation, Accredited, AttainmentKind, Award, AwardLevel, Condition, ConditionKind, Credential,
    Field, Id, Included, Requirement, Set, ToList, WorkSpec,
};
use crate::resolve::alternatives::with_only;
use crate::resolve::{Basis, Evaluator, Judge};

/// The most pairs of a leaf and what may meet it that are looked at.
const LOOKS_MAX: usize = 1_000_000;

/// What a pathway may be made of.
pub struct Cone<'a> {
    /// Every task, in canonical order.
    pub tasks: Vec<Task>,
    /// Every requirement of work that is not met, in canonical order.
    pub works: Vec<Work>,
    /// The ways to be at the destination.
    pub goals: Vec<Goal<'a>>,
    /// Whether the destination requires one of them.
    pub needs_goal: bool,
    /// What it requires beside.
    pub conditions: Vec<&'a Condition>,
    /// Which of the ways to the destination are looked at.
    pub focus: Focus,
    /// The credentials that the learner wants to earn on the way; the rungs below them are not asked.
    pub through: Vec<Id<Credential>>,
    /// The credential that comes after them.
    pub last: Option<Id<Credential>>,
}

struct Walk<'w, 'a> {
    judge: &'w Judge<'a>,
    evaluator: &'w Evaluator<'a>,
    ladder: bool,
    cone: Cone<'a>,
    rungs: Set<Rung>,
    /// By the row of a credential: whether it is there as a stand-in, and for itself.
    seen: Vec<[bool; 2]>,
    /// By the row of a credential: whether what counts as it is there.
    required: Vec<bool>,
    todo: Vec<(&'a Credential, bool)>,
}

impl<'a> Cone<'a> {
    /// Walks back from the destination, by some of the ways to it.
    pub fn of(judge: &Judge<'a>, query: &Query, focus: Focus) -> Self {
        let (evaluator, ladder) = (&judge.evaluator, query.basis == Basis::Ladder);
        let goals = goals_in(evaluator, &query.destination, focus);
        let conditions = conditions(evaluator, &query.destination);
        let cone = Cone {
            tasks: Vec::new(),
            works: Vec::new(),
            goals: goals.clone(),
            needs_goal: needs_goal(evaluator, &query.destination),
            conditions: conditions.clone(),
            focus,
            through: through(evaluator.learner, &query.destination),
            last: query.destination.credential().filter(|id| is_only(&goals, *id)),
        };
        let passed = cone.through.clone();
        let seen = vec![[false; 2]; evaluator.catalog.credentials.len()];
        let (rungs, required, todo) = (Set::new(), vec![false; seen.len()], Vec::new());
        let mut walk = Walk { judge, evaluator, ladder, cone, rungs, seen, required, todo };
        for goal in goals {
            match goal {
                Goal::Credential(credential) => walk.credential(credential, true),
                Goal::Title(title) => walk.title(title),
            }
        }
        for row in passed.into_iter().filter_map(|id| evaluator.catalog.credentials.get(id)) {
            walk.credential(row, !ladder);
        }
        for condition in conditions {
            walk.condition(Id::default(), condition);
        }
        while let Some((credential, climbs)) = walk.todo.pop() {
            for part in walk.cone.rule(credential) {
                walk.condition(credential.id, part);
            }
            if ladder && climbs {
                credential.ladder_first.iter().for_each(|id| walk.required_credential(*id));
                if let Some(rung) = evaluator.catalog.rung_below(credential) {
                    walk.rung(&rung);
                }
            }
        }
        let mut cone = walk.cone;
        let is_sure = |task: &Task| focus != Focus::Sure || !matches!(task, Task::AskWhether(..));
        cone.tasks.retain(|task| is_sure(task) && is_allowed(evaluator, task));
        cone.tasks.sort_unstable();
        cone.tasks.dedup();
        cone.works.sort_unstable();
        cone.works.dedup();
        cone
    }

    /// The parts of a credential's rule that are all required, as far as they count.
    pub fn rule<'c>(&self, row: &'c Credential) -> Vec<&'c Condition> {
        let rule = &row.requires.condition;
        match self.focus {
            Focus::Alternative(number) if self.is_goal(row.id) => with_only(rule, number),
            Focus::Renewal if self.is_goal(row.id) => Vec::new(),
            _ => vec![rule],
        }
    }

    /// Whether a credential is the only goal.
    pub fn is_goal(&self, id: Id<Credential>) -> bool {
        is_only(&self.goals, id)
    }

    /// Every leaf of its conditions, in canonical order, each once.
    pub fn leaves(&self, catalog: &'a Catalog) -> Vec<&'a Requirement> {
        let credentials = self.tasks.iter().filter_map(|task| match task {
            Task::Credential(id) | Task::StandIn(id) => catalog.credentials.get(*id),
            _ => None,
        });
        let mut leaves: Vec<_> =
            credentials.flat_map(|row| self.rule(row)).flat_map(Condition::leaves).collect();
        leaves.extend(self.conditions.iter().flat_map(|condition| condition.leaves()));
        leaves.sort_unstable();
        leaves.dedup();
        leaves
    }

    /// Whether it takes too long to tell which tasks and which work meet which leaves: far more than any
    /// catalog of people's credentials asks for.
    pub fn is_too_large(&self, catalog: &'a Catalog) -> bool {
        let looks = |leaf: &&Requirement| match leaf {
            Requirement::Education { fields, .. } => 1 + fields.len(),
            Requirement::Attainment(_) | Requirement::Membership { .. } => 1,
            _ => 0,
        };
        let named = |spec: &WorkSpec| spec.kinds.len();
        let work = |row: &Work| {
            let inside = |Included(inner): &Included| catalog.kinds_of_work.len().min(200) + named(inner);
            named(&row.part) + row.included.as_ref().map_or(0, inside)
        };
        let kinds = self.works.iter().map(work).sum::<usize>();
        let leaves = self.leaves(catalog).iter().map(looks).sum::<usize>();
        leaves.saturating_mul(self.tasks.len()).max(kinds.saturating_mul(catalog.kinds_of_work.len()))
            > LOOKS_MAX
    }

    /// The task that earns the same credential in the other way: for a title or for itself.
    pub fn same_credential(&self, task: &Task) -> Option<usize> {
        let other = match task {
            Task::Credential(id) => Task::StandIn(*id),
            Task::StandIn(id) => Task::Credential(*id),
            _ => return None,
        };
        self.tasks.binary_search(&other).ok()
    }
}

impl<'a> Walk<'_, 'a> {
    /// A credential that is required, and those that count as it.
    fn required_credential(&mut self, id: Id<Credential>) {
        let catalog = self.evaluator.catalog;
        let Some(row) = catalog.credentials.index(id) else { return };
        if std::mem::replace(&mut self.required[row], true) {
            return;
        }
        for credential in catalog.counting_as(id).iter().filter_map(|id| catalog.credentials.get(*id)) {
            self.credential(credential, true);
        }
    }

    fn credential(&mut self, credential: &'a Credential, climbs: bool) {
        if !credential.is_open_in(self.evaluator.today) || self.evaluator.learner.holds(credential.id) {
            return;
        }
        let id = credential.id;
        let Some(row) = self.evaluator.catalog.credentials.index(id) else { return };
        if !std::mem::replace(&mut self.seen[row][usize::from(climbs)], true) {
            self.cone.tasks.push(if climbs { Task::Credential(id) } else { Task::StandIn(id) });
            self.todo.push((credential, climbs));
            if self.evaluator.learner.has_lapsed(id) {
                self.cone.tasks.push(Task::AskWhether(id, Fact::Lapsed));
            }
        }
    }

    fn title(&mut self, title: &Credential) {
        let Some(row) = self.evaluator.catalog.stand_ins.get(title.id) else { return };
        for id in self.evaluator.catalog.stand_ins_for(row) {
            if let Some(credential) = self.evaluator.catalog.credentials.get(id) {
                self.credential(credential, !self.ladder);
            }
        }
        for (kind, months) in &row.work {
            self.cone.works.push(Work::new(listed_work(*kind, *months), None));
        }
        if let Some(rung) = self.evaluator.catalog.rung_below(title).filter(|_| self.ladder) {
            self.rung(&rung);
        }
    }

    fn rung(&mut self, rung: &Rung) {
        if !self.rungs.insert(*rung) || self.evaluator.rung(rung) {
            return;
        }
        for option in self.evaluator.catalog.rung_steps(rung) {
            match option {
                RungOption::Real(credential) => self.credential(credential, true),
                RungOption::StandIn { title, .. } | RungOption::Work { title, .. } => {
                    if let Some(title) = self.evaluator.catalog.credentials.get(title) {
                        self.title(title);
                    }
                }
            }
        }
    }

    fn condition(&mut self, owner: Id<Credential>, condition: &'a Condition) {
        for part in condition.parts() {
            self.condition(owner, part);
        }
        let ConditionKind::Leaf(requirement) = &condition.kind else { return };
        if self.judge.is_met_for(owner, requirement) {
            return;
        }
        match requirement {
            Requirement::Credential(id) => self.required_credential(*id),
            Requirement::Education { level, fields, accreditation, .. } => {
                self.awards(*level, fields, *accreditation);
                self.ask_of_awards(owner, requirement);
            }
            Requirement::Experience(part, included) => {
                self.cone.works.push(Work::new((**part).clone(), included.clone()));
                self.ask_of_work(owner, part, included.as_ref());
            }
            Requirement::Attainment(id) => {
                let row = self.evaluator.catalog.attainments.get(*id);
                // An exam that a rule names is inside the credential's own step.
                if row.is_some_and(|row| row.kind != AttainmentKind::Exam && !row.held_only) {
                    self.cone.tasks.push(Task::Attainment(*id));
                }
            }
            Requirement::Membership { organization, months } => {
                self.cone.tasks.push(Task::Membership(*organization, *months));
            }
            Requirement::Unpublished => {
                self.cone.tasks.push(Task::Ask(owner));
            }
        }
    }

    fn awards(&mut self, level: AwardLevel, fields: &[Id<Field>], accreditation: Option<Id<Accreditation>>) {
        let mut fields: Vec<Option<Id<Field>>> = fields.iter().copied().map(Some).list();
        if fields.is_empty() {
            fields.push(None);
        }
        for field in fields {
            self.award(Award { level, field, accreditation: accreditation.into() });
        }
        if level >= AwardLevel::Master {
            self.award(Award { level: AwardLevel::Bachelor, field: None, accreditation: Accredited::Untold });
        }
    }

    /// What the issuer may accept of the learner's degrees. An occupation has no issuer to ask.
    fn ask_of_awards(&mut self, owner: Id<Credential>, requirement: &Requirement) {
        if owner != Id::default() {
            let awards = awards_in_question(self.evaluator, requirement).into_iter();
            self.cone.tasks.extend(awards.map(|award| Task::AskWhether(owner, Fact::Award(award))));
        }
    }

    /// What the issuer may accept of the learner's work.
    fn ask_of_work(&mut self, owner: Id<Credential>, part: &WorkSpec, included: Option<&Included>) {
        if owner == Id::default() {
            return;
        }
        for work in work_in_question(self.evaluator, part, included) {
            let ask = |kind: &Id<_>| Task::AskWhether(owner, Fact::Work(*kind));
            self.cone.tasks.extend(work.accepted.iter().map(ask));
            self.cone.works.push(work);
        }
    }

    fn award(&mut self, award: Award) {
        if award.level == AwardLevel::Bachelor {
            let first_half =
                Award { level: AwardLevel::Associate, accreditation: Accredited::Untold, ..award };
            self.cone.tasks.push(Task::Award(first_half));
            self.cone.tasks.push(Task::SecondHalf(award));
        }
        self.cone.tasks.push(Task::Award(award));
    }
}
