//! The framework as a table: level by sub-domain, with the state of each entry.

use super::machine::Session;
use super::rest::Rest;
use super::standing::Standings;
use super::step::StepView;
use crate::catalog::Rung;
use crate::model::{Credential, Id, Level, SubDomain, ToList};

/// An entry and its state.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The credential.
    pub id: Id<Credential>,
    /// Its short name.
    pub name: String,
    /// Its state, in words.
    pub state: String,
    /// A mark for its state, beside the words.
    pub mark: &'static str,
    /// Whether it is a title that nobody issues.
    pub is_title: bool,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// The table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The sub-domains, a column each: id and name.
    pub columns: Vec<(Id<SubDomain>, String)>,
    /// The levels, a row each: its name and a cell for each column.
    pub rows: Vec<(String, Vec<Cell>)>,
    /// The sub-domain that is shown first where there is room for one.
    pub field: Option<Id<SubDomain>>,
}

impl Session<'_> {
    /// The sub-domain that steps end in, or else the person's own.
    pub(super) fn last_field(&self, steps: &[StepView]) -> Option<Id<SubDomain>> {
        steps.iter().rev().find_map(|step| step.sub_domain).or(self.state.sub_domain)
    }

    /// The table, highest level last; `steps` are those of the pathway.
    #[inline(never)]
    pub(super) fn table(&self, _: Rest, steps: &[StepView]) -> Table {
        let columns = self.catalog.sub_domains_in_order();
        let is_on = |sub_domain: Id<SubDomain>, level| {
            self.catalog.on_rung(&Rung { sub_domain, level }).iter().any(|row| self.is_goal(row.id))
        };
        let goal = columns
            .iter()
            .find(|row| Level::ALL.into_iter().any(|level| is_on(row.id, level)))
            .map(|row| row.id);
        let standings = self.standings(steps);
        let row = |level: Level| {
            let cells = self.catalog.sub_domains_in_order().into_iter().map(|sub_domain| {
                let rung = Rung { sub_domain: sub_domain.id, level };
                let entries =
                    self.catalog.on_rung(&rung).into_iter().map(|row| self.entry(row, &standings)).list();
                Cell { entries }
            });
            (self.localizer().level(level), cells.list())
        };
        let name = |row: &SubDomain| (row.id, self.localizer().words(&row.name).to_owned());
        Table {
            field: goal.or_else(|| self.last_field(steps)).or(columns.first().map(|row| row.id)),
            columns: columns.into_iter().map(name).list(),
            rows: Level::ALL.into_iter().map(row).list(),
        }
    }

    fn entry(&self, row: &Credential, standings: &Standings<'_>) -> Entry {
        let standing = standings.of(row);
        Entry {
            id: row.id,
            name: self.localizer().credential(row.id),
            state: self.standing_words(self.is_goal(row.id), standing),
            mark: standing.mark(),
            is_title: !row.is_issued(),
        }
    }
}
