//! The linked data of the page that reads without WebAssembly.

#[path = "../../src/bin/catalog-tool/linked_data/mod.rs"]
mod tool;

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, bundled};
use serde_json::{Value, json};

use crate::readable::{between, changed, page, row};
use tool::linked_data;

/// A row of the linked data, by its id.
pub fn node(catalog: &Catalog, id: &str) -> Value {
    let data: Value = serde_json::from_str(&linked_data(catalog)).expect("JSON");
    let mut rows = data["@graph"].as_array().expect("a list").iter();
    rows.find(|row| row["@id"] == id).unwrap_or_else(|| panic!("{id}")).clone()
}

#[test]
fn what_a_catalog_says_is_data_and_ends_no_script() {
    let bad = "<script>alert(\"1\")</script>&'<!-- end of readable -->";
    let catalog = changed(|value| row(value, "credentials", "a")["note"] = json!({"en": bad}));
    let data = linked_data(&catalog);
    assert!(!data.contains(['<', '>', '&']), "{data}");
    assert_eq!(node(&catalog, "#a")["description"], bad);
}

#[test]
fn linked_data_has_what_is_issued_under_the_anchors_of_the_page() {
    let catalog = bundled::shared();
    let page = page::page(catalog);
    let data: Value = serde_json::from_str(&linked_data(catalog)).expect("JSON");
    let graph = data["@graph"].as_array().expect("a list");
    let ids: Vec<&str> = graph.iter().map(|node| node["@id"].as_str().expect("an id")).collect();
    let anchors = between(&page, " id=\"", "\"");
    for id in &ids {
        assert!(anchors.contains(&id.trim_start_matches('#')), "{id}");
    }
    let issued = catalog.credentials.iter().filter(|row| row.is_issued()).count();
    let paid = catalog.occupations.iter().filter(|row| !row.figures.is_empty()).count();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), issued + paid + catalog.organizations.len());
    assert!(!ids.contains(&"#ahima-fundamentals"), "nobody issues it");
    for node in graph {
        for key in ["recognizedBy", "provider"].into_iter().filter(|key| !node[*key].is_null()) {
            let issuer = node[key]["@id"].as_str().expect("an issuer");
            assert!(ids.contains(&issuer), "{issuer}");
        }
    }
    let cbet = node(catalog, "#aami-cbet");
    assert_eq!(cbet["@type"], "EducationalOccupationalCredential");
    assert_eq!(cbet["name"], "Certified Biomedical Equipment Technician");
    assert_eq!(cbet["alternateName"][0], "CBET");
    assert_eq!(cbet["credentialCategory"], "Certification");
    assert_eq!(cbet["recognizedBy"]["@id"], "#organization-aami");
    assert_eq!(node(catalog, "#dod-bmet")["@type"], "Course");
}
