//! What a document may say of offers; `static/offers.schema.json` says the same to editors.

use super::problem::Expected;
use super::schema::{Key, ObjectSchema, SourceRule, Type, Words, optional, required, words};
use super::terms::{AWARD, ID, NAME};
use super::vocabulary::Vocabulary;
use crate::model::{Constraint, Delivery, OfferKind, Stretch};

/// The most offers of a document.
const OFFERS_MAX: usize = 1_000;
/// The most things that one offer leads to.
const GAINS_MAX: usize = 20;
/// The most figures, dates or languages of one offer, and parts of what a job requires.
const FEW: usize = 12;

const LONGEST: i32 = Stretch::LONGEST.cast_signed();
const WEEKS_MAX: i32 = 520;
const WEEK_HOURS: i32 = 168;
const COST_MAX: i32 = Constraint::COST_MAX.cast_signed();

static KINDS: Words = Words { words: &words(&OfferKind::ALL), expected: Expected::OfferKind };
static DELIVERIES: Words = Words { words: &words(&Delivery::ALL), expected: Expected::Delivery };

/// What an offer leads to: one of these keys.
pub const GAINS: [&str; 4] = ["credential", "award", "training", "work"];

/// What a job requires: the same, or one of several.
pub const ANY: &str = "any";

/// A document of offers.
pub static OFFERS: ObjectSchema = ObjectSchema::plain(&[&[
    optional("$schema", Type::Anything),
    optional("comment", Type::Anything),
    required("version", Type::Integer(1, 1)),
    required("provider", Type::Object(&PROVIDER)),
    required("offers", Type::List(OFFERS_MAX, &Type::Object(&OFFER))),
]]);

static PROVIDER: ObjectSchema = ObjectSchema::plain(&[&[
    NAME,
    optional("url", Type::HttpsUrl),
    optional("address", Type::LangMap),
    optional("contact", Type::LangMap),
]]);

static OFFER: ObjectSchema = ObjectSchema::row(
    Vocabulary::Offer,
    &[&[
        ID,
        required("kind", Type::Word(&KINDS)),
        NAME,
        optional("comment", Type::Anything),
        optional("url", Type::HttpsUrl),
        optional("leads_to", Type::List(GAINS_MAX, &Type::Object(&GAIN))),
        optional("prepares_for", Type::List(GAINS_MAX, &Type::Ref(Vocabulary::Credential))),
        optional("requires", Type::List(FEW, &Type::Object(&NEED))),
        optional("months", Type::Integer(1, LONGEST)),
        optional("weeks", Type::Integer(1, WEEKS_MAX)),
        optional("hours_per_week", Type::Integer(1, WEEK_HOURS)),
        optional("costs", Type::List(FEW, &Type::Object(&COST))),
        optional("credits", Type::Text),
        optional("delivery", Type::List(FEW, &Type::Word(&DELIVERIES))),
        optional("location", Type::LangMap),
        optional("starts", Type::List(FEW, &Type::Date)),
        optional("until", Type::Date),
        optional("languages", Type::List(FEW, &Type::Text)),
    ]],
)
.with_source_rule(SourceRule::OneOf(&["leads_to", "prepares_for", "requires"]));

static COST: ObjectSchema =
    ObjectSchema::plain(&[&[required("usd", Type::Integer(0, COST_MAX)), optional("for", Type::LangMap)]]);

static GAIN: ObjectSchema = ObjectSchema::plain(&[HELD, &[optional("work", Type::Object(&WORK))]]);

static NEED: ObjectSchema = ObjectSchema::plain(&[
    HELD,
    &[optional("work", Type::Object(&WORK_NEEDED)), optional(ANY, Type::List(FEW, &Type::Object(&NEED_OF)))],
]);

static NEED_OF: ObjectSchema = ObjectSchema::plain(&[HELD, &[optional("work", Type::Object(&WORK_NEEDED))]]);

const HELD: &[Key] = &[
    optional("credential", Type::Ref(Vocabulary::Credential)),
    optional("award", Type::Object(&AWARD_OF)),
    optional("training", Type::Ref(Vocabulary::Attainment)),
];

static AWARD_OF: ObjectSchema = ObjectSchema::plain(&[&[
    required("level", AWARD),
    optional("field", Type::Ref(Vocabulary::Field)),
    optional("accreditation", Type::Ref(Vocabulary::Accreditation)),
]]);

static WORK: ObjectSchema = ObjectSchema::plain(&[&[
    required("kind", Type::Ref(Vocabulary::KindOfWork)),
    optional("months", Type::Integer(1, LONGEST)),
]]);

static WORK_NEEDED: ObjectSchema = ObjectSchema::plain(&[&[
    required("kind", Type::Ref(Vocabulary::KindOfWork)),
    required("months", Type::Integer(1, LONGEST)),
]]);
