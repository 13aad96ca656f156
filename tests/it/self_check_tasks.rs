//! Which tasks the self-check asks, and when it ends.

use credential_pathway::model::{CheckItem, Learner, Level};
use credential_pathway::resolve::Evaluator;
use credential_pathway::self_check::{
    Autonomy, Grade, Question, SelfCheck, WeighedEvidence, Weights, evidence, found, next_item, sub_domains,
};

use crate::catalog_answers::shipped;
use crate::self_check_runs::{any_grade, ask, begun, done};
use crate::told::learner;
use crate::world::{id, today};

/// Random learners and answers: each task at the moment when it is asked.
fn each_task(seed: u64, mut then: impl FnMut(&Evaluator<'_>, &SelfCheck, &CheckItem)) {
    begun(seed, 300, |dice, evaluator, check| {
        ask(evaluator, check, |check, item| {
            then(evaluator, check, item);
            any_grade(dice)
        });
    });
}

/// What was answered in the sub-domain of a task: the lower one of the two levels, and the grade.
fn answered(evaluator: &Evaluator<'_>, check: &SelfCheck, item: &CheckItem) -> Vec<(Level, Grade)> {
    let asked = check.answers.iter().map(|row| (evaluator.catalog.check_items.get(row.0), row.1));
    let here = |row: (Option<&CheckItem>, Grade)| {
        let (other, grade) = (row.0.expect("a task"), row.1);
        (other.sub_domain == item.sub_domain).then_some((other.above, grade))
    };
    asked.filter_map(here).collect()
}

/// Whether less than 10 % or more than 90 % lie above a boundary.
fn is_settled(weights: &Weights, boundary: Level) -> bool {
    let above: u64 = weights[usize::from(boundary.number())..].iter().sum();
    let all: u64 = weights.iter().sum();
    above * 10 < all || above * 10 > all * 9
}

fn check_of(activities: &[&str]) -> SelfCheck {
    let mut check = SelfCheck::default();
    check.activities.extend(activities.iter().map(|activity| id(activity)));
    check
}

#[test]
fn no_task_is_asked_twice() {
    each_task(720, |_, check, item| {
        assert_eq!(check.answer(item.id), None, "{check:?}");
    });
}

#[test]
fn at_most_eight_tasks_are_asked_and_at_most_five_of_a_sub_domain() {
    let (mut most, mut most_each) = (0, 0);
    each_task(721, |evaluator, check, item| {
        most = most.max(check.answers.len() + 1);
        most_each = most_each.max(answered(evaluator, check, item).len() + 1);
    });
    assert_eq!((most, most_each), (8, 5));
}

#[test]
fn only_tasks_of_the_sub_domains_of_the_activities_picked_are_asked() {
    each_task(722, |evaluator, check, item| {
        let activity = |id| evaluator.catalog.activities.get(id).expect("an activity");
        let mut picked = check.activities.iter().copied().map(activity);
        assert!(check.activities.is_empty() || picked.any(|row| row.sub_domain == item.sub_domain));
    });
}

#[test]
fn no_task_is_asked_that_facts_and_answers_settle() {
    each_task(723, |evaluator, check, item| {
        let weights = evidence(evaluator, check, item.sub_domain).weights();
        assert!(!is_settled(&weights, item.above), "{} {weights:?} {check:?}", item.id);
    });
}

#[test]
fn where_nothing_is_answered_no_task_is_asked_that_the_facts_alone_settle() {
    begun(724, 300, |dice, evaluator, check| {
        let check = SelfCheck { autonomy: None, ..check };
        ask(evaluator, check, |check, item| {
            let facts = evidence(evaluator, check, item.sub_domain).facts;
            let weights = WeighedEvidence { facts, ..WeighedEvidence::default() }.weights();
            assert!(!is_settled(&weights, item.above), "{} {facts:?} {check:?}", item.id);
            dice.of(&[Grade::NotSure, Grade::Skipped])
        });
    });
}

#[test]
fn who_has_the_facts_of_level_3_is_first_asked_what_lies_beside_it() {
    let (catalog, learner) = (shipped(), learner("work 48 bmet"));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    ask(&evaluator, check_of(&["dev-fix-devices"]), |_, item| {
        assert!([2, 3].contains(&item.above.number()), "{}", item.id);
        Grade::Skipped
    });
}

#[test]
fn the_first_task_splits_most_evenly_what_the_facts_say() {
    let catalog = shipped();
    let first = |told: &str, activity: &str| {
        let evaluator = Evaluator { catalog: &catalog, learner: &learner(told), today: today() };
        let check = SelfCheck { at: 3, ..check_of(&[activity]) };
        let Question::Item(item) = check.question(&evaluator) else { panic!("{told} is asked nothing") };
        item.above.number()
    };
    // Nothing is known: 3 of 5 levels are above level 2, and as many are not above level 3.
    assert_eq!(first("", "it-video-visits"), 2);
    // Facts of level 1 weigh 12, 5, 2, 1, 1; of level 5 the other way round.
    assert_eq!(first("has comptia-a-plus", "it-video-visits"), 1);
    assert_eq!(first("has aami-chtm", "dev-fix-devices"), 4);
}

#[test]
fn a_sub_domain_is_asked_no_more_once_three_tasks_leave_one_level_80_percent() {
    each_task(729, |evaluator, check, item| {
        let weights = evidence(evaluator, check, item.sub_domain).weights();
        let (most, all) = (weights.iter().max().expect("five levels"), weights.iter().sum::<u64>());
        let asked = answered(evaluator, check, item).len();
        assert!(asked < 3 || most * 100 < all * 80, "{weights:?} {check:?}");
    });
}

#[test]
fn a_sub_domain_is_left_before_its_third_task_only_where_all_of_it_is_settled() {
    done(731, 300, |_, evaluator, check| {
        for sub_domain in sub_domains(evaluator, &check) {
            let evidence = evidence(evaluator, &check, sub_domain);
            let weights = evidence.weights();
            let early = check.answers.len() < SelfCheck::ITEMS_MAX && evidence.answers.len() < 3;
            for boundary in Level::ALL.into_iter().take(if early { 4 } else { 0 }) {
                let implied = evidence.answers.iter().any(|(above, grade)| match grade {
                    Grade::No => *above < boundary,
                    Grade::Own | Grade::Guides => *above > boundary,
                    _ => false,
                });
                assert!(implied || is_settled(&weights, boundary), "{boundary:?} {weights:?} {check:?}");
            }
        }
    });
}

#[test]
fn a_competency_is_asked_again_only_where_no_other_one_is_left() {
    each_task(730, |evaluator, check, item| {
        let items = &evaluator.catalog.check_items;
        let asked = |other: &CheckItem| {
            let mut asked = check.answers.iter().filter_map(|row| items.get(row.0));
            asked.any(|row| row.competency == other.competency)
        };
        let beside = |other: &&CheckItem| other.sub_domain == item.sub_domain && other.above == item.above;
        assert!(!asked(item) || items.iter().filter(beside).all(asked), "{} {check:?}", item.id);
    });
}

#[test]
fn nothing_easier_is_asked_after_a_task_that_is_done_alone() {
    each_task(725, |evaluator, check, item| {
        let alone = |row: &(Level, Grade)| [Grade::Own, Grade::Guides].contains(&row.1) && row.0 > item.above;
        assert!(!answered(evaluator, check, item).iter().any(alone), "{} {check:?}", item.id);
    });
}

#[test]
fn nothing_harder_is_asked_after_a_task_that_is_not_known() {
    each_task(726, |evaluator, check, item| {
        let unknown = |row: &(Level, Grade)| row.1 == Grade::No && row.0 < item.above;
        assert!(!answered(evaluator, check, item).iter().any(unknown), "{} {check:?}", item.id);
    });
}

#[test]
fn a_check_that_is_skipped_ends_and_finds_no_answer() {
    begun(727, 200, |_, evaluator, check| {
        for check in [SelfCheck { autonomy: None, ..check }, SelfCheck::default()] {
            let check = ask(evaluator, check, |_, _| Grade::Skipped);
            assert!(check.answers.len() <= 8, "{check:?}");
            assert!(matches!(check.question(evaluator), Question::Result), "{check:?}");
            assert!(found(evaluator, &check).iter().all(|row| row.answers == 0), "{check:?}");
        }
    });
}

#[test]
fn without_facts_and_activities_no_task_is_asked() {
    let (catalog, learner) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    for autonomy in [None, Some(Autonomy::Decides)] {
        let check = SelfCheck { autonomy, ..SelfCheck::default() };
        let check = ask(&evaluator, check, |_, item| panic!("{} is asked", item.id));
        assert_eq!(found(&evaluator, &check), []);
    }
}

#[test]
fn who_works_alone_up_to_their_level_and_with_help_above_it_describes_it() {
    let (catalog, learner) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    for activity in &catalog.activities {
        for level in Level::ALL {
            let check = ask(&evaluator, check_of(&[activity.id.as_str()]), |_, item| {
                match i32::from(level.number()) - i32::from(item.above.number()) {
                    2.. => Grade::Guides,
                    1 => Grade::Own,
                    0 => Grade::Helped,
                    _ => Grade::No,
                }
            });
            // Without facts no level above 2 is found, whatever is described.
            let levels: Vec<_> =
                found(&evaluator, &check).iter().map(|row| (row.described, row.level)).collect();
            assert_eq!(levels, [(level, level.min(Level::ALL[1]))], "{check:?}");
        }
    }
}

#[test]
fn before_the_tasks_come_facts_direction_and_autonomy() {
    let (catalog, learner) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let question = |at| SelfCheck { at, ..check_of(&["him-code-records"]) }.question(&evaluator);
    assert!(matches!(question(0), Question::Facts));
    assert!(matches!(question(1), Question::Direction));
    assert!(matches!(question(2), Question::Autonomy));
    assert!(matches!(question(3), Question::Item(_)));
}

#[test]
fn a_step_back_shows_the_task_asked_there_and_a_new_answer_keeps_the_others() {
    done(728, 100, |dice, evaluator, check| {
        for index in 0..check.answers.len() {
            let mut check = SelfCheck { at: 3 + index, ..check.clone() };
            let mut hand = check.answers.clone();
            let Question::Item(item) = check.question(evaluator) else { panic!("{check:?}") };
            assert_eq!((item.id, check.answer(item.id)), (hand[index].0, Some(hand[index].1)));
            hand[index].1 = any_grade(dice);
            check.set_answer(item.id, hand[index].1);
            assert_eq!(check.answers, hand);
        }
    });
}

#[test]
fn higher_facts_always_speak_for_higher_levels() {
    let weights = Level::ALL
        .map(|facts| WeighedEvidence { facts: Some(facts), ..WeighedEvidence::default() }.weights());
    for (low, high) in (0..5).flat_map(|low| (low + 1..5).map(move |high| (low, high))) {
        for facts in 0..4 {
            let (lower, higher) = (weights[facts], weights[facts + 1]);
            assert!(higher[high] * lower[low] >= higher[low] * lower[high], "{facts}: {low} and {high}");
        }
    }
}

#[test]
fn who_does_all_of_it_alone_describes_the_top() {
    let (catalog, nobody) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &nobody, today: today() };
    let mut check = check_of(&["dev-fix-devices"]);
    while let Some(item) = next_item(&evaluator, &check) {
        let grade = if item.above.number() < 4 { Grade::Guides } else { Grade::Own };
        check.set_answer(item.id, grade);
    }
    assert_eq!(found(&evaluator, &check)[0].described.number(), 5, "{:?}", check.answers);
}

#[test]
fn who_turns_to_other_activities_is_asked_their_tasks_and_keeps_the_answers() {
    let (catalog, nobody) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &nobody, today: today() };
    let mut check = check_of(&["dev-fix-devices", "it-video-visits"]);
    while let Some(item) = next_item(&evaluator, &check) {
        check.set_answer(item.id, Grade::Helped);
    }
    let before = check.answers.clone();
    assert_eq!(before.len(), SelfCheck::ITEMS_MAX);
    check.activities = check_of(&["him-code-records"]).activities;
    let item = next_item(&evaluator, &check).expect("a task of the new sub-domain");
    assert_eq!(item.sub_domain.as_str(), "health-information-management");
    check.set_answer(item.id, Grade::Own);
    assert_eq!(check.answers[..SelfCheck::ITEMS_MAX], before[..]);
}
