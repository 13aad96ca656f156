//! From JSON documents to a checked catalog.

use super::check::check;
use super::condition::check_deferred;
use super::document::Documents;
use super::index::Catalog;
use super::json::Json;
use super::nouns::{self, Reading};
use super::problem::{Fault, Problem, Severity};
use super::reader::Reader;
use super::schemas::DOCUMENT;
use crate::model::ToList;

impl Reading {
    /// Reads the next part of documents as [`Catalog::from_trusted`] does, the same documents each time. `None`
    /// while there are more parts: a page answers in between.
    pub fn next_part(&mut self, documents: &[(&str, &str)]) -> Option<Catalog> {
        self.go_on(&Documents::of(documents.iter().map(|row| row.1)))
    }
}

impl Catalog {
    /// Reads and checks documents of `(name, JSON text)`.
    ///
    /// Documents have the same keys, and their rows are one catalog; of a key that has no rows, such
    /// as `edition`, the last document counts.
    ///
    /// # Errors
    ///
    /// Every problem of the documents, in their order, up to [`PROBLEMS_MAX`](super::PROBLEMS_MAX);
    /// one [`Severity::Error`] anywhere refuses them all. [`Catalog::read`] gives the warnings too.
    ///
    /// # Examples
    ///
    /// ```
    /// use credential_pathway::catalog::Catalog;
    /// use credential_pathway::model::Id;
    ///
    /// let text = r#"{
    ///     "edition": "2026-11",
    ///     "kinds_of_work": [
    ///         {"id": "bmet", "name": {"en": "BMET"}, "counts_as": ["repair"]},
    ///         {"id": "repair", "name": {"en": "Repair"}}
    ///     ]
    /// }"#;
    /// let catalog = Catalog::from_documents(&[("small.json", text)]).expect("a sound catalog");
    /// let [bmet, repair] = ["bmet", "repair"].map(|id| Id::known(id).expect("an id of the catalog"));
    /// assert!(catalog.work_counts_as(bmet, repair));
    /// assert!(!catalog.work_counts_as(repair, bmet));
    ///
    /// // A problem names the document and the path in it.
    /// let problems = Catalog::from_documents(&[("bad.json", r#"{"edition": 2026}"#)]).unwrap_err();
    /// assert_eq!(problems[0].to_string(), "expected a text, found 2026 (bad.json: edition)");
    /// ```
    pub fn from_documents(documents: &[(&str, &str)]) -> Result<Self, Vec<Problem>> {
        let (catalog, problems) = Self::read(documents);
        let is_refused = problems.iter().any(|problem| problem.severity == Severity::Error);
        if is_refused { Err(problems) } else { Ok(catalog) }
    }

    /// Reads documents of `(name, JSON text)` that [`Catalog::from_documents`] has found sound before;
    /// nothing is checked again. Documents that are not sound give a catalog that misses what does not
    /// fit, and whose work is not bounded.
    ///
    /// The later documents may add keys to the rows of the first one, which they name by their ids: the
    /// build writes the shipped catalog as one document for the first page and one for the details.
    pub fn from_trusted(documents: &[(&str, &str)]) -> Self {
        nouns::catalog(&Documents::of(documents.iter().map(|row| row.1)))
    }

    /// Reads and checks documents: the problems of [`Catalog::from_documents`], warnings among them, and
    /// the rows where each of them is sound by itself; else there are none.
    pub fn read(documents: &[(&str, &str)]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut values: Vec<(&str, Json)> = Vec::new();
        for (file, text) in documents {
            match Json::parse(text) {
                Ok(json) => values.push((file, json)),
                Err(why) => {
                    problems.push(Problem::new(file, String::new(), Fault::Unreadable(why)));
                }
            }
        }
        let mut reader = Reader::default();
        for (file, json) in &values {
            reader.document(file, json);
            reader.object(json, &DOCUMENT);
        }
        check_deferred(&mut reader);
        reader.references();
        let is_sound = problems.is_empty() && reader.errors() == 0;
        if is_sound && values.iter().all(|row| row.1.get("edition").is_none()) {
            let file = documents.first().map_or("catalog", |row| row.0);
            problems.push(Problem::new(file, String::new(), Fault::MissingKey("edition")));
        }
        if !problems.is_empty() || reader.errors() > 0 {
            problems.append(&mut reader.finish());
            return (nouns::catalog(&Documents::default()), problems);
        }
        let values: Vec<&Json> = values.iter().map(|row| &row.1).list();
        let catalog = Self::from_trusted(documents);
        check(&catalog, &values, &mut reader);
        (catalog, reader.finish())
    }
}
