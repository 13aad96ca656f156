//! From a checked document to offers.

use super::index::Catalog;
use super::json::Json;
use crate::model::{
    Accredited, Award, AwardLevel, Condition, ConditionKind, Delivery, Gain, Ids, JobRule, LangMap, Length,
    Offer, OfferCost, OfferKind, Offers, Requirement, ToList, WorkSpec,
};

/// The offers of a document that [`super::check_offers`] has given. What leads to something that the catalog
/// does not list leads nowhere.
pub fn offers(catalog: &Catalog, text: &str) -> Option<Offers> {
    let json = Json::from_trusted(text)?;
    let provider = json.get("provider")?;
    Some(Offers {
        provider: provider.words("name")?,
        url: provider.url("url"),
        address: provider.words("address"),
        contact: provider.words("contact"),
        rows: json.items("offers").iter().filter_map(|row| offer(catalog, row)).list(),
    })
}

fn offer(catalog: &Catalog, row: &Json) -> Option<Offer> {
    let costs = |row: &Json| Some(OfferCost { usd: row.number("usd")?, payer: row.words("for") });
    let prepares = row.items("prepares_for").iter().filter_map(Json::as_text);
    let takes = row.number("months").map(Length::Months);
    Some(Offer {
        id: row.string("id")?,
        kind: row.word("kind", &OfferKind::ALL)?,
        name: row.words("name").unwrap_or_else(|| LangMap::english("")),
        url: row.url("url"),
        leads_to: row.items("leads_to").iter().filter_map(|row| gain(catalog, row)).list(),
        prepares_for: prepares.filter_map(|id| catalog.credentials.listed(id)).list(),
        requires: requires(catalog, row),
        takes: takes.or_else(|| row.number("weeks").map(Length::Weeks)),
        hours_per_week: row.number("hours_per_week"),
        costs: row.items("costs").iter().filter_map(costs).list(),
        credits: row.string("credits"),
        delivery: row.items("delivery").iter().filter_map(|row| row.as_word(&Delivery::ALL)).list(),
        location: row.words("location"),
        starts: row.strings("starts"),
        languages: row.strings("languages"),
    })
}

fn gain(catalog: &Catalog, row: &Json) -> Option<Gain> {
    if let Some(id) = row.str("credential") {
        return catalog.credentials.listed(id).map(Gain::Credential);
    }
    if let Some(id) = row.str("training") {
        return catalog.attainments.listed(id).map(Gain::Training);
    }
    if let Some(work) = row.get("work") {
        let kind = catalog.kinds_of_work.listed(work.str("kind")?)?;
        return Some(Gain::Work(kind, work.number("months")));
    }
    award(catalog, row.get("award")?).map(Gain::Award)
}

/// What a job requires. Where the catalog does not list a part of it, that is nothing: the other parts alone would be
/// less than it requires.
fn requires(catalog: &Catalog, row: &Json) -> Option<JobRule> {
    let mut parts = Vec::new();
    for row in row.items("requires") {
        let mut ways = Vec::new();
        for row in row.items("any") {
            ways.push(leaf(catalog, row)?);
        }
        parts.push(match row.get("any") {
            Some(_) if ways.is_empty() => return None,
            Some(_) => Condition::new(ConditionKind::AtLeast { required_number: 1, parts: ways.into() }),
            None => leaf(catalog, row)?,
        });
    }
    (!parts.is_empty()).then(|| JobRule::all(parts))
}

fn leaf(catalog: &Catalog, row: &Json) -> Option<Condition> {
    Some(Condition::leaf(match gain(catalog, row)? {
        Gain::Credential(id) => Requirement::Credential(id),
        Gain::Training(id) => Requirement::Attainment(id),
        Gain::Award(Award { level, field, accreditation }) => Requirement::Education {
            level,
            fields: field.map_or_else(Ids::default, Ids::one),
            related: false,
            accreditation: match accreditation {
                Accredited::By(id) => Some(id),
                Accredited::No | Accredited::Untold => None,
            },
        },
        Gain::Work(kind, months) => {
            let part = WorkSpec {
                months: months?,
                kinds: vec![kind],
                share_min_percent: None,
                within_months: None,
                hours: None,
            };
            Requirement::Experience(Box::new(part), None)
        }
    }))
}

/// An award, whole: one whose field or accreditation the catalog does not list is none.
fn award(catalog: &Catalog, row: &Json) -> Option<Award> {
    let field = match row.str("field") {
        None => None,
        Some(id) => Some(catalog.fields.listed(id)?),
    };
    let accreditation = match row.str("accreditation") {
        None => Accredited::Untold,
        Some(id) => Accredited::By(catalog.accreditations.listed(id)?),
    };
    Some(Award { level: row.word("level", &AwardLevel::ALL)?, field, accreditation })
}
