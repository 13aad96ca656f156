//! The shapes of the catalog's documents, key by key; `static/catalog.schema.json` says the same
//! to editors.

use super::condition::rule;
use super::learner::LEARNER;
use super::shape::{Is, Key, Shape, Sourced, Vocabulary, Words, may, need, words};
use super::words::{ATTAINMENT_KINDS, BASES, CONFIDENCES, KINDS, STATUSES};
use crate::model::AwardLevel;

static ATTAINMENT_KIND: Words =
    Words { words: &words(&ATTAINMENT_KINDS), expected: "training, exam, licence, sponsorship or evidence" };
static KIND: Words = Words { words: &words(&KINDS), expected: "a kind of credential" };
static STATUS_WORD: Words = Words { words: &words(&STATUSES), expected: "a status" };
static HOW_SURE: Words = Words { words: &words(&CONFIDENCES), expected: "low, medium or high" };
pub(super) static BASIS: Words = Words { words: &words(&BASES), expected: "issuer, historic or editorial" };
static AWARD_LEVEL: Words = Words { words: &words(&AwardLevel::ALL), expected: "a level of education" };

/// A level of education.
pub const AWARD: Is = Is::Word(&AWARD_LEVEL);

pub(super) const SOURCES: Key = may("sources", Is::Many(&Is::Refer(Vocabulary::Source)));
const ID: Key = need("id", Is::Text);
const NAME: Key = need("name", Is::Words);
pub(super) const NOTE: Key = may("note", Is::Words);
const SUB_DOMAIN_OF: Key = need("sub_domain", Is::Refer(Vocabulary::SubDomain));
const CREDENTIALS: Is = Is::Many(&Is::Refer(Vocabulary::Credential));

/// A document of the catalog.
pub static DOCUMENT: Shape = Shape::plain(&[&[
    may("$schema", Is::Anything),
    may("comment", Is::Anything),
    may("edition", Is::Text),
    may("date", Is::Date),
    may("licence", Is::Words),
    may("trademarks", Is::Words),
    may("title", Is::Words),
    may("country", Is::Words),
    may("read", Is::Text),
    may("sub_domains", Is::Many(&Is::One(&SUB_DOMAIN))),
    may("sources", Is::Many(&Is::One(&SOURCE))),
    may("organisations", Is::Many(&Is::One(&ORGANISATION))),
    may("kinds_of_work", Is::Many(&Is::One(&KIND_OF_WORK))),
    may("fields", Is::Many(&Is::One(&FIELD))),
    may("accreditations", Is::Many(&Is::One(&ACCREDITATION))),
    may("attainments", Is::Many(&Is::One(&ATTAINMENT))),
    may("competencies", Is::Many(&Is::One(&COMPETENCY))),
    may("stand_ins", Is::Many(&Is::One(&STAND_IN))),
    may("education", Is::Many(&Is::One(&EDUCATION))),
    may("occupations", Is::Many(&Is::One(&OCCUPATION))),
    may("credentials", Is::Many(&Is::One(&CREDENTIAL))),
    may("activities", Is::Many(&Is::One(&ACTIVITY))),
    may("check_items", Is::Many(&Is::One(&CHECK_ITEM))),
    may("ways_in", Is::Many(&Is::One(&WAY_IN))),
    may("bridges", Is::Many(&Is::One(&BRIDGE))),
]]);

static SUB_DOMAIN: Shape = Shape::row(
    Vocabulary::SubDomain,
    &[&[ID, NAME, need("short_name", Is::Words), need("position", Is::Whole(1, 9))]],
);

static SOURCE: Shape = Shape {
    sourced: Sourced::OneOf(&["url", "name", "address"]),
    ..Shape::row(
        Vocabulary::Source,
        &[&[
            ID,
            may("name", Is::Words),
            may("url", Is::Url),
            may("address", Is::Text),
            may("dated", Is::Date),
            may("read", Is::Text),
        ]],
    )
};

static ORGANISATION: Shape = Shape::row(
    Vocabulary::Organisation,
    &[&[ID, NAME, may("abbreviation", Is::Text), may("url", Is::Url), NOTE, may("join", Is::Words)]],
);

static KIND_OF_WORK: Shape = Shape::row(
    Vocabulary::KindOfWork,
    &[&[ID, NAME, may("counts_as", Is::Many(&Is::Refer(Vocabulary::KindOfWork)))]],
);

static FIELD: Shape =
    Shape::row(Vocabulary::Field, &[&[ID, NAME, may("counts_as", Is::Many(&Is::Refer(Vocabulary::Field)))]]);

static ACCREDITATION: Shape = Shape::row(Vocabulary::Accreditation, &[&[ID, NAME]]);

static ATTAINMENT: Shape = Shape::row(
    Vocabulary::Attainment,
    &[&[
        ID,
        need("kind", Is::Word(&ATTAINMENT_KIND)),
        NAME,
        may("counts_as", Is::Many(&Is::Refer(Vocabulary::Attainment))),
        may("held_only", Is::Flag),
    ]],
);

static COMPETENCY: Shape = Shape::row(Vocabulary::Competency, &[&[ID, NAME, SUB_DOMAIN_OF]]);

static STAND_IN: Shape = Shape {
    row: Some((Vocabulary::StandIn, "title")),
    ..Shape::plain(&[&[
        need("title", Is::Refer(Vocabulary::Credential)),
        SUB_DOMAIN_OF,
        need("level", Is::Level),
        may("credentials", CREDENTIALS),
        may("work", Is::Many(&Is::One(&STAND_IN_WORK))),
    ]])
};

static STAND_IN_WORK: Shape =
    Shape::plain(&[&[need("kind", Is::Refer(Vocabulary::KindOfWork)), need("months", Is::Whole(1, 720))]]);

static EDUCATION: Shape = Shape {
    row: Some((Vocabulary::Education, "level")),
    ..Shape::plain(&[&[
        need("level", AWARD),
        NAME,
        may("months", Is::Whole(0, 240)),
        may("tuition_usd_per_year", Is::Whole(0, 1_000_000)),
        may("published", Is::Text),
        SOURCES,
    ]])
    .sourced(Sourced::With(&["months", "tuition_usd_per_year"], "the figures"))
};

static OCCUPATION: Shape = Shape::row(
    Vocabulary::Occupation,
    &[&[
        ID,
        NAME,
        may("also_named", Is::Text),
        need("soc", Is::Text),
        may("url", Is::Url),
        need("note", Is::Words),
        may("education", AWARD),
        may("experience_months", Is::Whole(0, 720)),
        may("experience_note", Is::Words),
        may("figures", Is::Many(&Is::One(&FIGURE))),
        may("credentials", CREDENTIALS),
        SOURCES,
    ]],
)
.sourced(Sourced::Always("the record"));

static FIGURE: Shape = Shape::plain(&[&[
    need("pay_year", Is::Whole(1990, 2199)),
    may("median_pay_usd", Is::Whole(0, 10_000_000)),
    may("span", Is::Text),
    may("growth_per_mille", Is::Whole(-100_000, 100_000)),
    may("annual_openings", Is::Whole(0, 100_000_000)),
    SOURCES,
]])
.sourced(Sourced::Always("the figures"));

static CREDENTIAL: Shape = Shape::row(
    Vocabulary::Credential,
    &[&[
        ID,
        NAME,
        may("abbreviation", Is::Text),
        may("also_named", Is::Many(&Is::Text)),
        may("issuer", Is::Refer(Vocabulary::Organisation)),
        may("sub_domains", Is::Many(&Is::Refer(Vocabulary::SubDomain))),
        may("level", Is::Level),
        need("kind", Is::Word(&KIND)),
        need("status", Is::One(&STATUS)),
        need("note", Is::Words),
        may("requires", Is::By(rule)),
        may("recommends", Is::By(rule)),
        may("ladder_first", CREDENTIALS),
        may("exam", Is::One(&EXAM)),
        may("fee", Is::One(&FEE)),
        may("renewal", Is::One(&RENEWAL)),
        may("nearest", CREDENTIALS),
        may("competencies", Is::Many(&Is::Refer(Vocabulary::Competency))),
        SOURCES,
        may("unverified", Is::Many(&Is::Words)),
        may("conflict", Is::Words),
        need("confidence", Is::Word(&HOW_SURE)),
        may("comment", Is::Anything),
    ]],
)
.sourced(Sourced::Always(""));

static ACTIVITY: Shape = Shape::row(Vocabulary::Activity, &[&[ID, NAME, SUB_DOMAIN_OF]]);

static CHECK_ITEM: Shape = Shape::row(
    Vocabulary::CheckItem,
    &[&[
        ID,
        SUB_DOMAIN_OF,
        need("above", Is::Whole(1, 4)),
        need("competency", Is::Refer(Vocabulary::Competency)),
        need("text", Is::Words),
    ]],
);

static WAY_IN: Shape = Shape::row(
    Vocabulary::WayIn,
    &[&[ID, NAME, need("learner", Is::One(&LEARNER)), need("want", Is::Refer(Vocabulary::Credential))]],
);

static BRIDGE: Shape = Shape::row(
    Vocabulary::Bridge,
    &[&[
        ID,
        NAME,
        may("short_name", Is::Words),
        need("note", Is::Words),
        need("from", Is::Refer(Vocabulary::SubDomain)),
        need("to", Is::Refer(Vocabulary::SubDomain)),
        need("planks", Is::Many(&Is::One(&PLANK))),
    ]],
);

static PLANK: Shape = Shape::plain(&[&[
    need("credential", Is::Refer(Vocabulary::Credential)),
    need("counts_from", Is::Words),
    need("counts_to", Is::Words),
    SOURCES,
]])
.sourced(Sourced::Always("the plank"));

static STATUS: Shape = Shape::plain(&[&[need("is", Is::Word(&STATUS_WORD)), may("date", Is::Date), SOURCES]]);

static EXAM: Shape = Shape::plain(&[&[
    may("exams", Is::Whole(0, 50)),
    may("questions", Is::Whole(0, 10_000)),
    may("minutes", Is::Whole(0, 10_000)),
    NOTE,
    SOURCES,
]])
.sourced(Sourced::With(&["questions", "minutes"], "the exam"));

static FEE: Shape = Shape::plain(&[&[
    may("public_usd", Is::Whole(0, 1_000_000)),
    may("member_usd", Is::Whole(0, 1_000_000)),
    SOURCES,
]])
.sourced(Sourced::Always("the fee"));

static RENEWAL: Shape = Shape::plain(&[&[may("months", Is::Whole(0, 720)), NOTE, SOURCES]])
    .sourced(Sourced::With(&["months"], "the renewal"));
