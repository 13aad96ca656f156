//! Postings by the hundred: 200 with one requirement that nobody can meet anew, 200 with none.
//!
//! What is true of each follows from how it is made. The lists below are written by hand from the facts.

use std::collections::BTreeSet;

use credential_pathway::catalog::bundled;
use credential_pathway::studio::posting::{GroupFound, check_posting, prove};

use crate::dice::Dice;
use crate::posting::{posting, today};

/// Open, and no rule of them asks for work.
const OPEN: [&str; 14] = [
    "comptia-a-plus",
    "comptia-network-plus",
    "comptia-security-plus",
    "comptia-tech-plus",
    "comptia-cysa-plus",
    "cisco-ccna",
    "isc2-cc",
    "eta-ceta",
    "aami-cabt",
    "ahima-cca",
    "ahima-ccs",
    "ahima-rhit",
    "nahq-cphq",
    "hfma-crcr",
];

/// Whether they can be earned is not sure, or what they take: no posting may be faulted for one.
const IN_DOUBT: [&str; 12] = [
    "ahima-chts",
    "ahima-cphi",
    "certified-professional-telehealth",
    "hitcert-cpehr",
    "himss-fellow",
    "eta-bmd",
    "rsti-imaging-training",
    "ahima-ccs-p",
    "ahima-chda",
    "ancc-ni-bc",
    "himss-cahims",
    "himss-cphims",
];

/// Every route that their issuers publish takes at least 24 months of work.
const TAKE_WORK: [&str; 4] = ["aami-cbet", "aami-cres", "abii-ciip", "eta-cetsr"];

const RETIRED: [&str; 1] = ["comptia-hit-001"];
const CLOSED: [&str; 2] = ["isc2-hcispp", "aami-cles"];
const RENAMED: [&str; 4] =
    ["cerner-fundamentals", "cerner-certified-associate", "cerner-professional", "cerner-expert-consultant"];
const TITLES: [&str; 5] = [
    "epic-foundations-training",
    "meditech-associate",
    "telehealth-associate",
    "healthcare-it-technician",
    "distinguished-ce-leader",
];

const WORK: [&str; 6] = ["bmet", "coding", "it-support", "ehr", "imaging", "health-information"];
const LEVELS: [&str; 4] = ["high-school", "associate", "bachelor", "master"];
const FIELDS: [&str; 5] = [
    "biomedical-equipment-technology",
    "electronics-technology",
    "nursing",
    "health-informatics",
    "business",
];

/// What can be planted, and what it is.
const PLANTED: [&str; 8] =
    ["retired", "closed", "renamed", "title", "several", "window", "own work", "work of a rule"];

/// A choice that can be met; with a limit of work it takes no more than that.
fn sound(dice: &mut Dice, work_max: Option<u32>) -> String {
    match dice.below(6) {
        0 | 1 => format!("credential:{}", dice.of(&OPEN)),
        2 => format!("credential:{}", dice.of(&IN_DOUBT)),
        3 if work_max.is_none() => format!("credential:{}", dice.of(&TAKE_WORK)),
        4 => {
            let months = work_max.unwrap_or(120).min(12 * (1 + u32::try_from(dice.below(10)).expect("few")));
            let window = if dice.chance(30) { format!(":{}", months + 12) } else { String::new() };
            format!("work:{}:{}{window}", dice.of(&WORK), months.max(1))
        }
        _ if dice.chance(50) => format!("education:{}", dice.of(&LEVELS)),
        _ => format!("education:{}:{}", dice.of(&LEVELS[1..]), dice.of(&FIELDS)),
    }
}

/// Choices of which none can be met, and the limit of work that this takes.
fn planted(dice: &mut Dice, kind: &str) -> (Vec<String>, Option<u32>) {
    let credential = |id: &str| format!("credential:{id}");
    let closed: Vec<&str> = [&RETIRED[..], &CLOSED[..], &RENAMED[..], &TITLES[..]].concat();
    match kind {
        "retired" => (vec![credential(dice.of(&RETIRED))], None),
        "closed" => (vec![credential(dice.of(&CLOSED))], None),
        "renamed" => (vec![credential(dice.of(&RENAMED))], None),
        "title" => (vec![credential(dice.of(&TITLES))], None),
        "several" => {
            (dice.list(closed.len(), 3).into_iter().map(|index| credential(closed[index])).collect(), None)
        }
        "window" => (vec![format!("work:{}:60:{}", dice.of(&WORK), 12 + dice.below(47))], None),
        "own work" => (vec![format!("work:{}:{}", dice.of(&WORK), 25 + dice.below(60))], Some(24)),
        _ => {
            let all = dice.list(TAKE_WORK.len(), 2).into_iter().map(|index| credential(TAKE_WORK[index]));
            (all.collect(), Some(12))
        }
    }
}

/// Up to four groups that can be met, each with up to three choices, each once.
fn sound_groups(dice: &mut Dice, work_max: Option<u32>) -> Vec<String> {
    let mut groups = BTreeSet::new();
    for _ in 0..dice.below(5) {
        let mut choices = BTreeSet::new();
        for _ in 0..=dice.below(3) {
            choices.insert(sound(dice, work_max));
        }
        // One choice that cannot be met keeps nobody out where another one can.
        if dice.chance(20) {
            choices.insert(format!("credential:{}", dice.of(&CLOSED)));
        }
        groups.insert(choices.into_iter().collect::<Vec<_>>().join("|"));
    }
    groups.into_iter().collect()
}

fn impossible(groups: &[String], work_max: Option<u32>) -> Vec<usize> {
    let keys: Vec<&str> = groups.iter().map(String::as_str).collect();
    let found = prove(bundled::shared(), &posting(&keys, work_max), today());
    (0..found.len()).filter(|group| found[*group].iter().all(|choice| choice.bar.is_some())).collect()
}

#[test]
fn each_of_200_planted_impossibilities_is_found_and_nothing_else() {
    let mut dice = Dice(7);
    let mut counts = [0; PLANTED.len()];
    for round in 0..200 {
        let kind = round % PLANTED.len();
        let (choices, work_max) = planted(&mut dice, PLANTED[kind]);
        let mut groups = sound_groups(&mut dice, work_max);
        let index = dice.below(groups.len() + 1);
        groups.insert(index, choices.join("|"));
        assert_eq!(impossible(&groups, work_max), [index], "{}: {groups:?} {work_max:?}", PLANTED[kind]);
        counts[kind] += 1;
    }
    assert_eq!(counts, [25; PLANTED.len()]);
}

#[test]
fn none_of_200_sound_postings_is_faulted() {
    let mut dice = Dice(8);
    let mut groups_in_all = 0;
    for _ in 0..200 {
        let work_max = dice.chance(40).then(|| 12 * u32::try_from(dice.below(4)).expect("few"));
        // Nobody without any work has a month of it.
        let groups = sound_groups(&mut dice, work_max.filter(|most| *most > 0).or(work_max.map(|_| 12)));
        let work_max = work_max.map(|most| most.max(12));
        groups_in_all += groups.len();
        assert_eq!(impossible(&groups, work_max), [0; 0], "{groups:?} {work_max:?}");
    }
    assert!(groups_in_all > 200, "{groups_in_all}");
}

#[test]
fn the_whole_check_says_the_same_of_some_of_them() {
    let mut dice = Dice(9);
    for round in 0..16 {
        let (choices, work_max) = planted(&mut dice, PLANTED[round % PLANTED.len()]);
        let mut groups = sound_groups(&mut dice, work_max);
        groups.push(choices.join("|"));
        let keys: Vec<&str> = groups.iter().map(String::as_str).collect();
        let found = check_posting(bundled::shared(), &posting(&keys, work_max), today());
        let faulted: Vec<bool> = found.groups.iter().map(GroupFound::is_impossible).collect();
        let planted: Vec<bool> = (1..=groups.len()).map(|number| number == groups.len()).collect();
        assert_eq!(faulted, planted, "{groups:?}");
        assert_eq!(found.ranked()[0], groups.len() - 1, "it comes first");
    }
}
