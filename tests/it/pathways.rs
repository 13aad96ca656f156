//! One-line cases of pathways: what the steps are, and in which order.

use credential_pathway::resolve::{
    Basis, Destination, Fact, Objective, Pathway, Plan, Query, StepKind, plan,
};

use crate::told::learner;
use crate::world::{id, open_world, today};

/// The steps to `goal`, as a line; a learner and an objective may be told behind it.
fn steps(basis: Basis, objective: Objective, world: &str, told: &str) -> String {
    planned(basis, objective, world, told, |plan| line(&plan.pathway))
}

/// What asks an issuer more, as a line; nothing where it is not told.
fn asking_more(objective: Objective, world: &str) -> String {
    let line = |plan: &Plan| plan.with_more_asks.as_ref().map_or(String::new(), line);
    planned(Basis::Issuer, objective, world, "", line)
}

fn planned(
    basis: Basis,
    objective: Objective,
    world: &str,
    told: &str,
    then: impl Fn(&Plan) -> String,
) -> String {
    let catalog = open_world(world);
    let destination = Destination::Credential(id("goal"));
    let found = plan(&catalog, &learner(told), &Query { destination, basis, objective, today: today() });
    found.map_or_else(|fault| format!("{fault:?}"), |plan| then(&plan))
}

/// What an issuer is asked to accept, in a few words.
pub fn about(fact: &Fact) -> String {
    match fact {
        Fact::Lapsed => "lapsed".to_owned(),
        Fact::Award(award) => award.level.id().to_owned(),
        Fact::Work(kind) => kind.to_string(),
    }
}

pub fn line(pathway: &Pathway) -> String {
    let step = |kind: &StepKind| match kind {
        StepKind::Credential(id) => id.to_string(),
        StepKind::Award(award) => {
            let field = award.field.as_ref().map_or(String::new(), |field| format!(" {field}"));
            format!("{}{field}", award.level.id())
        }
        StepKind::Work { kind, months } => format!("{months} {kind}"),
        StepKind::Attainment(id) => format!("get {id}"),
        StepKind::Membership { organization, months } => format!("join {organization} {months}"),
        StepKind::Ask(id) => format!("ask {id}"),
        StepKind::AskWhether { credential, fact } => format!("ask {credential} of {}", about(fact)),
    };
    pathway.steps.iter().map(|row| step(&row.kind)).collect::<Vec<_>>().join(", ")
}

fn by_time(world: &str, told: &str) -> String {
    steps(Basis::Issuer, Objective::Time, world, told)
}

/// How many months the shortest pathway takes.
fn months(world: &str) -> u32 {
    let months = |plan: &Plan| plan.pathway.totals.months.to_string();
    planned(Basis::Issuer, Objective::Time, world, "", months).parse().expect("a plan")
}

fn on_ladder(world: &str, told: &str) -> String {
    steps(Basis::Ladder, Objective::Steps, world, told)
}

#[test]
fn what_is_asked_comes_before_who_asks_for_it() {
    assert_eq!(by_time("goal: b\nb: a\na", ""), "a, b, goal");
    assert_eq!(by_time("goal: b\nb: a\na", "has b"), "goal");
    assert_eq!(by_time("goal: all(degree(associate x), work(12 k))", ""), "associate x, 12 k, goal");
}

#[test]
fn a_bachelors_degree_builds_on_an_associate_degree_of_a_fitting_field() {
    let rule = "goal: degree(bachelor x)";
    assert_eq!(by_time(rule, "degree associate x"), "bachelor x, goal");
    assert_eq!(by_time(rule, ""), "bachelor x, goal");
    let both = "goal: all(degree(associate x), degree(bachelor y))\nfield x > y";
    assert_eq!(by_time(both, ""), "associate x, bachelor y, goal");
    // The bachelor's straight and the associate degree beside it would take two years more.
    let other_way = "goal: all(b, degree(associate x))\nb: degree(bachelor y)\nfield x > y";
    assert_eq!(by_time(other_way, ""), "associate x, bachelor y, b, goal");
    assert_eq!([months("goal: degree(bachelor y)"), months(both), months(other_way)], [48, 48, 48]);
    let far = "goal: all(b, a)\nb: degree(bachelor y)\na: degree(associate x)\nfield x > y";
    assert_eq!(by_time(far, ""), "associate x, bachelor y, b, a, goal");
    assert_eq!(months(far), 48);
    let above = "goal: all(m, degree(associate x))\nm: degree(master y)\nfield x > y";
    assert_eq!(months(above), 48 + 24);
}

#[test]
fn a_masters_degree_comes_after_a_bachelors() {
    assert_eq!(by_time("goal: degree(master)", ""), "bachelor, master, goal");
    assert_eq!(by_time("goal: degree(master)", "degree bachelor"), "master, goal");
}

#[test]
fn work_of_one_kind_serves_every_need_that_it_counts_for() {
    let world = "kind bmet > htm\ngoal: all(work(24 bmet), work(36 htm))";
    assert_eq!(by_time(world, ""), "36 bmet, goal");
    assert_eq!(by_time(world, "work 6 bmet"), "30 bmet, goal");
}

#[test]
fn needs_that_overlap_in_a_ring_are_met_in_the_fewest_months() {
    assert_eq!(months("goal: all(work(12 a|b), work(12 b|c), work(12 a|c))"), 18);
    assert_eq!(months("goal: all(work(9 a|b), work(9 b|c), work(9 a|c))"), 14);
    assert_eq!(months("goal: all(work(12 a|b|c), work(12 a|b|d), work(12 a|c|d), work(12 b|c|d))"), 16);
}

#[test]
fn work_takes_the_fewest_months_also_where_more_months_would_be_a_step_fewer() {
    // 6 months of each: a + b >= 12 and c >= 6 are 18, where 12 of a and 12 of c would be 24 in two stretches. Nor
    // does a way that leads through the goal itself, and asks 18 months of c, make them two.
    let work = "work(12 a|b), work(6 a), work(12 b|c), work(6 c)";
    for more in ["", ", degree(bachelor)", ", any(x, all(goal, work(18 c)))"] {
        for objective in [Objective::Time, Objective::Cost, Objective::Steps, Objective::Exams] {
            let line = steps(Basis::Issuer, objective, &format!("goal: all({work}{more})\nx"), "");
            for stretch in ["6 a", "6 b", "6 c"] {
                assert!(line.split(", ").any(|step| step == stretch), "{line}");
            }
        }
    }
}

#[test]
fn the_inner_part_of_work_is_planned_by_a_kind_that_is_both() {
    let rule = "goal: work(36 htm including 12 management)";
    let world = format!("kind htm-management > htm management\n{rule}");
    assert!(by_time(&world, "").contains("htm-management"), "{}", by_time(&world, ""));
    assert_eq!(by_time(&world, "work 12 htm-management"), "24 htm, goal");
    assert_eq!(by_time(rule, ""), "NoWay");
}

#[test]
fn a_window_slides_while_the_learner_works() {
    // Of twelve months done, those that leave the window meanwhile are worked again.
    let rule = "goal: work(24 k within 24)";
    assert_eq!(by_time(rule, "work 12 k from 2024-12"), "24 k, goal");
    assert_eq!(by_time(rule, "work 12 k from 2025-12"), "12 k, goal");
}

#[test]
fn an_exam_is_inside_the_credential_and_a_training_is_a_step() {
    assert_eq!(by_time("exam e\ngoal: all(training(e), training(t))", ""), "get t, goal");
}

#[test]
fn a_branch_to_ask_about_never_wins_where_another_is_open() {
    assert_eq!(by_time("goal: any(ask, work(120 k))", ""), "120 k, goal");
    assert_eq!(by_time("goal: ask", ""), "ask goal, goal");
}

#[test]
fn what_asks_more_is_told_only_where_it_is_better_by_what_best_is_of() {
    let both = "ask goal, goal";
    assert_eq!(asking_more(Objective::Steps, "goal: any(ask, a)\na"), "", "two steps either way");
    assert_eq!(asking_more(Objective::Steps, "goal: any(ask, a)\na: b\nb"), both);
    assert_eq!(asking_more(Objective::Cost, "goal: any(ask, a)\na $0"), "");
    assert_eq!(asking_more(Objective::Cost, "goal: any(ask, a)\na $1"), both);
    assert_eq!(asking_more(Objective::Time, "goal: any(ask, a)\na"), "");
    assert_eq!(asking_more(Objective::Time, "goal: any(ask, work(1 k))"), both);
    assert_eq!(asking_more(Objective::Exams, "goal: any(ask, a)\na exams=0"), "");
    assert_eq!(asking_more(Objective::Exams, "goal: any(ask, a)\na exams=1"), both);
    // Better by another figure is not better: it is dearer, and time was wanted.
    assert_eq!(asking_more(Objective::Time, "goal: any(ask, a)\na $100: b\nb"), "");
    assert_eq!(asking_more(Objective::Steps, "goal: all(a, b)\na\nb"), "", "nothing is to be asked");
    assert_eq!(asking_more(Objective::Steps, "goal: ask"), "", "there is no other way");
}

#[test]
fn nothing_is_planned_where_nobody_can_begin() {
    assert_eq!(by_time("goal: a\na retired", ""), "NoWay");
    assert_eq!(by_time("goal: a\na retired", "has a"), "goal");
    assert_eq!(by_time("goal: a\na: goal", ""), "NoWay");
    assert!(by_time("goal retired", "").starts_with("Closed"));
    assert_eq!(by_time("goal retired", "has goal"), "");
}

#[test]
fn the_ladder_climbs_from_where_the_learner_stands() {
    let world = "goal 3@x\nb 2@x\na 1@x";
    assert_eq!(on_ladder(world, ""), "a, b, goal");
    assert_eq!(on_ladder(world, "has a"), "b, goal");
    assert_eq!(on_ladder(world, "stands 2@x"), "goal");
    assert_eq!(steps(Basis::Issuer, Objective::Steps, world, ""), "goal");
}

#[test]
fn what_is_asked_only_beside_the_way_is_no_step() {
    // The narrower field would do as well, but nothing on the way asks for it.
    let field = "field imaging > science";
    let world = format!("{field}\ngoal 2@x: degree(associate science)\na 1@x: degree(associate imaging)");
    assert_eq!(steps(Basis::Issuer, Objective::Steps, &world, ""), "associate science, goal");
    assert_eq!(on_ladder(&world, "stands 1@x"), "associate science, goal");
    // Who has a has the narrower degree, which fits.
    assert_eq!(on_ladder(&world, "has a"), "goal");
    assert_eq!(on_ladder(&world, "has a, denied associate"), "associate science, goal");
    assert_eq!(on_ladder(&world, ""), "associate imaging, a, goal");
    let stand_in = "goal 1@x title\nstand-in goal 1@x: s\ns 2@y: degree(associate science)";
    let world = format!("{field}\n{stand_in}\nr 1@y: degree(associate imaging)");
    assert_eq!(on_ladder(&world, ""), "associate science, s");
}

#[test]
fn a_stand_in_asks_for_the_rung_below_the_title_and_not_for_its_own() {
    let world = "goal 3@x\nt 2@x title\nstand-in t 2@x: s\na 1@x\ns 3@y\nsb 2@y\nsa 1@y";
    assert_eq!(on_ladder(world, ""), "a, s, goal");
    assert_eq!(on_ladder(world, "has s"), "goal");
}

#[test]
fn work_that_stands_for_a_title_and_is_done_is_no_step() {
    let world = "goal 1@x title\nstand-in goal 1@x: s, 12 k\ns";
    assert_eq!(on_ladder(world, "work 12 k"), "");
    assert_eq!(on_ladder(world, ""), "s");
}

#[test]
fn nobody_earns_a_credential_twice() {
    let world = "goal 3@x\nb 2@x\nt 1@x title\nstand-in t 1@x: goal";
    assert_eq!(on_ladder(world, ""), "NoWay");
    assert_eq!(
        on_ladder(&format!("{world}, a\na: all(work(12 k), training(t1))"), ""),
        "12 k, get t1, a, b, goal"
    );
    // Once for the title at the foot and once more for itself on top would be twice.
    let twice = "goal: all(b, s)\ns 3@x\nb 2@x\nt 1@x title\nstand-in t 1@x: s";
    assert_eq!(on_ladder(twice, ""), "NoWay");
    assert_eq!(on_ladder(&format!("{twice}, a\na"), ""), "a, b, s, goal");
}
