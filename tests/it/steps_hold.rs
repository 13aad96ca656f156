//! Every step of a pathway is possible in its turn, and none is there for nothing.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Answer, AttainmentKind, Held, Id, Learner, Membership, Month, Requirement, Stretch,
};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Fact, Objective, Pathway, Step, StepKind, Verdict,
};

use crate::catalog_answers::shipped;
use crate::oracle::{Act, Bits, Given, Opens, Oracle, is_any_of};
use crate::plan_matches_the_oracle::destination;
use crate::properties::{best, worlds};
use crate::random::{Award, LEVELS, goal};
use crate::told::learner;
use crate::world::{open_world, today};

/// The steps of a pathway as the oracle's acts, in order; stretches of work by kind.
enum Walked {
    Act(Vec<Act>),
    Work(usize, u32),
}

fn number<T>(id: Id<T>) -> usize {
    id.as_str()[1..].parse().expect("a letter and a number")
}

fn told_award(award: &credential_pathway::model::Award) -> Award {
    let level = LEVELS.iter().position(|id| *id == award.level.id()).expect("a level");
    Award { level, field: award.field.map(number), accredited: award.accreditation.id().is_some() }
}

fn walked(pathway: &Pathway) -> Vec<Walked> {
    let step = |step: &Step| match &step.kind {
        StepKind::Credential(id) => Walked::Act(vec![Act::Earn(number(*id)), Act::StandIn(number(*id))]),
        StepKind::Award(award) => {
            let award = told_award(award);
            Walked::Act(vec![if step.builds_on { Act::SecondHalf(award) } else { Act::Award(award) }])
        }
        StepKind::Work { kind, months } => Walked::Work(number(*kind), *months),
        StepKind::Attainment(id) => Walked::Act(vec![Act::Training(number(*id))]),
        StepKind::Membership { organization, months } => {
            Walked::Act(vec![Act::Member(number(*organization), *months)])
        }
        StepKind::Ask(id) => Walked::Act(vec![Act::Ask(number(*id))]),
        StepKind::AskWhether { credential, fact } => {
            let given = match fact {
                Fact::Lapsed => Given::Lapsed,
                Fact::Award(award) => Given::Award(told_award(award)),
                Fact::Work(kind) => Given::Work(number(*kind)),
            };
            Walked::Act(vec![Act::Accept(number(*credential), given)])
        }
    };
    pathway.steps.iter().map(step).collect()
}

/// Walks the steps, leaving one out; whether each was possible in its turn, and whether they arrive.
fn walk(oracle: &Oracle<'_>, opens: &Opens, steps: &[Walked], without: Option<usize>) -> (bool, bool) {
    let (mut acts, mut worked): (Bits, Bits) = (0, 0);
    let mut work: Vec<(usize, u32)> = Vec::new();
    let mut all_open = true;
    for (_, step) in steps.iter().enumerate().filter(|row| Some(row.0) != without) {
        match step {
            Walked::Work(kind, months) => work.push((*kind, *months)),
            Walked::Act(ways) => {
                let mut places =
                    ways.iter().filter_map(|act| oracle.acts.iter().position(|other| other == act));
                let open = places.find(|place| is_any_of(&opens.acts[*place], acts | worked));
                all_open &= open.is_some();
                acts |= open.map_or(0, |place| 1 << place);
            }
        }
        let needs = oracle.needs.iter().enumerate().filter(|row| oracle.is_done(row.1, &work));
        worked = needs.fold(0, |bits, row| bits | 1 << (oracle.acts.len() + row.0));
    }
    (all_open, is_any_of(&opens.goal, acts | worked))
}

#[test]
fn each_step_is_possible_in_its_turn_and_none_can_be_dropped() {
    let mut walks = 0;
    worlds(104, 1_500, |dice, world, told| {
        let (to, ladder) = (goal(dice, world), dice.chance(60));
        let oracle = Oracle::of(world, told, ladder, &to);
        let opens = oracle.opens(&to);
        let catalog = open_world(&world.text());
        let learner = learner(&told.text());
        let basis = if ladder { Basis::Ladder } else { Basis::Issuer };
        for (objective, _) in Objective::ALL {
            let Some(pathway) = best(&catalog, &learner, destination(&to), basis, objective) else {
                continue;
            };
            let steps = walked(&pathway);
            let place = format!(
                "{to:?} {basis:?} {objective:?} {:?}\n{}\n{:?}",
                told.text(),
                world.text(),
                pathway.steps
            );
            let reached = oracle.is_reached(&to);
            assert_eq!(
                walk(&oracle, &opens, &steps, None),
                (true, !reached || walk(&oracle, &opens, &steps, None).1),
                "{place}"
            );
            for without in 0..steps.len() {
                assert!(
                    walk(&oracle, &opens, &steps, Some(without)) != (true, true),
                    "step {without} of {place}"
                );
                walks += 1;
            }
        }
    });
    assert!(walks > 3_000, "{walks}");
}

#[test]
fn on_the_shipped_catalog_every_step_is_met_by_those_before_it() {
    let catalog = shipped();
    for destination in Destination::all(&catalog) {
        for (objective, _) in Objective::ALL {
            let nobody = Learner::default();
            let Some(pathway) = best(&catalog, &nobody, destination, Basis::Issuer, objective) else {
                continue;
            };
            let mut learner = Learner::default();
            for step in &pathway.steps {
                if let StepKind::Credential(id) = &step.kind {
                    let row = catalog.credentials.get(*id).expect("a credential");
                    let finding =
                        Evaluator { catalog: &catalog, learner: &learner, today: today() }.credential(row);
                    let asked = pathway.steps.iter().any(|step| step.kind == StepKind::Ask(*id));
                    let inside = row.requires.condition.leaves().iter().any(|leaf| is_exam(&catalog, leaf));
                    assert!(
                        finding.verdict == Verdict::Met || asked || inside,
                        "{id} for {destination:?}: {finding:#?}"
                    );
                }
                add(&mut learner, &step.kind);
            }
        }
    }
}

fn is_exam(catalog: &Catalog, leaf: &Requirement) -> bool {
    let Requirement::Attainment(id) = leaf else { return false };
    catalog.attainments.get(*id).is_some_and(|row| row.kind == AttainmentKind::Exam)
}

/// A learner who has taken one more step; work is done up to today.
fn add(learner: &mut Learner, kind: &StepKind) {
    match kind {
        StepKind::Credential(id) => drop(learner.credentials.insert(*id, Held::Has)),
        StepKind::Award(award) => learner.education.push(*award),
        StepKind::Work { kind, months } => {
            let from = today().index() + 1 - months.cast_signed();
            let from = Month::new(from.div_euclid(12), from.rem_euclid(12) + 1);
            learner.work.push(Stretch { from, ..Stretch::new(*kind, *months) });
        }
        StepKind::Attainment(id) => {
            learner.attainments.insert(*id, Answer::Has);
        }
        StepKind::Membership { organization, months } => {
            let membership = Membership { answer: Answer::Has, months: Some(*months) };
            learner.memberships.insert(*organization, membership);
        }
        StepKind::Ask(_) | StepKind::AskWhether { .. } => {}
    }
}
