//! What holds of every answer, over random small worlds and over the shipped catalog.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Held, Learner, Membership, Section};
use credential_pathway::resolve::{Basis, Destination, Evaluator, Objective, Pathway, Query, Verdict, plan};

use crate::catalog_answers::shipped;
use crate::dice::Dice;
use crate::plan_matches_the_oracle::destination;
use crate::random::{Rule, Small, Told, goal};
use crate::told::learner;
use crate::world::{open_world, today};

/// Plays in so many random worlds; `then` gets the world's dice for more.
pub fn worlds(seed: u64, count: usize, mut then: impl FnMut(&mut Dice, &Small, &Told)) {
    let mut dice = Dice(seed);
    for _ in 0..count {
        let world = Small::random(&mut dice);
        let told = Told::random(&mut dice, &world);
        then(&mut dice, &world, &told);
    }
}

fn verdicts(catalog: &Catalog, learner: &Learner) -> Vec<Verdict> {
    let evaluator = Evaluator { catalog, learner, today: today() };
    catalog.credentials.iter().map(|row| evaluator.credential(row).verdict).collect()
}

pub fn best(
    catalog: &Catalog,
    learner: &Learner,
    to: Destination,
    basis: Basis,
    objective: Objective,
) -> Option<Pathway> {
    let query = Query { destination: to, basis, objective, today: today() };
    plan(catalog, learner, &query).ok().map(|plan| plan.pathway)
}

#[test]
fn telling_more_never_unmeets() {
    worlds(100, 1_500, |dice, world, told| {
        let catalog = open_world(&world.text());
        let before = learner(&told.text());
        let mut after = before.clone();
        let more = learner(&Told::random(dice, world).text());
        // What had not been told, or had been told as not had.
        for (id, held) in more.credentials.iter() {
            // To say that one does not have it, or no longer, denies what other facts imply.
            if *held == Held::Has {
                after.credentials.insert(*id, *held);
            }
        }
        after.education.extend(more.education);
        after.work.extend(more.work);
        for (id, answer) in more.attainments.iter() {
            after.attainments.insert(*id, *answer);
        }
        for (id, membership) in more.memberships.iter() {
            let longer = |known: &Membership| known.months.max(membership.months);
            let months = before.memberships.get(id).map_or(membership.months, longer);
            after.memberships.insert(*id, Membership { months, ..*membership });
        }
        for (before, after) in verdicts(&catalog, &before).into_iter().zip(verdicts(&catalog, &after)) {
            assert!(before != Verdict::Met || after == Verdict::Met, "{}\n{}", told.text(), world.text());
        }
    });
}

#[test]
fn marking_everything_complete_leaves_what_is_met_and_raises_nothing() {
    worlds(101, 1_000, |_, world, told| {
        let catalog = open_world(&world.text());
        let before = learner(&told.text());
        let mut after = before.clone();
        after.complete.extend(Section::ALL.map(|row| row.0));
        for (before, after) in verdicts(&catalog, &before).into_iter().zip(verdicts(&catalog, &after)) {
            assert!(
                (before == Verdict::Met) == (after == Verdict::Met) && after <= before,
                "{}",
                world.text()
            );
        }
    });
}

/// The same rule with its parts in another order.
fn shuffled(dice: &mut Dice, rule: &Rule) -> Rule {
    let mut mix = |parts: &[Rule]| {
        let mut parts: Vec<Rule> = parts.iter().map(|part| shuffled(dice, part)).collect();
        for place in (1..parts.len()).rev() {
            parts.swap(place, dice.below(place + 1));
        }
        parts
    };
    match rule {
        Rule::All(parts) => Rule::All(mix(parts)),
        Rule::AtLeast(least, parts) => Rule::AtLeast(*least, mix(parts)),
        Rule::Leaf(leaf) => Rule::Leaf(leaf.clone()),
    }
}

#[test]
fn the_order_of_rows_and_parts_changes_no_answer() {
    worlds(102, 600, |dice, world, told| {
        let to = goal(dice, world);
        let mut other = world.clone();
        for row in &mut other.credentials {
            row.rule = shuffled(dice, &row.rule);
        }
        let text = other.text();
        let mut lines: Vec<&str> = text.lines().collect();
        lines.reverse();
        let (one, other) = (open_world(&world.text()), open_world(&lines.join("\n")));
        let learner = learner(&told.text());
        assert_eq!(verdicts(&one, &learner), verdicts(&other, &learner));
        for (objective, _) in Objective::ALL {
            let basis = if dice.chance(50) { Basis::Ladder } else { Basis::Issuer };
            let answers =
                [&one, &other].map(|catalog| best(catalog, &learner, destination(&to), basis, objective));
            let totals = answers.map(|answer| answer.map(|pathway| pathway.totals));
            assert_eq!(
                totals[0],
                totals[1],
                "{to:?} {basis:?} {objective:?} {}\n{}",
                told.text(),
                world.text()
            );
        }
    });
}

#[test]
fn the_same_question_has_the_same_answer() {
    let catalog = shipped();
    let again = shipped();
    for destination in Destination::all(&catalog) {
        let query = Query { destination, basis: Basis::Ladder, objective: Objective::Time, today: today() };
        let answers =
            [&catalog, &again].map(|catalog| format!("{:?}", plan(catalog, &Learner::default(), &query)));
        assert_eq!(answers[0], answers[1]);
    }
}

#[test]
fn what_is_recommended_never_blocks() {
    worlds(103, 400, |dice, world, told| {
        let (to, text) = (goal(dice, world), world.text());
        let advised: Vec<String> = text
            .lines()
            .map(|line| if line.starts_with('c') { format!("{line}; all(c0, ask)") } else { line.to_owned() })
            .collect();
        let (plain, advised) = (open_world(&text), open_world(&advised.join("\n")));
        let learner = learner(&told.text());
        assert_eq!(verdicts(&plain, &learner), verdicts(&advised, &learner));
        let answers = [&plain, &advised].map(|catalog| {
            best(catalog, &learner, destination(&to), Basis::Ladder, Objective::Steps).map(|way| way.steps)
        });
        assert_eq!(answers[0], answers[1]);
    });
}
