//! The verdicts that are kept while a learner tells more are those of judging everything anew.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{
    Accredited, Answer, Award, Denial, Grant, GrantKind, Held, Learner, Membership, Month, Section, Set,
    Stretch, Waiver,
};
use credential_pathway::resolve::{Evaluator, Statuses, Verdict};

use crate::dice::Dice;

/// What everything comes to, each rule judged by itself.
fn fresh(catalog: &Catalog, learner: &Learner, today: Month) -> Vec<Verdict> {
    let evaluator = Evaluator { catalog, learner, today };
    catalog.credentials.iter().map(|row| evaluator.credential(row).verdict).collect()
}

fn toggle(dice: &mut Dice, catalog: &Catalog, learner: &mut Learner) {
    let credentials = catalog.credentials.iter().as_slice();
    match dice.below(20) {
        0..=7 => {
            let id = credentials[dice.below(credentials.len())].id;
            let held = [Held::Has, Held::Has, Held::Expired, Held::HasNot, Held::NotSure, Held::Candidate];
            let held = held.get(dice.below(9)).copied();
            learner.credentials.set(id, held);
        }
        8..=11 => {
            let rows = catalog.attainments.iter().as_slice();
            let answers = [Answer::Has, Answer::Has, Answer::HasNot, Answer::NotSure];
            let answer = answers.get(dice.below(6)).copied();
            learner.attainments.set(rows[dice.below(rows.len())].id, answer);
        }
        12 => {
            let rows = catalog.organizations.iter().as_slice();
            let months = [None, Some(1), Some(24)][dice.below(3)];
            let membership = Membership { answer: dice.of(&[Answer::Has, Answer::HasNot]), months };
            let membership = Some(membership).filter(|_| dice.chance(60));
            learner.memberships.set(rows[dice.below(rows.len())].id, membership);
        }
        13 | 14 => {
            if !learner.education.is_empty() && dice.chance(50) {
                learner.education.pop();
            } else {
                let fields = catalog.fields.iter().as_slice();
                let level = catalog.education[dice.below(catalog.education.len())].level;
                let field = Some(fields[dice.below(fields.len())].id).filter(|_| dice.chance(70));
                learner.education.push(Award { level, field, accreditation: Accredited::Untold });
            }
        }
        15 | 16 => {
            if !learner.work.is_empty() && dice.chance(50) {
                learner.work.pop();
            } else {
                let kinds = catalog.kinds_of_work.iter().as_slice();
                let months = 12 * u32::try_from(1 + dice.below(9)).expect("small");
                learner.work.push(Stretch::new(kinds[dice.below(kinds.len())].id, months));
            }
        }
        17 => {
            let kinds = catalog.kinds_of_work.iter().as_slice();
            let level = catalog.education[dice.below(catalog.education.len())].level;
            let work = Denial::Work(kinds[dice.below(kinds.len())].id);
            let denial = dice.of(&[Denial::Education(level), work]);
            if dice.chance(50) {
                learner.denied.insert(denial);
            } else {
                learner.denied = Set::default();
            }
        }
        18 => {
            let credential = &credentials[dice.below(credentials.len())];
            let leaves = credential.requires.condition.leaves();
            if !learner.waivers.is_empty() && dice.chance(50) {
                learner.waivers.pop();
            } else if !leaves.is_empty() {
                let requirement = (*dice.of(&leaves)).clone();
                let grant = Grant { how: GrantKind::Waived, by: None, month: None };
                learner.waive(Waiver { credential: credential.id, requirement, grant });
            }
        }
        _ => {
            if learner.complete.as_slice().is_empty() || dice.chance(50) {
                learner.complete.insert(dice.of(&Section::ALL).0);
            } else {
                learner.complete = Set::default();
            }
        }
    }
}

#[test]
fn the_verdicts_that_are_kept_are_those_of_judging_everything_anew() {
    let catalog = bundled::shared();
    let today = Month::new(2026, 11).expect("a month");
    let mut dice = Dice(29);
    let (mut changes, mut few, mut turns) = (0, 0, 0);
    for _ in 0..60 {
        let mut learner = Learner::default();
        let mut statuses = Statuses::new(catalog, &learner, today);
        for _ in 0..50 {
            let before = statuses.verdicts().to_vec();
            toggle(&mut dice, catalog, &mut learner);
            let judged = statuses.update(&learner);
            let anew = fresh(catalog, &learner, today);
            assert_eq!(statuses.verdicts(), anew, "{learner:?}");
            changes += usize::from(before != anew);
            few += usize::from(judged * 2 < anew.len());
            turns += 1;
        }
    }
    assert!(changes > turns / 10 && few > turns / 3, "{changes} and {few} of {turns}");
}
