//! The answers of the self-check.

use crate::model::{Activity, CheckItem, Id, Map, Set, SubDomain};

/// How well a person does a task, by their own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Does not know how.
    No,
    /// With help.
    Helped,
    /// On their own.
    Own,
    /// Guides others.
    Guides,
    /// Cannot say.
    NotSure,
    /// Skipped the task.
    Skipped,
}

impl Grade {
    /// All grades with their ids.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::No, "no"),
        (Self::Helped, "helped"),
        (Self::Own, "own"),
        (Self::Guides, "guides"),
        (Self::NotSure, "not-sure"),
        (Self::Skipped, "skipped"),
    ];

    /// The strength of the answer, from 0 (no) to 3 (guides others); `None` for "not sure" and
    /// "skip", which change no level.
    pub fn strength(self) -> Option<usize> {
        let strength = self as usize;
        (strength < 4).then_some(strength)
    }
}

/// How much of their work a person does on their own, by their own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Autonomy {
    /// Is shown how.
    Shown,
    /// Works on their own.
    Own,
    /// Checks others' work.
    Checks,
    /// Decides for the site.
    Decides,
}

impl Autonomy {
    /// All answers with their ids.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Shown, "shown"), (Self::Own, "own"), (Self::Checks, "checks"), (Self::Decides, "decides")];
}

/// What a person says about the level that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feel {
    /// It is too high.
    TooHigh,
    /// It is too low.
    TooLow,
}

impl Feel {
    /// Both with their ids.
    pub const ALL: [(Self, &'static str); 2] = [(Self::TooHigh, "high"), (Self::TooLow, "low")];
}

/// The answers of a person, and the question they are at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfCheck {
    /// The index of the question that is shown, from 0.
    pub at: usize,
    /// The activities they picked, at most [`SelfCheck::ACTIVITIES_MAX`].
    pub activities: Set<Id<Activity>>,
    /// How much they do on their own.
    pub autonomy: Option<Autonomy>,
    /// The tasks in the order in which they were asked, each with its answer; at most
    /// [`SelfCheck::ANSWERS_MAX`].
    pub answers: Vec<(Id<CheckItem>, Grade)>,
    /// What they say about the levels that were found, by sub-domain.
    pub feels: Map<Id<SubDomain>, Feel>,
}

impl SelfCheck {
    /// The most tasks of one check, over all of its sub-domains.
    pub const ITEMS_MAX: usize = 8;
    /// The most answers that are stored, with those of sub-domains that the person left.
    pub const ANSWERS_MAX: usize = 24;
    /// The most tasks of one sub-domain.
    pub const ITEMS_MAX_EACH: usize = 5;
    /// The fewest tasks of one sub-domain, unless no task can tell more.
    pub const ITEMS_MIN_EACH: usize = 3;
    /// The most activities.
    pub const ACTIVITIES_MAX: usize = 2;
    /// The share of one level, in percent of all weights, from which a sub-domain needs no more tasks.
    pub const SURE_PERCENT: u32 = 80;
    /// The share of the lighter side of a boundary, in percent of all weights, below which the boundary
    /// is settled.
    pub const OPEN_PERCENT: u32 = 10;
    /// Questions before the first task.
    pub const BEFORE_ITEMS: usize = 3;

    /// The answer to a task; `None` where it has none.
    pub fn answer(&self, item: Id<CheckItem>) -> Option<Grade> {
        self.answers.iter().find(|row| row.0 == item).map(|row| row.1)
    }

    /// Answers a task: replaces the answer that is there, or adds one at the end. `false` where there
    /// are [`Self::ANSWERS_MAX`] answers already, and this one is left out.
    pub fn set_answer(&mut self, item: Id<CheckItem>, grade: Grade) -> bool {
        if let Some(row) = self.answers.iter_mut().find(|row| row.0 == item) {
            row.1 = grade;
            return true;
        }
        let fits = self.answers.len() < Self::ANSWERS_MAX;
        if fits {
            self.answers.push((item, grade));
        }
        fits
    }
}
