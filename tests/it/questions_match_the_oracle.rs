//! Random small worlds: what each question gains is what the oracle finds with the fact told and without it,
//! and no fact of the oracle's own acts that gains something is left out.

use credential_pathway::model::{Accredited, AwardLevel};
use credential_pathway::resolve::{Basis, Objective, Query, Question, Totals, Untold, questions, routes};

use crate::dice::Dice;
use crate::oracle::{Act, Answer, BESTS, Best, Oracle};
use crate::plan_matches_the_oracle::destination;
use crate::random::{Award, Goal, LEVELS, Small, Stretch, Told, goal};
use crate::told::learner;
use crate::world::{open_world, today};

/// How sums compare: what is asked, what is not confirmed, the figures.
type Key = (u32, u32, Vec<u32>);

/// The number in an id such as `c3`.
fn number(id: &str) -> usize {
    id[1..].parse().expect("a number")
}

/// The oracle has too much to try and says nothing.
#[derive(Debug)]
struct TooMuch;

/// The best by what is told; nothing where there is no way.
fn key(world: &Small, told: &Told, goal: &Goal, best: Best) -> Result<Option<Key>, TooMuch> {
    let oracle = Oracle::of(world, told, false, goal);
    if oracle.needs.len() > 4 || oracle.acts.len() > 18 {
        return Err(TooMuch);
    }
    let place = BESTS.iter().position(|other| *other == best).expect("one of four");
    match oracle.answer(goal) {
        Answer::Reached => Ok(Some((0, 0, Vec::new()))),
        Answer::Best(rows) if rows[place].0.steps == 0 => Ok(Some((0, 0, Vec::new()))),
        Answer::Best(rows) => {
            Ok(Some((rows[place].0.asks, rows[place].0.unconfirmed, rows[place].0.key(best).to_vec())))
        }
        Answer::TooMany => Err(TooMuch),
        Answer::NoWay | Answer::Closed => Ok(None),
    }
}

/// The same of what the crate found.
fn key_of(totals: &Totals, best: Best) -> Key {
    if totals.steps == 0 {
        return (0, 0, Vec::new());
    }
    let months_compared = totals.months + totals.assumed.months;
    let time = [months_compared, totals.months_unknown];
    let cost = [totals.cost_usd, totals.cost_unknown];
    let exams = [totals.exams, totals.exams_unknown];
    let own = match best {
        Best::Steps => [totals.steps, 0],
        Best::Cost => cost,
        Best::Time => time,
        Best::Exams => exams,
    };
    (totals.asks, totals.unconfirmed, [&own[..], &[totals.steps], &time, &cost, &exams].concat())
}

/// What a learner has told with one more fact; each that it may be where it is a date.
fn with(told: &Told, fact: &Untold) -> Vec<Told> {
    let mut more = told.clone();
    match *fact {
        Untold::Credential(id) => more.credentials[number(id.as_str())] = "has",
        Untold::Attainment(id) => more.trainings.push(number(id.as_str())),
        Untold::Membership(id, months) => more.memberships[number(id.as_str())] = Some(Some(months)),
        Untold::Award(award) => {
            let row = Award {
                level: AwardLevel::ALL.iter().position(|row| row.0 == award.level).expect("a level"),
                field: award.field.map(|id| number(id.as_str())),
                accredited: matches!(award.accreditation, Accredited::By(_)),
            };
            more.awards.retain(|told| told.level != row.level);
            more.awards.push(row);
        }
        // As new as it can be beside dated work; the crate's own choice of the month is taken.
        Untold::Work(kind, months) => {
            let mut learner = learner(&told.text());
            fact.add_to(&mut learner, today());
            let from = learner.work.last().and_then(|row| row.from).expect("a month");
            let ago = today().index() - from.index();
            assert!(ago >= months.cast_signed() - 1, "it has been done");
            let kind = number(kind.as_str());
            more.work.push(Stretch { kind, months, ago: Some(ago), share: None });
        }
        Untold::Dates(index) => {
            let least = told.work[index].months.cast_signed() - 1;
            let dated = (least..least + 36).map(|ago| {
                let mut more = told.clone();
                more.work[index].ago = Some(ago);
                more
            });
            return dated.collect();
        }
    }
    vec![more]
}

/// The best that a fact can come to, of all that is not too much to try; and whether that is everything.
fn value(world: &Small, told: &Told, goal: &Goal, best: Best, fact: &Untold) -> (Option<Key>, bool) {
    let keys: Vec<_> = with(told, fact).iter().map(|more| key(world, more, goal, best)).collect();
    let is_all = keys.iter().all(Result::is_ok);
    (keys.into_iter().flatten().flatten().min(), is_all)
}

/// The facts of the oracle's acts that are not told, as the crate names them.
fn open_facts(world: &Small, told: &Told, goal: &Goal) -> Vec<Untold> {
    let oracle = Oracle::of(world, told, false, goal);
    let wanted = oracle.wanted(goal);
    let id = |sign: &str, place: usize| format!("{sign}{place}");
    let mut facts = Vec::new();
    for act in &oracle.acts {
        match act {
            Act::Earn(place) | Act::StandIn(place) => {
                if told.credentials[*place].is_empty() && !wanted.contains(place) {
                    facts.push(Untold::Credential(crate::world::id(&id("c", *place))));
                }
                let row = &world.credentials[*place];
                if told.memberships[row.issuer].is_none() {
                    facts.push(Untold::Membership(crate::world::id(&id("o", row.issuer)), 0));
                }
            }
            Act::Training(place) if !told.trainings.contains(place) => {
                facts.push(Untold::Attainment(crate::world::id(&id("t", *place))));
            }
            Act::Member(place, months) => {
                let row = told.memberships[*place];
                if row.is_none() || row == Some(None) && *months > 0 {
                    facts.push(Untold::Membership(crate::world::id(&id("o", *place)), *months));
                }
            }
            Act::Award(award) => {
                let is_degree = |level: usize| level != 1;
                let is_denied = told.denied.0.iter().any(|level| {
                    *level == award.level
                        || is_degree(*level) && is_degree(award.level) && *level < award.level
                });
                if told.awards.iter().all(|row| row.level != award.level) && !is_denied {
                    facts.push(Untold::Award(credential_pathway::model::Award {
                        level: AwardLevel::parse(LEVELS[award.level]).expect("a level"),
                        field: award.field.map(|place| crate::world::id(&id("f", place))),
                        accreditation: award.accredited.then(|| crate::world::id("x")).into(),
                    }));
                }
            }
            _ => {}
        }
    }
    facts.extend((0..told.work.len()).filter(|index| told.work[*index].ago.is_none()).map(Untold::Dates));
    facts
}

/// Whether a question is about a fact; of one organization the best months stand for all.
fn is_about(row: &Question, fact: &Untold) -> bool {
    let same_organization = matches!((row.about, fact),
        (Untold::Membership(one, _), Untold::Membership(other, _)) if one == *other);
    row.about == *fact || row.alike.contains(fact) || same_organization
}

/// How many questions of each kind there were in so many worlds: dates, memberships, trainings, degrees,
/// work, credentials; facts that gain nothing; and values that the oracle knows.
fn compare(seed: u64, worlds: usize) -> [usize; 8] {
    let mut dice = Dice(seed);
    let mut seen = [0; 8];
    for world_number in 0..worlds {
        let world = Small::random(&mut dice);
        let told = Told::random(&mut dice, &world);
        let goal = goal(&mut dice, &world);
        let place = dice.below(4);
        let (best, objective) =
            (BESTS[place], [Objective::Time, Objective::Cost, Objective::Steps, Objective::Exams][place]);
        let Ok(Some(now)) = key(&world, &told, &goal, best) else { continue };
        let catalog = open_world(&world.text());
        let learner = learner(&told.text());
        let query =
            Query { destination: destination(&goal), basis: Basis::Issuer, objective, today: today() };
        let Ok(found) = routes(&catalog, &learner, &query) else { continue };
        let asked = questions(&catalog, &learner, &query, &found);
        let at = || {
            format!("world {world_number} of seed {seed}, {goal:?}, told {}\n{}", told.text(), world.text())
        };
        let mut before: Option<Key> = None;
        for row in &asked {
            let gained = key_of(&row.totals, best);
            assert!(gained < now, "{row:?} gains nothing, {}", at());
            assert!(before.as_ref().is_none_or(|before| *before <= gained), "{row:?} is too late, {}", at());
            before = Some(gained.clone());
            for fact in std::iter::once(&row.about).chain(&row.alike) {
                let (twin, is_all) = value(&world, &told, &goal, best, fact);
                let is_right = match twin {
                    Some(ref twin) if is_all => *twin == gained,
                    Some(ref twin) => *twin >= gained,
                    None => !is_all,
                };
                assert!(is_right, "{row:?} {twin:?}, {}", at());
                seen[7] += usize::from(is_all);
            }
            let kind = match row.about {
                Untold::Dates(_) => 0,
                Untold::Membership(..) => 1,
                Untold::Attainment(_) => 2,
                Untold::Award(_) => 3,
                Untold::Work(..) => 4,
                Untold::Credential(_) => 5,
            };
            seen[kind] += 1;
        }
        for fact in open_facts(&world, &told, &goal) {
            match value(&world, &told, &goal, best, &fact).0 {
                // Whoever holds that one has the goal.
                Some((0, 0, figures)) if figures.is_empty() && matches!(fact, Untold::Credential(_)) => {
                    assert!(!asked.iter().any(|row| row.about == fact), "{fact:?} {asked:?}, {}", at());
                }
                Some(then) if then < now => {
                    assert!(
                        asked.iter().any(|row| is_about(row, &fact)),
                        "{fact:?} {then:?} {asked:?}, {}",
                        at()
                    );
                }
                _ => seen[6] += 1,
            }
        }
    }
    seen
}

#[test]
fn every_question_gains_what_the_oracle_finds() {
    let seen = compare(17, 300);
    assert!(seen.iter().all(|count| *count > 0), "questions by kind: {seen:?}");
}

#[test]
#[ignore = "takes minutes"]
fn every_question_gains_what_the_oracle_finds_in_many_more_worlds() {
    for seed in 200..240 {
        compare(seed, 2_000);
    }
}
