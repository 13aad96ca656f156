//! Statements, terms and questions, from a document.

use super::super::json::Json;
use super::part::{id, name, needed};
use crate::model::{Question, Statement, Term, ToList};

/// The statements of a row.
pub fn statements(row: &Json) -> Vec<Statement> {
    row.items("statements").iter().map(statement).list()
}

fn statement(row: &Json) -> Statement {
    Statement {
        text: needed(row, "text"),
        from: row.string("from"),
        until: row.string("until"),
        sources: row.ids("sources"),
    }
}

pub fn term(row: &Json) -> Term {
    Term {
        id: id(row, "id"),
        term: row.string("term").unwrap_or_default(),
        name: name(row),
        text: needed(row, "text"),
        sources: row.ids("sources"),
    }
}

pub fn question(row: &Json) -> Question {
    Question {
        id: id(row, "id"),
        question: needed(row, "question"),
        answer: needed(row, "answer"),
        sources: row.ids("sources"),
    }
}
