//! The catalog: an immutable, indexed and checked set of nouns.
//!
//! It is read from one JSON document, or from several with the same keys that are merged.

mod at;
pub mod bundled;
mod check;
pub mod json;
mod ladder;
mod problem;
mod read;
mod read_condition;
mod read_credential;
mod read_rows;
mod table;

pub use at::{At, Reader};
pub use ladder::{Rung, RungOption};
pub use problem::{Fault, Problem};
pub use table::Table;

use crate::model::{
    Attainment, Competency, Credential, EducationDefaults, Field, Id, KindOfWork, LangMap, Occupation,
    Organisation, Source, Stage, StandIn, SubDomain, sorted,
};

/// The nouns of one edition, each vocabulary sorted by id.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// The day it was made.
    pub date: String,
    /// Under what terms it may be used.
    pub licence: LangMap,
    /// Whose names it names.
    pub trademarks: LangMap,
    /// The lanes of the framework.
    pub sub_domains: Table<SubDomain>,
    /// Credentials, trainings and titles.
    pub credentials: Table<Credential>,
    /// Issuers and professional organisations.
    pub organisations: Table<Organisation>,
    /// Occupations.
    pub occupations: Table<Occupation>,
    /// Where facts are from.
    pub sources: Table<Source>,
    /// Kinds of work.
    pub kinds_of_work: Table<KindOfWork>,
    /// Fields of study.
    pub fields: Table<Field>,
    /// Accreditations of programmes.
    pub accreditations: Table<Stage>,
    /// Trainings, exams, licences, sponsorships and evidence.
    pub attainments: Table<Attainment>,
    /// Competencies.
    pub competencies: Table<Competency>,
    /// What stands in on the ladder for what nobody issues.
    pub stand_ins: Table<StandIn>,
    /// What education takes, lowest level first.
    pub education: Vec<EducationDefaults>,
}

impl Catalog {
    /// Reads and checks documents of `(name, JSON text)`; a problem anywhere refuses them all.
    pub fn from_documents(documents: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        let (catalog, problems) = Self::read(documents);
        if problems.is_empty() { Ok(catalog) } else { Err(problems) }
    }

    /// Reads and checks documents; what is sound of them, and every problem.
    pub fn read(documents: &[(&str, &str)]) -> (Self, Vec<Problem>) {
        let (catalog, places, mut problems) = read::documents(documents);
        check::check(&catalog, &places, &mut problems);
        (catalog, problems)
    }

    /// Whether work of kind `kind` counts as kind `wanted`.
    pub fn work_counts_as(&self, kind: &Id, wanted: &Id) -> bool {
        reaches(kind, wanted, &|id| self.kinds_of_work.get(id).map_or(&[], |row| &row.counts_as))
    }

    /// Whether a degree in `field` fits the field `wanted`.
    pub fn field_counts_as(&self, field: &Id, wanted: &Id) -> bool {
        reaches(field, wanted, &|id| self.fields.get(id).map_or(&[], |row| &row.counts_as))
    }

    /// Whether having `attainment` is having `wanted` too.
    pub fn attainment_counts_as(&self, attainment: &Id, wanted: &Id) -> bool {
        reaches(attainment, wanted, &|id| self.attainments.get(id).map_or(&[], |row| &row.counts_as))
    }

    /// The sub-domains in the framework's order.
    pub fn lanes(&self) -> Vec<&SubDomain> {
        sorted(self.sub_domains.iter().collect(), &|one, other| one.position < other.position)
    }
}

/// Whether `wanted` is `from` or above it in a *counts as* graph; a graph too deep counts as no.
fn reaches<'c>(from: &Id, wanted: &Id, above: &dyn Fn(&Id) -> &'c [Id]) -> bool {
    fn walk<'c>(from: &Id, wanted: &Id, above: &dyn Fn(&Id) -> &'c [Id], depth: u8) -> bool {
        from == wanted || depth > 0 && above(from).iter().any(|next| walk(next, wanted, above, depth - 1))
    }
    walk(from, wanted, above, 8)
}
