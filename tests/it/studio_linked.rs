//! Offers as CTDL and back, as schema.org, and opened again in the studio.

use std::path::Path;

use credential_pathway::catalog::{bundled, check_offers};
use credential_pathway::studio::linked::{ctdl, offers_of_ctdl, schema_org};
use credential_pathway::studio::{Project, offers_json, reopen};
use serde_json::{Value, json};

use crate::offers::example;

/// The example of the guide, with every key that a document of offers has, each kind and each result.
fn whole() -> Value {
    let mut document = example();
    document.as_object_mut().expect("an object").remove("$schema");
    let offers = document["offers"].as_array_mut().expect("rows");
    offers[0]["leads_to"] = json!([
        {"award": {"level": "associate", "field": "health-information-management", "accreditation": "cahiim"}},
        {"credential": "aami-cabt"},
        {"training": "bmet-apprenticeship"},
        {"work": {"kind": "bmet", "months": 12}},
        {"award": {"level": "high-school"}},
    ]);
    offers[0]["prepares_for"] = json!(["aami-cabt", "aami-cbet"]);
    offers[0]["name"]["es"] = json!("Técnico «AAS» \"equipos\" &<b>");
    offers[0]["languages"] = json!(["en", "es"]);
    offers[0]["delivery"] = json!(["online", "in-person", "hybrid"]);
    for (id, kind) in
        [("site", "exam-site"), ("help", "tuition-benefit"), ("work", "apprenticeship"), ("one", "course")]
    {
        offers.push(json!({"id": id, "kind": kind, "name": {"en": kind}, "prepares_for": ["aami-cbet"]}));
    }
    document
}

fn back(text: &str) -> Value {
    let read = offers_of_ctdl(bundled::shared(), text).expect("JSON");
    serde_json::from_str(&read.offers).expect("JSON")
}

#[test]
fn offers_come_back_from_ctdl_without_a_loss() {
    let document = whole();
    let text = ctdl(bundled::shared(), &document.to_string()).expect("a document");
    assert_eq!(back(&text), document);
    let read = offers_of_ctdl(bundled::shared(), &text).expect("JSON");
    assert_eq!((read.count, read.left_out), (document["offers"].as_array().expect("rows").len(), 0));
    let (checked, problems) = check_offers(bundled::shared(), "o.json", &read.offers, "2026-11-29");
    assert!(checked.is_some(), "{problems:?}");
}

#[test]
fn ctdl_names_what_ctdl_has_a_term_for() {
    let text = ctdl(bundled::shared(), &whole().to_string()).expect("a document");
    let graph: Value = serde_json::from_str(&text).expect("JSON");
    let row = |id: &str| {
        let mut rows = graph["@graph"].as_array().expect("rows").iter();
        rows.rfind(|row| row["@id"] == id).unwrap_or_else(|| panic!("{id}")).clone()
    };
    let program = row("#aas-bmet");
    assert_eq!(program["@type"], "ceterms:LearningProgram");
    assert_eq!(program["ceterms:estimatedDuration"][0]["ceterms:exactDuration"], "P21M");
    assert_eq!(program["ceterms:estimatedCost"][0]["ceterms:price"], 7950);
    assert_eq!(program["ceterms:deliveryType"][0]["ceterms:targetNode"], "deliveryType:OnlineOnly");
    let targets: Vec<&Value> = program["ceterms:isPreparationFor"]
        .as_array()
        .expect("profiles")
        .iter()
        .map(|row| &row["ceterms:targetCredential"][0])
        .collect();
    assert_eq!(targets[1]["@id"], "#credential-aami-cbet");
    assert_eq!(targets[1]["ceterms:name"]["en"], "Certified Biomedical Equipment Technician");
    assert!(targets.iter().any(|target| target["@type"] == "ceterms:AssociateDegree"));
    assert_eq!(row("#cbet-review")["@type"], "ceterms:Course");
    assert_eq!(row("#bmet-job")["@type"], "ceterms:Job");
    assert_eq!(row("#site")["@type"], "pathway:ExamSite", "CTDL has no class for where an exam is taken");
}

#[test]
fn the_golden_graphs_are_what_is_written() {
    let document = whole().to_string();
    let catalog = bundled::shared();
    let (schema, left_out) = schema_org(catalog, &document).expect("a document");
    // The exam site and the tuition benefit.
    assert_eq!(left_out, 2);
    for (name, text) in [
        ("offers.ctdl.jsonld", ctdl(catalog, &document).expect("a document")),
        ("offers.schema-org.jsonld", schema),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/studio").join(name);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &text).expect("written");
        }
        assert_eq!(std::fs::read_to_string(&path).expect(name), text, "{name}");
    }
}

#[test]
fn schema_org_has_a_type_for_courses_programs_and_jobs() {
    let (text, _) = schema_org(bundled::shared(), &whole().to_string()).expect("a document");
    let graph: Value = serde_json::from_str(&text).expect("JSON");
    let types: Vec<&str> =
        graph["@graph"].as_array().expect("rows").iter().filter_map(|row| row["@type"].as_str()).collect();
    assert_eq!(
        types,
        [
            "Organization",
            "EducationalOccupationalProgram",
            "EducationalOccupationalProgram",
            "Course",
            "JobPosting",
            "EducationalOccupationalProgram",
            "Course",
        ]
    );
    let program = &graph["@graph"][1];
    assert_eq!((&program["timeToComplete"], &program["offers"][1]["price"]), (&json!("P21M"), &json!(9800)));
    assert_eq!(
        program["educationalCredentialAwarded"][1]["name"][0]["@value"],
        "Certified Associate in Biomedical Technology"
    );
    assert_eq!(graph["@graph"][4]["title"][0]["@value"], "Equipment technician, evening shift");
}

#[test]
fn ctdl_of_others_gives_what_it_has() {
    // In the manner of the Credential Registry: single values, a graph without our own terms, `en-US`.
    let text = json!({
        "@context": "https://credreg.net/ctdl/schema/context/json",
        "@graph": [
            {"@id": "https://r.example/org/1", "@type": "ceterms:CredentialOrganization",
             "ceterms:name": {"en-US": "Hill College"}, "ceterms:subjectWebpage": "https://hill.example/"},
            {"@id": "https://r.example/resources/ce-1", "@type": "ceterms:LearningProgram",
             "ceterms:name": {"en-US": "Biomed"}, "ceterms:subjectWebpage": "https://hill.example/biomed",
             "ceterms:isPreparationFor": [{"@type": "ceterms:ConditionProfile", "ceterms:targetCredential": [
                 {"@type": "ceterms:Certification", "ceterms:name": {"en-US": "Certified Biomedical Equipment Technician"}}]}],
             "ceterms:estimatedDuration": {"@type": "ceterms:DurationProfile", "ceterms:exactDuration": "P1Y6M"},
             "ceterms:estimatedCost": [{"@type": "ceterms:CostProfile", "ceterms:price": 4485, "ceterms:currency": "US Dollar"}],
             "ceterms:deliveryType": {"ceterms:targetNode": "deliveryType:BlendedDelivery"}},
            {"@id": "https://r.example/resources/ce-2", "@type": "ceterms:Course", "ceterms:name": {"en-US": "Poetry"}},
            {"@type": "ceasn:Competency"},
        ],
    });
    let read = offers_of_ctdl(bundled::shared(), &text.to_string()).expect("JSON");
    assert_eq!((read.count, read.left_out), (1, 2));
    assert_eq!(
        back(&text.to_string()),
        json!({
            "version": 1,
            "provider": {"name": {"en-US": "Hill College"}, "url": "https://hill.example/"},
            "offers": [{"id": "ce-1", "kind": "program", "name": {"en-US": "Biomed"}, "url": "https://hill.example/biomed",
                "prepares_for": ["aami-cbet"], "months": 18, "costs": [{"usd": 4485}], "delivery": ["hybrid"]}],
        })
    );
}

#[test]
fn what_is_no_ctdl_gives_nothing_and_stops_nothing() {
    for text in
        ["", "{", "[]", "7", "{\"@graph\": 7}", "{\"@graph\": [7, [], {\"@type\": []}]}", "\u{feff}{}"]
    {
        let count = offers_of_ctdl(bundled::shared(), text).map_or(0, |read| read.count);
        assert_eq!(count, 0, "{text}");
        assert_eq!(ctdl(bundled::shared(), text), None, "{text}");
    }
    for length in ["P", "P99999999999M", "PT5H", "Pé", "P3", "P4294967295Y4294967295M9W", "P0M"] {
        let node = json!({"@type": "ceterms:Course", "ceterms:estimatedDuration": [{"ceterms:exactDuration": length}],
            "pathway:leadsTo": [{"pathway:credential": "aami-cbet"}]});
        let read = offers_of_ctdl(bundled::shared(), &node.to_string()).expect("JSON");
        let offers: Value = serde_json::from_str(&read.offers).expect("JSON");
        let months = offers["offers"][0]["months"].as_u64();
        assert!(months.is_none_or(|months| length.starts_with("P4294967295") && months > 720), "{length}");
    }
}

#[test]
fn the_studio_opens_its_offers_and_its_ctdl_again() {
    let catalog = bundled::shared();
    let document = whole();
    let linked = ctdl(catalog, &document.to_string()).expect("a document");
    // The studio has one language, no address and no contact.
    let mut wanted = document.clone();
    let provider = wanted["provider"].as_object_mut().expect("an object");
    provider.retain(|key, _| key == "name" || key == "url");
    provider["name"].as_object_mut().expect("texts").retain(|tag, _| tag == "en");
    wanted["offers"][0]["name"].as_object_mut().expect("texts").remove("es");
    for text in [document.to_string(), linked] {
        let opened = reopen(catalog, &text).expect("a document");
        assert!(opened.has_languages);
        assert_eq!(opened.left_out, 0);
        let mut project = Project { provider: opened.provider, ..Project::default() };
        project.open(catalog, opened.table);
        assert_eq!(project.faults, []);
        let again: Value = serde_json::from_str(&offers_json(&project)).expect("JSON");
        for (one, other) in
            again["offers"].as_array().expect("rows").iter().zip(wanted["offers"].as_array().expect("rows"))
        {
            assert_eq!(one, other);
        }
        assert_eq!(again, wanted);
    }
    assert_eq!(reopen(catalog, "{\"a\": 1}"), None);
    assert_eq!(reopen(catalog, "[1]"), None);
}
