//! Credentials: from JSON to the noun.

use super::at::{At, Reader};
use super::json::Json;
use super::problem::Fault;
use super::read::{Draft, list};
use super::read_condition::condition;
use super::read_rows::{level, need_sources, need_words, number, text, words};
use crate::model::{
    Condition, Confidence, Credential, CredentialKind, Exam, Fee, Renewal, Requirement, Rule, RuleBasis,
    Status, StatusKind,
};

const KEYS: [&str; 23] = [
    "id",
    "name",
    "abbreviation",
    "also_named",
    "issuer",
    "sub_domains",
    "level",
    "kind",
    "status",
    "note",
    "requires",
    "recommends",
    "ladder_first",
    "exam",
    "fee",
    "renewal",
    "nearest",
    "competencies",
    "sources",
    "unverified",
    "conflict",
    "confidence",
    "comment",
];

const KINDS: [(CredentialKind, &str); 6] = [
    (CredentialKind::Certification, "certification"),
    (CredentialKind::Certificate, "certificate"),
    (CredentialKind::Training, "training"),
    (CredentialKind::Fellowship, "fellowship"),
    (CredentialKind::Title, "title"),
    (CredentialKind::Stage, "stage"),
];

const STATUSES: [(StatusKind, &str); 8] = [
    (StatusKind::Active, "active"),
    (StatusKind::Retired, "retired"),
    (StatusKind::ClosedToNew, "closed-to-new"),
    (StatusKind::LikelyRetired, "likely-retired"),
    (StatusKind::Renamed, "renamed"),
    (StatusKind::Title, "title"),
    (StatusKind::NotFound, "not-found"),
    (StatusKind::Unconfirmed, "unconfirmed"),
];

const BASES: [(RuleBasis, &str); 3] =
    [(RuleBasis::Issuer, "issuer"), (RuleBasis::Historic, "historic"), (RuleBasis::Editorial, "editorial")];

const CONFIDENCES: [(Confidence, &str); 3] =
    [(Confidence::Low, "low"), (Confidence::Medium, "medium"), (Confidence::High, "high")];

/// Reads one credential into the draft.
pub fn credential(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) {
    if !reader.keys(at, &KEYS) {
        return;
    }
    let Some(id) = draft.row(reader, at, "credential") else { return };
    draft.places.insert(id.clone(), (reader.file.clone(), at.path()));
    let read = read(draft, reader, at, id);
    draft.credentials.extend(read);
}

fn read(draft: &mut Draft, reader: &mut Reader, at: &At<'_>, id: crate::model::Id) -> Option<Credential> {
    let kind = reader.need(at, "kind")?;
    let confidence = reader.need(at, "confidence")?;
    let also_named = list(reader, at, "also_named");
    let unverified = list(reader, at, "unverified");
    let sources = draft.refer_all(reader, at, "sources", "source");
    if sources.is_empty() {
        reader.fault(at, Fault::MissingSource(draft.owner.clone()));
    }
    let issuer = at.get("issuer").and_then(|at| draft.refer(reader, &at, "organisation"));
    Some(Credential {
        id,
        name: need_words(reader, at, "name")?,
        abbreviation: text(reader, at, "abbreviation"),
        also_named: also_named.iter().filter_map(|at| reader.text(at).map(str::to_owned)).collect(),
        issuer,
        sub_domains: draft.refer_all(reader, at, "sub_domains", "sub-domain"),
        level: at.get("level").and_then(|at| level(reader, &at)),
        kind: reader.word(&kind, &KINDS, "a kind of credential")?,
        status: status(draft, reader, at)?,
        note: need_words(reader, at, "note")?,
        requires: rule(draft, reader, at, "requires").unwrap_or_else(unpublished),
        recommends: rule(draft, reader, at, "recommends"),
        ladder_first: draft.refer_all(reader, at, "ladder_first", "credential"),
        exam: exam(draft, reader, at),
        fee: fee(draft, reader, at),
        renewal: renewal(draft, reader, at),
        nearest: draft.refer_all(reader, at, "nearest", "credential"),
        competencies: draft.refer_all(reader, at, "competencies", "competency"),
        sources,
        unverified: unverified.iter().filter_map(|at| reader.words(at)).collect(),
        conflict: words(reader, at, "conflict"),
        confidence: reader.word(&confidence, &CONFIDENCES, "low, medium or high")?,
    })
}

fn status(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Status> {
    let at = reader.need(at, "status")?;
    reader.keys(&at, &["is", "date", "sources"]);
    let kind = reader.need(&at, "is")?;
    Some(Status {
        kind: reader.word(&kind, &STATUSES, "a status")?,
        date: at.get("date").and_then(|at| reader.date(&at)),
        sources: draft.refer_all(reader, &at, "sources", "source"),
    })
}

/// No rule was found: what is asked is for the issuer to say.
fn unpublished() -> Rule {
    let condition = Condition::leaf(Requirement::Unpublished);
    Rule { condition, basis: RuleBasis::Issuer, sources: Vec::new() }
}

fn rule(draft: &mut Draft, reader: &mut Reader, at: &At<'_>, key: &'static str) -> Option<Rule> {
    let at = at.get(key)?;
    let condition = condition(draft, reader, &at)?;
    let basis = match at.get("basis") {
        Some(at) => reader.word(&at, &BASES, "issuer, historic or editorial")?,
        None => RuleBasis::Issuer,
    };
    let asks = condition.leaves().iter().any(|leaf| **leaf != Requirement::Unpublished);
    let sources = if basis == RuleBasis::Editorial || !asks && !condition.parts().is_empty() {
        draft.refer_all(reader, &at, "sources", "source")
    } else if asks || condition.requirement().is_none() {
        need_sources(draft, reader, &at, "a rule")
    } else {
        draft.refer_all(reader, &at, "sources", "source")
    };
    Some(Rule { condition, basis, sources })
}

fn exam(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Exam {
    let Some(at) = at.get("exam") else { return Exam::default() };
    reader.keys(&at, &["exams", "questions", "minutes", "note", "sources"]);
    let questions = number(reader, &at, "questions", 10_000);
    let minutes = number(reader, &at, "minutes", 10_000);
    let figures = questions.is_some() || minutes.is_some();
    Exam {
        exams: number(reader, &at, "exams", 50),
        questions,
        minutes,
        note: words(reader, &at, "note"),
        sources: sources(draft, reader, &at, figures, "the exam"),
    }
}

fn fee(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Fee {
    let Some(at) = at.get("fee") else { return Fee::default() };
    reader.keys(&at, &["public_usd", "member_usd", "sources"]);
    Fee {
        public_usd: number(reader, &at, "public_usd", 1_000_000),
        member_usd: number(reader, &at, "member_usd", 1_000_000),
        sources: sources(draft, reader, &at, true, "the fee"),
    }
}

fn renewal(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Renewal {
    let Some(at) = at.get("renewal") else { return Renewal::default() };
    reader.keys(&at, &["months", "note", "sources"]);
    let months = number(reader, &at, "months", 720);
    Renewal {
        months,
        note: words(reader, &at, "note"),
        sources: sources(draft, reader, &at, months.is_some(), "the renewal"),
    }
}

fn sources(
    draft: &mut Draft,
    reader: &mut Reader,
    at: &At<'_>,
    has_figures: bool,
    of: &str,
) -> Vec<crate::model::Id> {
    if has_figures && matches!(at.json, Json::Object(_)) {
        need_sources(draft, reader, at, of)
    } else {
        draft.refer_all(reader, at, "sources", "source")
    }
}
