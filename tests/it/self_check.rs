//! What the self-check finds: stronger answers, a person's own word, and the facts.

use std::iter::once;

use credential_pathway::model::{Learner, Level};
use credential_pathway::resolve::Evaluator;
use credential_pathway::self_check::{
    Autonomy, Feel, Grade, SelfCheck, WeighedEvidence, Weights, found, next_item, sub_domains, supported,
};

use crate::catalog_answers::shipped;
use crate::dice::Dice;
use crate::self_check_runs::{any_grade, ask, done};
use crate::told::learner;
use crate::world::{id, open_world, today};

/// The grades that say something, weakest first.
const SPOKEN: [Grade; 4] = [Grade::No, Grade::Helped, Grade::Own, Grade::Guides];

/// The lower levels of the four pairs that a task can tell apart.
fn boundaries() -> [Level; 4] {
    [1, 2, 3, 4].map(|number| Level::new(number).expect("a level"))
}

/// No facts, and facts for each level; no autonomy told, and each.
fn backgrounds() -> Vec<(Option<Level>, Option<Autonomy>)> {
    let facts = once(None).chain(Level::ALL.map(Some));
    let told = || once(None).chain(Autonomy::ALL.map(|row| Some(row.0)));
    facts.flat_map(|facts| told().map(move |autonomy| (facts, autonomy))).collect()
}

fn any_answers(dice: &mut Dice, most: usize) -> Vec<(Level, Grade)> {
    (0..dice.below(most + 1)).map(|_| (dice.of(&boundaries()), any_grade(dice))).collect()
}

/// The levels found, in the order of the sub-domains.
fn levels(evaluator: &Evaluator<'_>, check: &SelfCheck) -> Vec<Level> {
    found(evaluator, check).iter().map(|row| row.level).collect()
}

#[test]
fn a_stronger_answer_never_lowers_a_level() {
    let (mut dice, backgrounds) = (Dice(700), backgrounds());
    for _ in 0..60 {
        let others = any_answers(&mut dice, 7);
        for (facts, autonomy) in &backgrounds {
            for boundary in boundaries() {
                for prefix in 0..=others.len() {
                    let level = |grade| {
                        let answers = [&others[..prefix], &[(boundary, grade)]].concat();
                        WeighedEvidence { facts: *facts, autonomy: *autonomy, answers }.level()
                    };
                    let levels = SPOKEN.map(level);
                    assert!(levels.is_sorted(), "{facts:?} {autonomy:?} {others:?} {boundary:?} {levels:?}");
                }
            }
        }
    }
}

#[test]
fn a_stronger_answer_in_a_check_lowers_no_level_that_is_found() {
    done(701, 120, |dice, evaluator, mut check| {
        for row in evaluator.catalog.sub_domains_in_order() {
            if dice.chance(50) {
                check.feels.insert(row.id, dice.of(&Feel::ALL).0);
            }
        }
        while let Some((task, _)) = check.answers.last().copied() {
            let found = SPOKEN.map(|grade| {
                check.set_answer(task, grade);
                levels(evaluator, &check)
            });
            let lowered = |pair: &[Vec<Level>]| pair[0].iter().zip(&pair[1]).any(|row| row.0 > row.1);
            assert!(!found.windows(2).any(lowered), "{check:?} {found:?}");
            check.answers.pop();
        }
    });
}

/// Whether each answer speaks for higher levels than the ones before it: for no pair of answers and
/// of levels does the weaker answer favor the higher level more, and the ends are not the same.
fn speaks_in_order(answers: &[Weights]) -> bool {
    let ratio = |weaker: usize, stronger: usize, lower: usize, higher: usize| {
        let with = answers[stronger][higher] * answers[weaker][lower];
        with.cmp(&(answers[stronger][lower] * answers[weaker][higher]))
    };
    let pairs =
        |count: usize| (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)));
    pairs(answers.len()).all(|(weaker, stronger)| {
        pairs(5).all(|(lower, higher)| ratio(weaker, stronger, lower, higher).is_ge())
    }) && ratio(0, answers.len() - 1, 0, 4).is_gt()
}

#[test]
fn a_stronger_answer_always_speaks_for_higher_levels() {
    for boundary in boundaries() {
        let one = |grade| WeighedEvidence { answers: vec![(boundary, grade)], ..WeighedEvidence::default() };
        let weights = SPOKEN.map(|grade| one(grade).weights());
        assert!(speaks_in_order(&weights), "{boundary:?} {weights:?}");
    }
}

#[test]
fn more_autonomy_always_speaks_for_higher_levels() {
    let one = |autonomy| WeighedEvidence { autonomy: Some(autonomy), ..WeighedEvidence::default() };
    let weights = Autonomy::ALL.map(|row| one(row.0).weights());
    assert!(speaks_in_order(&weights), "{weights:?}");
}

#[test]
fn the_order_of_the_answers_changes_nothing_that_is_found() {
    let sorted = |evaluator: &Evaluator<'_>, check: &SelfCheck| {
        let mut found = found(evaluator, check);
        found.iter_mut().for_each(|row| row.moved.sort());
        found
    };
    done(702, 200, |dice, evaluator, check| {
        let mut other = check.clone();
        for index in (1..other.answers.len()).rev() {
            other.answers.swap(index, dice.below(index + 1));
        }
        assert_eq!(sorted(evaluator, &check), sorted(evaluator, &other), "{check:?}");
    });
}

#[test]
fn the_same_answers_have_the_same_result_and_the_same_next_task() {
    let again = shipped();
    done(703, 60, |dice, evaluator, mut check| {
        check.answers.truncate(dice.below(SelfCheck::ITEMS_MAX));
        let says = |evaluator: &Evaluator<'_>| {
            (found(evaluator, &check), next_item(evaluator, &check).map(|item| item.id))
        };
        assert_eq!(says(evaluator), says(evaluator));
        assert_eq!(says(evaluator), says(&Evaluator { catalog: &again, ..*evaluator }));
    });
}

#[test]
fn what_a_person_is_not_sure_of_or_skips_changes_no_level() {
    done(704, 200, |_, evaluator, check| {
        let mut said = check.clone();
        said.answers.retain(|row| SPOKEN.contains(&row.1));
        assert_eq!(levels(evaluator, &check), levels(evaluator, &said), "{check:?}");
        let answers: usize = found(evaluator, &check).iter().map(|row| row.answers).sum();
        assert_eq!(answers, said.answers.len());
    });
}

#[test]
fn no_level_is_found_above_the_next_one_after_the_facts() {
    let mut dice = Dice(705);
    for _ in 0..300 {
        let answers = any_answers(&mut dice, 8);
        for (facts, autonomy) in backgrounds() {
            let evidence = WeighedEvidence { facts, autonomy, answers: answers.clone() };
            let (level, described) = (evidence.level().number(), evidence.described().number());
            // Without facts it is level 2, as level 1 needs none; no level is above 5.
            let allowed = facts.map_or(2, |facts| (facts.number() + 1).min(5));
            assert_eq!(level, described.min(allowed), "{facts:?} {autonomy:?} {answers:?}");
        }
    }
}

#[test]
fn who_says_too_low_is_lifted_by_one_and_no_higher_than_one_above_the_facts() {
    done(706, 200, |_, evaluator, check| {
        for row in found(evaluator, &check) {
            let mut lifted = check.clone();
            lifted.feels.insert(row.sub_domain, Feel::TooLow);
            let after =
                found(evaluator, &lifted).into_iter().find(|other| other.sub_domain == row.sub_domain);
            let (base, facts) = (row.level.number(), row.facts.map_or(1, Level::number));
            let hand = if base <= facts && base < 5 { base + 1 } else { base };
            assert_eq!(after.map(|row| row.level.number()), Some(hand), "{check:?}");
        }
    });
}

#[test]
fn who_says_too_high_is_lowered_by_one_and_never_below_level_1() {
    done(707, 200, |_, evaluator, check| {
        let mut lowered = check.clone();
        for row in evaluator.catalog.sub_domains_in_order() {
            lowered.feels.insert(row.id, Feel::TooHigh);
        }
        let hand = |level: Level| level.below().unwrap_or(level);
        let hand: Vec<Level> = levels(evaluator, &check).into_iter().map(hand).collect();
        assert_eq!(levels(evaluator, &lowered), hand, "{check:?}");
    });
}

#[test]
fn of_levels_that_weigh_the_same_the_lowest_is_found() {
    assert_eq!(WeighedEvidence::default().level().number(), 1);
}

#[test]
fn a_person_s_own_word_without_facts_is_held_back() {
    let (catalog, learner) = (shipped(), Learner::default());
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let mut check = SelfCheck { autonomy: Some(Autonomy::Decides), ..SelfCheck::default() };
    check.activities.insert(id("dev-fix-devices"));
    let said = |check: &SelfCheck| {
        found(&evaluator, check).iter().map(|row| (row.level.number(), row.held_back)).collect::<Vec<_>>()
    };
    assert_eq!(said(&check), [(2, true)]);
    check.autonomy = Some(Autonomy::Shown);
    assert_eq!(said(&check), [(1, false)]);
}

#[test]
fn where_no_level_is_above_nothing_is_held_back() {
    let (catalog, learner) = (shipped(), learner("has aami-chtm"));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let (mut check, sub_domain) = (SelfCheck::default(), id("medical-devices-imaging"));
    check.activities.insert(id("dev-fix-devices"));
    let too_low = |check: SelfCheck| {
        let mut check = ask(&evaluator, check, |_, _| Grade::Guides);
        check.feels.insert(sub_domain, Feel::TooLow);
        found(&evaluator, &check).iter().map(|row| (row.level.number(), row.held_back)).collect::<Vec<_>>()
    };
    assert_eq!(too_low(check), [(5, false)]);
}

#[test]
fn an_answer_moved_the_level_where_another_one_is_found_without_it() {
    done(708, 100, |_, evaluator, check| {
        let mut moved: Vec<Vec<_>> = levels(evaluator, &check).iter().map(|_| Vec::new()).collect();
        for row in &check.answers {
            let mut without = check.clone();
            without.answers.retain(|other| other != row);
            let pairs = levels(evaluator, &check).into_iter().zip(levels(evaluator, &without));
            for (index, _) in pairs.enumerate().filter(|row| row.1.0 != row.1.1) {
                moved[index].push(*row);
            }
        }
        let said: Vec<_> = found(evaluator, &check).into_iter().map(|row| row.moved).collect();
        assert_eq!(said, moved, "{check:?}");
    });
}

#[test]
fn facts_alone_find_the_level_that_they_support() {
    let (catalog, learner) = (shipped(), learner("work 48 bmet"));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let found = found(&evaluator, &SelfCheck::default());
    assert_eq!(found.len(), 1, "nothing is known of the other sub-domains");
    let (row, level) = (&found[0], Level::new(3));
    assert_eq!((row.sub_domain, Some(row.level), row.facts), (id("medical-devices-imaging"), level, level));
    assert_eq!((row.answers, row.moved.len(), row.held_back, row.feel), (0, 0, false, None));
    // The levels weigh 9, 27, 54, 27, 9: 54 of 126, and of the equals beside it the lower one.
    assert_eq!((row.percent, row.neighbor.number()), (42, 2));
}

#[test]
fn facts_support_the_level_below_what_their_owner_may_take_next() {
    let catalog = shipped();
    let of = |told: &str, sub_domain: &str| {
        let evaluator = Evaluator { catalog: &catalog, learner: &learner(told), today: today() };
        supported(&evaluator, id(sub_domain)).map(Level::number)
    };
    // A+ stands in for the title of level 1; one that has run out does not.
    assert_eq!(of("has comptia-a-plus", "healthcare-it-telemedicine"), Some(1));
    assert_eq!(of("expired comptia-a-plus", "healthcare-it-telemedicine"), None);
    // CRES, of level 4, asks for 48 months of such work and nothing more.
    assert_eq!(of("work 48 bmet", "medical-devices-imaging"), Some(3));
    assert_eq!(of("work 47 bmet", "medical-devices-imaging"), None);
    // CHTM, of level 5, asks for 84 months and among them 36 of managing in the last five years.
    assert_eq!(of("work 84 htm-management from 2019-11", "medical-devices-imaging"), Some(4));
    // RHIT is of level 3; a person's own word is no fact.
    assert_eq!(of("has ahima-rhit", "health-information-management"), Some(3));
    for sub_domain in catalog.sub_domains_in_order() {
        let id = sub_domain.id.as_str();
        assert_eq!((of("", id), of(&format!("stands 4@{id}"), id)), (None, None), "{id}");
    }
}

#[test]
fn an_entry_that_asks_for_nothing_supports_nothing_below_it() {
    let catalog = open_world("a 1@it: nothing\nb 2@it: nothing\nc 3@it: b\nd 4@it: c");
    let of = |told: &str| {
        let evaluator = Evaluator { catalog: &catalog, learner: &learner(told), today: today() };
        supported(&evaluator, id("it")).map(Level::number)
    };
    assert_eq!((of(""), of("has a"), of("has b"), of("has c")), (None, Some(1), Some(2), Some(3)));
}

#[test]
fn without_activities_a_check_is_of_the_two_sub_domains_that_the_facts_support_most() {
    let (catalog, learner) = (shipped(), learner("has ahima-rhit, has aami-chtm, has comptia-a-plus"));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let mut all = sub_domains(&evaluator, &SelfCheck::default());
    all.sort();
    assert_eq!(all, ["health-information-management", "medical-devices-imaging"].map(id));
}
