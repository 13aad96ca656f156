//! Random small worlds, random learners and random questions from a seed.
//!
//! The nouns here are numbers and the crate's own nouns are not used: what judges them must not
//! lean on what is judged.

use crate::dice::Dice;
use crate::oracle_counts::renumber;

/// What a rule asks of work.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    pub months: u32,
    pub kinds: Vec<usize>,
    pub share: Option<u32>,
    pub within: Option<u32>,
}

/// A degree asked: level 0 (high school) to 4 (master), fields, accreditation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Degree {
    pub level: usize,
    pub fields: Vec<usize>,
    pub accredited: bool,
}

/// A leaf of a condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    Credential(usize),
    Degree(Degree),
    Work(Part, Option<Part>),
    Training(usize),
    Member(usize, u32),
    Ask,
}

/// A condition.
#[derive(Clone, Debug)]
pub enum Rule {
    All(Vec<Rule>),
    AtLeast(usize, Vec<Rule>),
    Leaf(Leaf),
}

/// A credential: `status` is the crate's word for it.
#[derive(Clone, Debug)]
pub struct Credential {
    pub status: &'static str,
    pub lane: usize,
    pub level: Option<u32>,
    pub fee: Option<u32>,
    pub member_fee: Option<u32>,
    pub exams: Option<u32>,
    pub issuer: usize,
    pub first: Vec<usize>,
    /// The credentials that it counts as, in one step.
    pub counts: Vec<usize>,
    pub rule: Rule,
}

impl Credential {
    pub fn is_open(&self) -> bool {
        ["active", "unconfirmed"].contains(&self.status)
    }

    pub fn is_issued(&self) -> bool {
        !["title", "not-found", "renamed"].contains(&self.status)
    }
}

/// What stands in for a title: credentials, and kinds of work with months.
#[derive(Clone, Debug)]
pub struct StandIn {
    pub title: usize,
    pub credentials: Vec<usize>,
    pub work: Vec<(usize, u32)>,
}

/// A small world.
#[derive(Clone, Debug)]
pub struct Small {
    pub credentials: Vec<Credential>,
    pub stand_ins: Vec<StandIn>,
    pub job: Vec<usize>,
    /// The education and the work before the job.
    pub before_job: (Option<Degree>, Option<Part>),
    /// Pairs of kinds of work: the first counts as the second.
    pub kinds: Vec<(usize, usize)>,
}

/// Fields of study: the first counts as the second.
pub const FIELDS: [(usize, usize); 1] = [(0, 1)];
/// Trainings: the first counts as the second; the last is an exam.
pub const TRAININGS: [(usize, usize); 1] = [(0, 1)];
/// The training that is an exam inside a credential's own step.
pub const EXAM: usize = 2;
/// The levels of education by number.
pub const LEVELS: [&str; 5] = ["high-school", "postsecondary-certificate", "associate", "bachelor", "master"];

/// A stretch of work, `ago` months ago where dated.
#[derive(Clone, Debug)]
pub struct Stretch {
    pub kind: usize,
    pub months: u32,
    pub ago: Option<i32>,
    pub share: Option<u32>,
}

/// A degree had or earned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Award {
    pub level: usize,
    pub field: Option<usize>,
    pub accredited: bool,
}

/// What a learner has, and the word that each credential is told with (`""` is untold).
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub credentials: Vec<&'static str>,
    pub awards: Vec<Award>,
    pub work: Vec<Stretch>,
    pub trainings: Vec<usize>,
    pub memberships: [Option<Option<u32>>; 2],
    pub words: [Option<u32>; 2],
    pub apart: bool,
}

/// Where to.
#[derive(Clone, Debug)]
pub enum Goal {
    Credential(usize),
    Level(usize, u32),
    Job,
}

impl Small {
    /// A random world.
    pub fn random(dice: &mut Dice) -> Self {
        let count = 3 + dice.below(4);
        let kinds = dice.of(&[vec![], vec![(0, 1)], vec![(0, 1), (0, 2)], vec![(0, 1), (1, 2)]]);
        let mut credentials: Vec<_> = (0..count).map(|_| credential(dice, count)).collect();
        for place in 0..count {
            let here = (credentials[place].lane, credentials[place].level.map(|level| level - 1));
            let below = credentials.iter().any(|row| (row.lane, row.level) == here);
            if here.1 > Some(0) && !below && dice.chance(85) {
                credentials[place].level = Some(1);
            }
        }
        renumber(dice, &mut credentials);
        let mut stand_ins = Vec::new();
        for (title, row) in credentials.iter().enumerate() {
            let needs_one = !row.is_issued() || row.status != "active" && dice.chance(20);
            if row.level.is_some() && needs_one {
                let mut work = Vec::new();
                if dice.chance(40) {
                    work.push((dice.below(3), dice.of(&[6, 12])));
                }
                let mut named =
                    if work.is_empty() || dice.chance(60) { dice.list(count, 2) } else { Vec::new() };
                named.retain(|id| *id != title && credentials[*id].is_issued());
                stand_ins.push(StandIn { title, credentials: named, work });
            }
        }
        let degree = dice.chance(40).then(|| Degree {
            level: dice.of(&[0, 2, 2, 3]),
            fields: if dice.chance(40) { dice.list(3, 2) } else { Vec::new() },
            accredited: false,
        });
        let work = |dice: &mut Dice| Part {
            months: dice.of(&[6, 12]),
            kinds: dice.list(3, 2),
            share: None,
            within: None,
        };
        let before_job = (degree, dice.chance(30).then(|| work(dice)));
        let job = if dice.chance(15) { Vec::new() } else { dice.list(count, 3) };
        Self { credentials, stand_ins, job, before_job, kinds }
    }
}

fn credential(dice: &mut Dice, count: usize) -> Credential {
    let open = dice.chance(84);
    let status = if open {
        dice.of(&["active", "active", "active", "unconfirmed"])
    } else {
        dice.of(&["retired", "closed-to-new", "likely-retired", "renamed", "title", "title", "not-found"])
    };
    Credential {
        status,
        lane: usize::from(dice.chance(25)),
        level: dice.chance(65).then(|| dice.of(&[1, 1, 2, 2, 3])),
        fee: dice.of(&[None, Some(0), Some(100), Some(250), Some(300)]),
        member_fee: dice.of(&[None, Some(50)]),
        exams: dice.of(&[None, Some(0), Some(1), Some(1), Some(2)]),
        issuer: dice.below(2),
        counts: Vec::new(),
        first: if dice.chance(12) { dice.list(count, 2) } else { Vec::new() },
        rule: if open { rule(dice, count, 2) } else { Rule::All(Vec::new()) },
    }
}

fn rule(dice: &mut Dice, count: usize, depth: usize) -> Rule {
    let shape = if depth == 0 { 0 } else { dice.below(10) };
    let parts = |dice: &mut Dice, least: usize, depth: usize| -> Vec<Rule> {
        (0..least + dice.below(2)).map(|_| rule(dice, count, depth)).collect()
    };
    match shape {
        0..=3 => Rule::Leaf(leaf(dice, count)),
        4 => Rule::All(Vec::new()),
        5 | 6 => Rule::All(parts(dice, 2, depth - 1)),
        7 | 8 => Rule::AtLeast(1, parts(dice, 2, depth - 1)),
        _ => Rule::AtLeast(2, parts(dice, 2, 0).into_iter().chain([pair(dice, count)]).collect()),
    }
}

/// Two leaves, both or either.
fn pair(dice: &mut Dice, count: usize) -> Rule {
    let leaves = vec![Rule::Leaf(leaf(dice, count)), Rule::Leaf(leaf(dice, count))];
    if dice.chance(50) { Rule::All(leaves) } else { Rule::AtLeast(1, leaves) }
}

fn leaf(dice: &mut Dice, count: usize) -> Leaf {
    match dice.below(20) {
        0..=6 => Leaf::Credential(dice.below(count)),
        7..=11 => Leaf::Degree(Degree {
            level: dice.of(&[0, 1, 2, 2, 2, 3, 3, 3, 4]),
            fields: if dice.chance(60) { dice.list(3, 2) } else { Vec::new() },
            accredited: dice.chance(15),
        }),
        12..=15 => {
            let part = part(dice);
            let mut inner = dice.chance(20).then(|| self::part(dice));
            if let Some(inner) = &mut inner {
                inner.kinds.extend(&part.kinds);
                inner.kinds.sort_unstable();
                inner.kinds.dedup();
                inner.kinds.truncate(1);
            }
            Leaf::Work(part, inner)
        }
        16 | 17 => Leaf::Training(dice.below(3)),
        18 => Leaf::Member(dice.below(2), dice.of(&[0, 6, 24])),
        _ => Leaf::Ask,
    }
}

fn part(dice: &mut Dice) -> Part {
    Part {
        months: dice.of(&[6, 6, 12, 12, 18]),
        kinds: dice.list(3, 2),
        share: dice.chance(15).then_some(50),
        within: dice.chance(20).then_some(24),
    }
}

impl Told {
    /// A random learner.
    pub fn random(dice: &mut Dice, world: &Small) -> Self {
        let mut told = Self { apart: dice.chance(25), ..Self::default() };
        let word =
            |dice: &mut Dice| if dice.chance(12) { "has" } else { dice.of(&["", "", "", "no", "expired"]) };
        told.credentials = world.credentials.iter().map(|_| word(dice)).collect();
        if dice.chance(40) {
            let field = dice.of(&[None, Some(0), Some(1), Some(2)]);
            told.awards.push(Award {
                level: dice.below(5),
                field,
                accredited: field.is_some() && dice.chance(20),
            });
        }
        for _ in 0..dice.of(&[0, 0, 1, 2]) {
            told.work.push(Stretch {
                kind: dice.below(3),
                months: dice.of(&[3, 6, 8, 12, 20]),
                ago: dice.chance(50).then(|| dice.of(&[0, 6, 14, 20, 40])),
                share: dice.chance(35).then(|| dice.of(&[50, 60])),
            });
        }
        if dice.chance(25) {
            told.trainings.push(dice.below(3));
        }
        for organization in 0..2 {
            if dice.chance(20) {
                told.memberships[organization] = Some(dice.of(&[None, Some(3), Some(6)]));
            }
            told.words[organization] = dice.chance(15).then(|| dice.of(&[1, 2]));
        }
        told
    }
}

/// A random place to go.
pub fn goal(dice: &mut Dice, world: &Small) -> Goal {
    match dice.below(6) {
        0 => Goal::Level(dice.below(2), dice.of(&[1, 2, 3])),
        1 => Goal::Job,
        _ => Goal::Credential(dice.below(world.credentials.len())),
    }
}
