//! A generated catalog as a JSON document, its rows as full as those of the shipped one's core.

use std::fmt::Write as _;

use crate::dice::Dice;
use crate::generate::{Catalog, Shape, catalog};

/// The document of a catalog of so many credentials, rounded up to whole domains.
pub fn document(credentials: usize) -> String {
    let shape = Shape::Domains { credentials, cross_percent: 20 };
    let catalog = catalog(shape, &mut Dice(20_261_129));
    let domains = catalog.credentials / DOMAIN;
    let mut text = String::from(r#"{"edition":"2026-11","date":"2026-11-22","read":"2026-11-22","#);
    let named =
        |row: usize, what: &str| format!(r#"{{"id":"{what}-{row}","name":{{"en":"The {what} {row}"}}"#);
    list(&mut text, "sub_domains", domains, |row| {
        format!(r#"{},"short_name":{{"en":"Field {row}"}},"position":{}}}"#, named(row, "domain"), row % 9)
    });
    list(&mut text, "organizations", domains, |row| named(row, "issuer") + "}");
    list(&mut text, "sources", domains, |row| {
        format!(r#"{},"url":"https://issuer-{row}.example/handbook.pdf"}}"#, named(row, "source"))
    });
    list(&mut text, "attainments", catalog.costs.len() - catalog.credentials, |row| {
        format!(
            r#"{},"kind":"training","takes":{{"months":{},"fee_usd":{},"sources":["source-0"]}}}}"#,
            named(row, "training"),
            1 + row % 24,
            catalog.costs[catalog.credentials + row]
        )
    });
    list(&mut text, "credentials", catalog.credentials, |row| credential(&catalog, row));
    text.pop();
    text + "}"
}

/// How many credentials a domain of the generator has, and how many of them stand on one level.
const DOMAIN: usize = 40;
const ROW: usize = 8;

fn credential(catalog: &Catalog, row: usize) -> String {
    let domains = catalog.credentials / DOMAIN;
    let (level, domain) = (row / ROW / domains, row / ROW % domains);
    let source = format!(r#""sources":["source-{domain}"]"#);
    let groups: Vec<String> = catalog.requires[row].iter().map(|group| any(catalog, group)).collect();
    let groups = groups.join(",");
    let (cost, name) = (catalog.costs[row], format!("Certified Specialist {row} of Domain {domain}"));
    format!(
        r#"{{"id":"{id}","name":{{"en":"{name}"}},"issuer":"issuer-{domain}","sub_domains":["domain-{domain}"],"level":{level},"kind":"certification","status":{{"is":"active",{source}}},"note":{{"en":"Shows that a person can do the work of level {level} in domain {domain} alone, and knows its rules of safety."}},"requires":{{"all":[{groups}],{source}}},"exam":{{"exams":1,"questions":150,"minutes":180,{source}}},"fee":{{"public_usd":{cost},"member_usd":{member},{source}}},"renewal":{{"months":36,{source}}},{source},"confidence":"high"}}"#,
        id = id(row),
        level = level + 1,
        member = cost - cost / 5,
    )
}

/// A group: one of its options.
fn any(catalog: &Catalog, group: &[usize]) -> String {
    let option = |row: &usize| match row.checked_sub(catalog.credentials) {
        Some(training) => format!(r#"{{"attainment":"training-{training}"}}"#),
        None => format!(r#"{{"credential":"{}"}}"#, id(*row)),
    };
    match group {
        [only] => option(only),
        _ => format!(r#"{{"any":[{}]}}"#, group.iter().map(option).collect::<Vec<_>>().join(",")),
    }
}

/// The id of a credential; all are of the same length, so their order is that of their numbers.
fn id(row: usize) -> String {
    format!("certified-specialist-{row:05}")
}

fn list(text: &mut String, key: &str, count: usize, row: impl Fn(usize) -> String) {
    let rows: Vec<String> = (0..count).map(row).collect();
    let _ = write!(text, "\"{key}\":[{}],", rows.join(","));
}
