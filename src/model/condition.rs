//! Conditions: typed and/or/n-of trees over what a person can have.

use super::{
    Accreditation, Attainment, AwardLevel, Credential, Field, Id, Ids, KindOfWork, LangMap, Organization,
};

/// A node of a rule. CTDL: `ceterms:ConditionProfile`.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The name of this alternative, where the issuer gives it one.
    pub label: Option<Box<LangMap>>,
    /// What the issuer adds in words.
    pub note: Option<Box<LangMap>>,
    /// What it requires.
    pub kind: ConditionKind,
}

/// What a [`Condition`] requires.
#[derive(Clone, Debug)]
pub enum ConditionKind {
    /// Every part; an empty list requires nothing and is met.
    All(Box<[Condition]>),
    /// At least so many of the parts, each by its own evidence: no credential counts for two of them.
    /// "Any" is one.
    AtLeast {
        /// How many: from 1 to the number of parts in a checked catalog.
        required_number: usize,
        /// The parts.
        parts: Box<[Condition]>,
    },
    /// A leaf.
    Leaf(Requirement),
}

/// A leaf of a rule: one thing that a person has or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Requirement {
    /// A credential held.
    Credential(Id<Credential>),
    /// Level, field and accreditation on one award.
    Education {
        /// The lowest level that meets it.
        level: AwardLevel,
        /// Any of these fields; an empty list is any field.
        fields: Ids<Field>,
        /// Whether the issuer may accept a related field.
        related: bool,
        /// The accreditation that the program must have.
        accreditation: Option<Id<Accreditation>>,
    },
    /// So much work, and so much inside of it.
    Experience(Box<WorkSpec>, Option<Included>),
    /// A training, exam, license, sponsorship or evidence.
    Attainment(Id<Attainment>),
    /// Membership of an organization.
    Membership {
        /// The organization.
        organization: Id<Organization>,
        /// For how many months without a break; 0 is any membership today.
        months: u32,
    },
    /// Something that the issuer requires and does not publish: ask the issuer.
    Unpublished,
}

/// So much work, of any of these kinds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkSpec {
    /// How many months, full-time.
    pub months: u32,
    /// The kinds that count; months of any of them add up, and no month counts twice.
    pub kinds: Vec<Id<KindOfWork>>,
    /// In percent of full time: only work of at least this share counts, each month whole; without it
    /// months count by their share.
    pub share_min_percent: Option<u8>,
    /// Only work in the last so many months counts.
    pub within_months: Option<u32>,
    /// The hours that the issuer states instead of months; `months` is what they are judged as.
    pub hours: Option<u32>,
}

/// The part of the work that must be of a narrower kind or newer; it is inside of the whole work.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Included(pub Box<WorkSpec>);

impl Condition {
    /// A condition without a name and a note.
    pub fn new(kind: ConditionKind) -> Self {
        Self { label: None, note: None, kind }
    }

    /// A leaf.
    pub fn leaf(requirement: Requirement) -> Self {
        Self::new(ConditionKind::Leaf(requirement))
    }

    /// A condition that requires nothing.
    pub fn nothing() -> Self {
        Self::new(ConditionKind::All(Box::default()))
    }

    /// What a leaf requires; `None` for `All` and `AtLeast`.
    pub fn requirement(&self) -> Option<&Requirement> {
        match &self.kind {
            ConditionKind::Leaf(requirement) => Some(requirement),
            ConditionKind::All(_) | ConditionKind::AtLeast { .. } => None,
        }
    }

    /// The parts of `All` and `AtLeast`; a leaf has none.
    pub fn parts(&self) -> &[Self] {
        match &self.kind {
            ConditionKind::All(parts) | ConditionKind::AtLeast { parts, .. } => parts,
            ConditionKind::Leaf(_) => &[],
        }
    }

    /// Every leaf, in the order of the parts.
    pub fn leaves(&self) -> Vec<&Requirement> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'c>(&'c self, found: &mut Vec<&'c Requirement>) {
        found.extend(self.requirement());
        for part in self.parts() {
            part.collect(found);
        }
    }
}
