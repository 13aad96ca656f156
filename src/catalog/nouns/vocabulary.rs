//! The small vocabularies, from a document.

use super::super::json::Json;
use super::super::words::{ACCESSES, ATTAINMENT_KINDS, GRADES};
use super::part::{award_level, id, level, name, needed};
use super::statement::statements;
use crate::model::{
    Access, Attainment, AttainmentKind, AwardLevel, Bridge, BridgeStep, CheckItem, Grade, ImpliedEducation,
    KindOfWork, Level, Organization, Source, StandIn, SubDomain, Takes, ToList,
};

pub fn sub_domain(row: &Json) -> SubDomain {
    let position = row.number("position").unwrap_or(9);
    SubDomain {
        id: id(row, "id"),
        name: name(row),
        short_name: needed(row, "short_name"),
        position: u8::try_from(position).unwrap_or(9),
        bodies: row.ids("bodies"),
        statements: statements(row),
    }
}

/// A source of a document that was read on some day.
pub fn source(row: &Json, read: Option<&str>) -> Source {
    Source {
        id: id(row, "id"),
        name: row.words("name"),
        grade: row.word("grade", &GRADES).unwrap_or(Grade::Other),
        copy: row.flag("copy"),
        url: row.url("url"),
        address: row.string("address"),
        dated: row.string("dated"),
        read: row.str("read").or(read).unwrap_or_default().to_owned(),
    }
}

pub fn organization(row: &Json) -> Organization {
    Organization {
        id: id(row, "id"),
        name: name(row),
        abbreviation: row.string("abbreviation"),
        also_named: row.names("also_named"),
        url: row.url("url"),
        no_page: row.words("no_page"),
        note: row.words("note"),
        join: row.words("join"),
        statements: statements(row),
    }
}

fn access(row: &Json) -> Access {
    row.word("access", &ACCESSES).unwrap_or_default()
}

fn takes(row: &Json) -> Takes {
    Takes {
        months: row.number("months"),
        hours: row.number("hours"),
        fee_usd: row.number("fee_usd"),
        note: row.words("note"),
        sources: row.ids("sources"),
    }
}

fn implies(row: &Json) -> ImpliedEducation {
    ImpliedEducation {
        level: award_level(row, "education").unwrap_or(AwardLevel::HighSchool),
        fields: row.ids("fields"),
        sources: row.ids("sources"),
    }
}

pub fn kind_of_work(row: &Json) -> KindOfWork {
    KindOfWork {
        id: id(row, "id"),
        name: name(row),
        after_work: row.words("after_work"),
        also_named: row.names("also_named"),
        counts_as: row.ids("counts_as"),
        may_count_as: row.ids("may_count_as"),
        access: access(row),
    }
}

pub fn attainment(row: &Json) -> Attainment {
    Attainment {
        id: id(row, "id"),
        kind: row.word("kind", &ATTAINMENT_KINDS).unwrap_or(AttainmentKind::Training),
        name: name(row),
        counts_as: row.ids("counts_as"),
        held_only: row.flag("held_only"),
        access: access(row),
        takes: row.get("takes").map(takes),
        implies: row.get("implies").map(implies),
    }
}

pub fn stand_in(row: &Json) -> StandIn {
    let work = |item: &Json| (id(item, "kind"), item.number("months").unwrap_or_default());
    StandIn {
        title: id(row, "title"),
        credentials: row.ids("credentials"),
        work: row.items("work").iter().map(work).list(),
        rung: (id(row, "sub_domain"), level(row).unwrap_or(Level::ALL[0])),
    }
}

pub fn check_item(row: &Json) -> CheckItem {
    CheckItem {
        id: id(row, "id"),
        sub_domain: id(row, "sub_domain"),
        above: row.number("above").and_then(|above| Level::new(i64::from(above))).unwrap_or(Level::ALL[0]),
        competency: id(row, "competency"),
        text: needed(row, "text"),
    }
}

pub fn bridge(row: &Json) -> Bridge {
    let step = |row: &Json| BridgeStep {
        credential: id(row, "credential"),
        counts_from: needed(row, "counts_from"),
        counts_to: needed(row, "counts_to"),
        sources: row.ids("sources"),
    };
    Bridge {
        id: id(row, "id"),
        name: name(row),
        short_name: row.get("short_name").and_then(Json::as_words),
        note: needed(row, "note"),
        from: id(row, "from"),
        to: id(row, "to"),
        steps: row.items("planks").iter().map(step).list(),
    }
}
