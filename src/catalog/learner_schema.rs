//! What a document says of a learner.

use super::problem::Expected;
use super::schema::{ObjectSchema, Type, Words, optional, required, words};
use super::terms::AWARD;
use super::vocabulary::Vocabulary;
use crate::model::{Answer, GrantKind, Grantor, Held, Learner, Section, Stretch};

static HELD: Words = Words { words: &words(&Held::ALL), expected: Expected::Held };
static ANSWERS: Words = Words { words: &words(&Answer::ALL), expected: Expected::Answer };
static SECTIONS: Words = Words { words: &words(&Section::ALL), expected: Expected::Section };
static GRANT_KINDS: Words = Words { words: &words(&GrantKind::ALL), expected: Expected::GrantKind };
static GRANTORS: Words = Words { words: &words(&Grantor::ALL), expected: Expected::Grantor };
const ANSWER: Type = Type::Word(&ANSWERS);
const LONGEST: i32 = Stretch::LONGEST.cast_signed();

/// What a person has told.
pub static LEARNER: ObjectSchema = ObjectSchema::plain(&[&[
    optional("$schema", Type::Anything),
    optional("version", Type::Anything),
    optional("credentials", Type::MapById(Vocabulary::Credential, &Type::Word(&HELD))),
    optional("since", Type::MapById(Vocabulary::Credential, &Type::Month)),
    optional("attainments", Type::MapById(Vocabulary::Attainment, &ANSWER)),
    optional("memberships", Type::MapById(Vocabulary::Organization, &Type::Object(&MEMBERSHIP))),
    optional("waivers", Type::List(Learner::WAIVERS_MAX, &Type::Object(&WAIVER))),
    optional("levels", Type::MapById(Vocabulary::SubDomain, &Type::Level)),
    optional("education", Type::List(Learner::EDUCATION_MAX, &Type::Object(&EDUCATION))),
    optional("work", Type::List(Learner::WORK_MAX, &Type::Object(&WORK))),
    optional("complete", Type::list(&Type::Word(&SECTIONS))),
    optional("denied", Type::Object(&DENIED)),
    optional("one_after_another", Type::Bool),
]]);

static DENIED: ObjectSchema = ObjectSchema::plain(&[&[
    optional("education", Type::list(&AWARD)),
    optional("work", Type::list(&Type::Ref(Vocabulary::KindOfWork))),
]]);

static MEMBERSHIP: ObjectSchema =
    ObjectSchema::plain(&[&[required("answer", ANSWER), optional("months", Type::Integer(0, LONGEST))]]);

static EDUCATION: ObjectSchema = ObjectSchema::plain(&[&[
    required("level", AWARD),
    optional("field", Type::Ref(Vocabulary::Field)),
    optional("accreditation", Type::Ref(Vocabulary::Accreditation)),
]]);

static WAIVER: ObjectSchema = ObjectSchema::plain(&[&[
    required("credential", Type::Ref(Vocabulary::Credential)),
    required("requirement", Type::Text),
    required("how", Type::Word(&GRANT_KINDS)),
    optional("by", Type::Word(&GRANTORS)),
    optional("month", Type::Month),
]]);

static WORK: ObjectSchema = ObjectSchema::plain(&[&[
    required("kind", Type::Ref(Vocabulary::KindOfWork)),
    required("months", Type::Integer(1, LONGEST)),
    optional("share_percent", Type::Integer(1, 100)),
    optional("from", Type::Month),
]]);
