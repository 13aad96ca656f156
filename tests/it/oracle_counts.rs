//! The oracle's judgment of credentials that count as others.

use std::collections::BTreeSet;

use crate::dice::Dice;
use crate::oracle::Oracle;
use crate::random::{Credential, Goal};

/// Lets some credentials count as earlier ones, so that there is no circle.
pub fn renumber(dice: &mut Dice, credentials: &mut [Credential]) {
    for (place, row) in credentials.iter_mut().enumerate().skip(1) {
        if dice.chance(15) {
            row.counts = dice.list(place, 2);
        }
    }
}

impl Oracle<'_> {
    /// The credentials that count as one, itself among them.
    pub fn counting(&self, wanted: usize) -> Vec<usize> {
        let count = self.world.credentials.len();
        (0..count).filter(|id| self.is_counted(*id, wanted)).collect()
    }

    /// Credentials and those that count as them.
    pub fn counting_all(&self, wanted: &[usize]) -> Vec<usize> {
        let all: BTreeSet<usize> = wanted.iter().flat_map(|id| self.counting(*id)).collect();
        all.into_iter().collect()
    }

    fn is_counted(&self, id: usize, wanted: usize) -> bool {
        id == wanted || self.world.credentials[id].counts.iter().any(|next| self.is_counted(*next, wanted))
    }

    /// The credentials that are of a level of a lane or higher there, or count as one that is.
    pub fn of_rung(&self, lane: usize, level: u32) -> Vec<usize> {
        let credentials = &self.world.credentials;
        let real = |id: &usize| {
            credentials[*id].lane == lane && credentials[*id].level.is_some_and(|own| own >= level)
        };
        let here: Vec<usize> = (0..credentials.len()).filter(real).collect();
        let mut all = self.counting_all(&here);
        all.retain(|id| credentials[*id].is_issued());
        all
    }

    /// Those of a rung that are not higher there by themselves: whoever earns such a one stands on the
    /// rung before.
    pub fn steps_of_rung(&self, lane: usize, level: u32) -> Vec<usize> {
        let mut steps = self.of_rung(lane, level);
        let own = |id: &usize| &self.world.credentials[*id];
        steps.retain(|id| own(id).lane != lane || own(id).level.is_none_or(|own| own <= level));
        steps
    }

    /// The credentials by which a goal is met.
    pub fn wanted(&self, goal: &Goal) -> Vec<usize> {
        match goal {
            Goal::Credential(id) => vec![*id],
            Goal::Level(lane, level) => self.counting_all(&self.cell(*lane, *level)),
            Goal::Job => self.counting_all(&self.world.job),
        }
    }
}
