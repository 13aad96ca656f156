//! What a document of offers says wrong. Only the program that checks it knows this.

use super::index::Catalog;
use super::json::{Json, JsonError};
use super::offer_schema::{ANY, GAINS, OFFERS};
use super::problem::{Expected, Fault, Problem, Severity};
use super::reader::Reader;
use crate::model::{Month, OfferKind, ToList, word_of};

/// The most bytes of a document of offers.
pub const OFFER_BYTES_MAX: usize = 1024 * 1024;

/// The most bytes of one text: what a page shows of it is a line.
pub const OFFER_TEXT_MAX: usize = 300;

/// Checks the text of a document of offers against a catalog, on a day such as `2026-11-29`: the document that
/// a widget takes, without the offers that have ended, and every problem. There is no document where one of
/// them is a [`Severity::Error`].
///
/// ```
/// use credential_pathway::catalog::{bundled, check_offers};
///
/// let text = r#"{"version": 1, "provider": {"name": {"en": "Hill College"}}, "offers": [
///     {"id": "prep", "kind": "course", "name": {"en": "CBET review"}, "prepares_for": ["aami-cbet"],
///      "url": "http://hill.example/prep"}
/// ]}"#;
/// let (_, problems) = check_offers(bundled::shared(), "offers.json", text, "2026-11-29");
/// assert_eq!(
///     problems[0].to_string(),
///     "expected an https address, found \"http://hill.example/prep\" (offers.json: offers[0].url)"
/// );
/// ```
pub fn check_offers(
    catalog: &Catalog,
    file: &str,
    text: &str,
    today: &str,
) -> (Option<String>, Vec<Problem>) {
    let parsed = if text.len() > OFFER_BYTES_MAX { Err(JsonError::TooLarge) } else { Json::parse(text) };
    let json = parsed.as_ref().unwrap_or(&Json::Null);
    let mut reader = Reader::beside(catalog);
    reader.document(file, json);
    match parsed {
        Err(JsonError::TooLarge) => reader.fault(json, Fault::TooLong { max: OFFER_BYTES_MAX }),
        Err(why) => reader.fault(json, Fault::Unreadable(why)),
        Ok(_) => drop(reader.object(json, &OFFERS)),
    }
    reader.references();
    texts(&mut reader, json);
    for offer in json.items("offers") {
        row(&mut reader, offer, today);
    }
    let problems = reader.finish();
    let is_refused = problems.iter().any(|problem| problem.severity == Severity::Error);
    ((!is_refused).then(|| live(json, today).pretty()), problems)
}

/// Notes each text that is too long.
fn texts<'a>(reader: &mut Reader<'a>, json: &'a Json<'a>) {
    match json {
        Json::Text(text) if text.len() > OFFER_TEXT_MAX => {
            reader.fault(json, Fault::TooLong { max: OFFER_TEXT_MAX });
        }
        Json::List(items) => items.iter().for_each(|item| texts(reader, item)),
        Json::Object(rows) => {
            let own = rows.iter().filter(|row| !matches!(&*row.0, "$schema" | "comment"));
            own.for_each(|row| texts(reader, &row.1));
        }
        _ => {}
    }
}

/// An object has one of the keys of what is gained or of some more, and no other of them.
fn one_of<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>, more: &[&str], expected: Expected) {
    let keys = GAINS.iter().chain(more).filter(|key| at.get(key).is_some()).count();
    if keys != 1 && matches!(at, Json::Object(_)) {
        reader.expected(at, expected);
    }
}

/// What no schema says of an offer.
fn row<'a>(reader: &mut Reader<'a>, offer: &'a Json<'a>, today: &str) {
    offer.items("leads_to").iter().for_each(|gain| one_of(reader, gain, &[], Expected::Gain));
    for need in offer.items("requires") {
        one_of(reader, need, &[ANY], Expected::Need);
        let any = need.items(ANY);
        any.iter().for_each(|need| one_of(reader, need, &[], Expected::Gain));
        if let (true, Some(at @ Json::List(_))) = (any.is_empty(), need.get(ANY)) {
            reader.expected(at, Expected::Gain);
        }
    }
    if let (Some(kind @ Json::Text(text)), Some(_)) = (offer.get("kind"), offer.get("requires"))
        && word_of(&OfferKind::ALL, &OfferKind::Job) != text
    {
        reader.expected(kind, Expected::Job);
    }
    for tag in offer.items("languages") {
        let is_tag = |text: &str| {
            (2..=35).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if tag.as_text().is_some_and(|text| !is_tag(text)) {
            reader.expected(tag, Expected::Language);
        }
    }
    if let (Some(_), Some(weeks)) = (offer.get("months"), offer.get("weeks")) {
        reader.fault(weeks, Fault::NotBoth { key: "weeks", other: "months" });
    }
    if let (true, Some(until)) = (has_ended(offer, today), offer.get("until")) {
        reader.fault(until, Fault::Ended(until.as_text().unwrap_or_default().to_owned()));
    }
}

/// Whether an offer has ended before a day. One that is valid until a month is valid on its last day.
fn has_ended(offer: &Json, today: &str) -> bool {
    let until = offer.str("until").filter(|until| Month::last_of(until).is_some());
    until.is_some_and(|until| today.get(..until.len()).is_some_and(|today| today > until))
}

/// The document without the offers that have ended.
fn live<'a>(json: &'a Json<'a>, today: &str) -> Json<'a> {
    let row = |(key, value): &'a (std::borrow::Cow<'a, str>, Json<'a>)| {
        let rows = || json.items("offers").iter().filter(|offer| !has_ended(offer, today)).cloned().list();
        (key.clone(), if key == "offers" { Json::List(rows()) } else { value.clone() })
    };
    Json::Object(json.rows().iter().map(row).list())
}
