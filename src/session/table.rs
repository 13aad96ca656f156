//! The framework as a table: level by sub-domain, with how each entry stands.

use super::{Session, StepView};
use crate::catalog::Rung;
use crate::model::{Credential, Id, Level, StatusKind};
use crate::resolve::{Destination, StepKind, Verdict};
use crate::text::{Label, label};

/// An entry and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The credential.
    pub id: Id,
    /// Its short name.
    pub name: String,
    /// How it stands, in words.
    pub state: String,
    /// How it stands, as a mark beside the words.
    pub mark: &'static str,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its entries.
    pub entries: Vec<Entry>,
}

impl Session<'_> {
    /// The table, highest level last; `steps` are the pathway's.
    pub(super) fn table(&self, steps: &[StepView]) -> Vec<(String, Vec<Cell>)> {
        let row = |level: Level| {
            let cells = self.catalog.lanes().into_iter().map(|lane| {
                let rung = Rung { sub_domain: lane.id, level };
                let entries =
                    self.catalog.cell(&rung).into_iter().map(|row| self.entry(row, steps)).collect();
                Cell { entries }
            });
            (self.speaker().level(level), cells.collect())
        };
        Level::ALL.into_iter().map(row).collect()
    }

    fn entry(&self, row: &Credential, steps: &[StepView]) -> Entry {
        let (words, mark) = self.standing(row, steps);
        let speaker = self.speaker();
        Entry {
            id: row.id,
            name: speaker.credential(&row.id),
            state: label(self.language, words).to_owned(),
            mark,
        }
    }

    fn standing(&self, row: &Credential, steps: &[StepView]) -> (Label, &'static str) {
        let wanted = Some(Destination::Credential(row.id));
        let is_step = steps.iter().any(|step| step.kind == StepKind::Credential(row.id));
        if self.state.learner.holds(&row.id) {
            (Label::Held, "✓")
        } else if self.state.want == wanted {
            (Label::Goal, "◎")
        } else if is_step {
            (Label::OnPathway, "◉")
        } else if !row.is_issued() {
            (Label::NoCredential, "▢")
        } else if !matches!(row.status.kind, StatusKind::Active | StatusKind::Unconfirmed) {
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
