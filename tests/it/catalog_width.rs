//! How wide a condition may be: only "at least k of n" with k of two or more is written out.

use credential_pathway::catalog::{Catalog, Fault};

use crate::world::{document, id};

/// A catalog of `a`, `b`, `c`, of which `goal` has these rules.
fn goal(rules: &str) -> Vec<(String, Fault)> {
    let problems = Catalog::read(&[("world", &document(&format!("a\nb\nc\ngoal: {rules}")))]).1;
    problems.into_iter().map(|problem| (problem.path, problem.fault)).collect()
}

/// Holds that a condition is sound, required or recommended.
fn is_sound(condition: &str) {
    assert_eq!(goal(condition), [], "{condition}");
    assert_eq!(goal(&format!("nothing; {condition}")), [], "{condition}");
}

/// Holds that a condition has too many alternatives, required or recommended, and nothing else is wrong.
fn is_too_wide(condition: &str) {
    for (rules, key) in [(condition.to_owned(), "requires"), (format!("nothing; {condition}"), "recommends")]
    {
        let fault = Fault::TooWide(id("goal"));
        assert_eq!(goal(&rules), [(format!("credentials[3].{key}"), fault)], "{rules}");
    }
}

fn times(count: usize, part: &str) -> String {
    vec![part; count].join(", ")
}

/// One of so many.
fn any(count: usize) -> String {
    format!("any({})", times(count, "a"))
}

#[test]
fn all_and_any_are_never_written_out_however_many_parts_they_have() {
    is_sound(&format!("all({})", times(7, "any(a, b, c, a)")));
    is_sound(&format!("all({})", times(64, "any(a, b)")));
    is_sound(&format!("any({}, c)", times(2, &format!("all({})", times(64, "any(a, b)")))));
    is_sound(&any(2_000));
    is_sound(&format!("all({})", times(2_000, "a")));
    is_sound("all(nothing, any(nothing))");
}

#[test]
fn a_choice_has_up_to_4_096_alternatives() {
    // 30 over 3 are 4,060, and 31 over 3 are 4,495.
    is_sound(&format!("3of({})", times(30, "a")));
    is_too_wide(&format!("3of({})", times(31, "a")));
    // 64 times 64 are 4,096.
    is_sound(&format!("2of({}, {})", any(64), any(64)));
    is_too_wide(&format!("2of({}, {})", any(64), any(65)));
    // Two of three parts: 40 * 40 + 40 * 31 + 40 * 31 are 4,080, and one more alternative adds 80.
    is_sound(&format!("2of({}, {}, {})", any(40), any(40), any(31)));
    is_too_wide(&format!("2of({}, {}, {})", any(40), any(40), any(32)));
}

#[test]
fn a_choice_has_up_to_64_parts() {
    // 64 over 2 are 2,016.
    is_sound(&format!("2of({})", times(64, "a")));
    is_too_wide(&format!("2of({})", times(65, "a")));
    is_sound(&format!("64of({})", times(64, "a")));
    is_too_wide(&format!("65of({})", times(65, "a")));
    // Only where two or more are required.
    is_sound(&format!("1of({})", times(2_000, "a")));
}

#[test]
fn all_of_anys_inside_of_a_choice_are_multiplied() {
    let groups = |count: usize| format!("all({})", times(count, "any(a, b)"));
    // 1,024 alternatives of 10 leaves and one more each are 11,264 leaves of 16,384.
    is_sound(&format!("2of({}, c)", groups(10)));
    // 2,048 alternatives have 24,576 leaves.
    is_too_wide(&format!("2of({}, c)", groups(11)));
    is_too_wide(&format!("2of({}, c)", groups(64)));
    is_too_wide(&format!("all(any(2of({}, c), a), b)", groups(64)));
    // The same groups beside the choice are not.
    is_sound(&format!("all({}, 2of(a, b, c))", groups(64)));
}

#[test]
fn a_choice_inside_of_a_choice_is_multiplied_and_one_beside_it_is_added() {
    let choice = |count: usize| format!("2of({})", times(count, "a"));
    // 11 over 2 are 55, 55 * 55 are 3,025 alternatives of 4 leaves; 66 * 66 are 4,356.
    is_sound(&format!("2of({}, {})", choice(11), choice(11)));
    is_too_wide(&format!("2of({}, {})", choice(12), choice(12)));
    // 2,016 + 2,016 are 4,032 alternatives.
    is_sound(&format!("all({}, {})", choice(64), choice(64)));
    is_too_wide(&format!("all({}, {}, {})", choice(64), choice(64), choice(64)));
}

#[test]
fn alternatives_past_counting_are_too_many() {
    let past = format!("all({})", times(64, "any(a, b)"));
    is_too_wide(&format!("2of({})", times(3, &past)));
    is_too_wide(&format!("2of({past}, any({past}, {past}))"));
}

#[test]
fn the_choices_of_a_catalog_have_65_536_leaves_in_all() {
    // 32 over 2 are 496 alternatives of two leaves: 992 leaves, and 66 times that are 65,472.
    let choice = format!("2of({})", times(32, "a"));
    let world = |count: usize| {
        let rows: Vec<String> = (0..count).map(|row| format!("c{row:03}: {choice}")).collect();
        let problems = Catalog::read(&[("world", &document(&format!("a\n{}", rows.join("\n"))))]).1;
        problems.into_iter().map(|problem| problem.fault).collect::<Vec<_>>()
    };
    assert_eq!(world(66), []);
    assert_eq!(world(68), [Fault::TooWide(id("c066")), Fault::TooWide(id("c067"))]);
}
