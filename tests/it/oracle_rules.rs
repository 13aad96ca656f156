//! The oracle's own judgment: what is met by what is told and done, written the obvious way.

use std::collections::BTreeSet;

use crate::oracle::{Act, Done, Given, NOBODY, Oracle, Ways, award_fits, reaches};
use crate::oracle_implied::may_fit;
use crate::random::{Award, Degree, EXAM, Goal, Leaf, Part, Rule, TRAININGS};

impl Oracle<'_> {
    /// Whether the learner is there already.
    pub fn is_reached(&self, goal: &Goal) -> bool {
        match goal {
            Goal::Credential(id) => self.holds(*id),
            Goal::Level(lane, level) => self.stands(*lane, *level),
            Goal::Job => {
                (self.needs_no_credential()
                    || self.counting_all(&self.world.job).iter().any(|id| self.holds(*id)))
                    && self.meets_before_job(Done { acts: &[], needs: &[] })
            }
        }
    }

    /// Whether the learner holds a credential.
    pub fn holds(&self, id: usize) -> bool {
        self.told.credentials[id] == "has"
    }

    /// Whether the learner stands on a rung already; their own word is of the ladder alone.
    pub fn stands(&self, lane: usize, level: u32) -> bool {
        let credentials = &self.world.credentials;
        self.ladder && self.told.words[lane].is_some_and(|word| word >= level)
            || self.of_rung(lane, level).iter().any(|id| self.holds(*id))
            || self.world.stand_ins.iter().any(|row| {
                credentials[row.title].lane == lane
                    && credentials[row.title].level == Some(level)
                    && (self.counting_all(&row.credentials).iter().any(|id| self.holds(*id))
                        || row.work.iter().any(|work| self.worked(&listed(*work), None)))
            })
    }

    /// Whether the goal is met.
    pub fn meets_goal(&self, goal: &Goal, done: Done<'_>) -> bool {
        let all = self.wanted(goal);
        let status = |id: &usize| self.world.credentials[*id].status;
        let open = |id: &usize| self.world.credentials[*id].is_open() || self.holds(*id);
        let by_title = match goal {
            Goal::Job => !all.iter().any(open),
            _ => !all.iter().any(|id| status(id) == "active"),
        };
        if matches!(goal, Goal::Job) {
            if !self.meets_before_job(done) {
                return false;
            }
            if self.needs_no_credential() || all.iter().any(|id| self.holds(*id)) {
                return true;
            }
        }
        all.iter().any(|id| done.acts.contains(&&Act::Earn(*id)))
            || by_title && all.iter().any(|id| self.meets_title(*id, done))
    }

    /// Whether education and work alone lead to the job.
    pub fn needs_no_credential(&self) -> bool {
        self.world.job.is_empty() && (self.world.before_job.0.is_some() || self.world.before_job.1.is_some())
    }

    fn meets_before_job(&self, done: Done<'_>) -> bool {
        let (degree, work) = &self.world.before_job;
        let meets = |leaf: Leaf| self.meets_leaf(NOBODY, &leaf, done);
        degree.clone().is_none_or(|asked| meets(Leaf::Degree(asked)))
            && work.clone().is_none_or(|part| meets(Leaf::Work(part, None)))
    }

    /// The entries of a level of a lane.
    pub fn cell(&self, lane: usize, level: u32) -> Vec<usize> {
        let rows = self.world.credentials.iter().enumerate();
        rows.filter(|row| row.1.lane == lane && row.1.level == Some(level)).map(|row| row.0).collect()
    }

    fn meets_title(&self, title: usize, done: Done<'_>) -> bool {
        let rows = self.world.stand_ins.iter().filter(|row| row.title == title);
        rows.into_iter().any(|row| {
            let credential = |id: &usize| {
                (self.holds(*id) || self.earned(*id, done)) && self.meets_below(title, *id, done)
            };
            let work = |work: &(usize, u32)| {
                self.did(NOBODY, &listed(*work), None, done) && self.meets_below(title, title, done)
            };
            self.counting_all(&row.credentials).iter().any(credential) || row.work.iter().any(work)
        })
    }

    fn earned(&self, id: usize, done: Done<'_>) -> bool {
        done.acts.contains(&&Act::Earn(id)) || done.acts.contains(&&Act::StandIn(id))
    }

    /// Whether the rung below a credential or title is stood on, by something other than `but`.
    fn meets_below(&self, id: usize, but: usize, done: Done<'_>) -> bool {
        let row = &self.world.credentials[id];
        let Some(level) = row.level.filter(|level| self.ladder && *level > 1).map(|level| level - 1) else {
            return true;
        };
        if self.stands(row.lane, level) {
            return true;
        }
        let real = |id: &usize| *id != but && done.acts.contains(&&Act::Earn(*id));
        if self.steps_of_rung(row.lane, level).iter().any(real) {
            return true;
        }
        self.cell(row.lane, level).iter().any(|here| {
            let rows = self.world.stand_ins.iter().filter(|row| row.title == *here);
            rows.into_iter().any(|row| {
                let credential =
                    |id: &usize| *id != but && self.earned(*id, done) && self.meets_below(*here, *id, done);
                let work = |work: &(usize, u32)| {
                    self.did(NOBODY, &listed(*work), None, done) && self.meets_below(*here, *here, done)
                };
                self.counting_all(&row.credentials).iter().any(credential) || row.work.iter().any(work)
            })
        })
    }

    /// Whether something can be done now.
    pub fn opens(&self, act: &Act, done: Done<'_>) -> bool {
        match act {
            Act::Earn(id) | Act::StandIn(id) if done.acts.contains(&&Act::Accept(*id, Given::Lapsed)) => true,
            Act::Earn(id) => self.meets_rung(*id, done) && self.meets(*id, done),
            Act::StandIn(id) => self.meets(*id, done),
            Act::Award(award) if award.level == 4 => {
                let asked = Degree { level: 3, fields: Vec::new(), accredited: false, related: false };
                self.meets_leaf(NOBODY, &Leaf::Degree(asked), done)
            }
            Act::SecondHalf(award) => {
                let half = |below: &Award| {
                    let fits = match (below.field, award.field) {
                        (_, None) => true,
                        (None, Some(_)) => false,
                        (Some(below), Some(above)) => reaches(&crate::random::FIELDS, below, above),
                    };
                    below.level == 2 && fits
                };
                let earned = |act: &&Act| matches!(act, Act::Award(below) if half(below));
                self.told.awards.iter().any(half)
                    || done.acts.iter().any(earned)
                    || self.implies_award(2, &half)
            }
            _ => true,
        }
    }

    fn meets_rung(&self, id: usize, done: Done<'_>) -> bool {
        let row = &self.world.credentials[id];
        let first = |id: &usize| self.holds(*id) || done.acts.contains(&&Act::Earn(*id));
        match row.level.filter(|level| self.ladder && *level > 1) {
            None => true,
            Some(level) if self.stands(row.lane, level - 1) => true,
            Some(_) if row.first.is_empty() => self.meets_below(id, id, done),
            Some(_) => self.counting_all(&row.first).iter().any(first),
        }
    }

    fn meets(&self, id: usize, done: Done<'_>) -> bool {
        !self.ways(id, &self.world.credentials[id].rule, done).is_empty()
    }

    /// The sets of credentials by any of which a rule is met; no set at all where it is not.
    fn ways(&self, owner: usize, rule: &Rule, done: Done<'_>) -> Ways {
        match rule {
            Rule::Leaf(leaf) if !self.meets_leaf(owner, leaf, done) => Vec::new(),
            Rule::Leaf(Leaf::Credential(id)) => vec![BTreeSet::from([*id])],
            Rule::Leaf(_) => vec![BTreeSet::new()],
            Rule::All(parts) => self.join(owner, &parts.iter().collect::<Vec<_>>(), false, done),
            Rule::AtLeast(least, parts) => {
                let mut ways = Vec::new();
                for choice in 0..1_u32 << parts.len() {
                    if choice.count_ones() as usize == *least {
                        let chosen: Vec<&Rule> = parts
                            .iter()
                            .enumerate()
                            .filter(|row| choice >> row.0 & 1 == 1)
                            .map(|row| row.1)
                            .collect();
                        ways.extend(self.join(owner, &chosen, true, done));
                    }
                }
                ways
            }
        }
    }

    fn join(&self, owner: usize, parts: &[&Rule], apart: bool, done: Done<'_>) -> Ways {
        let mut joined: Ways = vec![BTreeSet::new()];
        for part in parts {
            let mut next = Vec::new();
            for way in self.ways(owner, part, done) {
                for before in joined.iter().filter(|before| !apart || before.is_disjoint(&way)) {
                    next.push(before.union(&way).copied().collect());
                }
            }
            next.sort();
            next.dedup();
            joined = next;
        }
        joined
    }

    /// Whether a leaf is met by what is told or done.
    pub fn meets_leaf(&self, owner: usize, leaf: &Leaf, done: Done<'_>) -> bool {
        self.has_or_does(owner, leaf, done) || self.is_implied(leaf)
    }

    fn has_or_does(&self, owner: usize, leaf: &Leaf, done: Done<'_>) -> bool {
        match leaf {
            Leaf::Credential(id) => {
                let there = |id: &usize| self.holds(*id) || done.acts.contains(&&Act::Earn(*id));
                self.counting(*id).iter().any(there)
            }
            Leaf::Degree(asked) => {
                let accepted = |act: &&Act| matches!(act, Act::Accept(id, Given::Award(award)) if *id == owner && may_fit(award, asked));
                self.educated(asked, done) || done.acts.iter().any(accepted)
            }
            Leaf::Work(part, inner) => self.did(owner, part, inner.as_ref(), done),
            Leaf::Training(wanted) => {
                let counts = |id: &usize| reaches(&TRAININGS, *id, *wanted);
                let earned = |act: &&Act| matches!(act, Act::Training(id) if counts(id));
                let told = self.told.trainings.iter().any(counts);
                // An exam is inside the credential's own step.
                told || done.acts.iter().any(earned) || *wanted == EXAM
            }
            Leaf::Member(id, months) => {
                let told = self.told.memberships[*id].is_some_and(|told| told.unwrap_or(0) >= *months);
                let earned = |act: &&Act| matches!(act, Act::Member(other, so_many) if other == id && so_many >= months);
                told || done.acts.iter().any(earned)
            }
            Leaf::Ask => done.acts.contains(&&Act::Ask(owner)),
        }
    }

    fn educated(&self, asked: &Degree, done: Done<'_>) -> bool {
        let earned = |act: &&Act| matches!(act, Act::Award(award) | Act::SecondHalf(award) if award_fits(award, asked));
        self.told.awards.iter().any(|award| award_fits(award, asked)) || done.acts.iter().any(earned)
    }
}

/// Work of the table of stand-ins.
pub fn listed((kind, months): (usize, u32)) -> Part {
    Part { months, kinds: vec![kind], share: None, within: None }
}
