//! The words of documents for the kinds of the model.

use crate::model::{Access, AttainmentKind, Confidence, CredentialKind, Grade, RuleBasis, StatusKind};

/// Kinds of attainments. A license is still read by the word of the edition before.
pub const ATTAINMENT_KINDS: [(AttainmentKind, &str); 6] = [
    (AttainmentKind::Training, "training"),
    (AttainmentKind::Exam, "exam"),
    (AttainmentKind::License, "license"),
    (AttainmentKind::Sponsorship, "sponsorship"),
    (AttainmentKind::Evidence, "evidence"),
    (AttainmentKind::License, "licence"),
];

/// Kinds of credentials.
pub const KINDS: [(CredentialKind, &str); 6] = [
    (CredentialKind::Certification, "certification"),
    (CredentialKind::Certificate, "certificate"),
    (CredentialKind::Training, "training"),
    (CredentialKind::Fellowship, "fellowship"),
    (CredentialKind::Title, "title"),
    (CredentialKind::Stage, "stage"),
];

/// The status of a credential.
pub const STATUSES: [(StatusKind, &str); 9] = [
    (StatusKind::Active, "active"),
    (StatusKind::Retired, "retired"),
    (StatusKind::ClosedToNew, "closed-to-new"),
    (StatusKind::LikelyRetired, "likely-retired"),
    (StatusKind::Inactive, "inactive"),
    (StatusKind::Renamed, "renamed"),
    (StatusKind::Title, "title"),
    (StatusKind::NotFound, "not-found"),
    (StatusKind::Unconfirmed, "unconfirmed"),
];

/// Whose rule a rule is; the issuer's where no basis is given.
pub const BASES: [(RuleBasis, &str); 3] =
    [(RuleBasis::Issuer, "issuer"), (RuleBasis::Historic, "historic"), (RuleBasis::Editorial, "editorial")];

/// How well a record is supported.
pub const CONFIDENCES: [(Confidence, &str); 3] =
    [(Confidence::Low, "low"), (Confidence::Medium, "medium"), (Confidence::High, "high")];

/// Who can do a training or a kind of work; anybody where nothing is given.
pub const ACCESSES: [(Access, &str); 7] = [
    (Access::Anyone, "anyone"),
    (Access::Employed, "employed"),
    (Access::Sponsored, "sponsored"),
    (Access::Clinician, "clinician"),
    (Access::Military, "military"),
    (Access::Member, "member"),
    (Access::Abroad, "abroad"),
];

/// How close a source is to whoever decides; anybody else where nothing is given.
pub const GRADES: [(Grade, &str); 3] =
    [(Grade::Issuer, "issuer"), (Grade::Official, "official"), (Grade::Other, "other")];
