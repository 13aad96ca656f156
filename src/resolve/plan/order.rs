//! From a set of actions to steps in an order in which each is possible.

use super::cone::Action;
use super::graph::{Closure, Graph, Node};
use super::search::Found;
use super::totals::Weight;
use super::{Pathway, Query};
use crate::model::{Answer, Award, Held, Id, Level, Section};
use crate::resolve::destination::is_told;
use crate::resolve::{Basis, Destination, Evaluator};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Exams inside it; `None` is not known.
    pub exams: Option<u32>,
    /// What it costs, in USD; `None` is not known.
    pub cost_usd: Option<u32>,
    /// Months it takes by itself; `None` is not known. Preparing for an exam is in no figure.
    pub months: Option<u32>,
    /// Whether the learner has not told about it: "skip this if you already have it".
    pub skip_if_held: bool,
    /// Whether the issuer must confirm that it is still offered.
    pub confirm: bool,
    /// For a degree: whether it builds on one that is held or planned, where credits transfer.
    pub builds_on: bool,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// Earn a credential, with its exams and fee inside.
    Credential(Id),
    /// Earn a degree or certificate of study; no field is any field.
    Award(Award),
    /// So many more months of work of a kind.
    Work {
        /// The kind.
        kind: Id,
        /// How many months.
        months: u32,
    },
    /// A training, licence, sponsorship or evidence.
    Attainment(Id),
    /// Be a member, for so many months in all.
    Membership {
        /// The organisation.
        organisation: Id,
        /// Months without a break; 0 is now.
        months: u32,
    },
    /// Ask the issuer what this credential asks.
    Ask(Id),
}

/// An entry of the ladder that nobody issues, on the way, and what stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waypoint {
    /// The entry.
    pub title: Id,
    /// Its level.
    pub level: Level,
    /// The credential of the pathway that stands in.
    pub stands_in: Option<Id>,
    /// The kind of work of the pathway that stands in.
    pub work: Option<Id>,
}

struct Order<'o> {
    graph: &'o Graph,
    chosen: &'o [usize],
    closure: Closure,
    found: &'o Found,
    seen: Vec<bool>,
    worked: Vec<bool>,
    lines: Vec<Line>,
}

/// A step, by number.
enum Line {
    Action(usize),
    Stretch(usize),
}

/// Lays a found set out as a pathway.
pub fn pathway(evaluator: &Evaluator<'_>, query: &Query, graph: &Graph, found: &Found) -> Pathway {
    let chosen = narrowed(evaluator, graph, found);
    let mut order = Order {
        graph,
        chosen: &chosen,
        closure: graph.closure(&chosen, &found.works),
        found,
        seen: vec![false; graph.actions.len()],
        worked: vec![false; found.cover.stretches.len()],
        lines: Vec::new(),
    };
    order.node(&graph.goal);
    // What is chosen beside the way told so far still belongs to the set.
    chosen.iter().for_each(|action| order.action(*action));
    let step = |line: &Line| match line {
        Line::Action(action) => step(evaluator, query, graph, *action),
        Line::Stretch(stretch) => work_step(evaluator, &found.cover.stretches[*stretch]),
    };
    let steps: Vec<Step> = order.lines.iter().map(step).collect();
    Pathway {
        waypoints: waypoints(evaluator, query, &steps),
        steps,
        totals: found.totals.clone(),
        proven: found.proven,
        lower_bound: found.lower_bound,
    }
}

/// What was chosen, each training by the narrowest that does: where 72 hours count as 54, weigh
/// the same and 54 are asked, nobody is sent for 72.
fn narrowed(evaluator: &Evaluator<'_>, graph: &Graph, found: &Found) -> Vec<usize> {
    let counts_as = |wide: usize, narrow: usize| match (&graph.actions[wide], &graph.actions[narrow]) {
        (Action::Attainment(wide), Action::Attainment(narrow)) => {
            evaluator.catalog.attainment_counts_as(wide, narrow)
        }
        _ => false,
    };
    let mut chosen = found.chosen.clone();
    for place in 0..chosen.len() {
        let does = |wide: usize, narrow: usize, chosen: &[usize]| {
            if !counts_as(wide, narrow) || counts_as(narrow, wide) || chosen.contains(&narrow) {
                return false;
            }
            let mut trial = chosen.to_vec();
            trial[place] = narrow;
            let closure = graph.closure(&trial, &found.works);
            closure.reaches(&graph.goal) && trial.iter().all(|action| closure.rank[*action].is_some())
        };
        let mut narrow = 0;
        while narrow < graph.actions.len() {
            if does(chosen[place], narrow, &chosen) {
                chosen[place] = narrow;
                narrow = 0;
            } else {
                narrow += 1;
            }
        }
    }
    chosen
}

impl Order<'_> {
    fn node(&mut self, node: &Node) {
        match node {
            Node::True | Node::False => {}
            Node::Act(action) => self.action(*action),
            Node::Work(need) => self.work(*need),
            Node::All(parts) => parts.iter().for_each(|part| self.node(part)),
            Node::Any(parts) => {
                let closure = &self.closure;
                let met = parts.iter().filter_map(|part| Some((closure.round(part)?, part)));
                if let Some((_, part)) = met.min_by_key(|(round, _)| *round) {
                    self.node(part);
                }
            }
        }
    }

    /// The stretches that count for a need, as far as they are not there.
    fn work(&mut self, need: usize) {
        for (place, (kind, _)) in self.found.cover.stretches.iter().enumerate() {
            if !self.worked[place] && self.graph.covers.is_met_by(need, kind) {
                self.worked[place] = true;
                self.lines.push(Line::Stretch(place));
            }
        }
    }

    fn action(&mut self, action: usize) {
        if self.seen[action] || !self.chosen.contains(&action) {
            return;
        }
        self.seen[action] = true;
        let graph = self.graph;
        self.node(&graph.nodes[action]);
        self.lines.push(Line::Action(action));
    }
}

fn step(evaluator: &Evaluator<'_>, query: &Query, graph: &Graph, action: usize) -> Step {
    let weight = &graph.weights[action];
    let builds_on = matches!(graph.actions[action], Action::SecondHalf(_));
    let kind = kind(&graph.actions[action]);
    let confirm = matches!(&kind, StepKind::Credential(id)
        if evaluator.catalog.credentials.get(id).is_some_and(|row| row.status.kind != crate::model::StatusKind::Active));
    let is_goal = matches!(&kind, StepKind::Credential(id)
        if query.destination == Destination::Credential(*id));
    let skip_if_held = !is_goal && is_untold(evaluator, &kind);
    let Weight { exams, cost_usd, months, .. } = *weight;
    Step { kind, exams, cost_usd, months, skip_if_held, confirm, builds_on }
}

fn work_step(evaluator: &Evaluator<'_>, (kind, months): &(Id, u32)) -> Step {
    Step {
        kind: StepKind::Work { kind: *kind, months: *months },
        exams: Some(0),
        cost_usd: Some(0),
        months: Some(*months),
        skip_if_held: !evaluator.learner.is_complete(Section::Work),
        confirm: false,
        builds_on: false,
    }
}

fn kind(action: &Action) -> StepKind {
    match *action {
        Action::Credential(id) | Action::StandIn(id) => StepKind::Credential(id),
        Action::Award(award) | Action::SecondHalf(award) => StepKind::Award(award),
        Action::Attainment(id) => StepKind::Attainment(id),
        Action::Membership(organisation, months) => StepKind::Membership { organisation, months },
        Action::Ask(id) => StepKind::Ask(id),
    }
}

/// Whether the learner has not said that it is not there.
fn is_untold(evaluator: &Evaluator<'_>, kind: &StepKind) -> bool {
    let learner = evaluator.learner;
    let told = |section, answered| is_told(learner, section, answered);
    !match kind {
        StepKind::Credential(id) => {
            let told_no =
                matches!(learner.credentials.get(id), Some(Held::HasNot | Held::Candidate | Held::Expired));
            told(Section::Credentials, told_no)
        }
        StepKind::Award(_) => told(Section::Education, false),
        StepKind::Work { .. } => told(Section::Work, false),
        StepKind::Attainment(id) => {
            told(Section::Training, learner.attainments.get(id) == Some(&Answer::HasNot))
        }
        StepKind::Membership { organisation, .. } => {
            let row = learner.memberships.get(organisation);
            told(Section::Training, row.is_some_and(|row| row.answer == Answer::HasNot))
        }
        StepKind::Ask(_) => true,
    }
}

/// The entries that nobody issues and that a step of the pathway stands in for, or that are wanted.
fn waypoints(evaluator: &Evaluator<'_>, query: &Query, steps: &[Step]) -> Vec<Waypoint> {
    let catalog = evaluator.catalog;
    let has = |kind: &dyn Fn(&StepKind) -> bool| steps.iter().any(|step| kind(&step.kind));
    let top = super::super::destination::targets(catalog, &query.destination);
    let lanes: Vec<(&Id, Level)> = top.iter().filter_map(|row| row.cell()).collect();
    let mut found: Vec<Waypoint> = Vec::new();
    for row in &catalog.stand_ins {
        let wanted = query.destination == Destination::Credential(row.title);
        let is_goal = top.iter().any(|goal| goal.id == row.title);
        let below = |cell: &(&Id, Level)| *cell.0 == row.cell.0 && row.cell.1 < cell.1;
        let is_below = query.basis == Basis::Ladder && lanes.iter().any(below);
        if !is_goal && !is_below {
            continue;
        }
        let is_step = |id: &&Id| has(&|kind| matches!(kind, StepKind::Credential(step) if step == *id));
        let stands_in = row.credentials.iter().find(is_step).copied();
        let is_work = |id: &&Id| has(&|step| matches!(step, StepKind::Work { kind, .. } if kind == *id));
        let work = row.work.iter().map(|work| &work.0).find(is_work).copied();
        if stands_in.is_some() || work.is_some() || wanted {
            found.push(Waypoint { title: row.title, level: row.cell.1, stands_in, work });
        }
    }
    crate::model::sorted(found, &|one, other| (one.level, &one.title) < (other.level, &other.title))
}
