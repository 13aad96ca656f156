//! Pathways of very many actions and kinds of work: what is shared is still paid once.

use std::fmt::Write as _;

use credential_pathway::resolve::{Basis, Destination, Objective, Query, StepKind, Totals, pathway};

use crate::told::learner;
use crate::world::{id, open_world, today};

/// The totals of the best pathway to `goal`, proven, and its steps that are not fillers.
fn best(world: &str, objective: Objective) -> (Totals, Vec<String>) {
    let catalog = open_world(world);
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective, today: today() };
    let found = pathway(&catalog, &learner(""), &query).expect("a pathway");
    assert!(found.proven);
    let name = |kind: &StepKind| match kind {
        StepKind::Credential(id) => id.to_string(),
        StepKind::Attainment(id) => id.to_string(),
        StepKind::Work { kind, months } => format!("{months} {kind}"),
        other => format!("{other:?}"),
    };
    let steps = found.steps.iter().map(|step| name(&step.kind));
    (found.totals, steps.filter(|step| !step.contains("filler")).collect())
}

/// So many fillers, each as `of` its number, with something between them.
fn fillers(count: usize, between: &str, of: impl Fn(usize) -> String) -> String {
    (0..count).map(of).collect::<Vec<_>>().join(between)
}

#[test]
fn a_hundred_credentials_are_each_paid_once() {
    let rule = fillers(120, ", ", |number| format!("filler-{number:03}"));
    let mut world = format!("goal $7 exams=1: all({rule})");
    for number in 0..120 {
        let _ = write!(world, "\nfiller-{number:03} $2 exams=3");
    }
    let (totals, _) = best(&world, Objective::Cost);
    assert_eq!((totals.steps, totals.cost_usd, totals.exams), (121, 7 + 120 * 2, 1 + 120 * 3));
}

#[test]
fn what_two_parts_share_is_paid_once_behind_a_hundred_other_steps() {
    // By p and r, which share z, it is 50; by q and s, which share nothing, it is 80.
    let parts = "any(p, q), any(r, s)";
    let few = format!("goal $0: all({parts})\np $0: z\nq $40\nr $0: z\ns $40\nz $50");
    let (totals, steps) = best(&few, Objective::Cost);
    assert_eq!((totals.cost_usd, steps), (50, vec!["z".into(), "p".into(), "r".into(), "goal".into()]));
    for count in [89, 91, 93, 95, 97, 120] {
        let trainings = fillers(count, ", ", |number| format!("training(filler-{number:03})"));
        let many = few.replace(parts, &format!("{parts}, {trainings}"));
        let (totals, steps) = best(&many, Objective::Cost);
        assert_eq!((totals.cost_usd, steps.len()), (50, 4), "{count}");
    }
}

#[test]
fn work_that_two_parts_share_is_done_once_beside_forty_other_kinds() {
    // By p and r it is 12 months of one kind; by q and s it is 10 and 10 months of two kinds.
    let parts = "any(p, q), any(r, s)";
    let rules = "p: work(12 zz)\nq: work(10 zx)\nr: work(12 zz)\ns: work(10 zy)";
    let few = format!("goal: all({parts})\n{rules}");
    let (totals, steps) = best(&few, Objective::Time);
    assert_eq!((totals.months, &steps[..2]), (12, &["12 zz".to_owned(), "p".to_owned()][..]));
    for count in [29, 31, 33, 40] {
        let work = fillers(count, ", ", |number| format!("work(1 filler-{number:02})"));
        let many = few.replace(parts, &format!("{parts}, {work}"));
        let (totals, _) = best(&many, Objective::Time);
        assert_eq!(totals.months, 12 + u32::try_from(count).expect("few"), "{count}");
    }
}

#[test]
fn a_rule_may_name_a_hundred_kinds_of_work() {
    let kinds = |from: usize| fillers(100, "|", |number| format!("filler-{:03}", from + number));
    let (totals, _) = best(&format!("goal: work(12 {})", kinds(0)), Objective::Time);
    assert_eq!((totals.months, totals.steps), (12, 2));
    // Two rules that have kinds in common are met by the longer one, and else by one after the other.
    let two = |from| format!("goal: all(work(12 {}), work(6 {}))", kinds(0), kinds(from));
    assert_eq!(best(&two(99), Objective::Time).0.months, 12);
    assert_eq!(best(&two(100), Objective::Time).0.months, 18);
}

/// The bound and the figure of a search that meets its limit, where all this is asked beside.
fn unproven(objective: Objective, beside: &str) -> (u32, u32) {
    // Of each two that stand in one line, one: a ring of 97 in which each meets six others.
    let lines = |step: usize| move |from: usize| format!("any(v{from:02}, v{:02})", (from + step) % 97);
    let rule: Vec<_> = [1, 6, 17].into_iter().flat_map(|step| (0..97).map(lines(step))).collect();
    let mut world = format!("goal $1000 exams=5: all({beside}, {})", rule.join(", "));
    for number in 0..97 {
        let _ = write!(world, "\nv{number:02} ${} exams={}", 10 + number % 7, 1 + number % 3);
    }
    world += "\nf $500 exams=3\ng $300 exams=4";
    let catalog = open_world(&world);
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective, today: today() };
    let found = pathway(&catalog, &learner(""), &query).expect("a pathway");
    assert!(!found.proven, "{objective:?}");
    (found.lower_bound, found.totals.of(objective))
}

/// Each pathway holds the goal, what is asked beside it and for the first line one more: no less.
fn bounds(objective: Objective, beside: &str, least: u32) {
    let (bound, figure) = unproven(objective, beside);
    assert!((least..=figure).contains(&bound), "{objective:?} of {beside}: {least} {bound} {figure}");
}

#[test]
fn what_is_not_proven_to_be_cheapest_has_a_bound_of_all_that_no_pathway_spares() {
    bounds(Objective::Cost, "f, g", 1000 + 500 + 300 + 10);
}

#[test]
fn what_is_not_proven_to_have_the_fewest_steps_has_a_bound_of_all_that_no_pathway_spares() {
    bounds(Objective::Steps, "f, g, work(12 k), work(12 l), degree(associate)", 1 + 2 + 2 + 1 + 1);
}

#[test]
fn what_is_not_proven_to_have_the_fewest_exams_has_a_bound_of_all_that_no_pathway_spares() {
    bounds(Objective::Exams, "f, g", 5 + 3 + 4 + 1);
}

#[test]
fn what_is_not_proven_to_be_shortest_has_a_bound_of_study_and_of_work() {
    // The two halves of a bachelor's degree one after the other; work runs beside.
    bounds(Objective::Time, "degree(bachelor), work(36 k)", 48);
}

#[test]
fn what_is_not_proven_to_be_shortest_has_a_bound_of_the_work_too() {
    bounds(Objective::Time, "degree(associate), work(36 k)", 36);
}
