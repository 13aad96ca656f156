//! A graph as clauses over variables that are 0 or 1: whoever takes one takes one of each of its clauses.

use std::borrow::Cow;

use super::super::arena::{Node, NodeId};
use super::super::cost::CostOrder;
use super::super::instance::{Graph, Instance};
use super::super::topology::{EvalStep, topo_visit};
use super::super::totals::Totals;

use super::months::months;
use super::weights::{Scale, scale};

/// A variable by number.
pub type Var = usize;

/// What a variable stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A task.
    Task(usize),
    /// A need of work.
    Work(usize),
    /// All of several, where they are one alternative.
    Parts,
    /// A stretch of one kind of work.
    Kind,
    /// So many months more than what comes before it.
    Months(u32),
}

/// A graph with or without its dominated tasks.
pub struct Source<'g> {
    graph: &'g Graph,
    root: NodeId,
    requires: &'g [NodeId],
    steps: Cow<'g, [EvalStep]>,
}

impl<'g> Source<'g> {
    /// What a best set is among.
    pub fn undominated(graph: &'g Graph) -> Self {
        let Graph { root, requires, steps, .. } = graph;
        Self { graph, root: *root, requires, steps: Cow::Borrowed(steps) }
    }

    /// All there is: a task that is dominated by another may be in the next best set.
    pub fn whole(graph: &'g Graph) -> Self {
        let Instance { arena, goal, requires, .. } = &graph.instance;
        let steps = Cow::Owned(topo_visit(arena, requires, *goal));
        Self { graph, root: *goal, requires, steps }
    }
}

/// The clauses of a graph. What a variable may use has a smaller number, but for cycles.
pub struct Program {
    /// What the variables stand for.
    pub items: Vec<Item>,
    /// What each weighs, in one number.
    pub weights: Vec<i64>,
    /// By variable, of which sets it takes one each.
    pub clauses: Vec<Vec<Vec<Var>>>,
    /// Pairs of which only one may be taken.
    pub pairs: Vec<[Var; 2]>,
    /// Without which variables there is no way; the goal is one.
    pub is_forced: Vec<bool>,
    /// Whether something may use what comes after it.
    pub has_circle: bool,
    /// By variable, what may take it; nothing where there is no circle.
    pub users: Vec<Vec<Var>>,
    /// The variable of the goal.
    pub goal: Var,
    /// How weights are made of figures.
    pub scale: Scale,
    /// How many clauses and options there are: what going over all of them takes.
    pub size: usize,
}

/// Beyond so many clauses and options there is no program.
const SIZE_MAX: usize = 1 << 16;

impl Program {
    /// The clauses of a graph; nothing where there are too many.
    pub fn new(source: &Source<'_>, order: &CostOrder) -> Option<Self> {
        let mut builder = Builder::new(source);
        builder.kinds();
        builder.months();
        builder.nodes()?;
        let goal = builder.add(Item::Parts, Vec::new());
        builder.clauses[goal] = builder.clauses_of(source.root)?;
        builder.take_months(goal, source.root);
        let Builder { items, clauses, vars, size, .. } = builder;
        let keys: Vec<_> = items.iter().map(|item| order.bound(&totals(source.graph, item)).key()).collect();
        let (scale, weights) = scale(&keys);
        let is_forced = vec![false; items.len()];
        let mut by_var = clauses.iter().enumerate();
        let has_circle = by_var.any(|(var, clauses)| clauses.iter().flatten().any(|option| *option >= var));
        let mut users = vec![Vec::new(); items.len()];
        for (var, clauses) in clauses.iter().enumerate().filter(|_| has_circle) {
            clauses.iter().flatten().for_each(|option| users[*option].push(var));
        }
        let pairs = Vec::new();
        let mut program =
            Self { items, weights, clauses, pairs, is_forced, has_circle, users, goal, scale, size };
        program.pair(source.graph, &vars);
        program.force();
        Some(program)
    }

    /// How many variables there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Two tasks that earn the same credential are a pair.
    fn pair(&mut self, graph: &Graph, vars: &[Option<Var>]) {
        let mut by_task = vec![None; graph.requires.len()];
        for var in vars.iter().flatten() {
            if let Item::Task(task) = self.items[*var] {
                by_task[task] = Some(*var);
            }
        }
        for (task, other) in graph.instance.same_credential.iter().enumerate() {
            if let (Some(one), Some(other)) = (by_task[task], other.and_then(|other| by_task[other]))
                && one < other
            {
                self.pairs.push([one, other]);
            }
        }
    }

    /// Finds what every way takes: the goal, and what is the only one of its clause.
    fn force(&mut self) {
        let mut todo = vec![self.goal];
        while let Some(var) = todo.pop() {
            if !std::mem::replace(&mut self.is_forced[var], true) {
                todo.extend(
                    self.clauses[var].iter().filter(|clause| clause.len() == 1).map(|clause| clause[0]),
                );
            }
        }
    }

    /// Whether a variable is a task or a need of work: what sets are made of.
    pub fn is_own(&self, var: Var) -> bool {
        matches!(self.items[var], Item::Task(_) | Item::Work(_))
    }

    /// The tasks and needs of work.
    pub fn own(&self) -> impl Iterator<Item = Var> {
        (0..self.len()).filter(|var| self.is_own(*var))
    }

    /// Whether both of a pair are taken.
    pub fn has_pair(&self, taken: &[bool]) -> bool {
        self.pairs.iter().any(|pair| taken[pair[0]] && taken[pair[1]])
    }
}

/// What a variable takes at the least, whatever is taken beside it; months are variables of their own.
fn totals(graph: &Graph, item: &Item) -> Totals {
    match *item {
        Item::Task(task) => Totals { months: 0, ..graph.instance.weights[task].totals() },
        Item::Months(months) => Totals { months, ..Totals::default() },
        Item::Kind => Totals { steps: 1, ..Totals::default() },
        Item::Work(_) | Item::Parts => Totals::default(),
    }
}

struct Builder<'g> {
    source: &'g Source<'g>,
    vars: Vec<Option<Var>>,
    items: Vec<Item>,
    clauses: Vec<Vec<Vec<Var>>>,
    size: usize,
    /// By node, the months that it takes at the least.
    months: Vec<u32>,
    /// The months that some node takes at the least, from those of the goal on, and their variables.
    milestones: Vec<(u32, Var)>,
}

impl<'g> Builder<'g> {
    fn new(source: &'g Source<'g>) -> Self {
        let vars = vec![None; source.graph.instance.arena.len()];
        let months = months(source.graph, source.requires, &source.steps);
        Self { source, vars, items: Vec::new(), clauses: Vec::new(), size: 0, months, milestones: Vec::new() }
    }

    fn add(&mut self, item: Item, clauses: Vec<Vec<Var>>) -> Var {
        self.items.push(item);
        self.clauses.push(clauses);
        self.items.len() - 1
    }

    /// The kinds of work come first, each by its number.
    fn kinds(&mut self) {
        let covers = &self.source.graph.instance.covers;
        let kinds = (0..covers.len()).flat_map(|need| covers.kinds_of(need));
        for _ in 0..kinds.max().map_or(0, |kind| kind + 1) {
            self.add(Item::Kind, Vec::new());
        }
    }

    /// Then months: parts run beside each other, so each takes as many as the longest part that is taken. They
    /// are a chain, each of what comes on top of the one before.
    fn months(&mut self) {
        let least = self.months[self.source.root];
        let nodes = self.source.steps.iter().filter_map(|step| match *step {
            EvalStep::Node(id) => Some(self.months[id]),
            EvalStep::Task(_) => None,
        });
        let mut all: Vec<u32> = Vec::new();
        for months in nodes.filter(|months| *months >= least.max(1)) {
            if let Err(place) = all.binary_search(&months) {
                all.insert(place, months);
            }
        }
        for months in all {
            let last = self.milestones.last().copied();
            let before = last.map(|row| vec![row.1]).into_iter().collect();
            let var = self.add(Item::Months(months - last.map_or(0, |row| row.0)), before);
            self.milestones.push((months, var));
        }
    }

    /// A variable takes as many months as its node; those that the goal takes anyway are no clause.
    fn take_months(&mut self, var: Var, id: NodeId) {
        let months = self.months[id];
        let is_goal = id == self.source.root;
        if let Ok(place) = self.milestones.binary_search_by_key(&months, |row| row.0)
            && (place > 0 || is_goal)
        {
            self.clauses[var].push(vec![self.milestones[place].1]);
            self.size += 2;
        }
    }

    /// Alternatives that are all of several parts have a variable, and so has each task and need of work.
    fn nodes(&mut self) -> Option<()> {
        let arena = &self.source.graph.instance.arena;
        let mut is_option = vec![false; arena.len()];
        for step in self.source.steps.iter() {
            if let EvalStep::Node(id) = *step
                && matches!(arena.node(id), Node::Any(..))
            {
                arena.children(id).iter().for_each(|child| is_option[*child] = true);
            }
        }
        // Where tasks require each other in a cycle, clauses name what comes later.
        for step in self.source.steps.iter() {
            let EvalStep::Node(id) = *step else { continue };
            let item = match arena.node(id) {
                Node::Task(task) => Item::Task(task),
                Node::Work(need) => Item::Work(need),
                Node::All(..) if is_option[id] => Item::Parts,
                _ => continue,
            };
            self.vars[id] = Some(self.add(item, Vec::new()));
        }
        for id in 0..arena.len() {
            let Some(var) = self.vars[id] else { continue };
            self.clauses[var] = match arena.node(id) {
                Node::Task(task) => self.clauses_of(self.source.requires[task])?,
                Node::Work(need) => vec![self.source.graph.instance.covers.kinds_of(need).to_vec()],
                _ => self.clauses_of(id)?,
            };
            self.take_months(var, id);
        }
        Some(())
    }

    fn clauses_of(&mut self, id: NodeId) -> Option<Vec<Vec<Var>>> {
        let Graph { instance: Instance { arena, .. }, limits, .. } = self.source.graph;
        // What takes too long by itself is no option; what cannot be met is a clause without options.
        let var = |id: &NodeId| self.vars[*id].filter(|_| !limits.are_too_long(self.months[*id]));
        let clause = |id: &NodeId| -> Vec<Var> {
            match arena.node(*id) {
                Node::Any(..) => arena.children(*id).iter().filter_map(var).collect(),
                _ => var(id).into_iter().collect(),
            }
        };
        let clauses: Vec<_> = match arena.node(id) {
            Node::True => Vec::new(),
            Node::All(..) => arena.children(id).iter().map(clause).collect(),
            _ => vec![clause(&id)],
        };
        self.size += clauses.iter().map(|clause| 1 + clause.len()).sum::<usize>();
        (self.size <= SIZE_MAX).then_some(clauses)
    }
}
