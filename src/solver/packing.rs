//! The least of whole amounts that meet several demands at once: an integer program, solved exactly
//! by branch and bound over a linear program.
//!
//! The linear program is solved in whole numbers over one common denominator, so no figure is ever
//! rounded. Its work depends on how many demands and kinds there are, never on how large amounts are.

/// So much of any of some kinds; the kinds are bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The kinds that count.
    pub kinds: u32,
    /// How much of them in all.
    pub amount: u32,
}

/// The most kinds that a program may have: figures of the linear program then stay within 64 bits.
pub const KINDS_MAX: usize = 16;

/// What is left of a limit of steps.
pub struct Steps(pub u32);

impl Steps {
    /// Takes steps away; false, and nothing is left, where there are not so many.
    pub fn take(&mut self, steps: usize) -> bool {
        let left = u32::try_from(steps).ok().and_then(|steps| self.0.checked_sub(steps));
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// The least sum of whole amounts of the kinds of `allowed` that meets every demand, each amount no
/// less than in `lower`. `None` where there is none, or where the steps ran out: then none are left.
pub fn least_sum(demands: &[Demand], allowed: u32, lower: &[u32], steps: &mut Steps) -> Option<u32> {
    let mut best = None;
    let mut todo = vec![(lower.to_vec(), vec![None; lower.len()])];
    while let Some((lower, upper)) = todo.pop() {
        let base: u32 = lower.iter().sum();
        let open = missing(demands, &lower);
        let Some(relaxed) = relaxed(&open, allowed, &upper_left(&lower, &upper), steps).ok()? else {
            continue;
        };
        let sum = base + relaxed.sum_up;
        if best.is_some_and(|best| best <= sum) {
            continue;
        }
        let Some((kind, whole)) = relaxed.broken else {
            best = Some(sum);
            continue;
        };
        // No more of the kind than the whole part of what the linear program takes, or one more.
        let middle = lower[kind] + whole;
        let (mut below, mut above) = ((lower.clone(), upper.clone()), (lower, upper));
        below.1[kind] = Some(middle);
        above.0[kind] = middle + 1;
        todo.push(below);
        todo.push(above);
    }
    best
}

fn upper_left(lower: &[u32], upper: &[Option<u32>]) -> Vec<Option<u32>> {
    lower.iter().zip(upper).map(|(lower, upper)| upper.map(|upper| upper.saturating_sub(*lower))).collect()
}

/// What is left of demands where some amounts are there.
fn missing(demands: &[Demand], there: &[u32]) -> Vec<Demand> {
    let left = |demand: &Demand| {
        let counts = there.iter().enumerate().filter(|row| demand.kinds >> row.0 & 1 == 1);
        let amount = demand.amount.saturating_sub(counts.map(|row| *row.1).sum());
        Demand { amount, ..*demand }
    };
    demands.iter().map(left).filter(|demand| demand.amount > 0).collect()
}

/// The limit of steps was met.
struct OutOfSteps;

/// An optimum of the linear program.
struct Relaxed {
    /// Its sum, rounded up: no whole amounts have less.
    sum_up: u32,
    /// A kind whose amount is no whole number, and the whole part of it.
    broken: Option<(usize, u32)>,
}

/// Solves the linear program by its dual, where nothing is a start that holds: the most that the
/// demands are worth when the worths of those that a kind counts for add up to 1 at the most.
///
/// `None` says that the demands cannot be met.
fn relaxed(
    demands: &[Demand],
    allowed: u32,
    upper: &[Option<u32>],
    steps: &mut Steps,
) -> Result<Option<Relaxed>, OutOfSteps> {
    let mut table = Table::new(demands, allowed, upper);
    // The first column that gains enters (Bland's rule), so no basis comes twice.
    while let Some(column) = table.objective().iter().position(|gain| *gain < 0) {
        if !steps.take(table.size()) {
            return Err(OutOfSteps);
        }
        let Some(row) = table.leaving(column) else { return Ok(None) };
        table.pivot(row, column);
    }
    Ok(Some(table.optimum()))
}

/// A simplex table in whole numbers: the true figures are these over `denominator`.
struct Table {
    rows: Vec<Vec<i64>>,
    basis: Vec<usize>,
    kinds: Vec<usize>,
    /// The first column of the slacks, one for each kind.
    slack: usize,
    denominator: i64,
}

impl Table {
    fn new(demands: &[Demand], allowed: u32, upper: &[Option<u32>]) -> Self {
        let kinds: Vec<usize> = (0..upper.len()).filter(|kind| allowed >> kind & 1 == 1).collect();
        let bounds: Vec<usize> = kinds.iter().copied().filter(|kind| upper[*kind].is_some()).collect();
        let slack = demands.len() + bounds.len();
        let width = slack + kinds.len() + 1;
        let mut rows = vec![vec![0; width]; kinds.len() + 1];
        for (place, kind) in kinds.iter().enumerate() {
            for (column, demand) in demands.iter().enumerate() {
                rows[place][column] = i64::from(demand.kinds >> kind & 1);
            }
            for (column, bound) in bounds.iter().enumerate() {
                rows[place][demands.len() + column] = -i64::from(bound == kind);
            }
            rows[place][slack + place] = 1;
            rows[place][width - 1] = 1;
        }
        let last = &mut rows[kinds.len()];
        for (column, demand) in demands.iter().enumerate() {
            last[column] = -i64::from(demand.amount);
        }
        for (column, kind) in bounds.iter().enumerate() {
            last[demands.len() + column] = upper[*kind].map_or(0, i64::from);
        }
        Self { basis: (slack..slack + kinds.len()).collect(), rows, kinds, slack, denominator: 1 }
    }

    /// What a pivot takes.
    fn size(&self) -> usize {
        self.rows.len() * (self.rows[0].len() + 1)
    }

    /// The gains, without the value.
    fn objective(&self) -> &[i64] {
        let row = &self.rows[self.kinds.len()];
        &row[..row.len() - 1]
    }

    /// The row that bounds a column most, the first basis of equals.
    fn leaving(&self, column: usize) -> Option<usize> {
        let bounds = |row: &usize| self.rows[*row][column] > 0;
        let right = |row: usize| self.rows[row].last().copied().unwrap_or(0);
        (0..self.kinds.len()).filter(bounds).min_by(|one, other| {
            let (left, other_left) =
                (right(*one) * self.rows[*other][column], right(*other) * self.rows[*one][column]);
            left.cmp(&other_left).then(self.basis[*one].cmp(&self.basis[*other]))
        })
    }

    /// Brings a column into the basis; every division comes out even.
    fn pivot(&mut self, row: usize, column: usize) {
        let pivot_row = self.rows[row].clone();
        let pivot = pivot_row[column];
        for (place, other) in self.rows.iter_mut().enumerate() {
            if place == row {
                continue;
            }
            let factor = other[column];
            for (cell, pivot_cell) in other.iter_mut().zip(&pivot_row) {
                *cell = (*cell * pivot - factor * pivot_cell) / self.denominator;
            }
        }
        self.basis[row] = column;
        self.denominator = pivot;
    }

    /// The sum and the amounts, which are the gains of the slacks.
    fn optimum(&self) -> Relaxed {
        let row = &self.rows[self.kinds.len()];
        let whole = |figure: i64| u32::try_from(figure / self.denominator).unwrap_or(u32::MAX);
        let amount = |place: usize| row[self.slack + place];
        let broken = (0..self.kinds.len()).find(|place| amount(*place) % self.denominator != 0);
        Relaxed {
            sum_up: whole(row[row.len() - 1] + self.denominator - 1),
            broken: broken.map(|place| (self.kinds[place], whole(amount(place)))),
        }
    }
}
