//! All solutions under a node that weigh less than a limit, without a linear program for each.
//!
//! Where several sets are wanted, most of them are near the best one, and the duals of one node tell them
//! apart: by each variable that is taken or left out the bound grows by so much. Clause by clause, one option is
//! taken in one branch and left out in the other, so no solution is met twice. The branch that weighs least
//! goes on first.

use std::cmp::Reverse;

use super::program::{Program, Var};
use super::relax::Relaxation;

/// So many cells that are copied take as long as one option that is looked at.
const CELLS_PER_LOOK: usize = 16;

/// Where a walk has come to.
pub enum Walked {
    /// A solution: all that is not taken is left out.
    Found(Vec<bool>),
    /// There is no other.
    End,
    /// There was too much to look at.
    TooFar,
}

/// A walk through what is under a node.
pub struct Walk<'p> {
    program: &'p Program,
    /// By variable, by how much the bound grows where it is left out and where it is taken, in parts.
    growth: Vec<[i64; 2]>,
    open: Vec<Branch>,
    /// How many options were looked at.
    pub looks: usize,
}

/// Some decisions, and what comes of them.
#[derive(Clone)]
struct Branch {
    decided: Vec<Option<bool>>,
    /// What is taken, in order.
    taken: Vec<Var>,
    /// All clauses before this one of this one that is taken are met.
    at: (usize, usize),
    /// What all that is taken weighs.
    weight: i64,
    /// By how much the bound has grown.
    grown: i64,
    /// By how much it has with whatever option comes next.
    least: i64,
}

/// What a solution may come to.
#[derive(Clone, Copy)]
pub struct Room {
    /// It weighs less.
    pub limit: i64,
    /// The bound grows by no more, in parts.
    pub growth: i64,
}

impl Room {
    fn has(self, branch: &Branch) -> bool {
        branch.grown <= self.growth && branch.weight < self.limit
    }
}

impl<'p> Walk<'p> {
    /// A walk from what a node decides.
    pub fn new(program: &'p Program, relaxation: &Relaxation<'p>) -> Self {
        let vars = 0..program.len();
        let decided: Vec<_> = vars.clone().map(|var| relaxation.decided(var)).collect();
        let taken: Vec<Var> = vars.clone().rev().filter(|var| decided[*var] == Some(true)).collect();
        let weight = taken.iter().map(|var| program.weights[*var]).sum();
        let first = Branch { decided, taken, at: (0, 0), weight, grown: 0, least: 0 };
        let growth = vars.map(|var| relaxation.growth(var)).collect();
        Self { program, growth, open: vec![first], looks: 0 }
    }

    /// Goes on to the next solution that there is room for; there is never more room than before.
    pub fn next(&mut self, room: Room, looks_max: usize) -> Walked {
        while let Some(mut branch) = self.pop().filter(|branch| branch.least <= room.growth) {
            let mut is_open = room.has(&branch);
            while is_open && let Some(clause) = branch.open_clause(self.program, &mut self.looks) {
                if self.looks > looks_max {
                    return Walked::TooFar;
                }
                is_open = self.fork(clause, &mut branch, room);
            }
            if is_open && self.is_tight(&branch) {
                return Walked::Found(branch.decided.iter().map(|decided| *decided == Some(true)).collect());
            }
        }
        Walked::End
    }

    /// The open branch that weighs least; of equals the latest.
    fn pop(&mut self) -> Option<Branch> {
        self.looks += self.open.len() / CELLS_PER_LOOK;
        let places = 0..self.open.len();
        let least = places.min_by_key(|place| (self.open[*place].least, Reverse(*place)))?;
        Some(self.open.remove(least))
    }

    /// Takes the cheapest option of a clause, and opens a branch without it; whether there is room.
    fn fork(&mut self, clause: &[Var], branch: &mut Branch, room: Room) -> bool {
        let mut options: Vec<Var> = clause.to_vec();
        options.retain(|option| branch.decided[*option].is_none());
        options.sort_by_key(|option| self.growth[*option][1]);
        let Some(option) = options.first().copied() else { return false };
        if let Some(next) = options.get(1) {
            let grown = branch.grown.saturating_add(self.growth[option][0]);
            let least = grown.saturating_add(self.growth[*next][1]);
            if least <= room.growth {
                self.looks += (self.program.len() + branch.taken.len()) / CELLS_PER_LOOK;
                let mut without = Branch { grown, least, ..branch.clone() };
                without.decided[option] = Some(false);
                self.open.push(without);
            }
        }
        branch.take(option, self.program, &self.growth) && room.has(branch)
    }

    /// Whether each variable but the goal is the only one that is taken of some clause, where nothing goes in
    /// a circle: else something is needless.
    fn is_tight(&mut self, branch: &Branch) -> bool {
        let mut is_needed = vec![self.program.has_circle; self.program.len()];
        is_needed[self.program.goal] = true;
        for clause in branch.taken.iter().flat_map(|var| &self.program.clauses[*var]) {
            self.looks += clause.len();
            let mut taken = clause.iter().filter(|option| branch.decided[**option] == Some(true));
            // A clause may name an option twice.
            if let Some(only) = taken.next()
                && taken.all(|option| option == only)
            {
                is_needed[*only] = true;
            }
        }
        branch.taken.iter().all(|var| is_needed[*var])
    }
}

impl Branch {
    /// The first clause of what is taken of which nothing is taken.
    fn open_clause<'p>(&mut self, program: &'p Program, looks: &mut usize) -> Option<&'p [Var]> {
        while let Some(var) = self.taken.get(self.at.0) {
            while let Some(clause) = program.clauses[*var].get(self.at.1) {
                *looks += clause.len();
                if !clause.iter().any(|option| self.decided[*option] == Some(true)) {
                    return Some(clause);
                }
                self.at.1 += 1;
            }
            self.at = (self.at.0 + 1, 0);
        }
        None
    }

    /// Takes a variable with all that is the only one of its clause; false where one of those is left out.
    fn take(&mut self, var: Var, program: &Program, growth: &[[i64; 2]]) -> bool {
        let mut todo = vec![var];
        while let Some(var) = todo.pop() {
            match self.decided[var] {
                Some(true) => continue,
                Some(false) => return false,
                None => {}
            }
            self.decided[var] = Some(true);
            self.taken.push(var);
            self.weight += program.weights[var];
            self.grown = self.grown.saturating_add(growth[var][1]);
            todo.extend(
                program.clauses[var].iter().filter(|clause| clause.len() == 1).map(|clause| clause[0]),
            );
        }
        true
    }
}
