//! The schema of a credential.

use super::super::problem::{Claim, Expected};
use super::super::schema::{Custom, ObjectSchema, SourceRule, Type, Words, optional, required, words};
use super::super::terms::{CREDENTIALS, ID, NAME, NOTE, SOURCES};
use super::super::vocabulary::Vocabulary;
use super::super::words::{CONFIDENCES, KINDS, STATUSES};
use super::exam::{CANDIDATE, EXAM, FEE, RENEWAL};
use super::statement::STATEMENTS;

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
        optional("candidate", Type::Object(&CANDIDATE)),
        optional("counts_as", CREDENTIALS),
        STATEMENTS,
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
    optional("stages", Type::list(&Type::Object(&STAGE))),
    SOURCES,
]]);

static STAGE: ObjectSchema = ObjectSchema::plain(&[&[
    required("from", Type::Date),
    required("is", Type::Word(&STATUS_WORD)),
    NOTE,
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Statement));
