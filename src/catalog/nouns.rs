//! From documents to nouns, once they were checked against their schemas.

use super::condition::condition;
use super::index::{Catalog, Closures};
use super::json::Json;
use super::learner::learner;
use super::table::Table;
use super::words::{ATTAINMENT_KINDS, BASES, CONFIDENCES, KINDS, STATUSES};
use crate::model::{
    Accreditation, Activity, Attainment, AttainmentKind, AwardLevel, Bridge, BridgeStep, CheckItem,
    Competency, Condition, Confidence, Credential, CredentialKind, EducationDefaults, Exam, Fee, Field,
    Figure, Id, KindOfWork, LangMap, Level, Named, Occupation, Organization, Renewal, Requirement, Rule,
    RuleBasis, Source, StandIn, StartingPoint, Status, StatusKind, SubDomain, sorted,
};

/// The catalog of documents without a fault in any of their rows.
pub fn catalog(documents: &[&Json]) -> Catalog {
    let last = |key: &str| documents.iter().rev().find_map(|row| row.get(key));
    let text = |key: &str| last(key).and_then(Json::as_text).unwrap_or_default().to_owned();
    let words = |key: &str| last(key).and_then(Json::as_words).unwrap_or_else(unnamed);
    let levels = rows(documents, "education", "level");
    let levels = levels.iter().map(|row| education(row.0)).collect();
    let stand_ins = rows(documents, "stand_ins", "title");
    let stand_ins = stand_ins.iter().map(|row| stand_in(row.0)).collect();
    let mut catalog = Catalog {
        edition: text("edition"),
        date: text("date"),
        license: words("license"),
        trademarks: words("trademarks"),
        title: last("title").and_then(Json::as_words),
        country: last("country").and_then(Json::as_words),
        sub_domains: table(documents, "sub_domains", &|row, _| sub_domain(row)),
        credentials: table(documents, "credentials", &|row, _| credential(row)),
        organizations: table(documents, "organizations", &|row, _| organization(row)),
        occupations: table(documents, "occupations", &|row, _| occupation(row)),
        sources: table(documents, "sources", &source),
        kinds_of_work: table(documents, "kinds_of_work", &|row, _| KindOfWork {
            id: id(row, "id"),
            name: name(row),
            counts_as: row.ids("counts_as"),
        }),
        fields: table(documents, "fields", &|row, _| Field {
            id: id(row, "id"),
            name: name(row),
            counts_as: row.ids("counts_as"),
        }),
        accreditations: table(documents, "accreditations", &|row, _| Accreditation {
            id: id(row, "id"),
            name: name(row),
        }),
        attainments: table(documents, "attainments", &|row, _| attainment(row)),
        competencies: table(documents, "competencies", &|row, _| Competency {
            id: id(row, "id"),
            name: name(row),
            sub_domain: id(row, "sub_domain"),
        }),
        stand_ins: Table::new(stand_ins),
        activities: table(documents, "activities", &|row, _| Activity {
            id: id(row, "id"),
            name: name(row),
            sub_domain: id(row, "sub_domain"),
        }),
        check_items: table(documents, "check_items", &|row, _| check_item(row)),
        starting_points: Table::default(),
        bridges: table(documents, "bridges", &|row, _| bridge(row)),
        education: sorted(levels, &|one, other| one.level < other.level),
        closures: Closures::default(),
    };
    catalog.close();
    // What is assumed of people names what the catalog lists.
    catalog.starting_points = table(documents, "ways_in", &|row, _| StartingPoint {
        id: id(row, "id"),
        name: name(row),
        learner: learner(&catalog, row.get("learner").unwrap_or(&Json::Null)),
        destination: id(row, "want"),
    });
    catalog
}

/// The rows of a vocabulary, sorted by the text under `id`, each with its document.
pub fn rows<'a, 't>(documents: &[&'a Json<'t>], key: &str, id: &str) -> Vec<(&'a Json<'t>, &'a Json<'t>)> {
    let mut rows = Vec::new();
    for document in documents {
        rows.extend(document.items(key).iter().map(|row| (row, *document)));
    }
    sorted(rows, &|one, other| one.0.str(id) < other.0.str(id))
}

fn table<T: Named>(documents: &[&Json], key: &str, each: &dyn Fn(&Json, &Json) -> T) -> Table<T> {
    Table::new(rows(documents, key, "id").iter().map(|row| each(row.0, row.1)).collect())
}

fn unnamed() -> LangMap {
    LangMap::english("")
}

fn id<T>(row: &Json, key: &str) -> Id<T> {
    row.id(key).unwrap_or_default()
}

fn needed(row: &Json, key: &str) -> LangMap {
    row.words(key).unwrap_or_else(unnamed)
}

fn name(row: &Json) -> LangMap {
    needed(row, "name")
}

fn level(row: &Json) -> Option<Level> {
    Level::new(i64::from(row.number("level")?))
}

fn award_level(row: &Json, key: &str) -> Option<AwardLevel> {
    row.word(key, &AwardLevel::ALL)
}

fn sub_domain(row: &Json) -> SubDomain {
    let position = row.number("position").unwrap_or(9);
    SubDomain {
        id: id(row, "id"),
        name: name(row),
        short_name: needed(row, "short_name"),
        position: u8::try_from(position).unwrap_or(9),
    }
}

fn source(row: &Json, document: &Json) -> Source {
    Source {
        id: id(row, "id"),
        name: row.words("name"),
        url: row.url("url"),
        address: row.string("address"),
        dated: row.string("dated"),
        read: row.string("read").or_else(|| document.string("read")).unwrap_or_default(),
    }
}

fn organization(row: &Json) -> Organization {
    Organization {
        id: id(row, "id"),
        name: name(row),
        abbreviation: row.string("abbreviation"),
        url: row.url("url"),
        note: row.words("note"),
        join: row.words("join"),
    }
}

fn attainment(row: &Json) -> Attainment {
    Attainment {
        id: id(row, "id"),
        kind: row.word("kind", &ATTAINMENT_KINDS).unwrap_or(AttainmentKind::Training),
        name: name(row),
        counts_as: row.ids("counts_as"),
        held_only: row.flag("held_only"),
    }
}

fn stand_in(row: &Json) -> StandIn {
    let work = |item: &Json| (id(item, "kind"), item.number("months").unwrap_or_default());
    StandIn {
        title: id(row, "title"),
        credentials: row.ids("credentials"),
        work: row.items("work").iter().map(work).collect(),
        rung: (id(row, "sub_domain"), level(row).unwrap_or(Level::ALL[0])),
    }
}

fn check_item(row: &Json) -> CheckItem {
    CheckItem {
        id: id(row, "id"),
        sub_domain: id(row, "sub_domain"),
        above: row.number("above").and_then(|above| Level::new(i64::from(above))).unwrap_or(Level::ALL[0]),
        competency: id(row, "competency"),
        text: needed(row, "text"),
    }
}

fn bridge(row: &Json) -> Bridge {
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
        steps: row.items("planks").iter().map(step).collect(),
    }
}

fn education(row: &Json) -> EducationDefaults {
    EducationDefaults {
        level: award_level(row, "level").unwrap_or(AwardLevel::HighSchool),
        name: name(row),
        months: row.number("months"),
        tuition_usd_per_year: row.number("tuition_usd_per_year"),
        published: row.string("published"),
        sources: row.ids("sources"),
    }
}

fn occupation(row: &Json) -> Occupation {
    Occupation {
        id: id(row, "id"),
        name: name(row),
        also_named: row.string("also_named"),
        soc: row.string("soc").unwrap_or_default(),
        url: row.url("url"),
        note: needed(row, "note"),
        education: award_level(row, "education"),
        experience_months: row.number("experience_months"),
        experience_note: row.words("experience_note"),
        figures: row.items("figures").iter().map(figure).collect(),
        credentials: row.ids("credentials"),
        sources: row.ids("sources"),
    }
}

fn figure(row: &Json) -> Figure {
    let growth = match row.get("growth_per_mille") {
        Some(Json::Number(number)) => i32::try_from(*number).ok(),
        _ => None,
    };
    Figure {
        pay_year: row.number("pay_year").unwrap_or_default(),
        median_pay_usd: row.number("median_pay_usd"),
        span: row.string("span").unwrap_or_default(),
        growth_per_mille: growth,
        annual_openings: row.number("annual_openings"),
        sources: row.ids("sources"),
    }
}

fn credential(row: &Json) -> Credential {
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
