//! The learner file: the facts of a person as JSON, to keep and to load again.

use crate::catalog::json::Json;
use crate::catalog::{Catalog, Fault, LEARNER, Problem, Reader, learner};
use crate::model::{Answer, Award, Held, Id, Learner, Membership, Section, Stretch, word_of};

/// Writes the learner file.
pub fn write(learner: &Learner) -> String {
    let answer = |answer: Answer| Json::text(word_of(&Answer::ALL, &answer));
    let id = |id: &Option<Id>| id.as_ref().map_or(Json::Null, |id| Json::text(id.as_str()));
    let held =
        learner.credentials.iter().map(|(id, held)| (id.as_str(), Json::text(word_of(&Held::ALL, held))));
    let award = |award: &Award| {
        let (field, accreditation) = (id(&award.field), id(&award.accreditation));
        let level = Json::text(award.level.id());
        Json::object(vec![("level", level), ("field", field), ("accreditation", accreditation)])
    };
    let stretch = |row: &Stretch| {
        Json::object(vec![
            ("kind", Json::text(row.kind.as_str())),
            ("months", row.months.into()),
            ("share_percent", row.share_percent.map(u32::from).into()),
            ("from", row.from.map_or(Json::Null, |from| Json::text(from.to_string()))),
        ])
    };
    let member = |(id, row): (&Id, &Membership)| {
        let body = Json::object(vec![("answer", answer(row.answer)), ("months", row.months.into())]);
        (id.as_str(), body)
    };
    let attainments = learner.attainments.iter().map(|(id, row)| (id.as_str(), answer(*row)));
    let levels = learner.levels.iter().map(|(id, level)| (id.as_str(), u32::from(level.number()).into()));
    let complete = Section::ALL.iter().filter(|row| learner.complete.contains(&row.0));
    Json::object(vec![
        ("version", Json::Number(1)),
        ("credentials", Json::object(held.collect())),
        ("education", Json::list(&learner.education, award)),
        ("work", Json::list(&learner.work, stretch)),
        ("attainments", Json::object(attainments.collect())),
        ("memberships", Json::object(learner.memberships.iter().map(member).collect())),
        ("levels", Json::object(levels.collect())),
        ("complete", Json::list(complete, |row| Json::text(row.1))),
        ("one_after_another", Json::Bool(learner.one_after_another)),
    ])
    .pretty()
}

/// Reads a learner file: the facts that can be used, and every problem. There is no learner where the
/// text is not a learner file of this version.
///
/// ```
/// use credential_pathway::catalog::bundled;
/// use credential_pathway::session::learner_file;
///
/// let text = r#"{"version": 1, "credentials": {"aami-cbet": "has", "no-such-thing": "has"}}"#;
/// let (learner, problems) = learner_file::read(bundled::shared(), "me.json", text);
/// let learner = learner.unwrap();
/// assert_eq!((learner.credentials.len(), problems.len()), (1, 1));
/// let again = learner_file::read(bundled::shared(), "me.json", &learner_file::write(&learner));
/// assert_eq!(again, (Some(learner), Vec::new()));
/// ```
pub fn read(catalog: &Catalog, file: &str, text: &str) -> (Option<Learner>, Vec<Problem>) {
    let parsed = Json::parse(text);
    let json = parsed.as_ref().unwrap_or(&Json::Null);
    let mut reader = Reader::beside(catalog);
    reader.document(file, json);
    match (&parsed, json.get("version")) {
        (Err(why), _) => reader.fault(json, Fault::Unreadable(why.clone())),
        (_, Some(Json::Number(1))) => {
            reader.object(json, &LEARNER);
            return (Some(learner(catalog, json)), reader.problems);
        }
        (_, Some(version)) => reader.expected(version, "version 1"),
        (_, None) if matches!(json, Json::Object(_)) => reader.fault(json, Fault::MissingKey("version")),
        (_, None) => reader.expected(json, "an object"),
    }
    (None, reader.problems)
}
