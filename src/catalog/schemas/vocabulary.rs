//! The schemas of the small vocabularies.

use super::super::learner_schema::LEARNER;
use super::super::problem::{Claim, Expected};
use super::super::schema::{Key, ObjectSchema, SourceRule, Type, Words, optional, required, words};
use super::super::terms::{AWARD, ID, NAME, NOTE, SOURCES};
use super::super::vocabulary::Vocabulary;
use super::super::words::{ACCESSES, ATTAINMENT_KINDS, GRADES};
use super::statement::STATEMENTS;

static ATTAINMENT_KIND: Words =
    Words { words: &words(&ATTAINMENT_KINDS), expected: Expected::AttainmentKind };

static ACCESS_WORD: Words = Words { words: &words(&ACCESSES), expected: Expected::Access };
static GRADE: Words = Words { words: &words(&GRADES), expected: Expected::Grade };

const ACCESS: Key = optional("access", Type::Word(&ACCESS_WORD));
const SUB_DOMAIN_OF: Key = required("sub_domain", Type::Ref(Vocabulary::SubDomain));

/// The most that stands in for one title.
pub const STANDS_IN_MAX: usize = 8;

pub static SUB_DOMAIN: ObjectSchema = ObjectSchema::row(
    Vocabulary::SubDomain,
    &[&[
        ID,
        NAME,
        required("short_name", Type::LangMap),
        required("position", Type::Integer(1, 9)),
        optional("bodies", Type::list(&Type::Ref(Vocabulary::Organization))),
        STATEMENTS,
    ]],
);

pub static SOURCE: ObjectSchema = ObjectSchema {
    source_rule: SourceRule::OneOf(&["url", "name", "address"]),
    ..ObjectSchema::row(
        Vocabulary::Source,
        &[&[
            ID,
            optional("name", Type::LangMap),
            optional("url", Type::HttpsUrl),
            optional("address", Type::Text),
            optional("grade", Type::Word(&GRADE)),
            optional("copy", Type::Bool),
            optional("dated", Type::Date),
            optional("read", Type::Day),
        ]],
    )
};

pub static ORGANIZATION: ObjectSchema = ObjectSchema::row(
    Vocabulary::Organization,
    &[&[
        ID,
        NAME,
        optional("abbreviation", Type::Text),
        optional("also_named", Type::Names),
        optional("url", Type::HttpsUrl),
        optional("no_page", Type::LangMap),
        NOTE,
        optional("join", Type::LangMap),
        STATEMENTS,
    ]],
);

pub static KIND_OF_WORK: ObjectSchema = ObjectSchema::row(
    Vocabulary::KindOfWork,
    &[&[
        ID,
        NAME,
        optional("after_work", Type::LangMap),
        optional("also_named", Type::Names),
        optional("counts_as", Type::list(&Type::Ref(Vocabulary::KindOfWork))),
        // Each of them is looked at for every requirement of work.
        optional("may_count_as", Type::List(16, &Type::Ref(Vocabulary::KindOfWork))),
        ACCESS,
    ]],
);

pub static FIELD: ObjectSchema = ObjectSchema::row(
    Vocabulary::Field,
    &[&[ID, NAME, optional("counts_as", Type::list(&Type::Ref(Vocabulary::Field)))]],
);

pub static ACCREDITATION: ObjectSchema = ObjectSchema::row(Vocabulary::Accreditation, &[&[ID, NAME]]);

pub static ATTAINMENT: ObjectSchema = ObjectSchema::row(
    Vocabulary::Attainment,
    &[&[
        ID,
        required("kind", Type::Word(&ATTAINMENT_KIND)),
        NAME,
        optional("counts_as", Type::list(&Type::Ref(Vocabulary::Attainment))),
        optional("held_only", Type::Bool),
        ACCESS,
        optional("takes", Type::Object(&TAKES)),
        optional("implies", Type::Object(&IMPLIES)),
    ]],
);

pub static COMPETENCY: ObjectSchema =
    ObjectSchema::row(Vocabulary::Competency, &[&[ID, NAME, SUB_DOMAIN_OF]]);

pub static STAND_IN: ObjectSchema = ObjectSchema {
    row: Some((Vocabulary::StandIn, "title")),
    ..ObjectSchema::plain(&[&[
        required("title", Type::Ref(Vocabulary::Credential)),
        SUB_DOMAIN_OF,
        required("level", Type::Level),
        optional("credentials", Type::List(STANDS_IN_MAX, &Type::Ref(Vocabulary::Credential))),
        optional("work", Type::List(STANDS_IN_MAX, &Type::Object(&STAND_IN_WORK))),
    ]])
};

static STAND_IN_WORK: ObjectSchema = ObjectSchema::plain(&[&[
    required("kind", Type::Ref(Vocabulary::KindOfWork)),
    required("months", Type::Integer(1, 720)),
]]);

pub static ACTIVITY: ObjectSchema = ObjectSchema::row(Vocabulary::Activity, &[&[ID, NAME, SUB_DOMAIN_OF]]);

pub static CHECK_ITEM: ObjectSchema = ObjectSchema::row(
    Vocabulary::CheckItem,
    &[&[
        ID,
        SUB_DOMAIN_OF,
        required("above", Type::Integer(1, 4)),
        required("competency", Type::Ref(Vocabulary::Competency)),
        required("text", Type::LangMap),
    ]],
);

pub static STARTING_POINT: ObjectSchema = ObjectSchema::row(
    Vocabulary::StartingPoint,
    &[&[
        ID,
        NAME,
        required("learner", Type::Object(&LEARNER)),
        required("want", Type::Ref(Vocabulary::Credential)),
    ]],
);

pub static BRIDGE: ObjectSchema = ObjectSchema::row(
    Vocabulary::Bridge,
    &[&[
        ID,
        NAME,
        optional("short_name", Type::LangMap),
        required("note", Type::LangMap),
        required("from", Type::Ref(Vocabulary::SubDomain)),
        required("to", Type::Ref(Vocabulary::SubDomain)),
        required("planks", Type::list(&Type::Object(&BRIDGE_STEP))),
    ]],
);

static BRIDGE_STEP: ObjectSchema = ObjectSchema::plain(&[&[
    required("credential", Type::Ref(Vocabulary::Credential)),
    required("counts_from", Type::LangMap),
    required("counts_to", Type::LangMap),
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::BridgeStep));

static TAKES: ObjectSchema = ObjectSchema::plain(&[&[
    optional("months", Type::Integer(0, 720)),
    optional("hours", Type::Integer(0, 100_000)),
    optional("fee_usd", Type::Integer(0, 1_000_000)),
    NOTE,
    SOURCES,
]])
.with_source_rule(SourceRule::Always(Claim::Figures));

static IMPLIES: ObjectSchema = ObjectSchema::plain(&[&[
    required("education", AWARD),
    optional("fields", Type::list(&Type::Ref(Vocabulary::Field))),
    SOURCES,
]]);
