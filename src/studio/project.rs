//! All that a person has entered in the studio.

use super::column::{Column, suggest_columns};
use super::draft::{Choice, Draft, drafts};
use super::suggest::Grade;
use super::table::{Table, TableFault};
use crate::catalog::Catalog;

/// Who offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provider {
    /// What it is called.
    pub name: String,
    /// Its page.
    pub url: String,
}

/// All that a person has entered.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// Who offers.
    pub provider: Provider,
    /// The table that was opened.
    pub table: Table,
    /// What each of its columns holds.
    pub columns: Vec<Column>,
    /// Whether rows of the same program are one offer.
    pub is_whole_program: bool,
    /// The drafts of its rows.
    pub drafts: Vec<Draft>,
    /// What is wrong with its values.
    pub faults: Vec<TableFault>,
}

impl Project {
    /// Takes a table: its columns hold what their headers say.
    pub fn open(&mut self, catalog: &Catalog, table: Table) {
        self.columns = suggest_columns(&table.header);
        self.is_whole_program = self.columns.contains(&Column::Program);
        self.table = table;
        self.read(catalog);
    }

    /// Says what a column holds; another column no longer holds it.
    pub fn set_column(&mut self, catalog: &Catalog, index: usize, column: Column) {
        if column != Column::Ignored {
            self.columns
                .iter_mut()
                .filter(|other| **other == column)
                .for_each(|other| *other = Column::Ignored);
        }
        if let Some(own) = self.columns.get_mut(index) {
            *own = column;
        }
        self.read(catalog);
    }

    /// Says whether rows of the same program are one offer.
    pub fn set_whole_program(&mut self, catalog: &Catalog, is_whole_program: bool) {
        self.is_whole_program = is_whole_program;
        self.read(catalog);
    }

    fn read(&mut self, catalog: &Catalog) {
        (self.drafts, self.faults) = drafts(catalog, &self.table, &self.columns, self.is_whole_program);
    }

    /// Confirms what is sure of every row that nothing was decided of.
    pub fn confirm_sure(&mut self) {
        for draft in self.drafts.iter_mut().filter(|draft| draft.choice == Choice::Open) {
            let sure = draft.suggestion.filter(|suggestion| suggestion.grade == Grade::Sure);
            if let Some(suggestion) = sure {
                draft.choice = Choice::Confirmed(vec![suggestion.target]);
            }
        }
    }

    /// Decides a row.
    pub fn decide(&mut self, index: usize, choice: Choice) {
        if let Some(draft) = self.drafts.get_mut(index) {
            draft.choice = choice;
        }
    }

    /// The drafts that are written, in the order of the table.
    pub fn confirmed(&self) -> impl Iterator<Item = &Draft> {
        self.drafts
            .iter()
            .filter(|draft| matches!(draft.choice, Choice::Confirmed(_)) && !draft.name.is_empty())
    }
}
