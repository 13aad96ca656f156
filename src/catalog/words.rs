//! The words of documents for the kinds of the model.

use crate::model::{AttainmentKind, Confidence, CredentialKind, RuleBasis, StatusKind};

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
pub const STATUSES: [(StatusKind, &str); 8] = [
    (StatusKind::Active, "active"),
    (StatusKind::Retired, "retired"),
    (StatusKind::ClosedToNew, "closed-to-new"),
    (StatusKind::LikelyRetired, "likely-retired"),
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
