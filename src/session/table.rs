//! The framework as a table: level by sub-domain, with the state of each entry.

use super::machine::Session;
use super::rest::Rest;
use super::step::StepView;
use crate::catalog::Rung;
use crate::model::{Credential, Id, Level, SubDomain, ToList};
use crate::resolve::{Destination, StepKind, Verdict};
use crate::text::{Label, label};

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
}

impl Session<'_> {
    /// The table, highest level last; `steps` are those of the pathway.
    #[inline(never)]
    pub(super) fn table(&self, _: Rest, steps: &[StepView]) -> Table {
        let row = |level: Level| {
            let cells = self.catalog.sub_domains_in_order().into_iter().map(|sub_domain| {
                let rung = Rung { sub_domain: sub_domain.id, level };
                let entries =
                    self.catalog.on_rung(&rung).into_iter().map(|row| self.entry(row, steps)).list();
                Cell { entries }
            });
            (self.localizer().level(level), cells.list())
        };
        let name = |row: &SubDomain| (row.id, self.localizer().words(&row.name).to_owned());
        Table {
            columns: self.catalog.sub_domains_in_order().into_iter().map(name).list(),
            rows: Level::ALL.into_iter().map(row).list(),
        }
    }

    fn entry(&self, row: &Credential, steps: &[StepView]) -> Entry {
        let (words, mark) = self.standing(row, steps);
        let localizer = self.localizer();
        Entry {
            id: row.id,
            name: localizer.credential(row.id),
            state: label(self.language, words).to_owned(),
            mark,
        }
    }

    pub(super) fn standing(&self, row: &Credential, steps: &[StepView]) -> (Label, &'static str) {
        let wanted = Some(Destination::Credential(row.id));
        let is_step = steps.iter().any(|step| step.kind == StepKind::Credential(row.id));
        if self.state.learner.holds(row.id) {
            (Label::Held, "✓")
        } else if self.state.destination == wanted {
            (Label::Goal, "◎")
        } else if is_step {
            (Label::OnPathway, "◉")
        } else if !row.is_issued() {
            (Label::NoCredential, "▢")
        } else if !row.is_open_in(self.today) {
            (Label::Gone, "⊘")
        } else {
            match self.evaluator().credential(row).verdict {
                Verdict::Met => (Label::OpenToYou, "○"),
                Verdict::Unknown => (Label::CannotTell, "?"),
                Verdict::Unmet => (Label::NotOpenYet, "◌"),
            }
        }
    }
}
