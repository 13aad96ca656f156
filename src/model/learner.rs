//! The learner: what one person has told about themselves.

use super::{Award, Id, Level, Map, Set, Stretch};

/// What a learner says of one credential. What is not in the map is untold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Holds it, in good standing or for life.
    Has,
    /// Held it once; it has run out.
    Expired,
    /// May sit the exam or has sat it early; does not hold it.
    Candidate,
    /// Does not hold it.
    HasNot,
    /// Cannot say.
    NotSure,
}

impl Held {
    /// All answers with their ids.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Has, "has"),
        (Self::Expired, "expired"),
        (Self::Candidate, "candidate"),
        (Self::HasNot, "no"),
        (Self::NotSure, "not-sure"),
    ];
}

/// What a learner says of a training, exam, licence, sponsorship or evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Has it.
    Has,
    /// Has it not.
    HasNot,
    /// Cannot say.
    NotSure,
}

impl Answer {
    /// All answers with their ids.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Has, "has"), (Self::HasNot, "no"), (Self::NotSure, "not-sure")];
}

/// A membership, with how long it has lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Whether the learner is a member.
    pub answer: Answer,
    /// Months without a break, where told.
    pub months: Option<u32>,
}

/// A section that a learner can mark as complete: what is not in it is "has not".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// "My credentials".
    Credentials,
    /// "My education".
    Education,
    /// "My work".
    Work,
    /// "My training, licences, memberships and sponsors".
    Training,
}

impl Section {
    /// All sections with their ids.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Credentials, "credentials"),
        (Self::Education, "education"),
        (Self::Work, "work"),
        (Self::Training, "training"),
    ];
}

/// What one person has told. Each fact is *has*, *has not* or untold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    /// Credentials, by id.
    pub credentials: Map<Id, Held>,
    /// Degrees and certificates of study.
    pub education: Vec<Award>,
    /// Stretches of work.
    pub work: Vec<Stretch>,
    /// Trainings, exams, licences, sponsorships and evidence, by id.
    pub attainments: Map<Id, Answer>,
    /// Memberships, by organisation.
    pub memberships: Map<Id, Membership>,
    /// "I am at level N here", the learner's own word, by sub-domain.
    pub levels: Map<Id, Level>,
    /// Sections marked as complete.
    pub complete: Set<Section>,
    /// Whether study and work come one after the other.
    pub one_after_another: bool,
}

impl Learner {
    /// The most stretches of work that are counted; a reader leaves out those after them and says so.
    pub const WORK_MAX: usize = 40;

    /// The most degrees and certificates of study that are kept; a reader leaves out those after
    /// them and says so.
    pub const EDUCATION_MAX: usize = 40;

    /// Whether the learner holds this credential.
    pub fn holds(&self, id: &Id) -> bool {
        self.credentials.get(id) == Some(&Held::Has)
    }

    /// Whether the learner is a member of this organisation.
    pub fn is_member(&self, organisation: &Id) -> bool {
        self.memberships.get(organisation).is_some_and(|row| row.answer == Answer::Has)
    }

    /// Whether this section was marked as complete.
    pub fn is_complete(&self, section: Section) -> bool {
        self.complete.contains(&section)
    }
}
