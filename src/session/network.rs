//! The network: a line for each field, with a stop for each level.

use super::action::Action;
use super::machine::Session;
use crate::catalog::Rung;
use crate::model::{Credential, Id, Level, SubDomain, ToList};
use crate::resolve::Destination;

/// The line of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldLine {
    /// The field.
    pub id: Id<SubDomain>,
    /// Its short name.
    pub name: String,
    /// Its stops, lowest level first.
    pub stops: Vec<LevelStop>,
}

/// A level of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelStop {
    /// The number of the level.
    pub number: String,
    /// The name of its button: level and field, and its example.
    pub name: String,
    /// A credential of that level; empty where none is named.
    pub example: String,
    /// Leads to how to get there.
    pub action: Action,
}

impl Session<'_> {
    /// A line for each field.
    #[inline(never)]
    pub(super) fn network(&self) -> Vec<FieldLine> {
        let line = |row: &SubDomain| FieldLine {
            id: row.id,
            name: self.localizer().words(&row.short_name).to_owned(),
            stops: Level::ALL
                .into_iter()
                .map(|level| self.level_stop(Rung { sub_domain: row.id, level }))
                .list(),
        };
        self.catalog.sub_domains_in_order().into_iter().map(line).list()
    }

    fn level_stop(&self, rung: Rung) -> LevelStop {
        // There is room for a name below every other stop.
        let is_named = rung.level.number() % 2 == 1;
        let example = if is_named { self.example(&rung) } else { String::new() };
        LevelStop {
            number: rung.level.number().to_string(),
            name: self.localizer().stop_with(&rung, &example),
            example,
            action: Action::Destination(Some(Destination::Level(rung))),
        }
    }

    /// The short name of a credential of a level that somebody can begin: a popular one, or the first.
    fn example(&self, rung: &Rung) -> String {
        let stand_ins = self.catalog.stand_ins.iter();
        let stand_ins = stand_ins.filter(|row| row.rung == (rung.sub_domain, rung.level));
        let ids = self.catalog.on_rung(rung).into_iter().map(|row| row.id);
        let ids = ids.chain(stand_ins.flat_map(|row| row.credentials.iter().copied()));
        let open = ids.filter_map(|id| self.catalog.credentials.get(id));
        let open: Vec<&Credential> = open.filter(|row| row.is_open_in(self.today)).list();
        let popular = open.iter().find(|row| self.catalog.popular_goals.contains(&row.id));
        let example = popular.into_iter().chain(&open).find_map(|row| row.abbreviation.clone());
        example.unwrap_or_default()
    }
}
