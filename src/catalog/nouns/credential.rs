//! Credentials, from a document.

use super::super::condition::condition;
use super::super::json::Json;
use super::super::words::{BASES, CONFIDENCES, KINDS, STATUSES};
use super::{id, level, name, needed};
use crate::model::{
    Condition, Confidence, Credential, CredentialKind, Exam, Fee, Renewal, Requirement, Rule, RuleBasis,
    Status, StatusKind,
};

pub fn credential(row: &Json) -> Credential {
    let part = |key: &str| row.get(key).unwrap_or(&Json::Null);
    let (status, exam, fee, renewal) = (part("status"), part("exam"), part("fee"), part("renewal"));
    Credential {
        id: id(row, "id"),
        name: name(row),
        abbreviation: row.string("abbreviation"),
        also_named: row.strings("also_named"),
        issuer: row.id("issuer"),
        sub_domains: row.ids("sub_domains"),
        level: level(row),
        kind: row.word("kind", &KINDS).unwrap_or(CredentialKind::Stage),
        status: Status {
            kind: status.word("is", &STATUSES).unwrap_or(StatusKind::Unconfirmed),
            date: status.string("date"),
            sources: status.ids("sources"),
        },
        note: needed(row, "note"),
        // Without a rule on record, what is asked is for the issuer to say.
        requires: row.get("requires").map_or_else(unpublished, rule),
        recommends: row.get("recommends").map(rule),
        ladder_first: row.ids("ladder_first"),
        exam: Exam {
            exams: exam.number("exams"),
            questions: exam.number("questions"),
            minutes: exam.number("minutes"),
            note: exam.words("note"),
            sources: exam.ids("sources"),
        },
        fee: Fee {
            public_usd: fee.number("public_usd"),
            member_usd: fee.number("member_usd"),
            sources: fee.ids("sources"),
        },
        renewal: Renewal {
            months: renewal.number("months"),
            note: renewal.words("note"),
            sources: renewal.ids("sources"),
        },
        nearest: row.ids("nearest"),
        competencies: row.ids("competencies"),
        sources: row.ids("sources"),
        unverified: row.items("unverified").iter().filter_map(Json::as_words).collect(),
        conflict: row.words("conflict"),
        confidence: row.word("confidence", &CONFIDENCES).unwrap_or(Confidence::Low),
    }
}

fn unpublished() -> Rule {
    let condition = Condition::leaf(Requirement::Unpublished);
    Rule { condition, basis: RuleBasis::Issuer, sources: Vec::new() }
}

fn rule(row: &Json) -> Rule {
    Rule {
        condition: condition(row),
        basis: row.word("basis", &BASES).unwrap_or(RuleBasis::Issuer),
        sources: row.ids("sources"),
    }
}
