//! The work of every input is bounded: worlds, links and learner files made to be slow are answered
//! within the limits, or refused in lines that name the thing and the place.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Learner;
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Evaluator, Objective, Query, VISITS_MAX, plan,
};
use credential_pathway::session::Session;
use credential_pathway::text::Language;

use crate::slow::{SlowWorld, worlds};
use crate::slow_links::links;
use crate::told::learner;
use crate::world::{document, id, today};

/// What became of a world.
#[derive(Default, Debug)]
struct Outcome {
    answered: usize,
    proven: usize,
    refused: usize,
}

/// Asks everything of a world: what is met, and the way to its goal.
fn ask(world: &SlowWorld, outcome: &mut Outcome) {
    let catalog = match Catalog::from_documents(&[("world", &document(&world.text))]) {
        Ok(catalog) => catalog,
        Err(problems) => {
            assert!((1..=101).contains(&problems.len()), "{}: {} lines", world.name, problems.len());
            outcome.refused += 1;
            return;
        }
    };
    let learner = learner(&world.told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    for row in &catalog.credentials {
        evaluator.credential(row);
        row.recommends.iter().for_each(|rule| drop(evaluator.condition(&rule.condition)));
    }
    for (basis, _) in Basis::ALL {
        for (objective, _) in Objective::ALL {
            let query =
                Query { destination: Destination::Credential(id("goal")), basis, objective, today: today() };
            match plan(&catalog, &learner, &query) {
                Ok(plan) => {
                    // The last pass of bounds may run over the limit, and one more tells how far it is off.
                    let most = 2 * VISITS_MAX;
                    assert!(plan.pathway.visits <= most, "{}: {} visits", world.name, plan.pathway.visits);
                    assert!(!plan.pathway.steps.is_empty(), "{}", world.name);
                    outcome.answered += 1;
                    outcome.proven += usize::from(plan.pathway.proven);
                }
                Err(fault) => assert_eq!(fault, DestinationFault::Undecided, "{}", world.name),
            }
        }
    }
}

#[test]
fn worlds_made_to_be_slow_are_answered_within_the_limit_or_refused() {
    let mut outcome = Outcome::default();
    for seed in [1, 2, 3] {
        worlds(seed).iter().for_each(|world| ask(world, &mut outcome));
    }
    println!("{outcome:?}");
    assert!(outcome.answered > 200 && outcome.proven > 100 && outcome.refused < 20, "{outcome:?}");
}

#[test]
fn a_link_that_says_too_much_keeps_a_bounded_part_and_says_so_in_one_line() {
    let catalog = bundled::read().expect("the bundled catalog");
    for seed in [1, 2, 3] {
        for (name, link) in links(seed) {
            let mut session = Session::new(&catalog, Language::English, today());
            session.open_link(&link);
            let learner = &session.state().learner;
            assert!(learner.work.len() <= Learner::WORK_MAX && learner.education.len() <= 40, "{name}");
            assert!((1..=22).contains(&session.notices().len()), "{name}");
            session.page();
        }
    }
}

/// Every figure that a window can count is the same month by month.
#[test]
fn months_that_overlap_count_as_they_would_month_by_month() {
    use credential_pathway::model::{Month, Requirement, Stretch};
    use credential_pathway::resolve::count_work;
    let mut dice = crate::dice::Dice(5);
    for _ in 0..300 {
        let within = 1 + u32::try_from(dice.below(80)).expect("small");
        let catalog = crate::world::open_world(&format!("goal: work(1 k within {within})"));
        let goal = crate::world::credential(&catalog, "goal");
        let Some(Requirement::Experience(part, _)) = goal.requires.condition.requirement() else {
            panic!("work")
        };
        let mut learner = Learner::default();
        for _ in 0..dice.below(12) {
            learner.work.push(Stretch {
                kind: id("k"),
                months: 1 + dice.below(60) as u32,
                share_percent: Some(1 + dice.below(100) as u8),
                from: Month::from_index(today().index() - i32::try_from(dice.below(120)).expect("small")),
            });
        }
        let ahead = dice.below(40) as u32;
        let last = today().index();
        let first = last + ahead.cast_signed() - within.cast_signed();
        let worth = |month: i32| {
            let here = learner.work.iter().filter(|row| {
                let from = row.from.expect("dated").index();
                (from..from + row.months.cast_signed()).contains(&month)
            });
            here.map(Stretch::share).sum::<u32>().min(100)
        };
        let by_months = (first + 1..=last).map(worth).sum::<u32>() / 100;
        let counted = count_work(&catalog, &learner, part, None, today(), ahead);
        assert_eq!(counted.sure_months, by_months.min(within), "{:?} {ahead}", learner.work);
    }
}

/// One dated stretch and two undated ones, all part-time, in every way in which they can have been.
#[test]
fn sure_is_the_least_and_possible_the_most_that_undated_part_time_work_can_come_to() {
    use credential_pathway::model::{Month, Requirement, Stretch};
    use credential_pathway::resolve::count_work;
    const BLOCK: u32 = 7;
    let catalog = crate::world::open_world("goal: work(1 k)");
    let goal = crate::world::credential(&catalog, "goal");
    let Some(Requirement::Experience(part, _)) = goal.requires.condition.requirement() else {
        panic!("work")
    };
    let mut dice = crate::dice::Dice(6);
    for _ in 0..200 {
        let blocks = [0, 1, 2].map(|_| 1 + dice.below(4));
        let shares = [0, 1, 2].map(|_| 1 + dice.below(99) as u32);
        let stretch = |row: usize| Stretch {
            kind: id("k"),
            months: blocks[row] as u32 * BLOCK,
            share_percent: u8::try_from(shares[row]).ok(),
            from: if row == 0 { Month::new(2020, 1) } else { None },
        };
        let learner = Learner { work: vec![stretch(0), stretch(1), stretch(2)], ..Learner::default() };
        let mut totals = Vec::new();
        for starts in (0..81).map(|way| [4, way % 9, way / 9]) {
            let here = |row: usize, block: usize| (starts[row]..starts[row] + blocks[row]).contains(&block);
            let worth =
                |block: usize| (0..3).filter(|row| here(*row, block)).map(|row| shares[row]).sum::<u32>();
            totals.push((0..13).map(|block| worth(block).min(100) * BLOCK).sum::<u32>() / 100);
        }
        let counted = count_work(&catalog, &learner, part, None, today(), 0);
        let sum = (0..3).map(|row| blocks[row] as u32 * BLOCK * shares[row]).sum::<u32>() / 100;
        assert_eq!(Some(&counted.sure_months), totals.iter().min(), "{blocks:?} {shares:?}");
        assert_eq!(counted.possible_months, sum, "{blocks:?} {shares:?}");
    }
}
