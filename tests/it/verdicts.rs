//! Verdicts that are kept: whatever is told and taken back, they are those that are found anew, and no rule is
//! judged that a fact cannot matter to.

use std::fmt::Write as _;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{Evaluator, Judge, Verdict, Verdicts};
use credential_pathway::session::{Action, Details, Page, Session, Show};
use credential_pathway::text::Language;

use crate::dice::Dice;
use crate::pressing::session;
use crate::random::Small;
use crate::tellable::{Tellable, any, toggle};
use crate::told::learner;
use crate::world::{open_world, today};

/// All verdicts, with nothing kept.
fn anew(now: &Evaluator<'_>) -> Vec<Verdict> {
    now.catalog.credentials.iter().map(|row| now.credential(row).verdict).collect()
}

fn evaluator<'a>(catalog: &'a Catalog, learner: &'a Learner) -> Evaluator<'a> {
    Evaluator { catalog, learner, today: today() }
}

/// All verdicts that are kept, and how many of them were judged for it.
fn follow(kept: &mut Verdicts, now: &Evaluator<'_>) -> (Vec<Verdict>, usize) {
    let before = kept.judged;
    let judge = Judge::new(*now);
    kept.follow(&judge);
    let all = kept.all(&judge);
    (all, kept.judged - before)
}

/// Goes so many steps, each of one to three facts; the verdicts that were judged, and how often a rule was there to
/// be judged.
fn walk(dice: &mut Dice, catalog: &Catalog, steps: usize) -> [usize; 2] {
    let (tellable, mut kept, mut told) = (Tellable::of(catalog), Verdicts::default(), Learner::default());
    let mut path = String::new();
    for step in 0..steps {
        for _ in 0..dice.of(&[1, 1, 1, 2, 3]) {
            toggle(dice, catalog, &tellable, &mut told);
        }
        let _ = writeln!(path, "{step}: {told:?}");
        let months = if dice.chance(5) { 13 } else { 0 };
        let today = Month::from_index(today().index() + months).expect("a month");
        let now = Evaluator { catalog, learner: &told, today };
        // Now and then only one of them is asked for, and the others later.
        if dice.chance(30) {
            let row = any(dice, catalog.credentials.iter()).expect("a credential");
            let judge = Judge::new(now);
            kept.follow(&judge);
            assert_eq!(kept.of(&judge, row), now.credential(row).verdict, "{path}");
        } else {
            assert_eq!(follow(&mut kept, &now).0, anew(&now), "{path}");
        }
    }
    [kept.judged, steps * catalog.credentials.len()]
}

#[test]
fn kept_verdicts_are_those_found_anew() {
    let (mut dice, mut sum) = (Dice(440), [0, 0]);
    for _ in 0..1_500 {
        let world = Small::random(&mut dice);
        let catalog = open_world(&world.text());
        let judged = walk(&mut dice, &catalog, 25);
        sum = [sum[0] + judged[0], sum[1] + judged[1]];
    }
    assert!(sum[0] * 2 < sum[1], "{sum:?}: most are kept");
}

#[test]
fn kept_verdicts_of_the_shipped_catalog_are_those_found_anew() {
    let [judged, all] = walk(&mut Dice(441), bundled::shared(), 400);
    assert!(judged * 3 < all, "{judged} of {all}: most are kept");
}

#[test]
fn more_credentials_than_are_looked_at_imply_the_same() {
    // Rules lead to up to 160 credentials, and what stands behind a credential is looked at for 128 of them.
    let mut dice = Dice(442);
    for _ in 0..3 {
        let mut text = String::from("kind k0 > k1\nfield f0 > f1\ntraining t0 > t1\n");
        for row in 0..160 {
            let mut part = || match dice.below(12) {
                0 => format!("training(t{})", dice.below(2)),
                1 => format!("degree(bachelor f{})", dice.below(2)),
                2 => format!("work(24 k{})", dice.below(2)),
                _ if row == 0 => "nothing".to_owned(),
                _ => format!("c{}", row - 1 - dice.below(row.min(3))),
            };
            let (one, two, three) = (part(), part(), part());
            let rule = dice.of(&["all", "any", "2of"]);
            let _ = writeln!(text, "c{row} 1@l0: all({one}, {rule}({two}, {three}))");
        }
        walk(&mut dice, &open_world(&text), 80);
    }
}

/// How many rules are judged as facts are told one after the other.
fn judged(world: &str, told: &[&str]) -> Vec<usize> {
    let (catalog, mut kept) = (open_world(world), Verdicts::default());
    let one = |told: &&str| {
        let learner = learner(told);
        let now = evaluator(&catalog, &learner);
        let (all, judged) = follow(&mut kept, &now);
        assert_eq!(all, anew(&now), "{told}");
        judged
    };
    told.iter().map(one).collect()
}

const WORLD: &str = "training t0 > t1
    a: training(t0)
    b: a
    c: b
    d: any(training(t1), degree(associate f0))
    e counts=a: nothing
    f 1@l: work(24 k)
    g by=org: all(member(org 12), c)";

#[test]
fn a_fact_that_matters_to_nothing_judges_nothing() {
    // The first seven are judged, and nothing once more for what no rule names or is the same by another way:
    // "g" itself, how far somebody is on the ladder, an order, a degree of another level, a date, and a part of
    // the months.
    let told = ["", "has g", "has g 2026-05", "has g, stands 1@l", "has g, one-after-another", "has g"];
    let mut alone = told.map(|told| told.replace("has g", "no g"));
    alone[0] = String::new();
    let alone = alone.each_ref().map(String::as_str);
    assert_eq!(judged(WORLD, &alone), [7, 0, 0, 0, 0, 0]);
    let more = ["", "degree master f9", "degree master f9, work 12 k", "degree master f9", "unsure b", ""];
    assert_eq!(judged(WORLD, &more)[1..4], [0, 0, 0]);
}

#[test]
fn a_fact_judges_only_the_rules_that_it_matters_to() {
    // The training is named by "a", and counts as what "d" names.
    assert_eq!(judged(WORLD, &["", "trained t0", "", "trained t1"]), [7, 2, 2, 1]);
    // "a" is named by "b", and nobody has it without the training; the training adds nothing then.
    assert_eq!(judged(WORLD, &["", "has a", "has a, trained t0"]), [7, 3, 0]);
    // "e" counts as "a", which "b" names, and implies nothing. "c" is named by "g" and implies "b", which "c" names,
    // and an "a" that may be an "e": not the training.
    assert_eq!(judged(WORLD, &["", "has e", "has c", "has c, no a"]), [7, 1, 2, 1]);
    // Work that is enough, and a membership that is not long enough and then is.
    assert_eq!(judged(WORLD, &["", "work 24 k", "work 30 k", "work 12 k"]), [7, 1, 0, 1]);
    assert_eq!(judged(WORLD, &["", "member org 6", "member org 12"]), [7, 1, 1]);
    // What was waived in a rule is of that rule alone; a section that is complete is asked of all.
    assert_eq!(judged(WORLD, &["", "waived b a", "all work"]), [7, 1, 7]);
}

#[test]
fn a_few_verdicts_are_not_followed() {
    let catalog = open_world(&format!("{WORLD}\nh: nothing\ni: training(t5)"));
    let asked = |few: usize| {
        let mut kept = Verdicts::default();
        for told in ["", "has h"] {
            let learner = learner(told);
            let judge = Judge::new(evaluator(&catalog, &learner));
            kept.follow(&judge);
            for row in catalog.credentials.iter().take(few) {
                kept.of(&judge, row);
            }
        }
        kept.judged
    };
    // One of nine is judged anew; of two, what was told matters to neither.
    assert_eq!([1, 2].map(asked), [2, 2]);
}

/// What the map and the table say.
fn shown(session: &mut Session<'_>, show: Show) -> Page {
    session.apply(Action::Show(show));
    session.page()
}

#[test]
fn the_map_and_the_table_say_what_a_new_session_says() {
    let (mut dice, mut session) = (Dice(443), session());
    let catalog = session.catalog();
    let tellable = Tellable::of(catalog);
    let mut told = Learner::default();
    for step in 0..60 {
        toggle(&mut dice, catalog, &tellable, &mut told);
        session.begin_as(told.clone());
        let show = dice.of(&[Show::Map, Show::Table]);
        let mut fresh = Session::new(catalog, Language::English, today());
        fresh.begin_as(told.clone());
        let (kept, anew) = (shown(&mut session, show), shown(&mut fresh, show));
        assert!(kept.map.is_some() || kept.table.is_some());
        assert_eq!((kept.map, kept.table), (anew.map, anew.table), "step {step}: {told:?}");
    }
}

#[test]
fn another_catalog_is_judged_anew() {
    let [one, other] = ["c1 1@l: nothing", "c1 1@l: training(t)"].map(open_world);
    let mut session = Session::new(&one, Language::English, today());
    let before = shown(&mut session, Show::Table).table;
    session.set_details(&other, Details::Here);
    let after = shown(&mut session, Show::Table).table;
    assert_eq!(after, shown(&mut Session::new(&other, Language::English, today()), Show::Table).table);
    assert_ne!(after, before);
}
