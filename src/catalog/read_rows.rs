//! The small vocabularies and the occupations: one function a row.

use super::at::{At, Reader};
use super::json::Json;
use super::problem::Fault;
use super::read::{Draft, list};
use crate::model::{
    Attainment, AttainmentKind, AwardLevel, Competency, EducationDefaults, Field, Figure, Id, KindOfWork,
    LangMap, Level, Occupation, Organisation, Source, Stage, StandIn, SubDomain,
};

const ATTAINMENT_KINDS: [(AttainmentKind, &str); 5] = [
    (AttainmentKind::Training, "training"),
    (AttainmentKind::Exam, "exam"),
    (AttainmentKind::Licence, "licence"),
    (AttainmentKind::Sponsorship, "sponsorship"),
    (AttainmentKind::Evidence, "evidence"),
];

/// Reads every vocabulary of a document but its credentials.
pub fn rows(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) {
    macro_rules! each {
        ($($key:literal, $vocabulary:ident, $row:expr;)*) => { $(
            for item in list(reader, at, $key) {
                if let Some(row) = $row(draft, reader, &item) {
                    draft.$vocabulary.push(row);
                }
            }
        )* };
    }
    each! {
        "sub_domains", sub_domains, sub_domain;
        "sources", sources, source;
        "organisations", organisations, organisation;
        "kinds_of_work", kinds_of_work, kind_of_work;
        "fields", fields, field;
        "accreditations", accreditations, accreditation;
        "attainments", attainments, attainment;
        "competencies", competencies, competency;
        "stand_ins", stand_ins, stand_in;
        "education", education, education;
        "occupations", occupations, occupation;
    }
}

/// A text by language under a key that must be there.
pub fn need_words(reader: &mut Reader, at: &At<'_>, key: &'static str) -> Option<LangMap> {
    let words = reader.need(at, key)?;
    reader.words(&words)
}

/// A text by language, where there is one.
pub fn words(reader: &mut Reader, at: &At<'_>, key: &str) -> Option<LangMap> {
    let words = at.get(key)?;
    reader.words(&words)
}

/// A plain text, where there is one.
pub fn text(reader: &mut Reader, at: &At<'_>, key: &str) -> Option<String> {
    let text = at.get(key)?;
    reader.text(&text).map(str::to_owned)
}

/// A whole number, where there is one.
pub fn number(reader: &mut Reader, at: &At<'_>, key: &str, most: u32) -> Option<u32> {
    let number = at.get(key)?;
    reader.number(&number, 0, most)
}

/// A level, 1 to 5.
pub fn level(reader: &mut Reader, at: &At<'_>) -> Option<Level> {
    let number = if let Json::Number(number) = at.json { *number } else { 0 };
    Level::new(number).or_else(|| reader.expected(at, "a level from 1 to 5"))
}

/// The sources of a figure or rule that must name one.
pub fn need_sources(draft: &mut Draft, reader: &mut Reader, at: &At<'_>, of: &str) -> Vec<Id> {
    let sources = draft.refer_all(reader, at, "sources", "source");
    if sources.is_empty() {
        reader.fault(at, Fault::MissingSource(format!("{of} of {}", draft.owner)));
    }
    sources
}

fn sub_domain(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<SubDomain> {
    reader.keys(at, &["id", "name", "short_name", "position"]);
    let id = draft.row(reader, at, "sub-domain")?;
    let position = reader.need(at, "position")?;
    Some(SubDomain {
        id,
        name: need_words(reader, at, "name")?,
        short_name: need_words(reader, at, "short_name")?,
        position: u8::try_from(reader.number(&position, 1, 9)?).unwrap_or(9),
    })
}

fn source(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Source> {
    reader.keys(at, &["id", "name", "url", "address", "dated", "read"]);
    let id = draft.row(reader, at, "source")?;
    let url = at.get("url").and_then(|at| reader.url(&at));
    let name = words(reader, at, "name");
    let address = text(reader, at, "address");
    if ["url", "name", "address"].iter().all(|key| at.get(key).is_none()) {
        reader.fault(at, Fault::MissingKey("url"));
        return None;
    }
    let dated = at.get("dated").and_then(|at| reader.date(&at));
    let read = text(reader, at, "read").unwrap_or_else(|| draft.read.clone());
    Some(Source { id, name, url, address, dated, read })
}

fn organisation(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Organisation> {
    reader.keys(at, &["id", "name", "abbreviation", "url", "note", "join"]);
    Some(Organisation {
        id: draft.row(reader, at, "organisation")?,
        name: need_words(reader, at, "name")?,
        abbreviation: text(reader, at, "abbreviation"),
        url: at.get("url").and_then(|at| reader.url(&at)),
        note: words(reader, at, "note"),
        join: words(reader, at, "join"),
    })
}

fn kind_of_work(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<KindOfWork> {
    reader.keys(at, &["id", "name", "counts_as"]);
    Some(KindOfWork {
        id: draft.row(reader, at, "kind of work")?,
        name: need_words(reader, at, "name")?,
        counts_as: draft.refer_all(reader, at, "counts_as", "kind of work"),
    })
}

fn field(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Field> {
    reader.keys(at, &["id", "name", "counts_as"]);
    Some(Field {
        id: draft.row(reader, at, "field")?,
        name: need_words(reader, at, "name")?,
        counts_as: draft.refer_all(reader, at, "counts_as", "field"),
    })
}

fn accreditation(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Stage> {
    reader.keys(at, &["id", "name"]);
    Some(Stage { id: draft.row(reader, at, "accreditation")?, name: need_words(reader, at, "name")? })
}

fn attainment(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Attainment> {
    reader.keys(at, &["id", "kind", "name", "counts_as", "held_only"]);
    let id = draft.row(reader, at, "attainment")?;
    let kind = reader.need(at, "kind")?;
    Some(Attainment {
        id,
        kind: reader.word(&kind, &ATTAINMENT_KINDS, "training, exam, licence, sponsorship or evidence")?,
        name: need_words(reader, at, "name")?,
        counts_as: draft.refer_all(reader, at, "counts_as", "attainment"),
        held_only: at.get("held_only").is_some_and(|at| *at.json == Json::Bool(true)),
    })
}

fn competency(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Competency> {
    reader.keys(at, &["id", "name", "sub_domain"]);
    let id = draft.row(reader, at, "competency")?;
    let sub_domain = reader.need(at, "sub_domain")?;
    Some(Competency {
        id,
        name: need_words(reader, at, "name")?,
        sub_domain: draft.refer(reader, &sub_domain, "sub-domain")?,
    })
}

fn stand_in(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<StandIn> {
    reader.keys(at, &["title", "sub_domain", "level", "credentials", "work"]);
    let title_at = reader.need(at, "title")?;
    draft.owner = "a stand-in".to_owned();
    let title = draft.refer(reader, &title_at, "credential")?;
    draft.owner = format!("the stand-in for `{title}`");
    let sub_domain = reader.need(at, "sub_domain")?;
    let level_at = reader.need(at, "level")?;
    let cell = (draft.refer(reader, &sub_domain, "sub-domain")?, level(reader, &level_at)?);
    let credentials = draft.refer_all(reader, at, "credentials", "credential");
    let mut work = Vec::new();
    for item in list(reader, at, "work") {
        reader.keys(&item, &["kind", "months"]);
        let kind = reader.need(&item, "kind")?;
        let months = reader.need(&item, "months")?;
        work.push((draft.refer(reader, &kind, "kind of work")?, reader.number(&months, 1, 720)?));
    }
    Some(StandIn { title, credentials, work, cell })
}

/// A level of award under a key that must be there.
pub fn award_level(reader: &mut Reader, at: &At<'_>, key: &'static str) -> Option<AwardLevel> {
    let level = reader.need(at, key)?;
    reader.word(&level, &AwardLevel::ALL, "a level of education")
}

fn education(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<EducationDefaults> {
    reader.keys(at, &["level", "name", "months", "tuition_usd_per_year", "sources"]);
    let level = award_level(reader, at, "level")?;
    draft.owner = format!("education `{}`", level.id());
    let months = number(reader, at, "months", 240);
    let tuition_usd_per_year = number(reader, at, "tuition_usd_per_year", 1_000_000);
    let figures = months.is_some() || tuition_usd_per_year.is_some();
    Some(EducationDefaults {
        level,
        name: need_words(reader, at, "name")?,
        months,
        tuition_usd_per_year,
        sources: if figures { need_sources(draft, reader, at, "the figures") } else { Vec::new() },
    })
}

fn occupation(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Occupation> {
    let keys = [
        "id",
        "name",
        "also_named",
        "soc",
        "url",
        "note",
        "education",
        "experience_months",
        "experience_note",
        "figures",
        "credentials",
        "sources",
    ];
    reader.keys(at, &keys);
    let id = draft.row(reader, at, "occupation")?;
    let mut figures = Vec::new();
    for item in list(reader, at, "figures") {
        figures.extend(figure(draft, reader, &item));
    }
    Some(Occupation {
        id,
        name: need_words(reader, at, "name")?,
        also_named: text(reader, at, "also_named"),
        soc: text(reader, at, "soc")?,
        url: at.get("url").and_then(|at| reader.url(&at)),
        note: need_words(reader, at, "note")?,
        education: at.get("education").and_then(|_| award_level(reader, at, "education")),
        experience_months: number(reader, at, "experience_months", 720),
        experience_note: words(reader, at, "experience_note"),
        figures,
        credentials: draft.refer_all(reader, at, "credentials", "credential"),
        sources: need_sources(draft, reader, at, "the record"),
    })
}

fn figure(draft: &mut Draft, reader: &mut Reader, at: &At<'_>) -> Option<Figure> {
    reader
        .keys(at, &["pay_year", "median_pay_usd", "span", "growth_per_mille", "annual_openings", "sources"]);
    let pay_year = reader.need(at, "pay_year")?;
    let growth = at.get("growth_per_mille").and_then(|at| match at.json {
        Json::Number(number) => i32::try_from(*number).ok(),
        _ => reader.expected(&at, "a whole number"),
    });
    Some(Figure {
        pay_year: reader.number(&pay_year, 1990, 2199)?,
        median_pay_usd: number(reader, at, "median_pay_usd", 10_000_000),
        span: text(reader, at, "span").unwrap_or_default(),
        growth_per_mille: growth,
        annual_openings: number(reader, at, "annual_openings", 100_000_000),
        sources: need_sources(draft, reader, at, "the figures"),
    })
}
