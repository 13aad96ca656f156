//! Conditions and rules: what their schemas alone cannot say, and from JSON to the noun.

use super::json::Json;
use super::problem::{Claim, Expected, Fault};
use super::reader::Reader;
use super::schema::{Custom, Key, ObjectSchema, Type, optional};
use super::terms::{AWARD, BASIS, NOTE, SOURCES};
use super::vocabulary::Vocabulary;
use crate::model::{AwardLevel, Condition, ConditionKind, Included, Requirement, WorkSpec, months_of_hours};

const ON_ALL: &[Key] = &[optional("label", Type::LangMap), NOTE, BASIS, SOURCES];

const WORK: &[Key] = &[
    optional("work", Type::List(NAMED_MAX, &Type::Ref(Vocabulary::KindOfWork))),
    optional("months", Type::Integer(1, 720)),
    optional("share_min_percent", Type::Integer(0, 100)),
    optional("within_months", Type::Integer(0, 720)),
];

/// The work inside of the whole work.
static INCLUDED: ObjectSchema = ObjectSchema::plain(&[WORK]);

/// What every condition may hold.
static CONDITION: ObjectSchema = ObjectSchema::plain(&[ON_ALL]);

/// The most kinds of work or fields that a leaf names; wider ones are a kind or a field of their own.
const NAMED_MAX: usize = 200;

const PARTS: Type = Type::list(&Type::Custom(Custom::Condition));

/// The kinds of conditions, by the key that tells each.
pub static CONDITIONS: [(&str, ObjectSchema); 9] = [
    ("all", ObjectSchema::plain(&[ON_ALL, &[optional("all", PARTS)]])),
    ("any", ObjectSchema::plain(&[ON_ALL, &[optional("any", PARTS)]])),
    (
        "at_least",
        ObjectSchema::plain(&[ON_ALL, &[optional("at_least", Type::Number), optional("of", PARTS)]]),
    ),
    (
        "credential",
        ObjectSchema::plain(&[ON_ALL, &[optional("credential", Type::Ref(Vocabulary::Credential))]]),
    ),
    (
        "attainment",
        ObjectSchema::plain(&[ON_ALL, &[optional("attainment", Type::Ref(Vocabulary::Attainment))]]),
    ),
    (
        "membership",
        ObjectSchema::plain(&[
            ON_ALL,
            &[
                optional("membership", Type::Ref(Vocabulary::Organization)),
                optional("months", Type::Integer(0, 720)),
            ],
        ]),
    ),
    (
        "education",
        ObjectSchema::plain(&[
            ON_ALL,
            &[
                optional("education", AWARD),
                optional("fields", Type::List(NAMED_MAX, &Type::Ref(Vocabulary::Field))),
                optional("related", Type::Bool),
                optional("accreditation", Type::Ref(Vocabulary::Accreditation)),
            ],
        ]),
    ),
    (
        "work",
        ObjectSchema::plain(&[
            ON_ALL,
            WORK,
            &[optional("hours", Type::Integer(0, 20_000)), optional("including", Type::Object(&INCLUDED))],
        ]),
    ),
    ("unpublished", ObjectSchema::plain(&[ON_ALL, &[optional("unpublished", Type::Anything)]])),
];

/// Checks all values that the reader has put off: conditions, and what they are made of.
pub fn check_deferred(reader: &mut Reader<'_>) {
    while let Some((custom, at)) = reader.next_deferred() {
        check(reader, at);
        if custom == Custom::Rule {
            check_rule(reader, at);
        }
    }
}

/// A condition is of one kind. Its parts are put off in their turn, so no check is nested in another.
fn check<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>) {
    let mut kinds = CONDITIONS.iter().filter(|row| at.get(row.0).is_some());
    let (kind, more) = (kinds.next(), kinds.next());
    let (Some((kind, schema)), None) = (kind, more) else {
        let before = reader.errors();
        if more.is_some() || reader.object(at, &CONDITION) && reader.errors() == before {
            reader.expected(at, Expected::Condition);
        }
        return;
    };
    if !reader.object(at, schema) {
        return;
    }
    match *kind {
        "any" => check_count(reader, at, 1, at.items("any").len()),
        "at_least" => {
            if let Some(Json::Number(number)) = at.get("at_least") {
                check_count(reader, at, *number, at.items("of").len());
            }
        }
        "work" => {
            check_work(reader, at);
            if let Some(included @ Json::Object(_)) = at.get("including") {
                check_work(reader, included);
            }
        }
        _ => {}
    }
}

fn check_count<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>, required_number: i64, parts: usize) {
    if !usize::try_from(required_number).is_ok_and(|number| (1..=parts).contains(&number)) {
        reader.fault(at, Fault::ImpossibleCount { required_number, parts });
    }
}

/// Work is of some kind, for months or hours, which fit in the window.
fn check_work<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>) {
    if at.items("work").is_empty() {
        reader.expected(at, Expected::KindsOfWork);
    }
    let given = at.get("months").or_else(|| at.get("hours")).is_some();
    match (months(at), at.get("within_months")) {
        (None, _) if !given => reader.fault(at, Fault::MissingKey("months")),
        (Some(months), Some(window @ Json::Number(within))) if *within < i64::from(months) => {
            reader.expected(window, Expected::Window);
        }
        _ => {}
    }
}

/// A rule names who says so, unless it requires nothing that is known or is editorial.
fn check_rule<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>) {
    let editorial = at.get("basis").is_some_and(|basis| *basis == Json::text("editorial"));
    let empty = at.get("unpublished").is_none() && parts(at).is_empty();
    if !editorial && (empty || asks(at)) {
        reader.need_source(at, Claim::Rule);
    }
}

/// The parts of a condition; none of a leaf.
pub fn parts<'a, 't>(at: &'a Json<'t>) -> &'a [Json<'t>] {
    let lists = ["all", "any", "of"].map(|key| at.items(key));
    lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default()
}

/// Whether it requires something that is known.
fn asks(at: &Json) -> bool {
    let parts = parts(at);
    let leaf =
        parts.is_empty() && ["all", "any", "of", "unpublished"].iter().all(|key| at.get(key).is_none());
    leaf || parts.iter().any(asks)
}

/// The months of work that are required, given as hours or as months.
pub fn months(at: &Json) -> Option<u32> {
    at.number("hours").map(months_of_hours).or_else(|| at.number("months"))
}

/// The condition of JSON that was checked.
pub fn condition(row: &Json) -> Condition {
    let words = |key: &str| row.words(key).map(Box::new);
    Condition { label: words("label"), note: words("note"), kind: kind(row) }
}

fn kind(row: &Json) -> ConditionKind {
    let parts = || {
        let rows = parts(row);
        let mut parts = Vec::with_capacity(rows.len());
        rows.iter().for_each(|row| parts.push(condition(row)));
        parts.into()
    };
    if row.get("all").is_some() {
        return ConditionKind::All(parts());
    }
    if row.get("any").is_some() {
        return ConditionKind::AtLeast { required_number: 1, parts: parts() };
    }
    match row.number("at_least") {
        Some(number) => ConditionKind::AtLeast { required_number: number as usize, parts: parts() },
        None => ConditionKind::Leaf(leaf(row)),
    }
}

fn leaf(row: &Json) -> Requirement {
    if let Some(id) = row.id("credential") {
        return Requirement::Credential(id);
    }
    if let Some(id) = row.id("attainment") {
        return Requirement::Attainment(id);
    }
    if let Some(organization) = row.id("membership") {
        return Requirement::Membership { organization, months: row.number("months").unwrap_or_default() };
    }
    if let Some(level) = row.word("education", &AwardLevel::ALL) {
        return Requirement::Education {
            level,
            fields: row.ids("fields"),
            related: row.flag("related"),
            accreditation: row.id("accreditation"),
        };
    }
    if row.get("work").is_some() {
        let included = row.get("including").map(|row| Included(Box::new(part(row))));
        return Requirement::Experience(Box::new(part(row)), included);
    }
    Requirement::Unpublished
}

fn part(row: &Json) -> WorkSpec {
    WorkSpec {
        months: months(row).unwrap_or_default(),
        kinds: row.ids("work").to_vec(),
        share_min_percent: row.number("share_min_percent").and_then(|share| u8::try_from(share).ok()),
        within_months: row.number("within_months"),
        hours: row.number("hours"),
    }
}
