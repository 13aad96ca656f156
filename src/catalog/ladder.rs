//! The rungs of the ladder: which credentials are on a level of a sub-domain.

use super::index::Catalog;
use crate::model::{Credential, Id, KindOfWork, Level, SubDomain, ToList};

/// A rung: a level of a sub-domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rung {
    /// The sub-domain.
    pub sub_domain: Id<SubDomain>,
    /// The level.
    pub level: Level,
}

/// What puts a person on a rung.
#[derive(Clone, Debug)]
pub enum RungOption<'c> {
    /// A credential that somebody issues, of that level or higher there, or that counts as one.
    Real(&'c Credential),
    /// A stand-in for a title of exactly that level that nobody issues; the rung below the level of the
    /// stand-in itself is not required.
    StandIn {
        /// The title of the framework.
        title: Id<Credential>,
        /// The real credential.
        credential: &'c Credential,
    },
    /// Work that stands in for a title.
    Work {
        /// The title of the framework.
        title: Id<Credential>,
        /// The kind of work.
        kind: Id<KindOfWork>,
        /// How many months.
        months: u32,
    },
}

impl Catalog {
    /// Everything that puts a person on `rung`, in a fixed order: real credentials, then stand-ins, then
    /// work.
    pub fn rung_options(&self, rung: &Rung) -> Vec<RungOption<'_>> {
        let credentials = self.credentials.iter().as_slice();
        let mut rows = self.rows_from(rung).map(|row| row.1).list();
        for credential in rows.clone().into_iter().filter_map(|row| credentials.get(row)) {
            let others = self.counting_as(credential.id).iter().skip(1);
            rows.extend(others.filter_map(|other| self.credentials.index(*other)));
        }
        rows.sort_unstable();
        rows.dedup();
        let stands = rows.into_iter().filter_map(|row| credentials.get(row)).filter(|row| row.is_issued());
        let mut options: Vec<_> = stands.map(RungOption::Real).list();
        for row in self.stand_ins_of(rung) {
            let credentials = self.stand_ins_for(row).into_iter().filter_map(|id| self.credentials.get(id));
            options
                .extend(credentials.map(|credential| RungOption::StandIn { title: row.title, credential }));
        }
        for row in self.stand_ins_of(rung) {
            options.extend(row.work.iter().map(|(kind, months)| RungOption::Work {
                title: row.title,
                kind: *kind,
                months: *months,
            }));
        }
        options
    }

    /// The credentials that stand in for a title, and those that count as them; each once.
    pub fn stand_ins_for(&self, row: &crate::model::StandIn) -> Vec<Id<Credential>> {
        let mut found = Vec::new();
        for id in row.credentials.iter().flat_map(|id| self.counting_as(*id)) {
            if !found.contains(id) {
                found.push(*id);
            }
        }
        found
    }

    /// What a learner can do to come to `rung`: nothing of a higher level of the sub-domain.
    ///
    /// A higher credential requires a rung of its own that is no lower than this one, so whoever plans
    /// it is here already.
    pub fn rung_steps(&self, rung: &Rung) -> Vec<RungOption<'_>> {
        let mut options = self.rung_options(rung);
        options.retain(|option| match option {
            RungOption::Real(credential) => {
                let is_higher = |own: (Id<SubDomain>, Level)| own.0 == rung.sub_domain && own.1 > rung.level;
                !credential.rung().is_some_and(is_higher)
            }
            RungOption::StandIn { .. } | RungOption::Work { .. } => true,
        });
        options
    }

    /// The rung that comes before a credential on the ladder; `None` on level 1 and without a level.
    pub fn rung_below(&self, credential: &Credential) -> Option<Rung> {
        let (sub_domain, level) = credential.rung()?;
        Some(Rung { sub_domain, level: level.below()? })
    }

    /// What the framework names on a rung, issued or not.
    pub fn on_rung(&self, rung: &Rung) -> Vec<&Credential> {
        let here = self.rows_from(rung).take_while(|row| row.0 == rung.level);
        here.filter_map(|row| self.credentials.iter().as_slice().get(row.1)).list()
    }

    /// The rows of the credentials on a rung or above it, each with its level, the lowest first.
    fn rows_from(&self, rung: &Rung) -> impl Iterator<Item = (Level, usize)> {
        let Rung { sub_domain, level } = *rung;
        let rungs = &self.closures.rungs;
        let from = rungs.partition_point(|row| (row.0, row.1) < (sub_domain, level));
        let here = rungs.iter().skip(from).take_while(move |row| row.0 == sub_domain);
        here.map(|row| (row.1, row.2))
    }

    fn stand_ins_of<'c>(&'c self, rung: &Rung) -> impl Iterator<Item = &'c crate::model::StandIn> {
        let (sub_domain, level) = (rung.sub_domain, rung.level);
        self.stand_ins.iter().filter(move |row| row.rung.0 == sub_domain && row.rung.1 == level)
    }
}
