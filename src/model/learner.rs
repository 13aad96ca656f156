//! The learner: what one person has told about themselves.

use super::{
    Attainment, Award, AwardLevel, Constraint, Credential, Id, JobRule, KindOfWork, Level, Map, Month,
    Organization, Preferred, Requirement, Set, Stretch, SubDomain, Waiver,
};

/// What a learner says about one credential. A credential that is not in the map is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Holds it, in good standing or for life.
    Has,
    /// Held it once; it has expired.
    Expired,
    /// Has passed the exam before the rule is met; does not hold it.
    Candidate,
    /// Does not hold it.
    HasNot,
    /// Cannot say.
    NotSure,
}

impl Held {
    /// All answers with the words of the learner file.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Has, "has"),
        (Self::Expired, "expired"),
        (Self::Candidate, "candidate"),
        (Self::HasNot, "no"),
        (Self::NotSure, "not-sure"),
    ];
}

/// What a learner says about a training, exam, license, sponsorship or evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Has it.
    Has,
    /// Does not have it.
    HasNot,
    /// Cannot say.
    NotSure,
}

impl Answer {
    /// All answers with the words of the learner file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Has, "has"), (Self::HasNot, "no"), (Self::NotSure, "not-sure")];
}

/// A membership, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Whether the learner is a member.
    pub answer: Answer,
    /// Months without a break, where told.
    pub months: Option<u32>,
}

/// A section that a learner can mark as complete: what is not in it they do not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// "My credentials".
    Credentials,
    /// "My education".
    Education,
    /// "My work".
    Work,
    /// "My training, licenses, memberships and sponsors".
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

/// A fact that other facts imply and that the learner says is not so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Denial {
    /// An award of this level; for a degree, of the higher levels too.
    Education(AwardLevel),
    /// Work of this kind.
    Work(Id<KindOfWork>),
}

/// What one person has told. Each fact is *has*, *has not* or *not told*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    /// Credentials, by id.
    pub credentials: Map<Id<Credential>, Held>,
    /// Since when an answer about a credential is so, where told: the month of the exam for a
    /// candidate. Only credentials of the map above are in it.
    pub since: Map<Id<Credential>, Month>,
    /// Degrees and certificates of study, up to [`Learner::EDUCATION_MAX`].
    pub education: Vec<Award>,
    /// Stretches of work, up to [`Learner::WORK_MAX`].
    pub work: Vec<Stretch>,
    /// Trainings, exams, licenses, sponsorships and evidence, by id.
    pub attainments: Map<Id<Attainment>, Answer>,
    /// Memberships, by organization.
    pub memberships: Map<Id<Organization>, Membership>,
    /// What was waived or accepted as equivalent, each leaf once, up to [`Learner::WAIVERS_MAX`].
    pub waivers: Vec<Waiver>,
    /// The level that the learner says they are at, by sub-domain; it counts on the ladder only.
    pub levels: Map<Id<SubDomain>, Level>,
    /// Sections marked as complete.
    pub complete: Set<Section>,
    /// What is implied by what they told and is not so.
    pub denied: Set<Denial>,
    /// Whether study and work come one after the other, and not beside each other.
    pub one_after_another: bool,
    /// What they ask of every route, each once, in order, up to [`Learner::CONSTRAINTS_MAX`]. It is a choice,
    /// no fact, so a learner file does not hold it.
    pub constraints: Vec<Constraint>,
    /// The offers that they prefer, in the order of preference. It is no fact either, and no link and no file
    /// holds it: a host offers them.
    pub preferred: Vec<Preferred>,
    /// What the job of a host requires that they want. It is no fact, as those above.
    pub job: Option<JobRule>,
}

impl Learner {
    /// The most stretches of work that are counted; a reader leaves out those after them and says so.
    pub const WORK_MAX: usize = 40;

    /// The most degrees and certificates of study that are kept; a reader leaves out those after
    /// them and says so.
    pub const EDUCATION_MAX: usize = 40;

    /// The most waivers that are kept; a reader leaves out those after them and says so.
    pub const WAIVERS_MAX: usize = 40;

    /// What was waived of a leaf of a credential's rule.
    pub fn waiver(&self, credential: Id<Credential>, requirement: &Requirement) -> Option<&Waiver> {
        self.waivers.iter().find(|row| row.credential == credential && row.requirement == *requirement)
    }

    /// Adds what was waived in the place of what is there of the same leaf; false where there is no room.
    pub fn waive(&mut self, waiver: Waiver) -> bool {
        let is_same =
            |row: &&mut Waiver| row.credential == waiver.credential && row.requirement == waiver.requirement;
        if let Some(row) = self.waivers.iter_mut().find(is_same) {
            *row = waiver;
            return true;
        }
        let fits = self.waivers.len() < Self::WAIVERS_MAX;
        if fits {
            self.waivers.push(waiver);
        }
        fits
    }

    /// Whether the learner holds this credential.
    pub fn holds(&self, id: Id<Credential>) -> bool {
        self.credentials.get(&id) == Some(&Held::Has)
    }

    /// Whether the learner held this credential once and it has lapsed.
    pub fn has_lapsed(&self, id: Id<Credential>) -> bool {
        self.credentials.get(&id) == Some(&Held::Expired)
    }

    /// Whether the learner is a member of this organization.
    pub fn is_member(&self, organization: Id<Organization>) -> bool {
        self.memberships.get(&organization).is_some_and(|row| row.answer == Answer::Has)
    }

    /// Whether nothing was told: what is asked of routes is no fact.
    pub fn is_untold(&self) -> bool {
        let (constraints, preferred) = (self.constraints.clone(), self.preferred.clone());
        *self == Self { constraints, preferred, job: self.job.clone(), ..Self::default() }
    }

    /// Whether this section was marked as complete.
    pub fn is_complete(&self, section: Section) -> bool {
        self.complete.contains(&section)
    }

    /// The most constraints that are kept.
    pub const CONSTRAINTS_MAX: usize = 8;

    /// Adds a constraint in the place of what it replaces; false where there is no room.
    pub fn constrain(&mut self, constraint: Constraint) -> bool {
        self.constraints.retain(|other| !constraint.replaces(other));
        let fits = self.constraints.len() < Self::CONSTRAINTS_MAX;
        if fits {
            self.constraints.push(constraint);
            self.constraints.sort_unstable();
        }
        fits
    }

    /// The learner without one of the constraints.
    pub fn without(&self, constraint: Constraint) -> Self {
        let mut learner = self.clone();
        learner.constraints.retain(|other| *other != constraint);
        learner
    }

    /// The hours a week for study, where there are fewer than a full-time week has.
    pub fn study_hours(&self) -> Option<u32> {
        let hours = |constraint: &Constraint| match *constraint {
            Constraint::StudyHours(hours) => Some(hours.max(1)),
            _ => None,
        };
        self.constraints.iter().find_map(hours).filter(|hours| *hours < Constraint::HOURS_MAX)
    }
}
