//! One-line cases of what earning one more credential opens, and of what it only brings nearer.

use credential_pathway::resolve::{Evaluator, unlock};

use crate::told::learner;
use crate::world::{id, open_world, today};

/// What earning `a` does, as a line: `!` behind what then opens, the rest comes nearer.
fn by_a(world: &str, told: &str) -> String {
    let catalog = open_world(&format!("{world}\na 1@x"));
    let learner = learner(told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let opened = unlock(&evaluator, id("a")).into_iter();
    let opened: Vec<_> =
        opened.map(|row| format!("{}{}", row.credential, if row.is_open { "!" } else { "" })).collect();
    opened.join(" ")
}

#[test]
fn what_asks_for_nothing_else_any_more_opens() {
    assert_eq!(by_a("goal: a", ""), "goal!");
    assert_eq!(by_a("goal: all(a, b)\nb", "has b"), "goal!");
    assert_eq!(by_a("goal: any(a, b)\nb", ""), "goal!");
    assert_eq!(by_a("goal: all(a, work(12 k))", "work 12 k"), "goal!");
}

#[test]
fn what_asks_for_more_comes_nearer() {
    assert_eq!(by_a("goal: all(a, b)\nb", ""), "goal");
    assert_eq!(by_a("goal: all(a, b)\nb", "no b"), "goal");
    assert_eq!(by_a("goal: all(a, ask)", ""), "goal");
    assert_eq!(by_a("goal: 2of(a, b, c)\nb\nc", ""), "goal");
    assert_eq!(by_a("goal: all(b, c, a)\nb\nc", "has b"), "goal");
}

#[test]
fn what_asks_for_it_deep_inside_its_rule_comes_nearer_too() {
    assert_eq!(by_a("goal: any(b, all(c, any(d, all(a, e))))\nb\nc\nd\ne", ""), "goal");
    assert_eq!(by_a("goal: all(c, any(d, all(a, e)))\nc\nd\ne", "has c, has e"), "goal!");
    assert_eq!(by_a("goal: all(any(b, c), all(a, d))\nb\nc\nd", "has b"), "goal");
}

#[test]
fn what_does_not_ask_for_it_is_not_listed() {
    assert_eq!(by_a("goal: b\nb", ""), "");
    assert_eq!(by_a("other: b\nb: a", ""), "b!", "only the next step counts");
    assert_eq!(by_a("goal", ""), "");
    assert_eq!(by_a("goal: b; a\nb", ""), "", "what is recommended opens nothing");
    assert_eq!(by_a("goal 2@x", ""), "", "the rung below is no rule of an issuer's");
}

#[test]
fn what_is_held_is_not_listed() {
    assert_eq!(by_a("goal: any(a, b)\nb\nother: a", "has goal"), "other!");
    assert_eq!(by_a("goal: any(all(a, b), c)\nb\nc", "has goal"), "");
    // What has run out may be earned again.
    assert_eq!(by_a("goal: any(a, b)\nb", "expired goal"), "goal!");
    // Who holds the goal has had what every way to it asks for, so that it opens nothing more.
    assert_eq!(by_a("goal: a\nother: a", "has goal"), "");
    assert_eq!(by_a("goal: a\nother: a", "has goal, no a"), "other!");
}

#[test]
fn what_can_no_longer_be_begun_is_not_listed() {
    for status in ["retired", "closed-to-new", "likely-retired", "renamed", "not-found"] {
        assert_eq!(by_a(&format!("goal {status}: a\nother: a"), ""), "other!", "{status}");
    }
    assert_eq!(by_a("goal unconfirmed: a", ""), "goal!");
}

#[test]
fn what_was_open_before_is_not_listed() {
    assert_eq!(by_a("goal: any(a, b)\nb", "has b"), "");
    assert_eq!(by_a("goal: 2of(a, b, c)\nb\nc", "has b, has c"), "");
}

#[test]
fn a_credential_that_is_held_already_brings_nothing() {
    assert_eq!(by_a("goal: a\nother: all(a, b)\nb", "has a"), "");
}

#[test]
fn a_credential_does_not_open_itself() {
    let catalog = open_world("a: any(a, b)\nb\nc: a");
    let learner = learner("");
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let opened: Vec<_> = unlock(&evaluator, id("a")).into_iter().map(|row| row.credential).collect();
    assert_eq!(opened, [id("c")]);
}

#[test]
fn what_opens_stands_before_what_comes_nearer_each_in_the_order_of_ids() {
    let world = "b: all(a, x)\nc: a\nd: all(a, x)\ne: a\nf: all(a, x)\ng: a\nx";
    assert_eq!(by_a(world, ""), "c! e! g! b d f");
}
