//! Occupations and education with their figures, from a document.

use super::super::json::Json;
use super::part::{award_level, id, name, needed};
use super::statement::statements;
use crate::model::{
    AwardLevel, Condition, EducationDefaults, Figure, Industry, LangMap, Occupation, Requirement, ToList,
    WorkSpec, sorted,
};

pub fn education(row: &Json) -> EducationDefaults {
    EducationDefaults {
        level: award_level(row, "level").unwrap_or(AwardLevel::HighSchool),
        name: name(row),
        months: row.number("months"),
        tuition_usd_per_year: row.number("tuition_usd_per_year"),
        year: row.number("year"),
        published: row.string("published"),
        sources: row.ids("sources"),
    }
}

pub fn occupation(row: &Json) -> Occupation {
    Occupation {
        id: id(row, "id"),
        name: name(row),
        also_named: row.names("also_named"),
        soc: row.string("soc").unwrap_or_default(),
        url: row.url("url"),
        note: needed(row, "note"),
        education: award_level(row, "education"),
        education_fields: row.ids("education_fields"),
        experience_months: row.number("experience_months"),
        experience_kinds: row.ids("experience_kinds"),
        experience_note: row.words("experience_note"),
        figures: sorted(row.items("figures").iter().map(figure).list(), &|one, other| {
            one.pay_year > other.pay_year
        }),
        requires: requires(row),
        goals: row.ids("goals"),
        related: row.ids("related"),
        duties: texts(row, "duties"),
        day: row.words("day"),
        soft_skills: texts(row, "soft_skills"),
        hard_skills: texts(row, "hard_skills"),
        industries: row.items("industries").iter().map(industry).list(),
        statements: statements(row),
        sources: row.ids("sources"),
    }
}

/// The education and the work before an occupation; work without its kinds is no condition.
fn requires(row: &Json) -> Vec<Condition> {
    let mut conditions = Vec::new();
    if let Some(level) = award_level(row, "education") {
        let fields = row.ids("education_fields");
        let education = Requirement::Education { level, fields, related: false, accreditation: None };
        conditions.push(Condition::leaf(education));
    }
    let kinds = row.ids("experience_kinds").to_vec();
    if let Some(months) = row.number("experience_months").filter(|months| *months > 0 && !kinds.is_empty()) {
        let work = WorkSpec { months, kinds, share_min_percent: None, within_months: None, hours: None };
        conditions.push(Condition::leaf(Requirement::Experience(Box::new(work), None)));
    }
    conditions
}

fn texts(row: &Json, key: &str) -> Vec<LangMap> {
    row.items(key).iter().filter_map(Json::as_words).list()
}

fn industry(row: &Json) -> Industry {
    Industry {
        name: name(row),
        pay_year: row.number("pay_year").unwrap_or_default(),
        median_pay_usd: row.number("median_pay_usd"),
        share_percent: row.number("share_percent"),
        sources: row.ids("sources"),
    }
}

pub fn figure(row: &Json) -> Figure {
    let growth = match row.get("growth_per_mille") {
        Some(Json::Number(number)) => i32::try_from(*number).ok(),
        _ => None,
    };
    Figure {
        pay_year: row.number("pay_year").unwrap_or_default(),
        median_pay_usd: row.number("median_pay_usd"),
        span: row.string("span").unwrap_or_default(),
        growth_per_mille: growth,
        mean_pay_usd: row.number("mean_pay_usd"),
        percentiles_usd: row.numbers("percentiles_usd"),
        employment: row.number("employment"),
        annual_openings: row.number("annual_openings"),
        sources: row.ids("sources"),
    }
}
