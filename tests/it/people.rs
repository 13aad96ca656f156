//! Random people with facts of the shipped catalog, from a seed.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Accredited, Answer, Award, AwardLevel, Denial, Held, Learner, Membership, Month, Stretch,
};

use crate::dice::Dice;
use crate::world::today;

/// A random person.
pub fn person(dice: &mut Dice, catalog: &Catalog) -> Learner {
    let mut learner = Learner { one_after_another: dice.chance(20), ..Learner::default() };
    let credentials: Vec<_> = catalog.credentials.iter().filter(|row| row.is_issued()).collect();
    for _ in 0..dice.of(&[0, 1, 1, 2, 4]) {
        let held = dice.of(&[Held::Has, Held::Has, Held::Expired, Held::Candidate, Held::HasNot]);
        learner.credentials.insert(dice.of(&credentials).id, held);
    }
    for _ in 0..dice.of(&[0, 1, 1, 2]) {
        learner.education.push(award(dice, catalog));
    }
    for _ in 0..dice.of(&[0, 1, 1, 2, 3]) {
        learner.work.push(stretch(dice, catalog));
    }
    let attainments: Vec<_> = catalog.attainments.iter().collect();
    for _ in 0..dice.of(&[0, 0, 1, 2]) {
        let answer = dice.of(&[Answer::Has, Answer::Has, Answer::HasNot]);
        learner.attainments.insert(dice.of(&attainments).id, answer);
    }
    let organizations: Vec<_> = catalog.organizations.iter().collect();
    if dice.chance(30) {
        let membership = Membership { answer: Answer::Has, months: dice.of(&[None, Some(6), Some(24)]) };
        learner.memberships.insert(dice.of(&organizations).id, membership);
    }
    if dice.chance(10) {
        learner.denied.insert(Denial::Education(dice.of(&AwardLevel::ALL).0));
    }
    learner
}

fn award(dice: &mut Dice, catalog: &Catalog) -> Award {
    let fields: Vec<_> = catalog.fields.iter().map(|row| row.id).collect();
    let programs: Vec<_> = catalog.accreditations.iter().map(|row| row.id).collect();
    let accreditation = match dice.below(6) {
        0 => Accredited::By(dice.of(&programs)),
        1 => Accredited::No,
        _ => Accredited::Untold,
    };
    Award {
        level: dice.of(&AwardLevel::ALL).0,
        field: dice.chance(70).then(|| dice.of(&fields)),
        accreditation,
    }
}

fn stretch(dice: &mut Dice, catalog: &Catalog) -> Stretch {
    let kinds: Vec<_> = catalog.kinds_of_work.iter().map(|row| row.id).collect();
    let months = dice.of(&[6, 12, 24, 30, 48, 60, 120]);
    let from = dice.chance(60).then(|| month(today().index() - dice.of(&[6, 24, 48, 72, 150])));
    Stretch { share_percent: dice.chance(20).then_some(60), from, ..Stretch::new(dice.of(&kinds), months) }
}

/// A month by its index.
pub fn month(index: i32) -> Month {
    Month::new(index.div_euclid(12), index.rem_euclid(12) + 1).expect("a month")
}
