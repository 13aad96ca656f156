//! Figures that are compared one after the other as one weight.

use super::super::cost::{BEFORE, Key, OBJECTIVE};

/// The most that all variables together may weigh: there is room for finer duals above it.
const WHOLE_MAX: u64 = 1 << 40;

/// Where months stand among the figures.
const MONTHS: usize = BEFORE;

/// How figures become one weight. What several tasks take is compared by the key of their sum; months are
/// no sum, so of each task only those count that add up, and a set weighs no more than its key says.
pub struct Scale {
    /// What one of each figure weighs; nothing of those that decide nothing more, or no longer fit.
    units: Vec<i64>,
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
    let mut units = vec![0; count];
    let mut unit = 1;
    // A set may take more months than those of its tasks that add up, so these always count.
    let counts = |place: &usize| radices[*place] > u64::from(*place != MONTHS);
    for place in (0..count).rev().filter(counts) {
        units[place] = unit;
        unit *= i64::try_from(radices[place]).unwrap_or(1);
    }
    let scale = Scale { units, is_whole: room > 0 };
    let weights = rows.iter().map(|row| scale.sum(row)).collect();
    (scale, weights)
}

/// The figures of a key in the order in which they are compared.
fn row(key: &Key) -> Vec<u32> {
    key.0.iter().chain(&[key.1]).chain(&key.2).copied().collect()
}
