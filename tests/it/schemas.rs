//! The three schemas, held against what the library reads and writes.

use std::fs;
use std::path::Path;

use credential_pathway::catalog::{Catalog, Fault};
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, routes};
use credential_pathway::session::ROUTES_SHOWN;
use credential_pathway::session::answer::Answerer;
use credential_pathway::session::learner_file;
use credential_pathway::text::{Language, Localizer};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::scenarios::{cases, shipped};
use crate::told::learner;

fn read(path: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path);
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The schema of a name; it is itself a schema of 2020-12.
pub fn schema(name: &str) -> Validator {
    let schema = read(&format!("static/{name}.schema.json"));
    assert!(jsonschema::meta::is_valid(&schema), "{name}");
    let learner = jsonschema::Resource::from_contents(read("static/learner.schema.json")).expect("a schema");
    let options = jsonschema::draft202012::options();
    let options = options.with_resource("json-schema:///learner.schema.json", learner);
    options.build(&schema).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn assert_fits(schema: &Validator, document: &Value, name: &str) {
    let errors: Vec<_> = schema.iter_errors(document).map(|error| format!("{error}")).collect();
    assert!(errors.is_empty(), "{name}: {}", errors.join("\n"));
}

/// Puts a value at a place of a document that fits, and the schema refuses it.
pub fn assert_refuses(schema: &Validator, fits: &Value, faults: &[(&str, Value)]) {
    assert_fits(schema, fits, "before a fault is planted");
    for (place, fault) in faults {
        let mut document = fits.clone();
        let (parent, key) = place.rsplit_once('/').expect("a place");
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{place} is there"));
        match (parent, fault) {
            (Value::Object(rows), Value::Null) => drop(rows.remove(key).expect("a key to take away")),
            (Value::Object(rows), fault) => drop(rows.insert(key.to_owned(), fault.clone())),
            (Value::Array(items), fault) => items[key.parse::<usize>().expect("a place")] = fault.clone(),
            (other, _) => panic!("{place}: {other}"),
        }
        assert!(!schema.is_valid(&document), "{place}: {fault} is refused");
    }
}

#[test]
fn every_document_of_the_catalog_fits_its_schema() {
    let schema = schema("catalog");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/catalog");
    let files = fs::read_dir(folder).expect("the catalog's folder");
    let names: Vec<_> = files.map(|file| file.expect("a file").file_name()).collect();
    assert!(names.len() >= 6, "{names:?}");
    for name in names {
        let path = format!("static/catalog/{}", name.to_str().expect("a plain name"));
        assert_fits(&schema, &read(&path), &path);
    }
}

/// A small document of a catalog that the library reads without a problem.
fn small_catalog() -> Value {
    json!({
        "edition": "1", "date": "2026-11-22", "read": "2026-11-22",
        "sub_domains": [{"id": "lane", "name": {"en": "Lane"}, "short_name": {"en": "Lane"}, "position": 1}],
        "kinds_of_work": [{"id": "repair", "name": {"en": "repair"}}],
        "sources": [{"id": "page", "url": "https://example.org/a?b=c#d", "dated": "2026", "read": "2026-11-22"}],
        "education": [{"level": "associate", "name": {"en": "Associate"}, "months": 24, "sources": ["page"]}],
        "credentials": [{
            "id": "first", "name": {"en": "First"}, "kind": "certification", "status": {"is": "active"},
            "note": {"en": "The first."}, "level": 1, "sub_domains": ["lane"], "confidence": "high",
            "fee": {"public_usd": 100, "sources": ["page"]}, "exam": {"exams": 1, "minutes": 60, "sources": ["page"]},
            "requires": {"sources": ["page"], "any": [
                {"label": {"en": "Study"}, "education": "associate"},
                {"work": ["repair"], "months": 24, "within_months": 60, "including": {"work": ["repair"], "months": 12}},
                {"at_least": 1, "of": [{"unpublished": true}]},
            ]},
            "sources": ["page"],
        }],
    })
}

#[test]
fn the_catalog_schema_takes_the_british_names_of_the_edition_before() {
    let attainment = json!({"id": "a", "kind": "licence", "name": {"en": "a"}});
    let issuer = json!({"id": "a", "name": {"en": "a"}});
    let old = json!({"licence": {"en": "free"}, "organisations": [issuer], "attainments": [attainment]});
    assert_fits(&schema("catalog"), &old, "the edition before");
}

#[test]
fn the_catalog_schema_refuses_planted_faults() {
    let document = small_catalog();
    let text = document.to_string();
    assert!(Catalog::from_documents(&[("small", &text)]).is_ok());
    let faults = [
        ("/color", json!("red")),
        ("/date", json!("yesterday")),
        ("/sub_domains/0/position", json!(0)),
        ("/sources/0/url", json!("http://example.org")),
        ("/sources/0/url", json!("https://example.org@evil")),
        ("/sources/0/url", Value::Null),
        ("/education/0/level", json!("bachelors")),
        ("/education/0/sources", Value::Null),
        ("/credentials/0/id", json!("First One")),
        ("/credentials/0/name", json!("First")),
        ("/credentials/0/name/en", json!("a\u{202e}b")),
        ("/credentials/0/name/en", json!("a\u{61c}b")),
        ("/credentials/0/name/en", json!("a\u{ad}b")),
        ("/credentials/0/name/en", json!("a\u{e0041}b")),
        ("/sources/0/read", json!("yesterday")),
        ("/sources", json!(vec![json!({"id": "a", "url": "https://a.example"}); 2_001])),
        ("/credentials/0/level", json!(6)),
        ("/credentials/0/status", json!({"is": "dead"})),
        ("/credentials/0/kind", Value::Null),
        ("/credentials/0/sources", json!([])),
        ("/credentials/0/fee/sources", Value::Null),
        ("/credentials/0/exam/sources", Value::Null),
        ("/credentials/0/requires/any", json!([])),
        ("/credentials/0/requires/all", json!([])),
        ("/credentials/0/requires/any/0/months", json!(12)),
        ("/credentials/0/requires/any/1/months", Value::Null),
        ("/credentials/0/requires/any/1/months", json!(1.5)),
        ("/credentials/0/requires/any/1/work", json!([])),
        ("/credentials/0/requires/any/1/including/hours", json!(12)),
        ("/credentials/0/requires/any/2/at_least", json!(0)),
        ("/credentials/0/requires/any/2/of", Value::Null),
    ];
    assert_refuses(&schema("catalog"), &document, &faults);
}

#[test]
fn every_key_of_the_catalog_schema_is_one_that_the_library_reads() {
    let schema = read("static/catalog.schema.json");
    let nothing = |name: &str| -> Value {
        let keys = schema["$defs"][name]["properties"].as_object().expect(name).iter();
        // The name of a key in the edition before is read in the place of the new one.
        let keys = keys.filter(|(_, value)| value["deprecated"] != true);
        keys.map(|(key, _)| (key.clone(), Value::Null)).collect::<serde_json::Map<_, _>>().into()
    };
    let with = |name: &str, rows: Value| {
        let mut object = nothing(name);
        rows.as_object().expect("rows").iter().for_each(|(key, value)| object[key] = value.clone());
        object
    };
    let rule = |name: &str, rows: Value| json!({"requires": with(name, rows)});
    let mut documents = Vec::new();
    for (key, rows) in schema["properties"].as_object().expect("the top") {
        let name = rows["items"]["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/"));
        if let Some(name) = name.filter(|name| *name != "id") {
            documents.push(json!({key: [nothing(name)]}));
        }
    }
    assert_eq!(documents.len(), 18);
    let parts = json!({"status": nothing("status"), "exam": nothing("exam"), "fee": nothing("fee"),
        "renewal": nothing("renewal"), "id": "a", "kind": "stage", "confidence": "low", "name": {"en": "a"}});
    let mut credentials = vec![parts];
    credentials.push(rule("condition_all", json!({"all": []})));
    credentials.push(rule("condition_any", json!({"any": []})));
    credentials.push(rule("condition_at_least", json!({"at_least": 1})));
    credentials.push(rule("condition_education", json!({"education": "master"})));
    credentials.push(rule("condition_work", json!({"work": ["a"], "including": nothing("included")})));
    credentials.push(rule("condition_membership", json!({"membership": "a"})));
    credentials.push(rule("condition_attainment", json!({"attainment": "a"})));
    credentials.push(rule("condition_credential", json!({"credential": "a"})));
    credentials.push(rule("condition_unpublished", json!({"unpublished": true})));
    documents.push(json!({"credentials": credentials}));
    let named = |rows: Value| {
        let mut object = json!({"id": "a", "name": {"en": "a"}});
        rows.as_object().expect("rows").iter().for_each(|(key, value)| object[key] = value.clone());
        object
    };
    documents.push(json!({"occupations": [named(
        json!({"figures": [nothing("figure")], "industries": [nothing("industry")], "statements": [nothing("statement")]})
    )]}));
    documents.push(
        json!({"attainments": [named(json!({"takes": nothing("takes"), "implies": nothing("implies")}))]}),
    );
    documents.push(json!({"credentials": [named(json!({
        "status": {"stages": [nothing("stage")]},
        "exam": {"versions": [nothing("exam_version")], "windows": [nothing("exam_window")]},
        "fee": {"reported": nothing("reported_fee")}, "renewal": {"reinstatement": nothing("reinstatement")},
        "candidate": nothing("candidate"),
    }))]}));
    documents.push(json!({"bridges": [{"id": "a", "name": {"en": "a"}, "planks": [nothing("plank")]}]}));
    for document in documents {
        let (_, problems) = Catalog::read(&[("keys", &document.to_string())]);
        let unknown = problems.iter().filter(|problem| matches!(problem.fault, Fault::UnknownKey(_)));
        assert_eq!(unknown.count(), 0, "{problems:#?}");
    }
}

#[test]
fn learner_files_that_the_library_writes_or_reads_fit_their_schema() {
    let schema = schema("learner");
    let told = "has a, no b, expired c, candidate d, unsure e, trained x, untrained y, unsure-trained z, \
        member org 12, no-member other, degree bachelor field accreditation, degree master, \
        work 24 kind from 2024-01 at 50, work 12 kind, waived a kind_24 by issuer in 2026-05, \
        equivalent a b, degree associate field none, candidate e 2025-11, stands 2@lane, all credentials, all work, \
        denied associate, denied work kind, one-after-another";
    for learner in [Learner::default(), learner(told)] {
        let text = learner_file::write(&learner);
        assert_fits(&schema, &serde_json::from_str(&text).expect("JSON"), &text);
    }
    for case in cases() {
        assert_fits(&schema, &case["learner"], &case["name"].to_string());
    }
}

#[test]
fn the_learner_schema_refuses_planted_faults() {
    let document = json!({
        "version": 1, "credentials": {"a": "has"}, "education": [{"level": "master", "field": "b"}],
        "work": [{"kind": "c", "months": 12, "from": "2024-05"}], "memberships": {"d": {"answer": "has"}},
        "levels": {"lane": 2}, "complete": ["work"], "one_after_another": true,
        "denied": {"education": ["master"], "work": ["c"]},
    });
    let faults = [
        ("/version", Value::Null),
        ("/version", json!(2)),
        ("/name", json!("somebody")),
        ("/credentials/a", json!("yes")),
        ("/credentials/A a", json!("has")),
        ("/education/0/level", Value::Null),
        ("/work/0/months", json!(0)),
        ("/work/0/months", json!(721)),
        ("/work/0/from", json!("2024-13")),
        ("/work/0/from", json!("2024-05-99")),
        ("/work/0/share_percent", json!(101)),
        ("/work", json!(vec![json!({"kind": "c", "months": 1}); 41])),
        ("/education", json!(vec![json!({"level": "master"}); 41])),
        ("/memberships/d", json!("has")),
        ("/levels/lane", json!(6)),
        ("/complete/0", json!("all")),
        ("/denied/education/0", json!("school")),
        ("/denied/work/0", json!(1)),
        ("/denied/awards", json!([])),
        ("/one_after_another", json!("no")),
    ];
    assert_refuses(&schema("learner"), &document, &faults);
}

/// The answer to one question, as the command line writes it.
fn answer(catalog: &Catalog, learner: &Learner, destination: Destination, basis: Basis) -> Value {
    let today = Month::parse(&catalog.date).expect("a month");
    let query = Query { destination, basis, objective: Objective::Time, today };
    let localizer = Localizer { catalog, language: Language::English, today, offers: None };
    let answerer = Answerer { localizer, learner, query: &query };
    let text = answerer.plan(&routes(catalog, learner, &query), ROUTES_SHOWN).pretty();
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_answer_fits_its_schema_for_every_destination_on_both_bases() {
    let (catalog, schema) = (shipped(), schema("answer"));
    let told = learner("has aami-cbet, work 60 bmet, stands 2@healthcare-it-telemedicine, all work");
    let asks =
        learner("expired aami-cbet, work 84 ehr, degree bachelor health-information-management cahiim");
    for destination in Destination::all(&catalog) {
        for learner in [&Learner::default(), &told, &asks] {
            for basis in Basis::ALL {
                let answer = answer(&catalog, learner, destination, basis.0);
                assert_fits(&schema, &answer, &format!("{destination:?}"));
            }
        }
    }
}

#[test]
fn the_answer_schema_refuses_planted_faults() {
    let catalog = shipped();
    let to = |id: &str| Destination::Credential(crate::world::id(id));
    let (schema, nobody) = (schema("answer"), Learner::default());
    let faults = [
        ("/version", json!(2)),
        ("/to", json!("aami-chtm")),
        ("/by", json!("luck")),
        ("/fault", json!("both a pathway and a fault")),
        ("/pathway", Value::Null),
        ("/pathway/steps/0/kind", json!("wish")),
        ("/pathway/steps/0/title", Value::Null),
        ("/pathway/steps/0/level", Value::Null),
        ("/pathway/steps/0/months", json!(-1)),
        ("/pathway/steps/2/asks", Value::Null),
        ("/pathway/steps/2/asks/verdict", json!("maybe")),
        ("/pathway/totals/cost_unknown", Value::Null),
        ("/pathway/proven", json!(1)),
    ];
    assert_refuses(&schema, &answer(&catalog, &nobody, to("aami-chtm"), Basis::Issuer), &faults);
    let closed = answer(&catalog, &nobody, to("comptia-hit-001"), Basis::Ladder);
    assert_refuses(&schema, &closed, &[("/fault", Value::Null), ("/nearest/0", json!("A Plus"))]);
}
