//! What stands behind the credentials that a learner has or had: what nobody has them without.

use super::evaluate::Evaluator;
use super::verdict::Verdict;
use crate::model::{Attainment, Condition, ConditionKind, Credential, Held, Id, Requirement, ToList};

/// The most credentials that are looked at.
const CREDENTIALS_MAX: usize = 128;

/// How often they are gone over; only circles and crossings need more than two rounds.
const ROUNDS_MAX: usize = 8;

/// Whether whoever meets a leaf has the fact in question.
pub type Fits<'f> = &'f dyn Fn(&Requirement) -> bool;

/// The credentials that were had and all that their rules name, ready to be asked for one fact after another.
pub struct Behind<'a> {
    /// Those that were had, in the order of what was told.
    had: Vec<Id<Credential>>,
    /// The same, then what their rules name, and so on.
    rows: Vec<&'a Credential>,
    /// What each row implies, in the order of the rows.
    rules: Vec<Rule>,
    /// What a fact may be implied by.
    leaves: Vec<Leaf<'a>>,
}

/// A leaf of a rule, or a credential that it may have been met by.
enum Leaf<'a> {
    Of(&'a Requirement),
    Credential(Id<Credential>),
}

/// When a fact is implied: by numbers of leaves and of rows.
enum Rule {
    /// By a leaf.
    Leaf(usize),
    /// By each credential that a leaf may have been met by: as a fact, or as a row.
    Each(Vec<(usize, Option<usize>)>),
    /// By so many of these.
    Some(usize, Vec<Rule>),
}

impl<'a> Behind<'a> {
    /// Looks behind the credentials that a learner has or had.
    pub fn of(evaluator: &Evaluator<'a>) -> Self {
        let had = evaluator.learner.credentials.iter();
        let had = had.filter(|row| matches!(row.1, Held::Has | Held::Expired)).map(|row| *row.0).list();
        let rows = rows(evaluator, &had);
        let mut behind = Self { had, rows: Vec::new(), rules: Vec::new(), leaves: Vec::new() };
        let ids = rows.iter().map(|row| row.id).list();
        let rules = rows.iter().map(|row| behind.rule(evaluator, &ids, &row.requires.condition)).list();
        (behind.rows, behind.rules) = (rows, rules);
        behind
    }

    /// The first of the credentials that nobody has without a fact. Found round by round, as credentials require
    /// credentials, so that circles imply nothing.
    pub fn implies(&self, fits: Fits<'_>) -> Option<Id<Credential>> {
        let fit = self.leaves.iter().map(|leaf| match leaf {
            Leaf::Of(leaf) => fits(leaf),
            Leaf::Credential(id) => fits(&Requirement::Credential(*id)),
        });
        let fit = fit.list();
        if !fit.contains(&true) {
            return None;
        }
        let mut implying = vec![false; self.rows.len()];
        for _ in 0..ROUNDS_MAX {
            let mut is_new = false;
            // What is required comes last, so that most facts are found in one round.
            for (row, rule) in self.rules.iter().enumerate().rev() {
                if !implying[row] && rule.implies(&fit, &implying) {
                    (implying[row], is_new) = (true, true);
                }
            }
            if !is_new {
                break;
            }
        }
        let is_implying = |id: &&Id<Credential>| {
            self.rows.iter().zip(&implying).any(|(row, implying)| *implying && row.id == **id)
        };
        self.had.iter().find(is_implying).copied()
    }

    /// Adds the credentials and the attainments by which something may be implied.
    pub fn name(&self, credentials: &mut Vec<Id<Credential>>, attainments: &mut Vec<Id<Attainment>>) {
        for leaf in &self.leaves {
            match leaf {
                Leaf::Credential(id) => credentials.push(*id),
                Leaf::Of(Requirement::Attainment(id)) => attainments.push(*id),
                Leaf::Of(_) => {}
            }
        }
    }

    /// When whoever meets a condition has a fact: by one of all parts, or by so many alternatives that no choice
    /// goes without.
    fn rule(&mut self, evaluator: &Evaluator<'a>, rows: &[Id<Credential>], condition: &'a Condition) -> Rule {
        match &condition.kind {
            ConditionKind::All(parts) => {
                Rule::Some(1, parts.iter().map(|part| self.rule(evaluator, rows, part)).list())
            }
            ConditionKind::AtLeast { required_number, parts } => {
                let open = parts.iter().filter(|part| !evaluator.is_closed(part)).list();
                let parts = if open.len() < *required_number { parts.iter().list() } else { open };
                let all_but = (parts.len() + 1).saturating_sub(*required_number);
                Rule::Some(all_but, parts.into_iter().map(|part| self.rule(evaluator, rows, part)).list())
            }
            // Whichever credential it was met by.
            ConditionKind::Leaf(Requirement::Credential(id)) => {
                let each = evaluator.catalog.counting_as(*id).iter().map(|id| {
                    let row = rows.iter().position(|row| row == id);
                    (self.leaf(Leaf::Credential(*id)), row)
                });
                Rule::Each(each.list())
            }
            ConditionKind::Leaf(leaf) => Rule::Leaf(self.leaf(Leaf::Of(leaf))),
        }
    }

    /// The number of a new leaf.
    fn leaf(&mut self, leaf: Leaf<'a>) -> usize {
        self.leaves.push(leaf);
        self.leaves.len() - 1
    }
}

impl Rule {
    fn implies(&self, fit: &[bool], implying: &[bool]) -> bool {
        match self {
            Self::Leaf(leaf) => fit[*leaf],
            Self::Each(all) => {
                all.iter().all(|(leaf, row)| fit[*leaf] || row.is_some_and(|row| implying[row]))
            }
            Self::Some(least, parts) => {
                parts.iter().filter(|part| part.implies(fit, implying)).count() >= *least
            }
        }
    }
}

/// Credentials and all that their rules name, and so on.
fn rows<'a>(evaluator: &Evaluator<'a>, had: &[Id<Credential>]) -> Vec<&'a Credential> {
    let catalog = evaluator.catalog;
    let mut rows: Vec<&Credential> = had.iter().filter_map(|id| catalog.credentials.get(*id)).list();
    let mut ids = rows.iter().map(|row| row.id).list();
    let mut next = 0;
    while let Some(row) = rows.get(next).copied() {
        next += 1;
        for leaf in row.requires.condition.leaves() {
            let Requirement::Credential(id) = leaf else { continue };
            for id in catalog.counting_as(*id) {
                if rows.len() < CREDENTIALS_MAX && !ids.contains(id) {
                    rows.extend(catalog.credentials.get(*id));
                    ids.push(*id);
                }
            }
        }
    }
    rows
}

impl Evaluator<'_> {
    /// Whether a way is only for those who have something that nobody can set out to get, and the
    /// learner did not say that they have it.
    fn is_closed(&self, condition: &Condition) -> bool {
        let closed = |part: &&Condition| self.is_closed(part);
        match &condition.kind {
            ConditionKind::All(parts) => parts.iter().any(|part| closed(&part)),
            ConditionKind::AtLeast { required_number, parts } => {
                parts.iter().filter(closed).count() + required_number > parts.len()
            }
            ConditionKind::Leaf(leaf @ Requirement::Attainment(id)) => {
                let row = self.catalog.attainments.get(*id);
                row.is_some_and(|row| row.held_only) && self.by_facts(leaf).0 != Verdict::Met
            }
            ConditionKind::Leaf(_) => false,
        }
    }
}
