//! What no single row can tell: titles without a stand-in, and what nobody can ever begin.

use credential_pathway::catalog::{Catalog, Fault};

use crate::world::{document, id};

/// What is wrong in a tiny world, with where it is said; the lines of credentials are counted from 0.
fn faults(text: &str) -> Vec<(String, Fault)> {
    faults_of(&document(text))
}

fn faults_of(json: &str) -> Vec<(String, Fault)> {
    Catalog::read(&[("world", json)]).1.into_iter().map(|problem| (problem.path, problem.fault)).collect()
}

fn is_sound(text: &str) {
    assert_eq!(faults(text), [], "{text}");
}

/// The credentials that nobody can ever begin, each with what it waits for, by an issuer's own rules.
fn stuck(text: &str) -> Vec<String> {
    stuck_by("issuer", faults(text))
}

/// The same on the ladder.
fn stuck_on_the_ladder(text: &str) -> Vec<String> {
    stuck_by("ladder", faults(text))
}

fn stuck_by(wanted: &str, faults: Vec<(String, Fault)>) -> Vec<String> {
    let row = |(_, fault)| match fault {
        Fault::CannotStart { credential, basis, waits_for } if basis == wanted => {
            let waits: Vec<&str> = waits_for.iter().map(|id| id.as_str()).collect();
            Some(format!("{credential}: {}", waits.join(" ")).trim_end().to_owned())
        }
        Fault::CannotStart { .. } => None,
        other => panic!("{other:?}"),
    };
    faults.into_iter().filter_map(row).collect()
}

#[test]
fn only_an_entry_of_the_ladder_that_nobody_issues_needs_something_that_stands_in() {
    for status in ["title", "not-found", "renamed"] {
        let fault = Fault::NoStandIn(id("entry"));
        assert_eq!(
            faults(&format!("a\nentry 1@x {status}")),
            [("credentials[1]".to_owned(), fault)],
            "{status}"
        );
        is_sound(&format!("a\nentry @x {status}"));
        is_sound(&format!("a\nentry 1@x {status}\nstand-in entry 1@x: a"));
    }
    for status in ["active", "unconfirmed", "retired", "closed-to-new", "likely-retired"] {
        is_sound(&format!("entry 1@x {status}"));
    }
}

#[test]
fn credentials_that_wait_for_each_other_are_named_each_with_those_it_waits_for() {
    let text = "free\na: all(c, free, b, work(12 k), b)\nb: any(a, c)\nc: b\nd: any(free, a)";
    let waiting = ["a: b c", "b: a c", "c: b"];
    assert_eq!(stuck(text), waiting);
    assert_eq!(stuck_on_the_ladder(text), waiting);
    let paths: Vec<String> = faults(text).into_iter().map(|fault| fault.0).collect();
    // In the order of the document, by an issuer's rules and on the ladder.
    assert_eq!(paths, [1, 1, 2, 2, 3, 3].map(|index| format!("credentials[{index}]")));
}

#[test]
fn what_can_no_longer_be_begun_is_no_way_in_and_needs_none() {
    for closed in ["retired", "closed-to-new", "likely-retired", "renamed", "title", "not-found"] {
        assert_eq!(stuck(&format!("a: old\nold {closed}")), ["a: old"], "{closed}");
        is_sound(&format!("old {closed}: old"));
        is_sound(&format!("a: any(old, b)\nb\nold {closed}"));
    }
    is_sound("a: new\nnew unconfirmed");
}

#[test]
fn so_many_parts_as_are_asked_must_have_a_way_in() {
    for (condition, sound) in [
        ("any(a, x)", true),
        ("any(x, x)", false),
        ("all(a, x)", false),
        ("all(a, b)", true),
        ("2of(a, b, x)", true),
        ("2of(a, x, x)", false),
        ("3of(a, b, x)", false),
        ("all(any(x, a), 2of(a, all(b, any(b, x)), x))", true),
        ("all(any(x, a), 2of(a, all(b, x), x))", false),
    ] {
        let stuck = stuck(&format!("a\nb\nx: x\ngoal: {condition}"));
        let expected: &[&str] = if sound { &["x: x"] } else { &["x: x", "goal: x"] };
        assert_eq!(stuck, expected, "{condition}");
    }
}

#[test]
fn what_is_not_earned_from_an_issuer_is_a_way_in() {
    for condition in ["ask", "nothing", "work(12 k)", "degree(master f)", "member(org 12)", "training(t)"] {
        is_sound(&format!("a: {condition}"));
    }
}

#[test]
fn what_only_counts_for_those_who_have_it_is_no_way_in() {
    let held_only =
        |text: &str| document(text).replace(r#""kind":"training""#, r#""kind":"training","held_only":true"#);
    assert_eq!(stuck_by("issuer", faults_of(&held_only("a: training(t)"))), ["a:"]);
    assert_eq!(faults_of(&held_only("a: any(training(t), work(12 k))")), []);
}

#[test]
fn on_the_ladder_somebody_comes_from_the_rung_below() {
    is_sound("a 1@x\nb 2@x\nc 3@x");
    assert_eq!(stuck_on_the_ladder("a 1@x\nc 3@x\nd 4@x"), ["c:", "d:"]);
    assert_eq!(stuck_on_the_ladder("a 1@x\nb 2@y"), ["b:"]);
    assert_eq!(stuck("a 1@x\nb 2@y"), [""; 0]);
    // Whoever has the old one still stands on its rung, but nobody comes to it.
    assert_eq!(stuck_on_the_ladder("old 1@x retired\nb 2@x"), ["b:"]);
}

#[test]
fn where_the_framework_names_the_step_before_only_that_is_asked_on_the_ladder() {
    is_sound("other\nb 3@x first=other");
    is_sound("other\nx 1@y retired\nb 3@x first=x|other");
    assert_eq!(stuck_on_the_ladder("a 1@x\nold @x retired\nb 2@x first=old"), ["b:"]);
    assert_eq!(stuck_on_the_ladder("b 1@x first=b"), ["b:"]);
}

#[test]
fn whoever_has_what_stands_in_for_a_title_stands_on_its_rung() {
    let text = |real: &str| format!("title 1@x title\nstand-in title 1@x: real\nb 2@x\n{real}");
    is_sound(&text("real"));
    is_sound(&text("real: any(b, nothing)"));
    assert_eq!(stuck_on_the_ladder(&text("real retired")), ["b:"]);
    assert_eq!(stuck_on_the_ladder(&text("real: other\nother: real")), ["b:", "real: other", "other: real"]);
    // The rung of what stands in is not asked of it there.
    assert_eq!(stuck_on_the_ladder(&text("real 3@y")), ["real:"]);
}

#[test]
fn whoever_has_done_the_work_that_stands_for_a_title_stands_on_its_rung() {
    is_sound("title 1@x title\nstand-in title 1@x: 12 k\nb 2@x");
    assert_eq!(stuck_on_the_ladder("title 1@x title\nstand-in title 1@x:\nb 2@x"), ["b:"]);
}

#[test]
fn of_a_title_that_something_stands_in_for_the_rung_below_is_asked() {
    for stand_in in ["real", "12 k"] {
        let text = format!("title 2@x title\nstand-in title 2@x: {stand_in}\nb 3@x\nreal");
        assert_eq!(stuck_on_the_ladder(&text), ["b:"], "{stand_in}");
        is_sound(&format!("{text}\na 1@x"));
        is_sound(&format!("{text}\nlow 1@x title\nstand-in low 1@x: {stand_in}"));
    }
}

#[test]
fn a_stand_in_is_on_the_rung_of_its_title() {
    let faults =
        |row: &str| faults(&format!("title 2@x title\nlow 1@x\nreal 1@y\nstand-in title {row}: real"));
    let fault = Fault::StandInElsewhere(id("title"));
    assert_eq!(faults("2@x"), []);
    // On a lower rung the title would stand above itself: its own rung would come before it.
    for row in ["1@x", "3@x", "2@y"] {
        assert_eq!(faults(row), [("stand_ins[0]".to_owned(), fault.clone())], "{row}");
    }
    // A title without a level has no rung.
    is_sound("title title\nlow 1@x\nreal\nstand-in title 2@x: real");
}

#[test]
fn a_way_in_may_be_found_late() {
    // Each of them opens the one before it, and the first rung stands last.
    is_sound("a: b\nb: c\nc: d\nd: e\ne 4@x\nf 3@x\ng 2@x\nh 1@x");
}
