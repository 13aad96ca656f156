//! The first month in which a person meets a condition, if they go on as they do.
//!
//! Whoever holds a job today keeps it, and whoever is a member stays one. Work grows that way, and what
//! is counted in a window can fall out of it again, so a condition may be met for a time only.

use super::distinct::at_least;
use super::evaluate::Evaluator;
use super::finding::Finding;
use super::verdict::Verdict;
use super::work::{Calendar, first};
use crate::model::{
    Answer, Condition, ConditionKind, Included, Learner, Month, Requirement, Stretch, WorkSpec,
};

/// When a person qualifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifies {
    /// In the month of the evaluator.
    Now,
    /// From this month on, and not before.
    In(Month),
    /// Maybe sooner than without a date of this stretch of work: its index in the learner's list.
    NeedsDate(usize),
    /// Not within the months that were looked at.
    Never,
}

/// The most months ahead that are looked at: 40 years.
pub const QUALIFIES_MAX_MONTHS: u32 = 480;

/// When the learner meets `condition`, at most `until_months` ahead. Exact: no month before the one that is
/// found meets it. Dated work that includes today's month goes on; the other stretches are over.
///
/// An undated stretch may go on and may lie in any window. Where the condition is met earlier if it does, its
/// date is needed.
pub fn qualifies_on(evaluator: &Evaluator<'_>, condition: &Condition, until_months: u32) -> Qualifies {
    let until = until_months.min(QUALIFIES_MAX_MONTHS);
    let after = going_on(evaluator.learner, evaluator.today, until);
    let outlook = Outlook { evaluator, after: &after, until };
    let leaves: Vec<Leaf<'_>> = condition.leaves().into_iter().map(|leaf| outlook.leaf(leaf)).collect();
    let at = |ahead, reading| outlook.finding(condition, &mut leaves.iter(), ahead, reading);
    if at(0, Reading::Ever).verdict != Verdict::Met {
        return Qualifies::Never;
    }
    // The more is met of a condition, the better: it begins to be met only where a leaf does.
    let mut months = vec![0];
    leaves.iter().for_each(|leaf| leaf.beginnings(&mut months));
    months.sort_unstable();
    months.dedup();
    let has_undated = evaluator.learner.work.iter().any(|stretch| stretch.from.is_none());
    for ahead in months {
        let as_dated = at(ahead, Reading::AsDated);
        if as_dated.verdict == Verdict::Met {
            let month = in_months(evaluator.today, ahead);
            return if ahead == 0 { Qualifies::Now } else { month.map_or(Qualifies::Never, Qualifies::In) };
        }
        let at_best = if has_undated { at(ahead, Reading::AtBest) } else { continue };
        if at_best.verdict == Verdict::Met {
            let [asked, _] = outlook.undated(&as_dated, &at_best, &mut leaves.iter(), ahead);
            return asked.map_or(Qualifies::Never, Qualifies::NeedsDate);
        }
    }
    Qualifies::Never
}

/// A learner whose work of today goes on: what follows each such stretch is one more stretch.
fn going_on(learner: &Learner, today: Month, until: u32) -> Learner {
    let mut after = learner.clone();
    for stretch in &learner.work {
        let Some(from) = stretch.from else { continue };
        let end = from.index() + stretch.months.cast_signed();
        let left = today.index() + 1 + until.cast_signed() - end;
        let is_current = from <= today && today.index() < end;
        if let (true, Ok(months @ 1..), Some(from)) =
            (is_current, u32::try_from(left), Month::from_index(end))
        {
            after.work.push(Stretch { from: Some(from), months, ..*stretch });
        }
    }
    after
}

/// How the months ahead are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Undated work is over, and lies in no window.
    AsDated,
    /// Undated work goes on, and lies in each window.
    AtBest,
    /// Each leaf is met that is met in any month, by one of the two.
    Ever,
}

/// A leaf over the months ahead.
enum Leaf<'c> {
    /// Met from so many months ahead on; `None` is never.
    From(Option<u32>),
    /// Met while each of these counts of work is enough.
    Work(Vec<Work<'c>>),
}

/// A count of work over the months ahead.
struct Work<'c> {
    part: &'c WorkSpec,
    also: Option<&'c WorkSpec>,
    calendar: Calendar,
    /// From when on it may be enough by the best date of undated work; `None` without such work.
    at_best_from: Option<u32>,
    /// The months ahead in which it begins to be enough, by any reading.
    beginnings: Vec<u32>,
}

struct Outlook<'o> {
    evaluator: &'o Evaluator<'o>,
    after: &'o Learner,
    until: u32,
}

impl Outlook<'_> {
    fn leaf<'c>(&self, requirement: &'c Requirement) -> Leaf<'c> {
        match requirement {
            Requirement::Experience(part, included) => {
                let mut works = vec![self.work(part, None)];
                works.extend(included.iter().map(|Included(inner)| self.work(inner, Some(part))));
                Leaf::Work(works)
            }
            Requirement::Membership { organization, months } => {
                let row = self.evaluator.learner.memberships.get(organization);
                let row = row.filter(|row| row.answer == Answer::Has);
                let left = row.map(|row| months.saturating_sub(row.months.unwrap_or(0)));
                Leaf::From(left.filter(|left| *left <= self.until))
            }
            _ if self.evaluator.requirement(requirement).0 == Verdict::Met => Leaf::From(Some(0)),
            _ => Leaf::From(None),
        }
    }

    fn work<'c>(&self, part: &'c WorkSpec, also: Option<&'c WorkSpec>) -> Work<'c> {
        let Evaluator { catalog, learner, today } = *self.evaluator;
        let so_far = Calendar::new(catalog, learner, part, also);
        // Each month ahead adds one month at most, and at most one falls out of the window, so what may
        // count never falls.
        let may_be_enough = |ahead| ahead + so_far.count(part, today, ahead).possible_months >= part.months;
        let at_best_from = so_far.has_undated().then(|| first(0, part.months, may_be_enough));
        let at_best_from = at_best_from.filter(|from| *from <= self.until);
        let calendar = Calendar::new(catalog, self.after, part, also);
        let mut work = Work { part, also, calendar, at_best_from, beginnings: Vec::new() };
        work.beginnings.extend(at_best_from);
        let enough = |ahead| work.is_enough(today, ahead, Reading::AsDated);
        let turns = self.turns(&work);
        let mut begin: Vec<u32> = Some(0).filter(|ahead| enough(*ahead)).into_iter().collect();
        for pair in turns.windows(2).filter(|pair| !enough(pair[0]) && enough(pair[1])) {
            begin.push(first(pair[0], pair[1], enough));
        }
        work.beginnings.append(&mut begin);
        work
    }

    /// The months ahead between which a count only grows or only falls: the ends of the work, and those
    /// months in which they leave the window.
    fn turns(&self, work: &Work<'_>) -> Vec<u32> {
        let mut turns = vec![0, self.until];
        for end in work.calendar.spans.iter().flat_map(|span| [span.from, span.to]) {
            let leaves = work.part.within_months.map(|within| end + within.cast_signed());
            for month in [Some(end), leaves].into_iter().flatten() {
                let ahead = month - 1 - self.evaluator.today.index();
                turns.extend(u32::try_from(ahead).ok().filter(|ahead| *ahead < self.until));
            }
        }
        turns.sort_unstable();
        turns
    }

    /// The condition as it is so many months ahead; what is not met is `Unmet`.
    fn finding<'c>(
        &self,
        condition: &'c Condition,
        leaves: &mut std::slice::Iter<'_, Leaf<'_>>,
        ahead: u32,
        reading: Reading,
    ) -> Finding<'c> {
        let mut parts = Vec::new();
        for part in condition.parts() {
            parts.push(self.finding(part, leaves, ahead, reading));
        }
        let is_met = match &condition.kind {
            ConditionKind::Leaf(_) => match leaves.next() {
                Some(Leaf::From(from)) => from.is_some_and(|from| reading == Reading::Ever || from <= ahead),
                Some(Leaf::Work(works)) => {
                    works.iter().all(|work| work.is_enough(self.evaluator.today, ahead, reading))
                }
                None => false,
            },
            ConditionKind::All(_) => parts.iter().all(|part| part.verdict == Verdict::Met),
            ConditionKind::AtLeast { required_number, .. } => {
                at_least(*required_number, &parts) == Verdict::Met
            }
        };
        let verdict = if is_met { Verdict::Met } else { Verdict::Unmet };
        Finding { verdict, condition, evidence: None, parts }
    }

    /// The undated stretch to ask about: of the first leaf that is met at best and not as dated, below nodes
    /// of which the same is true. Where parts share a credential, a node may differ and none of its parts:
    /// then it is the first such leaf below it, which comes second here.
    fn undated(
        &self,
        as_dated: &Finding<'_>,
        at_best: &Finding<'_>,
        leaves: &mut std::slice::Iter<'_, Leaf<'_>>,
        ahead: u32,
    ) -> [Option<usize>; 2] {
        let differs = as_dated.verdict != at_best.verdict;
        if let ConditionKind::Leaf(_) = as_dated.condition.kind {
            let leaf = leaves.next().filter(|_| differs);
            let Some(Leaf::Work(works)) = leaf else { return [None; 2] };
            let is_short = |work: &&Work<'_>| !work.is_enough(self.evaluator.today, ahead, Reading::AsDated);
            return [works.iter().filter(is_short).find_map(|work| self.undated_of(work)); 2];
        }
        let mut found = [None; 2];
        // Every leaf is passed, so that the next part meets its own.
        for (one, other) in as_dated.parts.iter().zip(&at_best.parts) {
            let [below, leaf] = self.undated(one, other, leaves, ahead);
            found = [found[0].or(below), found[1].or(leaf)];
        }
        [found[0].or(found[1]).filter(|_| differs), found[1]]
    }

    fn undated_of(&self, work: &Work<'_>) -> Option<usize> {
        let Evaluator { catalog, learner, .. } = *self.evaluator;
        learner.work.iter().position(|stretch| {
            let alone = Learner { work: vec![*stretch], ..Learner::default() };
            Calendar::new(catalog, &alone, work.part, work.also).has_undated()
        })
    }
}

impl Leaf<'_> {
    /// Adds the months ahead in which it or a part of it begins to be met.
    fn beginnings(&self, months: &mut Vec<u32>) {
        match self {
            Self::From(from) => months.extend(from),
            Self::Work(works) => works.iter().for_each(|work| months.extend(&work.beginnings)),
        }
    }
}

impl Work<'_> {
    fn is_enough(&self, today: Month, ahead: u32, reading: Reading) -> bool {
        if reading == Reading::Ever {
            return !self.beginnings.is_empty();
        }
        let at_best = reading == Reading::AtBest && self.at_best_from.is_some_and(|from| from <= ahead);
        at_best || in_months(today, ahead).is_some_and(|month| self.is_enough_in(month))
    }

    fn is_enough_in(&self, month: Month) -> bool {
        self.calendar.count(self.part, month, 0).sure_months >= self.part.months
    }
}

/// The month so many months ahead; `None` after 2199.
fn in_months(today: Month, ahead: u32) -> Option<Month> {
    Month::from_index(today.index() + ahead.cast_signed())
}
