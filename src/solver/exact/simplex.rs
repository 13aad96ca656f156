//! A linear program in bounds, by the dual simplex method: rows are added while it is solved, and bounds
//! may change between any two solutions, without beginning anew.
//!
//! It computes in floating point and proves nothing: what it finds is checked in whole numbers by
//! [`certificate`](super::certificate).

/// A column of the program or, from [`Simplex::width`] on, the slack of a row.
type Symbol = usize;

/// What is taken for nothing.
const TINY: f64 = 1e-9;

/// So many entries there may be at the most.
const ENTRIES_MAX: usize = 1 << 21;

/// How far a value may be out of its bounds.
const SLIGHT: f64 = 1e-7;

/// A row: a sum of columns with their factors is no less than a number.
pub struct Row {
    /// Columns with their factors.
    pub terms: Vec<(usize, i64)>,
    /// The number.
    pub least: i64,
}

/// How a solution ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// With an optimum.
    Solved,
    /// Nothing fits.
    Infeasible,
    /// With neither, as a limit was met: where that is the one of pivots, it goes in a circle.
    Stalled,
}

/// The program: the least sum of weights. Every column lies between 0 and 1.
pub struct Simplex {
    /// The rows so far.
    pub rows: Vec<Row>,
    width: usize,
    /// One line for each symbol in the basis, as a sum of the others, by place.
    lines: Vec<f64>,
    constants: Vec<f64>,
    /// What the objective gains by one of each.
    gains: Vec<f64>,
    /// Which symbols are not in the basis, by place, and which are, by line.
    outside: Vec<Symbol>,
    basis: Vec<Symbol>,
    /// By symbol: its place outside, or its line.
    places: Vec<usize>,
    in_basis: Vec<bool>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    values: Vec<f64>,
    /// The line that nothing brings into its bounds, and whether it would have to rise.
    failed: Option<(usize, bool)>,
    /// Cells that were computed so far.
    pub entries: u64,
}

impl Simplex {
    /// A program without rows.
    pub fn new(weights: &[i64]) -> Self {
        let width = weights.len();
        // No weight is above 2^43, which a floating number holds exactly.
        #[allow(clippy::cast_precision_loss)]
        let gains = weights.iter().map(|weight| *weight as f64).collect();
        Self {
            rows: Vec::new(),
            width,
            lines: Vec::new(),
            constants: Vec::new(),
            gains,
            outside: (0..width).collect(),
            basis: Vec::new(),
            places: (0..width).collect(),
            in_basis: vec![false; width],
            lower: vec![0.0; width],
            upper: vec![1.0; width],
            values: vec![0.0; width],
            failed: None,
            entries: 0,
        }
    }

    /// The value of a column.
    pub fn value(&self, column: usize) -> f64 {
        self.values[column]
    }

    /// Whether a column is held at one value.
    pub fn fixed(&self, column: usize) -> Option<bool> {
        (self.upper[column] - self.lower[column] < 0.5).then_some(self.lower[column] > 0.5)
    }

    /// Lets a column be 0 or 1 or holds it at one of them.
    pub fn hold(&mut self, column: usize, at: Option<bool>) {
        (self.lower[column], self.upper[column]) = match at {
            None => (0.0, 1.0),
            Some(false) => (0.0, 0.0),
            Some(true) => (1.0, 1.0),
        };
    }

    /// The dual of a row.
    pub fn dual(&self, row: usize) -> f64 {
        let slack = self.width + row;
        if self.in_basis[slack] { 0.0 } else { self.gains[self.places[slack]] }
    }

    /// How far the line that nothing brings into its bounds is out of them: by so much the bound grows along
    /// the ray.
    pub fn shortfall(&self) -> f64 {
        let Some((line, rises)) = self.failed else { return 1.0 };
        let (symbol, value) = (self.basis[line], self.values[self.basis[line]]);
        if rises { self.lower[symbol] - value } else { value - self.upper[symbol] }
    }

    /// By how much the dual of a row grows along the ray that shows that nothing fits.
    pub fn ray(&self, row: usize) -> f64 {
        let Some((line, rises)) = self.failed else { return 0.0 };
        let (slack, place) = (self.width + row, self.places[self.width + row]);
        match self.in_basis[slack] {
            true if place == line => 1.0,
            true => 0.0,
            false => {
                let entry = self.lines[line * self.width + place];
                if rises { -entry } else { entry }.max(0.0)
            }
        }
    }

    /// Adds a row, where there is room; its slack comes into the basis.
    pub fn add(&mut self, row: Row) {
        if self.is_full() {
            return;
        }
        let from = self.lines.len();
        self.lines.resize(from + self.width, 0.0);
        #[allow(clippy::cast_precision_loss)]
        let (mut constant, mut value) = (-(row.least as f64), -(row.least as f64));
        for (column, factor) in &row.terms {
            #[allow(clippy::cast_precision_loss)]
            let factor = *factor as f64;
            value += factor * self.values[*column];
            let place = self.places[*column];
            if self.in_basis[*column] {
                constant += factor * self.constants[place];
                for entry in 0..self.width {
                    self.lines[from + entry] += factor * self.lines[place * self.width + entry];
                }
            } else {
                self.lines[from + place] += factor;
            }
        }
        self.entries += (self.width * row.terms.len()) as u64;
        let slack = self.width + self.rows.len();
        self.constants.push(constant);
        self.places.push(self.basis.len());
        self.basis.push(slack);
        self.in_basis.push(true);
        self.lower.push(0.0);
        self.upper.push(f64::INFINITY);
        self.values.push(value);
        self.rows.push(row);
    }

    /// Puts what is outside of the basis on the bound where it gains, after bounds have changed.
    pub fn settle(&mut self) {
        for (place, symbol) in self.outside.iter().enumerate() {
            let is_low = self.gains[place] >= 0.0 || self.upper[*symbol].is_infinite();
            self.values[*symbol] = if is_low { self.lower[*symbol] } else { self.upper[*symbol] };
        }
        // Most of what is outside is 0 and adds nothing.
        let values = self.outside.iter().map(|symbol| self.values[*symbol]).enumerate();
        let taken: Vec<(usize, f64)> = values.filter(|row| row.1 != 0.0).collect();
        for (line, symbol) in self.basis.iter().enumerate() {
            let entries = &self.lines[line * self.width..(line + 1) * self.width];
            let sum: f64 = taken.iter().map(|(place, value)| entries[*place] * value).sum();
            self.values[*symbol] = self.constants[line] + sum;
        }
        self.entries += (self.width + self.basis.len() * (1 + taken.len())) as u64;
    }

    /// Whether there is no room for more rows: some millions of entries.
    pub fn is_full(&self) -> bool {
        self.lines.len() > ENTRIES_MAX
    }

    /// Solves the program, or goes on, for no more than so many entries in all and so many more pivots.
    pub fn solve(&mut self, entries_max: u64, pivots: &mut usize) -> Ended {
        self.failed = None;
        while *pivots > 0 {
            let Some((line, bound)) = self.leaving() else { return Ended::Solved };
            if self.entries >= entries_max {
                return Ended::Stalled;
            }
            let Some(place) = self.entering(line, bound) else {
                self.failed = Some((line, bound > self.values[self.basis[line]]));
                return Ended::Infeasible;
            };
            self.pivot(line, place, bound);
            *pivots -= 1;
        }
        Ended::Stalled
    }

    /// The line that is out of its bounds most, and the bound.
    fn leaving(&self) -> Option<(usize, f64)> {
        let mut found = None;
        let mut most = SLIGHT;
        for (line, symbol) in self.basis.iter().enumerate() {
            let value = self.values[*symbol];
            let (below, above) = (self.lower[*symbol] - value, value - self.upper[*symbol]);
            if below.max(above) > most {
                most = below.max(above);
                found = Some((line, if below > above { self.lower[*symbol] } else { self.upper[*symbol] }));
            }
        }
        found
    }

    /// What comes in for a line, so that every gain keeps its sign.
    fn entering(&self, line: usize, bound: f64) -> Option<usize> {
        let rises = bound > self.values[self.basis[line]];
        let entries = &self.lines[line * self.width..(line + 1) * self.width];
        let mut found = None;
        let mut least = (f64::INFINITY, 0.0);
        for (place, entry) in entries.iter().enumerate() {
            let symbol = self.outside[place];
            let pull = if rises { *entry } else { -entry };
            let (low, high) = (self.lower[symbol], self.upper[symbol]);
            let can = high > low
                && (pull > TINY && self.values[symbol] < high || pull < -TINY && self.values[symbol] > low);
            if !can {
                continue;
            }
            let ratio = (self.gains[place] / pull).abs();
            if ratio < least.0 - TINY || ratio <= least.0 && pull.abs() > least.1 {
                least = (ratio, pull.abs());
                found = Some(place);
            }
        }
        found
    }

    /// What the objective gains at the least where a column in the basis goes down to 0 or up to 1.
    pub fn penalties(&self, column: usize) -> [f64; 2] {
        let (line, value) = (self.places[column], self.values[column]);
        [(0.0, value), (1.0, 1.0 - value)].map(|(bound, way)| {
            let place = self.entering(line, bound);
            place.map_or(f64::INFINITY, |place| {
                way * (self.gains[place] / self.lines[line * self.width + place]).abs()
            })
        })
    }

    fn pivot(&mut self, line: usize, place: usize, bound: f64) {
        let width = self.width;
        let (leaves, enters) = (self.basis[line], self.outside[place]);
        let pivot = self.lines[line * width + place];
        let step = (bound - self.values[leaves]) / pivot;
        let own: Vec<(usize, f64)> = (0..width)
            .map(|entry| {
                (entry, if entry == place { 1.0 } else { -self.lines[line * width + entry] } / pivot)
            })
            .filter(|row| row.1.abs() > 1e-12)
            .collect();
        let constant = -self.constants[line] / pivot;
        let mut computed = width;
        for other in 0..self.basis.len() {
            let entries = &mut self.lines[other * width..(other + 1) * width];
            let factor = entries[place];
            if other == line || factor == 0.0 {
                continue;
            }
            self.values[self.basis[other]] += factor * step;
            entries[place] = 0.0;
            own.iter().for_each(|(entry, by)| entries[*entry] += factor * by);
            self.constants[other] += factor * constant;
            computed += own.len();
        }
        let factor = std::mem::replace(&mut self.gains[place], 0.0);
        own.iter().for_each(|(entry, by)| self.gains[*entry] += factor * by);
        let entries = &mut self.lines[line * width..(line + 1) * width];
        entries.fill(0.0);
        own.iter().for_each(|(entry, by)| entries[*entry] = *by);
        self.constants[line] = constant;
        self.values[enters] += step;
        self.values[leaves] = bound;
        (self.basis[line], self.outside[place]) = (enters, leaves);
        (self.places[enters], self.places[leaves]) = (line, place);
        (self.in_basis[enters], self.in_basis[leaves]) = (true, false);
        self.entries += computed as u64 + self.basis.len() as u64;
    }
}
