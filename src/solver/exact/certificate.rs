//! What duals prove, in whole numbers: whatever they are, no solution gets below.

use super::simplex::Simplex;

/// Duals are whole multiples of one part in so many of a weight's unit.
const PARTS: i64 = 32;

/// No dual is more. Of a simplex within its limits fewer than 2,000 rows have one, so sums stay in 64 bits.
const DUAL_MAX: i64 = 1 << 50;

/// A bound from below and what it says of each column.
#[derive(Clone)]
pub struct Certificate {
    /// No solution weighs less, in parts.
    parts: i128,
    /// By column, what its weight comes to after all duals, in parts.
    reduced: Vec<i64>,
    /// By column, where it was held.
    held: Vec<Option<bool>>,
}

impl Certificate {
    /// The certificate of the duals of a program, and of so much of the ray along which they grow without
    /// end where nothing fits.
    pub fn new(simplex: &Simplex, weights: &[i64], ray: f64) -> Self {
        let mut reduced: Vec<i64> = weights.iter().map(|weight| weight * PARTS).collect();
        let mut parts = 0_i128;
        for (place, row) in simplex.rows.iter().enumerate() {
            // Rounded toward zero; a dual that is negative by an error counts as none.
            #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
            let dual = ((simplex.dual(place) + simplex.ray(place) * ray) * PARTS as f64 + 1e-3) as i64;
            let dual = dual.min(DUAL_MAX);
            if dual <= 0 {
                continue;
            }
            parts += i128::from(dual * row.least);
            row.terms.iter().for_each(|(column, factor)| reduced[*column] -= dual * factor);
        }
        let held: Vec<_> = (0..weights.len()).map(|column| simplex.fixed(column)).collect();
        for (reduced, held) in reduced.iter().zip(&held) {
            parts += i128::from(match held {
                None => (*reduced).min(0),
                Some(true) => *reduced,
                Some(false) => 0,
            });
        }
        Self { parts, reduced, held }
    }

    /// No solution weighs less.
    pub fn bound(&self) -> i64 {
        let whole = (self.parts + i128::from(PARTS) - 1).div_euclid(i128::from(PARTS));
        i64::try_from(whole).unwrap_or(if whole < 0 { 0 } else { i64::MAX >> 1 })
    }

    /// By how much the bound may grow, in parts, so that a solution weighs less than `limit`.
    pub fn room(&self, limit: i64) -> i64 {
        let room = i128::from(limit - 1) * i128::from(PARTS) - self.parts;
        i64::try_from(room).unwrap_or(if room < 0 { -1 } else { i64::MAX })
    }

    /// By how much the bound grows, in parts, where a column is 0 and where it is 1.
    pub fn growth(&self, column: usize) -> [i64; 2] {
        let reduced = self.reduced[column];
        if self.held[column].is_some() { [0; 2] } else { [(-reduced).max(0), reduced.max(0)] }
    }

    /// Where a column is in every solution that weighs less than `limit`, if it is in one place.
    pub fn fixes(&self, column: usize, limit: i64) -> Option<bool> {
        let reduced = self.reduced[column];
        // A solution weighs a whole number.
        let is_too_much = self.parts + i128::from(reduced.abs()) > i128::from(limit - 1) * i128::from(PARTS);
        self.held[column].or((is_too_much && reduced != 0).then_some(reduced < 0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::simplex::{Ended, Row, Simplex};
    use super::Certificate;

    /// Of 3 and 5 one is taken; the one of 5 is held, so every solution weighs 5 at least. What weighs less
    /// than 8 takes no 3 beside it, and says nothing of the one that is held: its own 5 on top are no reason
    /// to leave it out.
    #[test]
    fn a_column_that_is_held_stays_where_it_is_held() {
        let weights = [3, 5];
        let mut simplex = Simplex::new(&weights);
        simplex.add(Row { terms: vec![(0, 1), (1, 1)], least: 1 });
        simplex.hold(1, Some(true));
        simplex.settle();
        assert!(simplex.solve(1_000, &mut 100) == Ended::Solved);
        let certificate = Certificate::new(&simplex, &weights, 0.0);
        assert_eq!(certificate.bound(), 5);
        assert_eq!([0, 1].map(|column| certificate.fixes(column, 8)), [Some(false), Some(true)]);
        assert_eq!([0, 1].map(|column| certificate.fixes(column, 9)), [None, Some(true)]);
    }

    /// One of each two of three is wanted, which takes one and a half, and there is room for one: half a one
    /// is missing. So the bound grows by half of what is gone along the ray, and 200 lead to 100.
    #[test]
    fn that_nothing_fits_is_shown_up_to_any_limit() {
        let weights = [1, 1, 1];
        let mut simplex = Simplex::new(&weights);
        for pair in [[0, 1], [1, 2], [0, 2]] {
            simplex.add(Row { terms: pair.map(|column| (column, 1)).to_vec(), least: 1 });
        }
        assert!(simplex.solve(1_000, &mut 100) == Ended::Solved);
        simplex.add(Row { terms: vec![(0, -1), (1, -1), (2, -1)], least: -1 });
        assert!(simplex.solve(1_000, &mut 100) == Ended::Infeasible);
        let ray = |limit: f64| Certificate::new(&simplex, &weights, limit / simplex.shortfall());
        assert!(ray(100.0).bound() >= 100);
        assert!(ray(1e6).bound() >= 1_000_000);
    }
}
