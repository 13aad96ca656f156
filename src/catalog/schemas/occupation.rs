//! The schemas of occupations and of education, with their figures.

use super::super::problem::Claim;
use super::super::schema::{ObjectSchema, SourceRule, Type, optional, required};
use super::super::terms::{AWARD, SOURCES};
use super::super::vocabulary::Vocabulary;
use super::{CREDENTIALS, ID, NAME};

pub static EDUCATION: ObjectSchema = ObjectSchema {
    row: Some((Vocabulary::Education, "level")),
    ..ObjectSchema::plain(&[&[
        required("level", AWARD),
        NAME,
        optional("months", Type::Integer(0, 240)),
        optional("tuition_usd_per_year", Type::Integer(0, 1_000_000)),
        optional("published", Type::Text),
        SOURCES,
    ]])
    .with_source_rule(SourceRule::With(&["months", "tuition_usd_per_year"], Claim::Figures))
};

pub static OCCUPATION: ObjectSchema = ObjectSchema::row(
    Vocabulary::Occupation,
    &[&[
        ID,
        NAME,
        optional("also_named", Type::Text),
        required("soc", Type::Text),
        optional("url", Type::HttpsUrl),
        required("note", Type::LangMap),
        optional("education", AWARD),
        optional("experience_months", Type::Integer(0, 720)),
        optional("experience_note", Type::LangMap),
        optional("figures", Type::list(&Type::Object(&FIGURE))),
        optional("credentials", CREDENTIALS),
        SOURCES,
    ]],
)
.with_source_rule(SourceRule::Always(Claim::Record));

static FIGURE: ObjectSchema = ObjectSchema::plain(&[&[
    required("pay_year", Type::Integer(1990, 2199)),
    optional("median_pay_usd", Type::Integer(0, 10_000_000)),
    optional("span", Type::Text),
    optional("growth_per_mille", Type::Integer(-100_000, 100_000)),
    optional("annual_openings", Type::Integer(0, 100_000_000)),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Figures));
