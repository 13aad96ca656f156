//! The schemas of occupations and of education, with their figures.

use super::super::problem::Claim;
use super::super::schema::{ObjectSchema, SourceRule, Type, optional, required};
use super::super::terms::{AWARD, CREDENTIALS, ID, NAME, SOURCES};
use super::super::vocabulary::Vocabulary;
use super::statement::STATEMENTS;

const USD: Type = Type::Integer(0, 10_000_000);
const TEXTS: Type = Type::list(&Type::LangMap);

pub static EDUCATION: ObjectSchema = ObjectSchema {
    row: Some((Vocabulary::Education, "level")),
    ..ObjectSchema::plain(&[&[
        required("level", AWARD),
        NAME,
        optional("months", Type::Integer(0, 240)),
        optional("tuition_usd_per_year", Type::Integer(0, 1_000_000)),
        optional("year", Type::Integer(1990, 2199)),
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
        optional("also_named", Type::Names),
        required("soc", Type::Text),
        optional("url", Type::HttpsUrl),
        required("note", Type::LangMap),
        optional("education", AWARD),
        optional("education_fields", Type::list(&Type::Ref(Vocabulary::Field))),
        optional("experience_months", Type::Integer(0, 720)),
        optional("experience_kinds", Type::list(&Type::Ref(Vocabulary::KindOfWork))),
        optional("experience_note", Type::LangMap),
        optional("figures", Type::list(&Type::Object(&FIGURE))),
        optional("goals", CREDENTIALS),
        optional("related", CREDENTIALS),
        optional("duties", TEXTS),
        optional("day", Type::LangMap),
        optional("soft_skills", TEXTS),
        optional("hard_skills", TEXTS),
        optional("industries", Type::list(&Type::Object(&INDUSTRY))),
        STATEMENTS,
        SOURCES,
    ]],
)
.with_source_rule(SourceRule::Always(Claim::Record));

pub static FIGURE: ObjectSchema = ObjectSchema::plain(&[&[
    required("pay_year", Type::Integer(1990, 2199)),
    optional("median_pay_usd", USD),
    optional("span", Type::Text),
    optional("growth_per_mille", Type::Integer(-100_000, 100_000)),
    optional("mean_pay_usd", USD),
    optional("percentiles_usd", Type::Exactly(4, &USD)),
    optional("employment", Type::Integer(0, 1_000_000_000)),
    optional("annual_openings", Type::Integer(0, 100_000_000)),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Figures));

static INDUSTRY: ObjectSchema = ObjectSchema::plain(&[&[
    NAME,
    required("pay_year", Type::Integer(1990, 2199)),
    optional("median_pay_usd", USD),
    optional("share_percent", Type::Integer(0, 100)),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Figures));
