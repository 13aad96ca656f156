//! The cone as a numbered and/or graph.

use super::Query;
use super::bound::reach_of;
use super::cone::{Action, Cone, Goal, listed_work};
use super::cover::{Covers, Need};
use super::flat::{Nodes, Place};
use super::subsume::drop_dominated;
use super::totals::{Track, Weight, is_first_half};
use crate::catalog::{Rung, RungOption};
use crate::model::{Award, AwardLevel, Condition, Credential, Id, Included, Part, Requirement, Shape};
use crate::resolve::education::Asked;
use crate::resolve::work::months_missing;
use crate::resolve::{Basis, Evaluator, Verdict, award_fits};

/// A condition over numbered actions; the parts of `All` and `Any` stand in canonical order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// Met.
    True,
    /// Cannot be met.
    False,
    /// By an action.
    Act(usize),
    /// By work: the number of a need.
    Work(usize),
    /// By every part.
    All(Vec<Node>),
    /// By any part.
    Any(Vec<Node>),
}

/// The numbered cone.
pub struct Graph {
    /// The actions, in canonical order.
    pub actions: Vec<Action>,
    /// What each action asks first, as a tree.
    pub nodes: Vec<Node>,
    /// What each action asks first, laid flat.
    pub asks_first: Vec<Place>,
    /// The nodes laid flat.
    pub flat: Nodes,
    /// The destination, laid flat.
    pub root: Place,
    /// What each action weighs.
    pub weights: Vec<Weight>,
    /// What covers the needs of work.
    pub covers: Covers,
    /// The destination.
    pub goal: Node,
    /// The actions in an order in which each can come.
    pub by_depth: Vec<usize>,
}

/// What is reached, and in which round.
pub struct Closure {
    /// The round in which an action opened.
    pub rank: Vec<Option<usize>>,
    works: Vec<usize>,
}

impl Closure {
    /// Whether a node is met.
    pub fn reaches(&self, node: &Node) -> bool {
        self.round(node).is_some()
    }

    /// The round in which a node is met.
    pub fn round(&self, node: &Node) -> Option<usize> {
        match node {
            Node::True => Some(0),
            Node::False => None,
            Node::Act(action) => self.rank[*action].map(|round| round + 1),
            Node::Work(need) => self.works.contains(need).then_some(0),
            Node::All(parts) => parts.iter().try_fold(0, |most, part| Some(self.round(part)?.max(most))),
            Node::Any(parts) => parts.iter().filter_map(|part| self.round(part)).min(),
        }
    }
}

struct Builder<'b, 'a> {
    evaluator: &'b Evaluator<'a>,
    actions: Vec<Action>,
    works: Vec<&'b (Part, Option<Included>)>,
    ladder: bool,
}

impl Graph {
    /// Numbers the cone.
    pub fn of(evaluator: &Evaluator<'_>, query: &Query, cone: &Cone<'_>) -> Self {
        let builder = Builder {
            evaluator,
            actions: cone.actions.iter().cloned().collect(),
            works: cone.works.iter().collect(),
            ladder: query.basis == Basis::Ladder,
        };
        let asks_first: Vec<Node> = builder.actions.iter().map(|action| builder.asks_first(action)).collect();
        let goals = cone.goals.iter().map(|goal| builder.goal(goal, cone.route));
        let weights = builder.actions.iter().map(|action| Weight::of(evaluator, action)).collect();
        let needs = builder.works.iter().map(|(part, included)| need(evaluator, part, included.as_ref()));
        let graph = Self {
            goal: any(goals.collect()),
            covers: Covers::new(evaluator.catalog, needs.collect()),
            actions: builder.actions,
            nodes: Vec::new(),
            asks_first: Vec::new(),
            flat: Nodes::default(),
            root: 0,
            by_depth: Vec::new(),
            weights,
        };
        graph.prepare(asks_first)
    }

    /// What is reached by some actions and needs of work.
    pub fn closure(&self, chosen: &[usize], works: &[usize]) -> Closure {
        let mut closure = Closure { rank: vec![None; self.actions.len()], works: works.to_vec() };
        for round in 0..=chosen.len() {
            let opens =
                |action: &&usize| closure.rank[**action].is_none() && closure.reaches(&self.nodes[**action]);
            let opened: Vec<usize> = chosen.iter().filter(opens).copied().collect();
            if opened.is_empty() {
                break;
            }
            opened.into_iter().for_each(|action| closure.rank[action] = Some(round));
        }
        closure
    }

    /// Drops what cannot matter, lays the nodes flat and finds an order in which actions can come.
    fn prepare(mut self, mut asks_first: Vec<Node>) -> Self {
        drop_dominated(&mut self.goal, &mut asks_first, &self.weights);
        self.asks_first = asks_first.iter().map(|node| self.flat.push(node)).collect();
        self.root = self.flat.push(&self.goal);
        let weights = &self.weights;
        let is_shared = |action: usize| weights[action].track == Track::Study;
        let works: Vec<_> = (0..self.covers.len()).map(|need| self.covers.reach(need)).collect();
        self.flat.measure(&self.asks_first, is_shared, &works);
        self.nodes = asks_first;
        let all: Vec<usize> = (0..self.actions.len()).collect();
        let works: Vec<usize> = (0..self.covers.len()).collect();
        let rank = self.closure(&all, &works).rank;
        let used = self.flat.all[self.root];
        self.by_depth = all.into_iter().filter(|action| used & reach_of(*action) != 0).collect();
        self.by_depth.sort_by_key(|action| rank[*action].unwrap_or(usize::MAX));
        self
    }

    /// Whether an action is of a kind that many credentials share: a degree.
    pub fn is_shared(&self, action: usize) -> bool {
        self.weights[action].track == Track::Study
    }

    /// How many asks there are.
    pub fn asks(&self) -> u32 {
        let asks = self.actions.iter().filter(|action| matches!(action, Action::Ask(_)));
        u32::try_from(asks.count()).unwrap_or(u32::MAX)
    }
}

fn need(evaluator: &Evaluator<'_>, part: &Part, included: Option<&Included>) -> Need {
    let missing = |part: &Part, also: Option<&Part>| {
        months_missing(evaluator.catalog, evaluator.learner, part, also, evaluator.today)
    };
    let inner = included.map(|Included(inner)| (inner.kinds.clone(), missing(inner, Some(part))));
    Need { kinds: part.kinds.clone(), months: missing(part, None), inner }
}

/// Any of the parts, simplified and in canonical order.
pub fn any(parts: Vec<Node>) -> Node {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Node::True => return Node::True,
            Node::False => {}
            Node::Any(parts) => kept.extend(parts),
            part => kept.push(part),
        }
    }
    kept.sort();
    kept.dedup();
    match kept.len() {
        0 => Node::False,
        1 => kept.remove(0),
        _ => Node::Any(kept),
    }
}

/// All of the parts, simplified, in the order given: what comes first is told first.
fn all(parts: Vec<Node>) -> Node {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Node::True => {}
            Node::False => return Node::False,
            Node::All(parts) => kept.extend(parts),
            part => kept.push(part),
        }
    }
    match kept.len() {
        0 => Node::True,
        1 => kept.remove(0),
        _ => Node::All(kept),
    }
}

impl Builder<'_, '_> {
    fn act(&self, action: &Action) -> Node {
        self.actions.binary_search(action).map_or(Node::False, Node::Act)
    }

    fn work(&self, part: &Part, included: Option<&Included>) -> Node {
        let same = |row: &&(Part, Option<Included>)| row.0 == *part && row.1.as_ref() == included;
        self.works.iter().position(|row| same(&row)).map_or(Node::False, Node::Work)
    }

    fn asks_first(&self, action: &Action) -> Node {
        let credential = |id: &Id| self.evaluator.catalog.credentials.get(id);
        match action {
            Action::Credential(id) => credential(id).map_or(Node::False, |row| {
                let rung = if self.ladder { self.rung_before(row) } else { Node::True };
                all(vec![rung, self.condition(id, &row.requires.condition)])
            }),
            Action::StandIn(id) => {
                credential(id).map_or(Node::False, |row| self.condition(id, &row.requires.condition))
            }
            Action::Award(award) if award.level >= AwardLevel::Master => self.education(&Asked {
                level: AwardLevel::Bachelor,
                fields: &[],
                related: false,
                accreditation: None,
            }),
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

    fn goal(&self, goal: &Goal<'_>, route: Option<usize>) -> Node {
        match goal {
            Goal::Title(title) => self.title(title),
            Goal::Credential(credential) => {
                let act = self.act(&Action::Credential(credential.id.clone()));
                let part = route.and_then(|place| credential.requires.condition.parts().get(place));
                // By one route: the route's own parts are needed beside the credential.
                let route = part.map_or(Node::True, |part| self.condition(&credential.id, part));
                all(vec![route, act])
            }
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
                self.act(&Action::Credential(credential.id.clone()))
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
        let as_itself = self.act(&Action::Credential(id.clone()));
        any(vec![self.act(&Action::StandIn(id.clone())), as_itself])
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
        if self.evaluator.learner.holds(id) { Node::True } else { self.act(&Action::Credential(id.clone())) }
    }

    fn condition(&self, owner: &Id, condition: &Condition) -> Node {
        match &condition.shape {
            Shape::Leaf(requirement) => self.requirement(owner, requirement),
            Shape::All(parts) => all(parts.iter().map(|part| self.condition(owner, part)).collect()),
            Shape::AtLeast { required_number: 1, parts } => {
                any(parts.iter().map(|part| self.condition(owner, part)).collect())
            }
            Shape::AtLeast { required_number, parts } => {
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
            Requirement::Unpublished => self.act(&Action::Ask(owner.clone())),
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
