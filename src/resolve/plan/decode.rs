//! From a solution to steps in an order in which each is possible.

use super::compile::Compiled;
use super::offered::offered;
use super::query::Query;
use super::step::{Fact, Lapsed, Pathway, Step, StepKind};
use super::task::Task;
use super::waypoints::waypoints;
use crate::model::{Answer, Award, AwardLevel, Held, Id, KindOfWork, Section, StatusKind, ToList};
use crate::resolve::destination::is_told;
use crate::resolve::education::is_first_half;
use crate::resolve::{Destination, Evaluator};
use crate::solver::{Closure, Network, Node, NodeId, Solution, Weight};

/// A step, by number.
#[derive(Clone, Copy)]
enum Line {
    Task(usize),
    Stretch(usize),
}

/// Lays a solution out as a pathway.
pub fn pathway(evaluator: &Evaluator<'_>, query: &Query, compiled: &Compiled, found: &Solution) -> Pathway {
    let instance = &compiled.graph.instance;
    let network = Network::new(&instance.arena, &instance.requires, instance.goal);
    let tasks = narrowed(evaluator, compiled, &network, found);
    let closure = closure(&network, compiled, &tasks, &found.works);
    let mut order = Order {
        compiled,
        is_chosen: flags(compiled.tasks.len(), &tasks),
        closure,
        found,
        worked: vec![false; found.cover.stretches.len()],
        lines: Vec::new(),
    };
    order.visit(instance.goal, &tasks);
    let step = |line: &Line| match *line {
        Line::Task(task) => step(evaluator, query, compiled, &tasks, task),
        Line::Stretch(stretch) => {
            let (kind, months) = found.cover.stretches[stretch];
            work_step(evaluator, compiled.kinds[kind], months)
        }
    };
    let steps: Vec<Step> = order.lines.iter().map(step).list();
    Pathway {
        waypoints: waypoints(evaluator, query, &steps),
        steps,
        totals: found.totals.clone(),
        proven: found.proven,
        lower_bound: found.lower_bound,
        visits: found.visits,
    }
}

/// Which of so many numbers are among some.
fn flags(len: usize, numbers: &[usize]) -> Vec<bool> {
    let mut flags = vec![false; len];
    numbers.iter().for_each(|number| flags[*number] = true);
    flags
}

fn closure(network: &Network<'_>, compiled: &Compiled, tasks: &[usize], works: &[usize]) -> Closure {
    let chosen = flags(compiled.tasks.len(), tasks);
    let worked = flags(compiled.graph.instance.covers.len(), works);
    network.closure(&chosen, &worked)
}

/// The most nodes that are looked at to narrow trainings.
const TRIALS_MAX: usize = 1 << 22;

/// What was chosen, each training by the narrowest that does: where 72 hours count as 54, weigh
/// the same and 54 are asked, nobody is sent for 72.
fn narrowed(
    evaluator: &Evaluator<'_>,
    compiled: &Compiled,
    network: &Network<'_>,
    found: &Solution,
) -> Vec<usize> {
    let counts_as = |wide: usize, narrow: usize| match (&compiled.tasks[wide], &compiled.tasks[narrow]) {
        (Task::Attainment(wide), Task::Attainment(narrow)) => {
            evaluator.catalog.attainment_counts_as(*wide, *narrow)
        }
        _ => false,
    };
    let attainment = |task: &usize| matches!(compiled.tasks[*task], Task::Attainment(_));
    let attainments: Vec<usize> = (0..compiled.tasks.len()).filter(attainment).list();
    let mut chosen = found.tasks.clone();
    // Each trial looks at everything; where that is too much, the wide ones stay: they do as well.
    if attainments.len() * attainments.len() * network.len() > TRIALS_MAX {
        return chosen;
    }
    for index in 0..chosen.len() {
        let does = |wide: usize, narrow: usize, chosen: &[usize]| {
            let weights = &compiled.graph.instance.weights;
            let weighs_the_same = weights[wide] == weights[narrow];
            if !weighs_the_same
                || !counts_as(wide, narrow)
                || counts_as(narrow, wide)
                || chosen.contains(&narrow)
            {
                return false;
            }
            let mut trial = chosen.to_vec();
            trial[index] = narrow;
            let closure = closure(network, compiled, &trial, &found.works);
            closure.nodes[compiled.graph.instance.goal].is_some()
                && trial.iter().all(|task| closure.tasks[*task].is_some())
        };
        // Each is narrower than the one before, so this ends.
        while attainment(&chosen[index])
            && let Some(narrow) = attainments.iter().find(|narrow| does(chosen[index], **narrow, &chosen))
        {
            chosen[index] = *narrow;
        }
    }
    chosen
}

struct Order<'o> {
    compiled: &'o Compiled,
    is_chosen: Vec<bool>,
    closure: Closure,
    found: &'o Solution,
    worked: Vec<bool>,
    lines: Vec<Line>,
}

impl Order<'_> {
    /// Tells the way to a node, each task behind what it requires; then what else was chosen.
    fn visit(&mut self, goal: NodeId, tasks: &[usize]) {
        enum Frame {
            Node(NodeId),
            Task(usize),
            Tell(usize),
        }
        let instance = &self.compiled.graph.instance;
        let mut stack: Vec<Frame> = tasks.iter().rev().map(|task| Frame::Task(*task)).list();
        stack.push(Frame::Node(goal));
        while let Some(frame) = stack.pop() {
            let id = match frame {
                Frame::Tell(task) => {
                    self.lines.push(Line::Task(task));
                    continue;
                }
                Frame::Task(task) => {
                    if std::mem::replace(&mut self.is_chosen[task], false) {
                        stack.push(Frame::Tell(task));
                        stack.push(Frame::Node(instance.requires[task]));
                    }
                    continue;
                }
                Frame::Node(id) => id,
            };
            let children = instance.arena.children(id);
            match instance.arena.node(id) {
                Node::True | Node::False => {}
                Node::Task(task) => stack.push(Frame::Task(task)),
                Node::Work(need) => self.work(need),
                Node::All(..) => stack.extend(children.iter().rev().map(|child| Frame::Node(*child))),
                Node::Any(..) => {
                    let met = children.iter().filter_map(|child| Some((self.closure.nodes[*child]?, *child)));
                    stack.extend(met.min_by_key(|row| row.0).map(|row| Frame::Node(row.1)));
                }
            }
        }
    }

    /// The stretches that count for a need, as far as they are not there.
    fn work(&mut self, need: usize) {
        for (index, (kind, _)) in self.found.cover.stretches.iter().enumerate() {
            if !self.worked[index] && self.compiled.graph.instance.covers.kinds_of(need).contains(kind) {
                self.worked[index] = true;
                self.lines.push(Line::Stretch(index));
            }
        }
    }
}

fn step(
    evaluator: &Evaluator<'_>,
    query: &Query,
    compiled: &Compiled,
    chosen: &[usize],
    task: usize,
) -> Step {
    let weight = &compiled.graph.instance.weights[task];
    let builds_on = matches!(compiled.tasks[task], Task::SecondHalf(_));
    let kind = kind(&compiled.tasks[task]);
    let credential = match &kind {
        StepKind::Credential(id) => evaluator.catalog.credentials.get(*id),
        _ => None,
    };
    let confirm = credential.is_some_and(|row| row.status.kind_in(evaluator.today) != StatusKind::Active);
    let candidacy = credential.and_then(|row| evaluator.candidacy(row));
    let is_chosen = |is: &dyn Fn(&Task) -> bool| chosen.iter().any(|task| is(&compiled.tasks[*task]));
    let lapsed = match &kind {
        StepKind::Credential(id) if evaluator.learner.has_lapsed(*id) => {
            let is_asked = is_chosen(&|task| *task == Task::AskWhether(*id, Fact::Lapsed));
            if is_asked { Lapsed::Asked } else { Lapsed::Yes }
        }
        _ => Lapsed::No,
    };
    let implied_by = match &compiled.tasks[task] {
        Task::SecondHalf(award) => {
            let is_half = |below: &Award| is_first_half(evaluator.catalog, below, award);
            let is_there = evaluator.learner.education.iter().any(is_half)
                || is_chosen(&|task| matches!(task, Task::Award(below) if is_half(below)));
            if is_there { None } else { evaluator.award_implied_by(AwardLevel::Associate, &is_half) }
        }
        _ => None,
    };
    let is_goal = matches!(&kind, StepKind::Credential(id)
        if query.destination == Destination::Credential(*id));
    let skip_if_held = !is_goal && is_untold(evaluator, &kind);
    let Weight { exams, cost_usd, months, .. } = *weight;
    let reported = weight.reported_usd.filter(|_| cost_usd.is_none());
    let reported_usd = reported.map(|from| [from, weight.assumed.cost_usd]);
    Step {
        exams,
        cost_usd,
        reported_usd,
        months,
        skip_if_held,
        confirm,
        lapsed,
        candidacy,
        builds_on,
        implied_by,
        offered: if builds_on { None } else { offered(evaluator, &kind) },
        kind,
    }
}

fn work_step(evaluator: &Evaluator<'_>, kind: Id<KindOfWork>, months: u32) -> Step {
    let kind = StepKind::Work { kind, months };
    Step {
        offered: offered(evaluator, &kind),
        kind,
        exams: Some(0),
        cost_usd: Some(0),
        reported_usd: None,
        months: Some(months),
        skip_if_held: !evaluator.learner.is_complete(Section::Work),
        confirm: false,
        lapsed: Lapsed::No,
        candidacy: None,
        builds_on: false,
        implied_by: None,
    }
}

fn kind(task: &Task) -> StepKind {
    match *task {
        Task::Credential(id) | Task::StandIn(id) => StepKind::Credential(id),
        Task::Award(award) | Task::SecondHalf(award) => StepKind::Award(award),
        Task::Attainment(id) => StepKind::Attainment(id),
        Task::Membership(organization, months) => StepKind::Membership { organization, months },
        Task::Ask(id) => StepKind::Ask(id),
        Task::AskWhether(credential, fact) => StepKind::AskWhether { credential, fact },
    }
}

/// Whether the learner has not said that it is not there.
fn is_untold(evaluator: &Evaluator<'_>, kind: &StepKind) -> bool {
    let learner = evaluator.learner;
    let is_answered = |section, answered| is_told(learner, section, answered);
    !match kind {
        StepKind::Credential(id) => {
            let told_no =
                matches!(learner.credentials.get(id), Some(Held::HasNot | Held::Candidate | Held::Expired));
            is_answered(Section::Credentials, told_no)
        }
        StepKind::Award(_) => is_answered(Section::Education, false),
        StepKind::Work { .. } => is_answered(Section::Work, false),
        StepKind::Attainment(id) => {
            is_answered(Section::Training, learner.attainments.get(id) == Some(&Answer::HasNot))
        }
        StepKind::Membership { organization, .. } => {
            let row = learner.memberships.get(organization);
            is_answered(Section::Training, row.is_some_and(|row| row.answer == Answer::HasNot))
        }
        StepKind::Ask(_) | StepKind::AskWhether { .. } => true,
    }
}
