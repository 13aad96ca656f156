//! The sources of the shipped catalog: who says it, how close that is, and where a person can read it.

use credential_pathway::catalog::bundled;
use credential_pathway::catalog::json::Json;
use credential_pathway::model::{Grade, HttpsUrl, Source};

use crate::scenarios::shipped;

/// Hosts that pass on, mirror or stage the pages of others, and farms of links: no source stands there.
const COPIES: [&str; 22] = [
    "workers.dev",
    "pages.dev",
    "arietiform.com",
    "amazonaws.com",
    "cms-test.ahima.org",
    "cms-qa.ahima.org",
    "conference-test.ahima.org",
    "taoti.io",
    "saswell-cn.com",
    "healthcom.info",
    "springcioforum.org",
    "cdn.slideserve.com",
    "vdocuments",
    "readkong.com",
    "expydoc.com",
    "saviorquiz.com",
    "0685.com",
    "learn8.cc",
    "nerdyseal.com",
    "researcher.life",
    "herokuapp.com",
    "dev.howardcc.edu",
];

/// Parts of a host that only a copy for trying out has.
const STAGING: [&str; 6] = ["test", "staging", "stage", "qa", "dev", "proxy"];

fn address(source: &Source) -> &str {
    source.url.as_ref().map(HttpsUrl::as_str).or(source.address.as_deref()).unwrap_or_default()
}

/// The host of an address, in lower case and without its last dot.
fn host(address: &str) -> String {
    let rest = address.trim_start_matches("https://").trim_start_matches("http://");
    rest.split(['/', '?', '#', ' ']).next().unwrap_or_default().trim_end_matches('.').to_lowercase()
}

/// Whether a host only passes on, mirrors or stages what stands elsewhere.
fn is_copy(host: &str) -> bool {
    let mut labels = host.split('.').flat_map(|label| label.split('-'));
    COPIES.iter().any(|copy| host.contains(copy)) || labels.any(|label| STAGING.contains(&label))
}

/// Whether a name is an address or the bare name of a host.
fn is_address(name: &str) -> bool {
    name.contains("://") || name.contains("www.") || !name.contains(' ')
}

#[test]
fn every_source_is_named_in_words_and_can_be_opened() {
    let catalog = shipped();
    assert!(catalog.sources.len() > 200);
    for source in &catalog.sources {
        let name = source.name.as_ref().map_or("", |name| name.get("en"));
        assert!(name.len() > 8 && !is_address(name), "{}: {name}", source.id);
        assert!(!address(source).is_empty(), "{} has an address", source.id);
    }
    assert!(
        is_address("https://page.example/a b")
            && is_address("page.example")
            && !is_address("AAMI: CBET page")
    );
}

#[test]
fn no_source_stands_on_a_proxy_a_mirror_or_a_staging_host() {
    let copies: Vec<_> =
        shipped().sources.iter().map(|row| host(address(row))).filter(|host| is_copy(host)).collect();
    assert!(copies.is_empty(), "{copies:#?}");
    let known =
        ["https://siteproxy.ruqli.workers.dev/https/x", "https://cms-test.ahima.org/a", "dev.college.edu/b"];
    assert!(known.iter().all(|address| is_copy(&host(address))));
    assert!(!is_copy(&host("https://www.ahima.org/test/")) && !is_copy("www.testpilot.org"));
}

#[test]
fn what_was_read_in_a_copy_of_unknown_make_is_no_issuers_source() {
    let catalog = shipped();
    for id in ["arietiform", "workers", "workers-2", "ahima-4", "ahima-9", "taoti", "dod", "pages", "saswell"]
    {
        let source = catalog.sources.find(id).unwrap_or_else(|| panic!("{id} is a source"));
        assert_eq!((source.grade, source.copy), (Grade::Other, true), "{id}");
    }
}

#[test]
fn every_source_has_a_grade() {
    for (name, document) in bundled::DOCUMENTS {
        let document = Json::parse(document).expect("JSON");
        let Some(Json::List(rows)) = document.get("sources") else { continue };
        for row in rows {
            assert!(matches!(row.get("grade"), Some(Json::Text(_))), "{name}: {row:?}");
        }
    }
}

/// Ids that a list of sources names, anywhere in a document.
fn named<'d>(json: &'d Json<'d>, found: &mut Vec<&'d str>) {
    match json {
        Json::Object(rows) => {
            for (key, value) in rows {
                match (key.as_ref(), value) {
                    ("sources", Json::List(ids)) => found.extend(ids.iter().filter_map(|id| match id {
                        Json::Text(id) => Some(id.as_ref()),
                        _ => None,
                    })),
                    _ => named(value, found),
                }
            }
        }
        Json::List(rows) => rows.iter().for_each(|row| named(row, found)),
        _ => {}
    }
}

#[test]
fn every_source_backs_something() {
    let documents: Vec<_> = bundled::DOCUMENTS.iter().map(|row| Json::parse(row.1).expect("JSON")).collect();
    let mut found = Vec::new();
    documents.iter().for_each(|document| named(document, &mut found));
    let idle: Vec<_> =
        shipped().sources.iter().map(|row| row.id.as_str()).filter(|id| !found.contains(id)).collect();
    assert!(idle.is_empty(), "{idle:#?}");
}

/// The framework gives titles their places. What an issuer asks, charges or has ended is not in it.
#[test]
fn no_rule_fee_or_status_rests_on_the_framework() {
    for (_, document) in bundled::DOCUMENTS {
        let document = Json::parse(document).expect("JSON");
        let Some(Json::List(rows)) = document.get("credentials") else { continue };
        for row in rows {
            for part in ["status", "requires", "recommends", "exam", "fee", "renewal", "candidate"] {
                let mut found = Vec::new();
                row.get(part).into_iter().for_each(|part| named(part, &mut found));
                assert!(!found.contains(&"level"), "{part} of {:?}", row.get("id"));
            }
        }
    }
}
