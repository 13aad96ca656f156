//! A nested list of lines, as a page, a terminal and a copied text show it.

use crate::resolve::Verdict;

/// A line and the lines below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// The line.
    pub line: String,
    /// How it stands for the learner, in words; empty where nobody was asked.
    pub state: String,
    /// How it stands for the learner.
    pub verdict: Option<Verdict>,
    /// What is added to it.
    pub note: String,
    /// The lines below it.
    pub parts: Vec<Outline>,
}

impl Outline {
    /// The outline as plain text, a line each, two blanks a depth.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        for _ in 0..depth {
            out.push_str("  ");
        }
        out.push_str("- ");
        out.push_str(&self.line);
        if !self.state.is_empty() {
            out.push_str(" [");
            out.push_str(&self.state);
            out.push(']');
        }
        if !self.note.is_empty() {
            out.push(' ');
            out.push_str(&self.note);
        }
        out.push('\n');
        for part in &self.parts {
            part.write(out, depth + 1);
        }
    }
}
