//! The schemas of the catalog's documents, key by key; `static/catalog.schema.json` says the same
//! to editors.

use super::learner_schema::LEARNER;
use super::problem::{Claim, Expected};
use super::schema::{Custom, Key, ObjectSchema, SourceRule, Type, Words, optional, required, words};
use super::terms::{AWARD, NOTE, SOURCES};
use super::vocabulary::Vocabulary;
use super::words::{ATTAINMENT_KINDS, CONFIDENCES, KINDS, STATUSES};

static ATTAINMENT_KIND: Words =
    Words { words: &words(&ATTAINMENT_KINDS), expected: Expected::AttainmentKind };
static KIND: Words = Words { words: &words(&KINDS), expected: Expected::CredentialKind };
static STATUS_WORD: Words = Words { words: &words(&STATUSES), expected: Expected::Status };
static CONFIDENCE: Words = Words { words: &words(&CONFIDENCES), expected: Expected::Confidence };

const ID: Key = required("id", Type::Text);
const NAME: Key = required("name", Type::LangMap);
const SUB_DOMAIN_OF: Key = required("sub_domain", Type::Ref(Vocabulary::SubDomain));
const CREDENTIALS: Type = Type::list(&Type::Ref(Vocabulary::Credential));

/// The most sub-domains; each has five rungs, and every credential can be on each of them.
const SUB_DOMAINS_MAX: usize = 64;

/// The most titles with something that stands in, and the most that stands in for one: each is planned
/// for on the way to everything above it.
const STAND_INS_MAX: usize = 64;
const STANDS_IN_MAX: usize = 8;

/// A document of the catalog.
pub static DOCUMENT: ObjectSchema = ObjectSchema::plain(&[&[
    optional("$schema", Type::Anything),
    optional("comment", Type::Anything),
    optional("edition", Type::Text),
    optional("date", Type::Date),
    optional("license", Type::LangMap),
    optional("trademarks", Type::LangMap),
    optional("title", Type::LangMap),
    optional("country", Type::LangMap),
    optional("read", Type::Day),
    optional("sub_domains", Type::List(SUB_DOMAINS_MAX, &Type::Object(&SUB_DOMAIN))),
    optional("sources", Type::list(&Type::Object(&SOURCE))),
    optional("organizations", Type::list(&Type::Object(&ORGANIZATION))),
    optional("kinds_of_work", Type::list(&Type::Object(&KIND_OF_WORK))),
    optional("fields", Type::list(&Type::Object(&FIELD))),
    optional("accreditations", Type::list(&Type::Object(&ACCREDITATION))),
    optional("attainments", Type::list(&Type::Object(&ATTAINMENT))),
    optional("competencies", Type::list(&Type::Object(&COMPETENCY))),
    optional("stand_ins", Type::List(STAND_INS_MAX, &Type::Object(&STAND_IN))),
    optional("education", Type::list(&Type::Object(&EDUCATION))),
    optional("occupations", Type::list(&Type::Object(&OCCUPATION))),
    optional("credentials", Type::list(&Type::Object(&CREDENTIAL))),
    optional("activities", Type::list(&Type::Object(&ACTIVITY))),
    optional("check_items", Type::list(&Type::Object(&CHECK_ITEM))),
    optional("ways_in", Type::list(&Type::Object(&STARTING_POINT))),
    optional("bridges", Type::list(&Type::Object(&BRIDGE))),
]]);

static SUB_DOMAIN: ObjectSchema = ObjectSchema::row(
    Vocabulary::SubDomain,
    &[&[ID, NAME, required("short_name", Type::LangMap), required("position", Type::Integer(1, 9))]],
);

static SOURCE: ObjectSchema = ObjectSchema {
    source_rule: SourceRule::OneOf(&["url", "name", "address"]),
    ..ObjectSchema::row(
        Vocabulary::Source,
        &[&[
            ID,
            optional("name", Type::LangMap),
            optional("url", Type::HttpsUrl),
            optional("address", Type::Text),
            optional("dated", Type::Date),
            optional("read", Type::Day),
        ]],
    )
};

static ORGANIZATION: ObjectSchema = ObjectSchema::row(
    Vocabulary::Organization,
    &[&[
        ID,
        NAME,
        optional("abbreviation", Type::Text),
        optional("url", Type::HttpsUrl),
        NOTE,
        optional("join", Type::LangMap),
    ]],
);

static KIND_OF_WORK: ObjectSchema = ObjectSchema::row(
    Vocabulary::KindOfWork,
    &[&[ID, NAME, optional("counts_as", Type::list(&Type::Ref(Vocabulary::KindOfWork)))]],
);

static FIELD: ObjectSchema = ObjectSchema::row(
    Vocabulary::Field,
    &[&[ID, NAME, optional("counts_as", Type::list(&Type::Ref(Vocabulary::Field)))]],
);

static ACCREDITATION: ObjectSchema = ObjectSchema::row(Vocabulary::Accreditation, &[&[ID, NAME]]);

static ATTAINMENT: ObjectSchema = ObjectSchema::row(
    Vocabulary::Attainment,
    &[&[
        ID,
        required("kind", Type::Word(&ATTAINMENT_KIND)),
        NAME,
        optional("counts_as", Type::list(&Type::Ref(Vocabulary::Attainment))),
        optional("held_only", Type::Bool),
    ]],
);

static COMPETENCY: ObjectSchema = ObjectSchema::row(Vocabulary::Competency, &[&[ID, NAME, SUB_DOMAIN_OF]]);

static STAND_IN: ObjectSchema = ObjectSchema {
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

static EDUCATION: ObjectSchema = ObjectSchema {
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

static OCCUPATION: ObjectSchema = ObjectSchema::row(
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

static CREDENTIAL: ObjectSchema = ObjectSchema::row(
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

static ACTIVITY: ObjectSchema = ObjectSchema::row(Vocabulary::Activity, &[&[ID, NAME, SUB_DOMAIN_OF]]);

static CHECK_ITEM: ObjectSchema = ObjectSchema::row(
    Vocabulary::CheckItem,
    &[&[
        ID,
        SUB_DOMAIN_OF,
        required("above", Type::Integer(1, 4)),
        required("competency", Type::Ref(Vocabulary::Competency)),
        required("text", Type::LangMap),
    ]],
);

static STARTING_POINT: ObjectSchema = ObjectSchema::row(
    Vocabulary::StartingPoint,
    &[&[
        ID,
        NAME,
        required("learner", Type::Object(&LEARNER)),
        required("want", Type::Ref(Vocabulary::Credential)),
    ]],
);

static BRIDGE: ObjectSchema = ObjectSchema::row(
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
