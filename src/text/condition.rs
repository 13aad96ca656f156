//! Conditions, requirements and verdicts in words.

use super::names::with_article;
use super::outline::Outline;
use super::{Language, Localizer};
use crate::model::{
    Condition, ConditionKind, Credential, Grant, GrantKind, Grantor, Id, Joined, Requirement, ToList,
};
use crate::resolve::{Evidence, Finding, Verdict};

impl<'c> Localizer<'c> {
    /// What a leaf asks.
    pub fn requirement(&self, requirement: &Requirement) -> String {
        let Language::English = self.language;
        match requirement {
            Requirement::Credential(id) => self.credential(*id),
            Requirement::Education { level, fields, related, accreditation } => {
                let mut words = self.award_level(*level);
                if !fields.is_empty() {
                    let mut names: Vec<String> = fields.iter().map(|id| self.field(*id)).list();
                    if *related {
                        names.push("a related field".to_owned());
                    }
                    words.push_str(" in ");
                    words.push_str(&self.either(&names));
                }
                let accreditation =
                    accreditation.as_ref().and_then(|id| self.catalog.accreditations.get(*id));
                if let Some(row) = accreditation {
                    words = format!("{words}, {} program", self.words(&row.name));
                }
                words
            }
            Requirement::Experience(part, included) => self.experience(part, included.as_ref()),
            Requirement::Attainment(id) => self.attainment(*id),
            Requirement::Membership { organization, months: 0 } => {
                format!("Membership in {}", self.organization(*organization))
            }
            Requirement::Membership { organization, months } => {
                format!("{} as a member of {}", self.months(*months), self.organization(*organization))
            }
            Requirement::Unpublished => "Requirements are not published, ask the issuer".to_owned(),
        }
    }

    /// "a, b or c".
    pub fn either(&self, names: &[String]) -> String {
        let Language::English = self.language;
        series(names, "or")
    }

    /// What a leaf asks, inside of a sentence, which has a colon of its own.
    pub fn asked(&self, requirement: &Requirement) -> String {
        let Language::English = self.language;
        match requirement {
            Requirement::Credential(id) => self.credential(*id),
            Requirement::Unpublished => "what the issuer does not publish".to_owned(),
            _ => without_colon(&lower_first(&self.requirement(requirement))),
        }
    }

    /// What a leaf asks, where a sentence goes on with it: "requires an associate degree in ...".
    pub(super) fn required(&self, requirement: &Requirement) -> String {
        let asked = self.asked(requirement);
        if matches!(requirement, Requirement::Education { .. }) { with_article(&asked) } else { asked }
    }

    /// A condition in one line: "A+ and 9 months of work in computer networking".
    pub fn in_short(&self, condition: &Condition) -> String {
        let Language::English = self.language;
        let join = match &condition.kind {
            ConditionKind::Leaf(requirement) => return self.asked(requirement),
            ConditionKind::All(_) => " and ",
            ConditionKind::AtLeast { .. } => " or ",
        };
        let mut words = String::new();
        for part in condition.parts() {
            if !words.is_empty() {
                words.push_str(join);
            }
            words.push_str(&self.in_short(part));
        }
        words
    }

    /// A condition as an outline, without a learner.
    pub fn condition(&self, condition: &'c Condition) -> Outline {
        let parts = condition.parts().iter().map(|part| self.condition(part)).list();
        Outline { line: self.line(condition), note: self.note(condition), parts, ..Outline::default() }
    }

    /// A finding as an outline with its verdicts.
    pub fn finding(&self, finding: &Finding<'c>) -> Outline {
        Outline {
            line: self.line(finding.condition),
            state: self.state(finding),
            verdict: Some(finding.verdict),
            note: self.note(finding.condition),
            parts: finding.parts.iter().map(|part| self.finding(part)).list(),
        }
    }

    /// Who can meet a leaf, and what else there is to know.
    pub(super) fn note(&self, condition: &'c Condition) -> String {
        let access = condition.requirement().map(|leaf| self.access_of(leaf)).unwrap_or_default();
        let note = condition.note.as_ref().map_or("", |note| self.words(note));
        let space = if access.is_empty() || note.is_empty() { "" } else { " " };
        format!("{access}{space}{note}")
    }

    pub(super) fn line(&self, condition: &'c Condition) -> String {
        let lead = self.lead(condition);
        match &condition.label {
            Some(label) => format!("{}: {}", self.words(label), without_colon(&lower_first(&lead))),
            None => lead,
        }
    }

    /// What a node requires, without its name.
    pub(super) fn lead(&self, condition: &Condition) -> String {
        let Language::English = self.language;
        match &condition.kind {
            ConditionKind::Leaf(requirement) => self.requirement(requirement),
            ConditionKind::All(parts) if parts.is_empty() => "Nothing is required first".to_owned(),
            ConditionKind::All(_) => "All of these".to_owned(),
            ConditionKind::AtLeast { required_number: 1, parts } if parts.len() == 1 => "This".to_owned(),
            ConditionKind::AtLeast { required_number: 1, .. } => "One of these".to_owned(),
            ConditionKind::AtLeast { required_number, .. } => format!("At least {required_number} of these"),
        }
    }

    /// How a node stands for the learner.
    pub fn state(&self, finding: &Finding<'_>) -> String {
        let Language::English = self.language;
        let words = match (&finding.evidence, finding.verdict) {
            (Some(Evidence::Months { sure, possible, asked }), Verdict::Unknown) if possible > sure => {
                return format!(
                    "{} of {} are sure, add dates to know",
                    self.months(*sure),
                    self.months(*asked)
                );
            }
            (Some(Evidence::Months { sure, asked, .. }), Verdict::Unmet | Verdict::Unknown) if *sure > 0 => {
                return format!("you have {} of {}", self.months(*sure), self.months(*asked));
            }
            (Some(Evidence::Counts(id)), _) => {
                return format!("you have {}, which counts", self.credential(*id));
            }
            (Some(Evidence::Implied(by)), _) => return self.implied_by(*by),
            (Some(Evidence::Near(kind)), _) => {
                return format!("the issuer must say whether this counts: {}", self.kind_of_work(*kind));
            }
            (Some(Evidence::Waived(id, grant)), _) => return self.grant(*id, *grant),
            (Some(Evidence::Misfit(misfit)), _) => return self.yours(*misfit),
            (_, Verdict::Met) => "you have this",
            (Some(Evidence::Expired), _) => "yours has lapsed, ask the issuer",
            (Some(Evidence::Candidate), _) => "you've passed the exam, not certified yet",
            (Some(Evidence::NotSure), _) => "you are not sure",
            (Some(Evidence::Award(_)), _) => "the issuer must say whether yours counts",
            (Some(Evidence::Unpublished), _) => "ask the issuer",
            (None, Verdict::Unknown) => return self.held_back(finding),
            (_, Verdict::Unknown) => "not answered",
            (_, Verdict::Unmet) => "not yet",
        };
        words.to_owned()
    }
}

impl Localizer<'_> {
    /// A leaf that counts: what it asks, and where it was waived by whom.
    pub fn counted(&self, leaf: &Requirement, evidence: &Evidence) -> String {
        let words = self.requirement(leaf);
        let Evidence::Waived(id, grant) = evidence else { return words };
        format!("{words}: {}", self.grant(*id, *grant))
    }

    /// How, by whom and when something was waived: "waived by AAMI, May 2026, as you said".
    pub fn grant(&self, credential: Id<Credential>, grant: Grant) -> String {
        let Language::English = self.language;
        let how = match grant.how {
            GrantKind::Waived => "waived",
            GrantKind::Equivalent => "something else accepted",
        };
        let by = match grant.by {
            None => String::new(),
            Some(Grantor::Issuer) => format!(" by {}", self.issuer(credential)),
            Some(Grantor::College) => " by your college".to_owned(),
        };
        let month = grant.month.map(|month| format!(", {}", self.date(&month.to_string())));
        format!("{how}{by}{}, as you said", month.unwrap_or_default())
    }

    /// Why a node with parts is unknown: what all the parts say that are, if they say the same.
    fn held_back(&self, finding: &Finding<'_>) -> String {
        let Language::English = self.language;
        let parts = finding.parts.iter().filter(|part| part.verdict == Verdict::Unknown);
        let mut states = parts.map(|part| self.state(part));
        match states.next() {
            Some(first) if states.all(|state| state == first) => first,
            _ => "add more to see".to_owned(),
        }
    }
}

/// "a, b and c", with the word before the last.
pub fn series(names: &[String], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.joined(", ")),
    }
}

/// A text such as "3 years of work: IT support" for a sentence with a colon: no sentence has two.
pub fn without_colon(text: &str) -> String {
    text.replacen(": ", ", ", 1)
}

/// The text with a small first letter, unless it begins with a short name.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && matches!(second, 'a'..='z' | ' ') => {
            std::iter::once(first.to_ascii_lowercase()).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
