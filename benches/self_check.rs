//! How well the self-check describes the level of simulated people, beside what the facts alone and
//! tasks taken at random find.
//!
//! Ten thousand people, seeded. Each has a true level, the same chance for all five. Their facts say
//! it in about half of the cases, and else one or two levels beside it. How alone they work they say
//! by their level, the lowest quarter of people by one level too many, one in ten at random. A task
//! they answer by a two-parameter logistic model with a discrimination of 1.7 per level (with help one
//! level below its boundary, on their own at it, guiding others one above it), one in ten at random.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{CheckItem, Credential, Held, Id, Learner, Level, Month, SubDomain};
use credential_pathway::resolve::Evaluator;
use credential_pathway::self_check::{
    Autonomy, Grade, SelfCheck, evidence, next_item, sub_domains, supported,
};

const PEOPLE: usize = 10_000;
const SLOPE: f64 = 1.7;

/// A tiny generator of numbers (splitmix64).
struct Dice(u64);

impl Dice {
    #[expect(clippy::cast_precision_loss, reason = "a number from 0 to 1")]
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "below `sides`"
    )]
    fn below(&mut self, sides: usize) -> usize {
        (self.roll() * sides as f64) as usize
    }
}

/// A person of one sub-domain or of two.
struct Person {
    /// Sub-domain and true level.
    levels: Vec<(Id<SubDomain>, Level)>,
    learner: Learner,
    rating: Autonomy,
}

/// A sub-domain, and by level a credential to hold there.
type Holding = (Id<SubDomain>, Vec<Id<Credential>>);

/// A credential to hold for each level of each sub-domain.
fn held(catalog: &Catalog, today: Month) -> Vec<Holding> {
    let holds = |sub_domain: Id<SubDomain>, level: Level| {
        let alone = |id: &Id<Credential>| {
            let mut learner = Learner::default();
            learner.credentials.insert(*id, Held::Has);
            supported(&Evaluator { catalog, learner: &learner, today }, sub_domain) == Some(level)
        };
        catalog.credentials.iter().map(|row| row.id).find(alone).expect("a credential that stands there")
    };
    let sub_domain =
        |sub_domain: Id<SubDomain>| (sub_domain, Level::ALL.map(|level| holds(sub_domain, level)).to_vec());
    catalog.sub_domains_in_order().iter().map(|row| sub_domain(row.id)).collect()
}

fn level(number: i64) -> Level {
    Level::new(number.clamp(1, 5)).expect("a level")
}

fn facts(dice: &mut Dice, truth: Level) -> Level {
    let off: i64 = match dice.roll() {
        roll if roll < 0.49 => 0,
        roll if roll < 0.84 => 1,
        _ => 2,
    };
    let side = if dice.roll() < 0.5 { -off } else { off };
    let there = i64::from(truth.number()) + side;
    // Where there is no such level, it lies on the other side.
    level(if (1..=5).contains(&there) { there } else { i64::from(truth.number()) - side })
}

fn person(dice: &mut Dice, held: &[Holding], sub_domains: usize) -> Person {
    let first = dice.below(held.len());
    let mut learner = Learner::default();
    let mut levels = Vec::new();
    for turn in 0..sub_domains {
        let (sub_domain, credentials) = &held[(first + turn) % held.len()];
        let truth = Level::ALL[dice.below(5)];
        let facts = facts(dice, truth);
        learner.credentials.insert(credentials[usize::from(facts.number()) - 1], Held::Has);
        levels.push((*sub_domain, truth));
    }
    // The self-rating is of the first sub-domain; a fifth of people are of level 1, and a quarter of
    // those of level 2 are of the lowest quarter too.
    let truth = levels[0].1;
    let lowest = truth == level(1) || truth == level(2) && dice.roll() < 0.25;
    let said = level(i64::from(truth.number()) + i64::from(lowest));
    let ratings = [Autonomy::Shown, Autonomy::Own, Autonomy::Checks, Autonomy::Checks, Autonomy::Decides];
    let rating = if dice.roll() < 0.1 {
        Autonomy::ALL[dice.below(4)].0
    } else {
        ratings[usize::from(said.number()) - 1]
    };
    Person { levels, learner, rating }
}

fn answer(dice: &mut Dice, person: &Person, item: &CheckItem) -> Grade {
    let grades = [Grade::No, Grade::Helped, Grade::Own, Grade::Guides];
    if dice.roll() < 0.1 {
        return grades[dice.below(4)];
    }
    let truth = person
        .levels
        .iter()
        .find(|row| row.0 == item.sub_domain)
        .map_or(1.0, |row| f64::from(row.1.number()));
    let boundary = f64::from(item.above.number()) + 0.5;
    let roll = dice.roll();
    let reaches = |threshold: f64| roll < 1.0 / (1.0 + (-SLOPE * (truth - threshold)).exp());
    grades[[-1.0, 0.0, 1.0].iter().filter(|step| reaches(boundary + **step)).count()]
}

/// What a way of checking found: how many levels equal, within one, and how many tasks each took.
#[derive(Default)]
struct Tally {
    levels: usize,
    equal: usize,
    within: usize,
    tasks: Vec<usize>,
}

impl Tally {
    fn count(&mut self, evaluator: &Evaluator<'_>, check: &SelfCheck, person: &Person) {
        for (sub_domain, truth) in &person.levels {
            let off = evidence(evaluator, check, *sub_domain).described().number().abs_diff(truth.number());
            self.levels += 1;
            self.equal += usize::from(off == 0);
            self.within += usize::from(off <= 1);
        }
        self.tasks.push(check.answers.len());
    }

    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn say(&mut self, name: &str) {
        self.tasks.sort_unstable();
        let percent = |part: usize| 100.0 * part as f64 / self.levels as f64;
        let (median, most) = (self.tasks[self.tasks.len() / 2], self.tasks[self.tasks.len() - 1]);
        println!(
            "  {name:<42} equal {:5.1} %  within one {:5.1} %  tasks: median {median}, most {most}",
            percent(self.equal),
            percent(self.within)
        );
    }
}

fn main() {
    let (Ok(catalog), Some(today)) = (bundled::read(), Month::new(2026, 11)) else {
        eprintln!("the bundled catalog has problems");
        std::process::exit(1);
    };
    let held = held(&catalog, today);
    for (lanes_each, title) in [(1, "one sub-domain"), (2, "two sub-domains")] {
        println!("{PEOPLE} simulated people, {title}:");
        let mut dice = Dice(2026);
        let [mut alone, mut checked, mut random, mut random_alone] = [(); 4].map(|()| Tally::default());
        for _ in 0..PEOPLE {
            let person = person(&mut dice, &held, lanes_each);
            let evaluator = Evaluator { catalog: &catalog, learner: &person.learner, today };
            let nobody = Learner::default();
            let without_facts = Evaluator { learner: &nobody, ..evaluator };
            let mut check = SelfCheck { autonomy: Some(person.rating), ..SelfCheck::default() };
            for row in &catalog.activities {
                if person.levels.iter().any(|level| level.0 == row.sub_domain) {
                    check.activities.insert(row.id);
                }
            }
            let facts_alone = SelfCheck { autonomy: None, ..check.clone() };
            alone.count(&evaluator, &facts_alone, &person);
            let mut at_random = check.clone();
            while let Some(item) = next_item(&evaluator, &check) {
                let grade = answer(&mut dice, &person, item);
                check.set_answer(item.id, grade);
            }
            let sub_domains = sub_domains(&evaluator, &check);
            let mut pool: Vec<_> =
                catalog.check_items.iter().filter(|row| sub_domains.contains(&row.sub_domain)).collect();
            for _ in 0..check.answers.len() {
                let item = pool.swap_remove(dice.below(pool.len()));
                let grade = answer(&mut dice, &person, item);
                at_random.set_answer(item.id, grade);
            }
            checked.count(&evaluator, &check, &person);
            random.count(&evaluator, &at_random, &person);
            random_alone.count(&without_facts, &SelfCheck { autonomy: None, ..at_random }, &person);
        }
        checked.say("the self-check");
        alone.say("facts alone");
        random.say("as many random tasks, with the facts");
        random_alone.say("as many random tasks alone");
    }
}
