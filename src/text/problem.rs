//! Problems of a document: one line that names the thing and where it is.

use std::error::Error;
use std::fmt;

use super::Language;
use super::notice::visible;
use crate::catalog::json::{BYTES_MAX, JsonError, STRING_MAX, VALUES_MAX};
use crate::catalog::{Claim, Expected, Fault, Found, Owner, Problem, Severity, Vocabulary};
use crate::model::ToList;

/// One line, without a full stop: what is wrong, and (file: path).
pub fn problem(language: Language, problem: &Problem) -> String {
    let Language::English = language;
    let warning = if problem.severity == Severity::Warning { "warning: " } else { "" };
    let what = fault(&problem.fault);
    let colon = if problem.path.is_empty() { "" } else { ": " };
    visible(&format!("{warning}{what} ({}{colon}{})", problem.file, problem.path)).collect()
}

/// The line about a file that a person chose.
pub fn in_file(language: Language, row: &Problem) -> String {
    let Language::English = language;
    format!("In the file: {}", problem(language, row))
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&problem(Language::English, self))
    }
}

impl Error for Problem {}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&unreadable(*self))
    }
}

impl Error for JsonError {}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Unreadable(why) => format!("the document {}", unreadable(*why)),
        Fault::DuplicateKey(key) => format!("the key `{key}` is given twice"),
        Fault::UnknownKey(key) => format!("unknown key `{key}`"),
        Fault::MissingKey(key) => format!("the key `{key}` is missing"),
        Fault::Expected { expected, found } => {
            format!("expected {}, found {}", self::expected(*expected), self::found(found))
        }
        Fault::InvisibleCharacter => "the text has an invisible character".to_owned(),
        Fault::DuplicateId(id) => format!("the id `{id}` is given twice"),
        Fault::UnknownId { vocabulary, id, owner } => {
            format!("{} refers to unknown {} `{id}`", self::owner(owner), row(*vocabulary))
        }
        Fault::MissingSource { claim, owner } => {
            format!("{}{} names no source", self::claim(*claim), self::owner(owner))
        }
        Fault::ImpossibleCount { required_number, parts } => {
            format!("{required_number} of {parts} parts can never be met")
        }
        Fault::LongList { items, max } => format!("the list has {items} items, and at most {max} are read"),
        Fault::LeftOut { count, items } => {
            format!("{count} of {items} entries cannot be read and are left out")
        }
        Fault::CannotStart { credential, basis, waits_for } => {
            let waits = if waits_for.is_empty() {
                String::new()
            } else {
                format!(": it waits for {}", ids(&waits_for.iter().map(|id| id.as_str()).list(), ", "))
            };
            format!("credential `{credential}` can never be started on the {basis} basis{waits}")
        }
        Fault::NoStandIn(id) => format!("nothing stands in for `{id}`, which no organization issues"),
        Fault::StandInElsewhere(id) => {
            format!("the stand-in for `{id}` has another sub-domain or level than `{id}`")
        }
        Fault::CountsAsItself(circle) => {
            let first = circle.first().copied().unwrap_or_default();
            format!("{} counts as `{first}`", ids(circle, " counts as "))
        }
        Fault::CountedByMany { credential, max } => {
            format!("more than {max} credentials count as `{credential}` or stand in for it")
        }
        Fault::TooWide(id) => format!("the condition of credential `{id}` has too many alternatives"),
        Fault::FormerKey { former, name } => {
            format!("the key `{former}` is called `{name}` now, and a later edition will not read it")
        }
        Fault::TooLong { max } => format!("it has more than {max} bytes"),
        Fault::NotBoth { key, other } => format!("give `{key}` or `{other}`, not both"),
        Fault::Ended(until) => format!("the offer was valid until {until} and is not shown"),
        Fault::More(1) => "there is 1 more problem".to_owned(),
        Fault::More(count) => format!("there are {count} more problems"),
    }
}

/// How many ids are shown in one line.
const SHOWN: usize = 8;

/// Ids with words between them; the middle of a long list is left out.
fn ids(ids: &[&str], between: &str) -> String {
    let mut line = String::new();
    for (index, id) in ids.iter().enumerate() {
        let before = if index == 0 { "" } else { between };
        let left_out = SHOWN / 2..ids.len().saturating_sub(SHOWN / 2);
        if ids.len() <= SHOWN || !left_out.contains(&index) {
            line.push_str(&format!("{before}`{id}`"));
        } else if index == left_out.start {
            line.push_str(&format!("{before}..."));
        }
    }
    line
}

pub fn unreadable(why: JsonError) -> String {
    match why {
        JsonError::TooLarge => format!("has more than {BYTES_MAX} bytes"),
        JsonError::Syntax { line, column } => format!("is not JSON: line {line}, column {column}"),
        JsonError::TooManyValues => format!("holds more than {VALUES_MAX} values"),
        JsonError::LongString => format!("holds a string of more than {STRING_MAX} bytes"),
    }
}

fn expected(expected: Expected) -> String {
    let words = match expected {
        Expected::Items(count) => return format!("a list of {count}"),
        Expected::IntegerIn(min, max) => return format!("a whole number from {min} to {max}"),
        Expected::Bool => "true or false",
        Expected::Text => "a text",
        Expected::LangMap => "a text by language, such as {\"en\": \"...\"}",
        Expected::LanguageTag => "a language tag as the key",
        Expected::HttpsUrl => "an https address",
        Expected::Date => "a date such as 2026, 2026-11 or 2026-11-22",
        Expected::Day => "a day such as 2026-11-22",
        Expected::Month => "a month such as 2024-05",
        Expected::Integer => "a whole number",
        Expected::Level => "a level from 1 to 5",
        Expected::Id => "an id of a-z, 0-9 and -",
        Expected::Object => "an object",
        Expected::List => "a list",
        Expected::Version => "version 1",
        Expected::Condition => {
            "one of all, any, at_least, credential, education, work, attainment, membership, unpublished"
        }
        Expected::KindsOfWork => "at least one kind of work",
        Expected::Window => "a window that the months fit in",
        Expected::AttainmentKind => "training, exam, license, sponsorship or evidence",
        Expected::CredentialKind => "a kind of credential",
        Expected::Status => "a status",
        Expected::Confidence => "low, medium or high",
        Expected::Basis => "issuer, historic or editorial",
        Expected::AwardLevel => "a level of education",
        Expected::Access => "anyone, employed, sponsored, clinician, military, member or abroad",
        Expected::Grade => "issuer, official or other",
        Expected::Held => "has, expired, candidate, no or not-sure",
        Expected::GrantKind => "waived or equivalent",
        Expected::Grantor => "issuer or college",
        Expected::Answer => "has, no or not-sure",
        Expected::Section => "a section",
        Expected::OfferKind => {
            "course, program, exam-preparation, exam-site, apprenticeship, job or tuition-benefit"
        }
        Expected::Delivery => "in-person, online or hybrid",
        Expected::Gain => "one of credential, award, training, work",
        Expected::Need => "one of credential, award, training, work, any",
        Expected::Job => "job, as the row has `requires`",
        Expected::Language => "a language tag such as en",
    };
    words.to_owned()
}

fn found(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Bool(true) => "true".to_owned(),
        Found::Bool(false) => "false".to_owned(),
        Found::Integer(number) => number.to_string(),
        Found::Fraction => "a number with a fraction".to_owned(),
        Found::Text(text) => format!("\"{text}\""),
        Found::List => "a list".to_owned(),
        Found::Object => "an object".to_owned(),
    }
}

/// What names no source, with the word before the row that it is of.
fn claim(claim: Claim) -> &'static str {
    match claim {
        Claim::Row => "",
        Claim::Rule => "a rule of ",
        Claim::Record => "the record of ",
        Claim::Figures => "the figures of ",
        Claim::Exam => "the exam of ",
        Claim::Fee => "the fee of ",
        Claim::Renewal => "the renewal of ",
        Claim::Statement => "a statement of ",
        Claim::BridgeStep => "a step of ",
    }
}

fn owner(owner: &Owner) -> String {
    let row = row(owner.vocabulary);
    if owner.id.is_empty() { row.to_owned() } else { format!("{row} `{}`", owner.id) }
}

/// What a row of a vocabulary is called.
fn row(vocabulary: Vocabulary) -> &'static str {
    match vocabulary {
        Vocabulary::SubDomain => "sub-domain",
        Vocabulary::Source => "source",
        Vocabulary::Organization => "organization",
        Vocabulary::KindOfWork => "kind of work",
        Vocabulary::Field => "field",
        Vocabulary::Accreditation => "accreditation",
        Vocabulary::Attainment => "attainment",
        Vocabulary::Competency => "competency",
        Vocabulary::StandIn => "stand-in",
        Vocabulary::Education => "education",
        Vocabulary::Occupation => "occupation",
        Vocabulary::Credential => "credential",
        Vocabulary::Activity => "activity",
        Vocabulary::CheckItem => "task of the self-check",
        Vocabulary::StartingPoint => "starting point",
        Vocabulary::Bridge => "bridge",
        Vocabulary::Term => "term",
        Vocabulary::Question => "question",
        Vocabulary::Offer => "offer",
        Vocabulary::Learner => "the learner",
    }
}
