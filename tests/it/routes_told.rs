//! The same facts told in other words have the same routes.

use credential_pathway::model::{Learner, Stretch};

use crate::dice::Dice;
use crate::routes_hold::{Asked, in_the_catalog, in_worlds};

/// A full-time stretch in two adjacent ones; any dated one may be cut.
fn cut(dice: &mut Dice, learner: &Learner) -> Learner {
    let mut cut = Learner { work: Vec::new(), ..learner.clone() };
    for row in &learner.work {
        let is_whole = row.months > 1 && (row.from.is_some() || row.share() == 100);
        if !is_whole {
            cut.work.push(*row);
            continue;
        }
        let first = 1 + u32::try_from(dice.below(row.months as usize - 1)).expect("a few");
        let then = row.from.map(|from| crate::people::month(from.index() + first.cast_signed()));
        cut.work.push(Stretch { months: row.months - first, from: then, ..*row });
        cut.work.push(Stretch { months: first, ..*row });
    }
    cut
}

/// The same facts in another order, and some of them twice.
fn again(learner: &Learner) -> Learner {
    let mut again = learner.clone();
    again.education.reverse();
    again.education.extend(learner.education.clone());
    again.work.reverse();
    // Undated work told twice is more work; what was in the same months is not.
    again.work.extend(learner.work.iter().filter(|row| row.from.is_some() && row.share() == 100));
    again
}

fn are_the_same(asked: &Asked<'_>, learner: Learner) -> usize {
    let text = |asked: &Asked<'_>| format!("{:?}", asked.routes().map(|found| (found.routes, found.dropped)));
    let other = asked.of(learner);
    assert_eq!(text(asked), text(&other), "{:?} {}", other.learner, asked.name);
    usize::from(asked.learner != other.learner)
}

#[test]
fn work_told_in_two_pieces_is_the_same_work() {
    let mut changed = 0;
    in_worlds(312, 3_000, |dice, _, _, _, asked| changed += are_the_same(asked, cut(dice, &asked.learner)));
    in_the_catalog(313, 12, 3, |dice, asked| changed += are_the_same(asked, cut(dice, &asked.learner)));
    assert!(changed > 1_000, "{changed}");
}

#[test]
fn the_order_of_facts_and_facts_told_twice_change_nothing() {
    let mut changed = 0;
    in_worlds(314, 3_000, |_, _, _, _, asked| changed += are_the_same(asked, again(&asked.learner)));
    in_the_catalog(315, 12, 3, |_, asked| changed += are_the_same(asked, again(&asked.learner)));
    assert!(changed > 1_000, "{changed}");
}
