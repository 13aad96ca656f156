//! The quick self-check: a few questions to place a person on the ladder, for orientation only.
//!
//! Facts come first: what a learner has told answers most of it. Then two everyday activities say
//! which sub-domains are meant, one question asks how much is done alone, and a few tasks, each the
//! one that tells most, find the level. Nothing here is for selecting people.

mod found;
mod weigh;

pub use found::{Found, found};
use weigh::split;
pub use weigh::{Evidence, Weights, heaviest, percent};

use crate::model::{CheckItem, Id, Level, Map, RuleBasis, Set};
use crate::resolve::{Evaluator, Verdict};

/// How a person does a task.
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
    /// Would not say.
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

    /// 0 to 3; none where nothing was said.
    pub fn strength(self) -> Option<usize> {
        let strength = self as usize;
        (strength < 4).then_some(strength)
    }
}

/// How much of their work a person does alone.
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

/// What a person says of the level found.
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

/// What a person has answered, and where they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfCheck {
    /// The question that is shown, counted from 0.
    pub at: usize,
    /// The activities picked.
    pub activities: Set<Id>,
    /// How much they do alone.
    pub autonomy: Option<Autonomy>,
    /// The tasks in the order in which they were asked, with their answers.
    pub answers: Vec<(Id, Grade)>,
    /// What they say of the levels found, by sub-domain.
    pub feels: Map<Id, Feel>,
}

/// A question, or the result.
#[derive(Clone, Copy, Debug)]
pub enum Question<'c> {
    /// What the learner has.
    Facts,
    /// Which activities they like or do.
    Direction,
    /// How much they do alone.
    Autonomy,
    /// Whether they can do a task.
    Item(&'c CheckItem),
    /// Nothing is left to ask.
    Result,
}

impl SelfCheck {
    /// The most tasks in all of the sub-domains of a check.
    pub const ITEMS_MAX: usize = 8;
    /// The most answers that are kept, also those of sub-domains that were left.
    pub const ANSWERS_MAX: usize = 24;
    /// The most tasks of one sub-domain.
    pub const ITEMS_MAX_EACH: usize = 5;
    /// The fewest tasks of one sub-domain, unless the facts settle it sooner.
    pub const ITEMS_MIN_EACH: usize = 3;
    /// The most activities.
    pub const ACTIVITIES_MAX: usize = 2;
    /// What one level weighs of all where a sub-domain needs no more tasks.
    pub const SURE_PERCENT: u32 = 80;
    /// What the lighter side of a boundary weighs at the least where it is not settled.
    pub const OPEN_PERCENT: u32 = 10;
    /// Questions before the first task.
    pub const BEFORE_ITEMS: usize = 3;

    /// The question that is shown.
    pub fn question<'c>(&self, evaluator: &Evaluator<'c>) -> Question<'c> {
        let asked = |row: &(Id, Grade)| evaluator.catalog.check_items.get(&row.0);
        match self.at {
            0 => Question::Facts,
            1 => Question::Direction,
            2 => Question::Autonomy,
            at => {
                let asked = self.answers.get(at - Self::BEFORE_ITEMS).and_then(asked);
                let item = asked.or_else(|| next_item(evaluator, self));
                item.map_or(Question::Result, Question::Item)
            }
        }
    }

    /// The answer to a task, where it was asked.
    pub fn answer(&self, item: &Id) -> Option<Grade> {
        self.answers.iter().find(|row| row.0 == *item).map(|row| row.1)
    }

    /// Answers a task: in the place of an answer before, or as the last one.
    pub fn tell(&mut self, item: Id, grade: Grade) {
        if let Some(row) = self.answers.iter_mut().find(|row| row.0 == item) {
            row.1 = grade;
        } else if self.answers.len() < Self::ANSWERS_MAX {
            self.answers.push((item, grade));
        }
    }
}

/// The sub-domains of a check: those of the activities picked, else the two in which the facts
/// support most.
pub fn lanes(evaluator: &Evaluator<'_>, check: &SelfCheck) -> Vec<Id> {
    let activity = |id: &Id| evaluator.catalog.activities.get(id).map(|row| row.sub_domain);
    let picked: Vec<Id> = check.activities.iter().filter_map(activity).collect();
    let all = evaluator.catalog.lanes();
    let mut lanes: Vec<Id> = all.iter().map(|row| row.id).filter(|lane| picked.contains(lane)).collect();
    if lanes.is_empty() {
        let supported: Vec<_> = all.iter().map(|row| (row.id, supported(evaluator, row.id))).collect();
        for level in Level::ALL.into_iter().rev() {
            lanes.extend(supported.iter().filter(|row| row.1 == Some(level)).map(|row| row.0));
        }
        lanes.truncate(SelfCheck::ACTIVITIES_MAX);
    }
    lanes
}

/// The level that a learner's facts support in a sub-domain: the highest on which they stand, or
/// below which everything is met that the issuer of an entry asks first.
pub fn supported(evaluator: &Evaluator<'_>, sub_domain: Id) -> Option<Level> {
    Level::ALL.into_iter().rev().find(|level| {
        let rung = |level| crate::catalog::Rung { sub_domain, level };
        let ready = || {
            let next = level.above().map_or_else(Vec::new, |level| evaluator.catalog.cell(&rung(level)));
            next.into_iter().any(|row| {
                let condition = &row.requires.condition;
                row.requires.basis == RuleBasis::Issuer
                    && !condition.leaves().is_empty()
                    && evaluator.condition(condition).verdict == Verdict::Met
            })
        };
        evaluator.stands_by_fact(&rung(*level)) || ready()
    })
}

/// Everything that speaks for a level of a sub-domain.
pub fn evidence(evaluator: &Evaluator<'_>, check: &SelfCheck, sub_domain: Id) -> Evidence {
    let told = told_in(evaluator, check, sub_domain);
    let answers = told.into_iter().map(|(above, answer)| (above, answer.1)).collect();
    Evidence { facts: supported(evaluator, sub_domain), autonomy: check.autonomy, answers }
}

/// The answers that are weighed in a sub-domain, each with the lower one of the two levels that its
/// task tells apart.
fn told_in(evaluator: &Evaluator<'_>, check: &SelfCheck, sub_domain: Id) -> Vec<(Level, (Id, Grade))> {
    let here = |answer: &(Id, Grade)| {
        let item = evaluator.catalog.check_items.get(&answer.0)?;
        (item.sub_domain == sub_domain).then_some((item.above, *answer))
    };
    check.answers.iter().filter_map(here).take(SelfCheck::ITEMS_MAX).collect()
}

/// The task that tells most: that whose boundary splits what speaks for the levels most evenly, of
/// all sub-domains of the check. None where nothing is left to learn.
pub fn next_item<'c>(evaluator: &Evaluator<'c>, check: &SelfCheck) -> Option<&'c CheckItem> {
    let mut best: Option<(u32, &'c CheckItem)> = None;
    let lanes = lanes(evaluator, check);
    let asked: usize = lanes.iter().map(|lane| told_in(evaluator, check, *lane).len()).sum();
    if check.answers.len() >= SelfCheck::ANSWERS_MAX || asked >= SelfCheck::ITEMS_MAX {
        return None;
    }
    for lane in lanes {
        let evidence = evidence(evaluator, check, lane);
        let weights = evidence.weights();
        let asked = evidence.answers.len();
        let sure = percent(&weights, heaviest(&weights)) >= SelfCheck::SURE_PERCENT;
        if asked >= SelfCheck::ITEMS_MAX_EACH || sure && asked >= SelfCheck::ITEMS_MIN_EACH {
            continue;
        }
        for boundary in Level::ALL {
            let split = split(&weights, boundary);
            let tells = split >= SelfCheck::OPEN_PERCENT
                && best.is_none_or(|best| split > best.0)
                && !implied(&evidence, boundary);
            if let Some(item) = item(evaluator, check, lane, boundary).filter(|_| tells) {
                best = Some((split, item));
            }
        }
    }
    best.map(|best| best.1)
}

/// Whether an answer settles the tasks of a boundary: who does a harder one alone can do them, and
/// who does not know how to do an easier one cannot.
fn implied(evidence: &Evidence, boundary: Level) -> bool {
    evidence.answers.iter().any(|(above, grade)| match grade {
        Grade::Own | Grade::Guides => *above > boundary,
        Grade::No => *above < boundary,
        _ => false,
    })
}

/// A task at a boundary that was not asked yet, if it can be of a competency that was not asked for.
fn item<'c>(
    evaluator: &Evaluator<'c>,
    check: &SelfCheck,
    lane: Id,
    boundary: Level,
) -> Option<&'c CheckItem> {
    let items = &evaluator.catalog.check_items;
    let asked: Vec<_> = check.answers.iter().filter_map(|row| items.get(&row.0)).collect();
    let here =
        |row: &&CheckItem| row.sub_domain == lane && row.above == boundary && check.answer(&row.id).is_none();
    let fresh = |row: &&CheckItem| asked.iter().all(|item| item.competency != row.competency);
    let mut left = items.iter().filter(here);
    left.clone().find(fresh).or_else(|| left.next())
}
