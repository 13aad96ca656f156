//! The schemas of statements, terms and questions.

use super::super::problem::Claim;
use super::super::schema::{Key, ObjectSchema, SourceRule, Type, optional, required};
use super::super::terms::{ID, NAME, SOURCES};
use super::super::vocabulary::Vocabulary;

/// What is true of a row for a time.
pub const STATEMENTS: Key = optional("statements", Type::list(&ONE));

static ONE: Type = Type::Object(&STATEMENT);

static STATEMENT: ObjectSchema = ObjectSchema::plain(&[&[
    required("text", Type::LangMap),
    optional("from", Type::Date),
    optional("until", Type::Date),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Statement));

pub static TERM: ObjectSchema = ObjectSchema::row(
    Vocabulary::Term,
    &[&[ID, required("term", Type::Text), NAME, required("text", Type::LangMap), SOURCES]],
)
.with_source_rule(SourceRule::Always(Claim::Statement));

pub static QUESTION: ObjectSchema = ObjectSchema::row(
    Vocabulary::Question,
    &[&[ID, required("question", Type::LangMap), required("answer", Type::LangMap), SOURCES]],
)
.with_source_rule(SourceRule::Always(Claim::Statement));
