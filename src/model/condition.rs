//! Conditions: typed and/or/n-of trees over what a person can have.

use super::{AwardLevel, Id, LangMap};

/// A node of a rule, with the name of the route that it is and its own sources. CTDL: a condition profile.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The name of the route.
    pub label: Option<LangMap>,
    /// What the issuer adds to it.
    pub note: Option<LangMap>,
    /// What it asks.
    pub shape: Shape,
}

/// What a [`Condition`] asks.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Every part; an empty list asks for nothing and is met.
    All(Vec<Condition>),
    /// At least so many of the parts, each by its own evidence; "any" is one.
    AtLeast {
        /// How many, 1 to the number of parts.
        required_number: usize,
        /// The parts.
        parts: Vec<Condition>,
    },
    /// A leaf.
    Leaf(Requirement),
}

/// A leaf of a rule: one thing that is had or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Requirement {
    /// A credential held.
    Credential(Id),
    /// Level, field and accreditation on one award.
    Education {
        /// The least level.
        level: AwardLevel,
        /// Any of these fields; empty is any field.
        fields: Vec<Id>,
        /// Whether related fields may count, as the issuer decides.
        related: bool,
        /// The accreditation of the programme.
        accreditation: Option<Id>,
    },
    /// Months of work of any of the kinds.
    Experience(Part, Option<Included>),
    /// A training, exam, licence, sponsorship or evidence.
    Attainment(Id),
    /// Membership of an organisation for so many months (0: now).
    Membership {
        /// The organisation.
        organisation: Id,
        /// Months without a break.
        months: u32,
    },
    /// The issuer asks for something that could not be found: ask the issuer.
    Unpublished,
}

/// So much work, of any of these kinds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Months, full-time.
    pub months: u32,
    /// Kinds that count; months of any of them add up.
    pub kinds: Vec<Id>,
    /// Only work at this share of full time or more counts, and by the calendar.
    pub share_min_percent: Option<u8>,
    /// Only the last so many months count.
    pub within_months: Option<u32>,
    /// The hours that the issuer states instead of months.
    pub hours: Option<u32>,
}

/// The part of the work that must be of a narrower kind or newer; it lies inside the whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Included(pub Box<Part>);

impl Condition {
    /// A condition without a name.
    pub fn new(shape: Shape) -> Self {
        Self { label: None, note: None, shape }
    }

    /// A leaf.
    pub fn leaf(requirement: Requirement) -> Self {
        Self::new(Shape::Leaf(requirement))
    }

    /// Asks for nothing.
    pub fn nothing() -> Self {
        Self::new(Shape::All(Vec::new()))
    }

    /// What a leaf asks; nothing for `All` and `AtLeast`.
    pub fn requirement(&self) -> Option<&Requirement> {
        match &self.shape {
            Shape::Leaf(requirement) => Some(requirement),
            Shape::All(_) | Shape::AtLeast { .. } => None,
        }
    }

    /// The parts of `All` and `AtLeast`; none of a leaf.
    pub fn parts(&self) -> &[Self] {
        match &self.shape {
            Shape::All(parts) | Shape::AtLeast { parts, .. } => parts,
            Shape::Leaf(_) => &[],
        }
    }

    /// Every leaf, in order.
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
