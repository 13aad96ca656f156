//! Conditions: from JSON to typed and/or/n-of trees.

use super::at::{At, Reader};
use super::json::Json;
use super::problem::Fault;
use super::read::{Draft, list};
use super::read_rows::{award_level, number, words};
use crate::model::{Condition, Id, Included, Part, Requirement, Shape};

const NODE: [&str; 12] = [
    "label",
    "note",
    "all",
    "any",
    "at_least",
    "of",
    "credential",
    "education",
    "work",
    "attainment",
    "membership",
    "unpublished",
];

/// Full-time hours of a month, of 2,080 a year: an hour rule is shown in hours and judged in months.
const HOURS_PER_MONTH: u32 = 173;

/// Reads a condition. Keys that belong to a leaf are checked with the leaf.
pub fn condition(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Condition> {
    let leaf_keys: &[&str] = if at.get("education").is_some() {
        &["fields", "related", "accreditation"]
    } else if at.get("work").is_some() {
        &["months", "hours", "share_min_percent", "within_months", "including"]
    } else if at.get("membership").is_some() {
        &["months"]
    } else {
        &[]
    };
    if !reader.keys(at, &[&NODE, leaf_keys, &["sources", "basis"]].concat()) {
        return None;
    }
    let kinds = NODE[2..].iter().filter(|key| **key != "of" && at.get(key).is_some()).count();
    if kinds != 1 {
        return reader.expected(
            at,
            "one of all, any, at_least, credential, education, work, attainment, membership, unpublished",
        );
    }
    let shape = shape(draft, reader, at)?;
    Some(Condition { label: words(reader, at, "label"), note: words(reader, at, "note"), shape })
}

fn shape(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Shape> {
    if at.get("all").is_some() {
        return Some(Shape::All(parts(draft, reader, at, "all")));
    }
    if at.get("any").is_some() {
        let parts = parts(draft, reader, at, "any");
        return count(reader, at, 1, parts);
    }
    if let Some(least) = at.get("at_least") {
        let parts = parts(draft, reader, at, "of");
        let Json::Number(number) = least.json else { return reader.expected(&least, "a whole number") };
        return count(reader, at, *number, parts);
    }
    leaf(draft, reader, at).map(Shape::Leaf)
}

fn parts(draft: &mut Draft, reader: &mut Reader, at: &At<'_>, key: &str) -> Vec<Condition> {
    list(reader, at, key).iter().filter_map(|item| condition(draft, reader, item)).collect()
}

fn count(reader: &mut Reader, at: &At<'_>, number: i64, parts: Vec<Condition>) -> Option<Shape> {
    match usize::try_from(number) {
        Ok(required_number) if required_number > 0 && required_number <= parts.len() => {
            Some(Shape::AtLeast { required_number, parts })
        }
        _ => {
            reader.fault(at, Fault::ImpossibleCount { required_number: number, parts: parts.len() });
            None
        }
    }
}

fn leaf(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Requirement> {
    if let Some(credential) = at.get("credential") {
        return draft.refer(reader, &credential, "credential").map(Requirement::Credential);
    }
    if let Some(attainment) = at.get("attainment") {
        return draft.refer(reader, &attainment, "attainment").map(Requirement::Attainment);
    }
    if let Some(organisation) = at.get("membership") {
        return Some(Requirement::Membership {
            organisation: draft.refer(reader, &organisation, "organisation")?,
            months: number(reader, at, "months", 720).unwrap_or(0),
        });
    }
    if at.get("education").is_some() {
        return Some(Requirement::Education {
            level: award_level(reader, at, "education")?,
            fields: draft.refer_all(reader, at, "fields", "field"),
            related: at.get("related").is_some_and(|at| *at.json == Json::Bool(true)),
            accreditation: at.get("accreditation").and_then(|at| draft.refer(reader, &at, "accreditation")),
        });
    }
    if at.get("work").is_some() {
        let whole = part(draft, reader, at)?;
        let included = at.get("including").and_then(|at| {
            reader.keys(&at, &["work", "months", "share_min_percent", "within_months"]);
            part(draft, reader, &at).map(|part| Included(Box::new(part)))
        });
        return Some(Requirement::Experience(whole, included));
    }
    Some(Requirement::Unpublished)
}

fn part(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Part> {
    let kinds: Vec<Id> = draft.refer_all(reader, at, "work", "kind of work");
    if kinds.is_empty() {
        return reader.expected(at, "at least one kind of work");
    }
    let hours = number(reader, at, "hours", 20_000);
    let months = if let Some(hours) = hours {
        hours.div_ceil(HOURS_PER_MONTH)
    } else {
        let months = reader.need(at, "months")?;
        reader.number(&months, 1, 720)?
    };
    let within_months = number(reader, at, "within_months", 720);
    if within_months.is_some_and(|within| within < months) {
        return reader.expected(&at.get("within_months")?, "a window that the months fit in");
    }
    let share = number(reader, at, "share_min_percent", 100);
    Some(Part {
        months,
        kinds,
        share_min_percent: share.and_then(|share| u8::try_from(share).ok()),
        within_months,
        hours,
    })
}
