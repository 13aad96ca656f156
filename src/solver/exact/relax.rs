//! The linear program of a node: rows come as they are broken, bounds as the node decides.

use super::super::slices::{CELLS_PER_VISIT, Slices};
use super::certificate::Certificate;
use super::program::{Program, Var};
use super::separate::{Broken, broken};
use super::simplex::{Ended, Row, Simplex};

/// How many entries are computed at a time: some hundred visits.
const ENTRIES_EACH: u64 = 1 << 15;

/// Where a line is out of its bounds by less, its ray is not followed farther.
const RAY_LEAST: f64 = 0.05;

/// The linear program of a [`Program`].
pub struct Relaxation<'p> {
    program: &'p Program,
    simplex: Simplex,
    columns: Vec<Option<usize>>,
    vars: Vec<Var>,
    weights: Vec<i64>,
    /// What every solution weighs.
    base: i64,
    /// The certificate of the first node, and what it holds for good.
    first: Option<Certificate>,
    /// The certificate of the last node that was solved.
    last: Option<Certificate>,
    fixed: Vec<Option<bool>>,
    /// By variable.
    pub values: Vec<f64>,
    /// What everything but the simplex took.
    passes: u64,
    /// What of all that slices know.
    reported: u64,
    slices: &'p Slices,
}

/// What a node comes to.
pub enum Relaxed {
    /// At least as much as the limit.
    Hopeless,
    /// At least so much; values tell how.
    Solved(i64),
    /// At least so much, though it cannot be told how.
    Unsure(i64),
    /// There was too much to do.
    OutOfVisits,
}

impl<'p> Relaxation<'p> {
    /// The program, without a row.
    pub fn new(program: &'p Program, slices: &'p Slices) -> Self {
        let vars: Vec<Var> = (0..program.len()).filter(|var| !program.is_forced[*var]).collect();
        let mut columns = vec![None; program.len()];
        vars.iter().enumerate().for_each(|(column, var)| columns[*var] = Some(column));
        let weights: Vec<i64> = vars.iter().map(|var| program.weights[*var]).collect();
        let forced = (0..program.len()).filter(|var| program.is_forced[*var]);
        let mut relaxation = Self {
            simplex: Simplex::new(&weights),
            base: forced.map(|var| program.weights[var]).sum(),
            first: None,
            last: None,
            fixed: vec![None; vars.len()],
            values: program.is_forced.iter().map(|forced| f64::from(u8::from(*forced))).collect(),
            passes: 0,
            reported: 0,
            slices,
            program,
            columns,
            vars,
            weights,
        };
        for pair in &program.pairs {
            relaxation.add(pair, -1, -1);
        }
        relaxation
    }

    /// What all of it took, in visits of nodes.
    pub fn visits(&self) -> u64 {
        self.cells() / CELLS_PER_VISIT
    }

    fn cells(&self) -> u64 {
        self.simplex.entries + self.passes
    }

    /// Lets slices know what was done since the last time.
    pub fn report(&mut self) {
        self.slices.count_cells(self.cells() - self.reported);
        self.reported = self.cells();
    }

    /// Counts work done beside.
    pub fn count(&mut self, passes: usize) {
        self.count_looks(passes * self.program.size);
    }

    /// Counts options that were looked at beside.
    pub fn count_looks(&mut self, looks: usize) {
        self.passes += looks as u64;
    }

    /// Counts how often something was done for all columns.
    pub fn count_columns(&mut self, times: usize) {
        self.count_looks(times * self.vars.len());
    }

    /// By how much the bound of the last node that was solved may grow below a limit, in parts.
    pub fn room(&self, limit: i64) -> i64 {
        self.last.as_ref().map_or(i64::MAX, |last| last.room(limit - self.base))
    }

    /// By how much the bound of that node grows where a variable is left out and where it is taken, in parts.
    pub fn growth(&self, var: Var) -> [i64; 2] {
        let last = self.columns[var].zip(self.last.as_ref());
        last.map_or([0; 2], |(column, last)| last.growth(column))
    }

    /// A sum of variables, each with the same factor, is no less than a number.
    fn add(&mut self, vars: &[Var], factor: i64, mut least: i64) {
        let mut terms = Vec::new();
        for var in vars {
            match self.columns[*var] {
                Some(column) => terms.push((column, factor)),
                None => least -= factor,
            }
        }
        self.simplex.add(Row { terms, least });
    }

    fn add_broken(&mut self, broken: &Broken<'_>) {
        let Some(of) = broken.of.and_then(|var| self.columns[var]) else { return self.add(broken.set, 1, 1) };
        let set = broken.set.iter().filter_map(|var| self.columns[*var]);
        let mut terms: Vec<(usize, i64)> = set.map(|column| (column, 1)).collect();
        terms.push((of, -1));
        self.simplex.add(Row { terms, least: 0 });
    }

    /// One of a set has to be taken.
    pub fn add_landmark(&mut self, set: &[Var]) {
        self.add(set, 1, 1);
    }

    /// Decides some variables and no others, but for those that a limit decides.
    pub fn decide(&mut self, decisions: &[(Var, bool)], limit: i64) {
        if let Some(first) = &self.first {
            for (column, fixed) in self.fixed.iter_mut().enumerate() {
                *fixed = fixed.or_else(|| first.fixes(column, limit - self.base));
            }
        }
        (0..self.vars.len()).for_each(|column| self.simplex.hold(column, self.fixed[column]));
        self.count_columns(2);
        // What is taken takes with it what is the only one of its clause.
        let mut todo = decisions.to_vec();
        while let Some((var, value)) = todo.pop() {
            if let Some(column) = self.columns[var].filter(|column| self.simplex.fixed(*column).is_none()) {
                self.simplex.hold(column, Some(value));
                let clauses = self.program.clauses[var].iter().filter(|clause| value && clause.len() == 1);
                todo.extend(clauses.map(|clause| (clause[0], true)));
            }
        }
        self.simplex.settle();
    }

    /// How far a variable is from 0 or 1, the nearer of them.
    pub fn part(&self, var: Var) -> f64 {
        self.values[var].min(1.0 - self.values[var])
    }

    /// What deciding a broken variable adds to the bound: down and up; for each it goes through all columns.
    pub fn penalties(&self, var: Var) -> [f64; 2] {
        self.columns[var].map_or([0.0; 2], |column| self.simplex.penalties(column))
    }

    /// Whether a variable is decided.
    pub fn decided(&self, var: Var) -> Option<bool> {
        self.columns[var].map_or(Some(true), |column| self.simplex.fixed(column))
    }

    /// Solves the program, adding the clauses that it breaks.
    pub async fn solve(&mut self, limit: i64, is_first: bool, visits_max: u64) -> Relaxed {
        loop {
            let ended = self.solve_simplex(visits_max.saturating_mul(CELLS_PER_VISIT)).await;
            let ray = if ended == Ended::Infeasible { self.ray(limit) } else { 0.0 };
            let certificate = Certificate::new(&self.simplex, &self.weights, ray);
            self.count_columns(4);
            self.count_looks(self.simplex.rows.len() * 4);
            let held = self.held();
            let bound = held + self.program.scale.reachable(self.base + certificate.bound() - held);
            if bound >= limit {
                return Relaxed::Hopeless;
            }
            if self.visits() >= visits_max || self.simplex.is_full() {
                return Relaxed::OutOfVisits;
            }
            if ended != Ended::Solved {
                return Relaxed::Unsure(bound);
            }
            if self.fix(&certificate, limit) {
                self.simplex.settle();
                continue;
            }
            for (column, var) in self.vars.iter().enumerate() {
                self.values[*var] = self.simplex.value(column).clamp(0.0, 1.0);
            }
            self.count(1);
            let broken = broken(self.program, &self.values);
            if broken.is_empty() {
                if is_first {
                    self.first = Some(certificate.clone());
                }
                self.last = Some(certificate);
                return Relaxed::Solved(bound);
            }
            for broken in broken {
                self.add_broken(&broken);
            }
        }
    }

    /// Solves what is in the simplex, a part at a time.
    async fn solve_simplex(&mut self, entries_max: u64) -> Ended {
        let mut pivots = 200 + 8 * (self.vars.len() + self.simplex.rows.len());
        loop {
            let entries_now = entries_max.min(self.simplex.entries + ENTRIES_EACH);
            let ended = self.simplex.solve(entries_now, &mut pivots);
            self.report();
            self.slices.pause().await;
            if ended != Ended::Stalled || pivots == 0 || self.simplex.entries >= entries_max {
                return ended;
            }
        }
    }

    /// What everything weighs that is taken for sure.
    fn held(&self) -> i64 {
        let is_held = |column: &usize| self.simplex.fixed(*column) == Some(true);
        self.base + (0..self.vars.len()).filter(is_held).map(|column| self.weights[column]).sum::<i64>()
    }

    /// How far to go along the ray, so that the bound comes to the limit.
    #[allow(clippy::cast_precision_loss, reason = "no weight is above 2^43")]
    fn ray(&self, limit: i64) -> f64 {
        (limit - self.base) as f64 / self.simplex.shortfall().clamp(RAY_LEAST, 1.0)
    }

    /// Holds for this node what is in one place in everything below the limit; whether values change.
    fn fix(&mut self, certificate: &Certificate, limit: i64) -> bool {
        let mut has_changed = false;
        for column in 0..self.vars.len() {
            let fix = certificate.fixes(column, limit - self.base);
            if let (None, Some(at)) = (self.simplex.fixed(column), fix) {
                has_changed |= (self.simplex.value(column) > 0.5) != at;
                self.simplex.hold(column, fix);
            }
        }
        has_changed
    }
}
