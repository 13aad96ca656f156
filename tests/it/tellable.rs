//! Facts of every kind that random people tell and take back.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{
    Accredited, Answer, Award, AwardLevel, Constraint, Denial, Grant, GrantKind, Held, Id, Learner, Level,
    Map, Membership, Month, Named, Organization, Requirement, Section, Stretch, Waiver,
};

use crate::dice::Dice;

/// What can be told in a catalog.
pub struct Tellable {
    organizations: Vec<Id<Organization>>,
    /// The leaves of all rules, each with its credential.
    leaves: Vec<Waiver>,
}

impl Tellable {
    /// What the rules of a catalog name.
    pub fn of(catalog: &Catalog) -> Self {
        let grant = Grant { how: GrantKind::Waived, by: None, month: None };
        let leaves = catalog.credentials.iter().flat_map(|row| {
            let leaves = row.requires.condition.leaves().into_iter().cloned();
            leaves.map(move |requirement| Waiver { credential: row.id, requirement, grant })
        });
        let leaves: Vec<_> = leaves.collect();
        let organizations = leaves.iter().filter_map(|row| match row.requirement {
            Requirement::Membership { organization, .. } => Some(organization),
            _ => None,
        });
        Self { organizations: organizations.collect(), leaves }
    }
}

/// One of the rows of a table.
pub fn any<T>(dice: &mut Dice, rows: impl ExactSizeIterator<Item = T>) -> Option<T> {
    let mut rows = rows;
    let sides = rows.len();
    if sides == 0 { None } else { rows.nth(dice.below(sides)) }
}

/// Tells an answer in the place of another one, or takes it back.
fn answer<K: Ord, V: Copy>(dice: &mut Dice, told: &mut Map<K, V>, key: Option<K>, answers: &[V]) {
    if let Some(key) = key {
        let value = dice.chance(70).then(|| dice.of(answers));
        told.set(key, value);
    }
}

/// Adds a row to a list, or takes one away.
fn add_or_take<T>(dice: &mut Dice, told: &mut Vec<T>, row: Option<T>) {
    match row {
        Some(row) if told.len() < 3 && dice.chance(60) => told.push(row),
        _ if !told.is_empty() => drop(told.remove(dice.below(told.len()))),
        _ => {}
    }
}

/// Tells one fact of any kind, or takes one back.
pub fn toggle(dice: &mut Dice, catalog: &Catalog, tellable: &Tellable, told: &mut Learner) {
    let answers = Answer::ALL.map(|row| row.0);
    let level = dice.of(&AwardLevel::ALL).0;
    let kind = any(dice, catalog.kinds_of_work.iter()).map(|row| row.id);
    match dice.below(18) {
        0..=4 => {
            let id = any(dice, catalog.credentials.iter()).map(Named::id);
            let most = [Held::Has, Held::Has, Held::Expired];
            let held = if dice.chance(60) { most.to_vec() } else { Held::ALL.map(|row| row.0).to_vec() };
            answer(dice, &mut told.credentials, id, &held);
        }
        5..=7 => {
            let id = any(dice, catalog.attainments.iter()).map(Named::id);
            answer(dice, &mut told.attainments, id, &answers);
        }
        8 => {
            let id = any(dice, tellable.organizations.iter()).copied();
            let months = dice.of(&[None, Some(3), Some(24)]);
            let memberships = answers.map(|answer| Membership { answer, months });
            answer(dice, &mut told.memberships, id, &memberships);
        }
        9 | 10 => {
            let field = any(dice, catalog.fields.iter()).map(|row| row.id).filter(|_| dice.chance(70));
            let by = any(dice, catalog.accreditations.iter()).map(|row| row.id);
            let accreditation = dice.of(&[Accredited::Untold, Accredited::No, by.into()]);
            add_or_take(dice, &mut told.education, Some(Award { level, field, accreditation }));
        }
        11 | 12 => {
            let row = kind.map(|kind| Stretch {
                kind,
                months: dice.of(&[3, 8, 12, 24, 60]),
                share_percent: dice.of(&[None, None, Some(50)]),
                from: dice.of(&[None, Month::new(2020, 5), Month::new(2025, 2)]),
            });
            add_or_take(dice, &mut told.work, row);
        }
        13 | 14 => {
            let work = kind.map(Denial::Work).filter(|_| dice.chance(50));
            let denial = work.unwrap_or(Denial::Education(level));
            if !told.denied.remove(&denial) {
                told.denied.insert(denial);
            }
        }
        15 => {
            let row = any(dice, tellable.leaves.iter()).cloned();
            add_or_take(dice, &mut told.waivers, row);
        }
        16 => {
            let section = dice.of(&Section::ALL).0;
            if !told.complete.remove(&section) && dice.chance(40) {
                told.complete.insert(section);
            }
        }
        _ => {
            told.one_after_another = !told.one_after_another;
            told.constrain(Constraint::CostMax(300));
            let domain = any(dice, catalog.sub_domains.iter()).map(|row| row.id);
            answer(dice, &mut told.levels, domain, &Level::ALL);
        }
    }
}
