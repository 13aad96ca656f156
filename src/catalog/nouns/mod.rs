//! From documents to nouns, once they were checked against their schemas.

mod credential;
mod exam;
mod occupation;
mod part;
mod statement;
mod vocabulary;

use super::document::{Documents, Rows};
use super::index::{Catalog, Closures};
use super::json::Json;
use super::learner::learner;
use super::table::Table;
use crate::model::{
    Accreditation, Activity, Competency, Credential, Field, Named, StartingPoint, ToList, sorted,
};
use credential::credential;
use occupation::{education, figure, occupation};
use part::{id, name, unnamed};
use statement::{question, term};
use vocabulary::{attainment, bridge, check_item, kind_of_work, organization, source, stand_in, sub_domain};

/// The catalog of documents without a fault in any of their rows.
pub fn catalog(documents: &Documents<'_>) -> Catalog {
    let mut reading = Reading { portion: usize::MAX, ..Reading::default() };
    loop {
        if let Some(catalog) = reading.go_on(documents) {
            return catalog;
        }
    }
}

/// A catalog that is read in parts.
pub struct Reading {
    /// What was read so far; `None` at the start.
    catalog: Option<Catalog>,
    /// How many parts were read.
    parts: usize,
    /// How many credentials are read at once.
    portion: usize,
    credentials: Vec<Credential>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { catalog: None, parts: 0, portion: 32, credentials: Vec::new() }
    }
}

impl Reading {
    /// Reads the next part of documents, the same each time. The catalog is given back with the last part.
    pub(in crate::catalog) fn go_on(&mut self, documents: &Documents<'_>) -> Option<Catalog> {
        let Some(catalog) = &mut self.catalog else {
            self.catalog = Some(small_tables(documents));
            return None;
        };
        self.parts += 1;
        if self.parts == 1 {
            // Sources are read on the day of their document, where they do not say another.
            let read = (0..documents.len())
                .map(|number| Some(documents.get(number, "read")?.as_text()?.to_owned()))
                .list();
            catalog.organizations = table(documents, "organizations", &|row, _| organization(row));
            catalog.occupations = table(documents, "occupations", &|row, _| occupation(row));
            catalog.sources =
                table(documents, "sources", &|row, number| source(row, read[number].as_deref()));
            return None;
        }
        let rows = documents.rows("credentials", "id");
        let begin = (self.parts - 2).saturating_mul(self.portion);
        // There may be many thousands: no place is kept for more.
        self.credentials.reserve_exact(self.portion.min(rows.len()));
        let end = begin.saturating_add(self.portion);
        if rows.some(begin..end, &mut |row, _| self.credentials.push(credential(row))) {
            return None;
        }
        let mut catalog = self.catalog.take()?;
        catalog.credentials = Table::new(std::mem::take(&mut self.credentials));
        catalog.close();
        // What is assumed of people names what the catalog lists.
        catalog.starting_points = table(documents, "ways_in", &|row, _| StartingPoint {
            id: id(row, "id"),
            name: name(row),
            learner: learner(&catalog, row.get("learner").unwrap_or(&Json::Null)),
            destination: id(row, "want"),
        });
        Some(catalog)
    }
}

/// All but the long tables, and what needs them.
fn small_tables(documents: &Documents<'_>) -> Catalog {
    let text =
        |key: &str| documents.last(key).as_ref().and_then(Json::as_text).unwrap_or_default().to_owned();
    let last_words = |key: &str| documents.last(key)?.as_words();
    let words = |key: &str| last_words(key).unwrap_or_else(unnamed);
    let all = || 0..documents.len();
    let goals =
        |number| documents.get(number, "popular_goals").map_or_else(Vec::new, |list| list.as_ids().to_vec());
    let levels = list(&documents.rows("education", "level"), &|row, _| education(row));
    let stand_ins = list(&documents.rows("stand_ins", "title"), &|row, _| stand_in(row));
    Catalog {
        edition: text("edition"),
        date: text("date"),
        license: words("license"),
        trademarks: words("trademarks"),
        title: last_words("title"),
        country: last_words("country"),
        scope: last_words("scope"),
        all_jobs: documents.last("all_jobs").as_ref().map(figure),
        glossary: table(documents, "glossary", &|row, _| term(row)),
        questions: table(documents, "questions", &|row, _| question(row)),
        glossary_follows: all()
            .any(|number| documents.get(number, "glossary_follows") == Some(Json::Bool(true))),
        sub_domains: table(documents, "sub_domains", &|row, _| sub_domain(row)),
        credentials: Table::default(),
        organizations: Table::default(),
        occupations: Table::default(),
        sources: Table::default(),
        kinds_of_work: table(documents, "kinds_of_work", &|row, _| kind_of_work(row)),
        fields: table(documents, "fields", &|row, _| Field {
            id: id(row, "id"),
            name: name(row),
            counts_as: row.ids("counts_as"),
        }),
        accreditations: table(documents, "accreditations", &|row, _| Accreditation {
            id: id(row, "id"),
            name: name(row),
        }),
        attainments: table(documents, "attainments", &|row, _| attainment(row)),
        competencies: table(documents, "competencies", &|row, _| Competency {
            id: id(row, "id"),
            name: name(row),
            sub_domain: id(row, "sub_domain"),
        }),
        stand_ins: Table::new(stand_ins),
        activities: table(documents, "activities", &|row, _| Activity {
            id: id(row, "id"),
            name: name(row),
            sub_domain: id(row, "sub_domain"),
        }),
        check_items: table(documents, "check_items", &|row, _| check_item(row)),
        starting_points: Table::default(),
        popular_goals: all().flat_map(goals).list(),
        bridges: table(documents, "bridges", &|row, _| bridge(row)),
        education: sorted(levels, &|one, other| one.level < other.level),
        closures: Closures::default(),
        longest_training: 0,
    }
}

fn table<T: Named>(documents: &Documents<'_>, key: &str, each: &dyn Fn(&Json, usize) -> T) -> Table<T> {
    Table::new(list(&documents.rows(key, "id"), each))
}

/// What is made of each row, and of the number of its document.
fn list<T>(rows: &Rows<'_>, each: &dyn Fn(&Json, usize) -> T) -> Vec<T> {
    // There may be many thousands: no place is kept for more.
    let mut made = Vec::with_capacity(rows.len());
    rows.each(&mut |row, document| made.push(each(row, document)));
    made
}
