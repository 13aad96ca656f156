//! The words that stand in documents for the model's kinds.

use crate::model::{AttainmentKind, Confidence, CredentialKind, RuleBasis, StatusKind};

/// Kinds of attainments.
pub const ATTAINMENT_KINDS: [(AttainmentKind, &str); 5] = [
    (AttainmentKind::Training, "training"),
    (AttainmentKind::Exam, "exam"),
    (AttainmentKind::Licence, "licence"),
    (AttainmentKind::Sponsorship, "sponsorship"),
    (AttainmentKind::Evidence, "evidence"),
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

/// What a credential is worth today.
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

/// Whose rule a rule is; the issuer's where nothing is said.
pub const BASES: [(RuleBasis, &str); 3] =
    [(RuleBasis::Issuer, "issuer"), (RuleBasis::Historic, "historic"), (RuleBasis::Editorial, "editorial")];

/// How sure a record is.
pub const CONFIDENCES: [(Confidence, &str); 3] =
    [(Confidence::Low, "low"), (Confidence::Medium, "medium"), (Confidence::High, "high")];
