//! Rows of a catalog: which keys they have, what they refer to and what must name a source.

use credential_pathway::catalog::{Catalog, Claim, Expected, Fault, Owner, PROBLEMS_MAX, Vocabulary};
use serde_json::{Value, json};

use crate::planted::{at, expected, only_fault, problems, whole, with, without};

fn owner(vocabulary: Vocabulary, id: &str) -> Owner {
    Owner { vocabulary, id: id.to_owned() }
}

fn missing_source(claim: Claim, vocabulary: Vocabulary, id: &str) -> Fault {
    Fault::MissingSource { claim, owner: owner(vocabulary, id) }
}

/// The keys that each kind of row must have.
const NEEDED: [(&str, &[&str]); 14] = [
    ("sub_domains[0]", &["name", "short_name", "position"]),
    ("organizations[0]", &["name"]),
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
        vocabulary: Vocabulary::Competency,
        id: "safety".to_owned(),
        owner: owner(Vocabulary::Credential, "technician"),
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
        "organizations": [{"id": "guild", "name": text}],
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
    let unknown = Fault::UnknownKey("color".to_owned());
    let rows = ["", "sources[1]", "credentials[0].exam", "credentials[0].requires.all[2].including"];
    for path in NEEDED.iter().map(|row| row.0).chain(rows) {
        let key = if path.is_empty() { "color".to_owned() } else { format!("{path}.color") };
        only_fault(&with(&key, json!("red")), path, &unknown);
    }
}

#[test]
fn a_row_stands_once_in_its_vocabulary_and_may_share_its_id_with_rows_of_others() {
    for (list, key) in [
        ("sub_domains", "devices"),
        ("sources", "page"),
        ("organizations", "guild"),
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
        only_fault(&document, &format!("{list}[{place}]"), &Fault::DuplicateId(key.to_owned()));
    }
    let field = json!({"id": "page", "name": {"en": "A field"}});
    assert_eq!(problems(&with("fields[1].counts_as", json!([]))), []);
    let mut document = whole();
    at(&mut document, "fields").as_array_mut().expect("rows").push(field);
    assert_eq!(problems(&document), []);
}

/// Where an id of each vocabulary is referred to, and by which row.
const REFERENCES: [(&str, Vocabulary, (Vocabulary, &str)); 27] = [
    ("kinds_of_work[0].counts_as[0]", Vocabulary::KindOfWork, (Vocabulary::KindOfWork, "bmet")),
    ("fields[0].counts_as[0]", Vocabulary::Field, (Vocabulary::Field, "biomedical")),
    ("attainments[0].counts_as[0]", Vocabulary::Attainment, (Vocabulary::Attainment, "course")),
    ("competencies[0].sub_domain", Vocabulary::SubDomain, (Vocabulary::Competency, "safety")),
    ("stand_ins[0].title", Vocabulary::Credential, (Vocabulary::StandIn, "nowhere")),
    ("stand_ins[0].sub_domain", Vocabulary::SubDomain, (Vocabulary::StandIn, "leader")),
    ("stand_ins[0].credentials[0]", Vocabulary::Credential, (Vocabulary::StandIn, "leader")),
    ("stand_ins[0].work[1].kind", Vocabulary::KindOfWork, (Vocabulary::StandIn, "leader")),
    ("education[1].sources[0]", Vocabulary::Source, (Vocabulary::Education, "associate")),
    ("occupations[0].goals[0]", Vocabulary::Credential, (Vocabulary::Occupation, "repairer")),
    ("occupations[0].sources[0]", Vocabulary::Source, (Vocabulary::Occupation, "repairer")),
    ("occupations[0].figures[0].sources[0]", Vocabulary::Source, (Vocabulary::Occupation, "repairer")),
    ("credentials[0].issuer", Vocabulary::Organization, (Vocabulary::Credential, "technician")),
    ("credentials[0].sub_domains[0]", Vocabulary::SubDomain, (Vocabulary::Credential, "technician")),
    ("credentials[0].ladder_first[0]", Vocabulary::Credential, (Vocabulary::Credential, "technician")),
    ("credentials[0].nearest[0]", Vocabulary::Credential, (Vocabulary::Credential, "technician")),
    ("credentials[0].competencies[0]", Vocabulary::Competency, (Vocabulary::Credential, "technician")),
    ("credentials[0].sources[1]", Vocabulary::Source, (Vocabulary::Credential, "technician")),
    ("credentials[0].status.sources[0]", Vocabulary::Source, (Vocabulary::Credential, "technician")),
    ("credentials[0].requires.sources[0]", Vocabulary::Source, (Vocabulary::Credential, "technician")),
    (
        "credentials[0].requires.all[0].any[0].fields[0]",
        Vocabulary::Field,
        (Vocabulary::Credential, "technician"),
    ),
    (
        "credentials[0].requires.all[0].any[0].accreditation",
        Vocabulary::Accreditation,
        (Vocabulary::Credential, "technician"),
    ),
    (
        "credentials[0].requires.all[0].any[1].attainment",
        Vocabulary::Attainment,
        (Vocabulary::Credential, "technician"),
    ),
    (
        "credentials[0].requires.all[1].of[0].membership",
        Vocabulary::Organization,
        (Vocabulary::Credential, "technician"),
    ),
    (
        "credentials[0].requires.all[2].work[1]",
        Vocabulary::KindOfWork,
        (Vocabulary::Credential, "technician"),
    ),
    (
        "credentials[0].requires.all[2].including.work[0]",
        Vocabulary::KindOfWork,
        (Vocabulary::Credential, "technician"),
    ),
    ("credentials[0].recommends.credential", Vocabulary::Credential, (Vocabulary::Credential, "technician")),
];

#[test]
fn what_is_referred_to_is_there_in_its_own_vocabulary() {
    for (path, vocabulary, (row, id)) in REFERENCES {
        let fault = Fault::UnknownId { vocabulary, id: "nowhere".to_owned(), owner: owner(row, id) };
        let found = problems(&with(path, json!("nowhere")));
        let (found, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|row| row.1 == fault);
        assert_eq!(found, [(path.to_owned(), fault)], "{others:#?}");
        // What names a credential that is not there may be impossible to start, which is one more warning.
        let can_start = |row: &(String, Fault)| !matches!(row.1, Fault::CannotStart { .. });
        assert_eq!(others.iter().filter(|row| can_start(row)).count(), 0, "{others:#?}");
        // The id of a row of another vocabulary is of no use.
        let other = if vocabulary == Vocabulary::Field { "abet" } else { "biomedical" };
        let is_unknown = |row: &(String, Fault)| matches!(row.1, Fault::UnknownId { .. });
        let found = problems(&with(path, json!(other)));
        assert_eq!(found.iter().filter(|row| is_unknown(row)).count(), 1, "{path}");
    }
}

#[test]
fn a_row_with_a_fault_of_its_own_is_there_for_those_who_refer_to_it() {
    let fault = Fault::UnknownKey("color".to_owned());
    only_fault(&with("competencies[0].color", json!("red")), "competencies[0]", &fault);
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
        ("credentials[0]", missing_source(Claim::Row, Vocabulary::Credential, "technician")),
        ("credentials[0].requires", missing_source(Claim::Rule, Vocabulary::Credential, "technician")),
        ("credentials[0].exam", missing_source(Claim::Exam, Vocabulary::Credential, "technician")),
        ("credentials[0].fee", missing_source(Claim::Fee, Vocabulary::Credential, "technician")),
        ("credentials[0].renewal", missing_source(Claim::Renewal, Vocabulary::Credential, "technician")),
        ("education[1]", missing_source(Claim::Figures, Vocabulary::Education, "associate")),
        ("occupations[0]", missing_source(Claim::Record, Vocabulary::Occupation, "repairer")),
        ("occupations[0].figures[0]", missing_source(Claim::Figures, Vocabulary::Occupation, "repairer")),
    ] {
        only_fault(&without(path, "sources"), path, &of);
        for none in [json!([]), Value::Null] {
            only_fault(&with(&format!("{path}.sources"), none), path, &of);
        }
        let fault = expected(Expected::List, "\"page\"");
        let sources = format!("{path}.sources");
        only_fault(&with(&sources, json!("page")), &sources, &fault);
    }
}

#[test]
fn an_exam_a_renewal_and_an_education_name_a_source_where_they_bear_a_figure() {
    let renewal = missing_source(Claim::Renewal, Vocabulary::Credential, "technician");
    let exam = missing_source(Claim::Exam, Vocabulary::Credential, "technician");
    for (path, value, of) in [
        ("credentials[0].exam", json!({"exams": 2, "note": {"en": "On paper."}}), None),
        ("credentials[0].exam", json!({"questions": 165}), Some(&exam)),
        ("credentials[0].exam", json!({"minutes": 180}), Some(&exam)),
        ("credentials[0].exam", json!({"questions": null, "minutes": null}), None),
        ("credentials[0].renewal", json!({"note": {"en": "By points."}}), None),
        ("credentials[0].renewal", json!({"months": 0}), Some(&renewal)),
        ("education[1]", json!({"level": "associate", "name": {"en": "a"}}), None),
    ] {
        let found = problems(&with(path, value.clone()));
        let expected: Vec<_> = of.map(|of: &Fault| (path.to_owned(), of.clone())).into_iter().collect();
        assert_eq!(found, expected, "{value}");
    }
    for figure in ["months", "tuition_usd_per_year"] {
        let row = json!({"level": "associate", "name": {"en": "a"}, figure: 0});
        only_fault(
            &with("education[1]", row),
            "education[1]",
            &missing_source(Claim::Figures, Vocabulary::Education, "associate"),
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
fn the_first_hundred_problems_are_listed_and_the_others_are_counted() {
    for planted in [0, 1, 99, 100, 101, 250] {
        let problems = Catalog::read(&[("c.json", &keys_that_mean_nothing(planted))]).1;
        let listed = planted.min(100);
        assert!(problems[..listed].iter().all(|row| matches!(row.fault, Fault::UnknownKey(_))), "{planted}");
        let more: Vec<String> = problems[listed..].iter().map(ToString::to_string).collect();
        let expected: &[&str] = match planted {
            101 => &["there is 1 more problem (c.json)"],
            250 => &["there are 150 more problems (c.json)"],
            _ => &[],
        };
        assert_eq!(more, expected, "{planted}");
    }
    assert_eq!(PROBLEMS_MAX, 100);
}
