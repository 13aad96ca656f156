//! What a job posting requires.

use crate::catalog::Catalog;
use crate::model::{
    Attainment, AttainmentKind, AwardLevel, Condition, ConditionKind, Credential, Field, Id, Ids, KindOfWork,
    Requirement, Stretch, ToList, WorkSpec,
};

/// The most groups of a posting.
pub const GROUPS_MAX: usize = 12;

/// The most things of which one meets a group.
pub const CHOICES_MAX: usize = 8;

/// A job posting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posting {
    /// What it requires, each by one of these.
    pub groups: Vec<Vec<Wanted>>,
    /// The most months of work that the people have whom it is for; `None` is any.
    pub work_max: Option<u32>,
}

/// One thing that a posting names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A credential.
    Credential(Id<Credential>),
    /// An award of this level or of a higher one; no field is any field.
    Education(AwardLevel, Option<Id<Field>>),
    /// So many months of a kind of work, where there is a second number in the last so many months.
    Work(Id<KindOfWork>, u32, Option<u32>),
    /// A training, a license or the like.
    Training(Id<Attainment>),
}

impl Wanted {
    /// The text that stands for it in a form: `credential:aami-cbet`, `education:associate:nursing`,
    /// `work:bmet:24`, `work:bmet:24:36`, `training:rn-license`.
    pub fn key(&self) -> String {
        match self {
            Self::Credential(id) => format!("credential:{}", id.as_str()),
            Self::Education(level, None) => format!("education:{}", level.id()),
            Self::Education(level, Some(field)) => format!("education:{}:{}", level.id(), field.as_str()),
            Self::Work(kind, months, None) => format!("work:{}:{months}", kind.as_str()),
            Self::Work(kind, months, Some(within)) => format!("work:{}:{months}:{within}", kind.as_str()),
            Self::Training(id) => format!("training:{}", id.as_str()),
        }
    }

    /// What a key stands for, where the catalog lists it.
    pub fn parse(catalog: &Catalog, key: &str) -> Option<Self> {
        let months = |text: &str| text.parse().ok().filter(|months| (1..=Stretch::LONGEST).contains(months));
        let parts = key.split(':').list();
        Some(match *parts.as_slice() {
            ["credential", id] => Self::Credential(catalog.credentials.listed(id)?),
            ["education", level] => Self::Education(AwardLevel::parse(level)?, None),
            ["education", level, field] => {
                Self::Education(AwardLevel::parse(level)?, Some(catalog.fields.listed(field)?))
            }
            ["work", kind, long] => Self::Work(catalog.kinds_of_work.listed(kind)?, months(long)?, None),
            ["work", kind, long, within] => {
                Self::Work(catalog.kinds_of_work.listed(kind)?, months(long)?, Some(months(within)?))
            }
            ["training", id] => {
                let row = catalog.attainments.find(id)?;
                // An exam by itself is no requirement of a job: it is a part of its credential.
                if row.kind == AttainmentKind::Exam {
                    return None;
                }
                Self::Training(row.id)
            }
            _ => return None,
        })
    }

    /// It as a leaf of a rule.
    pub fn requirement(&self) -> Requirement {
        match *self {
            Self::Credential(id) => Requirement::Credential(id),
            Self::Education(level, field) => Requirement::Education {
                level,
                fields: field.map_or_else(Ids::default, Ids::one),
                related: false,
                accreditation: None,
            },
            Self::Work(kind, months, within_months) => {
                let kinds = vec![kind];
                Requirement::Experience(
                    Box::new(WorkSpec { months, kinds, share_min_percent: None, within_months, hours: None }),
                    None,
                )
            }
            Self::Training(id) => Requirement::Attainment(id),
        }
    }

    /// It as a condition.
    pub fn condition(&self) -> Condition {
        Condition::leaf(self.requirement())
    }

    /// Whether it asks for more work than its window has room for.
    pub fn is_over_window(&self) -> bool {
        matches!(self, Self::Work(_, months, Some(within)) if months > within)
    }
}

impl Posting {
    /// Adds a thing: as one more choice of a group, or as a group of its own. Tells whether there was room and
    /// whether it is new.
    pub fn add(&mut self, group: Option<usize>, wanted: Wanted) -> bool {
        match group.and_then(|index| self.groups.get_mut(index)) {
            Some(choices) => {
                let is_new = choices.len() < CHOICES_MAX && !choices.contains(&wanted);
                if is_new {
                    choices.push(wanted);
                }
                is_new
            }
            None => self.add_group(&[wanted]),
        }
    }

    /// Adds a group, as far as there is room. Tells whether it is new and whole.
    pub fn add_group(&mut self, choices: &[Wanted]) -> bool {
        if choices.is_empty() || choices.len() > CHOICES_MAX || self.groups.len() >= GROUPS_MAX {
            return false;
        }
        let choices = choices.to_vec();
        let is_new = !self.groups.contains(&choices);
        if is_new {
            self.groups.push(choices);
        }
        is_new
    }

    /// Takes a choice away, and its group with the last one.
    pub fn remove(&mut self, group: usize, choice: usize) {
        let Some(choices) = self.groups.get_mut(group) else { return };
        if choice < choices.len() {
            choices.remove(choice);
        }
        self.groups.retain(|choices| !choices.is_empty());
    }

    /// What it requires as conditions, all of them but one where `without` names it.
    pub fn conditions(&self, without: Option<usize>) -> Vec<Condition> {
        let kept = self.groups.iter().enumerate().filter(|row| Some(row.0) != without);
        kept.map(|row| one_of(row.1.iter().map(Wanted::condition).list())).list()
    }
}

/// One of some conditions.
pub fn one_of(parts: Vec<Condition>) -> Condition {
    Condition::new(ConditionKind::AtLeast { required_number: 1, parts: parts.into() })
}
