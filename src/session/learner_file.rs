//! The learner file: what a person has told, as JSON they can keep and load.

use crate::catalog::json::Json;
use crate::catalog::shape::{Is, Shape, Vocabulary, Words, may, need, words};
use crate::catalog::{AWARD, Catalog, Fault, Problem, Reader};
use crate::model::{
    Answer, Award, AwardLevel, Held, Id, Learner, Level, Membership, Month, Section, Stretch,
};

/// Writes a learner.
pub fn write(learner: &Learner) -> String {
    let word = |table: &[(Held, &'static str)], held: Held| {
        Json::text(table.iter().find(|row| row.0 == held).map_or("", |row| row.1))
    };
    let answer =
        |answer: Answer| Json::text(Answer::ALL.iter().find(|row| row.0 == answer).map_or("", |row| row.1));
    let id = |id: &Option<Id>| id.as_ref().map_or(Json::Null, |id| Json::text(id.as_str()));
    let held = learner.credentials.iter().map(|(id, held)| (id.as_str(), word(&Held::ALL, *held)));
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
            ("from", row.from.map_or(Json::Null, |from| Json::Text(from.to_string()))),
        ])
    };
    let member = |(id, row): (&Id, &Membership)| {
        let body = Json::object(vec![("answer", answer(row.answer)), ("months", row.months.into())]);
        (id.to_string(), body)
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
        ("memberships", Json::Object(learner.memberships.iter().map(member).collect())),
        ("levels", Json::object(levels.collect())),
        ("complete", Json::list(complete, |row| Json::text(row.1))),
        ("one_after_another", Json::Bool(learner.one_after_another)),
    ])
    .pretty()
}

static HELD: Words = Words { words: &words(&Held::ALL), expected: "has, expired, candidate, no or not-sure" };
static ANSWERS: Words = Words { words: &words(&Answer::ALL), expected: "has, no or not-sure" };
static SECTIONS: Words = Words { words: &words(&Section::ALL), expected: "a section" };
const ANSWER: Is = Is::Word(&ANSWERS);
const LONGEST: i32 = Stretch::LONGEST.cast_signed();

static LEARNER: Shape = Shape::plain(&[&[
    may("$schema", Is::Anything),
    need("version", Is::Anything),
    may("credentials", Is::ById(Vocabulary::Credential, &Is::Word(&HELD))),
    may("attainments", Is::ById(Vocabulary::Attainment, &ANSWER)),
    may("memberships", Is::ById(Vocabulary::Organisation, &Is::One(&MEMBERSHIP))),
    may("levels", Is::ById(Vocabulary::SubDomain, &Is::Level)),
    may("education", Is::Many(&Is::One(&EDUCATION))),
    may("work", Is::Many(&Is::One(&WORK))),
    may("complete", Is::Many(&Is::Word(&SECTIONS))),
    may("one_after_another", Is::Flag),
]]);

static MEMBERSHIP: Shape = Shape::plain(&[&[need("answer", ANSWER), may("months", Is::Whole(0, LONGEST))]]);

static EDUCATION: Shape = Shape::plain(&[&[
    need("level", AWARD),
    may("field", Is::Refer(Vocabulary::Field)),
    may("accreditation", Is::Refer(Vocabulary::Accreditation)),
]]);

static WORK: Shape = Shape::plain(&[&[
    need("kind", Is::Refer(Vocabulary::KindOfWork)),
    need("months", Is::Whole(1, LONGEST)),
    may("share_percent", Is::Whole(1, 100)),
    may("from", Is::Month),
]]);

/// Reads a learner: what can be kept of the file, and every problem in it. A file that is no
/// learner file at all gives none.
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

/// What can be kept.
fn learner(catalog: &Catalog, json: &Json) -> Learner {
    let by_id = |key: &str, vocabulary: Vocabulary, keep: &mut dyn FnMut(Id, &Json)| {
        for (key, row) in json.get(key).map_or(&[][..], Json::rows) {
            if let Some(id) = catalog.listed(vocabulary, key) {
                keep(id, row);
            }
        }
    };
    let mut learner = Learner { one_after_another: json.flag("one_after_another"), ..Learner::default() };
    by_id("credentials", Vocabulary::Credential, &mut |id, row| {
        if let Some(held) = row.as_word(&Held::ALL) {
            learner.credentials.insert(id, held);
        }
    });
    by_id("attainments", Vocabulary::Attainment, &mut |id, row| {
        if let Some(answer) = row.as_word(&Answer::ALL) {
            learner.attainments.insert(id, answer);
        }
    });
    by_id("memberships", Vocabulary::Organisation, &mut |id, row| {
        if let Some(answer) = row.word("answer", &Answer::ALL) {
            learner.memberships.insert(id, Membership { answer, months: within(row, "months", 0) });
        }
    });
    by_id("levels", Vocabulary::SubDomain, &mut |id, row| {
        if let Json::Number(number) = row
            && let Some(level) = Level::new(*number)
        {
            learner.levels.insert(id, level);
        }
    });
    learner.education = json.items("education").iter().filter_map(|row| award(catalog, row)).collect();
    learner.work = json.items("work").iter().filter_map(|row| stretch(catalog, row)).collect();
    learner.complete.extend(json.items("complete").iter().filter_map(|row| row.as_word(&Section::ALL)));
    learner
}

fn award(catalog: &Catalog, row: &Json) -> Option<Award> {
    let listed = |vocabulary, key: &str| catalog.listed(vocabulary, row.str(key)?);
    Some(Award {
        level: row.word("level", &AwardLevel::ALL)?,
        field: listed(Vocabulary::Field, "field"),
        accreditation: listed(Vocabulary::Accreditation, "accreditation"),
    })
}

fn stretch(catalog: &Catalog, row: &Json) -> Option<Stretch> {
    let share = within(row, "share_percent", 1).and_then(|share| u8::try_from(share).ok());
    Some(Stretch {
        kind: catalog.listed(Vocabulary::KindOfWork, row.str("kind")?)?,
        months: within(row, "months", 1)?,
        share_percent: share.filter(|share| *share <= 100),
        from: row.str("from").and_then(Month::parse),
    })
}

/// A number from `least` to the longest stretch.
fn within(row: &Json, key: &str, least: u32) -> Option<u32> {
    row.number(key).filter(|number| (least..=Stretch::LONGEST).contains(number))
}
