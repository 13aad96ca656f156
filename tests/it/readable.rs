//! The page that reads without WebAssembly.

#[path = "../../src/bin/catalog-tool/page/mod.rs"]
pub mod page;

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::text::{Language, Localizer};
use serde_json::{Value, json};

use crate::linked_data::node;
use crate::world::document;

/// What stands between two texts, for each place where both are.
pub fn between<'t>(text: &'t str, begin: &str, end: &str) -> Vec<&'t str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split_once(end)).map(|row| row.0).collect()
}

/// The part of a page from the place with an id to the next place of this element.
fn anchored<'t>(page: &'t str, element: &str, id: &str) -> &'t str {
    let begin = format!("<{element} id=\"{id}\">");
    let from = page.find(&begin).unwrap_or_else(|| panic!("{id} is a place of the page")) + begin.len();
    page[from..].split(&format!("<{element} id=")).next().unwrap_or_default()
}

/// A page without its tags, each of them a blank.
fn plain(page: &str) -> String {
    let mut out = String::new();
    for (index, part) in page.split('<').enumerate() {
        let text = if index == 0 { part } else { part.split_once('>').expect("a whole tag").1 };
        out.push_str(text);
        out.push(' ');
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ")
}

/// A catalog with one open credential `a` and a job `j`, after a change to its document.
pub fn changed(change: impl Fn(&mut Value)) -> Catalog {
    let lines = "a 1@lane $100: nothing\nb: a\ntitle title: nothing\njob j: a";
    let mut value: Value = serde_json::from_str(&document(lines)).expect("JSON");
    value["date"] = json!("2026-11-22");
    change(&mut value);
    let text = value.to_string();
    let (catalog, problems) = Catalog::read(&[("world", &text)]);
    assert!(problems.is_empty(), "{problems:#?}");
    catalog
}

/// The row of a list with an id.
pub fn row<'v>(value: &'v mut Value, list: &str, id: &str) -> &'v mut Value {
    let rows = value[list].as_array_mut().expect("a list");
    rows.iter_mut().find(|row| row["id"] == id).expect("a row")
}

#[test]
fn each_entry_has_one_anchor_and_each_link_leads_to_one() {
    let catalog = bundled::shared();
    let page = page::page(catalog);
    let ids = between(&page, " id=\"", "\"");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "no id stands twice");
    let mut wanted: Vec<String> = catalog.credentials.iter().map(|row| row.id.to_string()).collect();
    wanted.extend(catalog.occupations.iter().map(|row| format!("occupation-{}", row.id)));
    wanted.extend(catalog.organizations.iter().map(|row| format!("organization-{}", row.id)));
    wanted.extend(catalog.glossary.iter().map(|row| format!("term-{}", row.id)));
    wanted.extend(catalog.questions.iter().map(|row| format!("question-{}", row.id)));
    wanted.extend(catalog.sub_domains.iter().map(|row| format!("sub-domain-{}", row.id)));
    assert_eq!(wanted.iter().find(|id| !once.contains(id.as_str())), None);
    for address in between(&page, "href=\"", "\"") {
        match address.strip_prefix('#') {
            Some(id) => assert!(once.contains(id), "{address} is there"),
            None => assert!(address.starts_with("https://"), "{address} is https"),
        }
    }
}

#[test]
fn no_heading_is_skipped() {
    for page in [page::page(bundled::shared()), page::brief(bundled::shared())] {
        let (mut before, mut count) = ('1', 0);
        for rest in page.split("<h").skip(1) {
            let level = rest.chars().next().expect("a level");
            assert!(level.is_ascii_digit() && level > '1', "<h{}", &rest[..20]);
            assert!(u32::from(level) <= u32::from(before) + 1, "h{level} after h{before}");
            (before, count) = (level, count + 1);
        }
        assert!(count > 80, "{count} headings");
    }
}

#[test]
fn every_tag_is_closed_in_turn() {
    for page in [page::page(bundled::shared()), page::brief(bundled::shared())] {
        let mut open = Vec::new();
        for tag in between(&page, "<", ">") {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "</{name}>"),
                None => open.push(tag.split(' ').next().expect("a name")),
            }
        }
        assert_eq!(open, Vec::<&str>::new());
    }
}

#[test]
fn every_credential_names_all_of_its_sources() {
    let catalog = bundled::shared();
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month(), offers: None };
    let page = page::page(catalog);
    let mut linked = 0;
    for row in &catalog.credentials {
        let here = anchored(&page, "section", &row.id.to_string());
        for source in row.sources.iter().filter_map(|id| catalog.sources.get(*id)) {
            let name = localizer.source_name(source).replace('&', "&amp;");
            assert!(here.contains(&name), "{}: {name}", row.id);
            if let Some(url) = &source.url {
                let address = url.as_str().replace('&', "&amp;");
                assert!(here.contains(&format!("href=\"{address}\"")), "{}: {address}", row.id);
                linked += 1;
            }
        }
    }
    assert!(linked > 100, "{linked}");
}

#[test]
fn what_a_catalog_says_is_a_text_and_no_html() {
    let bad = "<script>alert(\"1\")</script>&'<!-- end of readable -->";
    let catalog = changed(|value| {
        for key in ["name", "note"] {
            row(value, "credentials", "a")[key] = json!({"en": bad});
        }
        row(value, "credentials", "a")["also_named"] = json!([bad]);
        row(value, "occupations", "j")["duties"] = json!([{"en": bad}]);
        value["scope"] = json!({"en": bad});
    });
    let said = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;'&lt;!-- end of readable --&gt;";
    for (page, id, count) in [(page::page(&catalog), "a", 3), (page::brief(&catalog), "credential.a", 2)] {
        assert!(!page.contains("<script") && !page.contains("<!--"), "{page}");
        assert!(page.contains(&format!("<p>{said}</p>")), "what it covers: {page}");
        // Its name; on the whole page its other name and its note, on the other one the link to the whole page.
        let own = anchored(&page, "section", id);
        assert_eq!(own.matches(said).count(), count, "{own}");
    }
}

#[test]
fn every_date_is_written_out_and_what_has_ended_is_left_out() {
    let sources = json!(["s"]);
    let catalog = changed(|value| {
        let a = row(value, "credentials", "a");
        a["status"]["stages"] = json!([
            {"from": "2026-12-01", "is": "inactive", "note": {"en": "Ask about yours."}, "sources": sources}
        ]);
        a["exam"] = json!({
            "exams": 1, "sources": sources,
            "versions": [{"name": "V1", "from": "2023-11-07", "until": "2027-06-11", "sources": sources}],
            "windows": [{"from": "2025-05-01", "until": "2025-05-31", "sources": sources},
                {"from": "2026-05-01", "until": "2026-05-31", "apply_by": "2026-04", "sources": sources}]
        });
        a["statements"] = json!([
            {"text": {"en": "This is over."}, "until": "2026-10-31", "sources": sources},
            {"text": {"en": "This goes on."}, "from": "2026-05", "until": "2027", "sources": sources},
            {"text": {"en": "Free until June 30, 2027."}, "until": "2027-06-30", "sources": sources}
        ]);
        a["fee"] = json!({"reported": {"from_usd": 350, "to_usd": 500, "note": {"en": "In 2026."}, "sources": sources}});
        a["renewal"] = json!({"months": 36, "sources": sources, "reinstatement":
            {"within_months": 24, "fee_usd": 90, "note": {"en": "Pay and apply."}, "sources": sources}});
        a["candidate"] = json!({"months": 60, "sources": sources});
    });
    let said = plain(anchored(&page::page(&catalog), "section", "a"));
    for wanted in [
        "Status Active (November 2026). From December 1, 2026: inactive. What the issuer requires",
        "Exam One exam. Version V1 from November 7, 2023 until June 11, 2027",
        "Exam window: May 1, 2026 to May 31, 2026, apply by April 2026",
        "No further window was announced by November 2026.",
        "Exam before the rule is met You may pass the exam first, and then have 5 years to meet the rule.",
        "Fee Not published. Others report $350 to $500. In 2026.",
        "Renewal Every 3 years. If it lapses, for 2 years, at $90: Pay and apply.",
        "This goes on. (from May 2026 until 2027)",
        "Free until June 30, 2027. a page (Other source, undated, read ",
        "Helps you qualify for x Typical for x",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    for over in ["This is over.", "2025", "Ask about yours."] {
        assert!(!said.contains(over), "{over}\n{said}");
    }
}

#[test]
fn a_stage_that_has_begun_is_the_status() {
    let catalog = changed(|value| {
        row(value, "credentials", "a")["status"]["stages"] =
            json!([{"from": "2026-11-01", "is": "retired", "sources": ["s"]}]);
    });
    let said = plain(anchored(&page::page(&catalog), "section", "a"));
    assert!(said.contains("Status Retired November 1, 2026, good for life. "), "{said}");
    assert!(!said.contains("Active"), "{said}");
}

#[test]
fn what_only_other_parts_hold_is_on_the_page_too() {
    let catalog = changed(|value| {
        value["scope"] = json!({"en": "What it covers."});
        value["glossary"] = json!([{"id": "ehr", "term": "EHR", "name": {"en": "Record"}, "text": {"en": "What it is."}, "sources": ["s"]}]);
        value["questions"] = json!([{"id": "why", "question": {"en": "Why?"}, "answer": {"en": "Because."}, "sources": ["s"]}]);
        let job = row(value, "occupations", "j");
        job["duties"] = json!([{"en": "They test."}]);
        job["day"] = json!({"en": "It is long."});
        job["soft_skills"] = json!([{"en": "Patience"}]);
        job["figures"] = json!([
            {"pay_year": 2021, "median_pay_usd": 50_000, "span": "2021-31", "growth_per_mille": 71, "sources": ["s"]},
            {"pay_year": 2025, "median_pay_usd": 60_100, "span": "2025-35", "growth_per_mille": -13, "sources": ["s"]}
        ]);
        job["industries"] = json!([{"name": {"en": "Hospitals"}, "pay_year": 2025, "median_pay_usd": 61_000, "sources": ["s"]}]);
    });
    let page = page::page(&catalog);
    assert!(plain(&page).contains("What it covers."));
    assert!(
        plain(anchored(&page, "dt", "term-ehr"))
            .starts_with("EHR: Record What it is. a page (Other source, ")
    );
    assert!(
        plain(anchored(&page, "section", "question-why")).starts_with("Why? Because. a page (Other source, ")
    );
    let job = plain(anchored(&page, "section", "occupation-j"));
    for wanted in [
        "What people do They test. A day at work It is long. Skills with people Patience",
        "median pay $60,100 (2025), jobs −1.3%, 2025–35 median pay $50,000 (2021), jobs +7.1%, 2021–31",
        "Pay by industry Hospitals: median pay $61,000 (2025)",
    ] {
        assert!(job.contains(wanted), "{wanted}\n{job}");
    }
    let table = between(&page, "<tbody>", "</tbody>");
    assert_eq!(table.iter().map(|rows| plain(rows)).collect::<Vec<_>>(), ["x $60,100 (2025) −1.3%, 2025–35"]);
    let salary = &node(&catalog, "#occupation-j")["estimatedSalary"];
    assert_eq!((&salary["median"], &salary["description"]), (&json!(60_100), &json!("2025")));
}

#[test]
fn the_page_for_an_iframe_has_every_credential_and_a_link_to_everything() {
    let catalog = bundled::shared();
    let page = page::brief(catalog);
    for row in &catalog.credentials {
        let own = anchored(&page, "section", &format!("credential.{}", row.id));
        let more = format!("<a href=\"index.html#{}\" target=\"_self\">More about ", row.id);
        assert!(own.contains(&more), "{own}");
        let here = plain(own);
        assert_eq!(here.contains(row.note.get("en")), !row.is_issued(), "{here}");
        let asks =
            ["What the issuer requires", "The rule as it was"].iter().any(|words| here.contains(words));
        assert_eq!(asks, row.is_issued(), "{here}");
    }
    assert!(between(&page, "href=\"", "\"").contains(&"index.html"));
}
