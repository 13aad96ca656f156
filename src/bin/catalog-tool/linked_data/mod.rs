//! The catalog as linked data by schema.org, for search engines: one JSON-LD graph.
//!
//! Only what somebody issues is in it, under the ids that are the anchors of the page. A data block is
//! no script: no policy for scripts applies to it.

mod json;

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Credential, CredentialKind, Figure, LangMap, Occupation, Organization};
use credential_pathway::text::{Language, Localizer};

use json::Json;

/// The graph as JSON that may stand inside of an HTML element.
pub fn linked_data(catalog: &Catalog) -> String {
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month(), offers: None };
    let issued = catalog.credentials.iter().filter(|row| row.is_issued());
    let mut graph: Vec<Json> =
        catalog.organizations.iter().map(|row| organization(&localizer, row)).collect();
    graph.extend(issued.map(|row| credential(&localizer, row)));
    graph.extend(catalog.occupations.iter().filter_map(|row| occupation(&localizer, row)));
    let mut whole = Json::object();
    whole.set_text("@context", "https://schema.org");
    whole.set("@graph", Json::List(graph));
    whole.to_string()
}

/// A row of the graph: its type, the anchor that is its id, and its name.
fn node(kind: &str, anchor: &str, name: &str) -> Json {
    let mut node = Json::object();
    node.set_text("@type", kind);
    node.set_text("@id", &format!("#{anchor}"));
    node.set_text("name", name);
    node
}

fn organization(localizer: &Localizer<'_>, row: &Organization) -> Json {
    let mut node = node("Organization", &anchor_of(row), localizer.words(&row.name));
    node.set_texts("alternateName", row.abbreviation.iter().chain(&row.also_named));
    node.set_text("description", row.note.as_ref().map_or("", |note| localizer.words(note)));
    node.set_text("url", row.url.as_ref().map_or("", |url| url.as_str()));
    node
}

fn anchor_of(row: &Organization) -> String {
    format!("organization-{}", row.id)
}

fn credential(localizer: &Localizer<'_>, row: &Credential) -> Json {
    let is_course = row.kind == CredentialKind::Training;
    let kind = if is_course { "Course" } else { "EducationalOccupationalCredential" };
    let mut node = node(kind, &row.id.to_string(), localizer.words(&row.name));
    let short = row.abbreviation.iter().filter(|short| *short != localizer.words(&row.name));
    node.set_texts("alternateName", short.chain(&row.also_named));
    node.set_text("description", localizer.words(&row.note));
    if !is_course {
        node.set_text("credentialCategory", localizer.kind(row.kind));
    }
    if let Some(issuer) = row.issuer.and_then(|id| localizer.catalog.organizations.get(id)) {
        let mut reference = Json::object();
        reference.set_text("@id", &format!("#{}", anchor_of(issuer)));
        node.set(if is_course { "provider" } else { "recognizedBy" }, reference);
        node.set_text("url", issuer.url.as_ref().map_or("", |url| url.as_str()));
    }
    if !row.is_open_in(localizer.today) {
        // That it is over stays true; that it is open may not.
        node.set_text("creativeWorkStatus", &localizer.status(row));
    }
    node
}

/// An occupation with its newest figures; `None` without figures.
fn occupation(localizer: &Localizer<'_>, row: &Occupation) -> Option<Json> {
    let newest = row.figures.first()?;
    let mut node = node("Occupation", &format!("occupation-{}", row.id), localizer.words(&row.name));
    node.set_texts("alternateName", row.also_named.iter());
    node.set_text("description", localizer.words(&row.note));
    node.set_text("occupationalCategory", &row.soc);
    if let Some(country) = &localizer.catalog.country {
        let mut location = Json::object();
        location.set_text("@type", "Country");
        location.set_text("name", localizer.words(country));
        node.set("occupationLocation", location);
    }
    node.set("estimatedSalary", salary(newest));
    node.set_text("educationRequirements", &localizer.typical_entry(row));
    node.set_texts("responsibilities", words(localizer, &row.duties).iter());
    node.set_texts(
        "skills",
        words(localizer, &row.hard_skills).iter().chain(&words(localizer, &row.soft_skills)),
    );
    Some(node)
}

fn words(localizer: &Localizer<'_>, rows: &[LangMap]) -> Vec<String> {
    rows.iter().map(|row| localizer.words(row).to_owned()).collect()
}

/// Annual pay. Its year is a text, because schema.org has no place for it.
fn salary(figure: &Figure) -> Json {
    let mut node = Json::object();
    node.set_text("@type", "MonetaryAmountDistribution");
    node.set_text("name", "base");
    node.set_text("currency", "USD");
    node.set_text("duration", "P1Y");
    node.set_text("description", &figure.pay_year.to_string());
    node.set_number("median", figure.median_pay_usd);
    if let [p10, p25, p75, p90] = figure.percentiles_usd[..] {
        for (name, pay) in
            [("percentile10", p10), ("percentile25", p25), ("percentile75", p75), ("percentile90", p90)]
        {
            node.set_number(name, Some(pay));
        }
    }
    node
}
