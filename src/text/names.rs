//! Names, numbers, times and sources in words.

use super::label::{Label, label};
use super::months::MONTHS;
use super::{Language, Localizer};
use crate::model::{
    Accredited, Attainment, Award, AwardLevel, Credential, CredentialKind, Field, Id, Joined, KindOfWork,
    LangMap, Level, Month, Organization, Section, SubDomain,
};

impl<'c> Localizer<'c> {
    /// The title of the widget: "Your pathway in healthcare technology".
    pub fn title(&self) -> String {
        let Language::English = self.language;
        let words = label(self.language, Label::Title);
        match &self.catalog.title {
            Some(title) => format!("{words} in {}", self.words(title)),
            None => words.to_owned(),
        }
    }

    /// Which country the catalog is for, and what becomes of what a person enters.
    pub fn privacy(&self) -> String {
        let words = label(self.language, Label::Privacy);
        match &self.catalog.country {
            Some(country) => format!("{}. {words}", self.words(country)),
            None => words.to_owned(),
        }
    }

    /// The same as short as the foot of a page has room for.
    pub fn privacy_in_brief(&self) -> &'static str {
        let Language::English = self.language;
        "Not official advice. Nothing leaves your browser."
    }

    /// That the last changes are not saved, and the button that saves them.
    pub fn not_saved(&self) -> [&'static str; 2] {
        let Language::English = self.language;
        ["Not saved: your last changes.", "Save again"]
    }

    /// The summary of what a step folds.
    pub fn about_step(&self) -> &'static str {
        let Language::English = self.language;
        "More about this step"
    }

    /// A text of the catalog in this language.
    pub fn words(&self, words: &'c LangMap) -> &'c str {
        words.get(self.language.tag())
    }

    /// The short name of a credential; its id where it is not listed.
    pub fn credential(&self, id: Id<Credential>) -> String {
        let credential = self.catalog.credentials.get(id);
        credential.map_or_else(|| id.to_string(), |row| row.short_name(self.language.tag()).to_owned())
    }

    /// The button that opens a credential: "About CBET".
    pub fn about(&self, id: Id<Credential>) -> String {
        let Language::English = self.language;
        format!("About {}", self.credential(id))
    }

    /// Short name and name: "CBET, Certified Biomedical Equipment Technician".
    pub fn full_name(&self, credential: &'c Credential) -> String {
        let name = self.words(&credential.name);
        match &credential.abbreviation {
            Some(short) if short != name => format!("{short}, {name}"),
            _ => name.to_owned(),
        }
    }

    /// The short name of an organization.
    pub fn organization(&self, id: Id<Organization>) -> String {
        let Some(row) = self.catalog.organizations.get(id) else { return id.to_string() };
        row.abbreviation.clone().unwrap_or_else(|| self.words(&row.name).to_owned())
    }

    /// Who issues a credential; "the issuer" where nobody is named.
    pub fn issuer(&self, id: Id<Credential>) -> String {
        let issuer = self.catalog.credentials.get(id).and_then(|row| row.issuer.as_ref());
        issuer.map_or_else(|| "the issuer".to_owned(), |id| self.organization(*id))
    }

    /// The name of a sub-domain.
    pub fn sub_domain(&self, id: Id<SubDomain>) -> String {
        self.catalog
            .sub_domains
            .get(id)
            .map_or_else(|| id.to_string(), |row| self.words(&row.name).to_owned())
    }

    /// "Level 3 (Professional)".
    pub fn level(&self, level: Level) -> String {
        let Language::English = self.language;
        format!("Level {} ({})", level.number(), self.level_name(level))
    }

    /// "Professional".
    pub fn level_name(&self, level: Level) -> &'static str {
        let Language::English = self.language;
        ["Entry", "Associate", "Professional", "Expert", "Master"][usize::from(level.number()) - 1]
    }

    /// A kind of work.
    pub fn kind_of_work(&self, id: Id<KindOfWork>) -> String {
        self.catalog
            .kinds_of_work
            .get(id)
            .map_or_else(|| id.to_string(), |row| self.words(&row.name).to_owned())
    }

    /// A field of study, as it stands inside a sentence.
    pub fn field(&self, id: Id<Field>) -> String {
        self.catalog.fields.get(id).map_or_else(|| id.to_string(), |row| lower_words(self.words(&row.name)))
    }

    /// A training, exam, license, sponsorship or evidence.
    pub fn attainment(&self, id: Id<Attainment>) -> String {
        self.catalog
            .attainments
            .get(id)
            .map_or_else(|| id.to_string(), |row| self.words(&row.name).to_owned())
    }

    /// A level of award: "Associate degree".
    pub fn award_level(&self, level: AwardLevel) -> String {
        let row = self.catalog.education.iter().find(|row| row.level == level);
        row.map_or_else(|| level.id().to_owned(), |row| self.words(&row.name).to_owned())
    }

    /// From when something is so: "since May 2026".
    pub fn since(&self, month: Month) -> String {
        let Language::English = self.language;
        format!("since {}", self.date(&month.to_string()))
    }

    /// An award: "Associate degree in electronics technology, CAHIIM-accredited".
    pub fn award(&self, award: &Award) -> String {
        let mut words = self.award_level(award.level);
        if let Some(field) = &award.field {
            words.push_str(" in ");
            words.push_str(&self.field(*field));
        }
        if award.accreditation == Accredited::No {
            words.push_str(", not accredited");
        }
        if let Some(row) = award.accreditation.id().and_then(|id| self.catalog.accreditations.get(id)) {
            words.push_str(", ");
            words.push_str(self.words(&row.name));
        }
        words
    }

    /// A span of months: "18 months", "2 years", "2 years 6 months".
    pub fn months(&self, months: u32) -> String {
        let Language::English = self.language;
        let counted = |number: u32, one: &str| match number {
            1 => format!("1 {one}"),
            number => format!("{number} {one}s"),
        };
        match (months / 12, months % 12) {
            (0, months) => counted(months, "month"),
            (years, 0) => counted(years, "year"),
            (1, _) => counted(months, "month"),
            (years, rest) => format!("{} {}", counted(years, "year"), counted(rest, "month")),
        }
    }

    /// An amount: "$1,250".
    pub fn usd(&self, amount: u32) -> String {
        format!("${}", self.number(amount))
    }

    /// A number with its thousands set apart.
    pub fn number(&self, number: u32) -> String {
        let Language::English = self.language;
        let digits = number.to_string();
        let mut words = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                words.push(',');
            }
            words.push(digit);
        }
        words
    }

    /// What a credential is.
    pub fn kind(&self, kind: CredentialKind) -> &'static str {
        let Language::English = self.language;
        match kind {
            CredentialKind::Certification => "Certification",
            CredentialKind::Certificate => "Certificate",
            CredentialKind::Training => "Training",
            CredentialKind::Fellowship => "Fellowship",
            CredentialKind::Title => "Job title",
            CredentialKind::Stage => "Stage of learning",
        }
    }

    /// A date: "February 2017"; what is no date stays as it is.
    pub fn date(&self, date: &str) -> String {
        let Language::English = self.language;
        let Some(month) = Month::parse(date) else { return date.to_owned() };
        let name = usize::try_from(month.month() - 1).map_or("", |index| MONTHS[index]);
        match date.get(8..10).and_then(|day| day.parse::<u32>().ok()) {
            Some(day) => format!("{name} {day}, {}", month.year()),
            None => format!("{name} {}", month.year()),
        }
    }

    /// A section of what a learner has.
    pub fn section(&self, section: Section) -> &'static str {
        let Language::English = self.language;
        match section {
            Section::Credentials => "Credentials",
            Section::Education => "Education",
            Section::Work => "Work",
            Section::Training => "Training, licenses, memberships",
        }
    }
}

/// Names as a sentence lists them: "CBET", "CBET and BIET", "CBET, BIET and CRES"; where one is a
/// list itself, such as "High school diploma or GED", a comma comes before the last.
pub(super) fn listed(names: &[String]) -> String {
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => {
            let is_list = |name: &String| [" and ", " or ", ", "].iter().any(|word| name.contains(word));
            let comma = if names.iter().any(is_list) { "," } else { "" };
            format!("{}{comma} and {last}", others.joined(", "))
        }
    }
}

/// A text with a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// A text with a small first letter in every word, but for words with a capital after their first
/// letter: those are acronyms, such as "MRI" in "MRI technology".
pub(super) fn lower_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '-', '/', '(']) {
        let first = word.get(..1).unwrap_or_default();
        let is_acronym = word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
        out.push_str(&if is_acronym { first.to_owned() } else { first.to_ascii_lowercase() });
        out.push_str(&word[first.len()..]);
    }
    out
}

/// "an associate degree", "a bachelor's degree".
pub(super) fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {name}")
}
