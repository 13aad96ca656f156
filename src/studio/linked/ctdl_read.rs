//! CTDL as a document of offers: all that [`super::ctdl`] writes, and of other documents what offers have a key for.

use super::terms::{CLASSES, DELIVERIES, KEPT, kept};
use crate::catalog::Catalog;
use crate::catalog::json::{Json, JsonError};
use crate::model::{ToList, is_id};

/// The most nodes of a document that are read as offers.
const NODES_MAX: usize = 1_000;

/// What was read of a document of CTDL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromCtdl {
    /// The document of offers, not yet checked.
    pub offers: String,
    /// How many offers it has.
    pub count: usize,
    /// How many nodes of the graph are no offers, or lead to nothing that the catalog lists.
    pub left_out: usize,
}

/// Reads a document of CTDL: a graph, or one node.
///
/// # Errors
///
/// [`JsonError`] where it is not JSON that is read.
pub fn offers_of_ctdl(catalog: &Catalog, text: &str) -> Result<FromCtdl, JsonError> {
    let document = Json::parse(text)?;
    let own = [document.clone()];
    let nodes = if document.get("@graph").is_some() { document.items("@graph") } else { &own };
    let is_provider = |node: &&Json<'_>| class(node).is_some_and(|class| class.ends_with("Organization"));
    let provider = nodes.iter().find(is_provider).map_or_else(unnamed, provider);
    let rest = nodes.iter().filter(|node| !is_provider(node)).list();
    let offers = rest.iter().take(NODES_MAX).filter_map(|node| offer(catalog, node)).list();
    let (count, left_out) = (offers.len(), rest.len() - offers.len());
    let rows = vec![("version", Json::Number(1)), ("provider", provider), ("offers", Json::List(offers))];
    Ok(FromCtdl { offers: Json::object(rows).pretty(), count, left_out })
}

/// A provider of whom nothing is said.
fn unnamed<'j>() -> Json<'j> {
    Json::object(vec![("name", Json::object(vec![("en", Json::text("?"))]))])
}

/// The first value of a key: CTDL has lists and single values.
fn first<'a, 'j>(node: &'a Json<'j>, key: &str) -> Option<&'a Json<'j>> {
    match node.get(key)? {
        Json::List(items) => items.first(),
        value => Some(value),
    }
}

/// All values of a key.
fn all<'a, 'j>(node: &'a Json<'j>, key: &str) -> &'a [Json<'j>] {
    match node.get(key) {
        Some(Json::List(items)) => items,
        Some(value) => std::slice::from_ref(value),
        None => &[],
    }
}

fn class<'a>(node: &'a Json<'_>) -> Option<&'a str> {
    first(node, "@type")?.as_text()
}

/// An address, given as a text or as a node.
fn address<'j>(node: &Json<'j>) -> Json<'j> {
    let value = first(node, "ceterms:subjectWebpage");
    value.map_or(Json::Null, |value| value.get("@id").unwrap_or(value).clone())
}

fn provider<'j>(node: &Json<'j>) -> Json<'j> {
    Json::object(vec![
        ("name", kept(node, "ceterms:name")),
        ("url", address(node)),
        ("address", kept(node, "pathway:address")),
        ("contact", kept(node, "pathway:contact")),
    ])
}

fn offer<'j>(catalog: &Catalog, node: &Json<'j>) -> Option<Json<'j>> {
    let own = node.get("pathway:kind").and_then(Json::as_text);
    let kind = own.or_else(|| CLASSES.iter().find(|row| Some(row.1) == class(node)).map(|row| row.0))?;
    let leads = all(node, "pathway:leadsTo").iter().map(gain).list();
    let prepares = all(node, "ceterms:isPreparationFor").iter().filter(|row| !row.flag("pathway:isResult"));
    let targets = prepares.flat_map(|row| all(row, "ceterms:targetCredential"));
    let prepares = targets.filter_map(|target| credential(catalog, target)).map(Json::text).list();
    if leads.is_empty() && prepares.is_empty() {
        return None;
    }
    let list = |items: Vec<Json<'j>>| if items.is_empty() { Json::Null } else { Json::List(items) };
    let [months, weeks] = duration(node);
    let site = first(node, "ceterms:availableAt").map_or(Json::Null, |site| kept(site, "ceterms:name"));
    let mut rows = vec![
        ("id", Json::text(id(node))),
        ("kind", Json::text(kind.to_owned())),
        ("name", kept(node, "ceterms:name")),
        ("url", address(node)),
        ("leads_to", list(leads)),
        ("prepares_for", list(prepares)),
        ("months", months.into()),
        ("weeks", weeks.into()),
        ("costs", list(all(node, "ceterms:estimatedCost").iter().filter_map(cost).list())),
        ("delivery", list(all(node, "ceterms:deliveryType").iter().filter_map(delivery).list())),
        ("location", site),
        ("languages", list(all(node, "ceterms:inLanguage").to_vec())),
    ];
    rows.extend(KEPT.iter().filter(|row| row.0 != "kind").map(|(key, term)| (*key, kept(node, term))));
    Some(Json::object(rows))
}

/// The id of a node: what stands behind the last sign of its address.
fn id(node: &Json<'_>) -> String {
    let text = node.str("@id").unwrap_or_default();
    let last = text.rsplit(['#', '/', ':']).next().unwrap_or_default().to_lowercase();
    if is_id(&last) { last } else { "offer".to_owned() }
}

/// The credential that a target is: by our own anchor, else by its name.
fn credential(catalog: &Catalog, target: &Json<'_>) -> Option<&'static str> {
    let anchor = target.str("@id").or_else(|| target.as_text()).unwrap_or_default();
    let own = anchor.strip_prefix("#credential-").and_then(|id| catalog.credentials.find(id));
    let names = target.words("ceterms:name");
    let is_named = |name: &str| names.iter().any(|names| names.rows().any(|row| row.1 == name));
    let named = || catalog.credentials.iter().find(|row| is_named(row.name.get("en")));
    own.or_else(named).map(|row| row.id.as_str())
}

fn gain<'j>(node: &Json<'j>) -> Json<'j> {
    let award = Json::object(vec![
        ("level", kept(node, "pathway:level")),
        ("field", kept(node, "pathway:field")),
        ("accreditation", kept(node, "pathway:accreditation")),
    ]);
    let work =
        Json::object(vec![("kind", kept(node, "pathway:work")), ("months", kept(node, "pathway:months"))]);
    let some = |value: Json<'j>| if value.rows().is_empty() { Json::Null } else { value };
    Json::object(vec![
        ("credential", kept(node, "pathway:credential")),
        ("training", kept(node, "pathway:training")),
        ("award", some(award)),
        ("work", some(work)),
    ])
}

/// Months or weeks of a duration as ISO 8601 has it. One of more than one unit is in months, the last one begun.
fn duration(node: &Json<'_>) -> [Option<u32>; 2] {
    let profile = first(node, "ceterms:estimatedDuration");
    let text = profile.and_then(|profile| profile.str("ceterms:exactDuration")).unwrap_or_default();
    let Some(mut rest) = text.strip_prefix('P') else { return [None; 2] };
    let (mut months, mut weeks, mut days) = (0_u32, 0_u32, 0_u32);
    while let Some(at) = rest.find(|char: char| !char.is_ascii_digit()) {
        let Ok(count) = rest.get(..at).unwrap_or_default().parse::<u32>() else { break };
        match rest.get(at..=at) {
            Some("Y") => months = months.saturating_add(count.saturating_mul(12)),
            Some("M") => months = months.saturating_add(count),
            Some("W") => weeks = count,
            Some("D") => days = count,
            _ => break,
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    match (months, weeks.saturating_add(days.div_ceil(7))) {
        (0, 0) => [None; 2],
        (0, weeks) => [None, Some(weeks)],
        (months, weeks) => [Some(months.saturating_add(weeks.saturating_mul(12).div_ceil(52))), None],
    }
}

fn cost<'j>(node: &Json<'j>) -> Option<Json<'j>> {
    let usd = node.number("ceterms:price")?;
    Some(Json::object(vec![("usd", usd.into()), ("for", kept(node, "ceterms:description"))]))
}

fn delivery<'j>(node: &Json<'j>) -> Option<Json<'j>> {
    let target = first(node, "ceterms:targetNode")?;
    let target = target.str("@id").or_else(|| target.as_text())?;
    DELIVERIES.iter().find(|row| row.1 == target).map(|row| Json::text(row.0))
}
