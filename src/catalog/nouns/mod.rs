//! From documents to nouns, once they were checked against their schemas.

mod credential;
mod exam;
mod occupation;
mod part;
mod statement;
mod vocabulary;

use super::index::{Catalog, Closures};
use super::json::Json;
use super::learner::learner;
use super::table::Table;
use crate::model::{Accreditation, Activity, Competency, Field, Named, StartingPoint, ToList, sorted};
use credential::credential;
use occupation::{education, figure, occupation};
use part::{id, name, unnamed};
use statement::{question, term};
use vocabulary::{attainment, bridge, check_item, kind_of_work, organization, source, stand_in, sub_domain};

/// The catalog of documents without a fault in any of their rows.
pub fn catalog(documents: &[&Json]) -> Catalog {
    let last = |key: &str| documents.iter().rev().find_map(|row| row.get(key));
    let text = |key: &str| last(key).and_then(Json::as_text).unwrap_or_default().to_owned();
    let words = |key: &str| last(key).and_then(Json::as_words).unwrap_or_else(unnamed);
    let levels = rows(documents, "education", "level");
    let levels = levels.iter().map(|row| education(row.0)).list();
    let stand_ins = rows(documents, "stand_ins", "title");
    let stand_ins = stand_ins.iter().map(|row| stand_in(row.0)).list();
    let mut catalog = Catalog {
        edition: text("edition"),
        date: text("date"),
        license: words("license"),
        trademarks: words("trademarks"),
        title: last("title").and_then(Json::as_words),
        country: last("country").and_then(Json::as_words),
        scope: last("scope").and_then(Json::as_words),
        all_jobs: last("all_jobs").map(figure),
        glossary: table(documents, "glossary", &|row, _| term(row)),
        questions: table(documents, "questions", &|row, _| question(row)),
        glossary_follows: documents.iter().any(|row| row.flag("glossary_follows")),
        sub_domains: table(documents, "sub_domains", &|row, _| sub_domain(row)),
        credentials: table(documents, "credentials", &|row, _| credential(row)),
        organizations: table(documents, "organizations", &|row, _| organization(row)),
        occupations: table(documents, "occupations", &|row, _| occupation(row)),
        sources: table(documents, "sources", &source),
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
        popular_goals: documents.iter().flat_map(|row| row.ids("popular_goals")).list(),
        bridges: table(documents, "bridges", &|row, _| bridge(row)),
        education: sorted(levels, &|one, other| one.level < other.level),
        closures: Closures::default(),
        longest_training: 0,
    };
    catalog.close();
    // What is assumed of people names what the catalog lists.
    catalog.starting_points = table(documents, "ways_in", &|row, _| StartingPoint {
        id: id(row, "id"),
        name: name(row),
        learner: learner(&catalog, row.get("learner").unwrap_or(&Json::Null)),
        destination: id(row, "want"),
    });
    catalog
}

/// The rows of a vocabulary, sorted by the text under `id`, each with its document.
pub fn rows<'a, 't>(documents: &[&'a Json<'t>], key: &str, id: &str) -> Vec<(&'a Json<'t>, &'a Json<'t>)> {
    let mut rows = Vec::new();
    for document in documents {
        rows.extend(document.items(key).iter().map(|row| (row, *document)));
    }
    sorted(rows, &|one, other| one.0.str(id) < other.0.str(id))
}

fn table<T: Named>(documents: &[&Json], key: &str, each: &dyn Fn(&Json, &Json) -> T) -> Table<T> {
    Table::new(rows(documents, key, "id").iter().map(|row| each(row.0, row.1)).list())
}
