//! Answers that are kept: a question that comes back has the answer that it would be given anew, and only a few
//! are kept.

use std::fmt::Debug;
use std::rc::Rc;

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Constraint, Learner, Map};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, routes, without_each};
use credential_pathway::session::{Answered, Details, Session};
use credential_pathway::text::Language;

use crate::dice::Dice;
use crate::people::person;
use crate::plan_matches_the_oracle::destination;
use crate::random::{Told, goal};
use crate::routes_hold::in_worlds;
use crate::told::learner;
use crate::world::{open_world, today};

/// Takes one row of a map, or takes it away where that is not there.
fn toggle_row<K: Copy + Ord, V: Clone + PartialEq>(dice: &mut Dice, own: &mut Map<K, V>, other: &Map<K, V>) {
    let keys: Vec<K> = own.iter().chain(other.iter()).map(|row| *row.0).collect();
    if keys.is_empty() {
        return;
    }
    let key = dice.of(&keys);
    match other.get(&key) {
        Some(value) if own.get(&key) != Some(value) => drop(own.insert(key, value.clone())),
        _ => drop(own.remove(&key)),
    }
}

/// Takes one row of a list, or takes the last one away.
fn toggle_last<T: Clone>(own: &mut Vec<T>, other: &[T]) {
    match other.first() {
        Some(row) if own.len() < 2 => own.push(row.clone()),
        _ => drop(own.pop()),
    }
}

/// Toggles one thing that a learner tells; `other` has what may be told.
fn toggle(dice: &mut Dice, learner: &mut Learner, other: &Learner) {
    match dice.below(9) {
        0 | 1 => toggle_row(dice, &mut learner.credentials, &other.credentials),
        2 => toggle_row(dice, &mut learner.attainments, &other.attainments),
        3 => toggle_row(dice, &mut learner.memberships, &other.memberships),
        4 => toggle_row(dice, &mut learner.levels, &other.levels),
        5 => toggle_last(&mut learner.education, &other.education),
        6 => toggle_last(&mut learner.work, &other.work),
        7 => learner.one_after_another = !learner.one_after_another,
        _ => {
            let row = dice.of(&[Constraint::NoDegree, Constraint::NoExam, Constraint::CostMax(300)]);
            if !learner.constrain(row) {
                learner.constraints.clear();
            }
        }
    }
}

fn text(row: &impl Debug) -> String {
    format!("{row:?}")
}

#[test]
fn a_question_that_comes_back_has_the_answer_given_anew() {
    let (mut kept, mut changed) = (0, 0);
    in_worlds(330, 3_000, |dice, world, _, _, asked| {
        let answered = Answered::default();
        let mut query =
            Query { destination: asked.to, basis: Basis::Issuer, objective: asked.objective, today: today() };
        let mut told = asked.learner.clone();
        let mut past = vec![(told.clone(), query.clone(), answered.answer(asked.catalog, &told, &query))];
        for _ in 0..12 {
            match dice.below(8) {
                0..=3 => {
                    let other = learner(&Told::random(dice, world).text());
                    toggle(dice, &mut told, &other);
                }
                4 => query.objective = dice.of(&Objective::ALL).0,
                5 => query.basis = dice.of(&Basis::ALL).0,
                6 => query.destination = destination(&goal(dice, world)),
                _ => (told, query, _) = dice.of(&past),
            }
            let answer = answered.answer(asked.catalog, &told, &query);
            let anew = text(&routes(asked.catalog, &told, &query));
            assert_eq!(text(&answer.found), anew, "{query:?} {told:?} {}", asked.name);
            let mut without = without_each(asked.catalog, &told, &query);
            without.retain(|_| answer.found.is_ok());
            assert_eq!(text(&answer.without_each), text(&without), "{told:?} {}", asked.name);
            // Back, and here again: both are kept.
            let (before, query_before, row) = &past[past.len() - 1];
            assert!(Rc::ptr_eq(row, &answered.answer(asked.catalog, before, query_before)), "{}", asked.name);
            assert!(Rc::ptr_eq(&answer, &answered.answer(asked.catalog, &told, &query)), "{}", asked.name);
            changed += usize::from(text(&row.found) != anew);
            kept += usize::from(past.iter().any(|before| Rc::ptr_eq(&before.2, &answer)));
            past.push((told.clone(), query.clone(), answer));
        }
    });
    assert!(kept > 3_000 && changed > 6_000, "{kept} {changed}");
}

#[test]
fn only_the_last_answers_are_kept() {
    let (catalog, mut dice) = (bundled::shared(), Dice(331));
    let people: Vec<Learner> = (0..6).map(|_| person(&mut dice, catalog)).collect();
    let query = Query {
        destination: Destination::all(catalog)[0],
        basis: Basis::Issuer,
        objective: Objective::Time,
        today: today(),
    };
    let answered = Answered::default();
    let ask = |person: usize| answered.answer(catalog, &people[person], &query);
    let answers: Vec<_> = (0..6).map(ask).collect();
    let kept = answers.iter().map(|row| Rc::strong_count(row) > 1).collect::<Vec<_>>();
    assert_eq!(kept, [false, false, true, true, true, true]);
    // What is asked again stays longest.
    assert!(Rc::ptr_eq(&ask(2), &answers[2]));
    assert!(!Rc::ptr_eq(&ask(0), &answers[0]));
    assert_eq!(Rc::strong_count(&answers[3]), 1);
    assert!(Rc::strong_count(&answers[2]) > 1);
}

#[test]
fn another_catalog_is_asked_anew() {
    let [one, other] = ["c1 $100: nothing", "c1 $200: nothing"].map(open_world);
    let anew = |catalog| {
        let mut session = Session::new(catalog, Language::English, today());
        session.open_link("v1&want=credential.c1");
        session
    };
    let mut session = anew(&one);
    let before = session.page().pathway;
    session.set_details(&other, Details::Here);
    let after = session.page().pathway;
    assert_eq!(after, anew(&other).page().pathway);
    assert_ne!(after, before);
}
