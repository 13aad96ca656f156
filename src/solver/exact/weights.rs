//! Figures that are compared one after the other as one weight.

use super::super::cost::{BEFORE, Key, OBJECTIVE};

/// What all variables together may weigh by figures that leave no gap. With the gap no weight is above 2^43, and
/// there is room for finer duals above it.
const WHOLE_MAX: u64 = 1 << 40;

/// How many times one of the objective's figure weighs what all that comes after it can come to. The gap shows
/// how many there are at the least where a bound is a part of one.
const GAP: i64 = 8;

/// Where months stand among the figures.
const MONTHS: usize = BEFORE;

/// How figures become one weight. What several tasks take is compared by the key of their sum; months are
/// no sum, so only those of the longest part count, and a set weighs no more than its key says.
pub struct Scale {
    /// What one of each figure weighs; nothing of those that decide nothing more, or no longer fit.
    units: Vec<i64>,
    /// What all variables weigh together by the figures after each.
    rests: Vec<i64>,
    /// Whether every figure is in the weight.
    pub is_whole: bool,
}

impl Scale {
    /// The weight of a key.
    pub fn weight(&self, key: &Key) -> i64 {
        self.sum(&row(key))
    }

    /// The weight of what is compared before months.
    pub fn before(&self, key: &Key) -> i64 {
        self.sum(&key.0)
    }

    /// The objective's figure in a weight, where nothing is compared before it.
    pub fn figure(&self, weight: i64) -> u32 {
        let figure = weight.checked_div(self.units[OBJECTIVE]).unwrap_or(0);
        u32::try_from(figure).unwrap_or(0)
    }

    /// The least weight that some variables can have, from a weight on: after a figure comes no more than
    /// its rest. So what takes two and a half of a figure takes three.
    pub fn reachable(&self, weight: i64) -> i64 {
        let mut whole = 0;
        for (unit, rest) in self.units.iter().zip(&self.rests).filter(|row| *row.0 > 0) {
            let left = weight - whole;
            whole += left - left % unit;
            if left % unit > *rest {
                return whole + unit;
            }
        }
        weight
    }

    fn sum(&self, figures: &[u32]) -> i64 {
        // A figure of a key may be any number.
        let part = |(figure, unit): (&u32, &i64)| i64::from(*figure).saturating_mul(*unit);
        figures.iter().zip(&self.units).map(part).fold(0, i64::saturating_add)
    }
}

/// The scale of some keys, and the weight of each. One of a figure weighs more than all that comes after
/// it can come to.
pub fn scale(keys: &[Key]) -> (Scale, Vec<i64>) {
    let rows: Vec<Vec<u32>> = keys.iter().map(row).collect();
    let count = rows.first().map_or(BEFORE, Vec::len);
    let column = |place: usize| rows.iter().map(move |row| row[place]);
    let mut room = WHOLE_MAX;
    // How many values each figure has; 1 where it is there for the second time, 0 where it no longer fits.
    let mut radices = Vec::new();
    for place in 0..count {
        let is_repeated = place != MONTHS && (0..place).any(|before| column(before).eq(column(place)));
        let radix = if is_repeated { 1 } else { 1 + column(place).map(u64::from).sum::<u64>() };
        room /= radix;
        radices.push(if room > 0 { radix } else { 0 });
    }
    let (mut units, mut rests) = (vec![0; count], vec![0; count]);
    let (mut unit, mut rest) = (1, 0);
    // A set may take more months than its longest part, so these always count.
    let counts = |place: &usize| radices[*place] > u64::from(*place != MONTHS);
    for place in (0..count).rev().filter(counts) {
        if place == OBJECTIVE {
            unit *= GAP;
        }
        (units[place], rests[place]) = (unit, rest);
        rest += unit * (whole(radices[place]) - 1);
        unit *= whole(radices[place]);
    }
    let scale = Scale { units, rests, is_whole: room > 0 };
    let weights = rows.iter().map(|row| scale.sum(row)).collect();
    (scale, weights)
}

/// A number that is no more than [`WHOLE_MAX`].
fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(1)
}

/// The figures of a key in the order in which they are compared.
fn row(key: &Key) -> Vec<u32> {
    key.0.iter().chain(&[key.1]).chain(&key.2).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::{Key, scale};

    fn key(objective: u32, months: u32) -> Key {
        ([0, 0, 0, objective, 0, 0], months, [0; 8])
    }

    /// One step and 3 months, or one step and 4: months come to 7 at the most. So whatever weighs more than one
    /// step and 7 months weighs two steps at least, and what weighs 7 months or less may be without a step.
    #[test]
    fn a_part_of_a_step_is_a_whole_one_where_months_cannot_make_it_up() {
        let (scale, _) = scale(&[key(1, 3), key(1, 4)]);
        let weight = |steps, months| scale.weight(&key(steps, months));
        assert_eq!(scale.reachable(weight(1, 7)), weight(1, 7));
        assert_eq!(scale.reachable(weight(1, 8)), weight(2, 0));
        assert_eq!(scale.reachable(weight(2, 0) - 1), weight(2, 0));
        assert_eq!(scale.reachable(weight(0, 7)), weight(0, 7));
        assert_eq!(scale.figure(scale.reachable(weight(1, 8))), 2);
    }
}
