//! The vocabularies: what an id can be looked up in.

/// What an id is looked up in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vocabulary {
    /// Sub-domains.
    SubDomain,
    /// Sources.
    Source,
    /// Issuers and professional organizations.
    Organization,
    /// Kinds of work.
    KindOfWork,
    /// Fields of study.
    Field,
    /// Accreditations of programs.
    Accreditation,
    /// Trainings, exams, licenses, sponsorships and evidence.
    Attainment,
    /// Competencies.
    Competency,
    /// Stand-ins for entries that nobody issues.
    StandIn,
    /// What education takes.
    Education,
    /// Occupations.
    Occupation,
    /// Credentials.
    Credential,
    /// Everyday activities.
    Activity,
    /// Tasks of the self-check.
    CheckItem,
    /// Starting points of people.
    StartingPoint,
    /// Bridges between sub-domains.
    Bridge,
    /// Terms that are explained.
    Term,
    /// Questions with their answers.
    Question,
    /// Offers of a provider.
    Offer,
    /// What a person has told; it has no rows.
    #[default]
    Learner,
}
