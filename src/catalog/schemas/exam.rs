//! The schemas of examinations, fees and renewals.

use super::super::problem::Claim;
use super::super::schema::{ObjectSchema, SourceRule, Type, optional, required};
use super::super::terms::{NOTE, SOURCES};
use super::super::vocabulary::Vocabulary;

const USD: Type = Type::Integer(0, 1_000_000);

pub static EXAM: ObjectSchema = ObjectSchema::plain(&[&[
    optional("exams", Type::Integer(0, 50)),
    optional("questions", Type::Integer(0, 10_000)),
    optional("minutes", Type::Integer(0, 10_000)),
    NOTE,
    optional("versions", Type::list(&Type::Object(&VERSION))),
    optional("windows", Type::list(&Type::Object(&WINDOW))),
    SOURCES,
]])
.with_source_rule(SourceRule::With(&["questions", "minutes"], Claim::Exam));

pub static FEE: ObjectSchema = ObjectSchema::plain(&[&[
    optional("public_usd", USD),
    optional("member_usd", USD),
    optional("reported", Type::Object(&REPORTED_FEE)),
    SOURCES,
]])
.with_source_rule(SourceRule::With(&["public_usd", "member_usd"], Claim::Fee));

pub static RENEWAL: ObjectSchema = ObjectSchema::plain(&[&[
    optional("months", Type::Integer(0, 720)),
    optional("fee", Type::Object(&RENEWAL_FEE)),
    NOTE,
    optional("reinstatement", Type::Object(&REINSTATEMENT)),
    SOURCES,
]])
.with_source_rule(SourceRule::With(&["months"], Claim::Renewal));

static VERSION: ObjectSchema = ObjectSchema::plain(&[&[
    required("name", Type::Text),
    optional("from", Type::Date),
    optional("until", Type::Date),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Exam));

static WINDOW: ObjectSchema = ObjectSchema::plain(&[&[
    required("from", Type::Date),
    required("until", Type::Date),
    optional("apply_by", Type::Date),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Exam));

static REPORTED_FEE: ObjectSchema =
    ObjectSchema::plain(&[&[required("from_usd", USD), required("to_usd", USD), NOTE, SOURCES]])
        .with_source_rule(SourceRule::Always(Claim::Fee));

static RENEWAL_FEE: ObjectSchema = ObjectSchema::plain(&[&[
    optional("public_usd", USD),
    optional("member_usd", USD),
    optional("yearly", Type::Bool),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Fee));

static REINSTATEMENT: ObjectSchema = ObjectSchema::plain(&[&[
    optional("within_months", Type::Integer(1, 720)),
    optional("fee_usd", USD),
    required("note", Type::LangMap),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Renewal));

pub static CANDIDATE: ObjectSchema = ObjectSchema::plain(&[&[
    optional("months", Type::Integer(1, 720)),
    optional("shown_by", Type::list(&Type::Ref(Vocabulary::Credential))),
    NOTE,
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Exam));
