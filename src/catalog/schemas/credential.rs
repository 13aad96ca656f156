//! The schema of a credential.

use super::super::problem::{Claim, Expected};
use super::super::schema::{Custom, ObjectSchema, SourceRule, Type, Words, optional, required, words};
use super::super::terms::{NOTE, SOURCES};
use super::super::vocabulary::Vocabulary;
use super::super::words::{CONFIDENCES, KINDS, STATUSES};
use super::{CREDENTIALS, ID, NAME};

static KIND: Words = Words { words: &words(&KINDS), expected: Expected::CredentialKind };
static STATUS_WORD: Words = Words { words: &words(&STATUSES), expected: Expected::Status };
static CONFIDENCE: Words = Words { words: &words(&CONFIDENCES), expected: Expected::Confidence };

pub static CREDENTIAL: ObjectSchema = ObjectSchema::row(
    Vocabulary::Credential,
    &[&[
        ID,
        NAME,
        optional("abbreviation", Type::Text),
        optional("also_named", Type::list(&Type::Text)),
        optional("issuer", Type::Ref(Vocabulary::Organization)),
        optional("sub_domains", Type::list(&Type::Ref(Vocabulary::SubDomain))),
        optional("level", Type::Level),
        required("kind", Type::Word(&KIND)),
        required("status", Type::Object(&STATUS)),
        required("note", Type::LangMap),
        optional("requires", Type::Custom(Custom::Rule)),
        optional("recommends", Type::Custom(Custom::Rule)),
        optional("ladder_first", CREDENTIALS),
        optional("exam", Type::Object(&EXAM)),
        optional("fee", Type::Object(&FEE)),
        optional("renewal", Type::Object(&RENEWAL)),
        optional("nearest", CREDENTIALS),
        optional("competencies", Type::list(&Type::Ref(Vocabulary::Competency))),
        SOURCES,
        optional("unverified", Type::list(&Type::LangMap)),
        optional("conflict", Type::LangMap),
        required("confidence", Type::Word(&CONFIDENCE)),
        optional("comment", Type::Anything),
    ]],
)
.with_source_rule(SourceRule::Always(Claim::Row));

static STATUS: ObjectSchema = ObjectSchema::plain(&[&[
    required("is", Type::Word(&STATUS_WORD)),
    optional("date", Type::Date),
    SOURCES,
]]);

static EXAM: ObjectSchema = ObjectSchema::plain(&[&[
    optional("exams", Type::Integer(0, 50)),
    optional("questions", Type::Integer(0, 10_000)),
    optional("minutes", Type::Integer(0, 10_000)),
    NOTE,
    SOURCES,
]])
.with_source_rule(SourceRule::With(&["questions", "minutes"], Claim::Exam));

static FEE: ObjectSchema = ObjectSchema::plain(&[&[
    optional("public_usd", Type::Integer(0, 1_000_000)),
    optional("member_usd", Type::Integer(0, 1_000_000)),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Fee));

static RENEWAL: ObjectSchema =
    ObjectSchema::plain(&[&[optional("months", Type::Integer(0, 720)), NOTE, SOURCES]])
        .with_source_rule(SourceRule::With(&["months"], Claim::Renewal));
