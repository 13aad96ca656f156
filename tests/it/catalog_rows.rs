//! Rows of a catalog: which keys they have, what they refer to and what must name a source.

use credential_pathway::catalog::{Catalog, Fault, PROBLEMS_MAX};
use serde_json::{Value, json};

use crate::planted::{at, only_fault, problems, whole, with, without};
use crate::world::id;

fn missing_source(of: &str) -> Fault {
    Fault::MissingSource(of.to_owned())
}

/// The keys that each kind of row must have.
const NEEDED: [(&str, &[&str]); 14] = [
    ("sub_domains[0]", &["name", "short_name", "position"]),
    ("organisations[0]", &["name"]),
    ("kinds_of_work[0]", &["name"]),
    ("fields[0]", &["name"]),
    ("accreditations[0]", &["name"]),
    ("attainments[0]", &["kind", "name"]),
    ("competencies[0]", &["name", "sub_domain"]),
    ("stand_ins[0]", &["sub_domain", "level"]),
    ("stand_ins[0].work[0]", &["kind", "months"]),
    ("education[0]", &["level", "name"]),
    ("occupations[0]", &["id", "name", "soc", "note"]),
    ("occupations[0].figures[0]", &["pay_year"]),
    ("credentials[0]", &["name", "kind", "status", "note", "confidence"]),
    ("credentials[0].status", &["is"]),
];

#[test]
fn a_key_that_must_be_there_is_missed_at_its_row() {
    for (path, keys) in NEEDED {
        for key in keys {
            let found = problems(&without(path, key));
            let [(place, Fault::MissingKey(missing))] = &found[..] else {
                panic!("{path} {key}: {found:#?}")
            };
            assert_eq!((place.as_str(), missing), (path, key));
        }
    }
}

#[test]
fn a_row_without_an_id_is_no_row_that_another_can_refer_to() {
    let found = problems(&without("competencies[0]", "id"));
    let unknown = Fault::UnknownId {
        kind: "competency",
        id: id("safety"),
        owner: "credential `technician`".to_owned(),
    };
    assert_eq!(
        found,
        [
            ("competencies[0]".to_owned(), Fault::MissingKey("id")),
            ("credentials[0].competencies[0]".to_owned(), unknown)
        ]
    );
}

#[test]
fn all_other_keys_may_be_left_out() {
    let text = json!({"en": "a"});
    let document = json!({
        "edition": "1",
        "sub_domains": [{"id": "lane", "name": text, "short_name": text, "position": 1}],
        "sources": [{"id": "page", "name": text}],
        "organisations": [{"id": "guild", "name": text}],
        "kinds_of_work": [{"id": "bmet", "name": text}],
        "fields": [{"id": "biomedical", "name": text}],
        "accreditations": [{"id": "abet", "name": text}],
        "attainments": [{"id": "course", "kind": "exam", "name": text}],
        "competencies": [{"id": "safety", "name": text, "sub_domain": "lane"}],
        "stand_ins": [{"title": "first", "sub_domain": "lane", "level": 1}],
        "education": [{"level": "master", "name": text}],
        "occupations": [{"id": "job", "name": text, "soc": "0", "note": text, "sources": ["page"],
            "figures": [{"pay_year": 2024, "sources": ["page"]}]}],
        "credentials": [{"id": "first", "name": text, "kind": "stage", "status": {"is": "active"}, "note": text,
            "sources": ["page"], "confidence": "low", "exam": {}, "fee": {"sources": ["page"]}, "renewal": {}}],
    });
    assert_eq!(problems(&document), []);
    assert_eq!(problems(&json!({"edition": "1"})), []);
}

#[test]
fn a_key_that_means_nothing_is_told_at_its_row() {
    let unknown = Fault::UnknownKey("colour".to_owned());
    let rows = ["", "sources[1]", "credentials[0].exam", "credentials[0].requires.all[2].including"];
    for path in NEEDED.iter().map(|row| row.0).chain(rows) {
        let key = if path.is_empty() { "colour".to_owned() } else { format!("{path}.colour") };
        only_fault(&with(&key, json!("red")), path, &unknown);
    }
}

#[test]
fn a_row_stands_once_in_its_vocabulary_and_may_share_its_id_with_rows_of_others() {
    for (list, key) in [
        ("sub_domains", "devices"),
        ("sources", "page"),
        ("organisations", "guild"),
        ("kinds_of_work", "bmet"),
        ("fields", "biomedical"),
        ("accreditations", "abet"),
        ("attainments", "course"),
        ("competencies", "safety"),
        ("stand_ins", "leader"),
        ("education", "master"),
        ("occupations", "repairer"),
        ("credentials", "technician"),
    ] {
        let mut document = whole();
        let rows = at(&mut document, list).as_array_mut().expect("rows");
        let (first, place) = (rows[0].clone(), rows.len());
        rows.push(first);
        only_fault(&document, &format!("{list}[{place}]"), &Fault::DuplicateId(id(key)));
    }
    let field = json!({"id": "page", "name": {"en": "A field"}});
    assert_eq!(problems(&with("fields[1].counts_as", json!([]))), []);
    let mut document = whole();
    at(&mut document, "fields").as_array_mut().expect("rows").push(field);
    assert_eq!(problems(&document), []);
}

/// Where an id of each vocabulary is referred to, and by which row.
const REFERENCES: [(&str, &str, &str); 27] = [
    ("kinds_of_work[0].counts_as[0]", "kind of work", "kind of work `bmet`"),
    ("fields[0].counts_as[0]", "field", "field `biomedical`"),
    ("attainments[0].counts_as[0]", "attainment", "attainment `course`"),
    ("competencies[0].sub_domain", "sub-domain", "competency `safety`"),
    ("stand_ins[0].title", "credential", "stand-in `nowhere`"),
    ("stand_ins[0].sub_domain", "sub-domain", "stand-in `leader`"),
    ("stand_ins[0].credentials[0]", "credential", "stand-in `leader`"),
    ("stand_ins[0].work[1].kind", "kind of work", "stand-in `leader`"),
    ("education[1].sources[0]", "source", "education `associate`"),
    ("occupations[0].credentials[0]", "credential", "occupation `repairer`"),
    ("occupations[0].sources[0]", "source", "occupation `repairer`"),
    ("occupations[0].figures[0].sources[0]", "source", "occupation `repairer`"),
    ("credentials[0].issuer", "organisation", "credential `technician`"),
    ("credentials[0].sub_domains[0]", "sub-domain", "credential `technician`"),
    ("credentials[0].ladder_first[0]", "credential", "credential `technician`"),
    ("credentials[0].nearest[0]", "credential", "credential `technician`"),
    ("credentials[0].competencies[0]", "competency", "credential `technician`"),
    ("credentials[0].sources[1]", "source", "credential `technician`"),
    ("credentials[0].status.sources[0]", "source", "credential `technician`"),
    ("credentials[0].requires.sources[0]", "source", "credential `technician`"),
    ("credentials[0].requires.all[0].any[0].fields[0]", "field", "credential `technician`"),
    ("credentials[0].requires.all[0].any[0].accreditation", "accreditation", "credential `technician`"),
    ("credentials[0].requires.all[0].any[1].attainment", "attainment", "credential `technician`"),
    ("credentials[0].requires.all[1].of[0].membership", "organisation", "credential `technician`"),
    ("credentials[0].requires.all[2].work[1]", "kind of work", "credential `technician`"),
    ("credentials[0].requires.all[2].including.work[0]", "kind of work", "credential `technician`"),
    ("credentials[0].recommends.credential", "credential", "credential `technician`"),
];

#[test]
fn what_is_referred_to_is_there_in_its_own_vocabulary() {
    for (path, kind, owner) in REFERENCES {
        let fault = Fault::UnknownId { kind, id: id("nowhere"), owner: owner.to_owned() };
        let found = problems(&with(path, json!("nowhere")));
        assert_eq!(found.first(), Some(&(path.to_owned(), fault)), "{found:#?}");
        assert_eq!(found.len(), 1, "{found:#?}");
        // The id of a row of another vocabulary is of no use.
        let other = if kind == "field" { "abet" } else { "biomedical" };
        assert_eq!(problems(&with(path, json!(other))).len(), 1, "{path}");
    }
}

#[test]
fn a_row_with_a_fault_of_its_own_is_there_for_those_who_refer_to_it() {
    let fault = Fault::UnknownKey("colour".to_owned());
    only_fault(&with("competencies[0].colour", json!("red")), "competencies[0]", &fault);
}

#[test]
fn a_row_may_be_referred_to_before_it_stands() {
    let mut document = whole();
    at(&mut document, "credentials").as_array_mut().expect("rows").reverse();
    at(&mut document, "kinds_of_work").as_array_mut().expect("rows").reverse();
    assert_eq!(problems(&document), []);
}

#[test]
fn rules_figures_and_rows_name_a_source() {
    for (path, of) in [
        ("credentials[0]", "credential `technician`"),
        ("credentials[0].requires", "a rule of credential `technician`"),
        ("credentials[0].exam", "the exam of credential `technician`"),
        ("credentials[0].fee", "the fee of credential `technician`"),
        ("credentials[0].renewal", "the renewal of credential `technician`"),
        ("education[1]", "the figures of education `associate`"),
        ("occupations[0]", "the record of occupation `repairer`"),
        ("occupations[0].figures[0]", "the figures of occupation `repairer`"),
    ] {
        only_fault(&without(path, "sources"), path, &missing_source(of));
        for none in [json!([]), Value::Null] {
            only_fault(&with(&format!("{path}.sources"), none), path, &missing_source(of));
        }
        let fault = Fault::Expected { expected: "a list", found: "\"page\"".to_owned() };
        let sources = format!("{path}.sources");
        only_fault(&with(&sources, json!("page")), &sources, &fault);
    }
}

#[test]
fn an_exam_a_renewal_and_an_education_name_a_source_where_they_bear_a_figure() {
    let renewal = "the renewal of credential `technician`";
    let exam = "the exam of credential `technician`";
    for (path, value, of) in [
        ("credentials[0].exam", json!({"exams": 2, "note": {"en": "On paper."}}), None),
        ("credentials[0].exam", json!({"questions": 165}), Some(exam)),
        ("credentials[0].exam", json!({"minutes": 180}), Some(exam)),
        ("credentials[0].exam", json!({"questions": null, "minutes": null}), None),
        ("credentials[0].renewal", json!({"note": {"en": "By points."}}), None),
        ("credentials[0].renewal", json!({"months": 0}), Some(renewal)),
        ("education[1]", json!({"level": "associate", "name": {"en": "a"}}), None),
    ] {
        let found = problems(&with(path, value.clone()));
        let expected: Vec<_> = of.map(|of| (path.to_owned(), missing_source(of))).into_iter().collect();
        assert_eq!(found, expected, "{value}");
    }
    for figure in ["months", "tuition_usd_per_year"] {
        let row = json!({"level": "associate", "name": {"en": "a"}, figure: 0});
        only_fault(
            &with("education[1]", row),
            "education[1]",
            &missing_source("the figures of education `associate`"),
        );
    }
    assert_eq!(problems(&without("credentials[0].status", "sources")), []);
}

#[test]
fn a_source_says_where_it_is_found() {
    for (key, value) in
        [("name", json!({"en": "a"})), ("url", json!("https://a.example")), ("address", json!("a"))]
    {
        assert_eq!(problems(&with("sources[1]", json!({"id": "letter", key: value}))), [], "{key}");
    }
    for row in [json!({"id": "letter"}), json!({"id": "letter", "dated": "2025", "url": null})] {
        only_fault(&with("sources[1]", row), "sources[1]", &Fault::MissingKey("url"));
    }
}

fn keys_that_mean_nothing(count: usize) -> String {
    let mut document = whole();
    (0..count).for_each(|number| document[format!("x{number}")] = json!(number));
    document.to_string()
}

#[test]
fn the_first_hundred_problems_are_told() {
    for (planted, told) in [(0, 0), (1, 1), (99, 99), (100, 100), (101, 100), (250, 100)] {
        let problems = Catalog::read(&[("c.json", &keys_that_mean_nothing(planted))]).1;
        assert_eq!(problems.len(), told, "{planted}");
    }
    assert_eq!(PROBLEMS_MAX, 100);
}
