//! What comes after a goal that is reached: no goal is the end of the way.

use super::destination::{Destination, targets};
use super::evaluate::Evaluator;
use super::unlock::{Opened, unlock};
use crate::catalog::{Rung, RungOption};
use crate::model::{Credential, Held, Id, Learner, SubDomain};

/// What comes after a goal that is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AfterGoal {
    /// The credentials held by which it is reached: they have to be kept.
    pub keep: Vec<Id<Credential>>,
    /// Where it is reached by work or the learner's own word: the credentials that would show it.
    pub show: Vec<Id<Credential>>,
    /// What opens with those that are held.
    pub opens: Vec<Opened>,
    /// The next level of its sub-domain, where the framework has entries there.
    pub next_level: Option<Rung>,
    /// Credentials of the same level, of the same sub-domain or of one that a bridge leads to.
    pub beside: Vec<Id<Credential>>,
}

/// The most credentials beside a goal.
const BESIDE_MAX: usize = 6;

/// What comes after a destination that the learner has reached.
pub fn after_goal(evaluator: &Evaluator<'_>, destination: &Destination) -> AfterGoal {
    let Evaluator { catalog, learner, today } = *evaluator;
    let options = match destination {
        Destination::Level(rung) => real(catalog.rung_options(rung)),
        _ => targets(catalog, destination),
    };
    let held = options.iter().filter(|row| learner.holds(row.id));
    let keep: Vec<Id<Credential>> = held.map(|row| row.id).collect();
    let rung = match destination {
        Destination::Level(rung) => Some(*rung),
        _ => keep.first().and_then(|id| rung_of(catalog.credentials.get(*id)?)),
    };
    let mut after = AfterGoal { keep, ..AfterGoal::default() };
    if let (Destination::Level(rung), true) = (destination, after.keep.is_empty()) {
        let open = real(catalog.rung_steps(rung)).into_iter().filter(|row| row.is_open_in(today));
        open.for_each(|row| push(&mut after.show, row.id));
    }
    for id in &after.keep {
        let before = without(learner, *id);
        for row in unlock(&Evaluator { learner: &before, ..*evaluator }, *id) {
            let is_new = after.opens.iter().all(|other| other.credential != row.credential);
            after.opens.extend(Some(row).filter(|row| is_new && !learner.holds(row.credential)));
        }
    }
    if let Some(rung) = rung {
        let above = rung.level.above().map(|level| Rung { level, ..rung });
        after.next_level = above.filter(|above| !catalog.on_rung(above).is_empty() && !evaluator.rung(above));
        after.beside = beside(evaluator, &rung, &after);
    }
    after
}

/// Credentials of the level of a rung that can be begun: of its own sub-domain first.
fn beside(evaluator: &Evaluator<'_>, rung: &Rung, after: &AfterGoal) -> Vec<Id<Credential>> {
    let Evaluator { catalog, learner, today } = *evaluator;
    let mut sub_domains: Vec<Id<SubDomain>> = vec![rung.sub_domain];
    for bridge in &catalog.bridges {
        if bridge.from == rung.sub_domain {
            push(&mut sub_domains, bridge.to);
        } else if bridge.to == rung.sub_domain {
            push(&mut sub_domains, bridge.from);
        }
    }
    let mut found = Vec::new();
    for sub_domain in sub_domains {
        for row in catalog.on_rung(&Rung { sub_domain, ..*rung }) {
            let is_new = row.is_open_in(today) && !learner.holds(row.id);
            if is_new && !after.show.contains(&row.id) && found.len() < BESIDE_MAX {
                push(&mut found, row.id);
            }
        }
    }
    found
}

/// The credentials of the options of a rung.
fn real(options: Vec<RungOption<'_>>) -> Vec<&Credential> {
    let credential = |option| match option {
        RungOption::Real(credential) | RungOption::StandIn { credential, .. } => Some(credential),
        RungOption::Work { .. } => None,
    };
    let mut found: Vec<&Credential> = Vec::new();
    for row in options.into_iter().filter_map(credential) {
        if found.iter().all(|other| other.id != row.id) {
            found.push(row);
        }
    }
    found
}

fn rung_of(credential: &Credential) -> Option<Rung> {
    credential.rung().map(|(sub_domain, level)| Rung { sub_domain, level })
}

/// The learner without a credential, also where others that are held would imply it.
fn without(learner: &Learner, id: Id<Credential>) -> Learner {
    let mut before = learner.clone();
    before.credentials.insert(id, Held::HasNot);
    before
}

fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
