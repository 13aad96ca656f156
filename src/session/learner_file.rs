//! The learner file: what a person has told, as JSON they can keep and load.

use crate::catalog::json::Json;
use crate::catalog::{At, Catalog, Fault, Problem, Reader, Table};
use crate::model::{
    Answer, Award, AwardLevel, Held, Id, Learner, Level, Membership, Month, Named, Section, Stretch,
};

const KEYS: [&str; 10] = [
    "$schema",
    "version",
    "credentials",
    "education",
    "work",
    "attainments",
    "memberships",
    "levels",
    "complete",
    "one_after_another",
];

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

/// Reads a learner: what can be kept of the file, and every problem in it. A file that is no
/// learner file at all gives none.
pub fn read(catalog: &Catalog, file: &str, text: &str) -> (Option<Learner>, Vec<Problem>) {
    let mut reader = Reader::new(file);
    let json = match Json::parse(text) {
        Ok(json) => json,
        Err(why) => {
            reader.fault(&At::root(&Json::Null), Fault::Unreadable(why));
            return (None, reader.problems);
        }
    };
    let at = At::root(&json);
    if !reader.keys(&at, &KEYS) {
        return (None, reader.problems);
    }
    let Some(version) = reader.need(&at, "version") else { return (None, reader.problems) };
    if *version.json != Json::Number(1) {
        reader.expected::<()>(&version, "version 1");
        return (None, reader.problems);
    }
    let mut learner = Learner::default();
    facts(catalog, &mut reader, &at, &mut learner);
    stretches(catalog, &mut reader, &at, &mut learner);
    for item in list(&mut reader, &at, "complete") {
        learner.complete.extend(reader.word(&item, &Section::ALL, "a section"));
    }
    if let Some(apart) = at.get("one_after_another") {
        match apart.json {
            Json::Bool(value) => learner.one_after_another = *value,
            _ => drop(reader.expected::<()>(&apart, "true or false")),
        }
    }
    (Some(learner), reader.problems)
}

fn facts(catalog: &Catalog, reader: &mut Reader, at: &At<'_>, learner: &mut Learner) {
    each(reader, at, "credentials", |reader, key, row| {
        let id = listed(reader, row, key, &catalog.credentials, "credential")?;
        learner
            .credentials
            .insert(id, reader.word(row, &Held::ALL, "has, expired, candidate, no or not-sure")?);
        Some(())
    });
    each(reader, at, "attainments", |reader, key, row| {
        let id = listed(reader, row, key, &catalog.attainments, "attainment")?;
        learner.attainments.insert(id, reader.word(row, &Answer::ALL, "has, no or not-sure")?);
        Some(())
    });
    each(reader, at, "memberships", |reader, key, row| {
        let id = listed(reader, row, key, &catalog.organisations, "organisation")?;
        reader.keys(row, &["answer", "months"]);
        let answer = reader.need(row, "answer")?;
        let answer = reader.word(&answer, &Answer::ALL, "has, no or not-sure")?;
        let months = row.get("months").and_then(|at| reader.number(&at, 0, Stretch::LONGEST));
        learner.memberships.insert(id, Membership { answer, months });
        Some(())
    });
    each(reader, at, "levels", |reader, key, row| {
        let id = listed(reader, row, key, &catalog.sub_domains, "sub-domain")?;
        let number = reader.number(row, 1, 5)?;
        learner.levels.insert(id, Level::new(i64::from(number))?);
        Some(())
    });
}

fn stretches(catalog: &Catalog, reader: &mut Reader, at: &At<'_>, learner: &mut Learner) {
    for item in list(reader, at, "education") {
        learner.education.extend(award(catalog, reader, &item));
    }
    for item in list(reader, at, "work") {
        learner.work.extend(stretch(catalog, reader, &item));
    }
}

fn award(catalog: &Catalog, reader: &mut Reader, at: &At<'_>) -> Option<Award> {
    reader.keys(at, &["level", "field", "accreditation"]);
    let level = reader.need(at, "level")?;
    let level = reader.word(&level, &AwardLevel::ALL, "a level of education")?;
    let field = at.get("field").and_then(|at| known(reader, &at, &catalog.fields, "field"));
    let accreditation =
        at.get("accreditation").and_then(|at| known(reader, &at, &catalog.accreditations, "accreditation"));
    Some(Award { level, field, accreditation })
}

fn stretch(catalog: &Catalog, reader: &mut Reader, at: &At<'_>) -> Option<Stretch> {
    reader.keys(at, &["kind", "months", "share_percent", "from"]);
    let kind = reader.need(at, "kind")?;
    let kind = known(reader, &kind, &catalog.kinds_of_work, "kind of work")?;
    let months = reader.need(at, "months")?;
    let months = reader.number(&months, 1, Stretch::LONGEST)?;
    let share = at.get("share_percent").and_then(|at| reader.number(&at, 1, 100));
    let from = at.get("from").and_then(|at| {
        let text = reader.text(&at)?;
        Month::parse(text).or_else(|| reader.expected(&at, "a month such as 2024-05"))
    });
    Some(Stretch { kind, months, share_percent: share.and_then(|share| u8::try_from(share).ok()), from })
}

fn each(
    reader: &mut Reader,
    at: &At<'_>,
    key: &str,
    mut row: impl FnMut(&mut Reader, &str, &At<'_>) -> Option<()>,
) {
    let Some(rows) = at.get(key) else { return };
    if !matches!(rows.json, Json::Object(_)) {
        reader.expected::<()>(&rows, "an object");
    }
    let keys: Vec<&str> = rows.rows().map(|row| row.0).collect();
    reader.keys(&rows, &keys);
    for (key, value) in rows.rows() {
        row(reader, key, &value);
    }
}

fn list<'a>(reader: &mut Reader, at: &'a At<'a>, key: &'a str) -> Vec<At<'a>> {
    if let Some(value) = at.get(key).filter(|value| !matches!(value.json, Json::List(_))) {
        reader.expected::<()>(&value, "a list");
    }
    at.list(key)
}

fn known<T: Named>(reader: &mut Reader, at: &At<'_>, table: &Table<T>, kind: &'static str) -> Option<Id> {
    let text = reader.text(at)?;
    listed(reader, at, text, table, kind)
}

fn listed<T: Named>(
    reader: &mut Reader,
    at: &At<'_>,
    text: &str,
    table: &Table<T>,
    kind: &'static str,
) -> Option<Id> {
    let Ok(id) = Id::new(text) else { return reader.expected(at, "an id of a-z, 0-9 and -") };
    if table.get(&id).is_none() {
        reader.fault(at, Fault::UnknownId { kind, id, owner: "the learner".to_owned() });
        return None;
    }
    Some(id)
}
