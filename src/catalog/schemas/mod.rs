//! The schemas of the catalog's documents, key by key; `static/catalog.schema.json` says the same
//! to editors.

mod credential;
mod exam;
mod occupation;
mod statement;
mod vocabulary;

use super::schema::{ObjectSchema, Type, optional};
use super::vocabulary::Vocabulary;
use credential::CREDENTIAL;
use occupation::{EDUCATION, FIGURE, OCCUPATION};
use statement::{QUESTION, TERM};
use vocabulary::{
    ACCREDITATION, ACTIVITY, ATTAINMENT, BRIDGE, CHECK_ITEM, COMPETENCY, FIELD, KIND_OF_WORK, ORGANIZATION,
    SOURCE, STAND_IN, STARTING_POINT, SUB_DOMAIN,
};

pub use vocabulary::STANDS_IN_MAX;

/// The most sub-domains; each has five rungs, and every credential can be on each of them.
const SUB_DOMAINS_MAX: usize = 64;

/// The most titles with something that stands in: each is planned for on the way to everything above it.
const STAND_INS_MAX: usize = 64;

/// The most goals that the start page offers at once.
const POPULAR_GOALS_MAX: usize = 12;

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
    optional("scope", Type::LangMap),
    optional("all_jobs", Type::Object(&FIGURE)),
    optional("glossary", Type::list(&Type::Object(&TERM))),
    optional("questions", Type::list(&Type::Object(&QUESTION))),
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
    optional("popular_goals", Type::List(POPULAR_GOALS_MAX, &Type::Ref(Vocabulary::Credential))),
    optional("bridges", Type::list(&Type::Object(&BRIDGE))),
]]);
