//! From which month on a person qualifies, in random worlds: the same as judging each month.

use credential_pathway::model::{
    Answer, Condition, ConditionKind, Included, Learner, Membership, Month, Requirement, WorkSpec,
};
use credential_pathway::resolve::Qualifies::{self, In, NeedsDate, Never, Now};
use credential_pathway::resolve::{Evaluator, Verdict, count_work, qualifies_on};

use crate::dice::Dice;
use crate::qualify::WORLD;
use crate::told::learner;
use crate::world::{credential, open_world, today};

/// The learner so many months ahead: what goes on has gone on.
fn later(learner: &Learner, ahead: u32) -> Learner {
    let mut later = learner.clone();
    let now = today().index();
    for stretch in &mut later.work {
        if let Some(from) = stretch.from.map(Month::index)
            && (from..from + stretch.months.cast_signed()).contains(&now)
        {
            stretch.months = stretch.months.max((now + ahead.cast_signed() - from + 1).cast_unsigned());
        }
    }
    for row in learner.memberships.iter().filter(|_| ahead > 0) {
        let months = row.1.months.unwrap_or(0) + ahead;
        let row = (*row.0, Membership { months: Some(months), ..*row.1 });
        if row.1.answer == Answer::Has {
            later.memberships.insert(row.0, row.1);
        }
    }
    later
}

/// The first undated stretch that counts for a requirement.
fn undated(evaluator: &Evaluator<'_>, part: &WorkSpec, also: Option<&WorkSpec>) -> Option<usize> {
    let catalog = evaluator.catalog;
    evaluator.learner.work.iter().position(|row| {
        let counts = |part: &WorkSpec| part.kinds.iter().any(|kind| catalog.work_counts_as(row.kind, *kind));
        row.from.is_none()
            && counts(part)
            && also.is_none_or(counts)
            && part.share_min_percent.is_none_or(|min| row.share() >= u32::from(min))
    })
}

/// One month of the slow answer.
struct Slow<'s> {
    evaluator: &'s Evaluator<'s>,
    then: Evaluator<'s>,
    ahead: u32,
}

impl Slow<'_> {
    /// The parts of the work that are not enough as dated, each with whether it may be enough.
    fn short<'c>(&self, leaf: &'c Requirement) -> Vec<(&'c WorkSpec, Option<&'c WorkSpec>, bool)> {
        let Requirement::Experience(part, included) = leaf else { return Vec::new() };
        let parts = std::iter::once((&**part, None));
        let parts = parts.chain(included.iter().map(|Included(inner)| (&**inner, Some(&**part))));
        let Evaluator { catalog, learner, today } = *self.evaluator;
        let sure = |part: &WorkSpec, also| {
            count_work(catalog, self.then.learner, part, also, self.then.today, 0).sure_months
        };
        let possible = |part: &WorkSpec, also| {
            count_work(catalog, learner, part, also, today, self.ahead).possible_months
        };
        parts
            .filter(|(part, also)| sure(part, *also) < part.months)
            .map(|(part, also)| {
                let may = self.ahead + possible(part, also) >= part.months;
                (part, also, may && undated(self.evaluator, part, also).is_some())
            })
            .collect()
    }

    /// The condition with what may be enough at best as met.
    fn at_best(&self, condition: &Condition) -> Condition {
        let all = |parts: &[Condition]| parts.iter().map(|part| self.at_best(part)).collect();
        match &condition.kind {
            ConditionKind::All(parts) => Condition::new(ConditionKind::All(all(parts))),
            ConditionKind::AtLeast { required_number, parts } => Condition::new(ConditionKind::AtLeast {
                required_number: *required_number,
                parts: all(parts),
            }),
            ConditionKind::Leaf(leaf @ Requirement::Experience(..))
                if self.short(leaf).iter().all(|row| row.2) =>
            {
                Condition::nothing()
            }
            ConditionKind::Leaf(_) => condition.clone(),
        }
    }

    fn differs(&self, condition: &Condition) -> bool {
        let best = self.at_best(condition);
        let is_met = |condition| self.then.condition(condition).verdict == Verdict::Met;
        is_met(&best) && !is_met(condition)
    }

    fn asked(&self, condition: &Condition) -> Option<usize> {
        if !self.differs(condition) {
            return None;
        }
        let below = condition.parts().iter().find_map(|part| self.asked(part));
        below.or_else(|| self.first_leaf(condition))
    }

    /// The undated stretch of the first leaf that differs.
    fn first_leaf(&self, condition: &Condition) -> Option<usize> {
        match condition.requirement() {
            Some(leaf) if self.differs(condition) => {
                self.short(leaf).iter().find_map(|row| undated(self.evaluator, row.0, row.1))
            }
            Some(_) => None,
            None => condition.parts().iter().find_map(|part| self.first_leaf(part)),
        }
    }
}

/// The answer by judging each month.
fn slow(evaluator: &Evaluator<'_>, condition: &Condition, until: u32) -> Qualifies {
    for ahead in 0..=until {
        let learner = later(evaluator.learner, ahead);
        let month = Month::from_index(today().index() + ahead.cast_signed()).expect("a month");
        let then = Evaluator { learner: &learner, today: month, ..*evaluator };
        if then.condition(condition).verdict == Verdict::Met {
            return if ahead == 0 { Now } else { In(month) };
        }
        let month = Slow { evaluator, then, ahead };
        if month.differs(condition) {
            return NeedsDate(month.asked(condition).expect("an undated stretch"));
        }
    }
    Never
}

const KINDS: [&str; 4] = ["bmet", "htm", "manager", "coder"];

fn any_work(dice: &mut Dice) -> String {
    let months = 1 + dice.below(40);
    let mut words = format!("{months} {}", dice.of(&KINDS));
    if dice.chance(40) {
        words += &format!(" within {}", months + dice.below(60));
    }
    if dice.chance(20) {
        words += &format!(" share {}", dice.of(&[50, 80]));
    }
    if dice.chance(20) {
        words += &format!(" including {} {}", 1 + dice.below(months), dice.of(&KINDS));
        if dice.chance(50) {
            words += &format!(" within {}", months + dice.below(40));
        }
    }
    format!("work({words})")
}

fn any_condition(dice: &mut Dice, depth: usize) -> String {
    if depth > 0 && dice.chance(60) {
        let parts: Vec<_> = (0..2 + dice.below(2)).map(|_| any_condition(dice, depth - 1)).collect();
        return format!("{}({})", dice.of(&["all", "any", "any", "2of"]), parts.join(", "));
    }
    match dice.below(10) {
        0 => dice.of(&["a", "b"]).to_owned(),
        1 => format!("member(club {})", dice.below(30)),
        2 => dice.of(&["ask", "nothing"]).to_owned(),
        _ => any_work(dice),
    }
}

fn any_learner(dice: &mut Dice) -> Learner {
    let mut facts = Vec::new();
    for name in ["a", "b"] {
        if dice.chance(60) {
            facts.push(format!("{} {name}", dice.of(&["has", "has", "expired", "no"])));
        }
    }
    for _ in 0..dice.below(5) {
        let mut fact = format!("work {} {}", 1 + dice.below(30), dice.of(&KINDS));
        if dice.chance(80) {
            let month = Month::from_index(today().index() - dice.of(&(-15..75).collect::<Vec<i32>>()))
                .expect("a month");
            fact += &format!(" from {month}");
        }
        if dice.chance(30) {
            fact += &format!(" at {}", dice.of(&[20, 50, 80]));
        }
        facts.push(fact);
    }
    if dice.chance(40) {
        facts.push(dice.of(&["member club", "member club 7", "no-member club"]).to_owned());
    }
    if dice.chance(30) {
        facts.push("all work".to_owned());
    }
    learner(&facts.join(","))
}

/// Holds the answers of random worlds against those of the slow twin; gives how often each was found.
fn equal_to_the_twin(seed: u64, worlds: usize) -> [usize; 4] {
    let mut dice = Dice(seed);
    let mut found = [0; 4];
    for _ in 0..worlds {
        let text = any_condition(&mut dice, 2);
        let catalog = open_world(&format!("{WORLD}\ngoal: {text}"));
        let condition = &credential(&catalog, "goal").requires.condition;
        for _ in 0..4 {
            let (learner, until) = (any_learner(&mut dice), dice.of(&[0, 30, 150]));
            let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
            let fast = qualifies_on(&evaluator, condition, until);
            assert_eq!(fast, slow(&evaluator, condition, until), "{text} {learner:?} {until}");
            found[match fast {
                Now => 0,
                In(_) => 1,
                NeedsDate(_) => 2,
                Never => 3,
            }] += 1;
        }
    }
    found
}

#[test]
fn the_month_found_is_that_of_a_scan_month_by_month() {
    let found = equal_to_the_twin(800, 3_000);
    assert!(found.iter().all(|count| *count > 400), "{found:?}");
}

#[test]
fn where_no_date_is_needed_no_date_makes_it_sooner() {
    let (mut dice, mut dated) = (Dice(802), 0);
    for _ in 0..3_000 {
        let text = any_condition(&mut dice, 2);
        let catalog = open_world(&format!("{WORLD}\ngoal: {text}"));
        let condition = &credential(&catalog, "goal").requires.condition;
        let mut learner = any_learner(&mut dice);
        let of = |learner: &Learner| {
            qualifies_on(&Evaluator { catalog: &catalog, learner, today: today() }, condition, 480)
        };
        let before = of(&learner);
        if matches!(before, NeedsDate(_)) || learner.work.iter().all(|row| row.from.is_some()) {
            continue;
        }
        for row in learner.work.iter_mut().filter(|row| row.from.is_none()) {
            row.from = Month::from_index(today().index() - dice.of(&(0..60).collect::<Vec<i32>>()));
        }
        let is_sooner = match (before, of(&learner)) {
            (Never, after) => after != Never,
            (In(before), In(after)) => after < before,
            (In(_), after) => after == Now,
            _ => false,
        };
        assert!(!is_sooner, "{text} {learner:?} {before:?}");
        dated += 1;
    }
    assert!(dated > 300, "{dated}");
}

#[test]
#[ignore = "some minutes"]
fn the_month_found_is_that_of_a_scan_in_many_worlds() {
    equal_to_the_twin(801, 100_000);
}
