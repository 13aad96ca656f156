//! Documents to nouns: gathers rows, remembers who refers to what, merges.

use super::at::{At, Reader};
use super::json::Json;
use super::problem::{Fault, Problem};
use super::{Catalog, Table};
use crate::model::{
    Attainment, Competency, Credential, EducationDefaults, Field, Id, KindOfWork, LangMap, Map, Occupation,
    Organisation, Source, Stage, StandIn, SubDomain,
};
use crate::model::{Set, sorted};

/// Where the credentials stand: document and JSON path.
pub type Places = Map<Id, (String, String)>;

/// A row that refers to another.
pub struct Reference {
    pub kind: &'static str,
    pub id: Id,
    owner: String,
    file: String,
    path: String,
}

/// Everything read so far.
#[derive(Default)]
pub struct Draft {
    pub edition: Option<String>,
    pub date: Option<String>,
    pub licence: Option<LangMap>,
    pub trademarks: Option<LangMap>,
    /// The day the document's sources were read, unless one says otherwise.
    pub read: String,
    pub sub_domains: Vec<SubDomain>,
    pub credentials: Vec<Credential>,
    pub organisations: Vec<Organisation>,
    pub occupations: Vec<Occupation>,
    pub sources: Vec<Source>,
    pub kinds_of_work: Vec<KindOfWork>,
    pub fields: Vec<Field>,
    pub accreditations: Vec<Stage>,
    pub attainments: Vec<Attainment>,
    pub competencies: Vec<Competency>,
    pub stand_ins: Vec<StandIn>,
    pub education: Vec<EducationDefaults>,
    pub references: Vec<Reference>,
    pub places: Places,
    /// Every row that there is, read to its end or not.
    seen: Set<(&'static str, Id)>,
    /// The row being read, such as ``credential `aami-cbet` ``.
    pub owner: String,
}

impl Draft {
    /// Remembers a reference; it is checked when all documents are read.
    pub fn refer(&mut self, reader: &mut Reader, at: &At<'_>, kind: &'static str) -> Option<Id> {
        let id = reader.id(at)?;
        self.references.push(Reference {
            kind,
            id: id.clone(),
            owner: self.owner.clone(),
            file: reader.file.clone(),
            path: at.path(),
        });
        Some(id)
    }

    /// Remembers a list of references under `key`.
    pub fn refer_all(&mut self, reader: &mut Reader, at: &At<'_>, key: &str, kind: &'static str) -> Vec<Id> {
        list(reader, at, key).iter().filter_map(|item| self.refer(reader, item, kind)).collect()
    }

    /// Reads the id of a row and makes it the owner of what follows.
    pub fn row(&mut self, reader: &mut Reader, at: &At<'_>, kind: &'static str) -> Option<Id> {
        let id = {
            let id = reader.need(at, "id")?;
            reader.id(&id)?
        };
        self.owner = format!("{kind} `{id}`");
        if !self.seen.insert((kind, id.clone())) {
            reader.fault(at, Fault::DuplicateId(id));
            return None;
        }
        Some(id)
    }
}

const KEYS: [&str; 19] = [
    "$schema",
    "edition",
    "date",
    "licence",
    "trademarks",
    "read",
    "sub_domains",
    "credentials",
    "organisations",
    "occupations",
    "sources",
    "kinds_of_work",
    "fields",
    "accreditations",
    "attainments",
    "competencies",
    "stand_ins",
    "education",
    "comment",
];

/// Reads all documents into one catalog that may still refer to what is not there.
pub fn documents(documents: &[(&str, &str)]) -> (Catalog, Places, Vec<Problem>) {
    let mut draft = Draft::default();
    let mut problems = Vec::new();
    for (file, text) in documents {
        let mut reader = Reader::new(file);
        match Json::parse(text) {
            Ok(json) => document(&mut draft, &mut reader, &At::root(&json)),
            Err(error) => reader.fault(&At::root(&Json::Null), Fault::Unreadable(error)),
        }
        problems.append(&mut reader.problems);
    }
    if problems.is_empty() && draft.edition.is_none() {
        let file = documents.first().map_or("catalog", |row| row.0).to_owned();
        problems.push(Problem { file, path: String::new(), fault: Fault::MissingKey("edition") });
    }
    let references = std::mem::take(&mut draft.references);
    let places = std::mem::take(&mut draft.places);
    let seen = std::mem::take(&mut draft.seen);
    let catalog = finish(draft);
    for Reference { kind, id, owner, file, path } in references {
        // A row with a fault of its own is there: one fault is told once.
        if !seen.contains(&(kind, id.clone())) {
            problems.push(Problem { file, path, fault: Fault::UnknownId { kind, id, owner } });
        }
    }
    (catalog, places, problems)
}

fn document(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) {
    if !reader.keys(at, &KEYS) {
        return;
    }
    let text = |reader: &mut Reader, key| at.get(key).and_then(|at| reader.text(&at)).map(str::to_owned);
    draft.read = text(reader, "read").unwrap_or_default();
    draft.edition = text(reader, "edition").or(draft.edition.take());
    draft.date = text(reader, "date").or(draft.date.take());
    let words = |reader: &mut Reader, key| at.get(key).and_then(|at| reader.words(&at));
    draft.licence = words(reader, "licence").or(draft.licence.take());
    draft.trademarks = words(reader, "trademarks").or(draft.trademarks.take());
    super::read_rows::rows(draft, reader, at);
    for row in list(reader, at, "credentials") {
        super::read_credential::credential(draft, reader, &row);
    }
}

/// The items under `key`; a value that is no list is a fault.
pub fn list<'a>(reader: &mut Reader, at: &'a At<'a>, key: &'a str) -> Vec<At<'a>> {
    if let Some(value) = at.get(key)
        && !matches!(value.json, Json::List(_))
    {
        reader.expected::<()>(&value, "a list");
    }
    at.list(key)
}

fn finish(draft: Draft) -> Catalog {
    let unnamed = || LangMap::english("");
    let education = sorted(draft.education, &|one, other| one.level < other.level);
    Catalog {
        edition: draft.edition.unwrap_or_default(),
        date: draft.date.unwrap_or_default(),
        licence: draft.licence.unwrap_or_else(unnamed),
        trademarks: draft.trademarks.unwrap_or_else(unnamed),
        sub_domains: Table::new(draft.sub_domains),
        credentials: Table::new(draft.credentials),
        organisations: Table::new(draft.organisations),
        occupations: Table::new(draft.occupations),
        sources: Table::new(draft.sources),
        kinds_of_work: Table::new(draft.kinds_of_work),
        fields: Table::new(draft.fields),
        accreditations: Table::new(draft.accreditations),
        attainments: Table::new(draft.attainments),
        competencies: Table::new(draft.competencies),
        stand_ins: Table::new(draft.stand_ins),
        education,
    }
}
