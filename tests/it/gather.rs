//! All that can matter for a goal: from the goal backwards, everything that some rule names.

use std::collections::BTreeSet;

use crate::oracle::{Act, Entry, Given, NOBODY, Need, Oracle};
use crate::oracle_implied::may_fit;
use crate::oracle_rules::listed;
use crate::random::{Award, EXAM, Goal, Leaf, Rule};

/// Gathers.
pub struct Gather<'g, 'o> {
    oracle: &'g Oracle<'o>,
    acts: BTreeSet<Act>,
    needs: BTreeSet<Need>,
    rungs: BTreeSet<(usize, u32)>,
}

impl<'g, 'o> Gather<'g, 'o> {
    /// Nothing yet.
    pub fn new(oracle: &'g Oracle<'o>) -> Self {
        Self { oracle, acts: BTreeSet::new(), needs: BTreeSet::new(), rungs: BTreeSet::new() }
    }

    /// What was gathered.
    pub fn found(self) -> (Vec<Act>, Vec<Need>) {
        (self.acts.into_iter().collect(), self.needs.into_iter().collect())
    }

    /// From a goal backwards.
    pub fn goal(&mut self, goal: &Goal) {
        if matches!(goal, Goal::Job) {
            let (degree, work) = self.oracle.world.before_job.clone();
            degree.into_iter().for_each(|asked| self.rule(NOBODY, &Rule::Leaf(Leaf::Degree(asked))));
            work.into_iter().for_each(|part| self.rule(NOBODY, &Rule::Leaf(Leaf::Work(part, None))));
        }
        for entry in self.oracle.entries(goal) {
            match entry {
                Entry::Earn(id) => self.credential(id, true),
                Entry::Title(id) => self.title(id),
            }
        }
    }

    fn credential(&mut self, id: usize, climbs: bool) {
        let row = &self.oracle.world.credentials[id];
        let act = if climbs { Act::Earn(id) } else { Act::StandIn(id) };
        if !row.is_open() || self.oracle.holds(id) || !self.acts.insert(act) {
            return;
        }
        if self.oracle.told.credentials[id] == "expired" {
            self.acts.insert(Act::Accept(id, Given::Lapsed));
        }
        if let Some(rule) = self.oracle.rule_of(id) {
            self.rule(id, rule);
        }
        if self.oracle.ladder && climbs {
            self.oracle.counting_all(&row.first).iter().for_each(|id| self.credential(*id, true));
            self.below(id);
        }
    }

    /// The rung below a credential or title.
    fn below(&mut self, id: usize) {
        let row = &self.oracle.world.credentials[id];
        let Some(level) = row.level.filter(|level| *level > 1).map(|level| level - 1) else { return };
        if !self.rungs.insert((row.lane, level)) || self.oracle.stands(row.lane, level) {
            return;
        }
        for id in self.oracle.steps_of_rung(row.lane, level) {
            self.credential(id, true);
        }
        for id in self.oracle.cell(row.lane, level) {
            self.title(id);
        }
    }

    fn title(&mut self, title: usize) {
        for row in self.oracle.world.stand_ins.iter().filter(|row| row.title == title) {
            for id in self.oracle.counting_all(&row.credentials) {
                self.credential(id, !self.oracle.ladder);
            }
            for work in &row.work {
                self.needs.insert((listed(*work), None, Vec::new()));
            }
            if self.oracle.ladder {
                self.below(title);
            }
        }
    }

    fn rule(&mut self, owner: usize, rule: &Rule) {
        let leaf = match rule {
            Rule::All(parts) | Rule::AtLeast(_, parts) => {
                return parts.iter().for_each(|part| self.rule(owner, part));
            }
            Rule::Leaf(leaf) => leaf,
        };
        if self.oracle.is_told(leaf) {
            return;
        }
        match leaf {
            Leaf::Credential(id) => {
                self.oracle.counting(*id).iter().for_each(|id| self.credential(*id, true));
            }
            Leaf::Degree(asked) => {
                let mut fields: Vec<_> = asked.fields.iter().copied().map(Some).collect();
                if fields.is_empty() {
                    fields.push(None);
                }
                for field in fields {
                    self.award(Award { level: asked.level, field, accredited: asked.accredited });
                }
                for award in self.oracle.told.awards.iter().filter(|award| may_fit(award, asked)) {
                    self.accept(owner, Given::Award(award.clone()));
                }
                if asked.level == 4 {
                    self.award(Award { level: 3, field: None, accredited: false });
                }
            }
            Leaf::Work(part, inner) => {
                self.needs.insert((part.clone(), inner.clone(), Vec::new()));
                let choices = self.oracle.near_choices(part, inner.as_ref());
                for near in choices.into_iter().filter(|_| owner != NOBODY) {
                    near.iter().for_each(|kind| self.accept(owner, Given::Work(*kind)));
                    self.needs.insert((part.clone(), inner.clone(), near));
                }
            }
            Leaf::Training(id) if *id == EXAM => {}
            Leaf::Training(id) => drop(self.acts.insert(Act::Training(*id))),
            Leaf::Member(id, months) => drop(self.acts.insert(Act::Member(*id, *months))),
            Leaf::Ask => drop(self.acts.insert(Act::Ask(owner))),
        }
    }

    fn accept(&mut self, owner: usize, given: Given) {
        if owner != NOBODY {
            self.acts.insert(Act::Accept(owner, given));
        }
    }

    fn award(&mut self, award: Award) {
        if award.level == 3 {
            self.acts.insert(Act::Award(Award { level: 2, accredited: false, ..award.clone() }));
            self.acts.insert(Act::SecondHalf(award.clone()));
        }
        self.acts.insert(Act::Award(award));
    }
}
