//! Questions on a generated catalog: a goal, what is held, and the cone of what may be used.

use credential_pathway::solver::{Arena, Covers, Graph, Instance, NodeId, Weight};

use crate::dice::Dice;
use crate::generate::{Catalog, Groups};

/// A goal and what is held.
pub struct Question {
    goal: usize,
    held: Vec<usize>,
}

/// All that a goal may use, numbered from the goal, which is 0.
pub struct Cone {
    /// What each costs.
    pub costs: Vec<u32>,
    /// What each requires, as numbers of the cone.
    pub requires: Vec<Groups>,
}

/// So many questions: a goal and up to five credentials that are held.
pub fn questions(catalog: &Catalog, count: usize, dice: &mut Dice) -> Vec<Question> {
    let question = |_| {
        let goal = catalog.first_goal + dice.below(catalog.credentials - catalog.first_goal);
        let near = cone(catalog, &Question { goal, held: Vec::new() }).1;
        let held = (0..dice.below(6)).map(|_| near[dice.below(near.len())]).filter(|held| *held != goal);
        let held = held.collect();
        Question { goal, held }
    };
    (0..count).map(question).collect()
}

/// The cone of a question, and what its numbers are in the catalog.
pub fn cone(catalog: &Catalog, question: &Question) -> (Cone, Vec<usize>) {
    let mut numbers = catalog.numbers.borrow_mut();
    numbers[question.goal] = Some(0);
    let mut found = vec![question.goal];
    let mut cone = Cone { costs: Vec::new(), requires: Vec::new() };
    let mut next = 0;
    while let Some(task) = found.get(next).copied() {
        next += 1;
        let is_open = |group: &&Vec<usize>| !group.iter().any(|option| question.held.contains(option));
        let mut numbered = |group: &Vec<usize>| -> Vec<usize> {
            let mut place = |option: &usize| {
                *numbers[*option].get_or_insert_with(|| {
                    found.push(*option);
                    found.len() - 1
                })
            };
            group.iter().map(&mut place).collect()
        };
        cone.requires.push(catalog.requires[task].iter().filter(is_open).map(&mut numbered).collect());
        cone.costs.push(catalog.costs[task]);
    }
    found.iter().for_each(|task| numbers[*task] = None);
    (cone, found)
}

/// A cone as a question of the solver.
pub fn graph(cone: &Cone) -> Graph {
    let mut arena = Arena::default();
    let mut requires = |groups: &Groups| {
        let groups = groups.iter().map(|group| {
            let options: Vec<NodeId> = group.iter().map(|option| arena.task(*option)).collect();
            arena.any(options)
        });
        let groups = groups.collect();
        arena.all(groups)
    };
    let requires = cone.requires.iter().map(&mut requires).collect();
    let weight =
        |cost: &u32| Weight { cost_usd: Some(*cost), exams: Some(0), months: Some(0), ..Weight::default() };
    Graph::new(Instance {
        goal: arena.task(0),
        arena,
        requires,
        weights: cone.costs.iter().map(weight).collect(),
        same_credential: vec![None; cone.costs.len()],
        covers: Covers::new(Vec::new()),
        one_after_another: false,
    })
}
