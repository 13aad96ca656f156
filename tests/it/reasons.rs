//! One-line cases of why each step of a pathway is there, and of what the learner has that counts.

use credential_pathway::model::Requirement;
use credential_pathway::resolve::{
    Basis, Because, Destination, Evaluator, Objective, Pathway, Query, StepKind, counts, explain, pathway,
};

use crate::pathways::about;
use crate::told::learner;
use crate::world::{id, open_world, today};

/// A leaf in a few words.
fn leaf(requirement: &Requirement) -> String {
    match requirement {
        Requirement::Credential(id) => id.to_string(),
        Requirement::Attainment(id) => id.to_string(),
        Requirement::Education { level, .. } => level.id().to_owned(),
        Requirement::Experience(part, _) => format!("{} {}", part.months, part.kinds[0]),
        Requirement::Membership { organization, months } => format!("{organization} {months}"),
        Requirement::Unpublished => "ask".to_owned(),
    }
}

/// A step in a few words.
fn step(kind: &StepKind) -> String {
    match kind {
        StepKind::Credential(id) => id.to_string(),
        StepKind::Attainment(id) => id.to_string(),
        StepKind::Award(award) => award.level.id().to_owned(),
        StepKind::Work { kind, months } => format!("{months} {kind}"),
        StepKind::Membership { organization, months } => format!("{organization} {months}"),
        StepKind::Ask(id) => format!("ask {id}"),
        StepKind::AskWhether { credential, fact } => format!("ask {credential} of {}", about(fact)),
    }
}

fn because(reason: &Because<'_>) -> String {
    match reason {
        Because::Destination => "wanted".to_owned(),
        Because::Chosen => "passed".to_owned(),
        Because::Route => "route".to_owned(),
        Because::Asked { by, requirement } => format!("{} for {}", by.id, leaf(requirement)),
        Because::Lapsed(by) => format!("{} lapsed", by.id),
        Because::Rung(rung) => format!("stands on {}@{}", rung.level.number(), rung.sub_domain),
    }
}

/// Something of the pathway with the fewest steps to `goal`, after a change to it.
fn of_pathway(
    (world, told, basis): (&str, &str, Basis),
    change: impl Fn(&mut Pathway),
    then: impl Fn(&Evaluator<'_>, &Pathway) -> Vec<String>,
) -> String {
    let (catalog, learner) = (open_world(world), learner(told));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis, objective: Objective::Steps, today: today() };
    let mut pathway = pathway(&catalog, &learner, &query).expect("a pathway");
    change(&mut pathway);
    then(&evaluator, &pathway).join("; ")
}

/// Each step and why it is there.
fn reasons_after(question: (&str, &str, Basis), change: impl Fn(&mut Pathway)) -> String {
    of_pathway(question, change, |evaluator, pathway| {
        let reasons = explain(evaluator, pathway, question.2);
        assert_eq!(reasons.len(), pathway.steps.len(), "each step has its reasons");
        let line = |(row, reasons): (&_, &Vec<Because<'_>>)| {
            let row: &credential_pathway::resolve::Step = row;
            let reasons: Vec<_> = reasons.iter().map(because).collect();
            format!("{}: {}", step(&row.kind), reasons.join(", "))
        };
        pathway.steps.iter().zip(&reasons).map(line).collect()
    })
}

fn by_rules(world: &str, told: &str) -> String {
    reasons_after((world, told, Basis::Issuer), |_| {})
}

fn on_ladder(world: &str, told: &str) -> String {
    reasons_after((world, told, Basis::Ladder), |_| {})
}

/// What the learner has that counts on the way to `goal`.
fn has(world: &str, told: &str) -> String {
    let leaves = |evaluator: &Evaluator<'_>, pathway: &Pathway| {
        counts(evaluator, pathway).into_iter().map(|row| leaf(row.0)).collect::<Vec<_>>()
    };
    of_pathway((world, told, Basis::Issuer), |_| {}, leaves)
}

/// An exam that a rule names is part of the credential's own step, so it is no step and met in the end.
#[test]
fn a_rule_that_names_an_exam_still_gives_the_reasons_of_its_other_parts() {
    let world = "goal: all(training(x), training(e))\nexam e";
    let without = by_rules("goal: training(x)", "");
    assert_eq!(by_rules(world, ""), without);
    assert!(without.starts_with("x: goal for x; "), "{without}");
}

#[test]
fn what_is_met_now_counts_and_nothing_that_later_steps_bring() {
    let world = "goal: all(a, b, training(t), work(12 k), member(org), degree(associate))\na\nb";
    assert_eq!(has(world, ""), "");
    assert_eq!(has(world, "has a"), "a");
    assert_eq!(has(world, "trained t, degree bachelor"), "t; associate");
    assert_eq!(has(world, "work 12 k, member org, has b"), "b; 12 k; org 0");
    assert_eq!(has(world, "work 11 k, unsure a, expired b"), "", "what is not met does not count");
}

#[test]
fn what_counts_is_told_once_in_the_order_of_the_way() {
    assert_eq!(has("goal: all(b, a)\nb: all(c, a)\na\nc", "has a, has c"), "c; a");
    assert_eq!(has("goal: all(b, d)\nb: a\nd: a\na", "has a"), "a");
}

#[test]
fn what_counts_is_of_the_alternative_that_is_taken() {
    // By b alone it is shorter than by what a is asked beside.
    let world = "goal: any(all(a, x), b)\nx: all(y, z)\ny\nz\na\nb";
    assert_eq!(has(world, "has a"), "");
    assert_eq!(has(world, "has a, has y, has x"), "a; x");
    assert_eq!(has("goal: all(any(a, b), c)\na\nb\nc", "has a, has b"), "a", "one of them is enough");
    assert_eq!(has("goal: all(any(a, b), c)\na\nb\nc", "has b"), "b");
    assert_eq!(has("goal: all(2of(a, b, d), c)\na\nb\nc\nd", "has a, has b, has d"), "a; b");
}

#[test]
fn what_counts_beside_what_is_to_be_asked_counts_too() {
    assert_eq!(has("goal: all(a, ask)\na", "has a"), "a");
    assert_eq!(has("goal: all(ask, a, b)\na\nb: all(ask, c)\nc", "has a, has c"), "c; a");
}

#[test]
fn a_step_is_there_for_the_rule_that_asks_for_it_and_the_last_is_wanted() {
    assert_eq!(by_rules("goal: b\nb: a\na", ""), "a: b for a; b: goal for b; goal: wanted");
    assert_eq!(
        by_rules("goal: all(b, a)\nb: a\na", ""),
        "a: b for a, goal for a; b: goal for b; goal: wanted"
    );
    assert_eq!(by_rules("goal: ask", ""), "ask goal: goal for ask; goal: wanted");
    assert_eq!(
        by_rules("goal: all(degree(associate), work(12 k))", ""),
        "associate: goal for associate; 12 k: goal for 12 k; goal: wanted"
    );
    // What is not asked on the way taken is no reason, even where it would do.
    assert_eq!(by_rules("goal: any(ask, a)\na", ""), "a: goal for a; goal: wanted");
}

#[test]
fn a_training_is_there_for_every_rule_that_it_counts_for() {
    let world = "training full-course > short-course\ngoal: all(b, training(short-course))\n\
                 b: training(full-course)";
    assert_eq!(
        by_rules(world, ""),
        "full-course: b for full-course, goal for short-course; b: goal for b; goal: wanted"
    );
    let apart = "goal: all(training(s), training(t))";
    assert_eq!(by_rules(apart, ""), "s: goal for s; t: goal for t; goal: wanted");
}

#[test]
fn a_membership_serves_what_asks_for_as_many_months_or_fewer() {
    let world = "goal: all(b, member(org 12))\nb: member(org 24)";
    assert_eq!(by_rules(world, ""), "org 24: b for org 24, goal for org 12; b: goal for b; goal: wanted");
    assert_eq!(by_rules("goal: member(org 12)", ""), "org 12: goal for org 12; goal: wanted");
    let two = "goal: all(member(org 12), member(other 6))";
    assert_eq!(by_rules(two, ""), "org 12: goal for org 12; other 6: goal for other 6; goal: wanted");
}

#[test]
fn a_membership_of_fewer_months_serves_nothing() {
    // A month less than what is asked, before the full time.
    let shorter = |pathway: &mut Pathway| {
        let mut first = pathway.steps[0].clone();
        if let StepKind::Membership { months, .. } = &mut first.kind {
            *months -= 1;
        }
        pathway.steps.insert(0, first);
    };
    assert_eq!(
        reasons_after(("goal: all(a, member(org 12))\na", "has a", Basis::Issuer), shorter),
        "org 11: route; org 12: goal for org 12; goal: wanted"
    );
}

#[test]
fn a_step_stands_on_its_rung_where_a_later_one_stands_above_it() {
    assert_eq!(on_ladder("goal 3@x\nb 2@x\na 1@x", ""), "a: stands on 1@x; b: stands on 2@x; goal: wanted");
    let asked = "goal 2@x: a\na 1@x";
    assert_eq!(on_ladder(asked, ""), "a: goal for a, stands on 1@x; goal: wanted");
    assert_eq!(by_rules(asked, ""), "a: goal for a; goal: wanted", "the issuer knows no rungs");
}

#[test]
fn a_step_of_the_same_level_or_of_another_sub_domain_stands_on_no_rung() {
    let below = "stands 1@x, stands 1@y";
    assert_eq!(on_ladder("goal 2@x: a\na 2@x", below), "a: goal for a; goal: wanted");
    assert_eq!(on_ladder("goal 2@x: a\na 1@y", below), "a: goal for a; goal: wanted");
    assert_eq!(on_ladder("goal 2@x: a\na 3@x", "stands 2@x"), "a: goal for a; goal: wanted");
    assert_eq!(on_ladder("goal 2@x: a\na @x", below), "a: goal for a; goal: wanted");
}

#[test]
fn what_stands_in_stands_on_the_rung_of_the_title() {
    let world = "goal 3@x\nt 2@x title\nstand-in t 2@x: s\na 1@x\ns 3@y";
    assert_eq!(on_ladder(world, ""), "a: stands on 1@x; s: stands on 2@x; goal: wanted");
    let by_work = "goal 3@x\nt 2@x title\nstand-in t 2@x: 12 k\na 1@x";
    assert_eq!(on_ladder(by_work, "has a"), "12 k: stands on 2@x; goal: wanted");
    // A step stands above no rung of its own: it is of a higher level than the title it stands in for.
    let higher = "goal 2@x title\nstand-in goal 2@x: s\ns 3@x\na 1@x";
    assert_eq!(on_ladder(higher, "has a"), "s: wanted");
}

#[test]
fn no_step_is_there_for_what_was_waived() {
    let world = "goal: all(b, work(12 k))\nb: work(12 k)";
    assert_eq!(by_rules(world, ""), "12 k: b for 12 k, goal for 12 k; b: goal for b; goal: wanted");
    assert_eq!(by_rules(world, "waived goal k_12"), "12 k: b for 12 k; b: goal for b; goal: wanted");
}

/// Undated work leaves open which alternative is met in the end. A degree is no goal of its own then either.
#[test]
fn only_a_credential_is_said_to_be_where_somebody_wants_to_go() {
    let catalog = credential_pathway::catalog::bundled::shared();
    let today = credential_pathway::model::Month::new(2026, 11).expect("a month");
    let mut session = credential_pathway::session::Session::new(
        catalog,
        credential_pathway::text::Language::English,
        today,
    );
    let has =
        "has=aami-cbet&study=associate.biomedical-equipment-technology.&work=bmet.60..,htm-management.24..";
    for destination in Destination::all(catalog) {
        session.open_link(&format!(
            "v1&{has}&want={}",
            credential_pathway::session::destination_text(&destination)
        ));
        let steps = session.page().pathway.map(|view| view.steps).unwrap_or_default();
        for row in steps {
            let says = row
                .card
                .parts
                .iter()
                .any(|part| part.lines.iter().any(|line| line.starts_with("This is your goal")));
            assert!(!says || matches!(row.kind, StepKind::Credential(_)), "{}", row.card.name);
        }
    }
}
