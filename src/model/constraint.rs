//! What a person asks of every route, whatever the rules of issuers say.

use super::{Credential, Id, Organization};

/// Something that holds for every route that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// No degree is earned on it.
    NoDegree,
    /// No exam is taken on it, as far as is published.
    NoExam,
    /// It costs at most so much, in USD, as far as is published or reported.
    CostMax(u32),
    /// It takes at most so many months, as far as is published.
    MonthsMax(u32),
    /// There are so many hours a week for study.
    StudyHours(u32),
    /// This credential is earned on it, before the destination where that is a credential.
    Through(Id<Credential>),
    /// No credential of this issuer is earned on it.
    Without(Id<Organization>),
}

impl Constraint {
    /// The most hours of study in a week: a full-time week in the figures of a catalog, 2,080 hours a year.
    pub const HOURS_MAX: u32 = 40;
    /// The highest limit of a cost that is read, in USD.
    pub const COST_MAX: u32 = 1_000_000;
    /// The highest limit of a time that is read, in months.
    pub const MONTHS_MAX: u32 = 720;

    /// Whether this takes the place of another one: two limits of the same figure make no sense.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        let is_one_of_several = matches!(self, Self::Through(_) | Self::Without(_));
        self == other || !is_one_of_several && std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}
