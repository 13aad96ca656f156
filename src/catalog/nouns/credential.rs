//! Credentials, from a document.

use super::super::condition::condition;
use super::super::json::Json;
use super::super::words::{BASES, CONFIDENCES, KINDS, STATUSES};
use super::exam::{candidate, exam, fee, renewal};
use super::part::{id, level, name, needed};
use super::statement::statements;
use crate::model::{
    Condition, Confidence, Credential, CredentialKind, Ids, Requirement, Rule, RuleBasis, Stage, Status,
    StatusKind, ToList,
};

pub fn credential(row: &Json) -> Credential {
    let part = |key: &str| row.get(key).unwrap_or(&Json::Null);
    Credential {
        id: id(row, "id"),
        name: name(row),
        abbreviation: row.string("abbreviation"),
        also_named: row.strings("also_named").into(),
        issuer: row.id("issuer"),
        sub_domains: row.ids("sub_domains"),
        level: level(row),
        kind: row.word("kind", &KINDS).unwrap_or(CredentialKind::Stage),
        status: status(part("status")),
        note: needed(row, "note"),
        // Without a rule on record, what is asked is for the issuer to say.
        requires: row.get("requires").map_or_else(unpublished, rule),
        recommends: row.get("recommends").map(|row| Box::new(rule(row))),
        ladder_first: row.ids("ladder_first"),
        exam: exam(part("exam")),
        fee: fee(part("fee")),
        renewal: renewal(part("renewal")),
        candidate: row.get("candidate").map(|row| Box::new(candidate(row))),
        counts_as: row.ids("counts_as"),
        statements: statements(row).into(),
        nearest: row.ids("nearest"),
        competencies: row.ids("competencies"),
        sources: row.ids("sources"),
        unverified: row.items("unverified").iter().filter_map(Json::as_words).list().into(),
        conflict: row.words("conflict"),
        confidence: row.word("confidence", &CONFIDENCES).unwrap_or(Confidence::Low),
    }
}

fn status(row: &Json) -> Status {
    let kind = |row: &Json| row.word("is", &STATUSES).unwrap_or(StatusKind::Unconfirmed);
    let stage = |row: &Json| Stage {
        from: row.string("from").unwrap_or_default(),
        kind: kind(row),
        note: row.words("note"),
        sources: row.ids("sources"),
    };
    Status {
        kind: kind(row),
        date: row.string("date"),
        stages: row.items("stages").iter().map(stage).list().into(),
        sources: row.ids("sources"),
    }
}

fn unpublished() -> Rule {
    let condition = Condition::leaf(Requirement::Unpublished);
    Rule { condition, basis: RuleBasis::Issuer, sources: Ids::default() }
}

fn rule(row: &Json) -> Rule {
    Rule {
        condition: condition(row),
        basis: row.word("basis", &BASES).unwrap_or(RuleBasis::Issuer),
        sources: row.ids("sources"),
    }
}
