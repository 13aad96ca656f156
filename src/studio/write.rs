//! Confirmed drafts as a document of offers, and as a table.

use std::collections::{HashMap, HashSet};

use super::column::Column;
use super::draft::{Choice, Draft};
use super::project::Project;
use super::target::Target;
use crate::catalog::json::Json;
use crate::model::{Delivery, Joined, OfferKind, ToList, is_id};

/// The most offers of a document.
pub const OFFERS_MAX: usize = 1_000;

/// The document of offers of all confirmed drafts.
pub fn offers_json(project: &Project) -> String {
    let ids = ids(project);
    let rows = project.confirmed().take(OFFERS_MAX).zip(&ids).map(|(draft, id)| offer(draft, id)).list();
    let provider =
        Json::object(vec![("name", english(&project.provider.name)), ("url", text(&project.provider.url))]);
    Json::object(vec![("version", Json::Number(1)), ("provider", provider), ("offers", Json::List(rows))])
        .pretty()
}

/// The id of each confirmed draft: its own where it has one, else one of its name, and a number where another
/// draft has that.
fn ids(project: &Project) -> Vec<String> {
    let (mut ids, mut taken) = (Vec::new(), HashSet::new());
    // The last number of each id: rows of one name would else try all numbers before theirs again.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for draft in project.confirmed() {
        let own = &draft.figures.id;
        let base = if is_id(own) { own.clone() } else { slug(&draft.name) };
        let number = numbers.entry(base.clone()).or_insert(1);
        let mut id = base.clone();
        while !taken.insert(id.clone()) {
            *number += 1;
            id = format!("{base}-{number}");
        }
        ids.push(id);
    }
    ids
}

/// A name as an id: at most 40 letters and digits of it, in lower case.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for char in name.chars().take(40) {
        if char.is_ascii_alphanumeric() {
            slug.push(char.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.starts_with(|first: char| first.is_ascii_lowercase()) {
        slug.to_owned()
    } else {
        format!("offer-{slug}")
    }
}

fn text(text: &str) -> Json<'_> {
    if text.is_empty() { Json::Null } else { Json::text(text) }
}

fn english(words: &str) -> Json<'_> {
    if words.is_empty() { Json::Null } else { Json::object(vec![("en", Json::text(words))]) }
}

/// A list; none where it is empty.
fn list(items: Vec<Json<'_>>) -> Json<'_> {
    if items.is_empty() { Json::Null } else { Json::List(items) }
}

/// The word that a table has for a value.
pub(super) fn word<T: PartialEq>(words: &[(T, &'static str)], value: &T) -> &'static str {
    words.iter().find(|row| row.0 == *value).map_or("", |row| row.1)
}

/// What a draft leads to.
fn targets(draft: &Draft) -> &[Target] {
    if let Choice::Confirmed(targets) = &draft.choice { targets } else { &[] }
}

fn prepared(targets: &[Target]) -> Vec<&'static str> {
    targets
        .iter()
        .filter_map(|target| if let Target::Prepares(id) = target { Some(id.as_str()) } else { None })
        .list()
}

fn offer<'t>(draft: &'t Draft, id: &'t str) -> Json<'t> {
    let figures = &draft.figures;
    let texts = |texts: &'t [String]| list(texts.iter().map(|row| Json::text(row.as_str())).list());
    let costs = figures
        .costs
        .iter()
        .map(|(usd, payer)| Json::object(vec![("usd", (*usd).into()), ("for", english(payer))]));
    let delivery = figures.delivery.iter().map(|row| Json::text(word(&Delivery::ALL, row)));
    Json::object(vec![
        ("id", Json::text(id)),
        ("kind", Json::text(word(&OfferKind::ALL, &draft.kind))),
        ("name", english(&draft.name)),
        ("url", text(&figures.url)),
        ("leads_to", list(targets(draft).iter().filter_map(Target::json).list())),
        ("prepares_for", list(prepared(targets(draft)).into_iter().map(Json::text).list())),
        ("months", figures.months.into()),
        ("weeks", figures.weeks.into()),
        ("hours_per_week", figures.hours_per_week.into()),
        ("costs", list(costs.list())),
        ("credits", text(&figures.credits)),
        ("delivery", list(delivery.list())),
        ("location", english(&figures.location)),
        ("starts", texts(&figures.starts)),
        ("until", figures.until.as_deref().map_or(Json::Null, Json::text)),
        ("languages", texts(&figures.languages)),
    ])
}

/// The columns of the table that is written: all that an offer has.
pub(super) const WRITTEN: [Column; 17] = [
    Column::Id,
    Column::Kind,
    Column::Name,
    Column::Url,
    Column::LeadsTo,
    Column::PreparesFor,
    Column::Months,
    Column::Weeks,
    Column::HoursPerWeek,
    Column::Cost,
    Column::CostFor,
    Column::Credits,
    Column::Delivery,
    Column::Location,
    Column::Starts,
    Column::Until,
    Column::Languages,
];

/// The confirmed drafts as a table that the studio reads again without a loss.
pub fn table_csv(project: &Project) -> String {
    let mut csv = WRITTEN.map(|column| word(&Column::ALL, &column)).joined(",") + "\r\n";
    for (draft, id) in project.confirmed().zip(ids(project)) {
        csv += &WRITTEN.map(|column| quoted(&value(draft, &id, column))).joined(",");
        csv += "\r\n";
    }
    csv
}

fn value(draft: &Draft, id: &str, column: Column) -> String {
    let figures = &draft.figures;
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    match column {
        Column::Id => id.to_owned(),
        Column::Kind => word(&OfferKind::ALL, &draft.kind).to_owned(),
        Column::Name => draft.name.clone(),
        Column::Url => figures.url.clone(),
        Column::LeadsTo => {
            let leads = targets(draft).iter().filter(|target| matches!(target, Target::Leads(_)));
            leads.map(Target::key).list().joined("; ")
        }
        Column::PreparesFor => prepared(targets(draft)).joined("; "),
        Column::Months => number(figures.months),
        Column::Weeks => number(figures.weeks),
        Column::HoursPerWeek => number(figures.hours_per_week),
        Column::Cost => figures.costs.iter().map(|row| row.0.to_string()).list().joined("; "),
        Column::CostFor => figures.costs.iter().map(|row| row.1.as_str()).list().joined("; "),
        Column::Credits => figures.credits.clone(),
        Column::Delivery => figures.delivery.iter().map(|row| word(&Delivery::ALL, row)).list().joined("; "),
        Column::Location => figures.location.clone(),
        Column::Starts => figures.starts.joined("; "),
        Column::Until => figures.until.clone().unwrap_or_default(),
        Column::Languages => figures.languages.joined("; "),
        _ => String::new(),
    }
}

/// A value of a table, in quotes where it needs them.
fn quoted(value: &str) -> String {
    if value.contains([',', '"', '\n', ';', '\t']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}
