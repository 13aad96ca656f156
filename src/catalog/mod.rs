//! The catalog: an immutable, indexed and checked set of nouns.
//!
//! It is read from one JSON document, or from several with the same keys that are merged.

#[cfg(not(target_arch = "wasm32"))]
pub mod bundled;
mod check;
mod condition;
pub mod json;
mod ladder;
mod learner;
mod nouns;
mod place;
mod problem;
mod reader;
mod row;
pub mod shape;
mod shapes;
mod table;
mod words;

pub use ladder::{Rung, RungOption};
pub use learner::{LEARNER, learner};
pub use problem::{Fault, Problem};
pub use reader::{PROBLEMS_MAX, Reader, is_hidden};
pub use table::Table;

use crate::model::{
    Activity, Attainment, Bridge, CheckItem, Competency, Credential, EducationDefaults, Field, Id,
    KindOfWork, LangMap, Occupation, Organisation, Source, Stage, StandIn, SubDomain, WayIn, sorted,
};
use json::Json;
use shape::Vocabulary;

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
    /// The field that it covers, as it stands inside a sentence: "healthcare technology".
    pub title: Option<LangMap>,
    /// The country whose rules and figures it has.
    pub country: Option<LangMap>,
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
    /// What people do every day, for the self-check.
    pub activities: Table<Activity>,
    /// The tasks of the self-check.
    pub check_items: Table<CheckItem>,
    /// Where people come from.
    pub ways_in: Table<WayIn>,
    /// Bridges between sub-domains.
    pub bridges: Table<Bridge>,
    /// What education takes, lowest level first.
    pub education: Vec<EducationDefaults>,
}

impl Catalog {
    /// Reads and checks documents of `(name, JSON text)`; a problem anywhere refuses them all.
    pub fn from_documents(documents: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        let (catalog, problems) = Self::read(documents);
        if problems.is_empty() { Ok(catalog) } else { Err(problems) }
    }

    /// Takes documents of `(name, JSON text)` that were found sound before: nothing is checked again.
    pub fn of_sound(documents: &[(&str, &str)]) -> Self {
        let values: Vec<Json> = documents.iter().filter_map(|row| Json::of_sound(row.1).ok()).collect();
        nouns::catalog(&values.iter().collect::<Vec<_>>())
    }

    /// Reads and checks documents: every problem, and the rows where each of them is sound by
    /// itself; else there are none.
    pub fn read(documents: &[(&str, &str)]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut values: Vec<(&str, Json)> = Vec::new();
        for (file, text) in documents {
            match Json::parse(text) {
                Ok(json) => values.push((file, json)),
                Err(why) => {
                    let (file, path) = ((*file).to_owned(), String::new());
                    problems.push(Problem { file, path, fault: Fault::Unreadable(why) });
                }
            }
        }
        let values: Vec<(&str, &Json)> = values.iter().map(|row| (row.0, &row.1)).collect();
        let mut reader = Reader::default();
        for (file, json) in &values {
            reader.document(file, json);
            reader.object(json, &shapes::DOCUMENT);
        }
        reader.references();
        problems.append(&mut reader.problems);
        if problems.is_empty() && values.iter().all(|row| row.1.get("edition").is_none()) {
            let file = documents.first().map_or("catalog", |row| row.0).to_owned();
            problems.push(Problem { file, path: String::new(), fault: Fault::MissingKey("edition") });
        }
        if !problems.is_empty() {
            return (nouns::catalog(&[]), problems);
        }
        let catalog = nouns::catalog(&values.iter().map(|row| row.1).collect::<Vec<_>>());
        check::check(&catalog, &values, &mut problems);
        (catalog, problems)
    }

    /// The id of the row of a vocabulary that a text names, where there is one.
    pub fn listed(&self, vocabulary: Vocabulary, text: &str) -> Option<Id> {
        let id = Id::new(text).ok()?;
        let found = match vocabulary {
            Vocabulary::Credential => self.credentials.get(&id).is_some(),
            Vocabulary::Organisation => self.organisations.get(&id).is_some(),
            Vocabulary::SubDomain => self.sub_domains.get(&id).is_some(),
            Vocabulary::KindOfWork => self.kinds_of_work.get(&id).is_some(),
            Vocabulary::Field => self.fields.get(&id).is_some(),
            Vocabulary::Accreditation => self.accreditations.get(&id).is_some(),
            Vocabulary::Attainment => self.attainments.get(&id).is_some(),
            Vocabulary::Occupation => self.occupations.get(&id).is_some(),
            Vocabulary::Activity => self.activities.get(&id).is_some(),
            Vocabulary::WayIn => self.ways_in.get(&id).is_some(),
            Vocabulary::CheckItem => self.check_items.get(&id).is_some(),
            _ => false,
        };
        found.then_some(id)
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
