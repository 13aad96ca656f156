//! The learner file: the facts of a person as JSON, to keep and to load again.

use super::link;
use super::state::State;
use crate::catalog::json::Json;
use crate::catalog::{Catalog, Expected, Fault, Problem, Reader, check_learner};
use crate::model::{
    Answer, Award, Denial, Grant, GrantKind, Grantor, Held, Id, Learner, Membership, Organization, Section,
    Stretch, ToList, Waiver, word_of,
};
use crate::text::{Language, in_file};

/// Writes the learner file.
pub fn write(learner: &Learner) -> String {
    let answer = |answer: Answer| Json::text(word_of(&Answer::ALL, &answer));
    let held =
        learner.credentials.iter().map(|(id, held)| (id.as_str(), Json::text(word_of(&Held::ALL, held))));
    let since = learner.since.iter().map(|(id, month)| (id.as_str(), Json::text(month.to_string())));
    let stretch = |row: &Stretch| {
        Json::object(vec![
            ("kind", Json::text(row.kind.as_str())),
            ("months", row.months.into()),
            ("share_percent", row.share_percent.map(u32::from).into()),
            ("from", row.from.map_or(Json::Null, |from| Json::text(from.to_string()))),
        ])
    };
    let member = |(id, row): (&Id<Organization>, &Membership)| {
        let body = Json::object(vec![("answer", answer(row.answer)), ("months", row.months.into())]);
        (id.as_str(), body)
    };
    let waiver = |row: &Waiver| {
        let Grant { how, by, month } = row.grant;
        Json::object(vec![
            ("credential", Json::text(row.credential.as_str())),
            ("requirement", row.requirement.key().map_or(Json::Null, Json::text)),
            ("how", Json::text(word_of(&GrantKind::ALL, &how))),
            ("by", id(by.map(|by| word_of(&Grantor::ALL, &by)))),
            ("month", month.map_or(Json::Null, |month| Json::text(month.to_string()))),
        ])
    };
    let attainments = learner.attainments.iter().map(|(id, row)| (id.as_str(), answer(*row)));
    let levels = learner.levels.iter().map(|(id, level)| (id.as_str(), u32::from(level.number()).into()));
    let complete = Section::ALL.iter().filter(|row| learner.complete.contains(&row.0));
    Json::object(vec![
        ("version", Json::Number(1)),
        ("credentials", Json::object(held.list())),
        ("since", Json::object(since.list())),
        ("education", Json::list(&learner.education, award)),
        ("work", Json::list(&learner.work, stretch)),
        ("attainments", Json::object(attainments.list())),
        ("memberships", Json::object(learner.memberships.iter().map(member).list())),
        ("waivers", Json::list(&learner.waivers, waiver)),
        ("levels", Json::object(levels.list())),
        ("denied", denied(learner)),
        ("complete", Json::list(complete, |row| Json::text(row.1))),
        ("one_after_another", Json::Bool(learner.one_after_another)),
    ])
    .pretty()
}

/// What is denied; nothing where there is nothing.
fn denied(learner: &Learner) -> Json<'static> {
    let (mut education, mut work) = (Vec::new(), Vec::new());
    for denial in learner.denied.iter() {
        match denial {
            Denial::Education(level) => education.push(level.id()),
            Denial::Work(kind) => work.push(kind.as_str()),
        }
    }
    if education.is_empty() && work.is_empty() {
        return Json::Null;
    }
    let list = |ids: &[&'static str]| Json::list(ids, |id| Json::text(*id));
    Json::object(vec![("education", list(&education)), ("work", list(&work))])
}

fn id(id: Option<&'static str>) -> Json<'static> {
    id.map_or(Json::Null, Json::text)
}

/// An award as a learner file has it.
pub(super) fn award(award: &Award) -> Json<'static> {
    let (field, accreditation) = (id(award.field.map(Id::as_str)), id(award.accreditation.word()));
    let level = Json::text(award.level.id());
    Json::object(vec![("level", level), ("field", field), ("accreditation", accreditation)])
}

/// Reads a learner: what can be kept of the file, and every problem in it. A file that is no
/// learner file at all gives none.
///
/// # Examples
///
/// ```
/// use credential_pathway::catalog::Catalog;
/// use credential_pathway::session::learner_file;
///
/// let text = r#"{"edition": "1", "kinds_of_work": [{"id": "bmet", "name": {"en": "BMET"}}]}"#;
/// let catalog = Catalog::from_documents(&[("catalog.json", text)]).expect("a sound catalog");
///
/// let file = r#"{"version": 1, "work": [{"kind": "bmet", "months": 24}, {"kind": "pilot", "months": 6}]}"#;
/// let (learner, problems) = learner_file::read(&catalog, "me.json", file);
/// let learner = learner.expect("a learner file");
/// assert_eq!(learner.work.len(), 1);
/// assert_eq!(learner.work[0].months, 24);
/// // What is left out is said, and why.
/// let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
/// assert_eq!(lines, [
///     "1 of 2 entries cannot be read and are left out (me.json: work)",
///     "the learner refers to unknown kind of work `pilot` (me.json: work[1].kind)",
/// ]);
/// // What is written is read again as it was.
/// let again = learner_file::read(&catalog, "me.json", &learner_file::write(&learner)).0;
/// assert_eq!(again, Some(learner));
/// ```
pub fn read(catalog: &Catalog, file: &str, text: &str) -> (Option<Learner>, Vec<Problem>) {
    let parsed = Json::parse(text);
    let json = parsed.as_ref().unwrap_or(&Json::Null);
    let mut reader = Reader::beside(catalog);
    reader.document(file, json);
    match (&parsed, json.get("version")) {
        (Err(why), _) => reader.fault(json, Fault::Unreadable(*why)),
        (_, Some(Json::Number(1))) => {
            let learner = check_learner(&mut reader, catalog, json);
            return (Some(learner), reader.finish());
        }
        (_, Some(version)) => reader.expected(version, Expected::Version),
        (_, None) if matches!(json, Json::Object(_)) => reader.fault(json, Fault::MissingKey("version")),
        (_, None) => reader.expected(json, Expected::Object),
    }
    (None, reader.finish())
}

/// The summary of a learner file: in the first line its facts as the text of a link, nothing where it is no
/// learner file, and then a line on each problem.
///
/// The widget takes this with [`Session::take_learner_file`](super::Session::take_learner_file), and the
/// program that checks catalogs gives it: few people load a file, and nobody else needs its schema.
pub fn summary(catalog: &Catalog, language: Language, name: &str, text: &str) -> String {
    let (learner, problems) = read(catalog, name, text);
    let link = learner.map(|learner| link::write(&State { learner, ..State::default() }));
    let mut summary = link.unwrap_or_default();
    for problem in problems.iter().take(link::NOTICES_MAX) {
        summary.push('\n');
        summary.push_str(&in_file(language, problem));
    }
    summary
}
