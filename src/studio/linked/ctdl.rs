//! A document of offers as CTDL, in JSON-LD.

use super::terms::{AWARDS, CLASSES, DELIVERIES, KEPT, context, kept, term};
use crate::catalog::Catalog;
use crate::catalog::json::Json;
use crate::model::{Credential, CredentialKind, ToList};

/// The offers of a document as one graph of CTDL; `None` where the text is no such document.
///
/// What CTDL has no term for is under terms of our own, so that [`super::offers_of_ctdl`] loses nothing. Comments
/// are not read, here as elsewhere.
pub fn ctdl(catalog: &Catalog, offers: &str) -> Option<String> {
    let document = Json::parse(offers).ok()?;
    let mut graph = vec![provider(document.get("provider")?)];
    graph.extend(document.items("offers").iter().map(|row| offer(catalog, row)));
    Some(Json::object(vec![("@context", context()), ("@graph", Json::List(graph))]).pretty())
}

/// A list; none where it is empty.
pub fn some(items: Vec<Json<'_>>) -> Json<'_> {
    if items.is_empty() { Json::Null } else { Json::List(items) }
}

/// A node of a class.
pub fn node<'j>(class: &'static str, mut rows: Vec<(&'j str, Json<'j>)>) -> Json<'j> {
    rows.insert(0, ("@type", Json::text(class)));
    Json::object(rows)
}

fn provider<'j>(row: &Json<'j>) -> Json<'j> {
    node(
        "ceterms:Organization",
        vec![
            ("@id", Json::text("#provider")),
            ("ceterms:name", kept(row, "name")),
            ("ceterms:subjectWebpage", kept(row, "url")),
            ("pathway:address", kept(row, "address")),
            ("pathway:contact", kept(row, "contact")),
        ],
    )
}

fn offer<'j>(catalog: &Catalog, row: &Json<'j>) -> Json<'j> {
    let class = term(&CLASSES, row.str("kind").unwrap_or_default()).unwrap_or("ceterms:LearningProgram");
    let site = kept(row, "location");
    let site = if site == Json::Null { site } else { node("ceterms:Place", vec![("ceterms:name", site)]) };
    let mut rows = vec![
        ("@id", Json::text(format!("#{}", row.str("id").unwrap_or_default()))),
        ("ceterms:name", kept(row, "name")),
        ("ceterms:subjectWebpage", kept(row, "url")),
        ("ceterms:offeredBy", some(vec![Json::text("#provider")])),
        ("ceterms:isPreparationFor", some(targets(catalog, row))),
        ("ceterms:estimatedDuration", duration(row)),
        ("ceterms:estimatedCost", some(row.items("costs").iter().map(cost).list())),
        ("ceterms:deliveryType", some(row.items("delivery").iter().filter_map(delivery).list())),
        ("ceterms:availableAt", if site == Json::Null { site } else { Json::List(vec![site]) }),
        ("ceterms:inLanguage", kept(row, "languages")),
        ("pathway:leadsTo", some(row.items("leads_to").iter().map(gain).list())),
    ];
    rows.extend(KEPT.iter().map(|(key, term)| (*term, kept(row, key))));
    node(class, rows)
}

/// What an offer leads to, in our own terms: a credential, an award, a training or work.
fn gain<'j>(row: &Json<'j>) -> Json<'j> {
    let part = |row: &Json<'j>, key, term| row.get(key).cloned().map(|value| (term, value));
    let mut rows = Vec::new();
    rows.extend(part(row, "credential", "pathway:credential"));
    rows.extend(part(row, "training", "pathway:training"));
    if let Some(award) = row.get("award") {
        rows.extend(part(award, "level", "pathway:level"));
        rows.extend(part(award, "field", "pathway:field"));
        rows.extend(part(award, "accreditation", "pathway:accreditation"));
    }
    if let Some(work) = row.get("work") {
        rows.extend(part(work, "kind", "pathway:work"));
        rows.extend(part(work, "months", "pathway:months"));
    }
    node("pathway:Result", rows)
}

/// The credentials that an offer prepares for and leads to, as CTDL has them. A result says that it is one: it
/// stands under our own term too.
fn targets<'j>(catalog: &Catalog, row: &Json<'j>) -> Vec<Json<'j>> {
    let profile = |target, is_result: bool| {
        let is_result = if is_result { Json::Bool(true) } else { Json::Null };
        let rows =
            vec![("ceterms:targetCredential", Json::List(vec![target])), ("pathway:isResult", is_result)];
        node("ceterms:ConditionProfile", rows)
    };
    let prepared = row.items("prepares_for").iter().filter_map(Json::as_text);
    let mut found = prepared.map(|id| profile(credential(catalog, id), false)).list();
    for gain in row.items("leads_to") {
        if let Some(id) = gain.str("credential") {
            found.push(profile(credential(catalog, id), true));
        } else if let Some(class) = gain.get("award").and_then(|award| term(&AWARDS, award.str("level")?)) {
            let field = gain.get("award").and_then(|award| catalog.fields.find(award.str("field")?));
            let field = field.map_or(Json::Null, |row| words(row.name.rows()));
            found.push(profile(node(class, vec![("ceterms:name", field)]), true));
        }
    }
    found
}

/// A text by language.
pub fn words<'j, 'r>(rows: impl Iterator<Item = (&'r str, &'r str)>) -> Json<'j> {
    let row = |(tag, text): (&str, &str)| (tag.to_owned().into(), Json::text(text.to_owned()));
    Json::Object(rows.map(row).list())
}

fn credential<'j>(catalog: &Catalog, id: &str) -> Json<'j> {
    let row = catalog.credentials.find(id);
    let class = match row.map(|row: &Credential| row.kind) {
        Some(CredentialKind::Certification) => "ceterms:Certification",
        Some(CredentialKind::Certificate) => "ceterms:Certificate",
        _ => "ceterms:Credential",
    };
    let name = row.map_or(Json::Null, |row| words(row.name.rows()));
    node(class, vec![("@id", Json::text(format!("#credential-{id}"))), ("ceterms:name", name)])
}

/// How long an offer takes, as ISO 8601 has it.
pub fn iso_duration(row: &Json<'_>) -> Option<String> {
    let months = row.number("months").map(|months| format!("P{months}M"));
    months.or_else(|| row.number("weeks").map(|weeks| format!("P{weeks}W")))
}

fn duration<'j>(row: &Json<'j>) -> Json<'j> {
    let profile = |text| node("ceterms:DurationProfile", vec![("ceterms:exactDuration", Json::text(text))]);
    some(iso_duration(row).map(profile).into_iter().list())
}

fn cost<'j>(row: &Json<'j>) -> Json<'j> {
    node(
        "ceterms:CostProfile",
        vec![
            ("ceterms:price", kept(row, "usd")),
            ("ceterms:currency", Json::text("USD")),
            ("ceterms:description", kept(row, "for")),
        ],
    )
}

fn delivery<'j>(row: &Json<'j>) -> Option<Json<'j>> {
    let target = term(&DELIVERIES, row.as_text()?)?;
    let framework = Json::text("https://credreg.net/ctdl/terms/Delivery");
    let rows = vec![("ceterms:framework", framework), ("ceterms:targetNode", Json::text(target))];
    Some(node("ceterms:CredentialAlignmentObject", rows))
}
