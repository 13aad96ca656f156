//! From JSON to the learner.

use super::index::Catalog;
use super::json::Json;
use super::learner_schema::LEARNER;
use super::problem::Fault;
use super::reader::Reader;
use crate::model::{
    Accredited, Answer, Award, AwardLevel, Denial, Grant, GrantKind, Grantor, Held, Learner, Level,
    Membership, Month, Section, Stretch, ToList, Waiver,
};

/// Checks an object against the schema of a learner: the learner of what can be read. The reader
/// notes what cannot, and how many entries of each list are left out for it.
pub fn check_learner<'a>(reader: &mut Reader<'a>, catalog: &Catalog, json: &'a Json<'a>) -> Learner {
    reader.object(json, &LEARNER);
    let learner = learner(catalog, json);
    for (key, max, kept) in [
        ("education", Learner::EDUCATION_MAX, learner.education.len()),
        ("work", Learner::WORK_MAX, learner.work.len()),
        ("waivers", Learner::WAIVERS_MAX, learner.waivers.len()),
    ] {
        let read = json.items(key).len().min(max);
        if let Some(list) = json.get(key)
            && kept < read
        {
            reader.fault(list, Fault::LeftOut { count: read - kept, items: read });
        }
    }
    learner
}

/// The learner of an object, as far as it fits its schema and names what is listed.
///
/// What does not fit is left out whole: a stretch of work whose share of full time or first month
/// cannot be read is no stretch, because reading it as full time or undated would count too much. So
/// is an answer about a credential whose month cannot be read.
/// Lists end at [`Learner::WORK_MAX`] and [`Learner::EDUCATION_MAX`].
pub fn learner(catalog: &Catalog, json: &Json) -> Learner {
    let rows = |key: &str| json.get(key).map_or(&[][..], Json::rows);
    let mut learner = Learner { one_after_another: json.flag("one_after_another"), ..Learner::default() };
    for (id, row) in rows("credentials") {
        let Some(id) = catalog.credentials.listed(id) else { continue };
        if let Some(held) = row.as_word(&Held::ALL) {
            learner.credentials.insert(id, held);
        }
    }
    for (id, row) in rows("since") {
        let Some(id) = catalog.credentials.listed(id) else { continue };
        match row.as_text().and_then(Month::parse) {
            Some(month) if learner.credentials.contains_key(&id) => drop(learner.since.insert(id, month)),
            Some(_) => {}
            None => drop(learner.credentials.remove(&id)),
        }
    }
    for (id, row) in rows("attainments") {
        let Some(id) = catalog.attainments.listed(id) else { continue };
        if let Some(answer) = row.as_word(&Answer::ALL) {
            learner.attainments.insert(id, answer);
        }
    }
    for (id, row) in rows("memberships") {
        let Some(id) = catalog.organizations.listed(id) else { continue };
        if let Some(answer) = row.word("answer", &Answer::ALL) {
            learner
                .memberships
                .insert(id, Membership { answer, months: within(row, "months", 0, Stretch::LONGEST) });
        }
    }
    for (id, row) in rows("levels") {
        let Some(id) = catalog.sub_domains.listed(id) else { continue };
        if let Json::Number(number) = row
            && let Some(level) = Level::new(*number)
        {
            learner.levels.insert(id, level);
        }
    }
    let education = json.items("education").iter().take(Learner::EDUCATION_MAX);
    learner.education = education.filter_map(|row| award(catalog, row)).list();
    let work = json.items("work").iter().take(Learner::WORK_MAX);
    learner.work = work.filter_map(|row| stretch(catalog, row)).list();
    let waivers = json.items("waivers").iter().take(Learner::WAIVERS_MAX);
    for waiver in waivers.filter_map(|row| waiver(catalog, row)) {
        learner.waive(waiver);
    }
    learner.complete.extend(json.items("complete").iter().filter_map(|row| row.as_word(&Section::ALL)));
    if let Some(denied) = json.get("denied") {
        let levels = denied.items("education").iter().filter_map(|row| row.as_word(&AwardLevel::ALL));
        learner.denied.extend(levels.map(Denial::Education));
        let kinds = denied.items("work").iter().filter_map(Json::as_text);
        learner.denied.extend(kinds.filter_map(|id| catalog.kinds_of_work.listed(id)).map(Denial::Work));
    }
    learner
}

fn award(catalog: &Catalog, row: &Json) -> Option<Award> {
    Some(Award {
        level: row.word("level", &AwardLevel::ALL)?,
        field: row.str("field").and_then(|id| catalog.fields.listed(id)),
        accreditation: match row.str("accreditation") {
            Some(Accredited::NO) => Accredited::No,
            id => id.and_then(|id| catalog.accreditations.listed(id)).into(),
        },
    })
}

fn stretch(catalog: &Catalog, row: &Json) -> Option<Stretch> {
    let share_percent = match row.get("share_percent") {
        None => None,
        Some(_) => Some(u8::try_from(within(row, "share_percent", 1, 100)?).ok()?),
    };
    Some(Stretch {
        kind: catalog.kinds_of_work.listed(row.str("kind")?)?,
        months: within(row, "months", 1, Stretch::LONGEST)?,
        share_percent,
        from: month(row, "from").ok()?,
    })
}

fn waiver(catalog: &Catalog, row: &Json) -> Option<Waiver> {
    let credential = catalog.credentials.listed(row.str("credential")?)?;
    let by = match row.get("by") {
        None => None,
        Some(by) => Some(by.as_word(&Grantor::ALL)?),
    };
    let grant = Grant { how: row.word("how", &GrantKind::ALL)?, by, month: month(row, "month").ok()? };
    Some(Waiver { credential, requirement: catalog.leaf(credential, row.str("requirement")?)?, grant })
}

/// The month under a key, if there is one; an error where it cannot be read.
fn month(row: &Json, key: &str) -> Result<Option<Month>, ()> {
    match row.get(key) {
        None => Ok(None),
        Some(month) => month.as_text().and_then(Month::parse).map(Some).ok_or(()),
    }
}

/// A number from `min` to `max`.
fn within(row: &Json, key: &str, min: u32, max: u32) -> Option<u32> {
    row.number(key).filter(|number| (min..=max).contains(number))
}
