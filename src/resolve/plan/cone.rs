//! The backward cone: every action that can matter for a destination.

use super::Query;
use crate::catalog::{Catalog, Rung, RungOption};
use crate::model::{
    AttainmentKind, Award, AwardLevel, Condition, ConditionKind, Credential, Id, Included, Requirement, Set,
    WorkSpec,
};
use crate::resolve::destination::targets;
use crate::resolve::{Basis, Destination, Evaluator, Verdict};

/// Something that a learner can do, in the order in which actions are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Earn a degree or certificate of study.
    Award(Award),
    /// Earn a bachelor's degree on top of an associate degree, where credits transfer.
    SecondHalf(Award),
    /// Get a training, licence, sponsorship or evidence.
    Attainment(Id),
    /// Be a member for so many months.
    Membership(Id, u32),
    /// Ask an issuer what its credential asks.
    Ask(Id),
    /// Earn a credential that stands in for a title; its own rung is not asked.
    StandIn(Id),
    /// Earn a credential.
    Credential(Id),
}

/// What a pathway may be made of.
pub struct Cone<'a> {
    /// Every action.
    pub actions: Set<Action>,
    /// Every requirement of work that is not met.
    pub works: Set<(WorkSpec, Option<Included>)>,
    /// The condition of the destination.
    pub goals: Vec<Goal<'a>>,
}

/// One way to be at the destination.
#[derive(Clone)]
pub enum Goal<'a> {
    /// Earn a live credential.
    Credential(&'a Credential),
    /// Stand on a title by what stands in for it.
    Title(&'a Credential),
}

struct Walk<'w, 'a> {
    evaluator: &'w Evaluator<'a>,
    ladder: bool,
    cone: Cone<'a>,
    rungs: Set<Rung>,
    todo: Vec<(&'a Credential, bool)>,
}

impl<'a> Cone<'a> {
    /// Walks back from the destination.
    pub fn of(evaluator: &Evaluator<'a>, query: &Query) -> Self {
        let goals = goals(evaluator.catalog, &query.destination);
        let cone = Cone { actions: Set::new(), works: Set::new(), goals: goals.clone() };
        let ladder = query.basis == Basis::Ladder;
        let mut walk = Walk { evaluator, ladder, cone, rungs: Set::new(), todo: Vec::new() };
        for goal in goals {
            match goal {
                Goal::Credential(credential) => walk.credential(credential, true),
                Goal::Title(title) => walk.title(title),
            }
        }
        while let Some((credential, climbs)) = walk.todo.pop() {
            walk.condition(&credential.id, &credential.requires.condition);
            if ladder && climbs {
                credential.ladder_first.iter().for_each(|id| walk.credential_by_id(id));
                if let Some(rung) = evaluator.catalog.rung_below(credential) {
                    walk.rung(&rung);
                }
            }
        }
        walk.cone
    }
}

fn goals<'a>(catalog: &'a Catalog, destination: &Destination) -> Vec<Goal<'a>> {
    let all = targets(catalog, destination);
    let live = all.iter().filter(|row| row.is_open());
    let confirmed = all.iter().any(|row| row.status.kind == crate::model::StatusKind::Active);
    let mut goals: Vec<_> = live.map(|row| Goal::Credential(row)).collect();
    let by_titles = match destination {
        Destination::Occupation(_) => goals.is_empty(),
        // Where nothing in the cell is known to be issued, what stands in counts beside it.
        _ => !confirmed,
    };
    if by_titles {
        let titles = all.iter().filter(|row| catalog.stand_ins.get(&row.id).is_some());
        goals.extend(titles.map(|row| Goal::Title(row)));
    }
    goals
}

impl<'a> Walk<'_, 'a> {
    fn credential_by_id(&mut self, id: &Id) {
        if let Some(credential) = self.evaluator.catalog.credentials.get(id) {
            self.credential(credential, true);
        }
    }

    fn credential(&mut self, credential: &'a Credential, climbs: bool) {
        if !credential.is_open() || self.evaluator.learner.holds(&credential.id) {
            return;
        }
        let id = credential.id;
        let action = if climbs { Action::Credential(id) } else { Action::StandIn(id) };
        if self.cone.actions.insert(action) {
            self.todo.push((credential, climbs));
        }
    }

    fn title(&mut self, title: &Credential) {
        let Some(row) = self.evaluator.catalog.stand_ins.get(&title.id) else { return };
        for id in &row.credentials {
            if let Some(credential) = self.evaluator.catalog.credentials.get(id) {
                self.credential(credential, !self.ladder);
            }
        }
        for (kind, months) in &row.work {
            self.cone.works.insert((listed_work(kind, *months), None));
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

    fn condition(&mut self, owner: &Id, condition: &'a Condition) {
        for part in condition.parts() {
            self.condition(owner, part);
        }
        let ConditionKind::Leaf(requirement) = &condition.kind else { return };
        if self.evaluator.requirement(requirement).0 == Verdict::Met {
            return;
        }
        match requirement {
            Requirement::Credential(id) => self.credential_by_id(id),
            Requirement::Education { level, fields, accreditation, .. } => {
                self.awards(*level, fields, accreditation.as_ref());
            }
            Requirement::Experience(part, included) => {
                self.cone.works.insert((part.clone(), included.clone()));
            }
            Requirement::Attainment(id) => {
                let row = self.evaluator.catalog.attainments.get(id);
                // An exam that a rule names is inside the credential's own step.
                if row.is_some_and(|row| row.kind != AttainmentKind::Exam && !row.held_only) {
                    self.cone.actions.insert(Action::Attainment(*id));
                }
            }
            Requirement::Membership { organisation, months } => {
                self.cone.actions.insert(Action::Membership(*organisation, *months));
            }
            Requirement::Unpublished => {
                self.cone.actions.insert(Action::Ask(*owner));
            }
        }
    }

    fn awards(&mut self, level: AwardLevel, fields: &[Id], accreditation: Option<&Id>) {
        let mut fields: Vec<Option<Id>> = fields.iter().copied().map(Some).collect();
        if fields.is_empty() {
            fields.push(None);
        }
        for field in fields {
            self.award(Award { level, field, accreditation: accreditation.copied() });
        }
        if level >= AwardLevel::Master {
            self.award(Award { level: AwardLevel::Bachelor, field: None, accreditation: None });
        }
    }

    fn award(&mut self, award: Award) {
        if award.level == AwardLevel::Bachelor {
            let first_half = Award { level: AwardLevel::Associate, accreditation: None, ..award };
            self.cone.actions.insert(Action::Award(first_half));
            self.cone.actions.insert(Action::SecondHalf(award));
        }
        self.cone.actions.insert(Action::Award(award));
    }
}

/// Work of the table of stand-ins, as a requirement.
pub fn listed_work(kind: &Id, months: u32) -> WorkSpec {
    WorkSpec { months, kinds: vec![*kind], share_min_percent: None, within_months: None, hours: None }
}
