//! Thousands of random small worlds: the planner's answer is the best of all sets there are.

use std::collections::BTreeMap;

use credential_pathway::catalog::Rung;
use credential_pathway::model::Level;
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, Pathway, Query, Step, StepKind, plan,
};

use crate::dice::Dice;
use crate::oracle::{Act, Answer, Oracle, Sums};
use crate::random::{Goal, Small, Told, goal};
use crate::told::learner;
use crate::world::{id, open_world, today};

pub fn sums(pathway: &Pathway) -> Sums {
    let totals = &pathway.totals;
    let is_question = |step: &&Step| matches!(step.kind, StepKind::AskWhether { .. });
    Sums {
        steps: totals.steps,
        asks: totals.asks,
        unconfirmed: totals.unconfirmed,
        questions: u32::try_from(pathway.steps.iter().filter(is_question).count()).expect("a few"),
        months: [totals.months, totals.months_unknown],
        cost: [totals.cost_usd, totals.cost_unknown],
        exams: [totals.exams, totals.exams_unknown],
        months_compared: totals.months + totals.assumed.months,
    }
}

/// The goal as the crate's destination.
pub fn destination(goal: &Goal) -> Destination {
    match goal {
        Goal::Credential(place) => Destination::Credential(id(&format!("c{place}"))),
        Goal::Level(lane, level) => Destination::Level(Rung {
            sub_domain: id(&format!("l{lane}")),
            level: Level::new(i64::from(*level)).expect("a level"),
        }),
        Goal::Job => Destination::Occupation(id("j")),
    }
}

/// What the planner says, in the oracle's words.
pub fn planned(world: &Small, told: &Told, ladder: bool, goal: &Goal) -> Answer {
    let catalog = open_world(&world.text());
    let learner = learner(&told.text());
    let mut best = Vec::new();
    for (objective, _) in Objective::ALL {
        let basis = if ladder { Basis::Ladder } else { Basis::Issuer };
        let query = Query { destination: destination(goal), basis, objective, today: today() };
        match plan(&catalog, &learner, &query) {
            Err(DestinationFault::NoWay) => return Answer::NoWay,
            Err(DestinationFault::Closed { .. }) => return Answer::Closed,
            Err(fault) => panic!("{goal:?}: {fault:?}"),
            Ok(plan) => {
                let proven = |pathway: &Pathway| {
                    assert!(pathway.proven, "small worlds are proven");
                    assert_eq!(
                        pathway.lower_bound,
                        pathway.totals.of(objective),
                        "a proven bound is the figure"
                    );
                    sums(pathway)
                };
                best.push((proven(&plan.pathway), plan.with_more_asks.as_ref().map(proven)));
            }
        }
    }
    if best.iter().all(|row| row.0.steps == 0) { Answer::Reached } else { Answer::Best(best) }
}

/// The same question where no issuer is asked to accept anything.
fn without_asks<'o>(oracle: &Oracle<'o>) -> Option<Oracle<'o>> {
    let is_ask = |act: &Act| matches!(act, Act::Accept(..));
    let mut acts = oracle.acts.clone();
    acts.retain(|act| !is_ask(act));
    (acts.len() < oracle.acts.len()).then(|| Oracle { acts, needs: oracle.needs.clone(), ..*oracle })
}

/// An answer without how often issuers are asked: of sets that are equal in all else either is right.
fn without_questions(answer: Answer) -> Answer {
    let Answer::Best(rows) = answer else { return answer };
    let left = |sums: Sums| Sums { questions: 0, ..sums };
    Answer::Best(rows.into_iter().map(|(first, better)| (left(first), better.map(left))).collect())
}

/// Compares so many worlds; how often each kind of answer came.
fn compare(seed: u64, worlds: usize) -> BTreeMap<&'static str, usize> {
    let mut dice = Dice(seed);
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    for number in 0..worlds {
        let world = Small::random(&mut dice);
        let told = Told::random(&mut dice, &world);
        let goal = goal(&mut dice, &world);
        let ladder = dice.chance(60);
        let oracle = Oracle::of(&world, &told, ladder, &goal);
        let is_small = oracle.needs.len() <= 4 && oracle.acts.len() <= 22;
        let answer = if is_small { oracle.answer(&goal) } else { Answer::TooMany };
        let name = match &answer {
            Answer::Reached => "reached",
            Answer::NoWay => "no way",
            Answer::Closed => "closed",
            Answer::TooMany => "too many",
            Answer::Best(rows) if rows.iter().any(|row| row.1.is_some()) => "best, and better with more asks",
            Answer::Best(rows) if rows[0].0.asks > 0 => "best asks",
            Answer::Best(rows) if rows[0].0.steps > 3 => "best of many steps",
            Answer::Best(rows) if rows.iter().all(|row| row.0.steps == 0) => "best is nothing to do",
            Answer::Best(_) => "best",
        };
        *seen.entry(name).or_default() += 1;
        if answer != Answer::TooMany {
            let differs = |other: &Oracle<'_>| other.needs.len() <= 4 && other.answer(&goal) != answer;
            if without_asks(&oracle).is_some_and(|other| differs(&other)) {
                *seen.entry("an issuer who accepts makes it better").or_default() += 1;
            }
            // All that can be denied is.
            let denying = Told { denied: ((0..5).collect(), (0..3).collect()), ..told.clone() };
            if differs(&Oracle::of(&world, &denying, ladder, &goal)) {
                *seen.entry("what is implied makes it better").or_default() += 1;
            }
        }
        let nothing_to_do = matches!(&answer, Answer::Best(rows) if rows.iter().all(|row| row.0.steps == 0));
        let answer = if nothing_to_do { Answer::Reached } else { answer };
        if answer != Answer::TooMany {
            let planned = planned(&world, &told, ladder, &goal);
            assert_eq!(
                without_questions(planned),
                without_questions(answer),
                "world {number} of seed {seed}, ladder {ladder}, goal {goal:?}, told {:?}\n{}",
                told.text(),
                world.text()
            );
        }
    }
    seen
}

#[test]
fn the_plan_is_the_best_of_all_sets_of_steps() {
    let seen = compare(1, 3_600);
    println!("{seen:?}");
    // Each kind of answer has to come often enough, or the comparison says little of it.
    let floors = [
        ("best", 1_000),
        ("best of many steps", 90),
        ("best asks", 60),
        ("best, and better with more asks", 60),
        ("best is nothing to do", 10),
        ("no way", 400),
        ("closed", 100),
        ("reached", 200),
        ("an issuer who accepts makes it better", 100),
        ("what is implied makes it better", 30),
    ];
    for (name, floor) in floors {
        let count = seen.get(name).copied().unwrap_or(0);
        assert!(count >= floor, "{count} worlds of the kind {name:?}, and at least {floor} are wanted");
    }
    let unchecked = seen.get("too many").copied().unwrap_or(0);
    assert!(unchecked <= 240, "{unchecked} worlds are too large to be checked");
}

#[test]
#[ignore = "takes minutes"]
fn the_plan_is_the_best_of_all_sets_of_steps_in_many_more_worlds() {
    for seed in 2..40 {
        println!("{:?}", compare(seed, 5_000));
    }
}
