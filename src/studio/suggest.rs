//! What a row seems to lead to. A suggestion is a proposal: it counts for nothing until a person confirms it.

use super::target::Target;
use crate::catalog::Catalog;
use crate::model::{Accredited, Award, AwardLevel, Credential, Gain, OfferKind, ToList};

/// How well a suggestion is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// The row names it, or has its level and the code of its program.
    Sure,
    /// Words of the row hint at it.
    Likely,
}

/// What a row seems to lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How well it is founded.
    pub grade: Grade,
    /// What.
    pub target: Target,
}

/// What a row says of itself.
#[derive(Clone, Debug, Default)]
pub struct Hints<'t> {
    /// What it is called.
    pub name: &'t str,
    /// The value of its column for the level.
    pub level: &'t str,
    /// The value of its column for the field.
    pub field: &'t str,
    /// The code of its program.
    pub cip: &'t str,
    /// Who accredits it.
    pub accreditation: &'t str,
}

/// Abbreviations that also mean something else in the titles of courses: CPT is a set of codes, TCP is half of
/// TCP/IP, CC is any community college.
pub(super) const AMBIGUOUS: [&str; 5] = ["CPT", "TCP", "CC", "CTP", "BMD"];

/// Words of a title that speak of an exam.
const EXAM_WORDS: [&str; 9] =
    ["exam", "certification", "certified", "cert", "prep", "preparation", "review", "examination", "test"];

/// Words for a level of award.
const LEVELS: [(&str, AwardLevel); 18] = [
    ("aas", AwardLevel::Associate),
    ("a.a.s.", AwardLevel::Associate),
    ("as", AwardLevel::Associate),
    ("associate", AwardLevel::Associate),
    ("associates", AwardLevel::Associate),
    ("associate's", AwardLevel::Associate),
    ("bs", AwardLevel::Bachelor),
    ("bas", AwardLevel::Bachelor),
    ("b.s.", AwardLevel::Bachelor),
    ("bachelor", AwardLevel::Bachelor),
    ("bachelor's", AwardLevel::Bachelor),
    ("ms", AwardLevel::Master),
    ("m.s.", AwardLevel::Master),
    ("master", AwardLevel::Master),
    ("master's", AwardLevel::Master),
    ("doctorate", AwardLevel::Doctorate),
    ("certificate", AwardLevel::PostsecondaryCertificate),
    ("diploma", AwardLevel::PostsecondaryCertificate),
];

/// Beginnings of CIP codes and the field of each.
const CIP: [(&str, &str); 15] = [
    ("15.0401", "biomedical-equipment-technology"),
    ("15.0303", "electronics-technology"),
    ("14.05", "biomedical-engineering"),
    ("14.", "engineering"),
    ("15.", "engineering-technology"),
    ("11.0701", "computer-science"),
    ("11.", "information-technology"),
    ("51.0706", "health-information-management"),
    ("51.0707", "health-information-management"),
    ("51.0713", "health-information-management"),
    ("51.2706", "health-informatics"),
    ("51.38", "nursing"),
    ("51.22", "public-health"),
    ("51.08", "allied-health"),
    ("52.", "business"),
];

/// Words of titles and the field of each, the more exact ones first.
pub(super) const FIELDS: [(&str, &str); 20] = [
    ("biomedical equipment", "biomedical-equipment-technology"),
    ("bmet", "biomedical-equipment-technology"),
    ("biomedical electronics", "biomedical-equipment-technology"),
    ("biomedical engineering technolog", "biomedical-equipment-technology"),
    ("biomedical engineering", "biomedical-engineering"),
    ("biomedical technolog", "biomedical-technology"),
    ("health informatics", "health-informatics"),
    ("health information", "health-information-management"),
    ("him", "health-information-management"),
    ("hit", "health-information-management"),
    ("medical coding", "health-information-management"),
    ("billing and coding", "health-information-management"),
    ("electronics", "electronics-technology"),
    ("information technology", "information-technology"),
    ("computer science", "computer-science"),
    ("nursing", "nursing"),
    ("public health", "public-health"),
    ("medical assist", "allied-health"),
    ("ekg", "allied-health"),
    ("phlebotom", "allied-health"),
];

/// Accreditations by their words.
const ACCREDITATIONS: [(&str, &str); 5] = [
    ("cahiim", "cahiim"),
    ("abet eac", "abet-eac"),
    ("abet tac", "abet-tac"),
    ("abet etac", "abet-tac"),
    ("ncra", "ncra"),
];

/// Words of jobs and the kind of work of each.
const WORK: [(&str, &str); 7] = [
    ("biomedical equipment", "bmet"),
    ("bmet", "bmet"),
    ("coder", "coding"),
    ("coding", "coding"),
    ("help desk", "it-support"),
    ("it support", "it-support"),
    ("health information", "health-information"),
];

/// What a row seems to lead to; none where nothing in it says so.
pub fn suggest(catalog: &Catalog, kind: OfferKind, hints: &Hints<'_>) -> Option<Suggestion> {
    let name = words(hints.name);
    if kind == OfferKind::Job {
        let work = catalog.kinds_of_work.listed(named(&WORK, &name)?)?;
        return Some(likely(Target::Leads(Gain::Work(work, None))));
    }
    credential(catalog, &name)
        .or_else(|| apprenticeship(catalog, &name))
        .or_else(|| award(catalog, hints, &name))
}

fn likely(target: Target) -> Suggestion {
    Suggestion { grade: Grade::Likely, target }
}

/// The credential that a title names: by its whole name, or by its abbreviation, where the issuer or a word for
/// an exam makes it sure. A course about one is no more than a preparation for its exam.
fn credential(catalog: &Catalog, name: &str) -> Option<Suggestion> {
    let is_exam = EXAM_WORDS.iter().any(|word| has(name, word));
    let mut best: Option<Suggestion> = None;
    for row in catalog.credentials.iter().filter(|row| row.is_issued() && row.is_ever_open()) {
        let Some(grade) = named_in(row, name, is_exam) else { continue };
        let target = Target::Prepares(row.id);
        // Two that are named alike decide nothing.
        match best {
            Some(other) if other.grade == grade => return None,
            Some(Suggestion { grade: Grade::Sure, .. }) => {}
            _ => best = Some(Suggestion { grade, target }),
        }
    }
    best
}

fn named_in(row: &Credential, name: &str, is_exam: bool) -> Option<Grade> {
    let whole = words(row.name.get("en"));
    if whole.split(' ').count() > 1 && has(name, &whole) {
        return Some(Grade::Sure);
    }
    let short = row.abbreviation.as_deref().filter(|short| !AMBIGUOUS.contains(short))?;
    if short.len() < 2 || !has(name, &words(short)) {
        return None;
    }
    let issuer = row.id.as_str().split('-').next().unwrap_or_default();
    Some(if is_exam || has(name, issuer) { Grade::Sure } else { Grade::Likely })
}

fn apprenticeship(catalog: &Catalog, name: &str) -> Option<Suggestion> {
    if !has(name, "apprenticeship") {
        return None;
    }
    let training = match named(&WORK, name)? {
        "bmet" => "bmet-apprenticeship",
        "coding" => "coding-apprenticeship",
        _ => return None,
    };
    Some(likely(Target::Leads(Gain::Training(catalog.attainments.listed(training)?))))
}

fn award(catalog: &Catalog, hints: &Hints<'_>, name: &str) -> Option<Suggestion> {
    let find = |text: &str| LEVELS.iter().find(|row| has(text, row.0)).map(|row| row.1);
    let own = words(hints.level);
    let level = AwardLevel::parse(hints.level.trim()).or_else(|| find(&own)).or_else(|| find(name))?;
    let cip = CIP.iter().find(|row| hints.cip.trim().starts_with(row.0)).map(|row| row.1);
    let listed = |id: &str| catalog.fields.listed(id);
    let written = listed(hints.field.trim()).or_else(|| cip.and_then(listed));
    let field = written
        .or_else(|| listed(named(&FIELDS, &words(hints.field))?))
        .or_else(|| listed(named(&FIELDS, name)?))?;
    let grade = if written.is_some() { Grade::Sure } else { Grade::Likely };
    let award = Award { level, field: Some(field), accreditation: accredited(catalog, hints.accreditation) };
    Some(Suggestion { grade, target: Target::Leads(Gain::Award(award)) })
}

/// Who accredits a program, where a column says so and does not deny it.
fn accredited(catalog: &Catalog, text: &str) -> Accredited {
    let text = words(text);
    let is_denied = ["no", "not", "none", "candidate", "pending"].iter().any(|word| has(&text, word));
    let id = named(&ACCREDITATIONS, &text).filter(|_| !is_denied);
    id.and_then(|id| catalog.accreditations.listed(id)).map_or(Accredited::Untold, Accredited::By)
}

/// What the first phrase that a text has stands for.
fn named<'t>(phrases: &[(&str, &'t str)], text: &str) -> Option<&'t str> {
    phrases.iter().find(|row| begins_word(text, row.0)).map(|row| row.1)
}

/// Whether a text has a phrase of whole words.
fn has(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
}

/// Whether a text has a phrase: a long one may go on within its last word, as a plural does.
fn begins_word(text: &str, phrase: &str) -> bool {
    if phrase.len() < 5 { has(text, phrase) } else { format!(" {text}").contains(&format!(" {phrase}")) }
}

/// A text in lower case with one blank between words. A plus belongs to the word before it, as in "Network +".
fn words(text: &str) -> String {
    let text = text.to_lowercase().replace(" +", "+").replace('\u{2019}', "'").replace('&', " and ");
    let is_word = |char: char| char.is_alphanumeric() || "+#.'/-".contains(char);
    let parts = text.split(|char: char| !is_word(char)).filter(|word| !word.is_empty());
    parts.list().join(" ")
}
