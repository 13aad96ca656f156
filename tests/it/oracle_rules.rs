//! The oracle's own judgment: the sets of acts by which something is met, written the obvious way.

use crate::oracle::{Act, Entry, Given, NOBODY, Only, Opens, Oracle, Ways, reaches};
use crate::oracle_leaves::{both, least};
use crate::random::{Award, Degree, Goal, Leaf, Part};

impl Oracle<'_> {
    /// Whether the learner is there already.
    pub fn is_reached(&self, goal: &Goal) -> bool {
        match goal {
            Goal::Credential(id) => self.holds(*id),
            Goal::Level(lane, level) => self.stands(*lane, *level),
            Goal::Job => {
                (self.needs_no_credential()
                    || self.counting_all(&self.world.job).iter().any(|id| self.holds(*id)))
                    && self.before_job().iter().all(|leaf| self.is_told(leaf))
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

    /// Whether education and work alone lead to the job.
    pub fn needs_no_credential(&self) -> bool {
        self.world.job.is_empty() && (self.world.before_job.0.is_some() || self.world.before_job.1.is_some())
    }

    /// The entries of a level of a lane.
    pub fn cell(&self, lane: usize, level: u32) -> Vec<usize> {
        let rows = self.world.credentials.iter().enumerate();
        rows.filter(|row| row.1.lane == lane && row.1.level == Some(level)).map(|row| row.0).collect()
    }

    /// The leaves that come before the job.
    fn before_job(&self) -> Vec<Leaf> {
        let (degree, work) = self.world.before_job.clone();
        let degree = degree.map(Leaf::Degree);
        degree.into_iter().chain(work.map(|part| Leaf::Work(part, None))).collect()
    }

    /// The ways to be at a goal that are looked at.
    pub fn entries(&self, goal: &Goal) -> Vec<Entry> {
        let all = self.wanted(goal);
        let rows = &self.world.credentials;
        let is_job = matches!(goal, Goal::Job);
        let earned = all.iter().copied().filter(|id| rows[*id].is_open() || is_job && self.holds(*id));
        let mut entries: Vec<Entry> = earned.map(Entry::Earn).collect();
        let by_title =
            if is_job { entries.is_empty() } else { !all.iter().any(|id| rows[*id].status == "active") };
        if by_title {
            let is_title = |id: &usize| self.world.stand_ins.iter().any(|row| row.title == *id);
            entries.extend(all.into_iter().filter(is_title).map(Entry::Title));
        }
        match self.only {
            Only::All => {}
            Only::Entry(only) => entries.retain(|entry| *entry == only),
            Only::Alternative(id, _) | Only::Renewal(id) => entries.retain(|entry| *entry == Entry::Earn(id)),
        }
        entries
    }

    /// What has to be done before each act, and for a goal.
    pub fn opens(&self, goal: &Goal) -> Opens {
        assert!(self.acts.len() + self.needs.len() <= 128, "each has a bit");
        let mut ways = Vec::new();
        for entry in self.entries(goal) {
            ways.extend(match entry {
                Entry::Earn(id) if self.holds(id) => vec![0],
                Entry::Earn(id) => self.acts(|act| *act == Act::Earn(id)),
                Entry::Title(id) => self.title(id),
            });
        }
        if matches!(goal, Goal::Job) {
            if self.needs_no_credential() {
                ways = vec![0];
            }
            for leaf in self.before_job() {
                ways = both(&ways, &self.leaf(NOBODY, &leaf));
            }
        }
        Opens { acts: self.acts.iter().map(|act| self.before(act)).collect(), goal: least(ways) }
    }

    /// The acts of a kind, each by itself.
    pub fn acts(&self, is: impl Fn(&Act) -> bool) -> Ways {
        (0..self.acts.len()).filter(|place| is(&self.acts[*place])).map(|place| 1 << place).collect()
    }

    /// The ways to stand on a title by what stands in for it.
    fn title(&self, title: usize) -> Ways {
        let mut ways = Vec::new();
        for row in self.world.stand_ins.iter().filter(|row| row.title == title) {
            for id in self.counting_all(&row.credentials) {
                let here = if self.holds(id) { vec![0] } else { self.earned(id) };
                ways.extend(both(&here, &self.below(title, id)));
            }
            for work in &row.work {
                ways.extend(both(&self.work(NOBODY, &listed(*work), None), &self.below(title, title)));
            }
        }
        ways
    }

    fn earned(&self, id: usize) -> Ways {
        self.acts(|act| *act == Act::Earn(id) || *act == Act::StandIn(id))
    }

    /// The ways to stand on the rung below a credential or title, by something other than `but`.
    fn below(&self, id: usize, but: usize) -> Ways {
        let row = &self.world.credentials[id];
        let Some(level) = row.level.filter(|level| self.ladder && *level > 1).map(|level| level - 1) else {
            return vec![0];
        };
        if self.stands(row.lane, level) {
            return vec![0];
        }
        let steps = self.steps_of_rung(row.lane, level);
        let mut ways = self.acts(|act| matches!(act, Act::Earn(id) if *id != but && steps.contains(id)));
        for here in self.cell(row.lane, level) {
            for row in self.world.stand_ins.iter().filter(|row| row.title == here) {
                for id in self.counting_all(&row.credentials).into_iter().filter(|id| *id != but) {
                    ways.extend(both(&self.earned(id), &self.below(here, id)));
                }
                for work in &row.work {
                    ways.extend(both(&self.work(NOBODY, &listed(*work), None), &self.below(here, here)));
                }
            }
        }
        ways
    }

    /// What has to be done before something.
    fn before(&self, act: &Act) -> Ways {
        let renewed = |id: usize| self.acts(|act| *act == Act::Accept(id, Given::Lapsed));
        match act {
            Act::Earn(id) => {
                let anew = self.rule_of(*id).map(|rule| both(&self.rung_before(*id), &self.rule(*id, rule)));
                let is_anew = matches!(self.only, Only::Alternative(goal, _) if goal == *id);
                let renewed = if is_anew { Vec::new() } else { renewed(*id) };
                least([anew.unwrap_or_default(), renewed].concat())
            }
            Act::StandIn(id) => {
                least([self.rule(*id, &self.world.credentials[*id].rule), renewed(*id)].concat())
            }
            Act::Award(award) if award.level == 4 => {
                let asked = Degree { level: 3, fields: Vec::new(), accredited: false, related: false };
                self.leaf(NOBODY, &Leaf::Degree(asked))
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
                if self.told.awards.iter().any(half) || self.implies_award(2, &half) {
                    return vec![0];
                }
                self.acts(|act| matches!(act, Act::Award(below) if half(below)))
            }
            _ => vec![0],
        }
    }

    fn rung_before(&self, id: usize) -> Ways {
        let row = &self.world.credentials[id];
        match row.level.filter(|level| self.ladder && *level > 1) {
            None => vec![0],
            Some(level) if self.stands(row.lane, level - 1) => vec![0],
            Some(_) if row.first.is_empty() => self.below(id, id),
            Some(_) => {
                let first = self.counting_all(&row.first);
                if first.iter().any(|id| self.holds(*id)) {
                    return vec![0];
                }
                self.acts(|act| matches!(act, Act::Earn(id) if first.contains(id)))
            }
        }
    }
}

/// Work of the table of stand-ins.
pub fn listed((kind, months): (usize, u32)) -> Part {
    Part { months, kinds: vec![kind], share: None, within: None }
}
