//! The slow and obvious planner: tries every set of things to do and keeps the best.
//!
//! It shares nothing with the crate's planner but the meaning of the words.

pub use crate::oracle_sums::{BESTS, Best, Sums, better_than, first_and_better};
use crate::oracle_work::Demands;
use crate::random::{Award, Degree, Goal, Part, Rule, Small, Told};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    Earn(usize),
    /// Earned for a title: its own rung is not asked.
    StandIn(usize),
    Award(Award),
    /// A bachelor's degree on top of an associate degree.
    SecondHalf(Award),
    Training(usize),
    Member(usize, u32),
    Ask(usize),
    /// The issuer of a credential is asked to accept something.
    Accept(usize, Given),
}

/// What a learner has and an issuer may accept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    Lapsed,
    Award(Award),
    Work(usize),
}

/// No credential: nobody is asked.
pub const NOBODY: usize = usize::MAX;

/// Work that a rule asks: the whole, the part inside, and near kinds of work that the issuer accepts.
pub type Need = (Part, Option<Part>, Vec<usize>);

/// Which of the ways to a goal are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    All,
    /// One of the parts in the rule of a credential, of which one is enough.
    Alternative(usize, usize),
    /// The renewal of a credential that has lapsed.
    Renewal(usize),
    /// One of the entries that are the goal.
    Entry(Entry),
}

/// A way to be at a goal: a credential by itself, or what stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Earn(usize),
    Title(usize),
}

/// A question to the oracle.
pub struct Oracle<'o> {
    pub world: &'o Small,
    pub told: &'o Told,
    pub ladder: bool,
    pub only: Only,
    pub acts: Vec<Act>,
    pub needs: Vec<Need>,
}

/// A set of acts, by their places, and of needs of work behind them.
pub type Bits = u128;

/// Sets, of which any one is enough: none is part of another.
pub type Ways = Vec<Bits>;

/// What has to be done before each act, and for the goal.
pub struct Opens {
    pub acts: Vec<Ways>,
    pub goal: Ways,
}

impl Opens {
    /// Whether some of the work can be left out, with the same acts in any order.
    fn can_spare(&self, acts: Bits, worked: Bits) -> bool {
        let mut needs = (0..Bits::BITS).map(|bit| 1 << bit).filter(|need| worked & need != 0);
        needs.any(|need| self.is_led_to(acts, worked & !need))
    }

    /// Whether acts and work lead to the goal.
    fn is_led_to(&self, acts: Bits, mut done: Bits) -> bool {
        let next = |done: Bits| {
            let mut left = (0..self.acts.len()).filter(|act| (acts & !done) >> act & 1 == 1);
            left.find(|act| is_any_of(&self.acts[*act], done))
        };
        while let Some(act) = next(done) {
            done |= 1 << act;
        }
        is_any_of(&self.goal, done)
    }
}

/// What the oracle says.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    Reached,
    NoWay,
    Closed,
    /// Too many sets to try.
    TooMany,
    /// For each objective the best, and one that is better but asks more.
    Best(Vec<(Sums, Option<Sums>)>),
}

/// The most acts of which all sets are tried.
const ACTS_MAX: usize = 22;

impl<'o> Oracle<'o> {
    /// Gathers all that can matter, from the goal backwards.
    pub fn of(world: &'o Small, told: &'o Told, ladder: bool, goal: &Goal) -> Self {
        Self::by(world, told, ladder, goal, Only::All)
    }

    /// Gathers what can matter for some of the ways to the goal.
    pub fn by(world: &'o Small, told: &'o Told, ladder: bool, goal: &Goal, only: Only) -> Self {
        let mut oracle = Self { world, told, ladder, only, acts: Vec::new(), needs: Vec::new() };
        let mut gather = crate::gather::Gather::new(&oracle);
        gather.goal(goal);
        let (acts, needs) = gather.found();
        oracle.acts = acts;
        oracle.needs = needs;
        oracle
    }

    /// Tries everything.
    pub fn answer(&self, goal: &Goal) -> Answer {
        if self.is_reached(goal) {
            return Answer::Reached;
        }
        if self.is_closed(goal) {
            return Answer::Closed;
        }
        let Some(found) = self.sets(goal) else { return Answer::TooMany };
        if found.is_empty() {
            return Answer::NoWay;
        }
        Answer::Best(BESTS.map(|best| first_and_better(&found, best)).to_vec())
    }

    /// Whether the goal is a credential that nobody can begin, and nothing stands in for it.
    pub fn is_closed(&self, goal: &Goal) -> bool {
        let Goal::Credential(id) = goal else { return false };
        let row = &self.world.credentials[*id];
        let is_title = !row.is_issued() && self.world.stand_ins.iter().any(|row| row.title == *id);
        !row.is_open() && !is_title
    }

    /// The sums of every set that leads to the goal, of which no act can be left out in its order and no work at all:
    /// a plan takes the fewest months, so it does not meet what nothing asks for, and may have a stretch more for
    /// it. Nothing where there are too many to try.
    pub fn sets(&self, goal: &Goal) -> Option<Vec<Sums>> {
        if self.acts.len() > ACTS_MAX || self.needs.len() > 8 {
            return None;
        }
        let opens = self.opens(goal);
        let demands: Vec<Demands> = self.needs.iter().map(|need| self.demands(need)).collect();
        let mut found: Vec<Sums> = Vec::new();
        for needs in 0..1_u32 << self.needs.len() {
            let Some(work) = crate::oracle_work::least_work(&demands, needs) else { continue };
            let worked = Bits::from(needs) << self.acts.len();
            if !self.try_all(&opens, worked, work, &mut found) {
                return None;
            }
        }
        Some(found)
    }

    /// Every set of acts that can be done in some order, until the goal is met.
    fn try_all(&self, opens: &Opens, worked: Bits, work: (u32, u32), found: &mut Vec<Sums>) -> bool {
        let count = self.acts.len();
        let mut seen = vec![false; 1 << count];
        let mut todo = vec![0_usize];
        let mut tried = 0;
        while let Some(set) = todo.pop() {
            let done = set as Bits | worked;
            if is_any_of(&opens.goal, done) {
                if opens.can_spare(set as Bits, worked) {
                    continue;
                }
                let acts: Vec<&Act> =
                    (0..count).filter(|place| set >> place & 1 == 1).map(|p| &self.acts[p]).collect();
                let sums = self.sums(&acts, work);
                if !found.contains(&sums) {
                    found.push(sums);
                }
                continue;
            }
            for place in (0..count).filter(|place| set >> place & 1 == 0) {
                let next = set | 1 << place;
                if !seen[next] && is_any_of(&opens.acts[place], done) && !self.is_twice(place, set) {
                    seen[next] = true;
                    tried += 1;
                    todo.push(next);
                }
            }
            if tried > 4_000 {
                return false;
            }
        }
        true
    }

    /// One credential is not earned twice.
    fn is_twice(&self, place: usize, set: usize) -> bool {
        let other = match &self.acts[place] {
            Act::Earn(id) => Act::StandIn(*id),
            Act::StandIn(id) => Act::Earn(*id),
            _ => return false,
        };
        self.acts.iter().position(|act| *act == other).is_some_and(|other| set >> other & 1 == 1)
    }

    /// The rule of a credential, as far as it is looked at; nothing where only its renewal is.
    pub fn rule_of(&self, id: usize) -> Option<&'o Rule> {
        let rule = &self.world.credentials[id].rule;
        match (self.only, rule) {
            (Only::Alternative(goal, number), Rule::AtLeast(1, parts)) if goal == id => Some(&parts[number]),
            (Only::Renewal(goal), _) if goal == id => None,
            _ => Some(rule),
        }
    }
}

/// Whether the first counts as the second, by pairs.
pub fn reaches(pairs: &[(usize, usize)], from: usize, to: usize) -> bool {
    from == to || pairs.iter().any(|pair| pair.0 == from && reaches(pairs, pair.1, to))
}

/// Whether an award is what is asked.
pub fn award_fits(award: &Award, asked: &Degree) -> bool {
    let is_degree = |level: usize| level != 1;
    let higher =
        award.level > asked.level && is_degree(award.level) && is_degree(asked.level) && !asked.accredited;
    let field = asked.fields.is_empty()
        || award
            .field
            .is_some_and(|field| asked.fields.iter().any(|to| reaches(&crate::random::FIELDS, field, *to)));
    (award.level == asked.level || higher) && field && (award.accredited || !asked.accredited)
}

/// Whether one of some sets is done.
pub fn is_any_of(ways: &[Bits], done: Bits) -> bool {
    ways.iter().any(|way| way & done == *way)
}
