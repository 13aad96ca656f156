//! Nested lists of lines with their verdicts.

use yew::Html;

use super::element::{el, text_el};
use super::parts::decorative;
use crate::model::ToList;
use crate::resolve::Verdict;
use crate::text::Outline;

/// An outline as a nested list.
pub fn view(outline: &Outline) -> Html {
    el("ul", "outline").child(node(outline)).html()
}

fn node(outline: &Outline) -> Html {
    let (mark, class) = match outline.verdict {
        Some(Verdict::Met) => ("✓", "met"),
        Some(Verdict::Unknown) => ("?", "unknown"),
        Some(Verdict::Unmet) => ("○", "unmet"),
        None => ("", ""),
    };
    let mut row =
        el("li", class).child(decorative("mark", mark)).child(text_el("span", "line", &outline.line));
    if !outline.state.is_empty() {
        row = row.child(text_el("span", "badge", &outline.state));
    }
    if !outline.note.is_empty() {
        row = row.child(text_el("span", "muted", &format!(" {}", outline.note)));
    }
    if !outline.parts.is_empty() {
        row = row.child_el(el("ul", "").children(outline.parts.iter().map(node).list()));
    }
    row.html()
}
