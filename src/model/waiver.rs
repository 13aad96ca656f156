//! What an issuer or a college has waived, or accepted in the place of what a rule asks.

use super::{Credential, Id, Month, Requirement, WorkSpec};

/// One leaf of a credential's rule that does not have to be met any more. It never says that the
/// learner has what the leaf asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The credential whose rule it is.
    pub credential: Id<Credential>,
    /// The leaf.
    pub requirement: Requirement,
    /// How, by whom and when.
    pub grant: Grant,
}

/// How, by whom and when something was waived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// How.
    pub how: GrantKind,
    /// By whom, where told.
    pub by: Option<Grantor>,
    /// When, where told.
    pub month: Option<Month>,
}

/// How something was waived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantKind {
    /// It is not asked any more.
    Waived,
    /// Something else was accepted as equivalent.
    Equivalent,
}

impl GrantKind {
    /// All kinds with their words in links and files.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Waived, "waived"), (Self::Equivalent, "equivalent")];
}

/// Who waived something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grantor {
    /// The issuer of the credential.
    Issuer,
    /// The learner's college.
    College,
}

impl Grantor {
    /// All with their words in links and files.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Issuer, "issuer"), (Self::College, "college")];
}

impl Requirement {
    /// A short text that names a leaf among those of one rule, such as `associate_electronics-technology`
    /// or `bmet_24`, and stays the same while the rule does; `None` for what is not published.
    ///
    /// It leaves out what rarely tells two leaves of a rule apart, so that a list of fields or of kinds of
    /// work can grow.
    pub fn key(&self) -> Option<String> {
        Some(match self {
            Self::Credential(id) => id.to_string(),
            Self::Attainment(id) => id.to_string(),
            Self::Membership { organization, .. } => organization.to_string(),
            Self::Education { level, fields, related, accreditation } => {
                let mut key = level.id().to_owned();
                let field = fields.first().map(|id| id.as_str());
                let related = related.then_some("related");
                let words = [field, related, accreditation.as_ref().map(|id| id.as_str())];
                for word in words.into_iter().flatten() {
                    key.push('_');
                    key.push_str(word);
                }
                key
            }
            Self::Experience(part, None) => work_key(part),
            Self::Experience(part, Some(inner)) => format!("{}_{}", work_key(part), work_key(&inner.0)),
            Self::Unpublished => return None,
        })
    }
}

fn work_key(part: &WorkSpec) -> String {
    let mut key = part.kinds.first().map_or_else(String::new, ToString::to_string);
    for number in [Some(part.months), part.share_min_percent.map(u32::from), part.within_months] {
        key.push('_');
        key.push_str(&number.map_or_else(String::new, |number| number.to_string()));
    }
    key.truncate(key.trim_end_matches('_').len());
    key
}
