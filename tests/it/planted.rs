//! A document with every key of a catalog in it, and faults planted at places of it.

use credential_pathway::catalog::{Catalog, Expected, Fault, Found, Problem};
use serde_json::{Value, json};

/// A sound document in which each key stands somewhere.
pub fn whole() -> Value {
    json!({
        "$schema": "catalog.schema.json", "comment": ["anything", 1.5], "edition": "2026-11",
        "date": "2026-11-22", "license": {"en": "free"}, "trademarks": {"en": "theirs"}, "read": "2026-11-20",
        "sub_domains": [{"id": "devices", "name": {"en": "Medical devices"}, "short_name": {"en": "Devices"}, "position": 2}],
        "sources": [
            {"id": "page", "name": {"en": "A page"}, "url": "https://a.example/page", "dated": "2025-06", "read": "2026-10-01"},
            {"id": "letter", "address": "http://a.example/letter"},
        ],
        "organizations": [{
            "id": "guild", "name": {"en": "The Guild"}, "abbreviation": "TG", "url": "https://guild.example/",
            "note": {"en": "A guild."}, "join": {"en": "Anybody."},
        }],
        "kinds_of_work": [{"id": "bmet", "name": {"en": "BMET"}, "counts_as": ["repair"]}, {"id": "repair", "name": {"en": "Repair"}}],
        "fields": [{"id": "biomedical", "name": {"en": "Biomedical"}, "counts_as": ["engineering"]}, {"id": "engineering", "name": {"en": "Engineering"}}],
        "accreditations": [{"id": "abet", "name": {"en": "ABET"}}],
        "attainments": [
            {"id": "course", "kind": "training", "name": {"en": "A course"}, "counts_as": ["essay"]},
            {"id": "essay", "kind": "evidence", "name": {"en": "An essay"}, "held_only": true},
        ],
        "competencies": [{"id": "safety", "name": {"en": "Safety"}, "sub_domain": "devices"}],
        "stand_ins": [{
            "title": "leader", "sub_domain": "devices", "level": 5, "credentials": ["fellow"],
            "work": [{"kind": "bmet", "months": 36}, {"kind": "repair", "months": 48}],
        }],
        "education": [
            {"level": "master", "name": {"en": "Master"}},
            {"level": "associate", "name": {"en": "Associate"}, "months": 24, "tuition_usd_per_year": 4000, "sources": ["page"]},
        ],
        "occupations": [occupation()],
        "credentials": [
            technician(),
            {
                "id": "leader", "name": {"en": "Leader"}, "sub_domains": ["devices"], "level": 5, "kind": "title",
                "status": {"is": "title"}, "note": {"en": "A title."}, "sources": ["page"], "nearest": ["fellow"], "confidence": "low",
            },
            {
                "id": "fellow", "name": {"en": "Fellow"}, "kind": "fellowship", "status": {"is": "active"},
                "note": {"en": "An honor."}, "sources": ["page"], "confidence": "medium",
            },
            {
                "id": "basics", "name": {"en": "Basics"}, "kind": "training", "status": {"is": "active"},
                "note": {"en": "A course."}, "requires": {"all": [], "sources": ["page"]}, "sources": ["page"], "confidence": "high",
            },
        ],
    })
}

fn occupation() -> Value {
    json!({
        "id": "repairer", "name": {"en": "Repairers"}, "also_named": "Technician", "soc": "49-9062",
        "url": "https://jobs.example/", "note": {"en": "As counted."}, "education": "associate", "experience_months": 12,
        "experience_note": {"en": "About a year."}, "goals": ["technician"], "sources": ["page"],
        "figures": [{
            "pay_year": 2024, "median_pay_usd": 62630, "span": "2024-34", "growth_per_mille": -13, "annual_openings": 7300,
            "sources": ["page"],
        }],
    })
}

fn technician() -> Value {
    json!({
        "id": "technician", "name": {"en": "Technician"}, "abbreviation": "T", "also_named": ["Tech", "Mender"],
        "issuer": "guild", "sub_domains": ["devices"], "level": 1, "kind": "certification",
        "status": {"is": "active", "date": "2026-10", "sources": ["page"]}, "note": {"en": "Mends."},
        "requires": {"label": {"en": "The rule"}, "note": {"en": "In full"}, "sources": ["page"], "all": [
            {"any": [
                {"education": "associate", "fields": ["biomedical"], "related": true, "accreditation": "abet"},
                {"attainment": "course"},
            ]},
            {"at_least": 2, "of": [{"membership": "guild", "months": 12}, {"credential": "fellow"}, {"unpublished": true}]},
            {"work": ["bmet", "repair"], "months": 24, "share_min_percent": 50, "within_months": 60,
                "including": {"work": ["bmet"], "months": 12, "share_min_percent": 80, "within_months": 36}},
            {"work": ["repair"], "hours": 960},
        ]},
        "recommends": {"basis": "editorial", "credential": "fellow"}, "ladder_first": ["basics"],
        "exam": {"exams": 2, "questions": 165, "minutes": 180, "note": {"en": "On paper."}, "sources": ["page"]},
        "fee": {"public_usd": 350, "member_usd": 300, "sources": ["page"]},
        "renewal": {"months": 36, "note": {"en": "By points."}, "sources": ["page"]},
        "nearest": ["fellow"], "competencies": ["safety"], "sources": ["page", "letter"],
        "unverified": [{"en": "The fee."}], "conflict": {"en": "On the fee."}, "confidence": "high", "comment": null,
    })
}

/// The place of a document with this path, such as `credentials[0].requires.all[2]`.
pub fn at<'d>(document: &'d mut Value, path: &str) -> &'d mut Value {
    let keys = path.split(['.', '[']).filter(|key| !key.is_empty());
    keys.fold(document, |value, key| match key.strip_suffix(']') {
        Some(place) => &mut value[place.parse::<usize>().expect("a place")],
        None => &mut value[key],
    })
}

/// The whole document with another value at a place, which may be one where nothing stood.
pub fn with(path: &str, value: Value) -> Value {
    let mut document = whole();
    *at(&mut document, path) = value;
    document
}

/// The catalog of the whole document with other values at places of it.
pub fn planted(values: &[(&str, Value)]) -> Catalog {
    let mut document = whole();
    for (path, value) in values {
        *at(&mut document, path) = value.clone();
    }
    assert_eq!(problems(&document), []);
    Catalog::from_trusted(&[("", &document.to_string())])
}

/// The whole document without a key.
pub fn without(path: &str, key: &str) -> Value {
    let mut document = whole();
    let taken = at(&mut document, path).as_object_mut().and_then(|rows| rows.remove(key));
    assert!(taken.is_some(), "{path} has {key}");
    document
}

/// What is wrong with a document: where, and what.
pub fn problems(document: &Value) -> Vec<(String, Fault)> {
    let problems = Catalog::read(&[("whole.json", &document.to_string())]).1;
    let row = |Problem { file, path, fault }| {
        assert_eq!(file, "whole.json", "{fault:?}");
        (path, fault)
    };
    problems.into_iter().map(row).collect()
}

/// Holds that a document has one fault: where, and what.
pub fn only_fault(document: &Value, path: &str, fault: &Fault) {
    assert_eq!(problems(document), [(path.to_owned(), fault.clone())]);
}

/// What was expected, and what is there instead, as JSON or in words.
pub fn expected(expected: Expected, found: &str) -> Fault {
    let found = match found {
        "null" => Found::Null,
        "true" => Found::Bool(true),
        "false" => Found::Bool(false),
        "a number with a fraction" => Found::Fraction,
        "a list" => Found::List,
        "an object" => Found::Object,
        text if text.starts_with('"') => Found::Text(text[1..text.len() - 1].to_owned()),
        number => Found::Integer(number.parse().expect("a number")),
    };
    Fault::Expected { expected, found }
}

/// Holds that a value is not what is expected at a place of the whole document.
pub fn refuses(path: &str, value: Value, what: Expected, found: &str) {
    only_fault(&with(path, value), path, &expected(what, found));
}

/// Holds that a value is sound at a place of the whole document.
pub fn takes(path: &str, value: Value) {
    assert_eq!(problems(&with(path, value.clone())), [], "{path}: {value}");
}
