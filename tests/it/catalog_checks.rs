//! What no single row can tell: very wide conditions, titles without a stand-in, and no way in.

use credential_pathway::catalog::{Catalog, Fault};
use credential_pathway::model::Id;

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
        Fault::NoWayIn { credential, basis, waits_for } if basis == wanted => {
            let waits: Vec<&str> = waits_for.iter().map(Id::as_str).collect();
            Some(format!("{credential}: {}", waits.join(" ")).trim_end().to_owned())
        }
        Fault::NoWayIn { .. } => None,
        other => panic!("{other:?}"),
    };
    faults.into_iter().filter_map(row).collect()
}

/// A catalog of `a`, `b` and so on up to `q`, of which `goal` asks for a condition.
fn goal(condition: &str) -> String {
    let names: Vec<String> = ('a'..='q').map(String::from).collect();
    format!("{}\ngoal: {condition}", names.join("\n"))
}

/// That condition has too many alternatives, and nothing else is wrong.
fn is_too_wide(condition: &str) {
    let fault = Fault::TooWide(id("goal"));
    assert_eq!(faults(&goal(condition)), [("credentials[17]".to_owned(), fault)], "{condition}");
}

fn times(count: usize, part: &str) -> String {
    vec![part; count].join(", ")
}

#[test]
fn a_condition_has_up_to_4_096_alternatives() {
    // Twelve times one of two, and that once more beside another one.
    let widest = format!("all({})", times(12, "any(a, b)"));
    is_sound(&goal(&widest));
    is_too_wide(&format!("any({widest}, c)"));
    // 17 times 241 are 4,097.
    is_too_wide(&format!("all(any({}), any({}))", times(17, "a"), times(241, "b")));
    is_sound(&goal(&format!("any({})", times(4_096, "a"))));
    is_too_wide(&format!("any({})", times(4_097, "a")));
}

#[test]
fn of_several_parts_that_are_asked_each_is_taken_or_left() {
    is_sound(&goal(&format!("2of({})", times(12, "a"))));
    is_too_wide(&format!("2of({})", times(13, "a")));
    is_sound(&goal(&format!("2of({})", times(6, "any(a, b, c)"))));
    is_too_wide(&format!("2of({}, a)", times(6, "any(a, b, c)")));
    for parts in [15, 16, 17, 100] {
        is_too_wide(&format!("2of({})", times(parts, "a")));
    }
}

#[test]
fn alternatives_past_counting_are_too_many() {
    is_too_wide(&format!("all({})", times(64, "any(a, b)")));
    is_too_wide(&format!("any({})", times(2, &format!("all({})", times(64, "any(a, b)")))));
    is_too_wide(&format!("2of({})", times(3, &format!("all({})", times(64, "any(a, b)")))));
}

#[test]
fn all_of_one_way_each_is_one_alternative() {
    is_sound(&goal(&format!("all({})", times(5_000, "a"))));
    is_sound(&goal("all(nothing, any(nothing))"));
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
    assert_eq!(paths[..3], ["credentials[1]", "credentials[2]", "credentials[3]"]);
    assert_eq!(paths[..3], paths[3..]);
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
        let expected: &[&str] = if sound { &["x: x"] } else { &["goal: x", "x: x"] };
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
    assert_eq!(stuck_on_the_ladder(&text("real: other\nother: real")), ["b:", "other: real", "real: other"]);
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
fn a_way_in_may_be_found_late() {
    // Each of them opens the one before it, and the first rung stands last.
    is_sound("a: b\nb: c\nc: d\nd: e\ne 4@x\nf 3@x\ng 2@x\nh 1@x");
}
