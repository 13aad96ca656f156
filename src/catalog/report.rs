//! How well the rules of a catalog are supported by their sources.

use super::index::Catalog;
use crate::model::{Credential, Grade, Id, ToList};

/// The rules of the credentials that somebody issues, by the grade of their best source.
pub struct RulesByGrade {
    /// How many there are.
    pub all: usize,
    /// The credentials whose rule no issuer and no official says, by id.
    pub others: Vec<Id<Credential>>,
}

/// Counts the rules of a catalog. A rule without a source is one of the others.
pub fn rules_by_grade(catalog: &Catalog) -> RulesByGrade {
    let issued = || catalog.credentials.iter().filter(|row| row.is_issued());
    let is_known = |row: &&Credential| catalog.best_grade(&row.requires.sources) >= Some(Grade::Official);
    RulesByGrade {
        all: issued().count(),
        others: issued().filter(|row| !is_known(row)).map(|row| row.id).list(),
    }
}
