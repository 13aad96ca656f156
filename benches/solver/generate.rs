//! Catalogs made by dice: and/or requirements of the shape that credentials have, at any size.

use std::cell::RefCell;

use crate::dice::Dice;

/// What is required: any one of each group.
pub type Groups = Vec<Vec<usize>>;

/// A catalog: credentials, then degrees and trainings that many of them share.
pub struct Catalog {
    /// What each costs, in USD.
    pub costs: Vec<u32>,
    /// What each requires; of degrees and trainings nothing.
    pub requires: Vec<Groups>,
    /// How many of them are credentials; these come first.
    pub credentials: usize,
    /// From here on credentials are goals.
    pub first_goal: usize,
    /// Of all in the cone that is being made its number there; of others nothing.
    pub numbers: RefCell<Vec<Option<usize>>>,
}

/// How a set of questions is made.
#[derive(Clone, Copy)]
pub enum Shape {
    /// So many credentials in domains of about forty, five levels each, and so many options of a hundred
    /// from another domain.
    Domains { credentials: usize, cross_percent: usize },
    /// Levels of so many credentials, each over the levels below it; no domain, nothing shared beside.
    Dense { levels: usize, width: usize },
}

/// About how many credentials a domain has, and into how many levels they fall.
const DOMAIN: usize = 40;
const LEVELS: usize = 5;

/// Degrees and trainings of a catalog; the first ones are asked for most.
const DEGREES: usize = 12;
const TRAININGS: usize = 24;

/// Makes a catalog.
pub fn catalog(shape: Shape, dice: &mut Dice) -> Catalog {
    let catalog = match shape {
        Shape::Domains { credentials, cross_percent } => domains(credentials, cross_percent, dice),
        Shape::Dense { levels, width } => dense(levels, width, dice),
    };
    catalog.numbers.borrow_mut().resize(catalog.costs.len(), None);
    catalog
}

fn domains(credentials: usize, cross_percent: usize, dice: &mut Dice) -> Catalog {
    let domains = credentials.div_ceil(DOMAIN);
    // A credential's place is its level first, then its domain, so that what it may require lies before it.
    let place =
        |level: usize, domain: usize, row: usize| (level * domains + domain) * (DOMAIN / LEVELS) + row;
    let count = domains * DOMAIN;
    let mut catalog = empty(count, 0);
    for level in 0..LEVELS {
        for domain in 0..domains {
            for _ in 0..DOMAIN / LEVELS {
                let mut option = |dice: &mut Dice| {
                    if level == 0 || dice.chance(25) {
                        return count + shared(dice);
                    }
                    let domain = if dice.chance(cross_percent) { dice.below(domains) } else { domain };
                    place(dice.below(level), domain, dice.below(DOMAIN / LEVELS))
                };
                let groups = (0..=dice.below(5)).map(|_| group(dice, 4, &mut option)).collect();
                catalog.requires.push(groups);
                catalog.costs.push(50 + 10 * number(dice.below(150)));
            }
        }
    }
    catalog.costs.extend((0..DEGREES).map(|row| 1_500 * (1 + number(row)) + number(dice.below(1_000))));
    catalog.costs.extend((0..TRAININGS).map(|_| 100 + number(dice.below(3_000))));
    catalog.requires.resize(catalog.costs.len(), Vec::new());
    catalog
}

fn dense(levels: usize, width: usize, dice: &mut Dice) -> Catalog {
    let count = levels * width;
    let mut catalog = empty(count, count - width);
    for credential in 0..count {
        let level = credential / width;
        let mut option = |dice: &mut Dice| (level - 1) * width + dice.below(width);
        let most = if level == 0 { 0 } else { 1 + dice.below(5) };
        catalog.requires.push((0..most).map(|_| group(dice, 4, &mut option)).collect());
        catalog.costs.push(100 + number(dice.below(1_900)));
    }
    catalog
}

fn empty(credentials: usize, first_goal: usize) -> Catalog {
    Catalog { costs: Vec::new(), requires: Vec::new(), credentials, first_goal, numbers: RefCell::default() }
}

/// One to `most` different options.
fn group(dice: &mut Dice, most: usize, option: &mut dyn FnMut(&mut Dice) -> usize) -> Vec<usize> {
    let mut options: Vec<usize> = (0..=dice.below(most)).map(|_| option(dice)).collect();
    options.sort_unstable();
    options.dedup();
    options
}

/// A degree or a training: the one of rank r comes about as often as 1/r says (Zipf).
fn shared(dice: &mut Dice) -> usize {
    let ranks = DEGREES + TRAININGS;
    // Of 1/1 + 1/2 + ... the part up to a rank, in whole numbers.
    let weight = |rank: usize| 100_000 / (rank + 1);
    let mut left = dice.below((0..ranks).map(weight).sum());
    (0..ranks)
        .find(|rank| {
            let is_here = left < weight(*rank);
            left = left.saturating_sub(weight(*rank));
            is_here
        })
        .unwrap_or(0)
}

fn number(small: usize) -> u32 {
    u32::try_from(small).unwrap_or(u32::MAX)
}
