//! Random people for the checker, who tell all that a person can tell, and ask something of every route.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Answer, Condition, Constraint, Credential, Denial, Grant, GrantKind, Held, Id, Learner, Level,
    Membership, Requirement, Section, Waiver,
};

use crate::dice::Dice;
use crate::people::{month, person};
use crate::world::today;

/// A random person who tells more than most.
pub fn talkative(dice: &mut Dice, catalog: &Catalog) -> Learner {
    let mut learner = person(dice, catalog);
    let rows: Vec<&Credential> = catalog.credentials.iter().collect();
    doubts(dice, catalog, &mut learner);
    if dice.chance(30) {
        candidate(dice, &rows, &mut learner);
    }
    if dice.chance(60) {
        let open: Vec<_> = rows.iter().filter(|row| row.is_open_in(today())).collect();
        learner.credentials.insert(dice.of(&open).id, Held::Expired);
    }
    if dice.chance(30) {
        waive(dice, &rows, &mut learner);
    }
    if dice.chance(30) {
        let sub_domains: Vec<_> = catalog.sub_domains.iter().map(|row| row.id).collect();
        learner.levels.insert(dice.of(&sub_domains), dice.of(&Level::ALL));
    }
    if dice.chance(15)
        && let Some(stretch) = learner.work.first()
    {
        learner.denied.insert(Denial::Work(stretch.kind));
    }
    if dice.chance(30) {
        for _ in 0..=dice.below(2) {
            learner.complete.insert(dice.of(&Section::ALL).0);
        }
    }
    if dice.chance(30) {
        for _ in 0..=dice.below(2) {
            learner.constrain(constraint(dice, catalog, &rows));
        }
    }
    learner
}

/// What they are not sure of.
fn doubts(dice: &mut Dice, catalog: &Catalog, learner: &mut Learner) {
    let credentials: Vec<_> = catalog.credentials.iter().map(|row| row.id).collect();
    let attainments: Vec<_> = catalog.attainments.iter().map(|row| row.id).collect();
    let organizations: Vec<_> = catalog.organizations.iter().map(|row| row.id).collect();
    if dice.chance(20) {
        learner.credentials.insert(dice.of(&credentials), Held::NotSure);
    }
    if dice.chance(20) {
        learner.attainments.insert(dice.of(&attainments), Answer::NotSure);
    }
    if dice.chance(20) {
        let answer = dice.of(&[Answer::HasNot, Answer::NotSure]);
        learner.memberships.insert(dice.of(&organizations), Membership { answer, months: None });
    }
}

/// Has passed the exam of a credential, in time or too early, or holds what shows it.
fn candidate(dice: &mut Dice, rows: &[&Credential], learner: &mut Learner) {
    let open: Vec<&&Credential> = rows.iter().filter(|row| row.candidate.is_some()).collect();
    let row = dice.of(&open);
    let shown_by = row.candidate.as_ref().map_or(&[][..], |rule| &rule.shown_by);
    let (id, held) = match shown_by {
        [] => (row.id, Held::Candidate),
        ids => dice.of(&[(row.id, Held::Candidate), (ids[0], Held::Has)]),
    };
    learner.credentials.insert(id, held);
    if dice.chance(70) {
        learner.since.insert(id, month(today().index() - dice.of(&[3, 20, 90, 90])));
    }
}

/// Some leaf of some rule was waived.
fn waive(dice: &mut Dice, rows: &[&Credential], learner: &mut Learner) {
    let leaves = |row: &&Credential| -> Vec<(Id<Credential>, Requirement)> {
        Condition::leaves(&row.requires.condition).into_iter().map(|leaf| (row.id, leaf.clone())).collect()
    };
    let (credential, requirement) = dice.of(&rows.iter().flat_map(leaves).collect::<Vec<_>>());
    let how = dice.of(&GrantKind::ALL).0;
    learner.waive(Waiver { credential, requirement, grant: Grant { how, by: None, month: None } });
}

fn constraint(dice: &mut Dice, catalog: &Catalog, rows: &[&Credential]) -> Constraint {
    let open: Vec<_> = rows.iter().filter(|row| row.is_open_in(today())).map(|row| row.id).collect();
    let issuers: Vec<_> = catalog.organizations.iter().map(|row| row.id).collect();
    match dice.below(7) {
        0 => Constraint::NoDegree,
        1 => Constraint::NoExam,
        2 => Constraint::CostMax(dice.of(&[500, 5_000, 40_000])),
        3 => Constraint::MonthsMax(dice.of(&[6, 24, 60])),
        4 => Constraint::StudyHours(dice.of(&[7, 10, 25])),
        5 => Constraint::Through(dice.of(&open)),
        _ => Constraint::Without(dice.of(&issuers)),
    }
}
