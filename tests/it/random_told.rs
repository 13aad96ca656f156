//! What a random learner tells.

use crate::dice::Dice;
use crate::random::{Award, Small, Stretch, Told};

impl Told {
    /// A random learner.
    pub fn random(dice: &mut Dice, world: &Small) -> Self {
        let mut told = Self { apart: dice.chance(25), ..Self::default() };
        let word =
            |dice: &mut Dice| if dice.chance(12) { "has" } else { dice.of(&["", "", "", "no", "expired"]) };
        told.credentials = world.credentials.iter().map(|_| word(dice)).collect();
        if dice.chance(40) {
            let field = dice.of(&[None, Some(0), Some(1), Some(2)]);
            told.awards.push(Award {
                level: dice.below(5),
                field,
                accredited: field.is_some() && dice.chance(20),
            });
        }
        for _ in 0..dice.of(&[0, 0, 1, 2]) {
            told.work.push(Stretch {
                kind: dice.below(3),
                months: dice.of(&[3, 6, 8, 12, 20]),
                ago: dice.chance(50).then(|| dice.of(&[0, 6, 14, 20, 40])),
                share: dice.chance(25).then_some(50),
            });
        }
        if dice.chance(25) {
            told.trainings.push(dice.below(3));
        }
        for organization in 0..2 {
            if dice.chance(20) {
                told.memberships[organization] = Some(dice.of(&[None, Some(3), Some(6)]));
            }
            told.words[organization] = dice.chance(15).then(|| dice.of(&[1, 2]));
        }
        if dice.chance(8) {
            told.denied.0.push(dice.below(5));
        }
        if dice.chance(8) {
            told.denied.1.push(dice.below(3));
        }
        told
    }
}
