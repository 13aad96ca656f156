//! Occupations and education with their figures, from a document.

use super::super::json::Json;
use super::{award_level, id, name, needed};
use crate::model::{AwardLevel, EducationDefaults, Figure, Occupation};

pub fn education(row: &Json) -> EducationDefaults {
    EducationDefaults {
        level: award_level(row, "level").unwrap_or(AwardLevel::HighSchool),
        name: name(row),
        months: row.number("months"),
        tuition_usd_per_year: row.number("tuition_usd_per_year"),
        published: row.string("published"),
        sources: row.ids("sources"),
    }
}

pub fn occupation(row: &Json) -> Occupation {
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
