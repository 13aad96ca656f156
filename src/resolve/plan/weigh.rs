//! What a task weighs: its exams, its cost and its months, as the catalog gives them.

use super::offered::with_offer;
use super::step::StepKind;
use super::task::Task;
use crate::model::{Answer, Attainment, Award, AwardLevel, Constraint, Credential, Id, Learner, Takes};
use crate::resolve::Evaluator;
use crate::resolve::access::{is_confirmed, is_restricted};
use crate::solver::{Assumed, Hurdle, Track, Weight};

/// What a task weighs.
pub fn weight(evaluator: &Evaluator<'_>, task: &Task) -> Weight {
    match task {
        Task::Credential(id) | Task::StandIn(id) => credential(evaluator, *id),
        Task::Award(award) => with_offer(evaluator, &StepKind::Award(*award), study(evaluator, award, 0)),
        Task::SecondHalf(award) => {
            let first_half =
                evaluator.catalog.education.iter().find(|row| row.level == AwardLevel::Associate);
            study(evaluator, award, first_half.and_then(|row| row.months).unwrap_or(0))
        }
        Task::Membership(organization, months) => {
            let so_far = evaluator.learner.memberships.get(organization);
            let so_far = so_far.filter(|row| row.answer == Answer::Has).and_then(|row| row.months);
            let months = Some(months.saturating_sub(so_far.unwrap_or(0)));
            Weight { months, exams: Some(0), track: Track::Membership, ..Weight::default() }
        }
        Task::Attainment(id) => with_offer(evaluator, &StepKind::Attainment(*id), attainment(evaluator, *id)),
        Task::Ask(_) | Task::AskWhether(..) => {
            let nothing = Some(0);
            Weight {
                hurdle: if matches!(task, Task::Ask(_)) { Hurdle::Ask } else { Hurdle::None },
                exams: nothing,
                cost_usd: nothing,
                months: nothing,
                ..Weight::default()
            }
        }
    }
}

/// What a training takes where that is published; it is study like any other.
fn attainment(evaluator: &Evaluator<'_>, id: Id<Attainment>) -> Weight {
    let row = evaluator.catalog.attainments.get(id);
    let takes = row.and_then(|row| row.takes.as_ref());
    let is_restricted = row.is_some_and(|row| is_restricted(evaluator, row));
    Weight {
        hurdle: if is_restricted { Hurdle::Restricted } else { Hurdle::None },
        exams: Some(0),
        cost_usd: takes.and_then(|takes| takes.fee_usd),
        months: takes.and_then(Takes::months_in_all).map(|months| in_hours(evaluator.learner, months)),
        track: Track::Study,
        reported_usd: None,
        assumed: Assumed {
            months: in_hours(evaluator.learner, evaluator.catalog.longest_training),
            ..Assumed::default()
        },
    }
}

fn credential(evaluator: &Evaluator<'_>, id: Id<Credential>) -> Weight {
    let Some(credential) = evaluator.catalog.credentials.get(id) else { return Weight::default() };
    let fee = &credential.fee;
    let is_member = credential.issuer.as_ref().is_some_and(|id| evaluator.learner.is_member(*id));
    let cost_usd = if is_member { fee.member_usd.or(fee.public_usd) } else { fee.public_usd };
    // Where others report a range, it costs no more than that.
    let reported = fee.reported.as_ref();
    let assumed = Assumed { cost_usd: reported.map_or(0, |reported| reported.to_usd), ..Assumed::default() };
    let is_sure = is_confirmed(evaluator, credential);
    let hurdle = if is_sure { Hurdle::None } else { Hurdle::Unconfirmed };
    if evaluator.has_passed(credential) {
        return Weight { hurdle, exams: Some(0), cost_usd: Some(0), months: Some(0), ..Weight::default() };
    }
    Weight {
        hurdle,
        exams: credential.exam.exams,
        cost_usd,
        reported_usd: reported.map(|reported| reported.from_usd),
        months: Some(0),
        assumed,
        ..Weight::default()
    }
}

/// What an award takes beyond so many months of it that are done.
fn study(evaluator: &Evaluator<'_>, award: &Award, done_months: u32) -> Weight {
    let education = &evaluator.catalog.education;
    let figures = education.iter().find(|row| row.level == award.level);
    let months = figures.and_then(|row| row.months).map(|months| months.saturating_sub(done_months));
    let a_year = figures.and_then(|row| row.tuition_usd_per_year);
    let cost_usd = months.zip(a_year).map(|(months, a_year)| months.saturating_mul(a_year) / 12);
    // One whose time is not published is compared as the next higher one, or as the longest.
    let higher = education.iter().filter(|row| row.level > award.level).find_map(|row| row.months);
    let longest = || education.iter().filter_map(|row| row.months).max().unwrap_or(0);
    let calendar = |months: u32| in_hours(evaluator.learner, months);
    let assumed = Assumed { months: calendar(higher.unwrap_or_else(longest)), ..Assumed::default() };
    let months = months.map(calendar);
    Weight { exams: Some(0), cost_usd, months, track: Track::Study, assumed, ..Weight::default() }
}

/// The months that full-time study takes in the hours that there are, the last one begun.
fn in_hours(learner: &Learner, months: u32) -> u32 {
    match learner.study_hours() {
        Some(hours) => months.saturating_mul(Constraint::HOURS_MAX).div_ceil(hours),
        None => months,
    }
}
