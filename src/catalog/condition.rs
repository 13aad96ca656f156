//! Conditions and rules: what their shapes alone cannot say, and from JSON to the noun.

use super::json::Json;
use super::problem::Fault;
use super::reader::Reader;
use super::shape::{Is, Key, Shape as Form, Vocabulary, may};
use super::shapes::{AWARD, BASIS, NOTE, SOURCES};
use crate::model::{AwardLevel, Condition, Included, Part, Requirement, Shape};

const ON_ALL: &[Key] = &[may("label", Is::Words), NOTE, may("basis", Is::Word(&BASIS)), SOURCES];

const PART: &[Key] = &[
    may("work", Is::Many(&Is::Refer(Vocabulary::KindOfWork))),
    may("months", Is::Whole(1, 720)),
    may("share_min_percent", Is::Whole(0, 100)),
    may("within_months", Is::Whole(0, 720)),
];

/// A part of the work.
static INCLUDED: Form = Form::plain(&[PART]);

/// What every condition may hold.
static CONDITION: Form = Form::plain(&[ON_ALL]);

/// The kinds of conditions, by the key that tells each.
static CONDITIONS: [(&str, Form); 9] = [
    ("all", Form::plain(&[ON_ALL, &[may("all", Is::Many(&Is::By(tree)))]])),
    ("any", Form::plain(&[ON_ALL, &[may("any", Is::Many(&Is::By(tree)))]])),
    ("at_least", Form::plain(&[ON_ALL, &[may("at_least", Is::Number), may("of", Is::Many(&Is::By(tree)))]])),
    ("credential", Form::plain(&[ON_ALL, &[may("credential", Is::Refer(Vocabulary::Credential))]])),
    ("attainment", Form::plain(&[ON_ALL, &[may("attainment", Is::Refer(Vocabulary::Attainment))]])),
    (
        "membership",
        Form::plain(&[
            ON_ALL,
            &[may("membership", Is::Refer(Vocabulary::Organisation)), may("months", Is::Whole(0, 720))],
        ]),
    ),
    (
        "education",
        Form::plain(&[
            ON_ALL,
            &[
                may("education", AWARD),
                may("fields", Is::Many(&Is::Refer(Vocabulary::Field))),
                may("related", Is::Flag),
                may("accreditation", Is::Refer(Vocabulary::Accreditation)),
            ],
        ]),
    ),
    (
        "work",
        Form::plain(&[
            ON_ALL,
            PART,
            &[may("hours", Is::Whole(0, 20_000)), may("including", Is::One(&INCLUDED))],
        ]),
    ),
    ("unpublished", Form::plain(&[ON_ALL, &[may("unpublished", Is::Anything)]])),
];

/// Holds a typed and/or/n-of tree.
fn tree<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>) {
    reader.condition(at);
}

/// Holds a condition that names who says so, unless nothing is said or it is editorial.
pub fn rule<'a>(reader: &mut Reader<'a>, at: &'a Json<'a>) {
    reader.rule(at);
}

impl<'a> Reader<'a> {
    fn condition(&mut self, at: &'a Json<'a>) {
        let mut kinds = CONDITIONS.iter().filter(|row| at.get(row.0).is_some());
        let (kind, more) = (kinds.next(), kinds.next());
        let (Some((kind, shape)), None) = (kind, more) else {
            let before = self.problems.len();
            if more.is_some() || self.object(at, &CONDITION) && self.problems.len() == before {
                self.expected(
                    at,
                    "one of all, any, at_least, credential, education, work, attainment, membership, unpublished",
                );
            }
            return;
        };
        if !self.object(at, shape) {
            return;
        }
        match *kind {
            "any" => self.count(at, 1, at.items("any").len()),
            "at_least" => {
                if let Some(Json::Number(number)) = at.get("at_least") {
                    self.count(at, *number, at.items("of").len());
                }
            }
            "work" => {
                self.part(at);
                if let Some(included @ Json::Object(_)) = at.get("including") {
                    self.part(included);
                }
            }
            _ => {}
        }
    }

    fn count(&mut self, at: &Json, required_number: i64, parts: usize) {
        if !usize::try_from(required_number).is_ok_and(|number| (1..=parts).contains(&number)) {
            self.fault(at, Fault::ImpossibleCount { required_number, parts });
        }
    }

    /// Work is of some kind, for months or hours, which fit in the window.
    fn part(&mut self, at: &Json) {
        if at.items("work").is_empty() {
            self.expected(at, "at least one kind of work");
        }
        let told = at.get("months").or_else(|| at.get("hours")).is_some();
        match (months(at), at.get("within_months")) {
            (None, _) if !told => self.fault(at, Fault::MissingKey("months")),
            (Some(months), Some(window @ Json::Number(within))) if *within < i64::from(months) => {
                self.expected(window, "a window that the months fit in");
            }
            _ => {}
        }
    }

    fn rule(&mut self, at: &'a Json<'a>) {
        self.condition(at);
        let editorial = at.get("basis").is_some_and(|basis| *basis == Json::text("editorial"));
        let parts = parts(at);
        let empty = at.get("unpublished").is_none() && parts.is_empty();
        if !editorial && (empty || asks(at)) {
            self.need_source(at, "a rule");
        }
    }
}

/// The parts of a condition; none of a leaf.
pub fn parts<'a, 't>(at: &'a Json<'t>) -> &'a [Json<'t>] {
    let lists = ["all", "any", "of"].map(|key| at.items(key));
    lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default()
}

/// Whether it asks for something that is known.
fn asks(at: &Json) -> bool {
    let parts = parts(at);
    let leaf =
        parts.is_empty() && ["all", "any", "of", "unpublished"].iter().all(|key| at.get(key).is_none());
    leaf || parts.iter().any(asks)
}

/// Full-time hours of a month, of 2,080 a year: an hour rule is shown in hours and judged in months.
const HOURS_PER_MONTH: u32 = 173;

/// The months of work that are asked, given as hours or as months.
pub fn months(at: &Json) -> Option<u32> {
    at.number("hours").map(|hours| hours.div_ceil(HOURS_PER_MONTH)).or_else(|| at.number("months"))
}

/// A condition that was held.
pub fn condition(row: &Json) -> Condition {
    Condition { label: row.words("label"), note: row.words("note"), shape: shape(row) }
}

fn shape(row: &Json) -> Shape {
    let parts = || parts(row).iter().map(condition).collect();
    if row.get("all").is_some() {
        return Shape::All(parts());
    }
    if row.get("any").is_some() {
        return Shape::AtLeast { required_number: 1, parts: parts() };
    }
    match row.number("at_least") {
        Some(number) => Shape::AtLeast { required_number: number as usize, parts: parts() },
        None => Shape::Leaf(leaf(row)),
    }
}

fn leaf(row: &Json) -> Requirement {
    if let Some(id) = row.id("credential") {
        return Requirement::Credential(id);
    }
    if let Some(id) = row.id("attainment") {
        return Requirement::Attainment(id);
    }
    if let Some(organisation) = row.id("membership") {
        return Requirement::Membership { organisation, months: row.number("months").unwrap_or_default() };
    }
    if let Some(level) = row.word("education", &AwardLevel::ALL) {
        return Requirement::Education {
            level,
            fields: row.ids("fields"),
            related: row.flag("related"),
            accreditation: row.id("accreditation"),
        };
    }
    if row.get("work").is_some() {
        let included = row.get("including").map(|row| Included(Box::new(part(row))));
        return Requirement::Experience(part(row), included);
    }
    Requirement::Unpublished
}

fn part(row: &Json) -> Part {
    Part {
        months: months(row).unwrap_or_default(),
        kinds: row.ids("work"),
        share_min_percent: row.number("share_min_percent").and_then(|share| u8::try_from(share).ok()),
        within_months: row.number("within_months"),
        hours: row.number("hours"),
    }
}
