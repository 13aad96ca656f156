//! A document of offers as linked data of schema.org, for search engines.

use super::ctdl::{iso_duration, node, some};
use super::terms::{AWARDS, kept, term};
use crate::catalog::Catalog;
use crate::catalog::json::Json;
use crate::model::{AwardLevel, ToList};

/// The offers of a document as `Course`, `EducationalOccupationalProgram` and `JobPosting`, and how many are left
/// out, as schema.org has no type for them; `None` where the text is no such document.
pub fn schema_org(catalog: &Catalog, offers: &str) -> Option<(String, usize)> {
    let document = Json::parse(offers).ok()?;
    let provider = document.get("provider")?;
    let rows = document.items("offers");
    let mut graph = vec![node(
        "Organization",
        vec![
            ("@id", Json::text("#provider")),
            ("name", texts(provider, "name")),
            ("url", kept(provider, "url")),
            ("address", texts(provider, "address")),
        ],
    )];
    graph.extend(rows.iter().filter_map(|row| offer(catalog, row)));
    let left_out = rows.len() + 1 - graph.len();
    let whole = vec![("@context", Json::text("https://schema.org")), ("@graph", Json::List(graph))];
    Some((Json::object(whole).pretty(), left_out))
}

/// A text in each of its languages.
fn texts<'j>(row: &Json<'j>, key: &str) -> Json<'j> {
    row.words(key).map_or(Json::Null, |words| values(words.rows()))
}

fn values<'j, 'r>(rows: impl Iterator<Item = (&'r str, &'r str)>) -> Json<'j> {
    let value = |(tag, text): (&str, &str)| {
        Json::object(vec![("@value", Json::text(text.to_owned())), ("@language", Json::text(tag.to_owned()))])
    };
    some(rows.map(value).list())
}

fn offer<'j>(catalog: &Catalog, row: &Json<'j>) -> Option<Json<'j>> {
    let by = || Json::object(vec![("@id", Json::text("#provider"))]);
    let mut rows = vec![
        ("@id", Json::text(format!("#{}", row.str("id").unwrap_or_default()))),
        ("url", kept(row, "url")),
    ];
    let site = || match texts(row, "location") {
        Json::Null => Json::Null,
        name => node("Place", vec![("name", name)]),
    };
    let class = match row.str("kind")? {
        "job" => {
            rows.extend([
                ("title", texts(row, "name")),
                ("hiringOrganization", by()),
                ("jobLocation", site()),
                ("validThrough", kept(row, "until")),
            ]);
            "JobPosting"
        }
        "course" | "exam-preparation" => {
            let instance = node(
                "CourseInstance",
                vec![
                    ("courseMode", kept(row, "delivery")),
                    ("startDate", kept(row, "starts")),
                    ("courseWorkload", workload(row)),
                    ("inLanguage", kept(row, "languages")),
                    ("location", site()),
                ],
            );
            rows.extend([
                ("name", texts(row, "name")),
                ("provider", by()),
                ("timeRequired", iso_duration(row).map_or(Json::Null, Json::text)),
                ("hasCourseInstance", instance),
                ("offers", costs(row)),
                ("educationalCredentialAwarded", some(awarded(catalog, row))),
            ]);
            "Course"
        }
        "program" | "apprenticeship" => {
            rows.extend([
                ("name", texts(row, "name")),
                ("provider", by()),
                ("timeToComplete", iso_duration(row).map_or(Json::Null, Json::text)),
                ("educationalProgramMode", kept(row, "delivery")),
                ("startDate", kept(row, "starts")),
                ("offers", costs(row)),
                ("educationalCredentialAwarded", some(awarded(catalog, row))),
            ]);
            "EducationalOccupationalProgram"
        }
        _ => return None,
    };
    Some(node(class, rows))
}

/// The hours of a week.
fn workload<'j>(row: &Json<'_>) -> Json<'j> {
    row.number("hours_per_week").map_or(Json::Null, |hours| Json::text(format!("PT{hours}H")))
}

fn costs<'j>(row: &Json<'j>) -> Json<'j> {
    let cost = |cost: &Json<'j>| {
        node(
            "Offer",
            vec![
                ("price", kept(cost, "usd")),
                ("priceCurrency", Json::text("USD")),
                ("description", texts(cost, "for")),
            ],
        )
    };
    some(row.items("costs").iter().map(cost).list())
}

/// The credentials and awards that an offer leads to.
fn awarded<'j>(catalog: &Catalog, row: &Json<'j>) -> Vec<Json<'j>> {
    let credential = |name, rows: Vec<(&'j str, Json<'j>)>| {
        let mut rows = rows;
        rows.insert(0, ("name", name));
        node("EducationalOccupationalCredential", rows)
    };
    let mut found = Vec::new();
    for gain in row.items("leads_to") {
        if let Some(row) = gain.str("credential").and_then(|id| catalog.credentials.find(id)) {
            found.push(credential(values(row.name.rows()), Vec::new()));
        }
        let Some(award) = gain
            .get("award")
            .filter(|award| award.str("level").is_some_and(|level| term(&AWARDS, level).is_some()))
        else {
            continue;
        };
        let level = award.str("level").and_then(AwardLevel::parse);
        let level = catalog.education.iter().find(|row| Some(row.level) == level);
        let level = level.map_or(Json::Null, |row| values(row.name.rows()));
        let about = award.str("field").and_then(|id| catalog.fields.find(id));
        let about = about.map_or(Json::Null, |row| values(row.name.rows()));
        found.push(credential(level, vec![("about", about)]));
    }
    found
}
