//! The slow twin of routes: the oracle is asked for each way by itself, and the list is put together from
//! the figures alone.

use credential_pathway::resolve::ROUTES_MAX;

use crate::oracle::{Act, Best, Entry, Only, Oracle, Sums, better_than};
use crate::random::{Goal, Rule, Small, Told};

/// What a way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Alternative(usize),
    Renewal,
    Entry(usize),
    Whole,
    Sure,
    LessSure,
    Next(usize),
    EveryLevel,
}

/// A question of which all routes are wanted.
#[derive(Clone, Debug)]
pub struct Asked {
    pub world: Small,
    pub told: Told,
    pub goal: Goal,
    pub best: Best,
    /// Whether the framework's route comes first.
    pub by_ladder: bool,
}

/// Ways with what they come to.
pub type Rows = Vec<(Way, Sums)>;

/// What the twin says.
#[derive(Debug)]
pub enum Expected {
    TooMany,
    /// Sets that are equal in all that is compared and differ elsewhere: either is right.
    Tied,
    Reached,
    Closed,
    /// The routes in order, and those that are no better than one of them in anything.
    Routes(Rows, Rows),
}

/// Why the twin does not say what is best.
enum Silent {
    TooMany,
    Tied,
}

impl Asked {
    fn oracle(&self, ladder: bool, only: Only) -> Oracle<'_> {
        Oracle::by(&self.world, &self.told, ladder, &self.goal, only)
    }

    /// All routes, and those that are dropped.
    pub fn expected(&self) -> Expected {
        let oracle = self.oracle(self.by_ladder, Only::All);
        if oracle.is_reached(&self.goal) {
            return Expected::Reached;
        }
        if oracle.is_closed(&self.goal) {
            return Expected::Closed;
        }
        match self.every_way() {
            Ok(all) => {
                let (kept, dropped) = self.listed(all);
                Expected::Routes(kept, dropped)
            }
            Err(Silent::TooMany) => Expected::TooMany,
            Err(Silent::Tied) => Expected::Tied,
        }
    }

    /// The ways by the rules of issuers.
    pub fn ways(&self) -> Vec<(Way, Only)> {
        let mut ways = Vec::new();
        for entry in self.oracle(false, Only::All).entries(&self.goal) {
            let (Entry::Earn(id) | Entry::Title(id)) = entry;
            match (&self.goal, entry, &self.world.credentials[id].rule) {
                (Goal::Credential(_), Entry::Earn(_), Rule::AtLeast(1, parts)) if parts.len() > 1 => {
                    let one = |number| (Way::Alternative(number), Only::Alternative(id, number));
                    ways.extend((0..parts.len()).map(one));
                    if self.told.credentials[id] == "expired" {
                        ways.push((Way::Renewal, Only::Renewal(id)));
                    }
                }
                _ => ways.push((Way::Entry(id), Only::Entry(entry))),
            }
        }
        if ways.is_empty() { vec![(Way::Whole, Only::All)] } else { ways }
    }

    /// The best of each way.
    fn every_way(&self) -> Result<Rows, Silent> {
        let mut all: Rows = Vec::new();
        for (way, only) in self.ways() {
            let found = self.oracle(false, only).sets(&self.goal).ok_or(Silent::TooMany)?;
            all.extend(self.first(&found)?.map(|sums| (way, sums)));
        }
        let compared = |sums: &Sums| (sums.hurdles(), sums.key(self.best));
        let mut first = all.iter().map(|row| row.1).min_by_key(compared);
        if let Some(of_ways) = first {
            // What one way asks for may serve another one as well.
            let found = self.oracle(false, Only::All).sets(&self.goal).ok_or(Silent::TooMany)?;
            let of_all = self.first(&found)?.filter(|sums| compared(sums) < compared(&of_ways));
            all.extend(of_all.map(|sums| (Way::Next(0), sums)));
            first = of_all.or(first);
        }
        if all.iter().any(|row| row.1.questions > 0) {
            let mut oracle = self.oracle(false, Only::All);
            oracle.acts.retain(|act| !matches!(act, Act::Accept(..)));
            let found = oracle.sets(&self.goal).ok_or(Silent::TooMany)?;
            all.extend(self.first(&found)?.map(|sums| (Way::Sure, sums)));
        }
        if let Some(first) = first {
            let found = self.oracle(false, Only::All).sets(&self.goal).ok_or(Silent::TooMany)?;
            let better = better_than(&found, &first, self.best);
            let is_tied =
                |better: &Sums| found.iter().any(|o| o != better && compared(o) == compared(better));
            if better.as_ref().is_some_and(is_tied) {
                return Err(Silent::Tied);
            }
            all.extend(better.map(|sums| (Way::LessSure, sums)));
        }
        let found = self.oracle(true, Only::All).sets(&self.goal).ok_or(Silent::TooMany)?;
        all.extend(self.first(&found)?.map(|sums| (Way::EveryLevel, sums)));
        if first.is_some() {
            self.add_next_best(&mut all)?;
        }
        Ok(all)
    }

    /// Adds the next best of all sets, each better in something that is shown than all before it.
    fn add_next_best(&self, all: &mut Rows) -> Result<(), Silent> {
        let found = self.oracle(false, Only::All).sets(&self.goal).ok_or(Silent::TooMany)?;
        let from = usize::from(all.iter().any(|row| row.0 == Way::Next(0)));
        for number in from..from + ROUTES_MAX.saturating_sub(all.len()) {
            let is_new = |sums: &&Sums| {
                let same_questions = |row: &Sums| Sums { questions: sums.questions, ..*row };
                let known = all.iter().filter(|row| row.0 != Way::EveryLevel);
                !known.into_iter().any(|row| is_no_worse(&same_questions(&row.1), sums))
            };
            let left: Vec<Sums> = found.iter().filter(is_new).copied().collect();
            let Some(sums) = self.first(&left)? else { break };
            all.push((Way::Next(number), sums));
        }
        Ok(())
    }

    /// The best of some sums, where there is one.
    fn first(&self, found: &[Sums]) -> Result<Option<Sums>, Silent> {
        let compared = |sums: &Sums| (sums.hurdles(), sums.key(self.best));
        let Some(least) = found.iter().map(compared).min() else { return Ok(None) };
        let mut firsts = found.iter().filter(|sums| compared(sums) == least);
        let first = firsts.next().copied();
        if firsts.next().is_some() { Err(Silent::Tied) } else { Ok(first) }
    }

    /// How a row compares.
    pub fn order(&self, row: &(Way, Sums)) -> (bool, [u32; 2], [u32; 9]) {
        ((row.0 == Way::EveryLevel) != self.by_ladder, row.1.hurdles(), row.1.key(self.best))
    }

    /// The ways that stay, in order, by figures alone; and those that do not. Nothing is dropped for the
    /// framework's.
    fn listed(&self, mut all: Rows) -> (Rows, Rows) {
        all.sort_by_key(|row| (row.0 == Way::EveryLevel, self.order(row)));
        let (mut kept, mut dropped): (Rows, Rows) = (Vec::new(), Vec::new());
        for row in all {
            let is_worse = kept.iter().any(|other| is_no_worse(&other.1, &row.1));
            if is_worse && row.0 != Way::EveryLevel { dropped.push(row) } else { kept.push(row) }
        }
        (kept, dropped)
    }
}

/// Whether one is no worse in time, cost, exams, steps, what is not published, what is asked and hurdles.
pub fn is_no_worse(one: &Sums, other: &Sums) -> bool {
    let unpublished = |sums: &Sums| sums.months[1] + sums.cost[1] + sums.exams[1];
    let [asks, unconfirmed] = one.hurdles();
    one.steps <= other.steps
        && one.cost[0] <= other.cost[0]
        && one.exams[0] <= other.exams[0]
        && one.months_compared <= other.months_compared
        && unpublished(one) <= unpublished(other)
        && one.questions <= other.questions
        && [asks, unconfirmed] <= other.hurdles()
}
