//! Conditions and rungs as nodes over numbered actions.

use super::cone::{Action, Goal, listed_work};
use super::cover::Need;
use super::graph::{Node, all, any};
use super::totals::is_first_half;
use crate::catalog::{Catalog, Rung, RungOption};
use crate::model::{
    Award, AwardLevel, Condition, ConditionKind, Credential, Id, Included, Requirement, WorkSpec,
};
use crate::resolve::education::Asked;
use crate::resolve::work::months_missing;
use crate::resolve::{Evaluator, Verdict, award_fits};

/// Turns what the catalog says into nodes, for one learner.
pub struct Compiler<'b, 'a> {
    /// The learner and the catalog.
    pub evaluator: &'b Evaluator<'a>,
    /// The actions, in canonical order.
    pub actions: Vec<Action>,
    /// The requirements of work, in canonical order.
    pub works: Vec<&'b (WorkSpec, Option<Included>)>,
    /// Whether the rung below comes first.
    pub ladder: bool,
}

/// The months that a requirement of work misses.
pub fn need(evaluator: &Evaluator<'_>, part: &WorkSpec, included: Option<&Included>) -> Need {
    let missing = |part: &WorkSpec, also: Option<&WorkSpec>| {
        months_missing(evaluator.catalog, evaluator.learner, part, also, evaluator.today)
    };
    let inner = included
        .map(|Included(inner)| (kinds_inside(evaluator.catalog, part, inner), missing(inner, Some(part))));
    Need { kinds: part.kinds.clone(), months: missing(part, None), inner }
}

/// The kinds that the inner part is planned by. Where the requirement names none that lies inside
/// both parts, they are all that do: "htm, including management" is met by managing in htm.
fn kinds_inside(catalog: &Catalog, part: &WorkSpec, inner: &WorkSpec) -> Vec<Id> {
    let counts =
        |kind: &Id, part: &WorkSpec| part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, wanted));
    let inside = |kind: &&Id| counts(kind, part) && counts(kind, inner);
    if part.kinds.iter().chain(&inner.kinds).any(|kind| inside(&kind)) {
        return inner.kinds.clone();
    }
    catalog.kinds_of_work.iter().map(|row| &row.id).filter(inside).copied().collect()
}

impl Compiler<'_, '_> {
    fn act(&self, action: &Action) -> Node {
        self.actions.binary_search(action).map_or(Node::False, Node::Act)
    }

    /// The action that earns the same credential in the other way: for a title or for itself.
    pub fn twin(&self, action: &Action) -> Option<usize> {
        let twin = match action {
            Action::Credential(id) => Action::StandIn(*id),
            Action::StandIn(id) => Action::Credential(*id),
            _ => return None,
        };
        self.actions.binary_search(&twin).ok()
    }

    fn work(&self, part: &WorkSpec, included: Option<&Included>) -> Node {
        let same = |row: &&(WorkSpec, Option<Included>)| row.0 == *part && row.1.as_ref() == included;
        let Need { months, inner, .. } = need(self.evaluator, part, included);
        let (kinds, inner_months) = inner.unwrap_or_default();
        if months == 0 && inner_months == 0 {
            return Node::True;
        }
        if kinds.is_empty() && inner_months > 0 {
            return Node::False;
        }
        self.works.iter().position(same).map_or(Node::False, Node::Work)
    }

    /// What an action asks first.
    pub fn asks_first(&self, action: &Action) -> Node {
        let credential = |id: &Id| self.evaluator.catalog.credentials.get(id);
        match action {
            Action::Credential(id) => credential(id).map_or(Node::False, |row| {
                let rung = if self.ladder { self.rung_before(row) } else { Node::True };
                all(vec![rung, self.condition(id, &row.requires.condition)])
            }),
            Action::StandIn(id) => {
                credential(id).map_or(Node::False, |row| self.condition(id, &row.requires.condition))
            }
            Action::Award(award) if award.level >= AwardLevel::Master => {
                let holds = |held: &Award| held.level >= AwardLevel::Bachelor;
                if self.evaluator.learner.education.iter().any(holds) {
                    return Node::True;
                }
                // Whoever plans a higher degree plans a bachelor's too, so only that one counts here.
                let is_bachelor = |award: &Award| award.level == AwardLevel::Bachelor;
                self.any_action(|action| {
                    matches!(action, Action::Award(award) | Action::SecondHalf(award) if is_bachelor(award))
                })
            }
            Action::SecondHalf(award) => {
                let is_half = |below: &Award| is_first_half(self.evaluator, below, award);
                if self.evaluator.learner.education.iter().any(is_half) {
                    return Node::True;
                }
                self.any_action(|action| matches!(action, Action::Award(below) if is_half(below)))
            }
            _ => Node::True,
        }
    }

    /// What reaches the destination by one goal.
    pub fn goal(&self, goal: &Goal<'_>) -> Node {
        match goal {
            Goal::Title(title) => self.title(title),
            Goal::Credential(credential) => self.act(&Action::Credential(credential.id)),
        }
    }

    fn rung_before(&self, credential: &Credential) -> Node {
        let Some(rung) = self.evaluator.catalog.rung_below(credential) else { return Node::True };
        if self.evaluator.rung(&rung) {
            return Node::True;
        }
        let named = &credential.ladder_first;
        if named.is_empty() {
            return self.rung(&rung, &credential.id);
        }
        any(named.iter().map(|id| self.held_or_earned(id)).collect())
    }

    /// A rung that is not stood on yet; `but` is what must not stand on it, because it stands above.
    fn rung(&self, rung: &Rung, but: &Id) -> Node {
        if self.evaluator.rung(rung) {
            return Node::True;
        }
        let options = self.evaluator.catalog.rung_steps(rung);
        let node = |option: &RungOption<'_>| match option {
            RungOption::Real(credential) if credential.id != *but => {
                self.act(&Action::Credential(credential.id))
            }
            RungOption::StandIn { title, credential } if credential.id != *but => {
                self.above(title, self.stand_in(&credential.id), &credential.id)
            }
            RungOption::Work { title, kind, months } => {
                self.above(title, self.work(&listed_work(kind, *months), None), title)
            }
            RungOption::Real(_) | RungOption::StandIn { .. } => Node::False,
        };
        any(options.iter().map(node).collect())
    }

    /// What stands in for a title, after the rung below the title.
    fn above(&self, title: &Id, node: Node, but: &Id) -> Node {
        let title = self.evaluator.catalog.credentials.get(title);
        let below = title.and_then(|title| self.evaluator.catalog.rung_below(title));
        match below.filter(|_| self.ladder) {
            Some(rung) => all(vec![self.rung(&rung, but), node]),
            None => node,
        }
    }

    fn stand_in(&self, id: &Id) -> Node {
        let as_itself = self.act(&Action::Credential(*id));
        any(vec![self.act(&Action::StandIn(*id)), as_itself])
    }

    fn title(&self, title: &Credential) -> Node {
        let Some(row) = self.evaluator.catalog.stand_ins.get(&title.id) else { return Node::False };
        let mut ways = Vec::new();
        for id in &row.credentials {
            let node = if self.evaluator.learner.holds(id) { Node::True } else { self.stand_in(id) };
            ways.push(self.above(&title.id, node, id));
        }
        for (kind, months) in &row.work {
            let node = self.work(&listed_work(kind, *months), None);
            ways.push(self.above(&title.id, node, &title.id));
        }
        any(ways)
    }

    fn held_or_earned(&self, id: &Id) -> Node {
        if self.evaluator.learner.holds(id) { Node::True } else { self.act(&Action::Credential(*id)) }
    }

    fn condition(&self, owner: &Id, condition: &Condition) -> Node {
        match &condition.kind {
            ConditionKind::Leaf(requirement) => self.requirement(owner, requirement),
            ConditionKind::All(parts) => all(parts.iter().map(|part| self.condition(owner, part)).collect()),
            ConditionKind::AtLeast { required_number: 1, parts } => {
                any(parts.iter().map(|part| self.condition(owner, part)).collect())
            }
            ConditionKind::AtLeast { required_number, parts } => {
                let choices = super::super::choices::choices(*required_number, parts);
                let each = |leaves: Vec<&Requirement>| {
                    all(leaves.into_iter().map(|leaf| self.requirement(owner, leaf)).collect())
                };
                any(choices.into_iter().map(each).collect())
            }
        }
    }

    fn requirement(&self, owner: &Id, requirement: &Requirement) -> Node {
        if self.evaluator.requirement(requirement).0 == Verdict::Met {
            return Node::True;
        }
        match requirement {
            Requirement::Credential(id) => self.held_or_earned(id),
            Requirement::Education { level, fields, related, accreditation } => self.education(&Asked {
                level: *level,
                fields,
                related: *related,
                accreditation: accreditation.as_ref(),
            }),
            Requirement::Experience(part, included) => self.work(part, included.as_ref()),
            Requirement::Attainment(id) => self.attainment(id),
            Requirement::Membership { organisation, months } => {
                let fits = |action: &Action| matches!(action, Action::Membership(id, told) if id == organisation && told >= months);
                self.any_action(fits)
            }
            Requirement::Unpublished => self.act(&Action::Ask(*owner)),
        }
    }

    fn attainment(&self, wanted: &Id) -> Node {
        let kind = self.evaluator.catalog.attainments.get(wanted).map(|row| row.kind);
        if kind == Some(crate::model::AttainmentKind::Exam) {
            return Node::True;
        }
        self.any_action(|action| {
            matches!(action, Action::Attainment(id) if self.evaluator.catalog.attainment_counts_as(id, wanted))
        })
    }

    fn education(&self, asked: &Asked<'_>) -> Node {
        let fits = |award: &Award| award_fits(self.evaluator.catalog, award, asked) == Verdict::Met;
        if self.evaluator.learner.education.iter().any(fits) {
            return Node::True;
        }
        self.any_action(
            |action| matches!(action, Action::Award(award) | Action::SecondHalf(award) if fits(award)),
        )
    }

    fn any_action(&self, fits: impl Fn(&Action) -> bool) -> Node {
        let places = (0..self.actions.len()).filter(|place| fits(&self.actions[*place]));
        any(places.map(Node::Act).collect())
    }
}
