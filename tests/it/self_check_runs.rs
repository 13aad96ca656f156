//! Random learners, and self-checks that are answered at random.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{CheckItem, Learner};
use credential_pathway::resolve::Evaluator;
use credential_pathway::self_check::{Autonomy, Grade, Question, SelfCheck};

use crate::catalog_answers::shipped;
use crate::dice::Dice;
use crate::told::learner;
use crate::world::today;

/// Any answer.
pub fn any_grade(dice: &mut Dice) -> Grade {
    dice.of(&Grade::ALL).0
}

fn any_autonomy(dice: &mut Dice) -> Option<Autonomy> {
    dice.chance(75).then(|| dice.of(&Autonomy::ALL).0)
}

fn somebody(dice: &mut Dice, catalog: &Catalog) -> Learner {
    let credentials: Vec<_> = catalog.credentials.iter().map(|row| row.id).collect();
    let kinds: Vec<_> = catalog.kinds_of_work.iter().map(|row| row.id).collect();
    let fields: Vec<_> = catalog.fields.iter().map(|row| row.id).collect();
    let mut facts = Vec::new();
    for _ in 0..dice.below(4) {
        let held = dice.of(&["has", "has", "expired", "candidate", "no"]);
        facts.push(format!("{held} {}", dice.of(&credentials)));
    }
    for _ in 0..dice.below(3) {
        facts.push(format!("work {} {}", dice.of(&[6, 24, 48, 96]), dice.of(&kinds)));
    }
    if dice.chance(40) {
        facts.push(format!("degree {} {}", dice.of(&["associate", "bachelor", "master"]), dice.of(&fields)));
    }
    learner(&facts.join(","))
}

/// Random learners, each with a check in which no task was asked yet.
pub fn begun(seed: u64, count: usize, mut then: impl FnMut(&mut Dice, &Evaluator<'_>, SelfCheck)) {
    let (catalog, mut dice) = (shipped(), Dice(seed));
    let activities: Vec<_> = catalog.activities.iter().map(|row| row.id).collect();
    for _ in 0..count {
        let learner = somebody(&mut dice, &catalog);
        let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
        let mut check = SelfCheck { autonomy: any_autonomy(&mut dice), ..SelfCheck::default() };
        for _ in 0..dice.below(SelfCheck::ACTIVITIES_MAX + 1) {
            check.activities.insert(dice.of(&activities));
        }
        then(&mut dice, &evaluator, check);
    }
}

/// Asks until nothing is left to ask; `answer` sees the check as it stands before each task.
pub fn ask(
    evaluator: &Evaluator<'_>,
    mut check: SelfCheck,
    mut answer: impl FnMut(&SelfCheck, &CheckItem) -> Grade,
) -> SelfCheck {
    for _ in 0..100 {
        check.at = SelfCheck::BEFORE_ITEMS + check.answers.len();
        match check.question(evaluator) {
            Question::Item(item) => {
                let grade = answer(&check, item);
                check.set_answer(item.id, grade);
            }
            Question::Result => return check,
            other => panic!("{other:?} comes before the tasks"),
        }
    }
    panic!("the check never ends: {check:?}");
}

/// Random learners, each with a check answered at random to its end.
pub fn done(seed: u64, count: usize, mut then: impl FnMut(&mut Dice, &Evaluator<'_>, SelfCheck)) {
    begun(seed, count, |dice, evaluator, check| {
        let check = ask(evaluator, check, |_, _| any_grade(dice));
        then(dice, evaluator, check);
    });
}
