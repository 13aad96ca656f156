//! What a change of a world or of what is told may do to routes, and what it may not.

use std::collections::BTreeMap;

use credential_pathway::model::{AwardLevel, Denial, Held, Learner};
use credential_pathway::resolve::{Objective, RouteKind};

use crate::people::person;
use crate::random::{Goal, Leaf, Rule, Small, Told};
use crate::routes_hold::{Asked, Key, in_the_catalog, in_worlds, is_no_more};
use crate::told::learner;
use crate::world::open_world;

/// A learner with more facts that count in their favor.
fn with_more(before: &Learner, more: Learner) -> Learner {
    let mut after = before.clone();
    for (id, held) in more.credentials.iter().filter(|row| *row.1 == Held::Has) {
        // Whoever passed the exam of it early has that behind them.
        if before.credentials.get(id) != Some(&Held::Candidate) {
            after.credentials.insert(*id, *held);
        }
    }
    after.education.extend(more.education);
    after.work.extend(more.work);
    let has = more.attainments.iter().filter(|row| *row.1 == credential_pathway::model::Answer::Has);
    for (id, answer) in has {
        after.attainments.insert(*id, *answer);
    }
    after
}

fn is_no_worse(asked: &Asked<'_>, more: Learner) -> usize {
    let after = asked.of(with_more(&asked.learner, more));
    let (one, other) = (after.best(), asked.best());
    assert!(is_no_more(one.as_ref(), other.as_ref()), "{one:?} {other:?} {:?} {}", after.learner, asked.name);
    usize::from(one != other)
}

#[test]
fn telling_more_never_worsens_the_best_route() {
    let mut better = 0;
    in_worlds(320, 4_000, |dice, world, _, _, asked| {
        better += is_no_worse(asked, learner(&Told::random(dice, world).text()));
    });
    in_the_catalog(321, 16, 3, |dice, asked| better += is_no_worse(asked, person(dice, asked.catalog)));
    assert!(better > 500, "{better}");
}

fn is_no_better(asked: &Asked<'_>, denied: &[Denial]) -> usize {
    let mut learner = asked.learner.clone();
    learner.denied.extend(denied.iter().copied());
    let denying = asked.of(learner);
    let (one, other) = (asked.best(), denying.best());
    assert!(is_no_more(one.as_ref(), other.as_ref()), "{one:?} {other:?} {denied:?} {}", asked.name);
    usize::from(one != other)
}

#[test]
fn denying_what_is_implied_never_improves_the_best_route() {
    let mut worse = 0;
    let levels = AwardLevel::ALL.map(|row| Denial::Education(row.0));
    in_worlds(322, 6_000, |dice, _, _, _, asked| {
        let work = asked.catalog.kinds_of_work.iter().map(|row| Denial::Work(row.id));
        let all: Vec<Denial> = levels.into_iter().chain(work).collect();
        worse += is_no_better(asked, if dice.chance(50) { &levels } else { &all });
    });
    in_the_catalog(323, 24, 3, |dice, asked| {
        worse += is_no_better(asked, &[dice.of(&levels)]);
    });
    assert!(worse > 100, "{worse}");
}

/// What is found, in words.
fn text(asked: &Asked<'_>) -> String {
    format!("{:?}", asked.routes().map(|found| (found.routes, found.dropped)))
}

#[test]
fn a_credential_that_nothing_refers_to_changes_nothing() {
    let mut compared = 0;
    in_worlds(324, 3_000, |dice, world, _, _, asked| {
        let rule = &world.credentials[dice.below(world.credentials.len())].rule;
        let more = format!("{}\nc77 @l0 $1: {}", world.text(), rule.text());
        let other = open_world(&more);
        let after = Asked { catalog: &other, name: String::new(), learner: asked.learner.clone(), ..*asked };
        assert_eq!(text(asked), text(&after), "{}", asked.name);
        compared += usize::from(asked.routes().is_some_and(|found| !found.routes.is_empty()));
    });
    assert!(compared > 1_000, "{compared}");
}

/// Every word that is one of these letters and a number with another letter in its place.
fn renamed(text: &str, letters: &[(char, char)]) -> String {
    let signs: Vec<char> = text.chars().collect();
    let is_name = |place: usize| {
        let starts = place == 0 || !signs[place - 1].is_alphanumeric();
        starts && signs.get(place + 1).is_some_and(char::is_ascii_digit)
    };
    let new = |place: usize| letters.iter().find(|row| row.0 == signs[place]).map(|row| row.1);
    (0..signs.len()).map(|place| new(place).filter(|_| is_name(place)).unwrap_or(signs[place])).collect()
}

#[test]
fn new_names_change_nothing_but_the_names() {
    let letters = [('c', 'q'), ('k', 'b'), ('f', 'z'), ('t', 'a'), ('o', 'x')];
    let back = letters.map(|row| (row.1, row.0));
    let mut compared = 0;
    in_worlds(325, 3_000, |_, world, told, goal, asked| {
        let catalog = open_world(&renamed(&world.text(), &letters));
        let to = match goal {
            Goal::Credential(id) => {
                credential_pathway::resolve::Destination::Credential(crate::world::id(&format!("q{id}")))
            }
            _ => asked.to,
        };
        let learner = learner(&renamed(&told.text(), &letters));
        let after = Asked { catalog: &catalog, to, learner, name: String::new(), ..*asked };
        assert_eq!(text(asked), renamed(&text(&after), &back), "{}", asked.name);
        compared += usize::from(asked.routes().is_some_and(|found| !found.routes.is_empty()));
    });
    assert!(compared > 1_000, "{compared}");
}

/// What each way costs, as it compares, behind its hurdles.
fn costs(asked: &Asked<'_>) -> BTreeMap<RouteKind, Key> {
    let found = asked.routes().unwrap_or_default();
    let left = found.dropped.into_iter().map(|row| row.route);
    let rows = found.routes.into_iter().chain(left);
    // What stands beside others depends on them.
    let is_beside = |kind| matches!(kind, RouteKind::Sure | RouteKind::LessSure | RouteKind::Next(_));
    let rows = rows.filter(|row| !is_beside(row.kind));
    rows.map(|row| {
        let (hurdles, figures) = asked.key(&row);
        (row.kind, (hurdles, figures[..1].to_vec()))
    })
    .collect()
}

#[test]
fn a_fee_that_is_a_dollar_higher_makes_no_route_cheaper_and_none_dearer_by_more() {
    let mut dearer = 0;
    in_worlds(326, 4_000, |dice, world, _, _, asked| {
        let mut other = world.clone();
        let row = dice.below(other.credentials.len());
        let Some(fee) = &mut other.credentials[row].fee else { return };
        *fee += 1;
        let catalog = open_world(&other.text());
        let by_cost = |catalog| Asked {
            catalog,
            objective: Objective::Cost,
            name: asked.name.clone(),
            learner: asked.learner.clone(),
            to: asked.to,
        };
        let (before, after) = (costs(&by_cost(asked.catalog)), costs(&by_cost(&catalog)));
        for (kind, (hurdles, cost)) in &before {
            let Some(new) = after.get(kind) else { continue };
            assert_eq!(new.0, *hurdles, "{kind:?} {}", asked.name);
            assert!(
                (cost[0]..=cost[0] + 1).contains(&new.1[0]),
                "{kind:?} {cost:?} {new:?} c{row} {}",
                asked.name
            );
            dearer += usize::from(new.1 != *cost);
        }
    });
    assert!(dearer > 100, "{dearer}");
}

/// Whether a rule names a credential.
fn names(rule: &Rule, id: usize) -> bool {
    match rule {
        Rule::All(parts) | Rule::AtLeast(_, parts) => parts.iter().any(|part| names(part, id)),
        Rule::Leaf(leaf) => *leaf == Leaf::Credential(id),
    }
}

/// The world without one of the alternatives of a goal.
fn without_one(world: &Small, id: usize, number: usize) -> Option<Small> {
    let mut other = world.clone();
    let Rule::AtLeast(1, parts) = &mut other.credentials[id].rule else { return None };
    parts.remove(number % parts.len());
    // One alternative alone is the rule.
    let only = if let [only] = &parts[..] { Some(only.clone()) } else { None };
    other.credentials[id].rule = only.unwrap_or_else(|| other.credentials[id].rule.clone());
    Some(other)
}

#[test]
fn an_alternative_less_never_makes_the_best_route_better() {
    let (mut worse, mut compared) = (0, 0);
    in_worlds(327, 20_000, |dice, world, told, goal, asked| {
        let Goal::Credential(id) = *goal else { return };
        // Whoever had it, or what requires it, has what all of its alternatives ask.
        let is_fact = ["has", "expired"].contains(&told.credentials[id]);
        if is_fact || world.credentials.iter().any(|row| names(&row.rule, id)) {
            return;
        }
        let Some(other) = without_one(world, id, dice.below(4)) else { return };
        let catalog = open_world(&other.text());
        let after = Asked {
            catalog: &catalog,
            name: String::new(),
            learner: asked.learner.clone(),
            objective: asked.objective,
            to: asked.to,
        };
        let (one, two) = (asked.best(), after.best());
        assert!(is_no_more(one.as_ref(), two.as_ref()), "{one:?} {two:?} {}\n{}", asked.name, other.text());
        worse += usize::from(one != two);
        compared += 1;
    });
    assert!(worse > 100 && compared > 300, "{worse} of {compared}");
}
